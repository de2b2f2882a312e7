"""The forecaster: fit, five later years, quantiles and chances, against one plain numpy pass over as many scores.

The plain pass is a least-squares line per municipality with normal quantiles and chances: what a forecast would cost
that learns nothing from others. CI_MONITOR_BENCH_UNITS=100000 sets the size of the large panel, 20,000 without it.
"""

import os
import resource
from collections.abc import Callable

import numpy as np
from scipy.special import ndtr, ndtri

from analysis.forecast import Panel, fit_panel
from benchmarks.measure import Ratio, compare, ratio_of, seconds_of

SHARES = (0.1, 0.5, 0.9)
AHEAD = np.arange(1, 6)
TARGET_PCT = 60.0
KIB = 1024


def run() -> list[Ratio]:
    large_n = int(os.environ.get("CI_MONITOR_BENCH_UNITS", "20000"))
    return [
        _compared("342 units x 5 rounds x 9 scopes", 342, 5, 9),
        _compared("342 units x 10 rounds x 12 scopes", 342, 10, 12),
        _growth(large_n // 10, large_n),
        _memory(large_n),
    ]


def panel_of(unit_n: int, round_n: int, seed: int) -> Panel:
    """Return an invented panel with a tenth of its scores missing."""
    rng = np.random.default_rng(seed)
    walk = rng.normal(size=(unit_n, 1)) + np.cumsum(0.15 * rng.normal(size=(unit_n, round_n)) + 0.05, axis=1)
    scores = 100 / (1 + np.exp(-walk - 0.15 * rng.normal(size=(unit_n, round_n))))
    scores[rng.random(scores.shape) < 0.1] = np.nan
    return Panel(tuple(str(n) for n in range(unit_n)), np.arange(2015, 2015 + round_n), scores)


def forecast(panel: Panel) -> None:
    said = fit_panel(panel).predict(panel.years, panel.values, panel.years[-1] + AHEAD)
    for share in SHARES:
        said.quantile_pct(share)
    said.chance(TARGET_PCT)
    assert said.mean_pct.shape == said.sd_pct.shape


def line(panel: Panel) -> None:
    known = ~np.isnan(panel.values)
    weight, years = known / np.maximum(known.sum(axis=1, keepdims=True), 1), panel.years - panel.years[-1]
    scores = np.where(known, panel.values, 0.0)
    mean, centre = (weight * scores).sum(axis=1), (weight * years).sum(axis=1)
    apart = years - centre[:, None]
    slope = (weight * apart * scores).sum(axis=1) / np.maximum((weight * apart**2).sum(axis=1), 1e-9)
    left = np.where(known, scores - mean[:, None] - slope[:, None] * apart, 0.0)
    spread = np.sqrt((left**2).sum(axis=1, keepdims=True) + 1)
    ahead = (mean - slope * centre)[:, None] + slope[:, None] * AHEAD
    for share in SHARES:
        np.clip(ahead + ndtri(share) * spread, 0, 100)
    ndtr((ahead - TARGET_PCT) / spread)


def _compared(what: str, unit_n: int, round_n: int, scope_n: int) -> Ratio:
    panels = [panel_of(unit_n, round_n, seed) for seed in range(scope_n)]

    def each(work: Callable[[Panel], None]) -> Callable[[], object]:
        return lambda: [work(panel) for panel in panels]

    return compare(f"forecast of {what}", each(forecast), ("a line per unit in numpy", each(line)))


def _growth(few_n: int, many_n: int) -> Ratio:
    """Seconds for ten times as many units against ten times the seconds: 1 is linear, less is better."""
    few, many = panel_of(few_n, 10, 1), panel_of(many_n, 10, 1)
    pairs = [(seconds_of(lambda: forecast(many)), seconds_of(lambda: forecast(few)) * many_n / few_n) for _turn in range(3)]
    return ratio_of(f"forecast of {many_n:,} units x 10 rounds", "ten times that of a tenth", pairs)


def _memory(unit_n: int) -> Ratio:
    """Peak memory of this process after the largest panel, against the scores themselves."""
    panel = panel_of(unit_n, 10, 1)
    forecast(panel)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB
    return ratio_of(
        f"peak memory with {unit_n:,} units", "the scores themselves", [(peak_mb, panel.values.nbytes / KIB**2)], "MB"
    )


if __name__ == "__main__":
    for ratio in run():
        print(ratio.sentence())
