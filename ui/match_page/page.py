"""The composition of the page: choose a programme and cohort, the answer, the match table, who was left out."""

import streamlit as st

from analysis.learning.programme_choices import ProgrammeChoice
from data.text import _, ngettext
from ui import cached
from ui.answer_block import show_answer
from ui.chart_block import show_block
from ui.choices import choose_round
from ui.markdown import plain
from ui.match_page.situation import MatchSituation, matches_of, programme_choices
from ui.match_page.tables import left_out_block, match_block
from ui.match_page.words import answer_sentences
from ui.navigation import MATCHES, PROGRAMMES
from ui.selection import ALL, choose_word, current_selection, show_chosen_link
from ui.states.no_figures import show_no_figures
from ui.states.of_round import round_states


def show_match_page() -> None:
    """Show who learns from whom in the chosen programme."""
    st.title(_("Who learns from whom?"), anchor=False)
    situation = _choose()
    if situation is None:
        return
    found = matches_of(situation)
    show_answer(answer_sentences(found), round_states(situation.round_year, MATCHES))
    key = (situation.programme.programme, situation.cohort, situation.round_year)
    if found.matches:
        show_block(cached.kept_drawing("match_block", key, lambda: match_block(situation, found)))
    if found.left_out:
        show_block(cached.kept_drawing("left_out_block", key, lambda: left_out_block(situation, found.left_out)))
    show_chosen_link(
        PROGRAMMES, _("Everything about this programme"), programme=situation.programme.programme, cohort=situation.cohort
    )


def _choose() -> MatchSituation | None:
    """Show the lists; return what was chosen, None (with a sentence) when there is nothing to show."""
    chosen, choices = current_selection(), {each.programme: each for each in programme_choices()}
    programme = choices.get(chosen.programme or "")
    with st.container(key="choices", horizontal=True):
        names = {each.programme: each.name for each in choices.values()}
        choose_word(_("Learning programme"), "programme", {ALL: _("Choose a programme"), **names})
        if programme is not None and programme.cohorts:
            choose_word(_("Cohort"), "cohort", {ALL: _("All cohorts"), **{each: each for each in programme.cohorts}})
        choose_round(_("Round"))
    if chosen.round_year is None:
        show_no_figures()
        return None
    if programme is None:
        _show_programmes(chosen.programme)
        return None
    return MatchSituation(programme, _cohort(programme, chosen.cohort), chosen.round_year)


def _cohort(programme: ProgrammeChoice, asked: str | None) -> str | None:
    """Return the cohort asked for; None, with a sentence, when the programme does not have it."""
    if asked is None or asked in programme.cohorts:
        return asked
    text = _("There is no cohort “{text}” in this programme. You see all of them.", text=asked[:40])
    st.warning(plain(text), icon=":material/link_off:")
    return None


def _show_programmes(asked: str | None) -> None:
    if asked is not None:
        st.warning(plain(_("There is no programme “{text}”. Choose one.", text=asked[:40])), icon=":material/link_off:")
    show_answer((_("Choose a programme to see who can learn from whom."),))
    with st.container(key="match_programmes", gap="small"):
        for each in programme_choices():
            if not each.participant_n:
                continue
            label = ngettext("{name}: {n} participant", "{name}: {n} participants", each.participant_n, name=each.name)
            show_chosen_link(MATCHES, label, programme=each.programme, cohort=None)
