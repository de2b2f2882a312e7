"""The composition of the page: choose, filter, and the answers of one or two rounds."""

import streamlit as st

from analysis.places import Place
from data.text import _
from ui import cached, rows
from ui.block import Block, Explanation
from ui.chart_block import show_block
from ui.charts.items_html import draw_items
from ui.choices import YEAR_WIDTH, show_choices
from ui.question_page.items import CHANGED, item_chart
from ui.selection import current_selection


def show_question_page() -> None:
    """Show the answers of the chosen municipality."""
    code = current_selection().municipality
    place = None if code is None else cached.all_places()[code]
    st.title(_("Questions of {name}", name=place.name) if place else _("Questions"), anchor=False)
    show_choices("municipality", "round")
    round_year = current_selection().round_year
    if place is None:
        st.markdown(_("Choose a municipality to see its answers, question by question."))
    elif round_year is not None:
        _show_answers(place, round_year)


def _show_answers(place: Place, round_year: int) -> None:
    earlier_year, theme, is_changed_only = _choose_filters(round_year)
    answers = cached.answers_of(place, round_year, earlier_year)
    if not any(answer.n for answer in answers):
        st.info(_("{name} did not take part in {year}. Choose another round.", name=place.name, year=round_year))
        return
    shown = [answer for answer in answers if _is_shown(answer, theme, is_changed_only)]
    chart = item_chart(shown, round_year, earlier_year)
    show_block(Block("answers", chart.title, chart.sentence, draw_items(chart), chart.table, _explain(place, round_year)))


def _choose_filters(round_year: int) -> tuple[int | None, str | None, bool]:
    """Show the filters; return the round to compare with, the theme, and whether only changed answers are asked for."""
    years = [each.round_year for each in reversed(cached.rounds()) if each.round_year < round_year]
    themes = {theme.code: theme for theme in cached.scopes("theme")}
    levels = {level.code: level.name for level in cached.scopes("level")}
    with st.container(key="filters", horizontal=True):
        earlier = st.selectbox(_("Compare with"), years, key="earlier_round", placeholder=_("no earlier round"), width=YEAR_WIDTH)
        theme = st.selectbox(
            _("Theme"), list(themes), index=None, key="theme", placeholder=_("All themes"),
            format_func=lambda code: f"{levels[themes[code].parent_code or '']}: {themes[code].name}",
        )  # fmt: skip
    is_changed_only = bool(years) and st.toggle(_("Only answers that changed"), key="changed_only")
    return earlier, theme, is_changed_only


def _is_shown(answer: rows.Answer, theme: str | None, is_changed_only: bool) -> bool:
    return (theme is None or f"{answer.level}/{answer.theme}" == theme) and (not is_changed_only or answer.state in CHANGED)


def _explain(place: Place, round_year: int) -> Explanation:
    what = _("The answer to every question of the questionnaire, its score, and what became of it since the earlier round.")
    caveats = (
        _("Municipalities fill in the questionnaire themselves; the answers were not audited."),
        _("One question says little: a change that chance alone often gives is said to be within the noise."),
        _("An answer that was missing in one of the rounds cannot have changed: it is new or no longer there."),
    )
    return Explanation(what, ("SR-1", "SR-5", "SR-6", "SR-6a", "SR-7"), caveats, place.name, round_year)
