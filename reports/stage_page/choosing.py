"""Of which group and round the story is told."""

import streamlit as st

from data.errors import NotUnderstood
from data.text import _
from reports.story.subject import Subject, story_subjects, subject_of
from ui.answer_block import show_answer
from ui.choices import choose_round
from ui.format import at_start
from ui.markdown import plain
from ui.selection import ALL, choose_word, current_selection
from ui.states.no_figures import show_no_figures


def choose_subject() -> Subject | None:
    """Show the lists; return what was chosen, None (with a sentence) when there is nothing to show."""
    names = {ALL: _("Choose a group"), **{code: at_start(name) for code, name in story_subjects().items()}}
    with st.container(key="choices", horizontal=True):
        choose_word(_("Learning programme or province"), "story", names)
        choose_round(_("Round"))
    chosen = current_selection()
    if chosen.round_year is None:
        show_no_figures()
        return None
    if chosen.story is None:
        show_answer((_("Choose a group to prepare its closing session."), _(
            "You get a story in slides: who took part, where the group stands, who moved, and what to agree on."
            " Leave slides out, change their order, and present them full screen."
        )))  # fmt: skip
        return None
    try:
        return subject_of(chosen.story, chosen.round_year)
    except NotUnderstood as error:
        st.warning(plain(error.user_message), icon=":material/link_off:")
        return None
