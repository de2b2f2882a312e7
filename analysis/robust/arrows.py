"""Whether a score goes up or down over the last rounds, surely enough to say so (SR-6).

The double condition of the UK OHID, at 95 %: the slope of the straight line through
the last rounds is more than its error allows, and it keeps its sign whichever round
is left out. A short series seldom supports an arrow, and that is the point.
Source: method.md section 1.6 and "Adopt" (d).
"""

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

Direction = Literal["up", "down", "none", "too_early"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
LEAST_ROUNDS_N = 4  # with fewer it is too early to speak of a trend
DECIMALS = 9  # a slope that is zero but for the order of a sum has no sign
MOST_ROUNDS_N = 5  # older rounds say nothing about where it goes now


@dataclass(frozen=True)
class Windows:
    """The last rounds seen from each of n rounds, the newest first; nan and False where a window is shorter."""

    years: np.ndarray  # n x 5
    level_pct: np.ndarray  # n x 5
    is_there: np.ndarray  # n x 5

    @property
    def round_n(self) -> np.ndarray:
        """How many rounds each window holds."""
        counted: np.ndarray = self.is_there.sum(axis=1)
        return counted


@dataclass(frozen=True)
class Slopes:
    """The straight line through each window."""

    slope_pct_per_year: np.ndarray  # n
    spread: np.ndarray  # n: squares of the years around their mean
    year_off: np.ndarray  # n x 5: years around their mean, 0 where the window is shorter
    is_steady: np.ndarray  # n: the same sign whichever round is left out


def windows_of(is_new: np.ndarray, years: np.ndarray, level_pct: np.ndarray) -> Windows:
    """Return the window of every round; rounds of one chain stand beside each other, the oldest (is_new) first."""
    row = np.arange(len(is_new))
    position = row - np.maximum.accumulate(np.where(is_new, row, 0))
    is_there = position[:, None] >= np.arange(MOST_ROUNDS_N)
    back = rows_back(len(row))
    return Windows(np.where(is_there, years[back], 0), np.where(is_there, level_pct[back], 0.0), is_there)


def rows_back(n: int) -> np.ndarray:
    """Return for each of n rows itself and the rows before it; the first stands for what would come before."""
    back: np.ndarray = np.maximum(np.arange(n)[:, None] - np.arange(MOST_ROUNDS_N), 0)
    return back


def slopes_of(windows: Windows) -> Slopes:
    """Return the least-squares lines; leaving out a round takes n/(n-1) x its own product off the products of the line."""
    n = windows.round_n[:, None]
    year_off = np.where(windows.is_there, windows.years - windows.years.sum(axis=1, keepdims=True) / n, 0.0)
    level_off = np.where(windows.is_there, windows.level_pct - windows.level_pct.sum(axis=1, keepdims=True) / n, 0.0)
    own = year_off * level_off
    rise, spread = own.sum(axis=1), (year_off**2).sum(axis=1)
    left = np.round(rise[:, None] - n / np.maximum(n - 1, 1) * own, DECIMALS)
    is_steady: np.ndarray = ((np.sign(left) == np.sign(rise)[:, None]) | ~windows.is_there).all(axis=1)
    slope = np.divide(rise, spread, out=np.full(len(rise), np.nan), where=windows.round_n >= LEAST_ROUNDS_N)
    return Slopes(slope, spread, year_off, is_steady)


def link_variances(slopes: Slopes, linked_se_pct: np.ndarray) -> np.ndarray:
    """Return the variance of each slope from the errors of the links in its window (n x 5, 0 where there is none).

    A link lifts its own round and every later one, so its weight in the slope is that of all those rounds together.
    """
    weight = np.cumsum(slopes.year_off, axis=1) / np.maximum(slopes.spread, 1.0)[:, None]  # newest first
    variances: np.ndarray = ((weight * linked_se_pct) ** 2).sum(axis=1)
    return variances


def directions_of(slopes: Slopes, variance: np.ndarray, border: np.ndarray) -> np.ndarray:
    """Return the direction of each window as a number in DIRECTIONS; border in standard errors."""
    slope = slopes.slope_pct_per_year
    is_sure = slopes.is_steady & (slope**2 > border**2 * variance)
    signed = np.where(slope > 0, DIRECTIONS.index("up"), DIRECTIONS.index("down"))
    found = np.where(is_sure, signed, DIRECTIONS.index("none"))
    return np.where(np.isnan(slope), DIRECTIONS.index("too_early"), found)
