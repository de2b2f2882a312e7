"""The learning programmes and their cohorts, with how much is known of each."""

from dataclasses import dataclass
from datetime import date

from analysis.queries import Connection, fetch_rows
from data.text import by_language


@dataclass(frozen=True)
class Programme:
    """A learning programme; a row of fetch_programmes."""

    programme: str
    name_nl: str
    name_en: str
    starts_on: date | None
    ends_on: date | None
    about_nl: str
    about_en: str
    source_url: str
    is_invented: bool
    participant_n: int  # organisations, each once
    invented_n: int
    municipality_n: int
    session_n: int
    listed_n: int  # sessions with an attendance list
    promise_n: int
    group_n: int
    pilot_n: int
    invented_pilot_n: int

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)

    @property
    def about(self) -> str:
        """What it is, in the current language; may be empty."""
        return by_language(self.about_nl, self.about_en)


@dataclass(frozen=True)
class Cohort:
    """A cohort of a programme; "" is the only one."""

    cohort: str
    participant_n: int
    municipality_n: int


@dataclass(frozen=True)
class Asked:
    """What a programme asks of its participants; due_on is None where not known."""

    text_nl: str
    text_en: str
    due_on: date | None

    @property
    def text(self) -> str:
        """The promise in the current language."""
        return by_language(self.text_nl, self.text_en)


def fetch_promises(con: Connection, programme: str) -> tuple[Asked, ...]:
    """Return what a programme asks of its participants, in order, also when nobody takes part yet. Source: design 2."""
    return tuple(Asked(*row) for row in fetch_rows(con, "programmes/fetch_promises", programme=programme))


def fetch_programmes(con: Connection) -> tuple[Programme, ...]:
    """Return every learning programme, of the reference files and delivered, in the order of the screen. Source: design 2."""
    return tuple(Programme(*row) for row in fetch_rows(con, "programmes/fetch_programmes"))


def fetch_cohorts(con: Connection, programme: str) -> tuple[Cohort, ...]:
    """Return the cohorts of a programme by name; empty when nobody takes part or the programme is not known."""
    return tuple(Cohort(*row) for row in fetch_rows(con, "programmes/fetch_cohorts", programme=programme))
