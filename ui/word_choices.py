"""Choices of one page that stand in its address as words: what is searched for, which piece of a list, a switch.

They are written to the address at once, also when only a part of the page runs again.
"""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

from data.text import _
from ui.address import YES
from ui.markdown import plain
from ui.selection import choose_all, chosen_in, current_selection, follow

Field = Literal[
    "search", "sheet", "split", "from_year", "until_year", "earlier", "theme", "changed_only", "everything",
]  # fmt: skip
LONGEST_SEARCH = 100  # signs
HANGING_ON: dict[Field, tuple[Field, ...]] = {"from_year": ("until_year",)}  # what begins anew with another choice


def known_word(field: Field, label: str, name_of: Mapping[str, str], usual: str | None) -> str | None:
    """Return the word chosen, or the usual one; says so when the address holds one that is not among the names."""
    word: str | None = getattr(current_selection(), field)
    if word is None or word in name_of:
        return usual if word is None else word
    told = name_of.get(usual or "", _("all"))
    text = _("{label}: “{word}” does not exist. You see {usual}.", label=label, word=word[:40], usual=told)
    st.warning(plain(text), icon=":material/link_off:")
    return usual


def choose_from(field: Field, key: str, label: str, name_of: Mapping[str, str], usual: str, width: int) -> str:
    """Show a list to choose a word from, and return it; the usual one is left out of the address."""
    word = known_word(field, label, name_of, usual) or usual
    follow(key, word)
    st.selectbox(
        label, list(name_of), format_func=lambda each: name_of.get(each, ""), key=key, width=width,
        on_change=_take, args=(field, key, usual),
    )  # fmt: skip
    return word


def choose_if_any(field: Field, key: str, label: str, name_of: Mapping[str, str], placeholder: str) -> str | None:
    """Show a list to choose a word from or none, and return it."""
    word = known_word(field, label, name_of, None)
    follow(key, word)
    st.selectbox(
        label, list(name_of), index=None, format_func=lambda each: name_of.get(each, ""), key=key, placeholder=placeholder,
        on_change=_take, args=(field, key, None),
    )  # fmt: skip
    return word


def choose_beside(field: Field, key: str, label: str, name_of: Mapping[str, str]) -> str:
    """Show words side by side to choose one, and return it; the first is the usual one."""
    usual = next(iter(name_of))
    word = known_word(field, label, name_of, usual) or usual
    follow(key, word)
    st.segmented_control(
        label, list(name_of), format_func=lambda each: name_of.get(each, ""), key=key, required=True,
        on_change=_take, args=(field, key, usual),
    )  # fmt: skip
    return word


def switch_on(field: Field, key: str, label: str) -> bool:
    """Show a switch, and return whether it is on."""
    is_on = getattr(current_selection(), field) == YES
    follow(key, is_on)
    st.toggle(label, key=key, on_change=_take_switch, args=(field, key))
    return is_on


def search_words(key: str, label: str) -> str:
    """Show the field to search in, and return what is searched for."""
    words = (current_selection().search or "")[:LONGEST_SEARCH]
    follow(key, words)
    st.text_input(label, key=key, max_chars=LONGEST_SEARCH, on_change=_take_search, args=(key,))
    return words


def choose_sheet(key: str, sheet_n: int) -> int:
    """Show the pieces of a list to leaf through, and return the number of the one chosen, from 1."""
    word = current_selection().sheet or "1"
    number = min(int(word), sheet_n) if word.isdecimal() and int(word[:6]) > 0 else 1
    follow(key, number)
    st.pagination(sheet_n, key=key, on_change=_take, args=("sheet", key, 1))
    return number


def _take(field: Field, key: str, usual: object) -> None:
    value = chosen_in(key)
    begun_anew = dict.fromkeys(HANGING_ON.get(field, ()))
    choose_all(**begun_anew, **{field: None if value is None or value == usual else str(value)})


def _take_switch(field: Field, key: str) -> None:
    choose_all(**{field: YES if chosen_in(key) else None})


def _take_search(key: str) -> None:
    choose_all(search=chosen_in(key).strip() or None, sheet=None)
