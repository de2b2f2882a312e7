"""The word that follows a chance, in Python and in the derivations alike (TR-3)."""

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import thresholds
from analysis.queries import use_rules
from analysis.targets.status import STATUSES, reaches, status_of_chance


@pytest.fixture(scope="module")
def rules_con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("create table place (cbs_code text, population integer, valid_from date)")
    con.execute("create table place_successor (effective_on date, old_code text, new_code text, share double)")
    use_rules(con)
    return con


@pytest.mark.parametrize(
    ("chance", "word"),
    [(0, "at_risk"), (34.999, "at_risk"), (35, "uncertain"), (64.999, "uncertain"), (65, "on_track"), (100, "on_track")],
)
def test_a_border_belongs_to_the_better_word(chance: float, word: str) -> None:
    assert status_of_chance(chance) == word


@given(chance=st.one_of(st.floats(0, 100), st.sampled_from([35.0, 65.0])))
def test_the_sql_has_the_same_word(rules_con: duckdb.DuckDBPyConnection, chance: float) -> None:
    assert rules_con.execute("select status_of_chance($chance)", {"chance": chance}).fetchall() == [(status_of_chance(chance),)]


def test_without_a_chance_there_is_no_word(rules_con) -> None:
    assert rules_con.execute("select status_of_chance(cast(null as double))").fetchall() == [(None,)]


@given(one=st.floats(0, 100), other=st.floats(0, 100))
def test_a_better_chance_never_has_a_worse_word(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert STATUSES.index(status_of_chance(high)) <= STATUSES.index(status_of_chance(low))


@pytest.mark.parametrize(
    ("score", "met"), [(25.0, True), (24.999999999999996, True), (24.9999, False), (25.000000000000004, True), (0.0, False)]
)
def test_a_score_that_is_the_target_but_for_the_last_bit_meets_it_here_and_in_the_sql(rules_con, score: float, met: bool) -> None:
    assert reaches(score, 25.0) is met
    assert rules_con.execute("select reaches($score, 25.0)", {"score": score}).fetchall() == [(met,)]


@pytest.mark.parametrize(
    ("macro", "threshold"),
    [
        ("longest_gap_years", thresholds.LONGEST_GAP_YEARS),
        ("pace_years", thresholds.PACE_YEARS),
        ("comparable_within_pct", thresholds.COMPARABLE_WITHIN_PCT),
        ("quartiles_from_n", thresholds.QUARTILES_FROM_N),
    ],
)
def test_the_sql_has_the_same_thresholds(rules_con, macro: str, threshold: int) -> None:
    assert rules_con.execute("select " + macro + "()").fetchall() == [(threshold,)]
