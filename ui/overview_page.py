"""The first page: how the country stands, the map, and the way to a municipality."""

import streamlit as st
from markupsafe import Markup

from analysis.places import Scope
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block
from ui.chart_block import show_block
from ui.charts.records import Column, PlaceLink, Table, Tile, TileMap
from ui.charts.table_html import draw_table
from ui.charts.tile_map_svg import draw_tile_map
from ui.choices import choose_round, choose_shown_level, find_municipality
from ui.place_page import explanations
from ui.place_page.answer import answer_sentences
from ui.place_page.context import Context, context_of
from ui.place_page.members import member_table
from ui.rows import MunicipalityScore
from ui.selection import current_selection
from ui.sentences.charts import map_sentence
from ui.sentences.reasons import reason_text


def show_overview() -> None:
    """Show the answer for the country, the way to a municipality, the map and the provinces."""
    st.title(_("Circular procurement in the Netherlands"), anchor=False)
    chosen = current_selection()
    if chosen.round_year is None or chosen.level is None:
        st.info(_("Nobody has filled in the questionnaire yet. Questionnaires are handed in on the page Upload."))
        return
    country = cached.country()
    context = context_of(country, chosen.round_year, chosen.level)
    show_answer(answer_sentences(context))
    _show_choices()
    map_column, province_column = st.columns([3, 2], gap="large")
    with map_column:
        _show_map(context)
    with province_column:
        _show_provinces(context)


def _show_choices() -> None:
    with st.container(key="choices", horizontal=True):
        find_municipality(_("Find your municipality"))
        choose_round(_("Round"))
    choose_shown_level(_("Level"))


def _show_map(context: Context) -> None:
    chart = cached.kept_drawing(
        "tile_map", (context.round_year, context.level.code), lambda: tile_map(context.round_year, context.level)
    )
    drawn: Markup = cached.kept_drawing("tile_map_drawn", (context.round_year, context.level.code), lambda: draw_tile_map(chart))
    show_block(Block("map", chart.title, chart.sentence, drawn, chart.table, explanations.explain_map(context)))


def _show_provinces(context: Context) -> None:
    table = member_table(context)
    title = _("The provinces")
    sentence = _("The unweighted mean of the municipalities that took part. Press a name to open its page.")
    show_block(Block("provinces", title, sentence, draw_table(table, title), table, explanations.explain_members(context)))


def tile_map(round_year: int, level: Scope) -> TileMap:
    """Return the map of a round and level as a record: a tile for every municipality of today that was there."""
    found = cached.municipality_scores(round_year, "level", level.code)
    provinces = {code: place.name for code, place in cached.all_places().items() if place.level == "province"}
    tiles = tuple(_tile(each, provinces[each.province_code]) for each in found if each.column_no is not None)
    columns = (
        Column(_("Municipality")),
        Column(_("Province")),
        Column(level.name, "score"),
        Column(_("Answered"), "percent"),
        Column(_("Remark")),
    )
    rows = tuple(
        (
            PlaceLink(each.cbs_code, each.name),
            provinces[each.province_code],
            each.score_pct,
            each.coverage_pct,
            reason_text(each.reason),
        )
        for each in found
    )
    title = _("The map of {year}, {level}", year=round_year, level=level.name.lower())
    return TileMap(title, map_sentence(tiles, round_year), tiles, Table(columns, rows))


def _tile(each: MunicipalityScore, province_name: str) -> Tile:
    return Tile(
        place=PlaceLink(each.cbs_code, each.name),
        province_code=each.province_code,
        province_name=province_name,
        column_no=int(each.column_no or 0),
        row_no=int(each.row_no or 0),
        score_pct=each.score_pct,
        reason=reason_text(each.reason),
        is_participant=each.reason != "not_participating",
    )
