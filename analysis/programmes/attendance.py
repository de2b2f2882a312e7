"""Who was at which session of a programme, as far as there are lists."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from analysis.programmes.participants import Participant, RoleCount
from analysis.queries import Connection, fetch_rows
from data.text import by_language

Presence = Literal["present", "absent", "not_listed", "not_then"]
Listed = dict[str, list[tuple[RoleCount, bool]]]  # per organisation: how many in a role, and whether that is invented


@dataclass(frozen=True)
class Session:
    """A session of a programme; the day or the year is None where not known."""

    position: int
    name_nl: str
    name_en: str
    held_on: date | None
    held_year: int | None

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


@dataclass(frozen=True)
class Visit:
    """One participant and a session: whether it was there, and with how many people.

    absent: the list says nobody was. not_listed: there is a list of its cohort and it is
    not on it. not_then: it joined later or had left. people_n is None unless it is on the list.
    """

    cohort: str
    organisation_key: str
    organisation: str
    presence: Presence
    people_n: int | None
    people: tuple[RoleCount, ...]


@dataclass(frozen=True)
class SessionAttendance:
    """A session with every participant of the cohorts that have a list of it; visits is empty when none has.

    unlisted is the cohorts without a list: nobody recorded it, which is not that nobody was there.
    """

    session: Session
    visits: tuple[Visit, ...]
    unlisted: tuple[str, ...]
    is_invented: bool

    @property
    def has_list(self) -> bool:
        """Whether anybody recorded who was there."""
        return bool(self.visits)

    @property
    def present_n(self) -> int:
        """How many participants were there."""
        return sum(visit.presence == "present" for visit in self.visits)

    @property
    def expected_n(self) -> int:
        """How many took part in the programme at that time."""
        return sum(visit.presence != "not_then" for visit in self.visits)

    @property
    def people_n(self) -> int:
        """How many people were there."""
        return sum(visit.people_n or 0 for visit in self.visits)

    @property
    def per_role(self) -> tuple[RoleCount, ...]:
        """How many people per role, the most first; those of no said role last."""
        return add_up([people for visit in self.visits for people in visit.people])


def add_up(counts: Iterable[RoleCount]) -> tuple[RoleCount, ...]:
    """Return the counts per role added up, the most first, those of no said role last; roles without people are left out."""
    names: dict[str | None, RoleCount] = {}
    total: dict[str | None, int] = defaultdict(int)
    for each in counts:
        names[each.role] = each
        total[each.role] += each.people_n
    found = [RoleCount(role, names[role].name_nl, names[role].name_en, n) for role, n in total.items() if n]
    return tuple(sorted(found, key=lambda each: (each.role is None, -each.people_n, each.role or "")))


def fetch_sessions(con: Connection, programme: str) -> tuple[Session, ...]:
    """Return the sessions of a programme, in order."""
    return tuple(Session(*row) for row in fetch_rows(con, "programmes/fetch_sessions", programme=programme))


def fetch_attendance(con: Connection, programme: str, participants: Sequence[Participant]) -> tuple[SessionAttendance, ...]:
    """Return every session with these participants, in order; a session without any list has no visits. Source: PR-1, SR-7."""
    lists: dict[tuple[str, int], Listed] = defaultdict(lambda: defaultdict(list))
    for cohort, position, key, *role, is_invented in fetch_rows(
        con, "programmes/fetch_attendance", programme=programme, cohort=None
    ):
        lists[cohort, position][key].append((RoleCount(*role), is_invented))
    cohorts = sorted({each.cohort for each in participants})
    return tuple(
        _attended(session, participants, {cohort: lists.get((cohort, session.position), {}) for cohort in cohorts})
        for session in fetch_sessions(con, programme)
    )


def _attended(session: Session, members: Sequence[Participant], lists: Mapping[str, Listed]) -> SessionAttendance:
    visits = tuple(_visit(session, each, lists[each.cohort]) for each in members if lists[each.cohort])
    unlisted = tuple(cohort for cohort, listed in lists.items() if not listed)
    counted = [counts for listed in lists.values() for counts in listed.values()]
    return SessionAttendance(session, visits, unlisted, any(invented for counts in counted for _count, invented in counts))


def _visit(session: Session, member: Participant, listed: Listed) -> Visit:
    people = tuple(count for count, _invented in listed.get(member.organisation_key, ()))
    people_n = sum(each.people_n for each in people) if people else None
    presence: Presence = "present" if people_n else "absent" if people else "not_listed"
    if presence == "not_listed" and not _took_part(member, session):
        presence = "not_then"
    return Visit(member.cohort, member.organisation_key, member.organisation, presence, people_n, people)


def _took_part(member: Participant, session: Session) -> bool:
    """Return whether a participant was one at the time of a session; of a session with only a year, in any part of that year."""
    if session.held_on is not None:
        return member.took_part_on(session.held_on)
    if session.held_year is None:
        return True
    first, last = date(session.held_year, 1, 1), date(session.held_year, 12, 31)
    return (member.joined_on is None or member.joined_on <= last) and (member.left_on is None or member.left_on > first)
