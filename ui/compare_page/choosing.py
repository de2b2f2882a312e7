"""The choices of the page: the own municipality, what to compare it with, and which places or members."""

from collections.abc import Sequence

import streamlit as st

from analysis.places import Place
from data.text import _
from ui import cached
from ui.choices import choose_part, municipality_options, show_choices
from ui.compare_page.asked import (
    KIND_OF_WORD,
    LONGEST_NAME,
    MOST_MEMBERS_N,
    OWN_GROUP,
    Asked,
    most_beside,
    place_codes,
    read_asked,
)
from ui.compare_page.codes import write_codes
from ui.place_names import alone
from ui.programme_page.about import programmes
from ui.selection import ALL, OPTION_MARK, choose_all, choose_word, chosen_in, current_selection, follow

PLACES_KEY, MEMBERS_KEY, NAME_KEY = "compare_places", "compare_members", "compare_name"
WIDTH = 320  # pixels


def choose_compared() -> Asked:
    """Show the choices and return what they ask; the round and part are settled."""
    show_choices("municipality", "round")
    asked = read_asked(current_selection())
    with st.container(key="compare_with", horizontal=True):
        choose_part(_("Level or theme"))
        if asked.own is not None:
            choose_word(_("Compare with"), "compared", _group_names(asked.own), width=WIDTH)
        if asked.group is None:
            _choose_places(asked)
        elif asked.group.kind == "programme" and len(asked.programmes) > 1:
            names = {each.programme: each.name for each in programmes()}
            choose_word(_("Learning programme"), "programme", {code: names[code] for code in asked.programmes})
        elif asked.group.kind == "own":
            follow(NAME_KEY, asked.group_name)
            st.text_input(_("Name of the group"), key=NAME_KEY, max_chars=LONGEST_NAME, on_change=_take_name, width=WIDTH)
    if asked.group is not None and asked.group.kind == "own":
        _choose_members(asked.group.members)
    return asked


def _group_names(own: Place) -> dict[str, str]:
    province = cached.all_places()[own.parent_code].name if own.parent_code else _("Province")
    names = {
        "province": _("All municipalities in {name}", name=province),
        "country": _("All municipalities in {name}", name=cached.country().name),
        "size": _("Municipalities of the same size"),
        "same_start": _("Municipalities that started as high"),
        "programme": _("Participants in the same learning programme"),
        "nearest": _("The most similar municipalities"),
        "own": _("A group of my own"),
    }
    return {ALL: _("Places I choose"), **{word: names[kind] for word, kind in KIND_OF_WORD.items()}}


def _choose_places(asked: Asked) -> None:
    names = cached.kept_drawing("compare_place_names", (), _place_names)
    beside = [place.cbs_code for place in asked.places if asked.own is None or place.cbs_code != asked.own.cbs_code]
    follow(PLACES_KEY, beside)
    label = _("Places beside it") if asked.own else _("Places to compare")
    st.multiselect(
        label, list(names), format_func=lambda option: names.get(option, ""), key=PLACES_KEY, on_change=_take_places,
        max_selections=max(most_beside(asked.own), len(beside)), placeholder=_("Type a name"),
    )  # fmt: skip


def _choose_members(members: Sequence[str]) -> None:
    names = dict(cached.kept_drawing("municipality_options", (), municipality_options))
    follow(MEMBERS_KEY, list(members))
    st.multiselect(
        _("Municipalities in the group"), list(names), format_func=lambda option: names.get(option, ""), key=MEMBERS_KEY,
        on_change=_take_members, max_selections=MOST_MEMBERS_N, placeholder=_("Type a name"),
    )  # fmt: skip


def _place_names() -> dict[str, str]:
    found = cached.all_places()
    municipalities = dict(cached.kept_drawing("municipality_options", (), municipality_options))
    above = {code: alone(found[code].name) for code in place_codes() if found[code].level != "municipality"}
    return above | municipalities


def _codes_in(key: str) -> str | None:
    return write_codes(list(dict.fromkeys(option.partition(OPTION_MARK)[0] for option in chosen_in(key))))


def _take_places() -> None:
    choose_all(places=_codes_in(PLACES_KEY))


def _take_members() -> None:
    choose_all(members=_codes_in(MEMBERS_KEY), compared=OWN_GROUP)


def _take_name() -> None:
    choose_all(group_name=str(chosen_in(NAME_KEY)).strip() or None, compared=OWN_GROUP)
