"""What is explained is what is computed: texts, thresholds and SQL say the same."""

import ast
from fractions import Fraction

import duckdb
import pytest
from babel.messages.pofile import read_po

from analysis import thresholds
from analysis.outlook.tables import SHARES
from analysis.queries import SQL, use_rules
from analysis.record.record import INTERVAL_PCT
from analysis.record.scores import LEAST_CASES_N
from analysis.rules.catalogue import fetch_rules
from data.text import LOCALE, set_language

PACKAGE = SQL.parent


@pytest.fixture
def rules_con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("create table place (cbs_code text, population integer, valid_from date)")
    con.execute("create table place_successor (effective_on date, old_code text, new_code text, share double)")
    use_rules(con)
    return con


@pytest.mark.parametrize(
    ("query", "threshold"),
    [
        ("select is_two_thirds($part, $whole)", thresholds.LEAST_COVERAGE),
        ("select is_two_thirds($part, $whole)", thresholds.LEAST_COMMON),
        ("select is_two_thirds($part, $whole)", thresholds.LEAST_INHABITANTS),
        ("select is_three_quarters($part, $whole)", thresholds.LEAST_THEMES),
        ("select is_tenth($part, $whole)", thresholds.NEW_BASELINE),
    ],
)
def test_the_sql_has_the_same_thresholds_as_the_texts(rules_con, query: str, threshold: Fraction) -> None:
    for whole in range(1, 61):
        for part in range(whole + 1):
            said = rules_con.execute(query, {"part": part, "whole": whole}).fetchall()[0][0]
            assert said == (Fraction(part, whole) >= threshold), (part, whole)


def test_the_sql_has_the_same_smallest_group(rules_con) -> None:
    assert rules_con.execute("select smallest_group_n()").fetchall() == [(thresholds.SMALLEST_GROUP_N,)]


def test_every_rule_of_the_design_is_explained_once() -> None:
    changes = ["SR-6", "SR-6a", "SR-6b"]  # the change, its noise, the direction
    scores = [*(f"SR-{n}" for n in range(1, 6)), *changes, *(f"SR-{n}" for n in range(7, 10))]
    expected = scores + [f"GR-{n}" for n in range(1, 6)] + [f"TR-{n}" for n in range(1, 7)]
    expected += ["PR-1", "PR-1a", "PR-2", "PR-2a"]  # promises and what shows them; taking part and when a figure is shown
    assert [rule.code for rule in fetch_rules()] == expected


def test_the_texts_hold_the_thresholds() -> None:
    explained = {rule.code: rule.explanation for rule in fetch_rules()}
    assert "2/3" in explained["SR-2"]
    assert "3/4" in explained["SR-4"]
    assert "1/10" in explained["SR-8"]
    assert "95%" in explained["GR-2"]
    assert "minder dan 3 gemeenten" in explained["GR-4"]


def test_rules_follow_the_language() -> None:
    dutch = fetch_rules()
    set_language("en")
    try:
        english = fetch_rules()
    finally:
        set_language("nl")
    for one, other in zip(dutch, english, strict=True):
        assert one.code == other.code
        assert one.title != other.title
        assert one.explanation != other.explanation


def messages_in_code() -> set[str]:
    """Every literal handed to _() in the package; implicit joining of literals is one constant to ast."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                found.add(ast.literal_eval(node.args[0]))
    return found


def test_every_message_of_the_package_has_its_dutch() -> None:
    """That nothing is left over is held for all packages together by tests/test_texts.py."""
    translated = {}
    for path in sorted((LOCALE / "nl").glob("*.po")):
        with path.open("rb") as source:
            translated |= {message.id: message.string for message in read_po(source) if message.id}
    missing = [message for message in messages_in_code() if not translated.get(message)]
    assert missing == []


def test_the_rules_of_forecasts_hold_the_numbers_that_calculate() -> None:
    explained = {rule.code: rule.explanation for rule in fetch_rules()}
    assert f"{INTERVAL_PCT}%" in explained["TR-4"]
    assert f"minder dan {thresholds.LEAST_ROUNDS_N} rondes" in explained["TR-4"]
    assert f"ouder is dan {thresholds.LONGEST_GAP_YEARS} jaar" in explained["TR-4"]
    assert f"minstens {LEAST_CASES_N} voorspellingen" in explained["TR-5"]


def test_the_margin_is_the_one_that_is_stored() -> None:
    stored = SHARES["p90_pct"] - SHARES["p10_pct"]
    assert 100 * stored == pytest.approx(INTERVAL_PCT)
