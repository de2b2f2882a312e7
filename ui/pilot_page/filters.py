"""What a visitor may choose pilots by: place, category, programme, working group and phase; it stands in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analysis.pilots.choice import NOT_REPORTED, Choice
from analysis.pilots.words import PilotWords, Word
from analysis.places import Place
from data.text import _
from ui import cached
from ui.choices import choose_any_place
from ui.pilot_page.known import known_words
from ui.pilot_page.names import not_reported
from ui.selection import ALL, Field, choose_word, current_selection


@dataclass(frozen=True)
class Chosen:
    """The choice with its place, its names as they are told, and a sentence for each code that does not exist."""

    choice: Choice
    place: Place
    names: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Filter:
    """One list to choose from: its label, its field of the selection and its options by code."""

    label: str
    field: Field
    name_of: dict[str, str]


def show_filters() -> Chosen:
    """Show the lists to choose from and return what is chosen."""
    chosen = current_selection()
    filters = filters_of(known_words(), chosen.programme)
    with st.container(key="choices", horizontal=True):
        choose_any_place(_("Place"))
    chosen_n = sum(getattr(chosen, each.field) is not None for each in filters)
    with (
        st.expander(_filters_text(chosen_n), expanded=chosen_n > 0, key="pilot_filters", on_change="rerun"),
        st.container(key="filters", horizontal=True),
    ):
        for each in filters:
            choose_word(each.label, each.field, each.name_of)
    return read_choice(filters)


def _filters_text(chosen_n: int) -> str:
    """Return what the folded lists are, and how many of them narrow what is shown."""
    return _("More filters ({n} chosen)", n=chosen_n) if chosen_n else _("More filters")


def filters_of(words: PilotWords, programme: str | None) -> tuple[Filter, ...]:
    """Return the lists; the working groups are those of the chosen programme, or of all."""
    groups = [word for owner, word in words.working_groups if programme in (None, NOT_REPORTED, owner)]
    return (
        _filter(_("Category"), "category", words.categories),
        _filter(_("Learning programme"), "programme", words.programmes),
        _filter(_("Working group"), "working_group", groups),
        _filter(_("Phase"), "phase", words.phases),
    )


def _filter(label: str, field: Field, words: Sequence[Word]) -> Filter:
    names = {word.code: word.name for word in words}
    return Filter(label, field, {ALL: _("All")} | names | {NOT_REPORTED: not_reported()})


def read_choice(filters: Sequence[Filter]) -> Chosen:
    """Return the choice that the selection holds; a code that is in no list is left out, with a sentence."""
    selection = current_selection()
    place = cached.all_places()[selection.place or cached.country().cbs_code]
    codes: dict[str, str | None] = {}
    names, problems = [], []
    for each in filters:
        code = getattr(selection, each.field)
        codes[each.field] = code if code in each.name_of else None
        if code and code not in each.name_of:
            text = _("{label}: “{code}” does not exist. You see all pilots.", label=each.label, code=code[:40])
            problems.append(text)
        elif code:
            names.append(_named(each.label.lower(), each.name_of[code]))
    place_code = None if place.level == "country" else place.cbs_code
    return Chosen(Choice(place_code, **codes), place, tuple(names), tuple(problems))


def _named(label: str, name: str) -> str:
    """Return a choice with what it is a choice of, where its name does not begin with that."""
    return name if name.lower().startswith(label) else f"{label} {name}"
