"""The composition of the page slotbijeenkomst: choose a group, see its story, prepare it, present it or take it along."""

import streamlit as st

from data.stories import may_keep_story
from data.text import _, ngettext
from reports.stage_page.agreements import show_agreements
from reports.stage_page.choosing import choose_subject
from reports.stage_page.history import show_story_history
from reports.stage_page.lines import Draft, draft_of
from reports.stage_page.one_slide import show_one_slide
from reports.stage_page.slide_list import show_slide_list
from reports.stage_page.ways import draw_ways
from reports.story.kept import problem_sentences, saved_story
from ui.answer_block import show_answer
from ui.charts.figure import show_figure
from ui.format import format_moment
from ui.markdown import plain
from ui.navigation import CLOSING
from ui.states.of_round import round_states
from ui.upload.state import show_message


def show_closing_page() -> None:
    """Show the page; without a group chosen, what it is for."""
    st.title(_("Closing session"), anchor=False)
    subject = choose_subject()
    if subject is None:
        return
    draft = draft_of(subject, saved_story(subject.key, subject.round_year))
    show_answer(answer_sentences(draft), round_states(subject.round_year, CLOSING))
    for sentence in problem_sentences(draft.saved, draft.arranged):
        st.warning(plain(sentence), icon=":material/report:")
    show_figure(draw_ways(draft), "closing_ways")
    _show_preparation(draft)


def _show_preparation(draft: Draft) -> None:
    st.header(_("The slides"), anchor=False)
    show_message()
    if not may_keep_story():
        st.info(_("On this server nobody can change the story of a closing session. Ask the administrator."))
    with st.container(key="closing_slides"):
        chosen = show_slide_list(draft)
        if may_keep_story():
            show_one_slide(draft, chosen)
    if may_keep_story():
        show_agreements(draft)
        show_story_history(draft)


def answer_sentences(draft: Draft) -> tuple[str, ...]:
    """Return how many slides the story has, and who last changed it."""
    shown_n = len(draft.arranged.shown)
    first = ngettext(
        "The story of {name} has {n} slide.", "The story of {name} has {n} slides.", shown_n, name=draft.subject.name
    )
    told = [first]
    if draft.arranged.hidden:
        told.append(ngettext("{n} slide is left out.", "{n} slides are left out.", len(draft.arranged.hidden)))
    if draft.saved.versions:
        newest = draft.saved.versions[0]
        who = newest.saved_by or _("somebody without a name")
        told.append(_("Last changed by {name}, {moment}.", name=who, moment=format_moment(newest.saved_at)))
    return tuple(told)
