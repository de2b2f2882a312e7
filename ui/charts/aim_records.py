"""What a wanted target means, before it is drawn: where it puts a municipality, which word it gets, which pace it asks."""

from dataclasses import dataclass

from analysis.targets.status import Status
from ui.charts.records import PlaceLink, StripChart, Table


@dataclass(frozen=True)
class Zone:
    """A stretch of scores in which a target gets one word; bounds 0-100."""

    from_pct: float
    to_pct: float
    status: Status


@dataclass(frozen=True)
class AimLane:
    """A target year: the words over the scores 0-100 (none when nothing can be said) and the target; None is not set yet."""

    name: str
    zones: tuple[Zone, ...]
    target_pct: float | None


@dataclass(frozen=True)
class AimChart:
    """Targets on one scale of scores: a lane per target year above the scores of all municipalities."""

    title: str
    sentence: str
    lanes: tuple[AimLane, ...]
    strip: StripChart
    table: Table


@dataclass(frozen=True)
class PaceDot:
    """A comparable municipality with the fastest pace it kept, in points per year; told is what the reader hears."""

    place: PlaceLink
    pace_pct_per_year: float
    told: str


@dataclass(frozen=True)
class PaceChart:
    """Paces of comparable municipalities, and as lines the paces that targets need; all in points per year.

    own: name and pace of the municipality itself; None when it has no pace yet.
    """

    title: str
    sentence: str
    dots: tuple[PaceDot, ...]
    needed: tuple[tuple[str, float], ...]
    table: Table
    own: tuple[str, float] | None = None


@dataclass(frozen=True)
class WantedCard:
    """A wanted target in words: the word, and lines of a head with its text. status None: nothing typed yet."""

    head: str
    status: Status | None
    lines: tuple[tuple[str, str], ...]
