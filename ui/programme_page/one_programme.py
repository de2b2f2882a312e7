"""One programme: the answer, its promises, sessions, participants, scores, targets, pilots, results and effect."""

from dataclasses import dataclass

import streamlit as st

from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block
from ui.chart_block import show_block
from ui.fragment import fragment
from ui.learning_page.effect_block import effect_block
from ui.markdown import plain
from ui.navigation import MATCHES, PILOTS, PROGRAMMES, PageRecord, pages_present
from ui.programme_page.about import About, participants_of, pilots_of_programme
from ui.programme_page.answer import answer_sentences
from ui.programme_page.blocks import pilot_block, programme_blocks
from ui.programme_page.pilots import lesson_text
from ui.programme_page.results import results_block
from ui.selection import show_chosen_link
from ui.source_links import source_link
from ui.states.of_round import round_states
from ui.word_choices import switch_on

SHOWN_AT_ONCE = 5  # lessons


@dataclass(frozen=True)
class ProgrammeView:
    """What is on the page of one programme, drawn; made once per version, day and language, shown to everybody."""

    sentences: tuple[str, ...]
    blocks: tuple[Block, ...]
    pilots: Block
    results: Block | None


def show_programme(about: About) -> None:
    """Show everything about a programme, or one cohort of it."""
    key = (about.key, about.round_year, about.as_of)
    view = cached.kept_drawing("programme_view", key, lambda: _view(about))
    show_answer(view.sentences, () if about.round_year is None else round_states(about.round_year, PROGRAMMES))
    _show_links(about)
    for block in view.blocks:
        show_block(block)
    effect = None if about.round_year is None else effect_block(about.code, about.round_year)
    if effect is not None:
        show_block(effect)
    show_block(view.pilots)
    _show_lessons(about)
    if view.results is not None:
        show_block(view.results)


def _view(about: About) -> ProgrammeView:
    return ProgrammeView(answer_sentences(about), programme_blocks(about), pilot_block(about), results_block(about))


def _show_links(about: About) -> None:
    """Show what the programme is in words, with its source, and the ways on from here."""
    lines = [plain(about.programme.about), source_link(about.programme.source_url)]
    st.markdown(" ".join(text for text in lines if text))
    with st.container(horizontal=True, key="programme_links"):
        if participants_of(about):
            _show_link(MATCHES, _("Who learns from whom"), about)
        if pilots_of_programme(about):
            _show_link(PILOTS, _("The pilots of this programme"), about)


def _show_link(page: PageRecord, label: str, about: About) -> None:
    if page in pages_present():
        show_chosen_link(page, label, programme=about.code, cohort=about.cohort)


def _show_lessons(about: About) -> None:
    st.header(_("Lessons"), anchor=False)
    found = [each for each in pilots_of_programme(about) if each.has_lesson]
    if not found:
        st.markdown(_("No lesson, success factor or obstacle was reported of the pilots of this programme."))
        return
    _show_list([lesson_text(each) for each in found])


@fragment
def _show_list(found: list[str]) -> None:
    is_all = len(found) <= SHOWN_AT_ONCE or switch_on("everything", "all_lessons", _("Show all lessons"))
    for text in found if is_all else found[:SHOWN_AT_ONCE]:
        st.markdown(text)
