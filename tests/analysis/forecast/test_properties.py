"""What must hold for every panel there can be."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.forecast import Forecast, Panel, fit_panel, model_from_json
from tests.analysis.forecast.panels import named, panels

often = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
AHEAD = (1, 3, 5)
SHARES = (0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99)
TARGETS = np.array([0.0, 10.0, 40.0, 40.5, 62.5, 90.0, 99.0, 100.0])


def later(panel: Panel) -> list[int]:
    return [int(panel.years[-1]) + ahead for ahead in AHEAD]


def forecast_of(panel: Panel) -> Forecast:
    return fit_panel(panel).predict(panel.years, panel.values, later(panel))


def figures(forecast: Forecast) -> np.ndarray:
    """Everything a forecast says: n x H x figures."""
    quantiles = [forecast.quantile_pct(share) for share in (0.1, 0.5, 0.9)]
    return np.stack([forecast.mean_pct, forecast.sd_pct, *quantiles, forecast.chance(40.0), forecast.chance(75.0)], axis=2)


@often
@given(panel=panels())
def test_figures_are_scores_and_shares_of_one(panel: Panel) -> None:
    forecast = forecast_of(panel)
    everything = figures(forecast)
    assert np.isfinite(everything).all()
    assert (everything >= 0).all()
    assert (everything[:, :, :5] <= 100).all()
    assert (everything[:, :, 5:] <= 1).all()
    assert (forecast.chance(0.0) == 1).all()
    assert (forecast.chance(100.001) == 0).all()


@often
@given(panel=panels())
def test_a_higher_target_is_never_likelier(panel: Panel) -> None:
    forecast = forecast_of(panel)
    chances = np.stack([forecast.chance(target) for target in TARGETS])
    assert (np.diff(chances, axis=0) <= 1e-12).all()
    assert (chances[0] > chances[-1]).all()


@often
@given(panel=panels())
def test_quantiles_are_ordered_and_agree_with_chances(panel: Panel) -> None:
    forecast = forecast_of(panel)
    quantiles = np.stack([forecast.quantile_pct(share) for share in SHARES])
    assert (np.diff(quantiles, axis=0) >= -1e-7).all()
    for share, quantile in zip(SHARES, quantiles, strict=True):
        # at least this share lies at or below the quantile, and at most this share below it
        assert (forecast.chance(np.maximum(quantile - 1e-7, 0)) >= 1 - share - 1e-6).all()
        above = forecast.chance(quantile + 1e-6)  # nothing lies above 100, also when the quantile is 100 but for a rounding
        assert (above <= 1 - share + 1e-5).all()


@often
@given(panel=panels(), order=st.randoms(use_true_random=False))
def test_order_and_names_do_not_matter(panel: Panel, order) -> None:
    turned = list(range(len(panel.units)))
    order.shuffle(turned)
    other = Panel(tuple(f"another {n}" for n in turned), panel.years, panel.values[turned])
    assert fit_panel(other) == fit_panel(panel)  # to the bit
    np.testing.assert_allclose(figures(forecast_of(other)), figures(forecast_of(panel))[turned], atol=1e-9, rtol=0)


@often
@given(panel=panels())
def test_one_unit_alone_gives_what_it_gives_among_others(panel: Panel) -> None:
    model = fit_panel(panel)
    together = figures(model.predict(panel.years, panel.values, later(panel)))
    for unit in range(len(panel.units)):
        known = ~np.isnan(panel.values[unit])
        alone = model.predict(panel.years[known], panel.values[unit : unit + 1, known], later(panel))
        np.testing.assert_array_equal(figures(alone)[0], together[unit])


@often
@given(panel=panels())
def test_the_model_as_text_is_small_and_gives_the_same_bits(panel: Panel) -> None:
    model = fit_panel(panel)
    text = model.to_json()
    assert len(text) < 20_000
    again = model_from_json(text)
    assert again == model
    assert again.to_json() == text
    here, there = (figures(m.predict(panel.years, panel.values, later(panel))) for m in (model, again))
    np.testing.assert_array_equal(here, there)


@often
@given(panel=panels(), value=st.floats(0, 100), rise=st.floats(0, 60))
def test_a_higher_newest_score_never_lowers_a_chance(panel: Panel, value: float, rise: float) -> None:
    model = fit_panel(panel)
    low, high = panel.values.copy(), panel.values.copy()
    low[:, -1], high[:, -1] = value, min(value + rise, 100)
    before, after = (model.predict(panel.years, table, later(panel)) for table in (low, high))
    for target in TARGETS:
        assert (after.chance(target) >= before.chance(target) - 1e-12).all()
    assert (after.mean_pct >= before.mean_pct - 1e-9).all()


@often
@given(panel=panels(), newcomer=st.lists(st.none() | st.floats(0, 100), min_size=6, max_size=6))
def test_adding_a_municipality_never_breaks_a_forecast(panel: Panel, newcomer: list[float | None]) -> None:
    row = np.array([np.nan if value is None else value for value in newcomer])[: len(panel.years)]
    bigger = named(panel.years, np.vstack([panel.values, row]))
    forecast = forecast_of(bigger)
    has_value = ~np.isnan(bigger.values).all(axis=1)
    assert np.isfinite(figures(forecast)[has_value]).all()
    assert np.isnan(figures(forecast)[~has_value]).all()
    # who is in the panel without a score teaches nothing
    if not has_value[-1]:
        assert fit_panel(bigger) == fit_panel(panel)


@often
@given(panel=panels(most_rounds=5), futures=st.lists(st.floats(0, 100), min_size=2, max_size=2))
def test_later_rounds_cannot_change_an_earlier_forecast(panel: Panel, futures: list[float]) -> None:
    """What is fitted on rounds up to a year is the same bits, whatever comes after it in the table."""
    years = np.append(panel.years, panel.years[-1] + 2)
    models = []
    for future in futures:
        whole = np.column_stack([panel.values, np.full(len(panel.units), future)])
        upto = years <= panel.years[-1]
        models.append(fit_panel(Panel(panel.units, years[upto], whole[:, upto])))
    assert models[0] == models[1] == fit_panel(panel)
    empty = np.column_stack([panel.values, np.full(len(panel.units), np.nan)])
    assert fit_panel(Panel(panel.units, years, empty)) == fit_panel(panel)  # a round that nobody answered yet


def test_many_questions_about_the_same_units() -> None:
    panel = named([2020, 2021, 2022], np.array([[30, 35, 41], [50, np.nan, 50], [80, 85, np.nan]]))
    forecast = forecast_of(panel)
    rows, columns, targets = [2, 0, 0, 1], [1, 0, 2, 1], np.array([[90.0], [40.0], [60.0], [50.0]])
    picked = forecast.select(rows, columns)
    expected = [forecast.chance(target)[row, column] for row, column, (target,) in zip(rows, columns, targets, strict=True)]
    np.testing.assert_array_equal(picked.chance(targets)[:, 0], expected)
    np.testing.assert_array_equal(picked.mean_pct[:, 0], forecast.mean_pct[rows, columns])
    np.testing.assert_array_equal(picked.quantile_pct(0.9)[:, 0], forecast.quantile_pct(0.9)[rows, columns])


@pytest.mark.parametrize(
    ("years", "values"),
    [([2021, 2020], [[1, 2]]), ([2020], [[1, 2]]), ([2020.5], [[1]]), ([2020], [[101]]), ([2020], [[-1]]), ([], [[]])],
)
def test_what_does_not_fit_is_refused(years: list[float], values: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="must"):
        named(years, values)


def test_a_panel_without_any_score_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one value"):
        fit_panel(named([2020], [[np.nan]]))
    with pytest.raises(ValueError, match="every name once"):
        Panel(("a", "a"), np.array([2020]), np.array([[1.0], [2.0]]))
    with pytest.raises(ValueError, match="between 0 and 1"):
        forecast_of(named([2020, 2021], [[1.0, 2.0]])).quantile_pct(1.0)
