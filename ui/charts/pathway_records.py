"""The chart that answers "will we get there?": own line, straight pathways to the targets, and the forecast as a fan."""

import itertools
from dataclasses import dataclass
from typing import Literal

from analysis.targets.status import Status
from ui.charts.records import PlaceLink, Table

PointKind = Literal["linked", "earlier", "reconstructed"]


@dataclass(frozen=True)
class PathPoint:
    """A score in a round; score_pct None is a gap, never a zero.

    kind: "linked" can be compared with the newest score (SR-6) and makes the line;
    "earlier" cannot (a break or another area) and stands apart; "reconstructed" is
    made of the municipalities of before a merger and is dotted (SR-8).
    """

    year: int
    score_pct: float | None
    kind: PointKind = "linked"
    note: str = ""


@dataclass(frozen=True)
class Aim:
    """A target as a mark; is_chosen: the one the page is about."""

    year: int
    target_pct: float
    is_chosen: bool = False


@dataclass(frozen=True)
class Pathway:
    """Straight lines from the score of the base round through the targets set on it; knots are years and scores, in order."""

    knots: tuple[tuple[int, float], ...]

    def at(self, year: int) -> float | None:
        """Return the score of the pathway in a year; None before its first and after its last knot. Source: TR-1."""
        for (start, low), (end, high) in itertools.pairwise(self.knots):
            if start <= year <= end:
                return low + (high - low) * (year - start) / (end - start)
        return None


@dataclass(frozen=True)
class FanYear:
    """What is expected of a year: a tenth, a quarter, a half, three quarters, nine tenths of the outcomes lie below."""

    year: int
    p10_pct: float
    p25_pct: float
    p50_pct: float
    p75_pct: float
    p90_pct: float


@dataclass(frozen=True)
class Fan:
    """The forecast: it opens from the newest score; years are in order and not empty."""

    from_year: int
    from_pct: float
    years: tuple[FanYear, ...]


@dataclass(frozen=True)
class LeftMark:
    """The first round from which the score stayed below a pathway."""

    year: int
    score_pct: float


@dataclass(frozen=True)
class PathwayChart:
    """Everything in the picture; seen_from is the round that was the newest when the forecast was made.

    sentence is the picture in words; lead is what stands above it, where the picture says the rest.
    """

    title: str
    lead: str
    sentence: str
    name: str
    seen_from: int
    points: tuple[PathPoint, ...]
    aims: tuple[Aim, ...]
    pathways: tuple[Pathway, ...]
    fan: Fan | None
    left: tuple[LeftMark, ...]
    table: Table


@dataclass(frozen=True)
class WordRow:
    """A word with how many municipalities have it; n None is hidden because it is small (GR-4)."""

    status: Status
    n: int | None
    share_pct: float | None


@dataclass(frozen=True)
class WordChart:
    """How many municipalities have which word."""

    title: str
    sentence: str
    rows: tuple[WordRow, ...]
    hidden_text: str
    table: Table


@dataclass(frozen=True)
class Move:
    """A municipality whose outlook changed: the words before and now, and the change in words."""

    place: PlaceLink
    before: Status | None
    now: Status | None
    told: str


@dataclass(frozen=True)
class MoveList:
    """Municipalities under one heading, with the sentence for when there are none; more_n stand in the table only."""

    head: str
    moves: tuple[Move, ...]
    none_told: str
    more_told: str = ""


@dataclass(frozen=True)
class MoveChart:
    """Lists of municipalities whose outlook changed."""

    title: str
    sentence: str
    lists: tuple[MoveList, ...]
    table: Table
