"""What a rule of calculation is, as shown to readers."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Rule:
    """One rule of calculation, in words a council member can read."""

    code: str  # as cited in docstrings and tests: SR-2
    title: str
    formula: str
    explanation: str
    source: str


def share_text(part: Fraction) -> str:
    """Return a threshold as it is read: 2/3, 1/10."""
    return f"{part.numerator}/{part.denominator}"
