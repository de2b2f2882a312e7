"""Who made the step as a record: a card per municipality that may be named, and counts of those that may not."""

from dataclasses import dataclass

from ui.charts.records import PlaceLink, Table


@dataclass(frozen=True)
class PilotNote:
    """A pilot with what can be learned from it; path is the address of its page."""

    title: str
    facts: str
    path: str
    lesson: str


@dataclass(frozen=True)
class StepCard:
    """A municipality that made the step. Scores 0-100; target None is without one."""

    place: PlaceLink
    told: str
    facts: str
    from_pct: float
    to_pct: float
    own_pct: float
    target_pct: float | None
    spoken: str
    moves: tuple[str, ...]
    pilots: tuple[PilotNote, ...]


@dataclass(frozen=True)
class StepChart:
    """The cards, and who can be found through the facilitator, in words."""

    title: str
    sentence: str
    own_told: str
    target_told: str
    cards: tuple[StepCard, ...]
    more_told: str
    others: tuple[str, ...]
    table: Table
