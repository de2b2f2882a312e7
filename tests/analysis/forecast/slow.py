"""The same forecast written a second time, slowly and plainly: one unit at a time, in plain loops, sharing only the settings."""

import math
from dataclasses import dataclass

import numpy as np

from analysis.forecast import settings as s

Row = list[float | None]
NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(9)


def logit(y: float) -> float:
    return math.log((y + 5) / (105 - y))


def normal_below(x: float) -> float:
    return 0.5 * math.erfc(-x / math.sqrt(2))


@dataclass
class Way:
    weight: float
    lasting: float
    fading: float
    rate: float
    slope: float
    noise: float

    def cov(self, one: float, other: float) -> float:
        return self.lasting + self.fading * math.exp(-self.rate * abs(one - other)) + self.slope * one * other

    def drift_years(self, ahead: float) -> float:
        total = 0.0
        for year in range(1, int(ahead) + 1):
            total += ((self.lasting + self.fading * math.exp(-self.rate * year)) / (self.lasting + self.fading)) ** 2
        return total


class SlowModel:
    """Learns from rows of scores (None = missing) in years."""

    def __init__(self, years: list[int], rows: list[Row]) -> None:
        self.rows = [row for row in rows if any(value is not None for value in row)]
        used = [k for k in range(len(years)) if any(row[k] is not None for row in self.rows)]
        self.years = [years[k] for k in used]
        self.rows = [[row[k] for k in used] for row in self.rows]
        self.mean, self.change, self.between = self.sizes(logit, 0.2, 0.5, 0.01)
        self.points_change = self.sizes(lambda y: y, 5.0, 12.0, 0.2)[1]
        self.learn_drift()
        self.learn_still()
        self.learn_ways()

    def pairs(self, at: int) -> list[tuple[float, float]]:
        return [(row[at - 1], row[at]) for row in self.rows if row[at - 1] is not None and row[at] is not None]

    def sizes(self, scale, usual_change: float, usual_between: float, least: float):
        def mean_of(at: int) -> float:
            known = [scale(row[at]) for row in self.rows if row[at] is not None]
            return sum(known) / len(known)

        mean, squares, n = [mean_of(0)], 0.0, 0
        for at in range(1, len(self.years)):
            steps = [scale(b) - scale(a) for a, b in self.pairs(at)]
            if steps:
                average = sum(steps) / len(steps)
                mean.append(mean[-1] + average)
                squares += sum((step - average) ** 2 for step in steps) / (self.years[at] - self.years[at - 1])
                n += len(steps) - 1
            else:
                mean.append(mean_of(at))
        apart = [scale(row[k]) - mean[k] for row in self.rows for k in range(len(mean)) if row[k] is not None]
        centre = sum(apart) / len(apart)
        between = sum((x - centre) ** 2 for x in apart) / len(apart)
        units = len(self.rows)
        missing, missing_units = max(5 - n, 0), max(5 - units, 0)
        change = max((squares + missing * usual_change**2) / (n + missing), least**2)
        return mean, change, max((between * units + missing_units * usual_between**2) / (units + missing_units), least**2)

    def learn_drift(self) -> None:
        prior, self.shock = (s.DRIFT_SPREAD**2 * self.change, s.SHOCK_SD**2 * self.change)
        steps = len(self.years) - 1
        if steps == 0:
            self.pace, self.pace_var = 0.0, prior
            return
        span = self.years[-1] - self.years[0]
        pace = (self.mean[-1] - self.mean[0]) / span
        spread = 0.0
        for at in range(1, len(self.years)):
            gap = self.years[at] - self.years[at - 1]
            spread += (self.mean[at] - self.mean[at - 1] - gap * pace) ** 2 / gap
        self.shock = (s.SHOCK_ROUNDS * self.shock + spread) / (s.SHOCK_ROUNDS + steps - 1)
        belief = prior / (prior + (self.shock + self.change / len(self.rows)) / span)
        self.pace, self.pace_var = belief * pace, prior * (1 - belief)

    def learn_still(self) -> None:
        changes = [
            (abs(b - a) <= 1e-9, self.years[k] - self.years[k - 1]) for k in range(1, len(self.years)) for a, b in self.pairs(k)
        ]
        equal = sum(same for same, _gap in changes)
        gap = sum(gap for _same, gap in changes) / len(changes) if changes else 1.0
        self.still = min(equal / (len(changes) + s.STILL_CHANGES), s.MOST_STILL) ** (1 / gap)

    def learn_ways(self) -> None:
        self.ways, scores = [], []
        for share in s.NOISE_SHARES:
            for rate in s.FADING_RATES:
                for slope_share in s.SLOPE_SHARES:
                    slope = slope_share * self.change
                    left = self.change - slope
                    noise = max(share * left / 2, 1e-6 * self.change)
                    fading = (1 - share) * left / (2 * (1 - math.exp(-rate)))
                    lasting = max(self.between - noise - fading, s.LEAST_LASTING_SHARE * self.between)
                    way = Way(0.0, lasting, fading, rate, slope, noise)
                    prior = -((share - s.USUAL_NOISE_SHARE) ** 2) / (2 * s.NOISE_SHARE_SPREAD**2)
                    prior -= math.log(rate / s.USUAL_FADING_RATE) ** 2 / (2 * s.FADING_RATE_FACTOR**2)
                    prior -= slope_share / s.USUAL_SLOPE_SHARE
                    self.ways.append(way)
                    scores.append(prior + sum(self.log_density(way, row) for row in self.rows))
        heaviest = max(scores)
        for way, score in zip(self.ways, scores, strict=True):
            way.weight = math.exp(score - heaviest) if math.exp(score - heaviest) >= s.LEAST_WEIGHT else 0.0
        total = sum(way.weight for way in self.ways)
        for way in self.ways:
            way.weight /= total

    def seen(self, years: list[int], row: Row) -> tuple[list[int], list[float]]:
        known = [(year, value) for year, value in zip(years, row, strict=True) if value is not None]
        return [year for year, _value in known], [value for _year, value in known]

    def matrix(self, way: Way, years: list[int]) -> np.ndarray:
        first = self.years[0]
        return np.array([[way.cov(a - first, b - first) + (way.noise if a == b else 0.0) for b in years] for a in years])

    def log_density(self, way: Way, row: Row) -> float:
        years, values = self.seen(self.years, row)
        apart = np.array([logit(value) - self.mean[self.years.index(year)] for year, value in zip(years, values, strict=True)])
        matrix = self.matrix(way, years)
        return float(-0.5 * (math.log(np.linalg.det(matrix)) + apart @ np.linalg.inv(matrix) @ apart))

    def common(self, year: int) -> float:
        known = float(np.interp(year, self.years, self.mean))
        ahead = max(year - self.years[-1], 0)
        return known + self.pace * sum(way.weight * way.drift_years(ahead) for way in self.ways)

    def predict(self, years: list[int], row: Row, target_year: int) -> "SlowForecast":
        known, values = self.seen(years, row)
        first, last_year = self.years[0], known[-1]
        ahead = max(target_year - last_year, 0)
        still = min(self.still**ahead, s.MOST_STILL) if ahead > 0 else 0.0
        gains = []
        for way in self.ways:
            across = np.array([way.cov(year - first, target_year - first) for year in known])
            gains.append(np.linalg.inv(self.matrix(way, known)) @ across)
        gain = sum(way.weight * g for way, g in zip(self.ways, gains, strict=True))
        usual = sum(way.weight * self.matrix(way, known) for way in self.ways)
        variance = 0.0
        for way, own in zip(self.ways, gains, strict=True):
            across = np.array([way.cov(year - first, target_year - first) for year in known])
            alone = way.cov(target_year - first, target_year - first) + way.noise
            variance += way.weight * (alone - own @ across + (own - gain) @ usual @ (own - gain))
        beyond = max(target_year - max(last_year, self.years[-1]), 0)
        worth = [way.drift_years(beyond) for way in self.ways]
        middle = sum(way.weight * years_ for way, years_ in zip(self.ways, worth, strict=True))
        variance += self.shock * beyond
        for way, years_ in zip(self.ways, worth, strict=True):
            variance += way.weight * (self.pace_var * years_**2 + self.pace**2 * (years_ - middle) ** 2)
        moving = 1 / (1 - still)
        now = self.common(last_year)
        centre = now + moving * (self.common(target_year) - now)
        for year, value, g in zip(known, values, gain, strict=True):
            centre += g * (logit(value) - self.common(year))
        weight = s.NO_CHANGE_UNITS / (s.NO_CHANGE_UNITS + len(self.rows))
        narrow = 1 - s.NARROWING * len(self.rows) / (len(self.rows) + s.NARROWING_UNITS)
        spread = narrow * math.sqrt(max(variance * moving, 1e-10))
        points_spread = narrow * math.sqrt(self.points_change * max(ahead, 0.5))
        return SlowForecast(centre, spread, values[-1], points_spread, weight, still)


@dataclass
class SlowForecast:
    centre: float
    spread: float
    last: float
    points_spread: float
    no_change: float
    still: float

    def chance(self, target: float) -> float:
        moving = (1 - self.no_change) * normal_below((self.centre - logit(target)) / self.spread)
        moving += self.no_change * normal_below((self.last - target) / self.points_spread)
        moving = 1.0 if target <= 0 else moving
        return (1 - self.still) * moving + (self.still if target <= self.last + 1e-9 else 0.0)

    def mean(self) -> float:
        total = 0.0
        for node, weight in zip(NODES, WEIGHTS / WEIGHTS.sum(), strict=True):
            score = 110 / (1 + math.exp(-(self.centre + node * self.spread))) - 5
            points = self.last + node * self.points_spread
            total += weight * (1 - self.no_change) * min(max(score, 0), 100) + weight * self.no_change * min(max(points, 0), 100)
        return (1 - self.still) * total + self.still * self.last

    def quantile(self, share: float) -> float:
        low, high = 0.0, 100.0
        for _halving in range(60):
            middle = (low + high) / 2
            low, high = (low, middle) if 1 - self.chance(middle + 2e-9) >= share else (middle, high)
        return high
