"""What is said about a score in a later year: a mixture of normals, cut off at 0 and 100, and a part that stays equal."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.special import ndtr, ndtri

from analysis.forecast.learned import EQUAL_PCT
from analysis.forecast.scale import OFFSET_PCT, to_logit, to_points

LOWEST, HIGHEST = to_logit(np.array([0.0, 100.0])).tolist()
NODES, _NODE_WEIGHTS = np.polynomial.hermite_e.hermegauss(9)
NODE_WEIGHTS = _NODE_WEIGHTS / _NODE_WEIGHTS.sum()
CONVERGED = 1e-11
MOST_STEPS = 80
LEAST_DENSITY = 1e-12


@dataclass(frozen=True)
class Forecast:
    """The distribution of the score of n units in H later years.

    A share `still` stays exactly at the last score. The rest is a mixture of K normals:
    all on the logit scale but the last ("no change"), which is in points. What lies
    beyond 0 or 100 counts as 0 or 100. A unit without any value has nan.
    """

    target_years: tuple[int, ...]
    weights: np.ndarray  # K
    centres: np.ndarray  # n x H x K
    spreads: np.ndarray  # patterns x H x K
    pattern: np.ndarray  # n: the row of spreads and still
    last_pct: np.ndarray  # n
    still: np.ndarray  # patterns x H

    @cached_property
    def mean_pct(self) -> np.ndarray:
        """The expected score, n x H, 0-100."""
        return np.asarray(self._moments[0] * (1 - self._still) + self._still * self.last_pct[:, None])

    @cached_property
    def sd_pct(self) -> np.ndarray:
        """The standard deviation of the score in points, n x H."""
        square = self._moments[1] * (1 - self._still) + self._still * self.last_pct[:, None] ** 2
        return np.sqrt(np.maximum(square - self.mean_pct**2, 0.0))

    def chance(self, target_pct: object) -> np.ndarray:
        """Return P(score >= target), n x H, 0-1.

        Takes a target (0-100) for all, or anything that broadcasts to n x H.
        Source: TR-4.
        """
        targets = np.broadcast_to(np.asarray(target_pct, dtype=float), self.centres.shape[:2])
        moving = np.where(targets <= 0.0, 1.0, np.where(targets > 100.0, 0.0, 1.0 - self._below(to_logit(targets))))
        stays = targets <= self.last_pct[:, None] + EQUAL_PCT
        share = moving * (1 - self._still) + self._still * stays
        return np.where(self._is_empty | np.isnan(targets), np.nan, np.clip(share, 0.0, 1.0))

    def quantile_pct(self, share: float) -> np.ndarray:
        """Return the score that this share (between 0 and 1) of the outcomes does not exceed, n x H, 0-100.

        Raises: ValueError for a share that is not between 0 and 1.
        """
        if not 0.0 < share < 1.0:
            raise ValueError("a share lies between 0 and 1")
        last = np.broadcast_to(self.last_pct[:, None], self._still.shape)
        under = self._below(to_logit(last)) * (1 - self._still)  # moving, and below the last score
        over = share > under + self._still
        within = np.where(over, share - self._still, share) / (1 - self._still)
        moved = np.clip(to_points(self._solve(np.clip(within, 1e-12, 1 - 1e-12))), 0.0, 100.0)
        stays = (share > under) & ~over & (self._still > 0)
        return np.where(self._is_empty, np.nan, np.where(stays, last, moved))

    def select(self, unit_rows: object, year_columns: object) -> "Forecast":
        """Return the forecast of q pairs of a unit and a year, shape q x 1: for many questions about the same units."""
        rows, columns = np.asarray(unit_rows, dtype=int), np.asarray(year_columns, dtype=int)
        which = self.pattern[rows]
        return Forecast(
            (), self.weights, self.centres[rows, columns][:, None], self.spreads[which, columns][:, None],
            np.arange(len(rows)), self.last_pct[rows], self.still[which, columns][:, None],
        )  # fmt: skip

    @cached_property
    def _spread(self) -> np.ndarray:
        return self.spreads[self.pattern]

    @cached_property
    def _still(self) -> np.ndarray:
        return self.still[self.pattern]

    @property
    def _is_empty(self) -> np.ndarray:
        return np.isnan(self.last_pct)[:, None]

    @cached_property
    def _moments(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and mean square of the part that moves, by Gauss-Hermite."""
        first, second = np.zeros(self.centres.shape[:2]), np.zeros(self.centres.shape[:2])
        for node, weight in zip(NODES, NODE_WEIGHTS, strict=True):
            scores = self.centres + node * self._spread
            scores[:, :, :-1] = to_points(scores[:, :, :-1])
            np.clip(scores, 0.0, 100.0, out=scores)
            first += weight * (scores * self.weights).sum(axis=-1)
            second += weight * (scores**2 * self.weights).sum(axis=-1)
        return first, second

    def _standard(self, logits: np.ndarray) -> np.ndarray:
        apart = logits[:, :, None] - self.centres
        apart[:, :, -1] = to_points(logits) - self.centres[:, :, -1]
        return np.asarray(apart / self._spread)

    def _below(self, logits: np.ndarray) -> np.ndarray:
        """Return the share of the part that moves below a score given on the logit scale, n x H."""
        return np.asarray((ndtr(self._standard(logits)) * self.weights).sum(axis=-1))

    def _solve(self, share: np.ndarray) -> np.ndarray:
        """Return the quantile of the part that moves, on the logit scale.

        Newton steps that never leave the bracket; every entry stops by itself, so that
        it does not depend on the others.
        """
        low, high = np.full(share.shape, LOWEST), np.full(share.shape, HIGHEST)
        at_floor, at_ceiling = self._below(low) >= share, self._below(high) <= share
        start = np.clip(self.centres[:, :, 0] + ndtri(share) * self._spread[:, :, 0], LOWEST, HIGHEST)
        at = np.where(at_floor, LOWEST, np.where(at_ceiling, HIGHEST, start))
        low, high = np.where(at_ceiling, HIGHEST, low), np.where(at_floor, LOWEST, high)
        for _step in range(MOST_STEPS):
            standard = self._standard(at)
            above = (ndtr(standard) * self.weights).sum(axis=-1) - share
            high, low = np.where(above >= 0, at, high), np.where(above < 0, at, low)
            newton = at - above / np.maximum(self._density(at, standard), LEAST_DENSITY)
            moved = np.where((newton >= low) & (newton <= high), newton, (low + high) / 2)
            moved = np.where(np.abs(moved - at) < CONVERGED, at, moved)
            if np.array_equal(moved, at, equal_nan=True):
                break
            at = moved
        return at

    def _density(self, logits: np.ndarray, standard: np.ndarray) -> np.ndarray:
        """Return the density of the part that moves, on the logit scale, n x H."""
        density = np.exp(-0.5 * standard**2) / self._spread * self.weights
        points = to_points(logits)
        density[:, :, -1] *= (points + OFFSET_PCT) * (100 + OFFSET_PCT - points) / (100 + 2 * OFFSET_PCT)
        return np.asarray(density.sum(axis=-1) / np.sqrt(2 * np.pi))
