"""Facts about the store itself that pages show: sample or not, other names of places, editions."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from data.text import by_language

Connection: TypeAlias = Any  # a cursor of data.store; its library is kept out of ui
SQL = Path(__file__).resolve().parent / "sql"


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


def fetch_store_facts(con: Connection) -> StoreFacts:
    """Return the facts of a store."""
    return StoreFacts(*con.execute(_query("fetch_store_facts")).fetchall()[0])


def fetch_aliases(con: Connection) -> list[tuple[str, str]]:
    """Return the other names of municipalities with their CBS codes, by name."""
    return [(alias, code) for alias, code in con.execute(_query("fetch_aliases")).fetchall()]


def fetch_editions(con: Connection) -> list[Edition]:
    """Return the editions of the questionnaire, full ones first."""
    return [Edition(*row) for row in con.execute(_query("fetch_editions")).fetchall()]


@cache
def _query(name: str) -> str:
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")
