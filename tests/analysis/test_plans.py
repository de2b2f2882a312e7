"""A plan compared with the next round, step by step."""

from pathlib import Path

import pytest

from analysis.steps.plans import fetch_plans
from data import store
from data.errors import PlanRefused, PlanUnknown
from ingest.plans import NewPlan, PlannedStep, drop_plan, keep_plan
from tests.analysis.other_questionnaire import write_other_questionnaire
from tests.builders import EMPTY, NVT, Aim, Content, Filled, fill, make_store

ARNHEM, PURMEREND = "GM0202", "GM0439"
STEPS = (
    PlannedStep("K1", 2, 4), PlannedStep("T1", 0, 2), PlannedStep("U1", 2, 3), PlannedStep("M1", 40, 60), PlannedStep("T2", 1, 2),
)  # fmt: skip
BEFORE = {"K1": 2, "K2": 3, "T1": 0, "T2": 1, "U1": 2, "M1": 40}


def new_plan(name: str = "Aanpak 2024", steps: tuple[PlannedStep, ...] = STEPS, code: str = ARNHEM) -> NewPlan:
    return NewPlan(code, "level", "mens", 3, name, "Fatma", 2023, 30.0, 60.0, 20.0, 45.0, steps)


@pytest.fixture(scope="module")
def questionnaire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_other_questionnaire(tmp_path_factory.mktemp("questionnaire"))


@pytest.fixture
def path(tmp_path: Path, questionnaire: Path) -> Path:
    return make_store(tmp_path, [Filled(ARNHEM, 2023, BEFORE)], questionnaire=questionnaire)


def publish(path: Path, *responses: Filled) -> None:
    with store.write(path) as con:
        fill(con, Content(responses))


def plans(path: Path, code: str = ARNHEM):
    return fetch_plans(store.read(path), code)


def outcomes(path: Path) -> dict[str, str]:
    return {step.question_id: step.outcome for step in plans(path)[0].steps}


def test_a_plan_waits_for_the_next_round(path: Path) -> None:
    number = keep_plan(path, new_plan())
    [plan] = plans(path)
    assert (plan.plan_id, plan.name, plan.made_by, plan.scope, plan.code, plan.horizon_years) == (
        number, "Aanpak 2024", "Fatma", "level", "mens", 3,
    )  # fmt: skip
    assert (plan.score_pct, plan.planned_score_pct, plan.chance_pct, plan.planned_chance_pct) == (30, 60, 20, 45)
    assert (plan.next_round_year, plan.next_score_pct, plan.next_chance_pct) == (None, None, None)
    assert [(step.question_id, step.from_value, step.to_value) for step in plan.steps] == [
        ("K1", 2, 4), ("T1", 0, 2), ("T2", 1, 2), ("U1", 2, 3), ("M1", 40, 60),
    ]  # fmt: skip
    assert set(outcomes(path).values()) == {"waiting"}


def test_the_next_round_tells_what_became_of_each_step(path: Path) -> None:
    keep_plan(path, new_plan())
    publish(path, Filled(ARNHEM, 2025, {"K1": 3, "K2": 3, "T1": 2, "T2": 0, "U1": EMPTY, "M1": NVT}))
    assert outcomes(path) == {"K1": "partly", "T1": "taken", "T2": "not_taken", "U1": "not_answered", "M1": "not_applicable"}
    [plan] = plans(path)
    assert plan.next_round_year == 2025  # Arnhem skipped 2024
    assert plan.next_score_pct is None  # two of the three themes that apply are published: below three quarters
    assert {step.question_id: step.next_value for step in plan.steps} == {"K1": 3, "T1": 2, "T2": 0, "U1": None, "M1": None}


def test_the_chance_of_the_next_round_is_of_the_target_the_plan_was_made_for(path: Path) -> None:
    keep_plan(path, new_plan(steps=(PlannedStep("U1", 2, 3),)))
    answered = BEFORE | {"K2": 4, "T2": 2}
    with store.write(path) as con:
        fill(con, Content([Filled(ARNHEM, 2024, answered)], [Aim(ARNHEM, "mens", 2023, 3, 60)]))
    assert plans(path)[0].next_chance_pct is not None
    with store.write(path) as con:
        fill(con, Content(targets=[Aim(ARNHEM, "mens", 2024, 3, 90)]))
    assert plans(path)[0].next_chance_pct is None  # another target took its place: its chance says nothing of the steps


