"""What helps: answers that can be raised, and what each step adds to a score."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import duckdb

from analysis.places import Scope
from analysis.queries import fetch_rows
from analysis.steps.answer_items import Item, Option
from analysis.steps.answer_sheet import AnswerSheet
from analysis.steps.part_score import PartScore, part_score

PERCENTAGE_STEP = 10  # points that count as one step of a percentage
SAME_GAIN_DECIMALS = 9  # gains that differ less are equal: the rest is the rounding of a division


@dataclass(frozen=True)
class HigherAnswer:
    """An answer above the one given, and what it adds to the score of the part."""

    option: Option
    rise_pct: Fraction  # of the answer itself, points of 0-100
    gain_pct: float  # of the level or theme, points of 0-100; 0 when the theme of the question has no score


@dataclass(frozen=True)
class Step:
    """A question whose answer can be raised: the first of the higher answers is one step."""

    item: Item
    answer: Option
    higher: tuple[HigherAnswer, ...]

    @property
    def next(self) -> HigherAnswer:
        """The next answer up."""
        return self.higher[0]


@dataclass(frozen=True)
class OpenQuestion:
    """A question that was not answered: an answer would make it count, with the lowest or the highest answer as borders."""

    item: Item
    low_pct: float | None  # score of the part with the lowest answer; None when there is none then either
    high_pct: float | None


def fetch_newest_scored_round(con: duckdb.DuckDBPyConnection, cbs_code: str, part: Scope) -> int | None:
    """Return the newest round in which a municipality has a score for a part; None when it never had one."""
    return _newest(con, cbs_code, part).get(cbs_code)


def fetch_newest_scored_rounds(con: duckdb.DuckDBPyConnection, part: Scope) -> Mapping[str, int]:
    """Return the same of everybody that ever had a score for a part, by code."""
    return MappingProxyType(_newest(con, None, part))


def _newest(con: duckdb.DuckDBPyConnection, cbs_code: str | None, part: Scope) -> dict[str, int]:
    return dict(fetch_rows(con, "fetch_newest_scored_round", code=cbs_code, scope=part.scope, scope_code=part.code))


def rank_steps(sheet: AnswerSheet, part: Scope) -> tuple[Step, ...]:
    """Return the answers of a part that can be raised, the one whose next answer adds most first.

    Ties stand in the order of the questionnaire. Not applicable and not answered are
    no steps, and neither is the highest answer. Source: TR-6.
    """
    score = part_score(sheet, part)
    steps = [step for item in sheet.items_of(part) if (step := _step(score, item))]
    return tuple(sorted(steps, key=lambda step: -round(step.next.gain_pct, SAME_GAIN_DECIMALS)))


def find_open_questions(sheet: AnswerSheet, part: Scope) -> tuple[OpenQuestion, ...]:
    """Return the applicable questions of a part without an answer, in the order of the questionnaire.

    Answering is no step: it adds coverage, and the score may go either way. Source: SR-2, TR-6.
    """
    score = part_score(sheet, part)
    unanswered = [item for item in sheet.items_of(part) if item.score_pct is None and not item.not_applicable]
    return tuple(OpenQuestion(item, *(score.score_with(item, end) for end in _ends(item))) for item in unanswered)


def higher_options(item: Item) -> tuple[Option, ...]:
    """Return the answers above the one given, the nearest first; of a percentage ten points at a time, and a hundred."""
    if item.value is None or item.score_pct is None:
        return ()
    if item.kind == "choice":
        best = {option.score_pct: option for option in reversed(item.options) if option.score_pct > item.score_pct}
        return tuple(best[score] for score in sorted(best))
    start = Decimal(repr(item.value))
    ends = [start + PERCENTAGE_STEP * count for count in range(1, int((100 - start) // PERCENTAGE_STEP) + 1)]
    values = [float(end) for end in ends] + ([100.0] if start < 100 and (not ends or ends[-1] < 100) else [])
    return tuple(option for value in values if (option := item.option(value)))


def _step(score: PartScore, item: Item) -> Step | None:
    answer, options = item.answer, higher_options(item)
    if answer is None or not options:
        return None
    return Step(item, answer, tuple(_higher(score, item, option) for option in options))


def _higher(score: PartScore, item: Item, option: Option) -> HigherAnswer:
    now, then = score.score_pct, score.score_with(item, option)
    gain = 0.0 if now is None or then is None else then - now
    return HigherAnswer(option, option.score_pct - (item.score_pct or 0), gain)


def _ends(item: Item) -> tuple[Option, Option]:
    """Return the lowest and the highest answer a question can have."""
    options = item.options if item.kind == "choice" else tuple(filter(None, (item.option(0), item.option(100))))
    return options[0], options[-1]
