"""What is explained is what is computed: texts, thresholds and SQL say the same."""

import ast
from fractions import Fraction

import duckdb
import pytest
from babel.messages.pofile import read_po

from analysis import thresholds
from analysis.queries import SQL, use_rules
from analysis.rules import fetch_rules
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
    expected = [f"SR-{n}" for n in range(1, 9)] + [f"GR-{n}" for n in range(1, 5)] + ["TR-1", "TR-2"]
    assert [rule.code for rule in fetch_rules()] == expected


def test_the_texts_hold_the_thresholds() -> None:
    explained = {rule.code: rule.explanation for rule in fetch_rules()}
    assert "2/3" in explained["SR-2"]
    assert "3/4" in explained["SR-4"]
    assert "1/10" in explained["SR-8"]
    assert "95 %" in explained["GR-2"]
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


def test_the_catalogue_holds_exactly_the_messages_of_the_package() -> None:
    with (LOCALE / "nl" / "analysis.po").open("rb") as source:
        catalogue = {message.id: message.string for message in read_po(source) if message.id}
    assert catalogue.keys() == messages_in_code()
    assert all(catalogue.values())
