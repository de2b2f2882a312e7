"""The fitted model: what was learned from everybody, and the forecast it gives for any unit."""

import json
from dataclasses import asdict, dataclass

import numpy as np

from analysis.forecast.component import Component, Stack, stacked
from analysis.forecast.distribution import Forecast
from analysis.forecast.panel import checked_values
from analysis.forecast.patterns import by_pattern, rows_of
from analysis.forecast.scale import to_logit
from analysis.forecast.settings import MOST_STILL, NARROWING, NARROWING_UNITS

LEAST_VAR = 1e-10
LEAST_AHEAD = 0.5  # years: also what is said about today is not certain to the point


@dataclass(frozen=True)
class FittedModel:
    """What was learned. Small, and complete: with a unit's own scores it gives that unit's forecast."""

    method_version: str
    unit_n: int
    years: tuple[int, ...]
    mean_logit: tuple[float, ...]  # common mean per year
    components: tuple[Component, ...]
    drift_pace: float  # of the common mean, per year on the logit scale
    drift_var: float
    shock_var: float
    no_change_weight: float
    no_change_var: float  # of a one-year change, in points
    still_share: float  # stays exactly equal for a year

    def predict(self, years: object, values: object, target_years: object) -> Forecast:
        """Return what is to be expected of units with these scores.

        Takes T ascending whole years, values n x T (0-100, nan = missing) and H target
        years. A unit's forecast depends on this model and its own values only. A row
        without any value gives nan; a target year that is past is answered as today.
        Raises: ValueError when shapes do not fit or a value is outside 0-100.
        Source: TR-4, method.md section 4.
        """
        seen, table = checked_values(years, values)
        wanted = np.atleast_1d(np.asarray(target_years, dtype=float))
        patterns, which = by_pattern(~np.isnan(table))
        stack = stacked(self.components)
        shape = (len(wanted), 2)
        centres, last = np.full((len(table), *shape), np.nan), np.full(len(table), np.nan)
        spreads, still = np.full((len(patterns), *shape), np.nan), np.zeros((len(patterns), len(wanted)))
        for number, rows in enumerate(rows_of(which, len(patterns))):
            known = np.flatnonzero(patterns[number])
            if len(known):
                last[rows] = table[rows, known[-1]]
                own = table[np.ix_(rows, known)]
                centres[rows], spreads[number], still[number] = self._conditioned(stack, seen[known], own, wanted)
        weights = np.array([1 - self.no_change_weight, self.no_change_weight])
        return Forecast(tuple(int(year) for year in wanted), weights, centres, spreads, which, last, still)

    def to_json(self) -> str:
        """Return the model as text; model_from_json gives it back to the bit."""
        return json.dumps(asdict(self), separators=(",", ":"))

    def _conditioned(
        self, stack: Stack, years: np.ndarray, values: np.ndarray, wanted: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return centres (n x H x 2), spreads (H x 2) and the share that stays equal (H) of units seen in the same years."""
        ahead = np.maximum(wanted - years[-1], 0.0)
        still = np.minimum(np.where(ahead > 0, self.still_share**ahead, 0.0), MOST_STILL)
        gains, variance = self._averaged(stack, years, wanted)
        now, then = self._common_mean(stack, years), self._common_mean(stack, wanted)
        moving = 1.0 / (1.0 - still)  # who moves, moves so much more: mean and variance of all together stay
        centres = np.empty((len(values), len(wanted), 2))
        centres[:, :, 0], centres[:, :, 1] = now[-1] + moving * (then - now[-1]), values[:, -1:]
        apart = to_logit(values) - now
        for at in range(len(years)):  # term by term: a unit gets the same bits alone and among others
            centres[:, :, 0] += apart[:, at, None] * gains[at]
        no_change = self.no_change_var * np.maximum(ahead, LEAST_AHEAD)
        spreads = self._narrowing * np.sqrt(np.maximum(np.stack([variance * moving, no_change], axis=1), LEAST_VAR))
        return centres, spreads, still

    @property
    def _narrowing(self) -> float:
        """What every spread is multiplied by: averaging makes it too wide, least so with few units."""
        return 1 - NARROWING * self.unit_n / (self.unit_n + NARROWING_UNITS)

    def _averaged(self, stack: Stack, years: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return what each measured place says about the later one (T x H), and the variance that stays (H).

        Every component has its own; the gains are averaged by weight, and the variance is
        that within the components and that between them, as far as it can be expected
        before the values are known: so it does not depend on them, and a higher score
        never lowers a chance.
        """
        since, later = years - self.years[0], wanted - self.years[0]
        across, measured = stack.between(since, later), stack.measured(since)
        gains = np.linalg.solve(measured, across)  # K x T x H
        mean_gains = np.tensordot(stack.weight, gains, axes=1)
        within = stack.alone(later) - (gains * across).sum(axis=1)
        differ = gains - mean_gains
        between = (differ * (np.tensordot(stack.weight, measured, axes=1) @ differ)).sum(axis=1)
        return mean_gains, stack.weight @ (within + between) + self._common_var(stack, years[-1], wanted)

    def _common_var(self, stack: Stack, last_seen: float, wanted: np.ndarray) -> np.ndarray:
        """Return what the uncertain common mean adds (H): its shocks, its drift, and how the components see it (K) differ."""
        ahead = np.maximum(wanted - max(last_seen, self.years[-1]), 0.0)
        worth = stack.drift_years(ahead)
        differ = worth - stack.weight @ worth
        return np.asarray(
            self.shock_var * ahead + self.drift_var * (stack.weight @ worth**2) + self.drift_pace**2 * (stack.weight @ differ**2)
        )

    def _common_mean(self, stack: Stack, years: np.ndarray) -> np.ndarray:
        """Return the common mean in these years: a line between rounds, the drift after the last one."""
        later = np.maximum(years - self.years[-1], 0.0)
        return np.asarray(
            np.interp(years, self.years, self.mean_logit) + self.drift_pace * (stack.weight @ stack.drift_years(later))
        )


def model_from_json(text: str) -> FittedModel:
    """Return the model that to_json wrote."""
    record = json.loads(text)
    record["components"] = tuple(Component(**part) for part in record["components"])
    return FittedModel(**{**record, "years": tuple(record["years"]), "mean_logit": tuple(record["mean_logit"])})
