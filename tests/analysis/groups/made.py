"""Groups to check against: candidates made by hand, and the rules once more, the slow and obvious way."""

import math

from analysis.groups.records import Candidate


def town(code: str, population: int | None, start_pct: float | None, province: str = "PV01") -> Candidate:
    year = None if start_pct is None else 2024
    return Candidate(code, f"Town {code}", province, "NL", population, year, start_pct)


TOWNS = (
    town("GM0001", 20_000, 40.0),
    town("GM0002", 24_999, 50.0),
    town("GM0003", 25_000, 50.1, "PV02"),
    town("GM0004", 40_000, 30.0, "PV02"),
    town("GM0005", None, 40.0),
    town("GM0006", 300_000, None),
)


def slow_distance(one: Candidate, other: Candidate, everybody: tuple[Candidate, ...]) -> float:
    """The formula of GR-5, written out."""
    known = [each for each in everybody if each.population is not None and each.start_pct is not None]
    logs = [math.log(each.population or 0) for each in known]
    starts = [each.start_pct or 0.0 for each in known]

    def deviation(values: list[float]) -> float:
        mean = sum(values) / len(values)
        return math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))

    by_size = (math.log(one.population or 0) - math.log(other.population or 0)) / deviation(logs)
    by_start = ((one.start_pct or 0.0) - (other.start_pct or 0.0)) / deviation(starts)
    return math.sqrt(by_size**2 + by_start**2)
