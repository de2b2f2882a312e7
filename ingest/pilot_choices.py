"""What may be chosen when a pilot is registered: pilots that are known, organisations, programmes with their groups."""

from dataclasses import dataclass

import duckdb

from data.text import by_language
from ingest.statements import statement

MUNICIPALITY, PROVINCE = "gemeente", "provincie"  # the kinds of organisation that are a place (schema: organisation_key)


@dataclass(frozen=True)
class RegisteredPilot:
    """A pilot somebody delivered once; is_current: it counts now."""

    pilot_key: str
    organisation: str
    title: str
    organisation_key: str
    is_current: bool
    is_invented: bool


@dataclass(frozen=True)
class KnownOrganisation:
    """An organisation that has a pilot or takes part in a programme, and is no municipality and no province."""

    organisation: str
    organisation_type: str
    province_code: str | None


@dataclass(frozen=True)
class Entry:
    """Something to choose, with its code; programme: to which programme a working group belongs."""

    code: str
    name_nl: str
    name_en: str
    programme: str = ""

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


def fetch_registered_pilots(con: duckdb.DuckDBPyConnection) -> tuple[RegisteredPilot, ...]:
    """Return every pilot that was ever delivered, by organisation and title."""
    return tuple(RegisteredPilot(*row) for row in con.execute(statement("registered_pilots")).fetchall())


def fetch_known_organisations(con: duckdb.DuckDBPyConnection) -> tuple[KnownOrganisation, ...]:
    """Return the organisations that are no place, by name; one of several spellings once."""
    return tuple(KnownOrganisation(*row) for row in con.execute(statement("known_organisations")).fetchall())


def fetch_programmes(con: duckdb.DuckDBPyConnection) -> tuple[Entry, ...]:
    """Return the learning programmes, those of the reference files and those delivered, in their order."""
    return tuple(Entry(*row[:3]) for row in con.execute(statement("known_programmes")).fetchall())


def fetch_working_groups(con: duckdb.DuckDBPyConnection) -> tuple[Entry, ...]:
    """Return the working groups of all programmes, in their order."""
    rows = con.execute(statement("known_working_groups")).fetchall()
    return tuple(Entry(code, name_nl, name_en, programme) for programme, code, _position, name_nl, name_en in rows)
