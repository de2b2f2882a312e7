"""Facts about the store itself that pages show: sample or not, other names of places, editions."""

from dataclasses import dataclass
from datetime import datetime

import duckdb

from analysis.queries import fetch_rows
from data.text import _, by_language


@dataclass(frozen=True)
class StoreFacts:
    """Whether the figures are invented, and the moment (UTC) of the newest change."""

    is_sample: bool
    changed_at: datetime | None


@dataclass(frozen=True)
class Edition:
    """An edition of the questionnaire: how many questions, and in which rounds it is the main one."""

    edition: str
    name_nl: str
    name_en: str
    is_light: bool
    question_n: int
    rounds: str | None

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


def fetch_store_facts(con: duckdb.DuckDBPyConnection) -> StoreFacts:
    """Return the facts of a store."""
    return StoreFacts(*fetch_rows(con, "fetch_store_facts")[0])


def fetch_aliases(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Return the other names of municipalities with their CBS codes, by name."""
    return [(alias, code) for alias, code in fetch_rows(con, "fetch_aliases")]


def fetch_editions(con: duckdb.DuckDBPyConnection) -> list[Edition]:
    """Return the editions of the questionnaire, full ones first."""
    return [Edition(*row) for row in fetch_rows(con, "fetch_editions")]


def sample_note() -> str:
    """Return the line that says on every export that the figures are invented."""
    return _("Invented sample data: these are not figures of real municipalities.")
