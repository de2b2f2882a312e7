"""How frames come out of queries."""

import duckdb

from analysis.places import fetch_place
from analysis.questions import fetch_answer_per_question
from analysis.scores import fetch_score_per_scope
from tests.builders import Content, Filled, refill


def test_missing_text_is_none_so_that_a_page_can_ask_for_it(other_con: duckdb.DuckDBPyConnection) -> None:
    refill(other_con, Content([Filled("GM0202", 2024, {"K1": 3, "M1": 4})]))
    place = fetch_place(other_con, "GM0202")
    scores = fetch_score_per_scope(other_con, place, 2024)
    assert {type(reason) for reason in scores["reason"]} == {str, type(None)}
    questions = fetch_answer_per_question(other_con, place, 2024)
    assert set(questions["category"]) == {None, "zorg", "groen"}
    assert questions["comment"].tolist() == [None] * 13
