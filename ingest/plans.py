"""Keeps the plan of a municipality, and drops it again: append-only, in one transaction, like every delivery."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

import duckdb

from data import store
from data.errors import PlanRefused, PlanUnknown
from data.text import _
from ingest.publishing import now
from ingest.records import TargetScope
from ingest.statements import statement

LONGEST_NAME = 80


class _KeptAlready(Exception):
    def __init__(self, plan_id: int) -> None:
        super().__init__(plan_id)
        self.plan_id = plan_id


@dataclass(frozen=True)
class PlannedStep:
    """A question whose answer is to go from one value to a higher one."""

    question_id: str
    from_value: float
    to_value: float


@dataclass(frozen=True)
class NewPlan:
    """Steps to take before the next round, with the score (0-100) and the chance of the target (0-100) before and after.

    horizon_years: which target the chances are about; None when there is none.
    """

    cbs_code: str
    scope: TargetScope
    code: str
    horizon_years: int | None
    name: str
    made_by: str
    base_round_year: int
    score_pct: float
    planned_score_pct: float
    chance_pct: float | None
    planned_chance_pct: float | None
    steps: tuple[PlannedStep, ...]


def keep_plan(store_path: Path, plan: NewPlan) -> int:
    """Keep a plan and return its number; of the very same plan, kept before, the existing one.

    Raises: PlanRefused without a name or steps, or when the answers are no longer those the steps
        start from; StoreMissing, StoreBusy, StoreOutdated.
    Source: TR-6.
    """
    if not plan.name.strip() or not plan.steps:
        raise PlanRefused(_("A plan needs a name and at least one step."))
    try:
        with store.write(store_path) as con:
            _check_answers(con, plan)
            existing = _same_plan(con, plan)
            if existing is not None:
                raise _KeptAlready(existing)  # leaves the transaction without a new version
            return _write_plan(con, plan)
    except _KeptAlready as found:
        return found.plan_id


def drop_plan(store_path: Path, plan_id: int, done_by: str) -> None:
    """Drop a plan: it is no longer shown or compared. Nothing is deleted.

    Raises: PlanUnknown; StoreMissing, StoreBusy, StoreOutdated.
    """
    with store.write(store_path) as con:
        found = con.execute(statement("plan_state"), {"plan_id": plan_id}).fetchone()
        if found is None or found[0] != "kept":
            raise PlanUnknown(_("There is no plan with number {number} any more.", number=plan_id))
        _write_event(con, _PlanEvent(plan_id, _next_numbers(con)[1], "dropped", now(), done_by))


@dataclass(frozen=True)
class _PlanEvent:
    plan_id: int
    event_no: int
    event: Literal["kept", "dropped"]
    happened_at: datetime
    done_by: str


def _write_plan(con: duckdb.DuckDBPyConnection, plan: NewPlan) -> int:
    plan_id, event_no = _next_numbers(con)
    values = {key: value for key, value in vars(plan).items() if key != "steps"}
    shown = plan.name.strip()[:LONGEST_NAME]
    con.execute(statement("insert_plan"), values | {"plan_id": plan_id, "name": shown, "made_at": now()})
    for step in plan.steps:
        con.execute(statement("insert_plan_step"), vars(step) | {"plan_id": plan_id})
    _write_event(con, _PlanEvent(plan_id, event_no, "kept", now(), plan.made_by))
    return plan_id


def _write_event(con: duckdb.DuckDBPyConnection, event: _PlanEvent) -> None:
    con.execute(statement("insert_plan_event"), vars(event))


def _next_numbers(con: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    return con.execute(statement("next_plan_numbers")).fetchall()[0]


def _check_answers(con: duckdb.DuckDBPyConnection, plan: NewPlan) -> None:
    """Refuse steps from an answer that was corrected or withdrawn since the page was drawn."""
    rows = con.execute(statement("plan_answers"), {"cbs_code": plan.cbs_code, "round_year": plan.base_round_year}).fetchall()
    given = dict(rows)
    if any(given.get(step.question_id) != step.from_value for step in plan.steps):
        raise PlanRefused(_("The answers were changed meanwhile. Look at the steps again, and keep the plan then."))


def _same_plan(con: duckdb.DuckDBPyConnection, plan: NewPlan) -> int | None:
    key = {
        "cbs_code": plan.cbs_code, "scope": plan.scope, "code": plan.code, "base_round_year": plan.base_round_year,
        "name": plan.name.strip()[:LONGEST_NAME],
    }  # fmt: skip
    found: dict[int, set[tuple[str, float]]] = {}
    for plan_id, question_id, to_value in con.execute(statement("kept_plans_named"), key).fetchall():
        found.setdefault(plan_id, set()).add((question_id, to_value))
    wanted = {(step.question_id, step.to_value) for step in plan.steps}
    return next((plan_id for plan_id, steps in found.items() if steps == wanted), None)
