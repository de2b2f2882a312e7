"""The chance with the steps taken, beside the chance of now and the one without growth."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from analysis.outlook.outlooker import Outlooker, fetch_outlooker
from analysis.places import Round
from analysis.steps.prospects import Aim, Prospect, next_round_after, prospect_of
from analysis.targets.status import status_of_chance
from data import store


@pytest.fixture(scope="module")
def sample(sample_store: Path) -> duckdb.DuckDBPyConnection:
    return store.read(sample_store)


@pytest.fixture(scope="module")
def outlookers(sample) -> list[Outlooker]:
    """Every municipality with a target to come, on the parts it is for."""
    rows = sample.execute(
        "select distinct cbs_code, scope, code, origin_round_year from target_outlook"
        " where chance_pct is not null and origin_round_year = (select max(origin_round_year) from target_outlook)"
        " order by all limit 60"
    ).fetchall()
    found = [fetch_outlooker(sample, *row) for row in rows]
    return [each for each in found if each is not None]


def test_the_chance_of_now_is_the_published_one(sample) -> None:
    rows = sample.execute(
        "select cbs_code, scope, code, origin_round_year, target_year, target_pct, chance_pct, last_score_pct from target_outlook"
        " where chance_pct is not null and target_year > origin_round_year"
        " and origin_round_year = (select max(origin_round_year) from target_outlook) order by all limit 40"
    ).fetchall()
    assert len(rows) == 40
    for *key, year, target, chance, score in rows:
        outlooker = fetch_outlooker(sample, *key)
        found = prospect_of(outlooker, Aim(year, target), score, key[-1] + 1)
        assert found.chance_pct == pytest.approx(chance, abs=1e-9)
        assert outlooker.last_score_pct == pytest.approx(score)
        assert found.planned_chance_pct == found.unchanged_chance_pct  # nothing planned


def test_the_chance_never_falls_with_the_planned_score_nor_rises_with_the_target(outlookers) -> None:
    assert len(outlookers) > 20
    for outlooker in outlookers:
        year = outlooker.origin_round_year
        scores = [min(outlooker.last_score_pct + more, 100.0) for more in (0, 0.3, 2, 5, 10, 30)]
        by_score = [prospect_of(outlooker, Aim(year + 2, 60.0), score, year + 1).planned_chance_pct for score in scores]
        assert by_score == sorted(by_score)
        by_target = [
            prospect_of(outlooker, Aim(year + 2, aim), scores[3], year + 1).planned_chance_pct for aim in range(0, 101, 10)
        ]
        assert by_target == sorted(by_target, reverse=True)


def test_the_word_follows_the_chance_and_a_met_target_is_achieved(outlookers) -> None:
    outlooker = outlookers[0]
    year = outlooker.origin_round_year
    for target in range(0, 101, 5):
        for planned in (outlooker.last_score_pct, 50.0, 75.0):
            found = prospect_of(outlooker, Aim(year + 3, float(target)), planned, year + 1)
            expected = "achieved" if planned >= target else status_of_chance(found.planned_chance_pct)
            assert found.planned_status == expected


@pytest.mark.parametrize(("planned", "chance", "status"), [(60.0, 100.0, "achieved"), (59.9, 0.0, "missed")])
def test_a_target_of_the_next_round_itself_is_met_or_not(outlookers, planned: float, chance: float, status: str) -> None:
    year = outlookers[0].origin_round_year
    found: Prospect = prospect_of(outlookers[0], Aim(year + 1, 60.0), planned, year + 1)
    assert (found.planned_chance_pct, found.planned_status) == (chance, status)


def test_the_next_round_is_the_next_one_known_else_a_year_later() -> None:
    first = Round(2024, "x", date(2024, 3, 1), date(2024, 6, 30))
    rounds = [first, replace(first, round_year=2026), replace(first, round_year=2029)]
    assert [next_round_after(rounds, year) for year in (2024, 2025, 2026, 2029)] == [2026, 2026, 2029, 2030]
