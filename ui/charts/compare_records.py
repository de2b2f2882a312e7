"""Places beside each other as a chart record: a bar per place on every level and theme."""

from dataclasses import dataclass

from ui.charts.no_value_records import NoValue
from ui.charts.records import PlaceLink, Role, Table


@dataclass(frozen=True)
class ComparedPlace:
    """A place with the role its bars and its line are drawn in; note is what its figures rest on."""

    link: PlaceLink
    role: Role
    note: str


@dataclass(frozen=True)
class ComparedScore:
    """The score of a place on a part, or why there is none; change is what became of it, in short words."""

    score_pct: float | None
    no_value: NoValue | None
    change: str


@dataclass(frozen=True)
class ComparedPart:
    """A level or theme with a score per place, in the order of the places; is_level marks the level above its themes."""

    name: str
    is_level: bool
    scores: tuple[ComparedScore, ...]


@dataclass(frozen=True)
class CompareChart:
    """Two to six places beside each other. The first place is the own one."""

    title: str
    sentence: str
    places: tuple[ComparedPlace, ...]
    sections: tuple[tuple[str, tuple[ComparedPart, ...]], ...]  # name of the level, the level and its themes
    table: Table
