"""Every record of a chart drawn for paper: without links, without style sheet, with all that is in it in sight."""

from collections.abc import Callable
from functools import partial, singledispatch
from typing import Any

from markupsafe import Markup

from ui.charts.aim_records import AimChart, PaceChart
from ui.charts.aim_svg import draw_aim
from ui.charts.compare_records import CompareChart
from ui.charts.effect_records import EffectChart
from ui.charts.learning_records import StepChart
from ui.charts.map_records import TileMap
from ui.charts.pace_svg import draw_paces
from ui.charts.pathway_records import MoveChart, PathwayChart, WordChart
from ui.charts.pathway_svg import draw_pathway
from ui.charts.pilot_records import CountGrid, FunnelChart, ReportedChart
from ui.charts.pilot_records import EffectChart as PilotEffects
from ui.charts.pilot_records import MoveChart as PilotMoves
from ui.charts.programme_promise_records import PromiseBars, PromiseGrid
from ui.charts.programme_records import CountChart, SessionChart
from ui.charts.records import BarChart, GridChart, StripChart, TrendChart
from ui.charts.reliability_records import ReliabilityChart, ShareChart
from ui.charts.reliability_svg import draw_reliability
from ui.charts.target_records import TargetChart
from ui.charts.trend_scale import WIDE
from ui.charts.trend_svg import draw_trend
from ui.charts.what_if_records import WhatIfChart
from ui.picture import compared, counts, effects, grids, lists, maps, pilots, scores, shares, spreads, steps, targets
from ui.picture.drawn import Drawn, stack
from ui.picture.inline import drawings_in, read_figure
from ui.picture.keys import draw_keys, keys_in
from ui.picture.maps import in_the_middle


@singledispatch
def draw_chart(chart: object) -> Drawn:
    """Return the chart as wide as BODY_WIDTH, with its key; its title and sentence are not in it.

    Raises: TypeError for a record that can_draw says no to.
    """
    raise TypeError(type(chart).__name__)


def can_draw(chart: object) -> bool:
    """Return whether there is a picture of a chart of this kind."""
    return draw_chart.dispatch(type(chart)) is not draw_chart.dispatch(object)


def _as_on_screen(draw: Callable[[Any], Markup]) -> Callable[[Any], Drawn]:
    """Return what draws a chart for paper from its drawing for a wide screen."""

    def draw_for_paper(chart: object) -> Drawn:
        root = read_figure(draw(chart))
        drawings = [in_the_middle(drawn) for drawn in drawings_in(root)]
        return stack([*drawings, draw_keys(keys_in(root))], 10)

    return draw_for_paper


ON_SCREEN: tuple[tuple[type, Callable[[Any], Markup]], ...] = (
    (TrendChart, partial(draw_trend, sizes=(WIDE,))), (PathwayChart, draw_pathway), (PaceChart, draw_paces),
    (ReliabilityChart, draw_reliability), (AimChart, draw_aim),
)  # fmt: skip
ON_PAPER: tuple[tuple[type, Callable[[Any], Drawn]], ...] = (
    (TileMap, maps.draw_map), (StripChart, spreads.draw_spread), (BarChart, scores.draw_bars), (GridChart, grids.draw_grid),
    (CountGrid, grids.draw_count_grid), (PromiseGrid, grids.draw_promise_grid), (ShareChart, shares.draw_shares),
    (WordChart, shares.draw_words), (WhatIfChart, shares.draw_what_if), (CountChart, counts.draw_counts),
    (SessionChart, counts.draw_sessions), (PromiseBars, counts.draw_promises), (FunnelChart, pilots.draw_funnel),
    (ReportedChart, pilots.draw_reported), (PilotEffects, pilots.draw_effects), (PilotMoves, pilots.draw_moves),
    (EffectChart, effects.draw_effect), (MoveChart, lists.draw_moves), (CompareChart, compared.draw_compare),
    (StepChart, steps.draw_steps), (TargetChart, targets.draw_targets),
)  # fmt: skip
for _kind, _draw in ON_SCREEN:
    draw_chart.register(_kind, _as_on_screen(_draw))
for _kind, _draw_on_paper in ON_PAPER:
    draw_chart.register(_kind, _draw_on_paper)
