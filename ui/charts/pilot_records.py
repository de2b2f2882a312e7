"""What the charts about pilots are, before they are drawn."""

from dataclasses import dataclass
from typing import Literal

from analysis.pilots.beside_scores import Move
from ui.charts.records import Table

PhaseState = Literal["passed", "now", "to_come"]


@dataclass(frozen=True)
class FunnelBar:
    """A phase: how many pilots came at least this far, and how many are in it now."""

    name: str
    reached_n: int
    now_n: int
    told: str  # both numbers in words


@dataclass(frozen=True)
class FunnelChart:
    """The pilots from the first phase to the last; notes say what stands outside it."""

    title: str
    sentence: str
    bars: tuple[FunnelBar, ...]
    notes: tuple[str, ...]
    table: Table


@dataclass(frozen=True)
class CountGrid:
    """Counts of pilots per row and column, each with its number; the bar in a cell is its share of its column's largest."""

    title: str
    sentence: str
    row_head: str
    row_names: tuple[str, ...]
    column_names: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    table: Table


@dataclass(frozen=True)
class ReportedBar:
    """Of how many of the pilots something was reported."""

    name: str
    reported_n: int
    pilot_n: int


@dataclass(frozen=True)
class ReportedChart:
    """What was reported, field by field."""

    title: str
    sentence: str
    bars: tuple[ReportedBar, ...]
    table: Table


@dataclass(frozen=True)
class EffectPair:
    """One measure of one pilot; widths are shares of the larger of the two (0-100), None is not reported."""

    name: str
    promised: str
    realised: str
    promised_width_pct: float | None
    realised_width_pct: float | None


@dataclass(frozen=True)
class EffectCard:
    """What is known of the effect of one pilot; facts are a head with its text."""

    title: str
    path: str  # empty where the page is about this pilot already
    who: str
    label: str  # says that it is invented; empty when it is real
    pairs: tuple[EffectPair, ...]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class EffectChart:
    """The effects per case; nothing in it adds up."""

    title: str
    sentence: str
    cards: tuple[EffectCard, ...]
    table: Table


@dataclass(frozen=True)
class PhaseStop:
    """A phase on the way of one pilot, and since when in words."""

    name: str
    state: PhaseState
    since: str


@dataclass(frozen=True)
class PhaseLine:
    """The way of one pilot through the phases; end tells that it stopped, empty when it did not."""

    title: str
    stops: tuple[PhaseStop, ...]
    end: str


@dataclass(frozen=True)
class MoveSegment:
    """Municipalities of which the score moved in one way; move None are those that are not told apart."""

    move: Move | None
    share_pct: float
    told: str


@dataclass(frozen=True)
class MoveBar:
    """A group of municipalities and how their scores moved."""

    name: str
    segments: tuple[MoveSegment, ...]
    told: str


@dataclass(frozen=True)
class MoveCategory:
    """A procurement category: its sentence and its bars; is_said is whether pilots and scores can be laid side by side."""

    name: str
    sentence: str
    bars: tuple[MoveBar, ...]
    is_said: bool = True


@dataclass(frozen=True)
class MoveChart:
    """Scores and pilots together, category by category."""

    title: str
    sentence: str
    categories: tuple[MoveCategory, ...]
    table: Table
