"""What is read for everybody at once is what is read for one: reports and first views are made of it."""

import random
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from analysis import places, questions, scores, trends
from analysis.outlook.outlooker import fetch_outlooker, fetch_outlookers
from analysis.places import Place, Scope, fetch_place, fetch_scopes
from analysis.programmes.participants import fetch_programmes_of_all, fetch_programmes_of_municipality
from analysis.robust.ranks import fetch_all_rank_ranges, fetch_rank_range
from analysis.steps.answer_sheet import AnswerSheets, fetch_answer_sheet, fetch_answer_sheets
from analysis.steps.part_score import part_score
from analysis.steps.steps import fetch_newest_scored_round, fetch_newest_scored_rounds, higher_options
from analysis.targets.targets import fetch_target_records, fetch_targets_of_all
from data import store

YEAR = 2026
# A frontrunner, a first round, dissolved, too few answers, a merged one, and one that never took part.
CODES = ("GM0281", "GM0484", "GM0501", "GM0502", "GM1992", "GM0796")


@pytest.fixture(scope="module")
def con(sample_store: Path) -> duckdb.DuckDBPyConnection:
    return store.read(sample_store)


@pytest.fixture(scope="module")
def towns(con) -> list[Place]:
    return [fetch_place(con, code) for code in CODES]


def same(everybody: pd.DataFrame, one: pd.DataFrame, code: str, column: str = "cbs_code") -> None:
    own = everybody[everybody[column] == code].drop(columns=column).reset_index(drop=True)
    pd.testing.assert_frame_equal(own[list(one.columns)], one, check_dtype=False)


def test_scores_changes_directions_and_ranks(con, towns: list[Place]) -> None:
    all_scores = scores.fetch_scores_of_municipalities(con, YEAR)
    changes, ways = trends.fetch_changes_of_municipalities(con, YEAR), trends.fetch_all_directions(con, YEAR)
    ranks = fetch_all_rank_ranges(con, YEAR)
    for town in towns:
        same(all_scores, scores.fetch_score_per_scope(con, town, YEAR), town.cbs_code)
        same(changes, trends.fetch_change(con, town, YEAR), town.cbs_code)
        same(ways, trends.fetch_direction(con, town, YEAR), town.cbs_code, "place_code")
        same(ranks, fetch_rank_range(con, town, YEAR), town.cbs_code)
    assert len(all_scores) == all_scores["cbs_code"].nunique() * len(fetch_scopes(con))


@pytest.mark.parametrize("earlier", [2025, None])
def test_answers(con, towns: list[Place], earlier: int | None) -> None:
    everybody = questions.fetch_answers_of_participants(con, YEAR, earlier)
    joined = [town for town in towns if town.cbs_code in set(everybody["cbs_code"])]
    for town in joined:
        same(everybody, questions.fetch_answer_per_question(con, town, YEAR, earlier), town.cbs_code)
    assert len(joined) == 4


def test_mergers_programmes_and_targets(con) -> None:
    before, joined, aims = places.fetch_all_predecessors(con), fetch_programmes_of_all(con), fetch_targets_of_all(con)
    for code in CODES:
        assert before.get(code, []) == places.fetch_predecessors(con, code)
        assert joined.get(code, ()) == fetch_programmes_of_municipality(con, code)
        assert aims.get(code, []) == fetch_target_records(con, code)
    assert before.keys() >= {"GM1992"}


def test_newest_rounds_and_outlooks(con, level: Scope) -> None:
    newest, outlookers = fetch_newest_scored_rounds(con, level), fetch_outlookers(con, level.scope, level.code, YEAR)
    for code in CODES:
        assert newest.get(code) == fetch_newest_scored_round(con, code, level)
        one, other = outlookers.get(code), fetch_outlooker(con, code, level.scope, level.code, YEAR)
        assert (one is None) == (other is None)
        assert one is None or other is None or (one.history, one.origin_round_year) == (other.history, other.origin_round_year)
    assert outlookers.keys() & set(CODES)


@pytest.fixture(scope="module")
def level(con) -> Scope:
    return fetch_scopes(con, "level")[0]


@pytest.fixture(scope="module")
def sheets(con) -> AnswerSheets:
    return fetch_answer_sheets(con, YEAR)


def test_sheets_of_answers(con, sheets: AnswerSheets) -> None:
    for code in CODES:
        assert sheets.sheet(code) == fetch_answer_sheet(con, code, YEAR)


def test_a_score_with_one_other_answer_is_that_of_the_sheet_with_it(con, sheets: AnswerSheets) -> None:
    """Only the theme of the answer is reckoned again; the whole sheet reckoned again gives the same, to the last bit."""
    chance = random.Random(8)
    parts = [*fetch_scopes(con, "level"), *fetch_scopes(con, "theme")]
    for code in chance.sample(sorted(sheets.rows), 6):
        sheet = sheets.sheet(code)
        for part in parts:
            score, items = part_score(sheet, part), [item for item in sheet.items_of(part) if higher_options(item)]
            assert score.score_pct == sheet.score_pct(part)
            for item in chance.sample(items, min(2, len(items))):
                option = higher_options(item)[-1]
                assert score.score_with(item, option) == sheet.with_answers({item.question_id: option.value}).score_pct(part)
