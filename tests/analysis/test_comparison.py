"""Strong and weak points."""

import duckdb
import pandas as pd

from analysis.comparison import COMPARISON_COLUMNS, compare_strong_and_weak
from analysis.places import fetch_place
from analysis.scores import fetch_score_per_scope
from tests.builders import Content, Filled, refill

ARNHEM, EDE, APELDOORN = "GM0202", "GM0228", "GM0200"
RESPONSES = [
    Filled(ARNHEM, 2024, {"M1": 90, "U1": 1, "G11": 5, "G12": 1}),
    Filled(EDE, 2024, {"M1": 30, "U1": 3, "G11": 3, "G12": 3}),
    Filled(APELDOORN, 2024, {"M1": 30, "U1": 5, "G11": 1, "G12": 5}),
]


def strong_and_weak(con: duckdb.DuckDBPyConnection, code: str, n: int = 3) -> tuple[pd.DataFrame, pd.DataFrame]:
    scores, country = (fetch_score_per_scope(con, fetch_place(con, each), 2024) for each in (code, "NL"))
    return compare_strong_and_weak(scores, None if code == "NL" else country, n)


def points(frame: pd.DataFrame, *columns: str) -> list[list]:
    return frame[list(columns)].values.tolist()


def test_a_municipality_is_compared_with_the_mean_of_the_country(other_con) -> None:
    refill(other_con, Content(RESPONSES))
    strong, weak = strong_and_weak(other_con, ARNHEM)
    assert points(strong, "code", "score_pct", "compared_with_pct", "difference_pct") == [
        ["zorg/samen", 100, 50, 50],
        ["mens/moed", 90, 50, 40],
    ]
    assert points(weak, "code", "difference_pct") == [["zorg/sober", -50], ["mens/steun", -50]]
    assert list(strong.columns) == COMPARISON_COLUMNS


def test_what_equals_the_country_is_neither_strong_nor_weak(other_con) -> None:
    refill(other_con, Content(RESPONSES))
    strong, weak = strong_and_weak(other_con, EDE)
    assert len(strong) == 0
    assert points(weak, "code") == [["mens/moed"]]


def test_at_most_n_of_each(other_con) -> None:
    refill(other_con, Content(RESPONSES))
    strong, weak = strong_and_weak(other_con, ARNHEM, n=1)
    assert points(strong, "code") == [["zorg/samen"]]
    assert points(weak, "code") == [["zorg/sober"]]


def test_the_country_shows_its_highest_and_lowest(other_con) -> None:
    refill(other_con, Content([*RESPONSES, Filled("GM0518", 2024, {"M1": 100, "U1": 1})]))
    strong, weak = strong_and_weak(other_con, "NL", n=2)
    assert points(strong, "code", "score_pct") == [["mens/moed", 62.5], ["zorg/samen", 50]]
    assert points(weak, "code", "score_pct") == [["mens/steun", 37.5], ["zorg/sober", 50]]
    assert strong["difference_pct"].isna().all()


def test_without_a_mean_to_compare_with_there_is_nothing(other_con) -> None:
    refill(other_con, Content(RESPONSES[:2]))
    strong, weak = strong_and_weak(other_con, ARNHEM)
    assert len(strong) == len(weak) == 0
    assert list(weak.columns) == COMPARISON_COLUMNS
