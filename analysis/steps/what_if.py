"""The score of a level or theme with chosen steps taken, and which of them are no steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from analysis.places import Scope
from analysis.steps.answer_items import Item, Option
from analysis.steps.answer_sheet import AnswerSheet

NoStepReason = Literal["unknown", "other_part", "not_answered", "not_applicable", "not_higher"]


@dataclass(frozen=True)
class ChosenStep:
    """A step chosen: this question from this answer to that one."""

    item: Item
    answer: Option
    to: Option


@dataclass(frozen=True)
class RefusedStep:
    """A step that was asked for and is none, and why."""

    question_id: str
    reason: NoStepReason


@dataclass(frozen=True)
class WhatIf:
    """The score of a part as it is and with the chosen steps, both 0-100; None when there is no score."""

    part: Scope
    chosen: tuple[ChosenStep, ...]
    refused: tuple[RefusedStep, ...]
    score_pct: float | None
    planned_score_pct: float | None


def what_if(sheet: AnswerSheet, part: Scope, values: Mapping[str, float]) -> WhatIf:
    """Return the score of a part with these answers (question code -> value) instead of the ones given.

    What is no step is left out and told: an answer that is not higher, of another part,
    or of a question that was not answered. Source: SR-1 to SR-4, TR-6.
    """
    chosen: list[ChosenStep] = []
    refused: list[RefusedStep] = []
    for question_id, value in values.items():
        step = _chosen(sheet, part, question_id, value)
        (chosen if isinstance(step, ChosenStep) else refused).append(step)  # type: ignore[arg-type]
    planned = sheet.with_answers({step.item.question_id: step.to.value for step in chosen})
    return WhatIf(part, tuple(chosen), tuple(refused), sheet.score_pct(part), planned.score_pct(part))


def _chosen(sheet: AnswerSheet, part: Scope, question_id: str, value: float) -> ChosenStep | RefusedStep:
    item = sheet.item(question_id)
    option = item.option(value) if item else None
    if item is None or option is None:
        return RefusedStep(question_id, "unknown")
    if not item.counts_in(part):
        return RefusedStep(question_id, "other_part")
    if item.answer is None or item.score_pct is None:
        return RefusedStep(question_id, "not_applicable" if item.not_applicable else "not_answered")
    if option.score_pct <= item.score_pct:
        return RefusedStep(question_id, "not_higher")
    return ChosenStep(item, item.answer, option)
