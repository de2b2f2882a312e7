"""The composition of the page: choose, filter, and the answers of one or two rounds."""

import streamlit as st

from analysis.places import Place
from data.text import _
from ui import cached, rows
from ui.answer_block import show_answer
from ui.chart_block import show_block
from ui.choices import YEAR_WIDTH, show_choices
from ui.navigation import QUESTIONS
from ui.question_page.answer import absent_sentence, absent_states, answer_sentences
from ui.question_page.block import answer_block
from ui.question_page.items import CHANGED, item_chart
from ui.selection import current_selection
from ui.states.no_figures import show_no_figures
from ui.states.of_round import round_states
from ui.word_choices import choose_from, choose_if_any, switch_on


def show_question_page() -> None:
    """Show the answers of the chosen municipality."""
    code = current_selection().municipality
    place = None if code is None else cached.all_places()[code]
    st.title(_("Questions of {name}", name=place.name) if place else _("Questions"), anchor=False)
    show_choices("municipality", "round")
    round_year = current_selection().round_year
    if round_year is None:
        show_no_figures()
    elif place is None:
        show_answer((_("Choose a municipality to see its answers, question by question."),))
    else:
        _show_answers(place, round_year)


def _show_answers(place: Place, round_year: int) -> None:
    earlier_year, theme, is_changed_only = _choose_filters(round_year)
    answers = cached.answers_of(place, round_year, earlier_year)
    if not any(answer.n for answer in answers):
        show_answer((absent_sentence(place, round_year),), absent_states(place, round_year))
        return
    show_answer(answer_sentences(place, (round_year, earlier_year), answers), round_states(round_year, QUESTIONS))
    shown = [answer for answer in answers if _is_shown(answer, theme, is_changed_only)]
    chart = item_chart(shown, round_year, earlier_year, is_part=len(shown) < len(answers))
    show_block(answer_block(place, chart))


def _choose_filters(round_year: int) -> tuple[int | None, str | None, bool]:
    """Show the filters; return the round to compare with, the theme, and whether only changed answers are asked for."""
    years = [each.round_year for each in reversed(cached.rounds()) if each.round_year < round_year]
    levels = {level.code: level.name for level in cached.scopes("level")}
    name_of = {theme.code: f"{levels[theme.parent_code or '']}: {theme.name}" for theme in cached.scopes("theme")}
    with st.container(key="filters", horizontal=True):
        earlier = _choose_earlier([str(year) for year in years])
        theme = choose_if_any("theme", "theme", _("Theme"), name_of, _("All themes"))
    is_changed_only = bool(years) and switch_on("changed_only", "changed_only", _("Only answers that changed"))
    return earlier, theme, is_changed_only


def _choose_earlier(years: list[str]) -> int | None:
    label = _("Compare with")
    if not years:
        st.selectbox(label, years, key="earlier_round", placeholder=_("no earlier round"), width=YEAR_WIDTH)
        return None
    return int(choose_from("earlier", "earlier_round", label, {year: year for year in years}, years[0], YEAR_WIDTH))


def _is_shown(answer: rows.Answer, theme: str | None, is_changed_only: bool) -> bool:
    return (theme is None or f"{answer.level}/{answer.theme}" == theme) and (not is_changed_only or answer.state in CHANGED)
