"""How good the forecasts are: on simulated panels of a known process, with bounds that a worse forecaster does not meet."""

import numpy as np
import pytest
from scipy.special import ndtr

from analysis.forecast import Panel, fit_panel
from tests.analysis.forecast.panels import named, simulated

KINDS = ("random walk", "noise around a level", "growth to a ceiling", "walk, drift and noise", "jumps")
SEEDS = (1, 2, 3)
AHEAD = 3


def split(panel: Panel, rounds: int) -> tuple[Panel, np.ndarray]:
    """Return what is seen, and the scores AHEAD rounds later."""
    return Panel(panel.units, panel.years[:rounds], panel.values[:, :rounds]), panel.values[:, rounds - 1 + AHEAD]


def targets_for(panel: Panel) -> np.ndarray:
    now, step = panel.values[:, -1:], np.abs(np.diff(panel.values, axis=1)).mean()
    return np.clip(now + step * np.array([0.25, 1.0, 2.0]), 0.5, 99.5)


def brier(chances: np.ndarray, targets: np.ndarray, actual: np.ndarray) -> float:
    return float(((chances - (actual[:, None] >= targets)) ** 2).mean())


def ours(panel: Panel, targets: np.ndarray) -> np.ndarray:
    forecast = fit_panel(panel).predict(panel.years, panel.values, [panel.years[-1] + AHEAD])
    return np.column_stack([forecast.chance(target[:, None]) for target in targets.T])


def persistence(panel: Panel, targets: np.ndarray) -> np.ndarray:
    """Nothing changes but by chance: a random walk from the last score."""
    sd = np.diff(panel.values, axis=1).std() * np.sqrt(AHEAD)
    return ndtr((panel.values[:, -1:] - targets) / sd)


def straight_line(panel: Panel, targets: np.ndarray) -> np.ndarray:
    """The line through a unit's own scores, drawn on."""
    years = panel.years - panel.years[-1]
    slope, level = np.polyfit(years, panel.values.T, 1)
    left = panel.values - (level[:, None] + slope[:, None] * years)
    sd = np.sqrt((left**2).sum() / max(len(panel.values) * (len(years) - 2), 1) * (1 + 1 / len(years) + AHEAD**2 / 2))
    return ndtr(((level + slope * AHEAD)[:, None] - targets) / max(sd, 1.0))


@pytest.mark.parametrize("kind", KINDS)
def test_the_interval_holds_what_it_promises(kind: str) -> None:
    inside, below = [], []
    for seed in SEEDS:
        for rounds in (3, 5):
            panel, actual = split(simulated(kind, seed), rounds)
            forecast = fit_panel(panel).predict(panel.years, panel.values, [panel.years[-1] + AHEAD])
            low, high = forecast.quantile_pct(0.1)[:, 0], forecast.quantile_pct(0.9)[:, 0]
            inside.append(np.mean((actual >= low - 1e-6) & (actual <= high + 1e-6)))
            apart = np.round(actual - forecast.quantile_pct(0.5)[:, 0], 6)
            below.append(np.mean((apart < 0) + (apart == 0) / 2))
    assert 0.72 <= np.mean(inside) <= 0.93
    assert 0.25 <= np.mean(below) <= 0.62


@pytest.mark.parametrize("kind", KINDS)
def test_not_worse_than_persistence_and_better_than_a_line(kind: str) -> None:
    scores = []
    for seed in SEEDS:
        panel, actual = split(simulated(kind, seed), 4)
        targets = targets_for(panel)
        scores.append([brier(method(panel, targets), targets, actual) for method in (ours, persistence, straight_line)])
    own, unchanged, line = np.mean(scores, axis=0)
    assert own <= unchanged + 0.003
    assert own < line - 0.005


def test_better_than_both_on_a_questionnaire() -> None:
    """Eight questions of five steps, a level per municipality, slow progress of all, and answers that waver."""
    rng = np.random.default_rng(11)
    level, question = rng.normal(size=(120, 1, 1)), rng.normal(size=(120, 1, 8))
    progress = 0.1 * np.arange(8)[None, :, None]
    answers = np.clip(np.rint(1.6 + 0.7 * level + progress + question + 0.5 * rng.normal(size=(120, 8, 8))), 0, 4)
    panel, actual = split(named(2018 + np.arange(8), 25 * answers.mean(axis=2)), 4)
    targets = targets_for(panel)
    own, unchanged, line = (brier(method(panel, targets), targets, actual) for method in (ours, persistence, straight_line))
    assert own < unchanged - 0.01
    assert own < line - 0.03


def test_with_few_municipalities_and_rounds_it_says_less() -> None:
    panel = simulated("walk, drift and noise", 2)
    many = split(panel, 5)[0]
    few = Panel(panel.units[:4], panel.years[3:5], panel.values[:4, 3:5])
    wide, narrow = (fit_panel(p).predict(p.years, p.values[:4], [p.years[-1] + 5]) for p in (few, many))
    assert (wide.sd_pct > narrow.sd_pct).all()


def test_a_newcomer_gets_a_wider_interval_and_less_far_from_the_mean() -> None:
    panel = split(simulated("noise around a level", 2), 5)[0]
    model, known = fit_panel(panel), np.argmax(panel.values.mean(axis=1))
    often = model.predict(panel.years, panel.values[[known]], [panel.years[-1] + 3])
    once = model.predict(panel.years[-1:], panel.values[[known], -1:], [panel.years[-1] + 3])
    assert once.sd_pct[0, 0] > often.sd_pct[0, 0]
    assert once.mean_pct[0, 0] < often.mean_pct[0, 0]


def test_further_ahead_is_less_sure() -> None:
    panel = split(simulated("walk, drift and noise", 3), 5)[0]
    ahead = fit_panel(panel).predict(panel.years, panel.values, panel.years[-1] + np.arange(1, 6))
    width = (ahead.quantile_pct(0.9) - ahead.quantile_pct(0.1)).mean(axis=0)
    assert (np.diff(width) > 0).all()


def test_scores_that_stay_equal_are_expected_to_stay_equal() -> None:
    stays = np.repeat(np.linspace(10, 90, 40)[:, None], 5, axis=1)
    moves = stays.copy()
    moves[:, 1:] += np.where(np.arange(40)[:, None] % 4 == 0, 7.0, 0.0)
    panel = named(np.arange(2018, 2023), moves)
    forecast = fit_panel(panel).predict(panel.years, panel.values, [2023])
    now = panel.values[:, -1:]
    assert (forecast.chance(now) - forecast.chance(now + 0.01) > 0.7).all()  # most of the mass lies at the score itself
    assert (forecast.quantile_pct(0.5) == now).all()


def test_ceiling_and_floor_are_kept() -> None:
    rng = np.random.default_rng(1)
    panel = named(np.arange(2018, 2023), np.clip(94 + 6 * rng.normal(size=(60, 5)), 0, 100))
    top = fit_panel(panel).predict(panel.years, np.full((1, 5), 100.0), [2025])
    assert 0.05 < top.chance(100.0)[0, 0] < 0.95
    assert top.quantile_pct(0.99)[0, 0] == 100
    assert 90 < top.mean_pct[0, 0] < 100
    mirrored = named(panel.years, 100 - panel.values)
    bottom = fit_panel(mirrored).predict(panel.years, np.zeros((1, 5)), [2025])
    assert bottom.mean_pct[0, 0] == pytest.approx(100 - top.mean_pct[0, 0], abs=1e-6)
