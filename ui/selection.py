"""What the visitor chose: place, round and level, kept between pages and in the address.

The only module that touches session_state and the address. The address holds the
choices of its page, defaults left out; where it was changed (a link, a reload, the
back button) it goes first. A value in it that does not exist falls back, with a
sentence that says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import streamlit as st

from analysis.places import Place
from data.text import _
from ui import cached
from ui.navigation import LEVEL_KEY, PLACE_KEY, PROVINCE, ROUND_KEY, PageRecord, page_of_place

Width = Literal["stretch"] | int
Field = Literal["municipality", "province", "round_year", "level"]
CHOSEN = "chosen"
SEEN = "address_seen"
PROBLEMS = "address_problems"
OPTION_MARK = "|"  # an option of a list of places: the code, or code|other name


@dataclass(frozen=True)
class Selection:
    """The choices; a code is None where nothing was chosen yet."""

    municipality: str | None
    province: str | None
    round_year: int | None
    level: str | None


def begin_run(page: PageRecord) -> None:
    """Settle the choices of this run: from the address where it changed, else as they were; write them to the address."""
    here = (page.url_path, dict(st.query_params))
    seen = st.session_state.get(SEEN)
    kept = st.session_state.get(CHOSEN) or _default_selection()
    problems: list[str] = []
    if here != seen and (here[1] or (seen is not None and seen[0] == page.url_path)):
        kept, problems = _read_address(page, kept)
    st.session_state[CHOSEN] = kept
    st.session_state[PROBLEMS] = problems
    wanted = _address_of(page, kept)
    if wanted != here[1]:
        st.query_params.from_dict(wanted)
    st.session_state[SEEN] = (page.url_path, wanted)


def current_selection() -> Selection:
    """Return the choices of this run; says so and stops when the page was opened outside the frame."""
    if PROBLEMS not in st.session_state:
        st.info(_("Open the CI Monitor from its first page."))
        st.stop()
    chosen: Selection = st.session_state[CHOSEN]
    return chosen


def show_problems() -> None:
    """Show what in the address could not be followed."""
    for sentence in st.session_state[PROBLEMS]:
        st.warning(sentence, icon=":material/link_off:")


def open_place(code: str) -> None:
    """Go to the page of a place, with the round and level as they are. Ends this run."""
    page = page_of_place(code)
    chosen = _with_place(current_selection(), code)
    st.session_state[CHOSEN] = chosen
    st.switch_page(page.file, query_params=_address_of(page, chosen))


def show_page_link(page: PageRecord, label: str) -> None:
    """Show a link to a page that takes the choices along in its address."""
    st.page_link(page.file, label=label, query_params=_address_of(page, st.session_state.get(CHOSEN) or _default_selection()))


def show_place_link(code: str, label: str) -> None:
    """Show a link to the page of a place, with the round and level as they are."""
    page = page_of_place(code)
    st.page_link(
        page.file,
        label=label,
        query_params=_address_of(page, _with_place(current_selection(), code)),
        icon=":material/arrow_forward:",
    )


def choose(
    label: str, field: Field, options: Sequence[str] | Sequence[int], names: Sequence[str], width: Width = "stretch"
) -> None:
    """Show a list to choose one field of the selection from; nothing chosen is possible for a place."""
    chosen = getattr(current_selection(), field)
    key = f"choose_{field}"
    st.session_state[key] = chosen if chosen in options else None
    name_of = dict(zip(options, names, strict=True))
    st.selectbox(
        label,
        options,
        index=None if chosen is None else 0,  # an index of None brings a button to clear the choice
        format_func=lambda option: name_of.get(option, ""),
        key=key,
        placeholder=_("Type a name"),
        on_change=_take_choice,
        args=(field, key),
        filter_mode="contains",
        width=width,
    )


def find_place(label: str, options: Sequence[str], names: Sequence[str]) -> None:
    """Show a list to go to a place at once; an option may name it otherwise."""
    name_of = dict(zip(options, names, strict=True))
    found = st.selectbox(
        label, options, index=None, format_func=name_of.__getitem__, key="find_place",
        placeholder=_("Type a name, for example that of your municipality"), filter_mode="contains",
    )  # fmt: skip
    if found is not None:
        open_place(found.partition(OPTION_MARK)[0])


def choose_level(label: str, codes: Sequence[str], names: Sequence[str]) -> None:
    """Show the levels side by side to choose one."""
    st.session_state["choose_level"] = current_selection().level
    name_of = dict(zip(codes, names, strict=True))
    st.segmented_control(
        label,
        codes,
        format_func=lambda code: name_of.get(code, ""),
        key="choose_level",
        on_change=_take_choice,
        args=("level", "choose_level"),
        required=True,
        label_visibility="collapsed",
    )


def _take_choice(field: Field, key: str) -> None:
    value = st.session_state[key]
    chosen: Selection = st.session_state[CHOSEN]
    if value is None:
        return
    if field in ("municipality", "province"):
        st.session_state[CHOSEN] = _with_place(chosen, value.partition(OPTION_MARK)[0])
    elif field == "round_year":
        st.session_state[CHOSEN] = replace(chosen, round_year=value)
    else:
        st.session_state[CHOSEN] = replace(chosen, level=value)


def _with_place(chosen: Selection, code: str) -> Selection:
    place = cached.all_places()[code]
    if place.level == "municipality":
        return replace(chosen, municipality=code, province=place.parent_code)
    return replace(chosen, province=code) if place.level == "province" else chosen


def _default_selection() -> Selection:
    rounds, levels = cached.rounds(), cached.scopes("level")
    return Selection(None, None, rounds[-1].round_year if rounds else None, levels[0].code if levels else None)


def _address_of(page: PageRecord, chosen: Selection) -> dict[str, str]:
    usual = _default_selection()
    place = chosen.province if page is PROVINCE else chosen.municipality
    values = {
        PLACE_KEY: place,
        ROUND_KEY: None if chosen.round_year == usual.round_year else str(chosen.round_year),
        LEVEL_KEY: None if chosen.level == usual.level else chosen.level,
    }
    return {key: value for key in page.keys if (value := values[key])}


def _read_address(page: PageRecord, kept: Selection) -> tuple[Selection, list[str]]:
    """Return the selection the address says, and a sentence for each value in it that does not exist."""
    usual = _default_selection()
    problems: list[str] = []
    if ROUND_KEY in page.keys:
        kept = replace(kept, round_year=_read_round(usual, problems))
    if LEVEL_KEY in page.keys:
        kept = replace(kept, level=_read_level(usual, problems))
    if PLACE_KEY in page.keys:
        place = _read_place(page, problems)
        kept = _with_place(kept, place.cbs_code) if place else kept
    return kept, problems


def _read_round(usual: Selection, problems: list[str]) -> int | None:
    text = st.query_params.get(ROUND_KEY)
    if text is None:
        return usual.round_year
    for found in cached.rounds():
        if str(found.round_year) == text:
            return found.round_year
    problems.append(_('There is no round "{text}". You see the round of {year}.', text=text[:20], year=usual.round_year))
    return usual.round_year


def _read_level(usual: Selection, problems: list[str]) -> str | None:
    text = st.query_params.get(LEVEL_KEY)
    if text is None or text in {level.code for level in cached.scopes("level")}:
        return text or usual.level
    problems.append(
        _('There is no level "{text}". You see the level {name}.', text=text[:20], name=cached.scopes("level")[0].name)
    )
    return usual.level


def _read_place(page: PageRecord, problems: list[str]) -> Place | None:
    text = st.query_params.get(PLACE_KEY)
    if text is None:
        return None
    place = cached.all_places().get(text.upper())
    if place is not None and page_of_place(place.cbs_code) in (page, _place_page(page)):
        return place
    problems.append(_('There is no place "{text}" for this page. Choose one below.', text=text[:20]))
    return None


def _place_page(page: PageRecord) -> PageRecord:
    """Return the page whose kind of place this page is about: the questions are those of a municipality."""
    return page if page is PROVINCE else page_of_place("GM")
