"""What publishing does, or did, to the promises of learning programmes, in words and marks."""

import streamlit as st

from data.text import _
from ingest.records import Pilot
from ui.charts.figure import show_figure
from ui.charts.pilot_form_html import PromiseMove, draw_moves
from ui.markdown import plain
from ui.navigation import PROGRAMMES
from ui.register_pilot.known import all_lists
from ui.register_pilot.moves import Effect, Move
from ui.register_pilot.state import last_published
from ui.selection import show_chosen_link


def show_effect(effect: Effect, pilot: Pilot) -> None:
    """Show which promises move before it is published, or why none does."""
    st.subheader(_("What it does to promises"), anchor=False)
    st.markdown(plain(effect_sentence(effect, pilot)))
    _show_moves(effect, "pilot_moves")


def effect_sentence(effect: Effect, pilot: Pilot) -> str:
    """Return in one sentence which promises move."""
    if not effect.programmes:
        return _("This pilot belongs to no learning programme of this monitor, so no promise depends on it.")
    if any(one.before != one.after for one in effect.moved):
        return _("When you publish, this changes:")
    if effect.moved:
        return _("No promise gets another word by this, but something else counts for it:")
    if not effect.is_participant:
        return _("{name} is not known as a participant of this programme, so no promise changes.", name=pilot.organisation)
    return _("No promise gets another word by this.")


def show_published(pilot_key: str | None) -> None:
    """Show what was published last about this pilot did, with the way to the programme."""
    published = last_published(pilot_key)
    if published is None or not published.effect.programmes:
        return
    st.markdown(_("**This changed:**") if published.effect.moved else _("No promise changed by this."))
    _show_moves(published.effect, "pilot_moved")
    names = {one.code: one.name for one in all_lists().programmes}
    for code in published.effect.programmes:
        show_chosen_link(PROGRAMMES, _("To {name}", name=names[code]), programme=code, cohort=None)


def _show_moves(effect: Effect, key: str) -> None:
    shown = sorted(effect.moves, key=lambda one: not one.is_moved)
    if shown:
        show_figure(draw_moves([_card(one) for one in shown]), key)


def _card(one: Move) -> PromiseMove:
    parts = (one.programme_name, one.cohort, one.organisation)
    return PromiseMove(" · ".join(part for part in parts if part), one.text, one.before, one.after, one.why, one.is_moved)
