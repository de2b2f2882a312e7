"""A question that counts in a score, the answers it can have, and the one given."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from analysis.places import Scope
from data.text import by_language

AnswerKind = Literal["choice", "percentage"]
SCORE_UNIT = Decimal("0.0001")  # scores of answers have four decimals (decimal(9, 4) in the store)


@dataclass(frozen=True)
class Option:
    """An answer that can be chosen, with its score of 0-100 (SR-1). Percentages have no labels."""

    value: float
    score_pct: Fraction
    label_nl: str = ""
    label_en: str = ""

    @property
    def label(self) -> str:
        """The text in the current language."""
        return by_language(self.label_nl, self.label_en)


@dataclass(frozen=True)
class Item:
    """A question that counts in a score, as answered; value and score_pct are None when it was not."""

    question_id: str
    theme_code: str
    level_code: str
    category: str | None
    kind: AnswerKind
    weight: Fraction
    value: float | None
    score_pct: Fraction | None
    not_applicable: bool
    question_nl: str
    question_en: str
    options: tuple[Option, ...]  # of a choice, from the lowest score up

    @property
    def question(self) -> str:
        """The question in the current language."""
        return by_language(self.question_nl, self.question_en)

    @property
    def answer(self) -> Option | None:
        """The answer given; None when there is none."""
        return None if self.value is None else self.option(self.value)

    def option(self, value: float) -> Option | None:
        """Return the answer with this value; None when the question has no such answer."""
        if self.kind == "percentage":
            return Option(value, percentage_score(value)) if 0 <= value <= 100 else None
        return next((option for option in self.options if option.value == value), None)

    def counts_in(self, part: Scope) -> bool:
        """Return whether the question counts in this level or theme."""
        return part.code == (self.level_code if part.scope == "level" else self.theme_code)


def percentage_score(value: float) -> Fraction:
    """Return the score of a percentage: itself, in four decimals as it is stored. Source: SR-1."""
    return Fraction(Decimal(repr(float(value))).quantize(SCORE_UNIT, rounding=ROUND_HALF_UP))
