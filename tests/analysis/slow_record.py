"""What was said against what happened, a second time: row by row in plain Python, slow and obvious."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

OPENS = {year: date(year, 3, 1) for year in range(2020, 2027)}
CLOSES = {year: date(year, 6, 30) for year in range(2020, 2027)}


@dataclass(frozen=True)
class Tables:
    """Hand-filled tables, as lists of rows."""

    linked: list[dict]  # linked_score
    kept: list[dict]  # kept_forecast
    outlooks: list[dict]  # target_outlook
    expected: list[dict]  # forecast
    took_part: list[dict]  # participation_round
    ended: dict[str, date]  # cbs_code -> valid_to


def published_in_time(tables: Tables) -> dict[tuple, list[dict]]:
    """The kept rows that stood there when the round after their own opened, per municipality, part, origin and year."""
    found: dict[tuple, list[dict]] = {}
    for row in tables.kept:
        later = [year for year in OPENS if year > row["origin_round_year"]]
        if later and row["made_on"] < OPENS[min(later)]:
            key = (row["cbs_code"], row["scope"], row["code"], row["origin_round_year"], row["year"])
            found.setdefault(key, []).append(row)
    return {key: [row for row in rows if row["made_on"] == max(r["made_on"] for r in rows)] for key, rows in found.items()}


def known_then(tables: Tables, row: dict) -> dict | None:
    mine = [each for each in tables.linked if same_part(each, row) and each["round_year"] <= row["origin_round_year"]]
    return max(mine, key=lambda each: each["round_year"], default=None)


def score_in(tables: Tables, row: dict, year: int) -> dict | None:
    return next((each for each in tables.linked if same_part(each, row) and each["round_year"] == year), None)


def same_part(one: dict, other: dict) -> bool:
    return all(one[name] == other[name] for name in ("cbs_code", "scope", "code"))


def targets(tables: Tables) -> list[tuple]:
    """(cbs_code, code, origin, year, target, chance, published then, score then, score in the year, reason), sorted."""
    in_time = published_in_time(tables)
    said = set()
    for key, rows in in_time.items():
        for row in rows:
            if row["target_pct"] is not None and row["chance_pct"] is not None:
                said.add((*key, row["target_pct"], row["chance_pct"], True))
    for row in tables.outlooks:
        key = (row["cbs_code"], row["scope"], row["code"], row["origin_round_year"], row["target_year"])
        can_be_said = row["chance_pct"] is not None and row["status"] not in ("closed", "too_early")
        if row["target_year"] > row["origin_round_year"] and key not in in_time and can_be_said:
            said.add((*key, row["target_pct"], row["chance_pct"], False))
    come = {row["round_year"] for row in tables.linked}
    told = []
    for code, scope, part, origin, year, target, chance, in_time_said in said:
        if year not in come:
            continue
        row = {"cbs_code": code, "scope": scope, "code": part, "origin_round_year": origin}
        then, now = known_then(tables, row), score_in(tables, row, year)
        reason = reason_of(tables, code, year, then, now)
        score = now["score_pct"] if now and reason is None else None
        told.append((code, part, origin, year, target, chance, in_time_said, then["score_pct"] if then else None, score, reason))
    return sorted(told, key=str)


def reason_of(tables: Tables, code: str, year: int, then: dict | None, now: dict | None) -> str | None:
    if now is not None:
        return None if then is not None and then["chain_no"] == now["chain_no"] else "not_comparable"
    if any(row["cbs_code"] == code and row["round_year"] == year for row in tables.took_part):
        return "no_score"
    return "not_existing" if code in tables.ended and tables.ended[code] <= CLOSES[year] else "not_participating"


def usual_change(tables: Tables, part: str, origin: int) -> float:
    """The root of the mean square of the steps known at the origin, each per square root of the years it took."""
    steps = []
    for row in tables.linked:
        later = [
            each for each in tables.linked
            if same_part(each, row) and each["chain_no"] == row["chain_no"] and each["round_year"] > row["round_year"]
        ]  # fmt: skip
        following = min(later, key=lambda each: each["round_year"], default=None)
        if row["code"] == part and following is not None and following["round_year"] <= origin:
            years = following["round_year"] - row["round_year"]
            steps.append((following["chain_pct"] - row["chain_pct"]) / math.sqrt(years))
    return math.sqrt(sum(step**2 for step in steps) / len(steps)) if steps else 0.0


def margins(tables: Tables) -> list[tuple]:
    """(code, cbs_code, years ahead, year, within, below, above), one per forecast that can be judged, sorted."""
    in_time = published_in_time(tables)
    said = [(*key, rows[0]["p10_pct"], rows[0]["p90_pct"]) for key, rows in in_time.items()]
    for row in tables.expected:
        key = (row["cbs_code"], row["scope"], row["code"], row["origin_round_year"], row["year"])
        if key not in in_time:
            said.append((*key, row["p10_pct"], row["p90_pct"]))
    told = []
    for code, scope, part, origin, year, low, high in said:
        row = {"cbs_code": code, "scope": scope, "code": part, "origin_round_year": origin}
        then, now = known_then(tables, row), score_in(tables, row, year)
        if then and now and then["chain_no"] == now["chain_no"]:
            score = now["score_pct"]
            told.append((part, code, year - origin, year, low <= score <= high, score < low, score > high))
    return sorted(told)


def groups_of_ten(cases: Iterable[tuple[float, bool]], least: int) -> list[tuple[float, float, int, int]]:
    """(from, to, cases, met): tens from low to high, each grown upwards until it is large enough."""
    rows = list(cases)
    found: list[tuple[float, float, int, int]] = []
    low = 0
    for high in range(10, 101, 10):
        inside = [met for chance, met in rows if low <= chance < high or (high == 100 and chance == 100)]
        if len(inside) >= least:
            found.append((low, high, len(inside), sum(inside)))
            low = high
    if found and low < 100:
        first, _high, _n, _met = found.pop()
        inside = [met for chance, met in rows if first <= chance <= 100]
        found.append((first, 100, len(inside), sum(inside)))
    return found
