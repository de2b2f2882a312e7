"""What is said of the effect of taking part: a figure, or which minimum is missing."""

from dataclasses import dataclass
from typing import Literal

from analysis.places import ScopeKind

Minimum = Literal["rounds_before", "rounds_after", "participants", "others", "gap", "placebo", "turning_back"]


@dataclass(frozen=True)
class Difference:
    """A difference between two groups in points, with its interval of 95 %."""

    points: float
    low: float
    high: float
    standard_error: float
    df: float

    @property
    def holds_zero(self) -> bool:
        """Whether no difference at all is compatible with what was seen."""
        return self.low <= 0 <= self.high


@dataclass(frozen=True)
class Missing:
    """A minimum that is not met: what there is (have) and what it takes (need)."""

    what: Minimum
    have: float
    need: float


@dataclass(frozen=True)
class EventPoint:
    """The mean score of both groups so many rounds from joining: -1 is the last before it, 0 the first after it.

    years: the rounds this was, one per group that joined together. n: municipalities with a score in it.
    """

    place: int
    years: tuple[int, ...]
    participants_pct: float
    others_pct: float
    participants_n: int
    others_n: int


@dataclass(frozen=True)
class Figure:
    """The difference in change between participants and others, and what it must be read beside. Points of 0-100.

    adjusted: beside others with equal scores before. placebo: the same difference one round before
    anybody joined. is_beyond_chance: also when it is one of several parts that are compared at once,
    and in both ways of comparing. visible: the smallest effect that would be seen.
    """

    difference: Difference
    adjusted: Difference
    placebo: Difference
    gap: float  # between the groups before joining
    gap_sd: float  # the same in standard deviations between municipalities
    visible: float
    is_beyond_chance: bool


@dataclass(frozen=True)
class PartEffect:
    """One level or theme; figure is None when a minimum is missing. n: municipalities with complete data."""

    scope: ScopeKind
    code: str
    participants_n: int
    others_n: int
    figure: Figure | None
    missing: tuple[Missing, ...]
    points: tuple[EventPoint, ...]


@dataclass(frozen=True)
class ProgrammeEffect:
    """A programme seen from a round. participants_n: municipalities that joined by then; undated_n: of unknown day."""

    programme: str
    round_year: int
    participants_n: int
    undated_n: int
    invented_n: int
    parts: tuple[PartEffect, ...]

    @property
    def told(self) -> tuple[PartEffect, ...]:
        """The parts with a figure."""
        return tuple(part for part in self.parts if part.figure is not None)
