"""The score of a sheet of answers, as it is and with other answers, against the derivation itself."""

import math
import random

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.places import Scope, fetch_scopes
from analysis.queries import SQL
from analysis.steps.answer_items import percentage_score
from analysis.steps.answer_sheet import AnswerSheet, fetch_answer_sheet
from tests.builders import DELIVERED, EMPTY, NVT, Content, Filled, fill

ARNHEM, YEAR = "GM0202", 2024
CHOICES = {"vijf": (1, 2, 3, 4, 5), "stoplicht": (0, 1, 2), "procent": (0, 12.5, 37.1, 64.35, 99.9999, 100)}


def refill_scores(con: duckdb.DuckDBPyConnection, content: Content) -> None:
    """As builders.refill, deriving no further than the scores: hundreds of examples need no forecasts."""
    for table in DELIVERED:
        con.execute("truncate " + table)
    fill(con, content)
    for script in sorted((SQL / "derive").glob("[0-3]*.sql")):
        con.execute(script.read_text())


def parts(con: duckdb.DuckDBPyConnection) -> list[Scope]:
    return fetch_scopes(con, "level") + fetch_scopes(con, "theme")


def part(con: duckdb.DuckDBPyConnection, code: str) -> Scope:
    return next(each for each in parts(con) if each.code == code)


def derived(con: duckdb.DuckDBPyConnection, code: str = ARNHEM, year: int = YEAR) -> dict[str, float | None]:
    """The scores as the SQL derives them."""
    rows = con.execute(
        "select code, score_pct from score where cbs_code = $code and round_year = $year and scope in ('level', 'theme')",
        {"code": code, "year": year},
    ).fetchall()
    return dict(rows)


def same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is None and other is None
    return math.isclose(one, other, rel_tol=1e-13, abs_tol=1e-13)


def assert_same_scores(con: duckdb.DuckDBPyConnection, sheet: AnswerSheet) -> None:
    expected = derived(con)
    asked = {item.theme_code for item in sheet.items} | {item.level_code for item in sheet.items}
    assert set(expected) == asked
    for each in parts(con):
        assert same(sheet.score_pct(each), expected.get(each.code)), each.code


@pytest.fixture(scope="module")
def types(other_con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    return dict(other_con.execute("select question_id, answer_type from question order by question_id").fetchall())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 2**32),
    edition=st.sampled_from([None, "kort", "zwaar"]),
    fate=st.sampled_from([(0, 0), (0.2, 0.1), (0.35, 0.1), (0.1, 0.5), (0.2, 0.7)]),
)
def test_other_answers_give_the_score_the_derivation_gives_when_they_are_loaded(
    other_con, types, seed: int, edition: str | None, fate: tuple[float, float]
) -> None:
    chance = random.Random(seed)

    def answer(kind: str) -> float | str | None:
        drawn = chance.random()
        return EMPTY if drawn < fate[0] else NVT if drawn < sum(fate) else chance.choice(CHOICES[kind])

    first = {question: answer(kind) for question, kind in types.items()}
    changed = {question: float(chance.choice(CHOICES[kind])) for question, kind in types.items() if chance.random() < 0.4}
    taking_part = {"M1": 50.0} if all(value is EMPTY for value in first.values()) else {}
    before = Filled(ARNHEM, YEAR, first | taking_part, edition)
    refill_scores(other_con, Content([before]))
    sheet = fetch_answer_sheet(other_con, ARNHEM, YEAR)
    assert_same_scores(other_con, sheet)
    refill_scores(other_con, Content([before, Filled(ARNHEM, YEAR, changed)]))
    assert_same_scores(other_con, sheet.with_answers(changed))


def test_the_real_questionnaire_gives_the_derived_scores(con) -> None:
    chance = random.Random(7)
    kinds = con.execute("select question_id, answer_type from question").fetchall()
    values = {"maturity": range(5), "yes_partly_no": range(3), "percentage": (0, 3.3, 41.7, 100)}
    for edition in (None, "start"):
        answers = {question: float(chance.choice(values[kind])) for question, kind in kinds}
        refill_scores(con, Content([Filled(ARNHEM, YEAR, answers, edition)]))
        assert_same_scores(con, fetch_answer_sheet(con, ARNHEM, YEAR))


def test_a_sheet_by_hand(other_con) -> None:
    """Kennis: (2 x 50 + 1 x 100) / 3; tijd: T2 does not apply; moed not answered, so 2 of 4 themes and no level."""
    refill_scores(other_con, Content([Filled(ARNHEM, YEAR, {"K1": 3, "K2": 5, "T1": 1, "T2": NVT})]))
    sheet = fetch_answer_sheet(other_con, ARNHEM, YEAR)
    assert sheet.score_pct(part(other_con, "mens/kennis")) == pytest.approx(200 / 3)
    assert sheet.score_pct(part(other_con, "mens/tijd")) == pytest.approx(33.3333)
    assert sheet.score_pct(part(other_con, "mens")) is None
    third = sheet.with_answers({"U1": 5})
    assert third.score_pct(part(other_con, "mens")) == pytest.approx((200 / 3 + 33.3333 + 100) / 3)
    assert sheet.item("T2").not_applicable
    assert sheet.item("Z1") is None  # weight 0: compared, never scored


def test_an_answer_that_does_not_exist_changes_nothing(other_con) -> None:
    refill_scores(other_con, Content([Filled(ARNHEM, YEAR, {"K1": 3, "M1": 40})]))
    sheet = fetch_answer_sheet(other_con, ARNHEM, YEAR)
    assert sheet.with_answers({"K1": 6, "M1": 101, "Z1": 50, "X9": 1}) == sheet


def test_who_did_not_take_part_has_an_empty_sheet(other_con) -> None:
    refill_scores(other_con, Content([]))
    sheet = fetch_answer_sheet(other_con, ARNHEM, YEAR)
    assert sheet.items == ()
    assert sheet.score_pct(part(other_con, "mens")) is None
    assert sheet.score_pct(part(other_con, "mens/moed")) is None


def test_a_question_has_its_own_labels_else_those_of_its_type(other_con) -> None:
    refill_scores(other_con, Content([Filled(ARNHEM, YEAR, {"K1": 4, "T1": 1})]))
    sheet = fetch_answer_sheet(other_con, ARNHEM, YEAR)
    assert sheet.item("K1").answer.label == "Veel"
    assert [option.label for option in sheet.item("T1").options] == ["Rood", "Oranje", "Groen"]


@pytest.mark.parametrize("value", [0, 0.00005, 12.5, 33.33335, 64.35, 99.99995, 100])
def test_a_percentage_is_stored_in_four_decimals_as_the_store_does(con, value: float) -> None:
    stored = con.execute("select cast($value as decimal(9, 4))", {"value": value}).fetchall()[0][0]
    assert float(percentage_score(value)) == float(stored)
