"""The plain facts of a panel: common mean, size of a change, spread between units, share that stays equal."""

from dataclasses import dataclass

import numpy as np

from analysis.forecast.scale import ScaleName, on_scale
from analysis.forecast.settings import LEAST_CHANGE_SD, LEAST_N, MOST_STILL, STILL_CHANGES, USUAL_CHANGE_SD, USUAL_UNIT_SD

EQUAL_PCT = 1e-9


@dataclass(frozen=True)
class Facts:
    """Facts on one scale: the mean per year (T), variances of a one-year change and between units, places (n x T)."""

    mean: np.ndarray
    change_var: float
    unit_var: float
    places: np.ndarray


def facts_of(years: np.ndarray, values: np.ndarray, scale: ScaleName) -> Facts:
    """Return the facts of a panel without empty years.

    The mean is chain-linked: from round to round over the units in both, so that who takes part does not move it.
    Source: GR-3, method.md section 3.
    """
    scaled = on_scale(values, scale)
    mean = [float(np.nanmean(scaled[:, 0]))]
    squares, free_n = 0.0, 0
    for at in range(1, len(years)):
        steps = scaled[:, at] - scaled[:, at - 1]
        steps = steps[~np.isnan(steps)]
        if not len(steps):  # nobody links the two rounds
            mean.append(float(np.nanmean(scaled[:, at])))
            continue
        mean.append(mean[-1] + float(steps.mean()))
        squares += float(((steps - steps.mean()) ** 2).sum() / (years[at] - years[at - 1]))
        free_n += len(steps) - 1
    places = scaled - np.array(mean)
    unit_n = int((~np.isnan(places)).any(axis=1).sum())
    change_var = max(_filled(squares, free_n, USUAL_CHANGE_SD[scale]), LEAST_CHANGE_SD[scale] ** 2)
    unit_var = max(_filled(float(np.nanvar(places)) * unit_n, unit_n, USUAL_UNIT_SD[scale]), LEAST_CHANGE_SD[scale] ** 2)
    return Facts(np.array(mean), change_var, unit_var, places)


def still_share(years: np.ndarray, values: np.ndarray) -> float:
    """Return the share of units (0-1) whose score stays exactly equal for a year.

    Questionnaires move in steps: in a small theme many municipalities answer the same again.
    """
    steps = np.abs(np.diff(values, axis=1))
    known = ~np.isnan(steps)
    change_n = int(known.sum())
    if not change_n:
        return 0.0
    equal_n = int((steps[known] <= EQUAL_PCT).sum())
    mean_gap = float((known * np.diff(years)).sum()) / change_n
    return float(min(equal_n / (change_n + STILL_CHANGES), MOST_STILL) ** (1.0 / mean_gap))


def _filled(squares: float, n: int, usual_sd: float) -> float:
    """Return the mean square; what is missing to LEAST_N is filled up with the usual."""
    missing = max(LEAST_N - n, 0)
    return (squares + missing * usual_sd**2) / (n + missing)