def test_more_than_planned_is_taken_and_the_same_answer_is_not(path: Path) -> None:
    keep_plan(path, new_plan(steps=(PlannedStep("K1", 2, 4), PlannedStep("M1", 40, 60), PlannedStep("U1", 2, 3))))
    publish(path, Filled(ARNHEM, 2024, BEFORE | {"K1": 5, "M1": 60, "U1": 2}))
    assert outcomes(path) == {"K1": "taken", "M1": "taken", "U1": "not_taken"}
    score = (((2 * 100 + 50) / 3) + (0 + 33.3333) / 2 + 25 + 60) / 4
    assert plans(path)[0].next_score_pct == pytest.approx(score)


def test_a_light_edition_that_does_not_ask_says_so(path: Path) -> None:
    keep_plan(path, new_plan())
    publish(path, Filled(ARNHEM, 2024, {"K1": 4, "T1": 1, "U1": 3, "M1": 45}, "kort"))
    assert outcomes(path) == {"K1": "taken", "T1": "partly", "U1": "taken", "M1": "partly", "T2": "not_asked"}


def test_only_the_first_round_after_the_plan_counts(path: Path) -> None:
    keep_plan(path, new_plan(steps=(PlannedStep("U1", 2, 3),)))
    publish(path, Filled(ARNHEM, 2024, BEFORE), Filled(ARNHEM, 2025, BEFORE | {"U1": 5}))
    assert outcomes(path) == {"U1": "not_taken"}


def test_a_merger_in_between_makes_the_steps_incomparable(path: Path) -> None:
    publish(path, Filled(PURMEREND, 2021, BEFORE), Filled(PURMEREND, 2022, BEFORE | {"U1": 5}))
    step = PlannedStep("U1", 2, 3)
    keep_plan(path, NewPlan(PURMEREND, "level", "mens", None, "P", "x", 2021, 30.0, 40.0, None, None, (step,)))
    [plan] = plans(path, PURMEREND)
    assert not plan.is_comparable
    assert [each.outcome for each in plan.steps] == ["not_comparable"]


def test_the_same_plan_twice_is_kept_once(path: Path) -> None:
    first = keep_plan(path, new_plan())
    version = store.newest_version(path)
    assert keep_plan(path, new_plan()) == first
    assert store.newest_version(path) == version
    assert keep_plan(path, new_plan("Ander plan")) != first
    assert [plan.name for plan in plans(path)] == ["Ander plan", "Aanpak 2024"]


def test_a_dropped_plan_is_gone_and_may_be_made_again(path: Path) -> None:
    first = keep_plan(path, new_plan())
    drop_plan(path, first, "Fatma")
    assert plans(path) == []
    with pytest.raises(PlanUnknown):
        drop_plan(path, first, "Fatma")
    with pytest.raises(PlanUnknown):
        drop_plan(path, 99, "Fatma")
    assert keep_plan(path, new_plan()) == first + 1
    events = store.read(path).execute("select plan_id, event, done_by from plan_event order by event_no").fetchall()
    assert events == [(1, "kept", "Fatma"), (1, "dropped", "Fatma"), (2, "kept", "Fatma")]


@pytest.mark.parametrize(
    "plan", [new_plan("  "), new_plan(steps=()), new_plan(steps=(PlannedStep("U1", 3, 4),)), new_plan(code="GM0228")]
)
def test_a_plan_that_does_not_fit_is_refused_and_nothing_is_kept(path: Path, plan: NewPlan) -> None:
    version = store.newest_version(path)
    with pytest.raises(PlanRefused) as refused:
        keep_plan(path, plan)
    assert refused.value.user_message.endswith(".")
    assert store.newest_version(path) == version


def test_a_plan_outlives_other_publications(path: Path) -> None:
    keep_plan(path, new_plan())
    publish(path, Filled("GM0228", 2023, BEFORE))
    assert [plan.name for plan in plans(path)] == ["Aanpak 2024"]
