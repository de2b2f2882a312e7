"""The few fields that are asked first: whose pilot, its title, programme, working group, category, phase and since when."""

import streamlit as st

from data.text import _
from ingest.pilot_heads import PHASES
from ingest.records import Pilot
from ui.markdown import plain
from ui.register_pilot.draft import phase_field
from ui.register_pilot.entering import FIELD_WIDTH, UNKNOWN, Entering
from ui.register_pilot.field_names import label_of
from ui.register_pilot.fields import FormField
from ui.register_pilot.known import Lists, Situation, words
from ui.register_pilot.organisation import choose_organisation
from ui.register_pilot.typed_texts import text_at_first

SETTLED = ("organisation", "organisation_type", "title", "cbs_code", "province_code")  # by these a pilot is recognised
OTHER_PROGRAMME = "pilot_programme"  # the list with what is no programme of this monitor


def show_basis(entering: Entering, situation: Situation) -> None:
    """Show the fields that are asked first."""
    st.header(_("The pilot"), anchor=False)
    before = situation.prefilled
    if before is None:
        with st.container(horizontal=True, key="pilot_organisation"):
            choose_organisation(entering, situation.lists)
        entering.ask_text(FormField("title", _title_example, is_wide=True), label_of("title"), "")
    else:
        _show_settled(entering, before)
    with st.container(horizontal=True, key="pilot_where"):
        _choose_programme(entering, situation.lists)
        with st.container(width=FIELD_WIDTH):
            entering.ask_word(
                "category", label_of("category"), _with_unknown(_named("pilot_category")), _at_first(before, "category")
            )
    with st.container(horizontal=True, key=PHASES):
        _choose_phase(entering)


def _show_settled(entering: Entering, before: Pilot) -> None:
    for key in SETTLED:
        entering.fix(key, getattr(before, key))
    told = _("**{title}**, of {organisation}.", title=plain(before.title), organisation=plain(before.organisation))
    st.markdown(told)
    st.caption(_("By title and organisation the monitor recognises a pilot, so they stay as they are."))


def _named(list_name: str) -> dict[str, str]:
    return {word.code: word.name for word in words(list_name)}


def _with_unknown(named: dict[str, str]) -> dict[str, str]:
    return {**named, UNKNOWN: _("Not known")}


def _at_first(before: Pilot | None, key: str) -> str | None:
    """Return the code chosen at first: nothing for a new pilot, "not known" where a record does not say it."""
    return None if before is None else getattr(before, key) or UNKNOWN


def _choose_programme(entering: Entering, lists: Lists) -> None:
    before = entering.before
    programmes = {one.code: one.name for one in lists.programmes}
    options = {UNKNOWN: _("No learning programme"), **programmes, **_named(OTHER_PROGRAMME)}
    at_first = (before.programme if before else None) or UNKNOWN
    with st.container(width=FIELD_WIDTH):
        programme = entering.ask_word("programme", label_of("programme"), options, at_first)
    groups = {one.code: one.name for one in lists.groups_of(programme)}
    reported = before.working_group if before and before.programme == (programme or None) else None
    if not groups:
        entering.fix("working_group", reported)
        return
    with st.container(width=FIELD_WIDTH):
        options = {UNKNOWN: _("No working group"), **groups}
        chosen = entering.ask_word(f"working_group_{programme}", label_of("working_group"), options, reported or UNKNOWN)
    entering.fix("working_group", chosen or None)


def _choose_phase(entering: Entering) -> None:
    phases = _named(PHASES)
    with st.container(width=FIELD_WIDTH):
        phase = entering.ask_word("phase", label_of("phase"), _with_unknown(phases), _at_first(entering.before, "phase"))
    if phase:
        key = phase_field(phase)
        label = _("In this phase since")
        entering.ask_text(FormField(key, since_example), label, text_at_first(entering.before, key))


def since_example() -> str:
    """Return how the moment a phase began may be typed."""
    return _("For example: 1-3-2026, or only 2026")


def _title_example() -> str:
    return _("For example: circular cycle bridge")
