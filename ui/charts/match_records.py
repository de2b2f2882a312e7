"""A row of the match table: who wants to learn what, from whom, and to whom it tells something itself."""

from dataclasses import dataclass

from ui.charts.records import PlaceLink


@dataclass(frozen=True)
class MatchRow:
    """One receiver; participants are links where they may be named and are municipalities."""

    receiver: PlaceLink | str
    topic: str
    score: str
    giver: PlaceLink | str
    why: str
    pilots: tuple[str, ...]
    tells: PlaceLink | str
