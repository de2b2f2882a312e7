"""Where the common mean goes: the pace so far, believed as much as its shocks allow."""

from dataclasses import dataclass

import numpy as np

from analysis.forecast.settings import DRIFT_SPREAD, SHOCK_ROUNDS, SHOCK_SD


@dataclass(frozen=True)
class Drift:
    """On the logit scale, per year: expected drift, its variance, and the variance of the shocks."""

    pace: float
    pace_var: float
    shock_var: float


def drift_of(years: np.ndarray, mean: np.ndarray, change_var: float, unit_n: int) -> Drift:
    """Return the drift of the common mean.

    Prior: a drift of N(0, (DRIFT_SPREAD s)^2), s the standard deviation of a one-year
    change of a unit. The mean so far moved by drift, by shocks, and by the chance of
    which units are measured (s^2 / number of units). Common shocks do not average out.
    Source: method.md section 4.
    """
    prior_var = DRIFT_SPREAD**2 * change_var
    shock_var = SHOCK_SD**2 * change_var
    if len(years) < 2:
        return Drift(0.0, prior_var, shock_var)
    gaps, steps, span = np.diff(years), np.diff(mean), years[-1] - years[0]
    pace = float(steps.sum() / span)
    spread = float(((steps - gaps * pace) ** 2 / gaps).sum())
    shock_var = (SHOCK_ROUNDS * shock_var + spread) / (SHOCK_ROUNDS + len(steps) - 1)
    chance_var = (shock_var + change_var / unit_n) / span
    belief = prior_var / (prior_var + chance_var)
    return Drift(belief * pace, float(prior_var * (1 - belief)), float(shock_var))
