"""Plans a municipality kept, and what the next round brought of each step."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Literal

import duckdb

from analysis.places import ScopeKind
from analysis.queries import fetch_rows, use_rules
from data.text import by_language

Outcome = Literal["waiting", "not_comparable", "not_asked", "not_applicable", "not_answered", "taken", "partly", "not_taken"]
DONE: tuple[Outcome, ...] = ("taken", "partly", "not_taken")  # the answer can be compared with the step


@dataclass(frozen=True)
class PlanStep:
    """A step of a plan; values as stored, next_value the answer of the next round."""

    question_id: str
    question_nl: str
    question_en: str
    from_value: float
    to_value: float
    next_value: float | None
    outcome: Outcome

    @property
    def question(self) -> str:
        """The question in the current language."""
        return by_language(self.question_nl, self.question_en)


@dataclass(frozen=True)
class Plan:
    """A plan as it was kept, and its next round. Scores and chances 0-100; None is not known.

    next_round_year: the first round after the base round in which the municipality took
    part. is_comparable: no merger began a new baseline in between (SR-8).
    """

    plan_id: int
    scope: ScopeKind
    code: str
    horizon_years: int | None
    name: str
    made_at: datetime
    made_by: str
    base_round_year: int
    score_pct: float
    planned_score_pct: float
    chance_pct: float | None
    planned_chance_pct: float | None
    next_round_year: int | None
    next_score_pct: float | None
    next_chance_pct: float | None
    is_comparable: bool
    steps: tuple[PlanStep, ...] = ()


@dataclass(frozen=True)
class _Found:
    from_score_pct: Decimal
    to_score_pct: Decimal
    next_score_pct: Decimal | None
    not_applicable: bool
    is_asked: bool


def fetch_plans(con: duckdb.DuckDBPyConnection, cbs_code: str) -> list[Plan]:
    """Return the plans a municipality kept and did not drop, newest first, each with its steps. Source: TR-6."""
    use_rules(con)
    found = []
    for row in fetch_rows(con, "fetch_plans", code=cbs_code):
        plan = Plan(*row)
        steps = fetch_plan_steps(con, plan.plan_id, plan.next_round_year if plan.is_comparable else None)
        if plan.next_round_year is not None and not plan.is_comparable:
            steps = tuple(replace(step, outcome="not_comparable") for step in steps)
        found.append(replace(plan, steps=steps))
    return found


def fetch_plan_steps(con: duckdb.DuckDBPyConnection, plan_id: int, round_year: int | None) -> tuple[PlanStep, ...]:
    """Return the steps of a plan, and what became of each in a later round; all waiting when there is none.

    taken: the answer reached the one aimed at; partly: higher than it was; not_taken:
    the same or lower. Source: TR-6.
    """
    steps = []
    for question_id, nl, en, start, end, from_score, to_score, value, score, *flags in fetch_rows(
        con, "fetch_plan_steps", plan_id=plan_id, round_year=round_year
    ):
        outcome = _outcome(_Found(from_score, to_score, score, *flags)) if round_year is not None else "waiting"
        steps.append(PlanStep(question_id, nl, en, start, end, value, outcome))
    return tuple(steps)


def _outcome(found: _Found) -> Outcome:
    if not found.is_asked:
        return "not_asked"
    if found.not_applicable:
        return "not_applicable"
    if found.next_score_pct is None:
        return "not_answered"
    if found.next_score_pct >= found.to_score_pct:
        return "taken"
    return "partly" if found.next_score_pct > found.from_score_pct else "not_taken"
