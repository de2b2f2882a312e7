"""Development over rounds on data that can be checked by hand."""

import duckdb
import pandas as pd
import pytest

from analysis.places import fetch_place
from analysis.trends import TREND_COLUMNS, fetch_change, fetch_trend
from tests.builders import EMPTY, NVT, Content, Filled, refill

ARNHEM = "GM0202"
GELDERLAND = ("GM0202", "GM0228", "GM0200", "GM0197", "GM0203")  # Arnhem, Ede, Apeldoorn, Aalten, Barneveld
MOED = ("theme", "mens/moed")  # one question, M1, a percentage


def trend_of(con: duckdb.DuckDBPyConnection, code: str, scope: str = MOED[0], scope_code: str = MOED[1]) -> pd.DataFrame:
    return fetch_trend(con, fetch_place(con, code), scope, scope_code).set_index("round_year")


def change_of(con: duckdb.DuckDBPyConnection, code: str, year: int) -> pd.DataFrame:
    return fetch_change(con, fetch_place(con, code), year).set_index(["scope", "code"])


def moed(code: str, year: int, score: float) -> Filled:
    return Filled(code, year, {"M1": score})


def test_a_change_counts_only_what_is_answered_in_both_rounds(other_con) -> None:
    # G22 was low and is now "n.v.t.", G21 is answered late: neither may look like progress
    before = Filled(ARNHEM, 2023, {"G11": 2, "G12": 3, "G21": EMPTY, "G22": 1})
    after = Filled(ARNHEM, 2024, {"G11": 3, "G12": 3, "G21": 5, "G22": NVT})
    refill(other_con, Content([before, after]))
    markt = change_of(other_con, ARNHEM, 2024).loc[("theme", "systeem/markt")]
    # common: G11 and G12 = 2 of at most 4 weight: a break
    assert (markt["reason"], markt["matched_n"], markt["from_round_year"]) == ("break", 2, 2023)
    kept = Filled(ARNHEM, 2024, {"G11": 3, "G12": 3, "G21": NVT, "G22": 1})
    refill(other_con, Content([Filled(ARNHEM, 2023, {"G11": 2, "G12": 3, "G21": 5, "G22": 1}), kept]))
    markt = change_of(other_con, ARNHEM, 2024).loc[("theme", "systeem/markt")]
    assert markt["change_pct"] == pytest.approx(25 / 3)  # while the score itself went from 43.75 to 33.3
    assert (markt["reason"], markt["matched_n"]) == (None, 3)


def test_a_level_changes_by_the_mean_of_its_themes(other_con) -> None:
    before = {"K1": 1, "K2": 1, "T1": 0, "T2": 0, "U1": 3, "M1": 30}
    after = {"K1": 2, "K2": 2, "T1": 2, "T2": 2, "U1": 3, "M1": 40}
    refill(other_con, Content([Filled(ARNHEM, 2023, before), Filled(ARNHEM, 2024, after)]))
    assert change_of(other_con, ARNHEM, 2024).loc[("level", "mens"), "change_pct"] == (25 + 100 + 0 + 10) / 4


def test_a_change_needs_a_published_score_in_both(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2023, {"K2": 1}), Filled(ARNHEM, 2024, {"K1": 1, "K2": 5})]))
    assert change_of(other_con, ARNHEM, 2024).loc[("theme", "mens/kennis"), "reason"] == "no_score"


def test_the_weights_of_the_later_edition_count_on_both_sides(other_con) -> None:
    # in "zwaar" K1 weighs 10 and K2 20, in "lang" 2 and 1: the same answers are no change
    same = Content([Filled(ARNHEM, 2023, {"K1": 5, "K2": 1}), Filled(ARNHEM, 2024, {"K1": 5, "K2": 1}, "zwaar")])
    refill(other_con, same)
    assert change_of(other_con, ARNHEM, 2024).loc[("theme", "mens/kennis"), "change_pct"] == 0
    trend = trend_of(other_con, ARNHEM, "theme", "mens/kennis")
    assert trend.loc[2023, "score_pct"] == pytest.approx(200 / 3)
    assert trend.loc[2024, "score_pct"] == pytest.approx(100 / 3)
    assert trend.loc[2023, "like_for_like_pct"] == trend.loc[2024, "like_for_like_pct"]


def test_a_light_edition_with_too_little_in_common_is_a_break(other_con) -> None:
    full = {"G11": 3, "G12": 3, "G21": 3, "G22": 3}
    refill(other_con, Content([Filled(ARNHEM, 2023, full), Filled(ARNHEM, 2024, {"G11": 5, "G22": 5}, "kort")]))
    assert change_of(other_con, ARNHEM, 2024).loc[("theme", "systeem/markt"), "reason"] == "break"
    trend = trend_of(other_con, ARNHEM, "theme", "systeem/markt")
    assert trend["score_pct"].tolist() == [50, 100]
    assert pd.isna(trend.loc[2023, "like_for_like_pct"])


