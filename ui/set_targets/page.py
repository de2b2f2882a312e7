"""The page on which a municipality sets its targets: choose, type, see what it means, publish, look back, undo."""

from functools import partial

import streamlit as st

from data.text import _
from ingest.heads import TARGET_DROPPED
from ui import cached
from ui.answer_block import show_answer
from ui.choices import show_choices
from ui.navigation import TARGETS, UPLOAD
from ui.parts import part_of
from ui.selection import current_selection, show_page_link
from ui.set_targets.answer import answer_sentences, states_of
from ui.set_targets.effect import show_effect
from ui.set_targets.form import choose_targets, show_remarks
from ui.set_targets.history import show_target_history
from ui.set_targets.publish import judged, show_publish
from ui.set_targets.situation import Situation, situation_of
from ui.states.no_figures import show_no_figures
from ui.upload.cached import template_file
from ui.upload.state import show_message
from ui.upload.templates import SHEET_TYPE


def show_set_targets_page() -> None:
    """Show the whole page, top to bottom in the order of the work."""
    chosen = current_selection()
    st.title(_("Set targets"), anchor=False)
    st.markdown(_("Type a target and see at once what it means. Nothing is published until you say so."))
    show_choices("municipality", "part")
    if not cached.rounds():
        show_no_figures()
        return
    if chosen.municipality is None:
        show_answer((_("Choose a municipality to set its targets."),))
        return
    situation = situation_of(cached.all_places()[chosen.municipality], part_of(chosen.part)) if chosen.part else None
    if situation is None:
        show_no_figures()
        return
    show_answer(answer_sentences(situation), states_of(situation))
    if situation.bases and not situation.place.valid_to:
        _show_work(situation)
    show_message()
    show_target_history(situation)


def _show_work(situation: Situation) -> None:
    draft = choose_targets(situation)
    remarks = judged(draft, situation)
    show_remarks(remarks, "base")
    show_remarks(remarks, "targets")
    show_effect(draft, situation)
    show_publish(draft, situation)
    show_page_link(TARGETS, _("To the page with the pathway to the targets"))
    _show_workbook()


def _show_workbook() -> None:
    with st.expander(_("Rather with a workbook?")):
        st.markdown(
            _(
                "Fill in the template, also for many municipalities at once, and upload it. "
                "The word {word} in a cell lets a target lapse.",
                word=TARGET_DROPPED,
            )
        )
        with st.container(horizontal=True):
            st.download_button(
                _("Download the template"), partial(template_file, "doelen"), file_name="ci-monitor-doelen.xlsx", mime=SHEET_TYPE,
                key="targets_template", on_click="ignore", icon=":material/download:",
            )  # fmt: skip
            show_page_link(UPLOAD, _("To the page for uploading"))
