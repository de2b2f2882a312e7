"""Scores and pilots together: the rounds to choose, the chart, and who is behind it where names may be seen."""

import itertools
from collections.abc import Sequence

import streamlit as st

from analysis.pilots.beside_scores import CategoryChange, count_moves, fetch_category_changes
from data.text import _
from ui import cached
from ui.block import Block, block_of
from ui.chart_block import show_block
from ui.charts.pilot_moves_html import draw_moves
from ui.charts.table_html import draw_table
from ui.choices import YEAR_WIDTH
from ui.format import at_start
from ui.fragment import fragment
from ui.pilot_page import explanations
from ui.pilot_page.beside import move_chart
from ui.pilot_page.known import known_words
from ui.pilot_page.members import member_table
from ui.pilot_page.names import SPLIT_NAMES
from ui.word_choices import Field, choose_from

Years = tuple[int, int]


@fragment
def show_together() -> None:
    """Show per category whether scores moved with and without pilots, between two rounds; of the whole country."""
    years = [found.round_year for found in cached.rounds()]
    st.header(_("Scores and pilots together"), anchor=False)
    if len(years) < 2:
        st.markdown(_("Scores can be laid beside pilots when there are two rounds with answers."))
        return
    with st.container(horizontal=True, key="pilot_rounds"):
        usual = cached.kept_drawing("usual pilot rounds", (), usual_rounds)
        before = _choose_round("from_year", "pilot_round_from", _("From round"), years[:-1], usual[0])
        later = [year for year in years if year > before]
        after = _choose_round("until_year", f"pilot_round_to_{before}", _("To round"), later, max(usual[1], later[0]))
    chosen = (before, after)
    show_block(cached.kept_drawing("pilot moves", chosen, lambda: _block(chosen)))
    if cached.facts().is_sample:
        _show_members(chosen)


def _choose_round(field: Field, key: str, label: str, years: Sequence[int], usual: int) -> int:
    return int(choose_from(field, key, label, {str(year): str(year) for year in years}, str(usual), YEAR_WIDTH))


def usual_rounds() -> Years:
    """Return the two rounds over which most categories can be told; of those the longest time, then the newest."""
    codes = [scope.code for scope in cached.scopes("category")]
    pairs = itertools.combinations([found.round_year for found in cached.rounds()], 2)
    told = {pair: sum(each.can_be_said for each in count_moves(_changes(pair), codes)) for pair in pairs}
    return max(told, key=lambda pair: (told[pair], pair[1] - pair[0], pair[1]))


def _changes(years: Years) -> tuple[CategoryChange, ...]:
    return cached.kept("category changes", years, lambda con: fetch_category_changes(con, known_words(), years))


def _block(years: Years) -> Block:
    scopes = cached.scopes("category")
    chart = move_chart(
        count_moves(_changes(years), [scope.code for scope in scopes]), scopes, _title(cached.country().name, years)
    )
    explanation = explanations.explain_moves(cached.country().name, years)
    return block_of("pilot_moves", chart, draw_moves(chart), explanation)


def _title(name: str, years: Years) -> str:
    return _("{name}, {before} to {after}", name=at_start(name), before=years[0], after=years[1])


def _show_members(years: Years) -> None:
    """Show the municipalities of one category: only in the demonstration, where everybody may see the names."""
    names = {scope.code: scope.name for scope in cached.scopes("category")}
    with st.expander(_("Which municipalities are these?")):
        category = st.selectbox(SPLIT_NAMES["category"](), list(names), format_func=names.__getitem__, key="pilot_moved_category")
        table = member_table([each for each in _changes(years) if each.category == category])
        title = _title(names[category], years)
        if not table.rows:
            st.markdown(_("No municipality has a score to compare in both rounds."))
            return
        sentence = _("First who has a pilot and did not rise, then who has one and rose, then who rose without a known pilot.")
        explanation = explanations.explain_moves(cached.country().name, years)
        show_block(Block("pilot_moved", title, sentence, draw_table(table, title), table, explanation))
