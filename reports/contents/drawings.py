"""What draws a chart for a screen, by its record: for a block whose record was changed."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from markupsafe import Markup

from ui.block import Drawing
from ui.charts.bars_html import draw_bars
from ui.charts.grid_html import draw_grid
from ui.charts.items_html import draw_items
from ui.charts.learning_html import draw_steps
from ui.charts.learning_records import StepChart
from ui.charts.pilot_funnel_html import draw_funnel
from ui.charts.pilot_records import FunnelChart
from ui.charts.programme_grid_html import draw_own_promises, draw_promise_grid
from ui.charts.programme_html import draw_promise_bars, draw_sessions
from ui.charts.programme_promise_records import OwnPromises, PromiseBars, PromiseGrid
from ui.charts.programme_records import SessionChart
from ui.charts.records import BarChart, GridChart, ItemChart, StripChart, Table, TrendChart
from ui.charts.strip_svg import draw_strip
from ui.charts.table_html import draw_table
from ui.charts.target_cards_html import draw_target_cards
from ui.charts.target_records import TargetChart
from ui.charts.trend_svg import draw_trend
from ui.charts.what_if_html import draw_what_if
from ui.charts.what_if_records import WhatIfChart
from ui.programme_page.promises import evidence_words

LINK_TO_NOBODY = re.compile(r'<a\b[^>]* data-go=""[^>]*>(.*?)</a>', re.DOTALL)
DRAWERS: dict[type, Callable[[Any], Markup]] = {
    TrendChart: draw_trend,
    StripChart: draw_strip,
    TargetChart: lambda chart: draw_target_cards(chart.cards),
    BarChart: draw_bars,
    GridChart: draw_grid,
    ItemChart: draw_items,
    StepChart: draw_steps,
    FunnelChart: draw_funnel,
    WhatIfChart: draw_what_if,
    OwnPromises: lambda chart: draw_own_promises(chart, evidence_words()),
    PromiseGrid: draw_promise_grid,
    PromiseBars: draw_promise_bars,
    SessionChart: draw_sessions,
}


def drawing_of(chart: object | None, title: str, table: Table) -> Drawing:
    """Return what draws the chart when somebody looks; its table where there is no drawing of such a record."""
    draw = DRAWERS.get(type(chart))
    if draw is None:
        return partial(_draw, draw_table, table, title) if table.rows else None
    return partial(_draw, draw, chart)


def _draw(draw: Callable[..., Markup], *given: object) -> Markup:
    """Return the drawing without links to a place that is not named."""
    return Markup(LINK_TO_NOBODY.sub(r"\1", draw(*given)))  # noqa: S704 - elements are taken out of what was drawn, none added
