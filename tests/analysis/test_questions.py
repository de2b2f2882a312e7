"""Answers question by question, one round or two side by side."""

import duckdb
import pandas as pd
import pytest

from analysis.places import fetch_place
from analysis.questions import QUESTION_COLUMNS, fetch_answer_per_question
from tests.builders import EMPTY, NVT, Content, Filled, refill

ARNHEM, EDE, APELDOORN = "GM0202", "GM0228", "GM0200"


def questions_of(con: duckdb.DuckDBPyConnection, code: str, year: int = 2024, earlier: int | None = 2023) -> pd.DataFrame:
    return fetch_answer_per_question(con, fetch_place(con, code), year, earlier).set_index("question_id")


def test_an_answer_has_its_label_its_score_and_its_origin(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2024, {"K1": 4, "T1": 1, "M1": 37.5}, comments={"K1": "Zie beleid"})]))
    questions = questions_of(other_con, ARNHEM, earlier=None)
    first = questions.loc["K1"]
    assert first[["value", "score_pct", "answer_label_nl", "answer_label_en", "comment"]].tolist() == [
        4,
        75,
        "Veel",
        "Much",
        "Zie beleid",
    ]
    assert first[["delivery_id", "file_name", "sheet", "cell"]].tolist() == [1, "lang 1.xlsx", "Blad1", "D2"]
    assert questions.loc["T1", "answer_label_nl"] == "Oranje"  # the labels of the answer type
    assert questions.loc["M1", ["value", "score_pct", "answer_label_nl"]].tolist() == [37.5, 37.5, None]
    assert len(questions) == 13
    assert questions["state"].isna().all()


def test_the_origin_is_the_delivery_that_counts(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2024, {"K1": 4, "K2": 4}), Filled(ARNHEM, 2024, {"K2": 5})]))
    questions = questions_of(other_con, ARNHEM)
    assert questions.loc[["K1", "K2"], "delivery_id"].tolist() == [1, 2]
    assert questions.loc[["K1", "K2"], "cell"].tolist() == ["D2", "D2"]


def test_two_rounds_side_by_side_say_what_happened(other_con) -> None:
    before = {"K1": 2, "K2": 4, "T1": 1, "T2": EMPTY, "U1": 3, "M1": 10, "G11": NVT, "Z1": 20}
    after = {"K1": 3, "K2": 2, "T1": 1, "T2": 2, "U1": EMPTY, "M1": NVT, "G11": 3, "Z1": 30}
    refill(other_con, Content([Filled(ARNHEM, 2023, before), Filled(ARNHEM, 2024, after)]))
    questions = questions_of(other_con, ARNHEM)
    states = questions.loc[["K1", "K2", "T1", "T2", "U1", "M1", "G11", "Z1", "G12"], "state"].tolist()
    assert states == ["higher", "lower", "equal", "new", "gone", "not_comparable", "not_comparable", "higher", None]
    assert questions.loc["K1", ["earlier_value", "earlier_score_pct", "change_pct", "earlier_answer_label_nl"]].tolist() == [
        2,
        25,
        25,
        "Iets",
    ]
    assert questions.loc["G11", "earlier_not_applicable"]
    assert questions.loc["Z1", "weight"] == 0


def test_a_question_the_earlier_edition_did_not_ask_is_not_comparable(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2023, {"K1": 2, "K2": 2}, "kort"), Filled(ARNHEM, 2024, {"K1": 3, "K2": 3})]))
    assert questions_of(other_con, ARNHEM).loc[["K1", "K2"], "state"].tolist() == ["higher", "not_comparable"]


def test_a_light_edition_shows_its_own_questions(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2024, {"K1": 3}, "kort")]))
    assert questions_of(other_con, ARNHEM).index.tolist() == ["K1", "T1", "U1", "M1", "G11", "G22"]


def test_nothing_is_compared_across_a_new_baseline(other_con) -> None:
    refill(other_con, Content([Filled("GM0439", 2021, {"K1": 2}), Filled("GM0439", 2022, {"K1": 3})]))
    assert questions_of(other_con, "GM0439", 2022, 2021).loc["K1", ["state", "matched_n"]].tolist() == ["not_comparable", 0]


def test_the_country_mean_needs_three_municipalities(other_con) -> None:
    responses = [
        Filled(code, 2024, {"M1": score, "U1": 5 if code != EDE else EMPTY})
        for code, score in ((ARNHEM, 10), (EDE, 20), (APELDOORN, 60))
    ]
    refill(other_con, Content(responses))
    questions = questions_of(other_con, ARNHEM)
    assert questions.loc["M1", ["country_mean_score_pct", "country_n"]].tolist() == [30, 3]
    assert pd.isna(questions.loc["U1", "country_mean_score_pct"])
    assert questions.loc["U1", "country_n"] == 2


def test_a_group_compares_the_municipalities_that_answered_in_both(other_con) -> None:
    before = [Filled(code, 2023, {"M1": 10, "U1": 3}) for code in (ARNHEM, EDE, APELDOORN)]
    after = [Filled(code, 2024, {"M1": 15, "U1": 3}) for code in (ARNHEM, EDE, APELDOORN)] + [Filled("GM0197", 2024, {"M1": 95})]
    refill(other_con, Content(before + after))
    questions = questions_of(other_con, "PV25")
    moed = questions.loc["M1"]
    assert moed[["score_pct", "earlier_score_pct", "change_pct", "state"]].tolist() == [35, 10, 5, "higher"]
    assert moed[["n", "earlier_n", "matched_n"]].tolist() == [4, 3, 3]
    assert questions.loc["U1", "state"] == "equal"
    assert questions.loc["K1", ["state", "n"]].tolist() == ["not_comparable", 0]


def test_a_group_shows_nothing_below_three(other_con) -> None:
    refill(other_con, Content([Filled(code, 2024, {"M1": 15}) for code in (ARNHEM, EDE)]))
    moed = questions_of(other_con, "PV25").loc["M1"]
    assert moed["n"] == 2
    assert pd.isna(moed["score_pct"])


@pytest.mark.parametrize("code", [ARNHEM, "PV25", "NL"])
def test_every_level_of_place_has_the_same_columns(other_con, code: str) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2024, {"M1": 15})]))
    for earlier in (None, 2023):
        assert list(fetch_answer_per_question(other_con, fetch_place(other_con, code), 2024, earlier).columns) == QUESTION_COLUMNS


def test_the_real_questionnaire_has_a_label_for_every_choice(con) -> None:
    choices = con.execute(
        "select question_id, max(value) from question join answer_option using (answer_type) group by all"
    ).fetchall()
    refill(con, Content([Filled(ARNHEM, 2026, dict(choices))]))
    questions = questions_of(con, ARNHEM, 2026, None).loc[[question for question, _value in choices]]
    assert questions["answer_label_nl"].str.len().gt(0).all()
    assert questions["answer_label_en"].str.len().gt(0).all()
    assert (questions["score_pct"] == 100).all()
