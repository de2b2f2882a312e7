"""The rest of the form, folded: nothing of it is required."""

import streamlit as st

from data.text import _
from ingest.pilot_heads import PHASES
from ui.register_pilot.basis import since_example
from ui.register_pilot.draft import phase_field
from ui.register_pilot.entering import FIELD_WIDTH, UNKNOWN, Entering
from ui.register_pilot.field_names import label_of
from ui.register_pilot.fields import GROUPS, FieldGroup, FormField, filled_in
from ui.register_pilot.known import words
from ui.register_pilot.typed_texts import text_at_first

WITH_NEWCOMERS = "planning"
YES, NO = "yes", "no"


def show_details(entering: Entering) -> None:
    """Show the fields that may stay empty, in folded groups; a group with something in it begins unfolded."""
    st.markdown(_("**What more do you know?** All of this may stay empty: what is empty counts as not reported, never as zero."))
    _show_other_phases(entering)
    for group in GROUPS:
        _show_group(group, entering)


def _show_other_phases(entering: Entering) -> None:
    chosen = next((one.content for one in entering.typed if one.key == "phase"), None)
    others = [word for word in words(PHASES) if word.code != chosen]
    with st.expander(_("Dates of the other phases")):
        st.caption(_("With dates it can be told whether a promise was kept in time, and how pilots move on."))
        with st.container(horizontal=True):
            for word in others:
                key = phase_field(word.code)
                label = _("{phase} since", phase=word.name)
                entering.ask_text(FormField(key, since_example), label, text_at_first(entering.before, key))


def _show_group(group: FieldGroup, entering: Entering) -> None:
    shown = [field for field in group.fields if not field.only_when_filled or filled_in(entering.before, field.key)]
    with st.expander(group.title(), expanded=any(filled_in(entering.before, field.key) for field in shown)):
        st.caption(group.about())
        with st.container(horizontal=True):
            for field in shown:
                entering.ask_text(field, label_of(field.key), text_at_first(entering.before, field.key))
            if group.key == WITH_NEWCOMERS:
                _ask_newcomers(entering)


def _ask_newcomers(entering: Entering) -> None:
    said = entering.before.newcomers_involved if entering.before else None
    options = {UNKNOWN: _("Not known"), YES: _("Yes"), NO: _("No")}
    with st.container(width=FIELD_WIDTH):
        at_first = UNKNOWN if said is None else YES if said else NO
        chosen = entering.ask_word("newcomers", label_of("newcomers_involved"), options, at_first)
    entering.fix("newcomers_involved", {YES: True, NO: False}.get(chosen or ""))
