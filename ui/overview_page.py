"""The first page: how the country stands, the map, and the way to a municipality."""

import streamlit as st

from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block
from ui.chart_block import show_block
from ui.charts.table_html import draw_table
from ui.choices import choose_round, choose_shown_level, find_municipality
from ui.place_page import explanations
from ui.place_page.answer import answer_sentences
from ui.place_page.context import Context, context_of
from ui.place_page.members import member_table
from ui.selection import current_selection
from ui.states.no_figures import show_no_figures
from ui.states.of_place import states_of
from ui.tile_map.block import choose_color, show_map


def show_overview() -> None:
    """Show the answer for the country, the way to a municipality, the map and the provinces."""
    st.title(overview_title(), anchor=False)
    chosen = current_selection()
    if chosen.round_year is None or chosen.level is None:
        show_no_figures()
        return
    context = context_of(cached.country(), chosen.round_year, chosen.level)
    show_answer(overview_sentences(context), states_of(context), _show_search)
    with st.container(key="map_choices", horizontal=True):
        choose_shown_level(_("Level"))
        color = choose_color()
    map_column, province_column = st.columns([11, 7], gap="medium")
    with map_column:
        show_map(context, color)
    with province_column:
        show_block(provinces_block(context))


def overview_title() -> str:
    """Return the heading of the page."""
    return _("Circular procurement in the Netherlands")


def overview_sentences(context: Context) -> tuple[str, ...]:
    """Return the answer for the country, kept."""
    return cached.kept_drawing("overview_answer", context, lambda: answer_sentences(context))


def provinces_block(context: Context) -> Block:
    """Return the table of the provinces, kept."""
    return cached.kept_drawing("overview_provinces", context, lambda: _provinces(context))


def _show_search() -> None:
    """Show the way to a municipality: what most come for on a phone."""
    with st.container(key="choices", horizontal=True):
        find_municipality(_("Find your municipality"))
        choose_round(_("Round"))


def _provinces(context: Context) -> Block:
    table, title = member_table(context), _("The provinces")
    sentence = _("The unweighted mean of the municipalities that took part. Press a name to open its page.")
    return Block("provinces", title, sentence, draw_table(table, title), table, explanations.explain_members(context))
