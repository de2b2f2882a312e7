"""The forecast of the first of a few municipalities without gaps, from the formulas of the method page alone.

Plain Python and the smallest of numpy; a year between rounds, five changes or more, nobody exactly equal.
"""

import math
from itertools import product
from statistics import NormalDist

import numpy as np

from analysis.forecast import settings as chosen
from analysis.forecast.scale import OFFSET_PCT


def logit(score: float) -> float:
    return math.log((score + OFFSET_PCT) / (100 + OFFSET_PCT - score))


def chance_by_the_formulas(values: list[list[float]], years: list[float], target_year: int, target: float) -> float:
    """P(score of the first municipality in the target year >= target)."""
    n, ahead = len(values), int(target_year - years[-1])
    z = [[logit(score) for score in row] for row in values]
    change_var, mean = learned([[z[i][t] for t in range(len(years))] for i in range(n)])
    places = [[z[i][t] - mean[t] for t in range(len(years))] for i in range(n)]
    unit_var = filled(sum(place**2 for row in places for place in row) / (n * len(years)), n, "logit", "unit")
    ways = [(*way, *divided(*way, change_var, unit_var)) for way in product(
        chosen.NOISE_SHARES, chosen.FADING_RATES, chosen.SLOPE_SHARES)]  # fmt: skip
    weights = weighed(ways, places, years)
    centre, variance = forecast(ways, weights, places[0], years, target_year)
    pace, pace_var, shock_var = drift(mean, change_var, n)
    worth = [sum(((a + f * math.exp(-r * j)) / (a + f)) ** 2 for j in range(1, ahead + 1)) for _v, r, _q, a, f, _b, _e in ways]
    mean_worth = sum(w * d for w, d in zip(weights, worth, strict=True))
    centre += mean[-1] + pace * mean_worth
    variance += shock_var * ahead + pace_var * sum(w * d * d for w, d in zip(weights, worth, strict=True))
    variance += pace**2 * sum(w * (d - mean_worth) ** 2 for w, d in zip(weights, worth, strict=True))
    narrow = 1 - chosen.NARROWING * n / (n + chosen.NARROWING_UNITS)
    points_var, _mean = learned(values, "points")
    model = 1 - NormalDist(centre, narrow * math.sqrt(variance)).cdf(logit(target))
    same = 1 - NormalDist(values[0][-1], narrow * math.sqrt(ahead * points_var)).cdf(target)
    beside = chosen.NO_CHANGE_UNITS / (chosen.NO_CHANGE_UNITS + n)
    return (1 - beside) * model + beside * same


def learned(rows: list[list[float]], scale: str = "logit") -> tuple[float, list[float]]:
    """Variance of a one-year change around the common change, and the common mean per round."""
    n, rounds = len(rows), len(rows[0])
    mean = [sum(row[0] for row in rows) / n]
    squares = 0.0
    for t in range(1, rounds):
        steps = [row[t] - row[t - 1] for row in rows]
        common = sum(steps) / n
        mean.append(mean[-1] + common)
        squares += sum((step - common) ** 2 for step in steps)
    return filled(squares / ((n - 1) * (rounds - 1)), (n - 1) * (rounds - 1), scale, "change"), mean


def filled(mean_square: float, n: int, scale: str, what: str) -> float:
    """With fewer than LEAST_N the usual size fills up."""
    usual = {"change": chosen.USUAL_CHANGE_SD, "unit": chosen.USUAL_UNIT_SD}[what][scale]
    missing = max(chosen.LEAST_N - n, 0)
    return (n * mean_square + missing * usual**2) / (n + missing)


def divided(v: float, r: float, q: float, change_var: float, unit_var: float) -> tuple[float, float, float, float]:
    """a, f, b and the variance of the noise of one way."""
    slope, noise = q * change_var, v * (1 - q) * change_var / 2
    fading = (1 - v) * (1 - q) * change_var / (2 * (1 - math.exp(-r)))
    return max(unit_var - noise - fading, chosen.LEAST_LASTING_SHARE * unit_var), fading, slope, noise


def covariance(way: tuple, one: float, other: float, first: float) -> float:
    _v, r, _q, a, f, b, _e = way
    return a + f * math.exp(-r * abs(one - other)) + b * (one - first) * (other - first)


def measured(way: tuple, years: list[float]) -> np.ndarray:
    return np.array([[covariance(way, t, u, years[0]) + (way[6] if t == u else 0) for u in years] for t in years])


def weighed(ways: list[tuple], places: list[list[float]], years: list[float]) -> list[float]:
    scores = []
    for way in ways:
        v, r, q = way[:3]
        matrix = measured(way, years)
        score = -0.5 * ((v - chosen.USUAL_NOISE_SHARE) / chosen.NOISE_SHARE_SPREAD) ** 2 - q / chosen.USUAL_SLOPE_SHARE
        score -= 0.5 * (math.log(r / chosen.USUAL_FADING_RATE) / chosen.FADING_RATE_FACTOR) ** 2
        for row in places:
            score -= 0.5 * (math.log(np.linalg.det(matrix)) + float(np.array(row) @ np.linalg.inv(matrix) @ np.array(row)))
        scores.append(score)
    raw = [math.exp(score - max(scores)) for score in scores]
    kept = [weight if weight >= chosen.LEAST_WEIGHT else 0.0 for weight in raw]
    return [weight / sum(kept) for weight in kept]


def forecast(
    ways: list[tuple], weights: list[float], own: list[float], years: list[float], target_year: int
) -> tuple[float, float]:
    """What the own scores add to the common mean, and the variance without that of the common mean."""
    gains = [np.linalg.inv(measured(way, years)) @ across(way, years, target_year) for way in ways]
    gain = sum(w * g for w, g in zip(weights, gains, strict=True))
    spread = sum(w * measured(way, years) for w, way in zip(weights, ways, strict=True))
    variance = 0.0
    for way, weight, mine in zip(ways, weights, gains, strict=True):
        alone = covariance(way, target_year, target_year, years[0]) + way[6]
        variance += weight * float(alone - mine @ across(way, years, target_year) + (mine - gain) @ spread @ (mine - gain))
    return float(gain @ np.array(own)), variance


def across(way: tuple, years: list[float], target_year: int) -> np.ndarray:
    return np.array([covariance(way, t, target_year, years[0]) for t in years])


def drift(mean: list[float], change_var: float, n: int) -> tuple[float, float, float]:
    """The pace that is believed, its variance, and the variance of the yearly shocks."""
    span = steps = len(mean) - 1
    so_far = (mean[-1] - mean[0]) / span
    prior, shock = chosen.DRIFT_SPREAD**2 * change_var, chosen.SHOCK_SD**2 * change_var
    seen = sum((mean[t + 1] - mean[t] - so_far) ** 2 for t in range(steps))
    shock = (chosen.SHOCK_ROUNDS * shock + seen) / (chosen.SHOCK_ROUNDS + steps - 1)
    belief = prior / (prior + (shock + change_var / n) / span)
    return belief * so_far, prior * (1 - belief), shock
