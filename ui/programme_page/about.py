"""What the page programmas is about: a programme, perhaps one cohort, a round for the scores, today for the promises."""

from dataclasses import dataclass
from datetime import date, datetime

from analysis.programmes.attendance import SessionAttendance, fetch_attendance
from analysis.programmes.participants import Participant, WorkingGroup, fetch_participants, fetch_working_groups
from analysis.programmes.pilots import ProgrammePilot, fetch_pilots_of_programme
from analysis.programmes.programmes import Cohort, Programme, fetch_cohorts, fetch_programmes
from analysis.promises.reading import fetch_known
from analysis.promises.records import PromiseStatus
from analysis.promises.statuses import statuses_from
from data.text import _, current_language
from ui import cached
from ui.format import CLOCK


@dataclass(frozen=True)
class About:
    """The choices of the page, settled; cohort None is all of them, round_year None is that there is no round yet."""

    programme: Programme
    cohort: str | None
    round_year: int | None
    as_of: date

    @property
    def code(self) -> str:
        """The code of the programme."""
        return self.programme.programme

    @property
    def name(self) -> str:
        """The name of the programme, with the cohort when one was chosen."""
        return cohort_name(self.programme.name, self.cohort)

    @property
    def key(self) -> tuple[str, str | None]:
        """What is kept of the programme and cohort is found by this."""
        return self.code, self.cohort

    @property
    def shows_cohorts(self) -> bool:
        """Whether several cohorts are shown together, so that each row must say of which it is."""
        return self.cohort is None and len(cohorts_of(self.code)) > 1


def today() -> date:
    """Return the day of today where the visitors are."""
    return datetime.now(CLOCK).date()


def cohort_name(programme: str, cohort: str | None) -> str:
    """Return the name of a programme with its cohort, when it has one."""
    return _("{programme}, cohort {cohort}", programme=programme, cohort=cohort) if cohort else programme


def programmes() -> tuple[Programme, ...]:
    """Return every learning programme, in the order of the screen."""
    return cached.kept("programmes", (), fetch_programmes)


def cohorts_of(code: str) -> tuple[Cohort, ...]:
    """Return the cohorts of a programme."""
    return cached.kept("programme_cohorts", code, lambda con: fetch_cohorts(con, code))


def statuses_of(code: str, cohort: str | None, as_of: date) -> tuple[PromiseStatus, ...]:
    """Return what became of every promise of every participant; its sentences are in the current language. Source: PR-1."""
    key = (code, cohort, as_of, current_language())
    known = cached.kept("promise_known", code, lambda con: fetch_known(con, code))
    return cached.kept("promise_statuses", key, lambda _con: () if known is None else statuses_from(known, as_of, cohort))


def participants_of(about: About) -> tuple[Participant, ...]:
    """Return who takes part, by name."""
    return cached.kept("programme_participants", about.key, lambda con: fetch_participants(con, *about.key))


def working_groups_of(about: About) -> tuple[WorkingGroup, ...]:
    """Return the working groups with their members."""
    return cached.kept("programme_groups", about.key, lambda con: fetch_working_groups(con, *about.key))


def attendance_of(about: About) -> tuple[SessionAttendance, ...]:
    """Return every session with who was there."""
    found = participants_of(about)
    return cached.kept("programme_attendance", about.key, lambda con: fetch_attendance(con, about.code, found))


def pilots_of_programme(about: About) -> tuple[ProgrammePilot, ...]:
    """Return the pilots of the programme, of a cohort those of its participants."""
    return cached.kept("programme_pilots", about.key, lambda con: fetch_pilots_of_programme(con, *about.key))