def test_the_first_round_has_no_change(other_con) -> None:
    refill(other_con, Content([moed(ARNHEM, 2024, 50), moed("GM0228", 2023, 10)]))
    assert set(change_of(other_con, ARNHEM, 2024)["reason"]) == {"first_round"}
    assert set(change_of(other_con, ARNHEM, 2023)["reason"]) == {"not_participating"}
    assert set(change_of(other_con, "PV25", 2023)["reason"]) == {"first_round"}


def test_a_skipped_round_is_bridged_for_a_municipality_but_not_for_the_group(other_con) -> None:
    responses = [moed(code, year, 10 * (year - 2020)) for code in GELDERLAND for year in (2021, 2022, 2023)]
    gap = [moed(ARNHEM, 2021, 0), moed(ARNHEM, 2023, 90)]
    refill(other_con, Content([entry for entry in responses if entry.cbs_code != ARNHEM] + gap))
    change = change_of(other_con, ARNHEM, 2023).loc[MOED]
    assert (change["change_pct"], change["from_round_year"]) == (90, 2021)
    group = trend_of(other_con, "PV25")
    assert group["linked_n"].tolist()[1:] == [4, 4]
    assert group.loc[2023, "score_pct"] == (4 * 30 + 90) / 5
    assert group["like_for_like_pct"].tolist() == [22, 32, 42]  # 42, less 10 a round: Arnhem's leap is in no link


def test_like_for_like_is_not_fooled_by_who_joins(other_con) -> None:
    # three front-runners gain 5 a round; two laggards join at 10 in the second round
    first = [moed(code, 2023, 60) for code in GELDERLAND[:3]]
    second = [moed(code, 2024, 65) for code in GELDERLAND[:3]] + [moed(code, 2024, 10) for code in GELDERLAND[3:]]
    refill(other_con, Content(first + second))
    trend = trend_of(other_con, "PV25")
    assert trend["score_pct"].tolist() == [60, 43]
    assert trend["like_for_like_pct"].tolist() == [38, 43]
    change = change_of(other_con, "PV25", 2024).loc[MOED]
    assert (change["change_pct"], change["matched_n"], change["from_round_year"]) == (5, 3, 2023)


def test_the_chain_ends_where_fewer_than_three_link_two_rounds(other_con) -> None:
    first = [moed(code, 2022, 10) for code in GELDERLAND[:3]]
    second = [moed(code, 2023, 20) for code in GELDERLAND[1:]]  # two in common with 2022
    third = [moed(code, 2024, 30) for code in GELDERLAND[1:]]
    refill(other_con, Content(first + second + third))
    trend = trend_of(other_con, "PV25")
    assert trend["score_pct"].tolist() == [10, 20, 30]
    assert pd.isna(trend.loc[2022, "like_for_like_pct"])
    assert trend["like_for_like_pct"].tolist()[1:] == [20, 30]
    assert change_of(other_con, "PV25", 2023).loc[MOED, "reason"] == "too_few"


def test_the_chain_is_anchored_on_the_newest_round_with_enough_scores(other_con) -> None:
    refill(
        other_con,
        Content([moed(code, year, year - 2000) for code in GELDERLAND for year in (2022, 2023)] + [moed(ARNHEM, 2024, 90)]),
    )
    trend = trend_of(other_con, "PV25")
    assert trend["like_for_like_pct"].tolist()[:2] == [22, 23]
    assert pd.isna(trend.loc[2024, "like_for_like_pct"])
    assert trend.loc[2024, "reason"] == "too_few"


def test_a_municipality_that_stays_away_has_a_row_with_the_reason(other_con) -> None:
    refill(other_con, Content([moed("GM0228", 2022, 1), moed(ARNHEM, 2023, 40), moed("GM0228", 2024, 1), moed(ARNHEM, 2025, 50)]))
    trend = trend_of(other_con, ARNHEM)
    assert trend["reason"].tolist() == ["not_participating", None, "not_participating", None]
    assert trend["like_for_like_pct"].tolist()[1::2] == [40, 50]
    assert trend["score_n"].tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize("code", [ARNHEM, "PV25", "NL"])
def test_every_level_of_place_has_the_same_columns(other_con, code: str) -> None:
    refill(other_con, Content([moed(ARNHEM, 2024, 50)]))
    assert list(fetch_trend(other_con, fetch_place(other_con, code), *MOED).columns) == TREND_COLUMNS
