"""What the charts of the learning programmes hold, before they are drawn."""

from dataclasses import dataclass

from ui.charts.programme_promise_records import Fact, WordCountBar
from ui.charts.records import Table


@dataclass(frozen=True)
class ProgrammeCard:
    """A programme at first sight: its facts as label, number and note; promises is empty where there is nothing to judge."""

    name: str
    when: str
    about: str
    facts: tuple[tuple[str, str, str], ...]
    promises: WordCountBar
    promises_told: str
    label: str  # that something in it is invented; empty when nothing is


@dataclass(frozen=True)
class SessionRow:
    """A session: how many of how many participants were there; share None is that there is no list of it.

    lists are heads with names: who was there with how many people, who was not.
    """

    name: str
    when: str
    share_pct: float | None
    told: str
    note: str
    lists: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class SessionChart:
    """The attendance per session."""

    title: str
    sentence: str
    rows: tuple[SessionRow, ...]
    more_text: str  # what opens the names
    table: Table


@dataclass(frozen=True)
class CountRow:
    """A name with a number as a bar, and what more there is to say of it."""

    name: str
    n: int
    share_pct: float
    told: str
    note: str = ""


@dataclass(frozen=True)
class CountChart:
    """Names with numbers as bars: working groups, roles, phases of pilots."""

    title: str
    sentence: str
    rows: tuple[CountRow, ...]
    table: Table


@dataclass(frozen=True)
class ResultCard:
    """A published number beside the one known here, and why they differ."""

    name: str
    published: tuple[Fact, ...]
    known: str
    why: tuple[str, ...]


@dataclass(frozen=True)
class ResultWords:
    """The words beside the numbers of a ResultCard."""

    published: str
    known: str
    source: str
