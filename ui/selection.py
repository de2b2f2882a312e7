"""What the visitor chose: place, round and level, kept between pages and in the address.

The only module that touches session_state and the address. The address holds the
choices of its page, defaults left out; where it was changed (a link, a reload, the
back button) it goes first. A value in it that does not exist falls back, with a
sentence that says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

import streamlit as st

from data.text import _, set_language
from ui import cached
from ui.address import Selection, address_of, default_selection, language_in, read_address, still_there, with_place
from ui.markdown import plain
from ui.navigation import PAGES_OF_ANY_PLACE, PageRecord, page_at, page_of_place
from ui.steps_text import Step

Width = Literal["stretch"] | int
Field = Literal[
    "municipality", "province", "place", "round_year", "level", "part", "horizon_years",
    "programme", "cohort", "category", "working_group", "phase", "pilot", "color", "compared", "story", "job",
]  # fmt: skip
ALL = ""  # the option of a list that chooses nothing in particular
CHOSEN = "chosen"
SEEN = "address_seen"
PROBLEMS = "address_problems"
WEIGHTED = "choose_weighing"
OPTION_MARK = "|"  # an option of a list of places: the code, or code|other name


def begin_language() -> None:
    """Choose the language of this run: that of the address where it has one, else as it was; a new visitor reads Dutch."""
    address, kept = dict(st.query_params), st.session_state.get(CHOSEN)
    set_language(language_in(address) if address or kept is None else kept.language)


def begin_run(page: PageRecord) -> None:
    """Settle the choices of this run: from the address where it changed, else as they were; write them to the address."""
    here = (page.url_path, dict(st.query_params))
    seen = st.session_state.get(SEEN)
    kept = still_there(st.session_state.get(CHOSEN) or default_selection())
    problems: list[str] = []
    if here != seen:  # an empty address says the defaults: our own links always hold what was chosen
        kept, problems = read_address(page, kept, here[1])
    st.session_state[CHOSEN] = kept
    st.session_state[PROBLEMS] = problems
    set_language(kept.language)
    _write_address(page, kept)


def resume_language() -> None:
    """Choose the language again where a run does not begin at the frame: a part of a page, or what a press calls first."""
    set_language((st.session_state.get(CHOSEN) or default_selection()).language)


def _write_address(page: PageRecord, chosen: Selection) -> None:
    wanted = address_of(page, chosen)
    if wanted != dict(st.query_params):
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
        st.warning(plain(sentence), icon=":material/link_off:")


def open_place(code: str) -> None:
    """Go to the page of a place, or show it on this page when that is about any place; other choices stay.

    Ends this run; an unknown code changes nothing.
    """
    if code not in cached.all_places():
        return
    here = page_at(st.session_state[SEEN][0])
    page = here if here in PAGES_OF_ANY_PLACE else page_of_place(code)
    chosen = with_place(current_selection(), code)
    st.session_state[CHOSEN] = chosen
    st.switch_page(page.file, query_params=address_of(page, chosen))


def open_link(href: str) -> None:
    """Go to the address of a link of ours, as if it had been typed; ends this run."""
    path, query = urlsplit(href).path, dict(parse_qsl(urlsplit(href).query))
    page = page_at(path.removeprefix("./"))
    chosen = read_address(page, current_selection(), query)[0] if query else current_selection()
    st.session_state[CHOSEN] = chosen
    st.switch_page(page.file, query_params=address_of(page, chosen))


def show_page_link(page: PageRecord, label: str, place_code: str | None = None) -> None:
    """Show a link to a page that takes the choices along in its address, and the place when one is given."""
    chosen = st.session_state.get(CHOSEN) or default_selection()
    if place_code is not None:
        chosen = with_place(chosen, place_code)
    st.page_link(page.file, label=label, query_params=address_of(page, chosen))


def show_place_link(code: str, label: str) -> None:
    """Show a link to the page of a place, with the round and level as they are."""
    page = page_of_place(code)
    st.page_link(
        page.file,
        label=label,
        query_params=address_of(page, with_place(current_selection(), code)),
        icon=":material/arrow_forward:",
    )


def choose(
    label: str, field: Field, options: Sequence[str] | Sequence[int], names: Sequence[str], width: Width = "stretch"
) -> None:
    """Show a list to choose one field of the selection from; nothing chosen is possible for a place."""
    chosen = getattr(current_selection(), field)
    key = f"choose_{field}"
    name_of = dict(zip(options, names, strict=True))
    follow(key, chosen if chosen in name_of else None, tuple(name_of.items()))
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
        placeholder=_("Type a name"), filter_mode="contains",
    )  # fmt: skip
    if found is not None:
        open_place(found.partition(OPTION_MARK)[0])


def choose_level(label: str, codes: Sequence[str], names: Sequence[str]) -> None:
    """Show the levels side by side to choose one."""
    _choose_side_by_side(label, "level", dict(zip(codes, names, strict=True)), current_selection().level)


def choose_horizon(label: str, options: Sequence[int], names: Sequence[str], shown: int) -> None:
    """Show the horizons side by side to choose one; shown is what the page settled on."""
    _choose_side_by_side(label, "horizon_years", dict(zip(options, names, strict=True)), shown)


def _choose_side_by_side(
    label: str, field: Field, name_of: Mapping[str, str] | Mapping[int, str], shown: str | int | None
) -> None:
    key = f"choose_{field}"
    follow(key, shown, tuple(name_of.items()))
    st.segmented_control(
        label,
        list(name_of),
        format_func=lambda option: name_of.get(option, ""),
        key=key,
        on_change=_take_choice,
        args=(field, key),
        required=True,
        label_visibility="collapsed",
    )


def choose_beside(label: str, field: Field, name_of: Mapping[str, str]) -> None:
    """Show codes by their names side by side to choose one field of the selection from; the code ALL chooses nothing."""
    chosen = getattr(current_selection(), field) or ALL
    _choose_side_by_side(label, field, name_of, chosen if chosen in name_of else next(iter(name_of)))


def choose_weighing(label: str, told: str) -> None:
    """Show the switch that weighs groups by inhabitants."""
    st.session_state[WEIGHTED] = current_selection().is_weighted
    st.toggle(label, key=WEIGHTED, help=told, on_change=_take_weighing)


def _take_weighing() -> None:
    choose_all(is_weighted=bool(st.session_state[WEIGHTED]))


def _take_choice(field: Field, key: str) -> None:
    """Take what a list was set to; it stands in the address at once.

    A second choice may come with the address of before the first, which is still under way to the browser: read as an
    address that changed, it would undo both.
    """
    value = st.session_state[key]
    if value is None:
        return
    # what hangs on the choice begins anew: the piece of a list, and an earlier round that may now be a later one
    chosen: Selection = replace(st.session_state[CHOSEN], sheet=None)
    chosen = replace(chosen, earlier=None) if field == "round_year" else chosen
    if field in ("municipality", "province", "place"):
        chosen = with_place(chosen, value.partition(OPTION_MARK)[0])
    elif field == "part":
        chosen = replace(chosen, part=value, steps=())
    elif field == "programme":
        chosen = replace(chosen, programme=value or None, cohort=None, working_group=None)
    else:
        changed: dict[str, Any] = {field: None if value == ALL else value}
        chosen = replace(chosen, **changed)
    _choose_all(page_at(st.session_state[SEEN][0]), chosen)


def choose_word(label: str, field: Field, name_of: Mapping[str, str], width: Width = "stretch") -> None:
    """Show a list of codes by their names to choose one field of the selection from; the code ALL chooses nothing."""
    chosen = getattr(current_selection(), field) or ALL
    key = f"choose_{field}"
    follow(key, chosen if chosen in name_of else next(iter(name_of)), tuple(name_of.items()))
    st.selectbox(
        label, list(name_of), format_func=lambda code: name_of.get(code, ""), key=key, on_change=_take_choice, args=(field, key),
        width=width,
    )  # fmt: skip


def choose_pilot(pilot_key: str | None) -> None:
    """Choose a pilot, or none; it stands in the address at once."""
    _choose_all(page_at(st.session_state[SEEN][0]), replace(st.session_state[CHOSEN], pilot=pilot_key))


def show_chosen_link(page: PageRecord, label: str, **choices: Any) -> None:
    """Show a link to a page with these choices (programme, cohort, pilot, place...) instead of those of now."""
    chosen = replace(st.session_state.get(CHOSEN) or default_selection(), **choices)
    address = address_of(page, chosen)
    if page is page_at(st.session_state[SEEN][0]):  # a link to the page itself leaves the browser at the address as it was
        key = f"go_{label}_{urlencode(address)}"
        st.button(plain(label), key=key, type="tertiary", on_click=_choose_all, args=(page, chosen))
    else:
        st.page_link(page.file, label=plain(label), query_params=address)


def _choose_all(page: PageRecord, chosen: Selection) -> None:
    st.session_state[CHOSEN] = chosen
    _write_address(page, chosen)


def choose_all(**choices: Any) -> None:
    """Choose these fields of the selection; they stand in the address at once. For what is chosen inside a figure."""
    _choose_all(page_at(st.session_state[SEEN][0]), replace(st.session_state[CHOSEN], **choices))


def set_steps(steps: Sequence[Step]) -> None:
    """Choose these steps; they stand in the address at once, also when only a part of the page runs again."""
    _choose_all(page_at(st.session_state[SEEN][0]), replace(st.session_state[CHOSEN], steps=tuple(steps)))


def follow(key: str, value: object, options: object = None) -> None:
    """Give the widget with this key the value of the selection, before it is shown.

    With its options known only where it has another one: a value that is set is sent, and draws the list in the
    browser twice. With other options it is another widget to Streamlit, which knows no value yet.
    """
    listed = f"{key}_options"
    if options is not None and st.session_state.get(key, follow) == value and st.session_state.get(listed) == options:
        return
    st.session_state[key], st.session_state[listed] = value, options


def chosen_in(key: str) -> Any:
    """Return what the widget with this key was set to, in its callback."""
    return st.session_state[key]
