"""The fast forecaster and the slow, plain one say the same."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from analysis.forecast import Panel, fit_panel
from tests.analysis.forecast.panels import panels, simulated
from tests.analysis.forecast.slow import SlowModel

CLOSE = 1e-8


def rows_of(panel: Panel) -> list[list[float | None]]:
    return [[None if np.isnan(value) else float(value) for value in row] for row in panel.values]


def compare(panel: Panel, target_years: list[int], targets: tuple[float, ...]) -> None:
    years = [int(year) for year in panel.years]
    fast, slow = fit_panel(panel).predict(panel.years, panel.values, target_years), SlowModel(years, rows_of(panel))
    low, high, mean = fast.quantile_pct(0.1), fast.quantile_pct(0.9), fast.mean_pct
    for unit, row in enumerate(rows_of(panel)):
        for column, year in enumerate(target_years):
            plain = slow.predict(years, row, year)
            assert mean[unit, column] == pytest.approx(plain.mean(), abs=CLOSE)
            for target in targets:
                assert fast.chance(target)[unit, column] == pytest.approx(plain.chance(target), abs=CLOSE)
            assert low[unit, column] == pytest.approx(plain.quantile(0.1), abs=1e-6)
            assert high[unit, column] == pytest.approx(plain.quantile(0.9), abs=1e-6)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(panel=panels(most_units=6, most_rounds=4))
def test_random_panels(panel: Panel) -> None:
    last = int(panel.years[-1])
    compare(panel, [last, last + 1, last + 5], (0.0, 33.0, 100.0))


@pytest.mark.parametrize("kind", ["walk, drift and noise", "jumps"])
def test_a_panel_with_gaps(kind: str) -> None:
    panel = simulated(kind, 4, unit_n=20, round_n=5)
    values = panel.values.copy()
    values[::3, 1], values[1::4, -1], values[6, :4] = np.nan, np.nan, np.nan
    last = int(panel.years[-1])
    compare(Panel(panel.units, panel.years, values), [last + 3], (25.0, 62.5))


def test_scores_of_rounds_after_the_fit() -> None:
    panel = simulated("walk, drift and noise", 5, unit_n=15, round_n=5)
    years = [int(year) for year in panel.years]
    fast = fit_panel(Panel(panel.units, panel.years[:4], panel.values[:, :4]))
    slow = SlowModel(years[:4], [row[:4] for row in rows_of(panel)])
    forecast = fast.predict(years, panel.values, [years[-1] + 2])
    for unit, row in enumerate(rows_of(panel)):
        plain = slow.predict(years, row, years[-1] + 2)
        assert forecast.chance(50.0)[unit, 0] == pytest.approx(plain.chance(50.0), abs=CLOSE)
