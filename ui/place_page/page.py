"""The composition of the page of a place, from the answer to the pilots."""

from dataclasses import dataclass
from functools import partial

import streamlit as st
from markupsafe import Markup

from analysis.places import Place
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block
from ui.chart_block import show_blocks
from ui.charts.bars_html import draw_bars
from ui.charts.cards_html import draw_cards
from ui.charts.figure import show_figure
from ui.charts.grid_html import draw_grid
from ui.charts.records import StripChart, TrendChart
from ui.charts.strip_svg import draw_strip
from ui.charts.table_html import draw_table
from ui.charts.target_cards_html import draw_target_cards
from ui.charts.trend_svg import draw_trend
from ui.choices import choose_shown_level
from ui.place_page import explanations
from ui.place_page.answer import answer_sentences, is_participant
from ui.place_page.cards import level_cards
from ui.place_page.context import Context, context_of
from ui.place_page.members import member_table, spread_chart
from ui.place_page.pilots import show_pilots
from ui.place_page.programmes import show_programmes
from ui.place_page.standouts import standout_chart
from ui.place_page.target_cards import target_cards
from ui.place_page.target_links import show_target_links
from ui.place_page.target_table import group_target_table, target_intro, target_table
from ui.place_page.themes import grid_chart, theme_chart
from ui.place_page.trend import trend_chart
from ui.selection import choose_weighing, current_selection, show_place_link

TARGETS = "targets"


@dataclass(frozen=True)
class PlaceView:
    """Everything on the page of a place in one round, level and weighing, drawn; made once, shown to everybody."""

    sentences: tuple[str, ...]
    cards: Markup | None
    blocks: tuple[Block, ...]


def show_place(place: Place) -> None:
    """Show everything about a place in the chosen round and level."""
    chosen = current_selection()
    if chosen.round_year is None or chosen.level is None:
        st.info(_("Nobody has filled in the questionnaire yet."))
        return
    is_weighted = place.level != "municipality" and chosen.is_weighted
    if place.level != "municipality":
        choose_weighing(_("Weigh by inhabitants"), _weighing_help())
    key = (place.cbs_code, chosen.round_year, chosen.level, is_weighted)
    context = context_of(place, chosen.round_year, chosen.level, is_weighted=is_weighted)
    view = cached.kept_drawing("place_view", key, lambda: place_view(context))
    show_answer(view.sentences)
    for succession in cached.successors(place.cbs_code) if place.valid_to else ():
        show_place_link(succession.place.cbs_code, _("To {name}", name=succession.place.name))
    if view.cards is not None:
        show_figure(view.cards, "cards")
    choose_shown_level(_("Level"))
    show_blocks(view.blocks, "blocks")
    show_target_links(context)
    show_pilots(context)
    if not context.is_group:
        show_programmes(place)


def place_view(context: Context) -> PlaceView:
    """Return the page: without figures of the round only the development and the targets remain."""
    has_figures = context.is_group or is_participant(context)
    blocks = [_trend_block(context), _spread_block(context), _target_block(context)]
    if has_figures:
        blocks += [_theme_block(context), _grid_block(context), _standout_block(context)]
    if context.is_group:
        blocks.append(_member_block(context))
    cards = draw_cards(level_cards(context)) if has_figures else None
    return PlaceView(answer_sentences(context), cards, tuple(block for block in blocks if block is not None))


def _weighing_help() -> str:
    return _(
        "Off: every municipality counts the same (unweighted mean). On: a municipality counts by its number of inhabitants. "
        "The chart of the development is always unweighted."
    )


def _trend_block(context: Context) -> Block:
    chart = trend_chart(context)
    explain = explanations.explain_trend(context)
    return Block(
        "trend", chart.title, chart.sentence, draw_trend(chart), chart.table, explain, partial(_explore_trend, chart), chart
    )


def _spread_block(context: Context) -> Block | None:
    chart = spread_chart(context)
    if chart is None:
        return None
    explain = explanations.explain_spread(context)
    return Block(
        "spread", chart.title, chart.sentence, draw_strip(chart), chart.table, explain, partial(_explore_strip, chart), chart
    )


def _target_block(context: Context) -> Block:
    table = group_target_table(context) if context.is_group else target_table(context)
    drawn = draw_table(table, _("Targets")) if context.is_group else draw_target_cards(target_cards(context))
    explain = explanations.explain_targets(context)
    return Block(TARGETS, _("Targets"), target_intro(context, table), drawn if table.rows else None, table, explain)


def _theme_block(context: Context) -> Block:
    chart = theme_chart(context)
    return Block(
        "themes", chart.title, chart.sentence, draw_bars(chart), chart.table, explanations.explain_themes(context), chart=chart
    )


def _grid_block(context: Context) -> Block | None:
    chart = grid_chart(context)
    if chart is None:
        return None
    return Block(
        "grid", chart.title, chart.sentence, draw_grid(chart), chart.table, explanations.explain_grid(context), chart=chart
    )


def _standout_block(context: Context) -> Block:
    chart = standout_chart(context)
    return Block(
        "standouts",
        chart.title,
        chart.sentence,
        draw_bars(chart),
        chart.table,
        explanations.explain_standouts(context),
        chart=chart,
    )


def _member_block(context: Context) -> Block:
    table = member_table(context)
    title = _("The provinces") if context.place.level == "country" else _("The municipalities of {name}", name=context.place.name)
    sentence = _("Press a name to open its page.")
    return Block("members", title, sentence, draw_table(table, title), table, explanations.explain_members(context))


def _explore_trend(chart: TrendChart):  # type: ignore[no-untyped-def] # its type is the library that must stay unloaded
    from ui.charts.plotly_trend import plotly_trend

    return plotly_trend(chart)


def _explore_strip(chart: StripChart):  # type: ignore[no-untyped-def]
    from ui.charts.plotly_strip import plotly_strip

    return plotly_strip(chart)
