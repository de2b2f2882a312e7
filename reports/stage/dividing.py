"""A chart with more rows than a hall can read, as several charts with some of them; nothing is left out."""

import itertools
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from ui.charts.compare_records import CompareChart
from ui.charts.learning_records import StepChart
from ui.charts.pathway_records import MoveChart, WordChart
from ui.charts.pilot_records import EffectChart as PilotEffects
from ui.charts.pilot_records import FunnelChart, ReportedChart
from ui.charts.pilot_records import MoveChart as PilotMoves
from ui.charts.programme_promise_records import PromiseBars, PromiseGrid
from ui.charts.programme_records import CountChart, SessionChart
from ui.charts.records import BarChart, BarGroup
from ui.charts.reliability_records import ShareChart
from ui.charts.target_records import TargetChart

# Of each kind that is a list: the field that holds its rows.
ROWS: Mapping[type, str] = MappingProxyType({
    CountChart: "rows", SessionChart: "rows", PromiseBars: "bars", PromiseGrid: "rows", FunnelChart: "bars",
    ReportedChart: "bars", PilotEffects: "cards", PilotMoves: "categories", WordChart: "rows", MoveChart: "lists",
    CompareChart: "sections", StepChart: "cards", ShareChart: "bars", TargetChart: "cards",
})  # fmt: skip


def row_count(chart: object) -> int:
    """Return how many rows a chart has that can be parted; 1 for a chart that is one whole."""
    if isinstance(chart, BarChart):
        return sum(len(group.bars) for group in chart.groups) or 1
    name = ROWS.get(type(chart))
    return len(getattr(chart, name)) or 1 if name else 1


def divide(chart: Any, n: int) -> tuple[Any, ...]:
    """Return the chart as n charts of about as many rows each, in their order; n is at most row_count(chart)."""
    if n == 1:
        return (chart,)
    if isinstance(chart, BarChart):
        return _divide_bars(chart, n)
    name = ROWS[type(chart)]
    return tuple(replace(chart, **{name: rows}) for rows in shares(getattr(chart, name), n))


def shares(rows: tuple[Any, ...], n: int) -> tuple[tuple[Any, ...], ...]:
    """Return the rows in n pieces, of which none has more than one row more than another."""
    bounds = [round(at * len(rows) / n) for at in range(n + 1)]
    return tuple(rows[start:end] for start, end in itertools.pairwise(bounds))


def _divide_bars(chart: BarChart, n: int) -> tuple[BarChart, ...]:
    """Groups stay whole while there are enough of them; then each bar goes with the name of its group."""
    if len(chart.groups) >= n:
        return tuple(replace(chart, groups=groups) for groups in shares(chart.groups, n))
    bars = tuple((group.name, bar) for group in chart.groups for bar in group.bars)
    found = []
    for piece in shares(bars, n):
        names = tuple(dict.fromkeys(name for name, _bar in piece))
        groups = tuple(BarGroup(name, tuple(bar for of, bar in piece if of == name)) for name in names)
        found.append(replace(chart, groups=groups))
    return tuple(found)
