"""Charts of what was said against what happened, as records."""

from dataclasses import dataclass

from analysis.targets.status import Status
from ui.charts.records import Table


@dataclass(frozen=True)
class ReliabilityDot:
    """A group of chances of about the same height: what was said, how often it happened, over how many cases.

    low_pct and high_pct are where the share could lie by chance; told is the dot in words.
    """

    said_pct: float
    met_pct: float
    low_pct: float
    high_pct: float
    case_n: int
    told: str


@dataclass(frozen=True)
class ChanceZone:
    """A stretch of chances that has a word of its own."""

    status: Status
    low_pct: float
    high_pct: float


@dataclass(frozen=True)
class ReliabilityChart:
    """What we said against what happened; on the diagonal things happen exactly as often as we said."""

    title: str
    sentence: str
    dots: tuple[ReliabilityDot, ...]
    zones: tuple[ChanceZone, ...]
    table: Table


@dataclass(frozen=True)
class ShareBar:
    """A share of cases; share_pct None is too few to say, and why stands in note. status is the word it is about."""

    name: str
    share_pct: float | None
    low_pct: float | None
    high_pct: float | None
    note: str
    status: Status | None = None


@dataclass(frozen=True)
class ShareChart:
    """Shares as bars, from 0 to 100 %; aim_pct is where they ought to be, with its name, where there is one."""

    title: str
    sentence: str
    bars: tuple[ShareBar, ...]
    aim_pct: float | None
    aim_name: str
    table: Table
