"""A state of a page and the ways out of it, for the dashboard and the plain pages alike."""

from dataclasses import dataclass

from ui.navigation import PageRecord


@dataclass(frozen=True)
class Way:
    """A way out: a link to a page, about a place and in a round where these are given, else as they were chosen."""

    label: str
    page: PageRecord
    place_code: str | None = None
    round_year: int | None = None


@dataclass(frozen=True)
class State:
    """A sentence and the ways out; text is empty where the answer itself says it already."""

    text: str
    ways: tuple[Way, ...]
