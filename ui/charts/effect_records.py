"""The effect of taking part as records: lines of both groups around joining, and a difference with its interval per part."""

from dataclasses import dataclass

from ui.charts.records import Table


@dataclass(frozen=True)
class GroupLine:
    """The mean score (0-100) of a group per place on the axis."""

    name: str
    scores_pct: tuple[float, ...]


@dataclass(frozen=True)
class EffectLines:
    """Both groups around joining; labels are those of the rounds, joined_at is the first place after joining.

    axis_told: how to read the labels; empty where they are years.
    """

    title: str
    labels: tuple[str, ...]
    joined_at: int
    joined_told: str
    axis_told: str
    participants: GroupLine
    others: GroupLine


@dataclass(frozen=True)
class Span:
    """A difference in points with its interval, and how it is read."""

    points: float
    low: float
    high: float
    told: str


@dataclass(frozen=True)
class EffectRow:
    """A part: its difference and its placebo, or why there is none; mark is the word about it."""

    name: str
    difference: Span | None
    placebo: Span | None
    told: str


@dataclass(frozen=True)
class EffectChart:
    """Lines of the levels and a row per level and theme."""

    title: str
    sentence: str
    lines: tuple[EffectLines, ...]
    rows: tuple[EffectRow, ...]
    table: Table
