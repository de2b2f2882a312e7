"""Strong and weak points, and the spread of scores."""

import pandas as pd

from analysis.comparison import COMPARISON_COLUMNS, fetch_distribution, fetch_strong_and_weak
from analysis.places import fetch_place
from tests.builders import Content, Filled, refill

ARNHEM, EDE, APELDOORN = "GM0202", "GM0228", "GM0200"
RESPONSES = [
    Filled(ARNHEM, 2024, {"M1": 90, "U1": 1, "G11": 5, "G12": 1}),
    Filled(EDE, 2024, {"M1": 30, "U1": 3, "G11": 3, "G12": 3}),
    Filled(APELDOORN, 2024, {"M1": 30, "U1": 5, "G11": 1, "G12": 5}),
]


def points(frame: pd.DataFrame, *columns: str) -> list[list]:
    return frame[list(columns)].values.tolist()


def test_a_municipality_is_compared_with_the_mean_of_the_country(other_con) -> None:
    refill(other_con, Content(RESPONSES))
    strong, weak = fetch_strong_and_weak(other_con, fetch_place(other_con, ARNHEM), 2024)
    assert points(strong, "code", "score_pct", "compared_with_pct", "difference_pct") == [
        ["zorg/samen", 100, 50, 50],
        ["mens/moed", 90, 50, 40],
    ]
    assert points(weak, "code", "difference_pct") == [["zorg/sober", -50], ["mens/steun", -50]]
    assert list(strong.columns) == COMPARISON_COLUMNS


def test_what_equals_the_country_is_neither_strong_nor_weak(other_con) -> None:
    refill(other_con, Content(RESPONSES))
    strong, weak = fetch_strong_and_weak(other_con, fetch_place(other_con, EDE), 2024)
    assert len(strong) == 0
    assert points(weak, "code") == [["mens/moed"]]


def test_at_most_n_of_each(other_con) -> None:
    refill(other_con, Content(RESPONSES))
    strong, weak = fetch_strong_and_weak(other_con, fetch_place(other_con, ARNHEM), 2024, n=1)
    assert points(strong, "code") == [["zorg/samen"]]
    assert points(weak, "code") == [["zorg/sober"]]


def test_the_country_shows_its_highest_and_lowest(other_con) -> None:
    refill(other_con, Content([*RESPONSES, Filled("GM0518", 2024, {"M1": 100, "U1": 1})]))
    strong, weak = fetch_strong_and_weak(other_con, fetch_place(other_con, "NL"), 2024, n=2)
    assert points(strong, "code", "score_pct") == [["mens/moed", 62.5], ["zorg/samen", 50]]
    assert points(weak, "code", "score_pct") == [["mens/steun", 37.5], ["zorg/sober", 50]]
    assert strong["difference_pct"].isna().all()


def test_without_a_mean_to_compare_with_there_is_nothing(other_con) -> None:
    refill(other_con, Content(RESPONSES[:2]))
    strong, weak = fetch_strong_and_weak(other_con, fetch_place(other_con, ARNHEM), 2024)
    assert len(strong) == len(weak) == 0
    assert list(weak.columns) == COMPARISON_COLUMNS


def test_the_spread_holds_the_scores_within_a_place_lowest_first(other_con) -> None:
    refill(other_con, Content([*RESPONSES, Filled("GM0518", 2024, {"M1": 1})]))
    spread = fetch_distribution(other_con, 2024, "theme", "mens/moed", "PV25")
    assert points(spread, "name", "score_pct") == [["Apeldoorn", 30], ["Ede", 30], ["Arnhem", 90]]
    assert len(fetch_distribution(other_con, 2024, "theme", "mens/moed", "NL")) == 4
