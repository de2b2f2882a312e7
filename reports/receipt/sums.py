"""What the formulas of the receipt give, reckoned once, so that who does not recalculate sees it too.

The published figures stand beside it, and a test recalculates every formula as it stands in the file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from analysis.receipt.items import ReceiptItem
from analysis.thresholds import LEAST_COVERAGE, LEAST_THEMES
from reports.receipt.words import different_word, equal_word
from ui.sentences.reasons import reason_text

NO_DIFFERENCE = 1e-6  # points; a sum in another order differs by less


@dataclass(frozen=True)
class Sums:
    """The weights and points of a part; of a level the means of its themes. An empty text is: no figure."""

    asked_n: int
    applicable: float
    answered: float
    points: float | str
    score: float | str
    low: float | str
    high: float | str
    theme_n: int = 0  # of a level: themes that apply, and those with a score
    scored_n: int = 0

    @property
    def coverage(self) -> float | str:
        """The answered share of the weight that applies, 0-100."""
        return 100 * self.answered / self.applicable if self.applicable else ""

    @property
    def reason(self) -> str:
        """Why there is no score; empty when there is one."""
        if not self.asked_n:
            return reason_text("not_asked")
        if not self.applicable:
            return reason_text("nothing_applicable")
        return reason_text("coverage_too_low") if self.score == "" else ""


def weight_that_applies(item: ReceiptItem) -> Decimal:
    """Return the weight of a question, 0 when it does not apply. Source: SR-2."""
    return Decimal(0) if item.not_applicable else item.weight


def weight_answered(item: ReceiptItem) -> Decimal:
    """Return the weight of a question, 0 when it was not answered. Source: SR-2, SR-7."""
    return Decimal(0) if item.score_pct is None else item.weight


def points_of(item: ReceiptItem) -> Decimal:
    """Return weight times score, 0 when it was not answered. Source: SR-2."""
    return weight_answered(item) * (item.score_pct or Decimal(0))


def sums_of(items: Sequence[ReceiptItem]) -> Sums:
    """Return the sums over the questions of a theme, category, focal point or cell. Source: SR-2, SR-3."""
    applicable, answered, points = (
        float(sum(map(each, items), Decimal(0))) for each in (weight_that_applies, weight_answered, points_of)
    )
    asked_n = sum(item.weight > 0 for item in items)
    enough = answered > 0 and Fraction(answered) >= LEAST_COVERAGE * Fraction(applicable)
    low = points / applicable if applicable else ""
    high = (points + 100 * (applicable - answered)) / applicable if applicable else ""
    return Sums(asked_n, applicable, answered, points, points / answered if enough else "", low, high)


def sums_of_level(themes: Sequence[Sums]) -> Sums:
    """Return the sums over the themes of a level, each weighing the same. Source: SR-4."""
    own = [theme for theme in themes if theme.applicable]
    scores = numbers(theme.score for theme in own)
    enough = bool(scores) and len(scores) >= LEAST_THEMES * len(own)
    asked_n, applicable, answered = (
        sum(theme.asked_n for theme in themes), sum(theme.applicable for theme in themes), sum(theme.answered for theme in themes)
    )  # fmt: skip
    low, high = (numbers(each) for each in ((theme.low for theme in own), (theme.high for theme in own)))
    return Sums(
        asked_n, applicable, answered, "", sum(scores) / len(scores) if enough else "",
        sum(low) / len(own) if own else "", sum(high) / len(own) if own else "", len(own), len(scores),
    )  # fmt: skip


def numbers(found: Iterable[float | str]) -> list[float]:
    """Return the numbers among figures."""
    return [each for each in found if not isinstance(each, str)]


def check_word(own: float | str, published: float | None) -> str:
    """Return whether a figure of a formula is the published one; no figure equals no figure."""
    if isinstance(own, str) or published is None:
        return equal_word() if isinstance(own, str) and published is None else different_word()
    return equal_word() if abs(own - published) < NO_DIFFERENCE else different_word()


def check_formula(own: str, published: str) -> str:
    """Return the formula that says the same of two cells."""
    both = f"AND(ISNUMBER({own}),ISNUMBER({published}))"
    none = f"AND(NOT(ISNUMBER({own})),NOT(ISNUMBER({published})))"
    same = f"ABS({own}-{published})<{NO_DIFFERENCE:.6f}"
    equal, different = f'"{equal_word()}"', f'"{different_word()}"'
    return f"IF({none},{equal},IF({both},IF({same},{equal},{different}),{different}))"
