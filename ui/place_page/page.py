"""The composition of the page of a place, from the answer to the pilots."""

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from analysis.places import Place
from data.text import _
from ui import cached
from ui.address import Selection
from ui.answer_block import show_answer
from ui.block import Block, block_of
from ui.chart_block import show_drawn
from ui.charts.bars_html import draw_bars
from ui.charts.cards_html import draw_cards
from ui.charts.figure import show_figure
from ui.charts.grid_html import draw_grid
from ui.charts.markup import join
from ui.charts.records import StripChart, TrendChart
from ui.charts.strip_svg import draw_strip
from ui.charts.table_html import draw_table
from ui.charts.target_cards_html import draw_target_cards
from ui.charts.target_records import TargetChart
from ui.charts.trend_svg import draw_trend
from ui.choices import choose_shown_level
from ui.document.block_html import draw_block
from ui.place_page import explanations
from ui.place_page.answer import answer_sentences, is_participant
from ui.place_page.cards import level_cards
from ui.place_page.context import Context, chosen_context
from ui.place_page.members import member_table, spread_chart
from ui.place_page.pilots import draw_pilots
from ui.place_page.programmes import draw_programmes
from ui.place_page.standouts import standout_chart
from ui.place_page.target_cards import target_cards
from ui.place_page.target_links import draw_ways_on
from ui.place_page.target_table import group_target_table, target_intro, target_table
from ui.place_page.themes import grid_chart, theme_chart
from ui.place_page.trend import trend_chart
from ui.report_links import draw_report_links
from ui.selection import choose_weighing, current_selection
from ui.states.no_figures import show_no_figures
from ui.states.of_place import states_of
from ui.tile_map.block import province_map_block

TARGETS = "targets"


@dataclass(frozen=True)
class PlaceView:
    """Everything on the page of a place in one round, level and weighing, drawn; made once, shown to everybody.

    drawn: the blocks as HTML.
    """

    sentences: tuple[str, ...]
    cards: Markup | None
    blocks: tuple[Block, ...]
    drawn: Markup


def show_place(place: Place) -> None:
    """Show everything about a place in the chosen round and level."""
    chosen = current_selection()
    context = chosen_context(place, chosen)
    if context is None:
        show_no_figures()
        return
    if context.is_group:
        choose_weighing(_("Weigh by inhabitants"), _weighing_help())
    view = view_of(context)
    show_answer(view.sentences, states_of(context))
    if view.cards is not None:
        show_figure(view.cards, "cards")
    choose_shown_level(_("Level"))
    show_drawn(join(view.drawn, draw_more_of_place(context, chosen)), view.blocks, "blocks")


def view_of(context: Context) -> PlaceView:
    """Return the page, made once per version of the store and language."""
    key = (context.place.cbs_code, context.round_year, context.level.code, context.is_weighted)
    return cached.kept_drawing("place_view", key, lambda: place_view(context))


def draw_more_of_place(context: Context, chosen: Selection) -> Markup:
    """Return what stands below the figures: the ways on, the pilots, and the programmes of a municipality."""
    programmes = None if context.is_group else draw_programmes(context.place, chosen)
    reports = draw_report_links(context.place.cbs_code, context.round_year)
    return join(draw_ways_on(context, chosen), draw_pilots(context.place, chosen), programmes, reports)


def place_view(context: Context) -> PlaceView:
    """Return the page: without figures of the round only the development and the targets remain."""
    shown = place_blocks(context)
    cards = draw_cards(level_cards(context)) if has_figures(context) else None
    return PlaceView(answer_sentences(context), cards, shown, join(*map(draw_block, shown)))


def has_figures(context: Context) -> bool:
    """Return whether there are figures of the round: of a municipality only when it took part."""
    return context.is_group or is_participant(context)


def level_blocks(context: Context) -> tuple[Block, ...]:
    """Return the blocks that differ per level, in their order; not drawn yet."""
    province_map = province_map_block(context) if context.place.level == "province" else None
    blocks = (_trend_block(context), province_map, _spread_block(context))
    return tuple(block for block in blocks if block is not None)


def place_blocks(context: Context) -> tuple[Block, ...]:
    """Return the blocks of a place in a round at one level, in their order; not drawn yet."""
    blocks: list[Block | None] = [*level_blocks(context), _target_block(context)]
    if has_figures(context):
        blocks += [_theme_block(context), _grid_block(context), _standout_block(context)]
    if context.is_group:
        blocks.append(_member_block(context))
    return tuple(block for block in blocks if block is not None)


def _weighing_help() -> str:
    return _(
        "Off: every municipality counts the same (unweighted mean). On: a municipality counts by its number of inhabitants. "
        "The chart of the development is always unweighted."
    )


def _trend_block(context: Context) -> Block:
    chart = trend_chart(context)
    explain = explanations.explain_trend(context)
    return block_of("trend", chart, partial(draw_trend, chart), explain, partial(_explore_trend, chart))


def _spread_block(context: Context) -> Block | None:
    chart = spread_chart(context)
    if chart is None:
        return None
    explain = explanations.explain_spread(context)
    return block_of("spread", chart, partial(draw_strip, chart), explain, partial(_explore_strip, chart))


def _target_block(context: Context) -> Block:
    explain = explanations.explain_targets(context)
    table = group_target_table(context) if context.is_group else target_table(context)
    title, sentence = _("Targets"), target_intro(context, table)
    if context.is_group or not table.rows:
        return Block(TARGETS, title, sentence, draw_table(table, title) if table.rows else None, table, explain)
    cards = target_cards(context)
    return block_of(TARGETS, TargetChart(title, sentence, tuple(cards), table), partial(draw_target_cards, cards), explain)


def _theme_block(context: Context) -> Block:
    chart = theme_chart(context)
    return block_of("themes", chart, partial(draw_bars, chart), explanations.explain_themes(context))


def _grid_block(context: Context) -> Block | None:
    chart = grid_chart(context)
    if chart is None:
        return None
    return block_of("grid", chart, partial(draw_grid, chart), explanations.explain_grid(context))


def _standout_block(context: Context) -> Block:
    chart = standout_chart(context)
    return block_of("standouts", chart, partial(draw_bars, chart), explanations.explain_standouts(context))


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
