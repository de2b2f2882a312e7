"""Mergers (SR-8): the real register, answers that can be checked by hand."""

import duckdb
import pandas as pd
import pytest

from analysis.places import fetch_place
from analysis.scores import fetch_score_per_scope
from analysis.trends import fetch_change, fetch_trend, fetch_trend_per_municipality
from tests.builders import Content, Filled, refill

VOORNE, BRIELLE, HELLEVOETSLUIS, WESTVOORNE = "GM1992", "GM0501", "GM0530", "GM0614"  # merged 1 January 2023
INHABITANTS = {BRIELLE: 17704, HELLEVOETSLUIS: 40574, WESTVOORNE: 14960}
PURMEREND, BEEMSTER = "GM0439", "GM0370"  # 10,110 of 96,182 came in on 1 January 2022: more than a tenth
AMSTERDAM, WEESP = "GM0363", "GM0457"  # 20,766 of 941,927 came in on 24 March 2022: less than a tenth
HAAREN, BOXTEL, VUGHT = "GM0788", "GM0757", "GM0865"  # split on 1 January 2021: 6 % of Boxtel, 15 % of Vught


def moed(code: str, year: int, score: float) -> Filled:
    return Filled(code, year, {"M1": score})


def trend_of(con: duckdb.DuckDBPyConnection, code: str) -> pd.DataFrame:
    return fetch_trend(con, fetch_place(con, code), "theme", "mens/moed").set_index("round_year")


def reason_of_change(con: duckdb.DuckDBPyConnection, code: str, year: int) -> str | None:
    changes = fetch_change(con, fetch_place(con, code), year)
    return changes.loc[changes["code"] == "mens/moed", "reason"].iloc[0]


def test_the_history_of_a_new_municipality_is_the_weighted_mean_of_its_predecessors(other_con) -> None:
    scores = {BRIELLE: 30, HELLEVOETSLUIS: 60, WESTVOORNE: 90}
    refill(other_con, Content([moed(code, 2022, score) for code, score in scores.items()] + [moed(VOORNE, 2023, 50)]))
    trend = trend_of(other_con, VOORNE)
    expected = sum(scores[code] * n for code, n in INHABITANTS.items()) / sum(INHABITANTS.values())
    assert trend.loc[2022, "score_pct"] == pytest.approx(expected, rel=1e-14)
    assert trend.loc[2022, ["is_reconstructed", "score_n", "place_n"]].tolist() == [True, 0, 0]
    assert trend.loc[2023, ["is_reconstructed", "has_area_change", "reason"]].tolist() == [False, True, None]
    assert pd.isna(trend.loc[2022, "like_for_like_pct"])


def test_two_thirds_of_the_inhabitants_must_have_a_score(other_con) -> None:
    # Hellevoetsluis and Brielle are 80 % of the inhabitants, Brielle and Westvoorne 45 %
    later = moed(VOORNE, 2023, 50)
    refill(other_con, Content([moed(HELLEVOETSLUIS, 2022, 60), moed(BRIELLE, 2022, 30), later]))
    assert trend_of(other_con, VOORNE).loc[2022, "score_pct"] == pytest.approx((60 * 40574 + 30 * 17704) / (40574 + 17704))
    refill(other_con, Content([moed(BRIELLE, 2022, 30), moed(WESTVOORNE, 2022, 90), later]))
    assert trend_of(other_con, VOORNE).loc[2022, "reason"] == "area_changed"


def test_predecessors_stay_readable_under_their_own_code(other_con) -> None:
    refill(other_con, Content([moed(BRIELLE, 2022, 30), moed(VOORNE, 2023, 50)]))
    trend = trend_of(other_con, BRIELLE)
    assert trend.loc[2022, "score_pct"] == 30
    assert trend.loc[2023, "reason"] == "not_existing"


def test_a_tenth_more_inhabitants_under_the_same_code_is_a_new_baseline(other_con) -> None:
    refill(
        other_con,
        Content([moed(PURMEREND, 2021, 40), moed(BEEMSTER, 2021, 80), moed(PURMEREND, 2022, 70), moed(PURMEREND, 2023, 75)]),
    )
    trend = trend_of(other_con, PURMEREND)
    own = 96182 - 10110
    assert trend.loc[2021, "score_pct"] == pytest.approx((40 * own + 80 * 10110) / 96182, rel=1e-14)
    assert trend.loc[2021, "is_reconstructed"]
    assert trend["like_for_like_pct"].tolist()[1:] == [70, 75]
    assert pd.isna(trend.loc[2021, "like_for_like_pct"])
    assert reason_of_change(other_con, PURMEREND, 2022) == "new_baseline"
    assert reason_of_change(other_con, PURMEREND, 2023) is None
    published_then = fetch_score_per_scope(other_con, fetch_place(other_con, PURMEREND), 2021).set_index("code")
    assert published_then.loc["mens/moed", "score_pct"] == 40


def test_less_than_a_tenth_continues_with_a_marked_break(other_con) -> None:
    refill(other_con, Content([moed(AMSTERDAM, 2021, 40), moed(WEESP, 2021, 80), moed(AMSTERDAM, 2022, 45)]))
    trend = trend_of(other_con, AMSTERDAM)
    assert trend["score_pct"].tolist() == [40, 45]
    assert trend["like_for_like_pct"].tolist() == [40, 45]
    assert trend["has_area_change"].tolist() == [False, True]
    assert not trend["is_reconstructed"].any()


