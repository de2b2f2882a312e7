"""The score of one level or theme, ready to be reckoned again with one answer changed.

A sheet with another answer gives the same score (AnswerSheet.score_pct), but reckons
everything again: for sixty steps a sheet that was most of what a report costs. Only the
theme of the answer changes, and exact fractions may be added in any order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import fsum

from analysis.places import Scope
from analysis.steps.answer_items import Item, Option
from analysis.steps.answer_sheet import AnswerSheet
from analysis.thresholds import LEAST_COVERAGE, LEAST_THEMES

NOTHING = Fraction(0)


@dataclass(frozen=True)
class ThemeSum:
    """The weights that apply and that were answered, and the weighted sum of the answers."""

    whole: Fraction
    answered: Fraction
    total: Fraction

    @property
    def score_pct(self) -> float | None:
        """The score of the theme, 0-100; None below two thirds of the weight. Source: SR-2."""
        if not self.answered or self.answered < LEAST_COVERAGE * self.whole:
            return None
        return float(self.total) / float(self.answered)

    def with_answer(self, item: Item, option: Option) -> "ThemeSum":
        """Return the sums when a question that applies is answered so."""
        before = item.score_pct
        answered = self.answered + (item.weight if before is None else NOTHING)
        return ThemeSum(self.whole, answered, self.total + item.weight * (option.score_pct - (before or NOTHING)))


@dataclass(frozen=True)
class PartScore:
    """The sums of the themes of a part that apply to a municipality, by code, each with its score."""

    part: Scope
    sums: dict[str, ThemeSum]
    scores: dict[str, float | None]

    @cached_property
    def score_pct(self) -> float | None:
        """The score of the part, 0-100; None when it may not be published. Source: SR-2, SR-4."""
        return self._score(self.scores)

    def score_with(self, item: Item, option: Option) -> float | None:
        """Return the score of the part with one question that applies answered so."""
        changed = self.sums[item.theme_code].with_answer(item, option).score_pct
        return self._score({**self.scores, item.theme_code: changed})

    def _score(self, scores: dict[str, float | None]) -> float | None:
        if self.part.scope == "theme":
            return next(iter(scores.values()), None)
        found = [score for score in scores.values() if score is not None]
        if not found or len(found) < LEAST_THEMES * len(scores):
            return None
        return fsum(found) / len(found)  # exact until it is rounded once, as the sum of fractions is


def part_score(sheet: AnswerSheet, part: Scope) -> PartScore:
    """Return the score of a part of a sheet; a theme in which nothing applies is no theme of this municipality."""
    themes: dict[str, list[Item]] = {}
    for item in sheet.items_of(part):
        if not item.not_applicable:
            themes.setdefault(item.theme_code, []).append(item)
    sums = {code: _sum_of(items) for code, items in themes.items()}
    return PartScore(part, sums, {code: each.score_pct for code, each in sums.items()})


def _sum_of(items: Iterable[Item]) -> ThemeSum:
    whole = answered = total = NOTHING
    for item in items:
        whole += item.weight
        if item.score_pct is not None:
            answered += item.weight
            total += item.weight * item.score_pct
    return ThemeSum(whole, answered, total)
