"""Rows of the tables that the record of forecasts is made from: by hand, and at random."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from tests.analysis.slow_record import OPENS, Tables

A, B, C = "GM0001", "GM0002", "GM0003"
YEARS = range(2020, 2026)
PARTS = ("mens", "systeem")


def linked(code: str, year: int, score: float, chain_no: int = 1, part: str = "mens", chain: float | None = None) -> dict:
    return {
        "cbs_code": code, "scope": "level", "code": part, "round_year": year, "score_pct": score, "chain_no": chain_no,
        "chain_pct": score if chain is None else chain,
    }  # fmt: skip


def outlook(cbs_code: str, origin: int, year: int, target: float, chance: float | None, **other: object) -> dict:
    record = {
        "cbs_code": cbs_code, "scope": "level", "code": "mens", "horizon_years": 3, "origin_round_year": origin,
        "base_round_year": year - 3, "target_year": year, "target_pct": target, "chance_pct": chance,
        "status": "uncertain", "comparable_n": 0, "kept_n": 0, "kept_of_n": 0,
    }  # fmt: skip
    return record | other


def kept(
    cbs_code: str, origin: int, year: int, made_on: date, target: float | None, chance: float | None, **other: object
) -> dict:
    record = {
        "made_on": made_on, "method_version": "1", "origin_round_year": origin, "cbs_code": cbs_code, "scope": "level",
        "code": "mens", "year": year, "p10_pct": 20.0, "p50_pct": 40.0, "p90_pct": 60.0, "target_pct": target,
        "chance_pct": chance,
    }  # fmt: skip
    return record | other


def expected(cbs_code: str, origin: int, year: int, low: float, high: float, part: str = "mens") -> dict:
    return {
        "cbs_code": cbs_code, "scope": "level", "code": part, "origin_round_year": origin, "last_round_year": origin,
        "history_n": 2, "year": year, "mean_pct": 40.0, "p10_pct": low, "p25_pct": 40.0, "p50_pct": 40.0, "p75_pct": 40.0,
        "p90_pct": high,
    }  # fmt: skip


def took_part(code: str, *years: int) -> list[dict]:
    return [{"cbs_code": code, "round_year": year, "edition": "lang"} for year in years]


def tables(**given: object) -> Tables:
    empty: dict = {"linked": [], "kept": [], "outlooks": [], "expected": [], "took_part": [], "ended": {}}
    return Tables(**(empty | given))


def random_tables(seed: int) -> Tables:
    """Scores with gaps and breaks; forecasts kept in time, too late and never; targets that share years."""
    dice = random.Random(seed)
    present = {code: [year for year in YEARS if dice.random() < 0.8] for code in (A, B, C)}
    cases = [(code, part) for code in (A, B, C) for part in PARTS]
    return Tables(
        linked=[row for code, part in cases for row in _random_scores(dice, code, part, present[code])],
        kept=[row for code, part in cases for row in _random_kept(dice, code, part)],
        outlooks=[row for code, part in cases for row in _random_outlooks(dice, code, part)],
        expected=[
            expected(code, origin, year, dice.uniform(0, 50), dice.uniform(50, 100), part)
            for code, part in cases for origin in YEARS for year in range(origin + 1, 2028) if dice.random() < 0.7
        ],
        took_part=[row for code, years in present.items() for row in took_part(code, *years)],
        ended={C: date(2024, 1, 1)} if dice.random() < 0.5 else {},
    )  # fmt: skip


def _random_scores(dice: random.Random, code: str, part: str, present: list[int]) -> Iterator[dict]:
    chain_no = 1
    for year in present:
        chain_no += dice.random() < 0.15
        if dice.random() < 0.85:
            yield linked(code, year, float(dice.randrange(101)), chain_no, part, dice.uniform(-20, 20))


def _random_kept(dice: random.Random, code: str, part: str) -> Iterator[dict]:
    for origin in YEARS:
        for year in range(origin + 1, 2028):
            days = dice.sample((10, 300, 363, 364, 365, 366, 400), k=dice.choice((0, 0, 1, 3)))
            for day in days:
                low = dice.uniform(0, 50)
                for target in dice.choice(((None,), (40.0,), (40.0, 60.0))):
                    said = None if target is None else dice.uniform(0, 100)
                    made = OPENS[origin] + timedelta(days=day)
                    yield kept(code, origin, year, made, target, said, code=part, p10_pct=low)


def _random_outlooks(dice: random.Random, code: str, part: str) -> Iterator[dict]:
    for horizon in (3, 5):
        for origin in YEARS:
            year = dice.randrange(YEARS[0], origin + 1) + horizon
            status = dice.choice(("on_track", "at_risk", "closed", "too_early", "achieved"))
            said = None if status == "too_early" else dice.uniform(0, 100)
            target = dice.choice((40.0, 60.0))
            yield outlook(code, origin, year, target, said, code=part, status=status, horizon_years=horizon)
