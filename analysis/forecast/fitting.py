"""Learning from everybody: how likely each way in which units may differ is."""

from itertools import product

import numpy as np

from analysis.forecast.component import Component, Stack, unstacked
from analysis.forecast.drift import drift_of
from analysis.forecast.learned import Facts, facts_of, still_share
from analysis.forecast.model import FittedModel
from analysis.forecast.panel import Panel
from analysis.forecast.patterns import by_pattern, rows_of
from analysis.forecast.settings import (
    FADING_RATE_FACTOR,
    FADING_RATES,
    LEAST_LASTING_SHARE,
    LEAST_WEIGHT,
    METHOD_VERSION,
    NO_CHANGE_UNITS,
    NOISE_SHARE_SPREAD,
    NOISE_SHARES,
    SLOPE_SHARES,
    USUAL_FADING_RATE,
    USUAL_NOISE_SHARE,
    USUAL_SLOPE_SHARE,
)  # fmt: skip

LEAST_NOISE_SHARE = 1e-6


def fit_panel(panel: Panel) -> FittedModel:
    """Return what the panel teaches about every unit in it.

    Units and rounds may be few and values missing: what the panel does not say, the
    settings do. The order and names of units do not matter.
    Raises: ValueError for a panel without any value.
    Source: TR-4, method.md section 4.
    """
    seen = ~np.isnan(panel.values).all(axis=0)
    years, values = np.asarray(panel.years, dtype=float)[seen], _in_fixed_order(np.asarray(panel.values, dtype=float)[:, seen])
    if not len(years):
        raise ValueError("a panel needs at least one value")
    unit_n = len(values)
    facts = facts_of(years, values, "logit")
    drift = drift_of(years, facts.mean, facts.change_var, unit_n)
    return FittedModel(
        METHOD_VERSION, unit_n, tuple(int(year) for year in years), tuple(facts.mean.tolist()), _components(years, facts),
        drift.pace, drift.pace_var, drift.shock_var, NO_CHANGE_UNITS / (NO_CHANGE_UNITS + unit_n),
        facts_of(years, values, "points").change_var, still_share(years, values),
    )  # fmt: skip


def _in_fixed_order(values: np.ndarray) -> np.ndarray:
    """Return the rows with a value, sorted by value: sums come out to the same bit whatever the order of the units."""
    known = values[~np.isnan(values).all(axis=1)]
    return known[np.lexsort(np.nan_to_num(known, nan=-1.0).T[::-1])] if known.size else known


def _components(years: np.ndarray, facts: Facts) -> tuple[Component, ...]:
    """Return the ways that explain the panel, weighted by likelihood x prior; those of negligible weight left out."""
    grid = np.array(list(product(NOISE_SHARES, FADING_RATES, SLOPE_SHARES)))
    ways = _ways(grid, facts)
    score = _log_likelihood(ways, years - years[0], facts.places) + _log_prior(grid)
    weight = np.exp(score - score.max())
    kept = weight >= LEAST_WEIGHT
    weight = np.where(kept, weight, 0.0) / weight[kept].sum()
    parts = unstacked(Stack(weight, ways.lasting_var, ways.fading_var, ways.fading_rate, ways.slope_var, ways.noise_var))
    return tuple(part for part, keep in zip(parts, kept, strict=True) if keep)


def _ways(grid: np.ndarray, facts: Facts) -> Stack:
    """Return the variances of every setting in the grid.

    All agree on the variance of a one-year change; they differ in how it is divided.
    What the spread between units has beyond it is lasting.
    """
    noise_share, rate, slope_share = grid.T
    slope = slope_share * facts.change_var
    change = facts.change_var - slope
    noise = np.maximum(noise_share * change / 2, LEAST_NOISE_SHARE * facts.change_var)
    fading = (1 - noise_share) * change / (2 * (1 - np.exp(-rate)))
    lasting = np.maximum(facts.unit_var - noise - fading, LEAST_LASTING_SHARE * facts.unit_var)
    return Stack(np.ones(len(grid)), lasting, fading, rate, slope, noise)


def _log_prior(grid: np.ndarray) -> np.ndarray:
    noise_share, rate, slope_share = grid.T
    noise = -0.5 * ((noise_share - USUAL_NOISE_SHARE) / NOISE_SHARE_SPREAD) ** 2
    fading = -0.5 * (np.log(rate / USUAL_FADING_RATE) / FADING_RATE_FACTOR) ** 2
    return np.asarray(noise + fading - slope_share / USUAL_SLOPE_SHARE)


def _log_likelihood(ways: Stack, years: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Return the log likelihood of the places of all units (n x T, nan = missing) under each way (K), up to a constant."""
    patterns, which = by_pattern(~np.isnan(places))
    total = np.zeros(len(ways.weight))
    for known, rows in zip(patterns, rows_of(which, len(patterns)), strict=True):
        covariance = ways.measured(years[known])
        seen = places[np.ix_(rows, np.flatnonzero(known))]
        _sign, log_det = np.linalg.slogdet(covariance)
        squares = np.linalg.solve(covariance, np.broadcast_to(seen.T @ seen, covariance.shape))
        total -= 0.5 * (len(rows) * log_det + np.trace(squares, axis1=1, axis2=2))
    return total
