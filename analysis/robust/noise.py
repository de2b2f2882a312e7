"""How much a score moves by chance between two rounds: estimated from changes that turn back (SR-6).

Chance that lifts a score in one round is gone in the next: it makes a change up and
then a change down. So the variance of the noise is minus the covariance of
successive changes of one municipality, around the common change of each pair of
rounds; a change that lasts leaves no such trace.

With few pairs that covariance is itself mostly chance. As a share of the variance of
a one-year change it is pulled to the share found on real panels, and the variance to
a usual one; a leap counts for at most three times the usual change.
Source: method.md section 1 "Adopt" (c) and section 4; shares as in the backtest.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

BORDER_FACTOR = Fraction(128, 100)  # eight in ten changes by chance alone are smaller than 1.28 standard deviations
PRIOR_SHARE = 0.22  # noise variance as a share of the variance of a one-year change, on real panels
PRIOR_PAIR_N = (
    30  # pairs of successive changes the prior share counts for: the error of a share from 30 pairs is about its spread
)
LEAST_SHARE, MOST_SHARE = 0.05, 0.5  # no questionnaire is without noise; above a half a change would be less than its noise
PRIOR_CHANGE_N = 10  # changes the usual spread counts for
MOST_USUAL_CHANGES = 3.0  # a larger change is a leap, not noise
SD_OF_MEDIAN_DISTANCE = 1.4826  # of a normal distribution

# Standard deviation of a one-year change, in points: totals 5, themes 9-21 (method.md 0 and 6), one answer more.
USUAL_CHANGE_SD_PCT = {"level": 5.0, "theme": 13.0, "category": 13.0, "focal_point": 13.0, "cell": 20.0, "question": 20.0}


@dataclass(frozen=True)
class Changes:
    """Changes of municipalities between successive rounds of their own, on several things at once."""

    change_pct: np.ndarray  # n x m, points; nan where there is none
    from_years: np.ndarray  # n
    to_years: np.ndarray  # n
    earlier_rows: np.ndarray  # n: row of the change just before of the same municipality; -1 is none


@dataclass(frozen=True)
class Noise:
    """The noise of one score per thing, in points, and the pairs of successive changes it was estimated from."""

    sd_pct: np.ndarray  # m; nan where no change is known
    pair_n: np.ndarray  # m

    @property
    def border_pct(self) -> np.ndarray:
        """Up to where a change is within the noise: two scores, each with its own noise."""
        border: np.ndarray = float(BORDER_FACTOR) * np.sqrt(2.0) * self.sd_pct
        return border


def noise_of_changes(changes: Changes, usual_sd_pct: np.ndarray) -> Noise:
    """Return the noise per column; usual_sd_pct is the usual spread of a one-year change, per column."""
    cut = _without_leaps(changes.change_pct, usual_sd_pct)
    squares, free_n = _squares(cut, changes)
    variance = (squares + PRIOR_CHANGE_N * usual_sd_pct**2) / (free_n + PRIOR_CHANGE_N)
    products, pair_free_n, pair_n = _products(cut, changes)
    share = (-products / variance + PRIOR_PAIR_N * PRIOR_SHARE) / (pair_free_n + PRIOR_PAIR_N)
    sd_pct = np.sqrt(np.clip(share, LEAST_SHARE, MOST_SHARE) * variance)
    return Noise(np.where(np.isnan(cut).all(axis=0), np.nan, sd_pct), pair_n)


def _without_leaps(change_pct: np.ndarray, usual_sd_pct: np.ndarray) -> np.ndarray:
    """Return the changes around their middle, none further off than three times the usual one."""
    off = change_pct - _medians(change_pct)
    most = MOST_USUAL_CHANGES * np.fmax(SD_OF_MEDIAN_DISTANCE * _medians(np.abs(off)), usual_sd_pct)
    cut: np.ndarray = np.clip(off, -most, most)
    return cut


def _medians(values: np.ndarray) -> np.ndarray:
    """Return the median per column, nan where a column has no value; numpy's own takes ten times as long with gaps."""
    if not len(values):
        return np.full(values.shape[1], np.nan)
    known_n = (~np.isnan(values)).sum(axis=0)
    ordered = np.sort(values, axis=0)  # nan last
    column = np.arange(values.shape[1])
    medians: np.ndarray = (ordered[np.maximum(known_n - 1, 0) // 2, column] + ordered[known_n // 2 % len(values), column]) / 2
    return np.where(known_n > 0, medians, np.nan)


def _squares(cut: np.ndarray, changes: Changes) -> tuple[np.ndarray, np.ndarray]:
    """Return the squares around the common change of each pair of rounds, per year between them, and their freedom."""
    squares, free_n = np.zeros(cut.shape[1]), np.zeros(cut.shape[1])
    years = np.stack([changes.from_years, changes.to_years], axis=1)
    for before, after in np.unique(years, axis=0).tolist():
        block = cut[(changes.from_years == before) & (changes.to_years == after)]
        n = (~np.isnan(block)).sum(axis=0)
        total = np.nansum(block, axis=0)
        squares += (np.nansum(block**2, axis=0) - total**2 / np.maximum(n, 1)) / (after - before)
        free_n += np.maximum(n - 1, 0)
    return squares, free_n


def _products(cut: np.ndarray, changes: Changes) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the products of successive changes around both common changes, their freedom, and how many there are."""
    products, free_n, pair_n = np.zeros(cut.shape[1]), np.zeros(cut.shape[1]), np.zeros(cut.shape[1], dtype=int)
    later = np.flatnonzero(changes.earlier_rows >= 0)
    earlier = changes.earlier_rows[later]
    years = np.stack([changes.from_years[earlier], changes.to_years[earlier], changes.to_years[later]], axis=1)
    for triple in np.unique(years, axis=0):
        same = (years == triple).all(axis=1)
        before, after = cut[earlier[same]], cut[later[same]]
        known = ~np.isnan(before) & ~np.isnan(after)
        before, after = np.where(known, before, 0.0), np.where(known, after, 0.0)
        n = known.sum(axis=0)
        products += (before * after).sum(axis=0) - before.sum(axis=0) * after.sum(axis=0) / np.maximum(n, 1)
        free_n += np.maximum(n - 1, 0)
        pair_n += n
    return products, free_n, pair_n
