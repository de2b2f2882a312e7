"""Places, rounds and scopes: what a figure can be about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

import duckdb

from analysis.queries import fetch_rows
from data.errors import CIMonitorError
from data.text import _, by_language

PlaceLevel = Literal["municipality", "province", "country"]
ScopeKind = Literal["level", "theme", "category", "focal_point", "cell"]


class PlaceUnknown(CIMonitorError):
    """No municipality, province or country has this code."""


class RoundUnknown(CIMonitorError):
    """There is no round in this year."""


class ScopeUnknown(CIMonitorError):
    """No level, theme, category or focal point has this code."""


@dataclass(frozen=True)
class Place:
    """A municipality (also a dissolved one), a province or the country."""

    cbs_code: str
    name: str
    level: PlaceLevel
    parent_code: str | None
    valid_from: date | None  # None: before the register begins
    valid_to: date | None  # first day it no longer existed; None: still exists
    population: int | None

    def existed_on(self, day: date) -> bool:
        """Return whether the place existed on this day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or self.valid_to > day)


@dataclass(frozen=True)
class Round:
    """One measuring round."""

    round_year: int
    edition: str
    opens_on: date
    closes_on: date


@dataclass(frozen=True)
class Scope:
    """Something that has a score: a level, theme, category, focal point or cell of the grid."""

    scope: ScopeKind
    code: str
    parent_code: str | None
    position: int
    name_nl: str
    name_en: str

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


class Succession(NamedTuple):
    """A place on the other side of a merger or split, the day, and the share (0-1) of inhabitants that moved."""

    place: Place
    effective_on: date
    share: float


def fetch_place(con: duckdb.DuckDBPyConnection, code: str) -> Place:
    """Return the place with this CBS code.

    Raises: PlaceUnknown.
    """
    rows = fetch_rows(con, "fetch_place", code=code)
    if not rows:
        raise PlaceUnknown(_("There is no municipality or province with the code {code}.", code=code))
    return Place(*rows[0])


def fetch_places(con: duckdb.DuckDBPyConnection, level: PlaceLevel | None = None) -> list[Place]:
    """Return the places of a level, or all: country, provinces, municipalities, each by name."""
    return [Place(*row) for row in fetch_rows(con, "fetch_places", level=level)]


def fetch_rounds(con: duckdb.DuckDBPyConnection) -> list[Round]:
    """Return every round, oldest first, also those nobody answered yet."""
    return [Round(*row[:4]) for row in fetch_rows(con, "fetch_rounds")]


def fetch_rounds_with_answers(con: duckdb.DuckDBPyConnection) -> list[Round]:
    """Return the rounds in which at least one municipality took part, oldest first."""
    return [Round(*row[:4]) for row in fetch_rows(con, "fetch_rounds") if row[4]]


def fetch_round(con: duckdb.DuckDBPyConnection, round_year: int) -> Round:
    """Return the round of a year.

    Raises: RoundUnknown.
    """
    for found in fetch_rounds(con):
        if found.round_year == round_year:
            return found
    raise RoundUnknown(_("There is no round in {year}.", year=round_year))


def fetch_scopes(con: duckdb.DuckDBPyConnection, scope: ScopeKind | None = None) -> list[Scope]:
    """Return everything that has a score, of one kind or of all, in the order of the questionnaire."""
    return [Scope(*row) for row in fetch_rows(con, "fetch_scopes", scope=scope)]


def fetch_scope(con: duckdb.DuckDBPyConnection, scope: ScopeKind, code: str) -> Scope:
    """Return one scope.

    Raises: ScopeUnknown, naming the codes there are.
    """
    scopes = fetch_scopes(con, scope)
    for found in scopes:
        if found.code == code:
            return found
    known = ", ".join(found.code for found in scopes)
    raise ScopeUnknown(_("The part “{code}” does not exist. Choose one of: {known}.", code=code, known=known))


def fetch_successors(con: duckdb.DuckDBPyConnection, code: str) -> list[Succession]:
    """Return where a dissolved municipality went, oldest first; the share is of its own inhabitants. Source: SR-8."""
    return [_succession(row) for row in fetch_rows(con, "fetch_successors", code=code)]


def fetch_predecessors(con: duckdb.DuckDBPyConnection, code: str) -> list[Succession]:
    """Return what went into a municipality, oldest first; the share is of the predecessor's inhabitants. Source: SR-8."""
    return [_succession(row) for row in fetch_rows(con, "fetch_predecessors", code=code)]


def fetch_all_predecessors(con: duckdb.DuckDBPyConnection) -> Mapping[str, list[Succession]]:
    """Return what went into every municipality that anything went into, by its code. Source: SR-8."""
    found: dict[str, list[Succession]] = {}
    for row in fetch_rows(con, "fetch_predecessors", code=None):
        found.setdefault(row[0], []).append(_succession(row))
    return MappingProxyType(found)


def _succession(row: tuple) -> Succession:
    return Succession(Place(*row[1:8]), *row[8:])
