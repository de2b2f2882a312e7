"""Who takes part in a programme: organisations, how many people per role, working groups. No names of people anywhere."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from analysis.queries import Connection, fetch_rows
from data.text import by_language


@dataclass(frozen=True)
class RoleCount:
    """How many people in a role; role None is not said in which."""

    role: str | None
    name_nl: str | None
    name_en: str | None
    people_n: int

    @property
    def name(self) -> str:
        """The name of the role in the current language; empty where it was not said."""
        return by_language(self.name_nl or "", self.name_en or "")


@dataclass(frozen=True)
class Participant:
    """An organisation in a cohort; a row of fetch_participants with its people per role.

    cbs_code is that of a municipality, None for others; joined_on None is from the
    start, left_on None is to the end; may_be_named None is not asked.
    """

    cohort: str
    organisation_key: str
    organisation: str
    type_nl: str | None
    type_en: str | None
    cbs_code: str | None
    joined_on: date | None
    left_on: date | None
    may_be_named: bool | None
    is_invented: bool
    source_url: str | None
    pilot_n: int
    people: tuple[RoleCount, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of organisation in the current language; empty where not reported."""
        return by_language(self.type_nl or "", self.type_en or "")

    def took_part_on(self, day: date) -> bool:
        """Return whether it took part on a day, as far as is known."""
        return (self.joined_on is None or self.joined_on <= day) and (self.left_on is None or self.left_on > day)


@dataclass(frozen=True)
class Member:
    """A participant in a working group."""

    cohort: str
    organisation_key: str
    organisation: str


@dataclass(frozen=True)
class WorkingGroup:
    """A working group of a programme with its members by name."""

    working_group: str
    name_nl: str
    name_en: str
    pilot_n: int
    members: tuple[Member, ...]

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


@dataclass(frozen=True)
class OwnParticipation:
    """A programme and cohort in which a municipality takes part; the days are None as those of a Participant."""

    programme: str
    cohort: str
    is_invented: bool
    joined_on: date | None
    left_on: date | None


def fetch_programmes_of_municipality(con: Connection, cbs_code: str) -> tuple[OwnParticipation, ...]:
    """Return in which programmes a municipality takes part, in the order of the programmes."""
    rows = fetch_rows(con, "programmes/fetch_programmes_of_municipality", cbs_code=cbs_code)
    return tuple(OwnParticipation(*row[1:]) for row in rows)


def fetch_programmes_of_all(con: Connection) -> Mapping[str, tuple[OwnParticipation, ...]]:
    """Return the same of every municipality that takes part in any, by its code."""
    found: dict[str, tuple[OwnParticipation, ...]] = {}
    for row in fetch_rows(con, "programmes/fetch_programmes_of_municipality", cbs_code=None):
        found[row[0]] = (*found.get(row[0], ()), OwnParticipation(*row[1:]))
    return MappingProxyType(found)


def fetch_participants(con: Connection, programme: str, cohort: str | None = None) -> tuple[Participant, ...]:
    """Return who takes part, by name; an organisation in two cohorts twice when cohort is None. Source: design 2."""
    people: dict[tuple[str, str], list[RoleCount]] = defaultdict(list)
    for of_cohort, key, *role in fetch_rows(con, "programmes/fetch_people", programme=programme, cohort=cohort):
        people[of_cohort, key].append(RoleCount(*role))
    rows = fetch_rows(con, "programmes/fetch_participants", programme=programme, cohort=cohort)
    return tuple(replace(Participant(*row), people=tuple(people.get((row[0], row[1]), ()))) for row in rows)


def fetch_working_groups(con: Connection, programme: str, cohort: str | None = None) -> tuple[WorkingGroup, ...]:
    """Return the working groups of a programme with their members, in order; one nobody sits in has none."""
    members: dict[tuple[str, str, str, int], list[Member]] = defaultdict(list)
    for code, name_nl, name_en, of_cohort, key, organisation, pilot_n in fetch_rows(
        con, "programmes/fetch_working_groups", programme=programme, cohort=cohort
    ):
        found = members[code, name_nl, name_en, pilot_n]
        if organisation is not None:
            found.append(Member(of_cohort, key, organisation))
    return tuple(WorkingGroup(*group, tuple(found)) for group, found in members.items())


def fetch_organisation_names(con: Connection) -> frozenset[str]:
    """Return every name of who takes part in a programme or does a pilot, as delivered."""
    return frozenset(name for (name,) in fetch_rows(con, "programmes/fetch_organisation_names"))
