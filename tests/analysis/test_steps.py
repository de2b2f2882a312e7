"""Which step adds what, and the score with steps chosen."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.steps.answer_sheet import fetch_answer_sheet
from analysis.steps.steps import fetch_newest_scored_round, find_open_questions, higher_options, rank_steps
from analysis.steps.what_if import what_if
from tests.analysis.test_answer_sheet import ARNHEM, CHOICES, YEAR, derived, part, parts, refill_scores, same
from tests.builders import EMPTY, NVT, Content, Filled

# mens: kennis (K1 weight 2, K2 1), tijd (T1, T2), steun (U1), moed (M1)
FULL = {"K1": 3, "K2": 5, "T1": 1, "T2": 0, "U1": 2, "M1": 95}


def sheet_of(con, answers: dict, edition: str | None = None):
    refill_scores(con, Content([Filled(ARNHEM, YEAR, answers, edition)]))
    return fetch_answer_sheet(con, ARNHEM, YEAR)


def test_steps_stand_in_order_of_what_they_add(other_con) -> None:
    """K1 25 x 2/3; T1 66.6667 x 1/2, T2 33.3333 x 1/2; U1 25; M1 5: each a quarter of that on the level."""
    steps = rank_steps(sheet_of(other_con, FULL), part(other_con, "mens"))
    assert [step.item.question_id for step in steps] == ["T1", "U1", "K1", "T2", "M1"]
    gains = [step.next.gain_pct for step in steps]
    assert gains == pytest.approx([66.6667 / 8, 25 / 4, 50 / 12, 33.3333 / 8, 5 / 4])


def test_steps_that_add_the_same_stand_in_the_order_of_the_questionnaire(other_con) -> None:
    steps = rank_steps(sheet_of(other_con, {"G11": 2, "G12": 1, "G21": 4, "G22": 5}), part(other_con, "systeem/markt"))
    assert [step.item.question_id for step in steps] == ["G11", "G12", "G21"]  # G22 is at the top already
    assert {round(step.next.gain_pct, 9) for step in steps} == {6.25}


def test_every_higher_answer_has_its_gain(other_con) -> None:
    step = rank_steps(sheet_of(other_con, FULL), part(other_con, "mens/steun"))[0]
    assert step.answer.label == "Twee"
    assert [(higher.option.label, higher.rise_pct, higher.gain_pct) for higher in step.higher] == [
        ("Drie", 25, 25.0), ("Vier", 50, 50.0), ("Vijf", 75, 75.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]), (64.35, [74.35, 84.35, 94.35, 100]), (90, [100]), (95.5, [100]), (100, [])],
)
def test_a_percentage_goes_up_ten_points_at_a_time(other_con, value: float, expected: list[float]) -> None:
    item = sheet_of(other_con, {"M1": value}).item("M1")
    assert [option.value for option in higher_options(item)] == expected


def test_not_applicable_and_not_answered_are_no_steps(other_con) -> None:
    sheet = sheet_of(other_con, FULL | {"T1": NVT, "T2": EMPTY, "U1": EMPTY})
    assert {step.item.question_id for step in rank_steps(sheet, part(other_con, "mens"))} == {"K1", "M1"}
    assert [question.item.question_id for question in find_open_questions(sheet, part(other_con, "mens"))] == ["T2", "U1"]


def test_an_open_question_says_what_an_answer_can_do(other_con) -> None:
    """Without U1 three of four themes count: (66.7 + 16.7 + 95) / 3. With it the mean is over four."""
    sheet = sheet_of(other_con, FULL | {"U1": EMPTY})
    three = 200 / 3 + 33.3333 / 2 + 95
    question = find_open_questions(sheet, part(other_con, "mens"))[0]
    assert (question.low_pct, question.high_pct) == (pytest.approx(three / 4), pytest.approx((three + 100) / 4))
    percentage = find_open_questions(sheet_of(other_con, FULL | {"M1": EMPTY}), part(other_con, "mens/moed"))[0]
    assert (percentage.low_pct, percentage.high_pct) == (0, 100)


def test_a_step_in_a_theme_without_a_score_adds_nothing_yet(other_con) -> None:
    sheet = sheet_of(other_con, FULL | {"T2": EMPTY})  # half of the weight of tijd: no score
    found = {step.item.question_id: step.next.gain_pct for step in rank_steps(sheet, part(other_con, "mens"))}
    assert found["T1"] == 0
    assert found["U1"] == pytest.approx(25 / 3)


def test_steps_chosen_give_the_planned_score(other_con) -> None:
    sheet = sheet_of(other_con, FULL)
    found = what_if(sheet, part(other_con, "mens"), {"T1": 2, "U1": 5})
    assert [(step.item.question_id, step.answer.value, step.to.value) for step in found.chosen] == [("T1", 1, 2), ("U1", 2, 5)]
    assert found.refused == ()
    assert found.planned_score_pct - found.score_pct == pytest.approx(66.6667 / 8 + 75 / 4)


@pytest.mark.parametrize(
    ("question", "value", "reason"),
    [
        ("X9", 1, "unknown"), ("U1", 6, "unknown"), ("M1", 101, "unknown"), ("Z1", 50, "unknown"), ("G11", 5, "other_part"),
        ("U1", 2, "not_higher"), ("U1", 1, "not_higher"), ("T1", 2, "not_answered"), ("T2", 2, "not_applicable"),
    ],
)  # fmt: skip
def test_what_is_no_step_is_told_and_changes_nothing(other_con, question: str, value: float, reason: str) -> None:
    sheet = sheet_of(other_con, FULL | {"T1": EMPTY, "T2": NVT, "G11": 1})
    found = what_if(sheet, part(other_con, "mens"), {question: value, "K1": 4})
    assert [(step.question_id, step.reason) for step in found.refused] == [(question, reason)]
    assert [step.item.question_id for step in found.chosen] == ["K1"]
    assert found.planned_score_pct == sheet.with_answers({"K1": 4}).score_pct(part(other_con, "mens"))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), edition=st.sampled_from([None, "kort", "zwaar"]))
def test_gains_and_plans_are_those_of_the_derivation(other_con, seed: int, edition: str | None) -> None:
    """Load the answers of one step, and of several: the derived scores move by what was promised; gains add up."""
    chance = random.Random(seed)
    kinds = dict(other_con.execute("select question_id, answer_type from question order by question_id").fetchall())
    first = {question: chance.choice([*CHOICES[kind], NVT, EMPTY]) for question, kind in kinds.items()} | {"M1": 12.5}
    sheet = sheet_of(other_con, first, edition)
    before = derived(other_con)
    about = chance.choice(parts(other_con))
    steps = rank_steps(sheet, about)
    picked = {step.item.question_id: chance.choice(step.higher) for step in steps if chance.random() < 0.5}
    values = {question: higher.option.value for question, higher in picked.items()}
    planned = what_if(sheet, about, values)
    assert len(planned.chosen) == len(picked)
    refill_scores(other_con, Content([Filled(ARNHEM, YEAR, first, edition), Filled(ARNHEM, YEAR, values)]))
    after = derived(other_con)
    assert same(planned.score_pct, before.get(about.code))
    assert same(planned.planned_score_pct, after.get(about.code))
    if planned.score_pct is not None:
        together = sum(higher.gain_pct for higher in picked.values())
        assert planned.planned_score_pct - planned.score_pct == pytest.approx(together, abs=1e-9)


def test_the_newest_round_with_a_score_counts(other_con) -> None:
    responses = [Filled(ARNHEM, 2022, FULL), Filled(ARNHEM, 2023, {"M1": 40})]
    refill_scores(other_con, Content(responses))
    assert fetch_newest_scored_round(other_con, ARNHEM, part(other_con, "mens")) == 2022
    assert fetch_newest_scored_round(other_con, ARNHEM, part(other_con, "mens/moed")) == 2023
    assert fetch_newest_scored_round(other_con, "GM0228", part(other_con, "mens")) is None
