"""Which scores can be compared, and how far apart they are: against a plain second implementation, and by hand."""

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import EMPTY, NVT, Content, Filled, refill

ARNHEM, PURMEREND = "GM0202", "GM0439"  # Beemster, more than a tenth, came into Purmerend on 1 January 2022
YEARS = (2021, 2022, 2023, 2024)
FEW = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def linked(con: duckdb.DuckDBPyConnection, code: str, scope_code: str = "mens/moed") -> list[tuple[int, float, int, float]]:
    query = """
        select round_year, score_pct, chain_no, chain_pct from linked_score
        where cbs_code = $code and code = $scope_code order by round_year
    """
    return con.execute(query, {"code": code, "scope_code": scope_code}).fetchall()


def test_rounds_in_which_the_same_was_answered_are_one_chain(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, year, {"M1": score}) for year, score in ((2021, 40), (2022, 30), (2024, 70))]))
    chain_no = linked(other_con, ARNHEM)[0][2]
    assert linked(other_con, ARNHEM) == [(2021, 40, chain_no, 0), (2022, 30, chain_no, -10), (2024, 70, chain_no, 30)]


def test_a_merger_begins_a_new_chain(other_con) -> None:
    refill(other_con, Content([Filled(PURMEREND, year, {"M1": 50.0 + year % 10}) for year in (2021, 2022, 2023)]))
    found = linked(other_con, PURMEREND)
    assert found[0][2] != found[1][2]
    assert found[1][2] == found[2][2]
    assert [row[3] for row in found] == [0, 0, 1]


def test_a_question_that_no_longer_applies_is_no_progress(con) -> None:
    """All others at the highest answer: with the lowest one "not applicable" the score rises, the chain does not."""
    theme = con.execute("select code from scope_question where scope = 'theme' and question_id = 'S01'").fetchall()[0][0]
    asked = con.execute(
        "select question_id from scope_question where scope = 'theme' and code = $theme and edition = '2026'", {"theme": theme}
    ).fetchall()
    everything = {question: 4.0 for (question,) in asked}
    refill(con, Content([Filled(ARNHEM, 2024, everything | {"S01": 0}), Filled(ARNHEM, 2025, everything | {"S01": NVT})]))
    found = linked(con, ARNHEM, theme)
    assert found[1][1] > found[0][1]
    assert [row[3] for row in found] == [0, 0]


def second_opinion(panel: dict[int, float | None]) -> list[tuple[int, float, int, float]]:
    """One question, no mergers: every round with an answer is comparable with every other one."""
    scored = [(year, score) for year, score in sorted(panel.items()) if score is not None]
    return [(year, score, scored[0][1]) for year, score in scored]  # type: ignore[misc]


@FEW
@given(panel=st.dictionaries(st.sampled_from(YEARS), st.none() | st.integers(0, 100).map(float), min_size=1))
def test_an_unanswered_round_in_between_breaks_nothing(other_con, panel: dict[int, float | None]) -> None:
    responses = [Filled(ARNHEM, year, {"M1": EMPTY if score is None else score, "K1": 2}) for year, score in panel.items()]
    refill(other_con, Content(responses))
    found = linked(other_con, ARNHEM)
    expected = second_opinion(panel)
    assert [(year, score) for year, score, _no, _change in found] == [(year, score) for year, score, _first in expected]
    assert len({chain_no for _year, _score, chain_no, _change in found}) <= 1
    assert [change for *_rest, change in found] == pytest.approx([score - first for _year, score, first in expected])
