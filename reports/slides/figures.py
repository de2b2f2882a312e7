"""What a block becomes on a slide: a native chart where its record has such a form, else a native table, else a picture."""

from collections.abc import Callable
from functools import singledispatch
from typing import Any

from reports.slides import cell_tables, count_charts, score_charts
from reports.slides.records import CellTable, Figure, Picture
from ui.block import Block
from ui.charts.compare_records import CompareChart
from ui.charts.map_records import TileMap
from ui.charts.markup import tag
from ui.charts.pathway_records import PathwayChart, WordChart
from ui.charts.pilot_records import CountGrid, FunnelChart, ReportedChart
from ui.charts.pilot_records import MoveChart as PilotMoves
from ui.charts.programme_promise_records import PromiseBars, PromiseGrid
from ui.charts.programme_records import CountChart, SessionChart
from ui.charts.records import BarChart, GridChart, StripChart, TrendChart
from ui.charts.reliability_records import ShareChart
from ui.charts.target_records import TargetChart
from ui.files.fit_text import fit_text
from ui.picture.charts import can_draw, draw_chart
from ui.picture.drawn import BODY_WIDTH
from ui.picture.lettering import FAMILY


def figure_of(block: Block) -> Figure | None:
    """Return what to show of a block; None where there is nothing, and why stands in its sentence."""
    if block.drawing is None:
        return None
    made = native_figure(block.chart) or cell_tables.table_figure(block.table)
    if made is None and can_draw(block.chart):
        return picture_figure(block.chart)
    return made


@singledispatch
def native_figure(chart: object) -> Figure | None:
    """Return the chart in a form that can be edited in a slide; None where the table of its block is that form."""
    return None


def picture_figure(chart: object) -> Picture:
    """Return the drawing of a chart as a picture."""
    drawn = draw_chart(chart)
    svg = tag(
        "svg", drawn.markup, xmlns="http://www.w3.org/2000/svg", width=BODY_WIDTH, height=drawn.height,
        viewBox=f"0 0 {BODY_WIDTH:.1f} {drawn.height:.1f}", font_family=FAMILY, font_size=15,
    )  # fmt: skip
    return Picture(fit_text(svg), BODY_WIDTH, drawn.height)


NATIVE: tuple[tuple[type, Callable[[Any], Figure | None]], ...] = (
    (TrendChart, score_charts.trend_figure), (PathwayChart, score_charts.pathway_figure), (BarChart, score_charts.bar_figure),
    (CompareChart, score_charts.compare_figure), (StripChart, score_charts.strip_figure),
    (CountChart, count_charts.count_figure), (FunnelChart, count_charts.funnel_figure),
    (ReportedChart, count_charts.reported_figure), (SessionChart, count_charts.session_figure),
    (PromiseBars, count_charts.promise_figure), (WordChart, count_charts.word_figure), (ShareChart, count_charts.share_figure),
    (PilotMoves, count_charts.move_figure), (GridChart, cell_tables.grid_figure), (CountGrid, cell_tables.count_grid_figure),
    (PromiseGrid, cell_tables.promise_grid_figure), (TargetChart, cell_tables.target_figure), (TileMap, picture_figure),
)  # fmt: skip
for _kind, _make in NATIVE:
    native_figure.register(_kind, _make)


def is_table(figure: Figure | None) -> bool:
    """Return whether it is a table, which may go on over more slides."""
    return isinstance(figure, CellTable)
