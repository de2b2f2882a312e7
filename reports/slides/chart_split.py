"""A figure that is too much for one slide, in parts."""

from dataclasses import replace

from reports.slides.records import CellTable, Leaf, PlacedFigure, SeriesChart
from reports.slides.table_plan import Rooms, plan_table

MOST_BARS = 34  # bars beside each other on one slide
MOST_NAMES = 14


def split_figure(leaf: Leaf, rooms: Rooms) -> list[PlacedFigure | None]:
    """Return the figure of a leaf in parts that each fit their room: rows of a table, bars of a chart."""
    figure = leaf.figure
    if isinstance(figure, CellTable):
        return list(plan_table(figure, rooms))
    if isinstance(figure, SeriesChart) and figure.kind != "line":
        return list(_split_bars(figure))
    return [figure]


def _split_bars(chart: SeriesChart) -> list[SeriesChart]:
    beside = 1 if chart.kind == "stacked" else max(len(chart.series), 1)
    n, most = len(chart.categories), min(MOST_NAMES, max(MOST_BARS // beside, 1))
    if n <= most:
        return [chart]
    each = -(-n // -(-n // most))
    top = chart.top or _top(chart)
    return [_bars(replace(chart, top=top), slice(start, start + each)) for start in range(0, n, each)]


def _top(chart: SeriesChart) -> float:
    """Return where the axis of all parts ends, so that they can be held against each other."""
    columns = list(zip(*([value or 0 for value in series.values] for series in chart.series), strict=True))
    ends = [sum(column) if chart.kind == "stacked" else max(column) for column in columns]
    return max(ends, default=1.0) * 1.1


def _bars(chart: SeriesChart, kept: slice) -> SeriesChart:
    series = tuple(
        replace(each, values=each.values[kept], margins=each.margins[kept] if each.margins else ()) for each in chart.series
    )
    return replace(chart, categories=chart.categories[kept], series=series, colours=chart.colours[kept])
