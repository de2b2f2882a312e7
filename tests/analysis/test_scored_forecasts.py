"""What was said against what happened: hand-filled tables, and a slow second implementation on random ones (TR-5)."""

import math
from collections import Counter
from datetime import date

import duckdb
import pandas as pd
import pytest

from analysis.record.scored import fetch_interval_coverage, fetch_scored_targets, judged_targets, words_said
from data import store
from tests.analysis import slow_record
from tests.analysis.record_rows import A, B, C, kept, linked, outlook, random_tables, tables, took_part
from tests.analysis.slow_record import CLOSES, OPENS, Tables
from tests.builders import insert

TABLES = ("linked_score", "kept_forecast", "target_outlook", "forecast", "participation_round", "place", "forecast_model")


@pytest.fixture(scope="module")
def bare_con() -> duckdb.DuckDBPyConnection:
    """The tables with nothing but rounds in them: 2020 to 2026."""
    con = duckdb.connect()
    con.execute(store.SCHEMA.read_text())
    insert(con, "round", [{"round_year": y, "edition": "lang", "opens_on": OPENS[y], "closes_on": CLOSES[y]} for y in OPENS])
    return con


def load(con: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    for name in TABLES:
        con.execute("truncate " + name)
    places = [
        {"cbs_code": code, "place_level": "municipality", "name": code, "valid_to": tables.ended.get(code)} for code in (A, B, C)
    ]
    for name, rows in (
        ("place", places), ("linked_score", tables.linked), ("kept_forecast", tables.kept), ("target_outlook", tables.outlooks),
        ("forecast", tables.expected), ("participation_round", tables.took_part),
    ):  # fmt: skip
        insert(con, name, rows)


def scored(con: duckdb.DuckDBPyConnection, content: Tables) -> pd.DataFrame:
    load(con, content)
    return fetch_scored_targets(con)


HISTORY = [linked(A, year, score) for year, score in ((2021, 40), (2022, 44), (2023, 50))]


def test_a_chance_is_laid_beside_the_score_of_the_target_year(bare_con) -> None:
    found = scored(bare_con, tables(linked=HISTORY, outlooks=[outlook(A, 2022, 2023, 50, 30.0)]))
    assert len(found) == 1
    row = found.iloc[0]
    assert (row["score_pct"], row["is_met"], row["origin_score_pct"], row["years_ahead"]) == (50, True, 44, 1)
    assert (row["word"], row["is_published_then"], row["reason"]) == ("at_risk", False, None)
    assert row["usual_change_pct"] == pytest.approx(4)  # the only step known in 2022: from 40 to 44 in one year


def test_a_target_is_met_at_exactly_the_target_and_missed_just_below(bare_con) -> None:
    rows = [outlook(A, 2022, 2023, target, 30.0, horizon_years=at) for at, target in ((3, 50), (5, 50.001))]
    assert scored(bare_con, tables(linked=HISTORY, outlooks=rows))["is_met"].tolist() == [True, False]


def test_a_year_that_has_not_come_is_not_scored(bare_con) -> None:
    rows = [outlook(A, 2023, 2024, 50, 30.0), outlook(A, 2023, 2023, 50, None, status="achieved")]
    assert len(scored(bare_con, tables(linked=HISTORY, outlooks=rows))) == 0


@pytest.mark.parametrize("status", ["closed", "too_early"])
def test_what_was_not_said_on_screen_is_not_scored(bare_con, status: str) -> None:
    assert len(scored(bare_con, tables(linked=HISTORY, outlooks=[outlook(A, 2022, 2023, 50, 30.0, status=status)]))) == 0


def test_what_was_kept_goes_before_what_is_made_afterwards(bare_con) -> None:
    rows = [
        kept(A, 2022, 2023, date(2022, 5, 1), 50, 70.0),
        kept(A, 2022, 2023, date(2023, 2, 28), 55, 60.0),  # the last day before the round of 2023 opened
        kept(A, 2022, 2023, date(2023, 3, 1), 45, 99.0),  # too late, must not count
    ]
    found = scored(bare_con, tables(linked=HISTORY, kept=rows, outlooks=[outlook(A, 2022, 2023, 50, 30.0)]))
    assert found[["target_pct", "chance_pct", "is_published_then", "method_version"]].values.tolist() == [[55, 60, True, "1"]]


def test_a_target_that_was_set_later_is_not_scored_where_a_forecast_without_it_was_kept(bare_con) -> None:
    rows = [kept(A, 2022, 2023, date(2022, 5, 1), None, None)]
    assert len(scored(bare_con, tables(linked=HISTORY, kept=rows, outlooks=[outlook(A, 2022, 2023, 50, 30.0)]))) == 0


def test_two_targets_of_one_year_count_both_and_equal_ones_once(bare_con) -> None:
    rows = [kept(A, 2022, 2023, date(2022, 5, 1), target, 50.0) for target in (50, 60)]
    assert scored(bare_con, tables(linked=HISTORY, kept=rows))["target_pct"].tolist() == [50, 60]
    same = [outlook(A, 2022, 2023, 50, 30.0, horizon_years=horizon) for horizon in (3, 5)]
    assert len(scored(bare_con, tables(linked=HISTORY, outlooks=same))) == 1


def test_what_cannot_be_judged_says_why(bare_con) -> None:
    history = [
        *HISTORY, linked(B, 2021, 30), linked(B, 2022, 35), linked(C, 2021, 30), linked(C, 2022, 35, chain_no=2),
        linked(C, 2023, 80, chain_no=3),
    ]  # fmt: skip
    rows = [outlook(code, 2022, 2023, 50, 30.0) for code in (B, C)]
    content = tables(linked=history, outlooks=rows)
    assert scored(bare_con, content)["reason"].tolist() == ["not_participating", "not_comparable"]
    assert scored(bare_con, content)["score_pct"].isna().all()
    assert len(judged_targets(scored(bare_con, content))) == 0
    present = tables(linked=history, outlooks=rows[:1], took_part=took_part(B, 2023))
    assert scored(bare_con, present)["reason"].tolist() == ["no_score"]
    ended = tables(linked=history, outlooks=rows[:1], ended={B: date(2023, 1, 1)})
    assert scored(bare_con, ended)["reason"].tolist() == ["not_existing"]


def test_a_target_that_was_met_already_was_called_achieved() -> None:
    chances = [20.0, 34.9, 35.0, 64.9, 65.0, 20.0]
    scores = [50.0, 49.9, 49.9, 49.9, 49.9, math.nan]  # the last one was withdrawn: what was said stays said
    said = pd.DataFrame({"chance_pct": chances, "origin_score_pct": scores, "target_pct": 50.0})
    assert words_said(said).tolist() == ["achieved", "at_risk", "uncertain", "uncertain", "on_track", "at_risk"]


def test_nothing_said_gives_empty_frames_with_their_columns(bare_con) -> None:
    found = scored(bare_con, tables())
    assert len(found) == 0
    assert {"word", "is_met", "reason"} <= set(found.columns)
    assert len(fetch_interval_coverage(bare_con)) == 0


@pytest.mark.parametrize("seed", range(12))
def test_random_tables_give_what_the_slow_way_gives(bare_con, seed: int) -> None:
    content = random_tables(seed)
    found = scored(bare_con, content)
    names = ["cbs_code", "code", "origin_round_year", "year", "target_pct", "chance_pct", "is_published_then", "origin_score_pct"]
    told = [
        tuple(None if pd.isna(value) else value for value in row)
        for row in found[[*names, "score_pct", "reason"]].itertuples(index=False, name=None)
    ]
    slow = slow_record.targets(content)
    assert len(told) > 5
    assert sorted(told, key=str) == slow
    for row in found.itertuples():
        assert row.usual_change_pct == pytest.approx(slow_record.usual_change(content, row.code, row.origin_round_year))


@pytest.mark.parametrize("seed", range(12))
def test_random_tables_give_the_margins_of_the_slow_way(bare_con, seed: int) -> None:
    content = random_tables(seed)
    load(bare_con, content)
    found = fetch_interval_coverage(bare_con)
    slow = slow_record.margins(content)
    counted = Counter()
    for part, _code, ahead, year, within, below, above in slow:
        for key in ((part, ahead, year), (part, ahead, None), (None, ahead, year), (None, ahead, None)):
            counted[(*key, "case_n")] += 1
            counted[(*key, "within_n")] += within
            counted[(*key, "below_n")] += below
            counted[(*key, "above_n")] += above
    told = {}
    for row in found.itertuples():
        key = (row.code, row.years_ahead, None if pd.isna(row.year) else row.year)
        for name in ("case_n", "within_n", "below_n", "above_n"):
            told[(*key, name)] = getattr(row, name)
        mine = [
            each for each in slow if (row.code in (None, each[0])) and each[2] == row.years_ahead and key[2] in (None, each[3])
        ]
        assert row.municipality_n == len({each[1] for each in mine})
        assert row.independent_n == len({(each[1], each[3]) for each in mine})
    assert told == dict(counted)
    assert slow
