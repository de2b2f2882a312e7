"""Whose pilot it is: a municipality or a province from the list, another organisation by its name."""

import streamlit as st

from data.text import _
from ingest.pilot_choices import MUNICIPALITY, PROVINCE
from ui import cached
from ui.choices import municipality_options
from ui.register_pilot.entering import FIELD_WIDTH, UNKNOWN, Entering
from ui.register_pilot.field_names import label_of
from ui.register_pilot.fields import FormField
from ui.register_pilot.known import Lists, words
from ui.register_pilot.typed_texts import text_at_first
from ui.selection import OPTION_MARK

ANOTHER = "another"  # stands for the code of an organisation that is not in the list


def choose_organisation(entering: Entering, lists: Lists) -> None:
    """Show the kind of organisation and which one it is."""
    kinds = {word.code: word.name for word in words("organisation_type")}
    with st.container(width=FIELD_WIDTH):
        kind = entering.ask_word("organisation_type", label_of("organisation_type"), kinds, _kind_at_first(entering))
    if kind == MUNICIPALITY:
        _choose_municipality(entering)
    elif kind == PROVINCE:
        _choose_province(entering)
    elif kind:
        _choose_other(entering, lists, kind)


def _kind_at_first(entering: Entering) -> str | None:
    return entering.before.organisation_type if entering.before else MUNICIPALITY


def _choose_municipality(entering: Entering) -> None:
    options = dict(cached.kept_drawing("municipality_options", (), municipality_options))
    with st.container(width=FIELD_WIDTH):
        chosen = entering.ask_word("municipality", label_of("cbs_code"), options, None)
    _fix_place(entering, chosen.partition(OPTION_MARK)[0] if chosen else None)


def _choose_province(entering: Entering) -> None:
    provinces = {place.cbs_code: place.name for place in cached.all_places().values() if place.level == "province"}
    with st.container(width=FIELD_WIDTH):
        chosen = entering.ask_word("province", label_of("province_code"), provinces, None)
    _fix_place(entering, chosen)


def _fix_place(entering: Entering, code: str | None) -> None:
    """Keep the codes of a place and its name as an organisation: "Gemeente Arnhem"."""
    place = cached.all_places().get(code or "")
    kind = MUNICIPALITY if place and place.level == "municipality" else PROVINCE
    is_municipality = kind == MUNICIPALITY
    word = next((word.name_nl for word in words("organisation_type") if word.code == kind), "")
    entering.fix("organisation", f"{word} {place.name}" if place else None)
    entering.fix("cbs_code", code if is_municipality else None)
    entering.fix("province_code", place.parent_code if place and is_municipality else code)


def _choose_other(entering: Entering, lists: Lists, kind: str) -> None:
    """Show the organisations of this kind that are known, and a field for another one."""
    known = {one.organisation: one for one in lists.organisations if one.organisation_type == kind}
    provinces = {place.cbs_code: place.name for place in cached.all_places().values() if place.level == "province"}
    with st.container(width=FIELD_WIDTH):
        options = {**{name: name for name in known}, ANOTHER: _("Another organisation")}
        chosen = entering.ask_word(f"known_{kind}", _("Which organisation"), options, None if known else ANOTHER)
    if chosen in known:
        entering.fix("organisation", chosen)
        entering.fix("province_code", known[chosen].province_code)
    elif chosen == ANOTHER:
        entering.ask_text(
            FormField("organisation"), _("Name of the organisation"), text_at_first(entering.before, "organisation")
        )
        with st.container(width=FIELD_WIDTH):
            at_first = (entering.before.province_code if entering.before else None) or UNKNOWN
            entering.ask_word("province_code", label_of("province_code"), {UNKNOWN: _("Not known"), **provinces}, at_first)
    else:
        entering.fix("organisation", None)