def test_a_split_municipality_counts_for_each_receiver_by_its_share(other_con) -> None:
    refill(
        other_con,
        Content([moed(code, 2020, score) for code, score in ((HAAREN, 100), (VUGHT, 20), (BOXTEL, 30))] + [moed(VUGHT, 2021, 5)]),
    )
    received = 0.34 * 14370  # Helvoirt
    assert trend_of(other_con, VUGHT).loc[2020, "score_pct"] == pytest.approx((100 * received + 20 * (33202 - received)) / 33202)
    assert trend_of(other_con, BOXTEL).loc[2020, "score_pct"] == 30  # Esch is 6 % of Boxtel


def test_a_merger_of_a_merger_is_followed_back_to_the_first(merging_con) -> None:
    scores = {("GM8001", 2020): 20, ("GM8002", 2020): 60, ("GM8004", 2020): 90, ("GM8003", 2021): 40, ("GM8004", 2021): 10}
    refill(merging_con, Content([moed(code, year, score) for (code, year), score in scores.items()] + [moed("GM8005", 2023, 50)]))
    trend = trend_of(merging_con, "GM8005")
    aabee = (20 * 30000 + 60 * 10000) / 40000
    assert trend.loc[2020, "score_pct"] == pytest.approx((aabee * 41000 + 90 * 20000) / 61000)
    assert trend.loc[2021, "score_pct"] == pytest.approx((40 * 41000 + 10 * 20000) / 61000)
    assert trend["is_reconstructed"].tolist() == [True, True, False]


def test_two_changes_under_the_same_code_are_undone_one_by_one(merging_con) -> None:
    scores = {"GM8008": 40, "GM8006": 100, "GM8007": 0}
    later = [moed("GM8008", 2021, 60), moed("GM8007", 2021, 10), moed("GM8008", 2024, 70)]
    refill(merging_con, Content([moed(code, 2020, score) for code, score in scores.items()] + later))
    trend = trend_of(merging_con, "GM8008")
    with_dee = (40 * 30000 + 100 * 8000) / 38000  # 50,000 less 12,000 less 8,000 of its own in 2020
    assert trend.loc[2020, "score_pct"] == pytest.approx((with_dee * 38000 + 0 * 12000) / 50000)
    assert trend.loc[2021, "score_pct"] == pytest.approx((60 * 38000 + 10 * 12000) / 50000)
    assert reason_of_change(merging_con, "GM8008", 2021) == "new_baseline"


def test_unknown_inhabitants_of_a_predecessor_give_no_reconstruction(other_con) -> None:
    """Groesbeek took in two municipalities that the register knows nothing of in 2015; here with a round before it."""
    other_con.execute("insert into round values (2014, 'lang', '2014-03-01', '2014-06-30')")
    try:
        refill(other_con, Content([moed("GM0241", 2014, 40), moed("GM1945", 2020, 50)]))
        assert trend_of(other_con, "GM1945").loc[2014, "reason"] == "area_changed"
    finally:
        other_con.execute("delete from round where round_year = 2014")


def test_a_renamed_municipality_has_the_history_of_its_old_code(other_con) -> None:
    other_con.execute("insert into round values (2015, 'lang', '2015-03-01', '2015-06-30')")
    try:
        refill(other_con, Content([moed("GM0241", 2015, 40), moed("GM1945", 2020, 50)]))
        trend = trend_of(other_con, "GM1945")
        assert trend.loc[2015, ["score_pct", "is_reconstructed"]].tolist() == [40, True]
    finally:
        other_con.execute("delete from round where round_year = 2015")


def test_a_reconstruction_never_counts_in_a_group(other_con) -> None:
    stable = [moed(code, year, 50) for code in ("GM0518", "GM0599", "GM0546") for year in (2022, 2023)]
    merged = [moed(code, 2022, 10) for code in INHABITANTS] + [moed(VOORNE, 2023, 90)]
    refill(other_con, Content(stable + merged))
    province = trend_of(other_con, "PV28")
    assert province["score_n"].tolist() == [6, 4]
    assert province.loc[2023, "linked_n"] == 3
    assert province["like_for_like_pct"].tolist() == [60, 60]  # the three that link did not change


def test_all_municipalities_at_once_are_those_one_by_one(other_con) -> None:
    scores = {BRIELLE: 30, HELLEVOETSLUIS: 60, WESTVOORNE: 90, PURMEREND: 40, BEEMSTER: 20, AMSTERDAM: 70, HAAREN: 10}
    before = [moed(code, 2021, score) for code, score in scores.items()] + [moed(BRIELLE, 2022, 35), moed(AMSTERDAM, 2022, 74)]
    refill(other_con, Content([*before, moed(VOORNE, 2023, 50), moed(PURMEREND, 2023, 45), moed(AMSTERDAM, 2023, 80)]))
    every = fetch_trend_per_municipality(other_con, "theme", "mens/moed")
    assert every["cbs_code"].is_monotonic_increasing
    for code in (*scores, VOORNE, VUGHT, "GM0202"):
        own = every[every["cbs_code"] == code].drop(columns="cbs_code").set_index("round_year")
        assert len(own) == 3
        pd.testing.assert_frame_equal(own, trend_of(other_con, code), check_dtype=False)
