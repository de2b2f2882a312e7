"""Every derived figure against the slow, obvious second implementation, on random data."""

import math
import random
from fractions import Fraction

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.analysis.alternative_scores import Alternative, Change, Group, Score, read_book
from tests.analysis.other_questionnaire import INVENTED_CODES
from tests.builders import NVT, Content, Filled, refill

# Gelderland and Zuid-Holland, with what merges in between:
TOWNS = (
    "GM0202", "GM0228", "GM0200",  # Arnhem, Ede, Apeldoorn
    "GM0439", "GM0370",  # Purmerend took in Beemster in 2022: a tenth, new baseline
    "GM0363", "GM0457",  # Amsterdam took in Weesp during the round of 2022: 2 %, continues
    "GM1992", "GM0501", "GM0530", "GM0614",  # Voorne aan Zee out of three in 2023
    "GM0788", "GM0757", "GM0855", "GM0865", "GM0824",  # Haaren, split over four in 2021
    "GM1979", "GM0003", "GM0010", "GM0024",  # Eemsdelta out of three in 2021
    "GM0599", "GM0518",
    *INVENTED_CODES,  # mergers of mergers
)  # fmt: skip
YEARS = tuple(range(2020, 2026))
CHOICES = {"vijf": (1, 2, 3, 4, 5), "stoplicht": (0, 1, 2), "procent": (0, 12.5, 37.1, 99.9999, 100)}


@st.composite
def contents(draw: st.DrawFn, question_types: dict[str, str], editions: tuple[str | None, ...]) -> Content:
    """Draw deliveries: who and when and how many by Hypothesis, the answers by a drawn seed (58 draws each is too slow)."""
    towns = draw(st.lists(st.sampled_from(TOWNS), min_size=1, max_size=len(TOWNS), unique=True))
    turnout = draw(st.sampled_from([0.3, 0.7, 1.0]))
    empty, nvt = draw(st.sampled_from([(0, 0), (0.1, 0.1), (0.3, 0.1), (0.1, 0.5), (0.2, 0.75)]))
    chance = random.Random(draw(st.integers(0, 2**32)))

    def answer(kind: str) -> float | str | None:
        fate = chance.random()
        return None if fate < empty else NVT if fate < empty + nvt else chance.choice(CHOICES[kind])

    def delivery(town: str, year: int, share: float) -> Filled:
        answers = {question: answer(kind) for question, kind in question_types.items() if chance.random() < share}
        return Filled(town, year, answers, chance.choice(editions), is_withdrawn=chance.random() < 0.15)

    asked = [(town, year) for town in towns for year in YEARS if chance.random() < turnout]
    deliveries = [delivery(town, year, 1) for town, year in asked]
    corrections = [delivery(town, year, 0.3) for town, year in asked if chance.random() < 0.3]
    return Content([*deliveries, *corrections])


@pytest.fixture(scope="module")
def types(merging_con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    return dict(merging_con.execute("select question_id, answer_type from question order by question_id").fetchall())


def same(ours: float | None, exact: Fraction | float | None) -> bool:
    if ours is None or exact is None:
        return ours is None and exact is None
    return math.isclose(ours, float(exact), rel_tol=1e-12, abs_tol=1e-11)


def compare(con: duckdb.DuckDBPyConnection, content: Content) -> None:
    expected = Alternative(read_book(con), content)
    compare_scores(con, expected.scores)
    compare_changes(con, expected.changes)
    compare_reconstructed(con, expected.reconstructed)
    compare_groups(con, expected.groups)


def compare_scores(con: duckdb.DuckDBPyConnection, expected: dict[tuple, Score]) -> None:
    rows = con.execute(
        "select cbs_code, round_year, scope, code, score_pct, coverage_pct, low_pct, high_pct,"
        " answered_n, applicable_n, asked_n, reason from score"
    ).fetchall()
    assert {row[:4] for row in rows} == expected.keys()
    for row in rows:
        right = expected[row[:4]]
        assert row[8:] == (right.answered_n, right.applicable_n, right.asked_n, right.reason), row
        assert all(map(same, row[4:8], (right.score, right.coverage, right.low, right.high))), (row, right)


def compare_changes(con: duckdb.DuckDBPyConnection, expected: dict[tuple, Change]) -> None:
    rows = con.execute(
        "select cbs_code, to_round_year, scope, code, from_round_year, matched_n, reason, change_pct from score_change"
    ).fetchall()
    assert {row[:4] for row in rows} == expected.keys()
    for row in rows:
        right = expected[row[:4]]
        assert row[4:7] == (right.from_round, right.matched_n, right.reason), (row, right)
        assert same(row[7], right.change), (row, right)


def compare_reconstructed(con: duckdb.DuckDBPyConnection, expected: dict[tuple, tuple[Fraction, Fraction]]) -> None:
    rows = con.execute(
        "select cbs_code, round_year, scope, code, score_pct, population_share from reconstructed_score"
    ).fetchall()
    assert {row[:4] for row in rows} == expected.keys()
    for row in rows:
        assert all(map(same, row[4:], expected[row[:4]])), (row, expected[row[:4]])


def compare_groups(con: duckdb.DuckDBPyConnection, expected: dict[tuple, Group]) -> None:
    rows = con.execute(
        "select place_code, round_year, scope, code, score_n, participant_n, place_n, linked_n,"
        " mean_pct, sd_pct, weighted_mean_pct, largest_weight_share, like_for_like_pct from group_score"
    ).fetchall()
    known = {row[:4]: row for row in rows}
    assert expected.keys() <= known.keys()
    for key, right in expected.items():
        row = known[key]
        assert row[4:8] == (right.score_n, right.participant_n, right.place_n, right.linked_n), (row, right)
        figures = (right.mean, right.sd, right.weighted_mean, right.largest_weight_share, right.like_for_like)
        assert all(map(same, row[8:], figures)), (row, right)
    for key in known.keys() - expected.keys():  # scopes nobody was asked about
        assert known[key][4] == 0
        assert known[key][8:] == (None,) * 5


FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(data=st.data())
def test_the_other_questionnaire_with_three_editions(
    data: st.DataObject, merging_con: duckdb.DuckDBPyConnection, types: dict[str, str]
) -> None:
    content = data.draw(contents(types, (None, "lang", "kort", "zwaar")))
    refill(merging_con, content)
    compare(merging_con, content)


def real_content(con: duckdb.DuckDBPyConnection, seed: int) -> Content:
    chance = random.Random(seed)
    query = (
        "select question_id, list(value order by value) from question left join answer_option using (answer_type) group by all"
    )
    kinds = sorted(con.execute(query).fetchall())
    choices = {
        question: [value for value in values if value is not None] or [0.0, 12.5, 33.3, 100.0] for question, values in kinds
    }

    def answers() -> dict[str, float | str | None]:
        return {question: chance.choice([*values * 5, NVT, None]) for question, values in choices.items()}

    return Content([
        Filled(town, year, answers(), chance.choice([None, None, "start"]))
        for town in TOWNS[:-8] for year in range(2022, 2027) if chance.random() < 0.7
    ])  # fmt: skip


@pytest.mark.parametrize("seed", range(2))
def test_the_real_questionnaire_with_its_light_edition(con: duckdb.DuckDBPyConnection, seed: int) -> None:
    content = real_content(con, seed)
    refill(con, content)
    compare(con, content)
