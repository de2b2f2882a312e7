"""The programmes and their cohorts to choose from."""

from dataclasses import dataclass
from itertools import groupby

import duckdb

from analysis.queries import fetch_rows
from data.text import by_language


@dataclass(frozen=True)
class ProgrammeChoice:
    """A programme; cohorts are the named ones, none when there is one group."""

    programme: str
    name_nl: str
    name_en: str
    is_invented: bool
    cohorts: tuple[str, ...]
    participant_n: int

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


def fetch_programme_choices(con: duckdb.DuckDBPyConnection) -> tuple[ProgrammeChoice, ...]:
    """Return every known programme, those of the reference files first, with its cohorts and participants (over all cohorts)."""
    found = []
    for head, rows in groupby(fetch_rows(con, "learning/fetch_programme_choices"), key=lambda row: row[:4]):
        members = list(rows)
        cohorts = tuple(row[4] for row in members if row[4])
        programme, dutch, english, is_invented = head
        found.append(ProgrammeChoice(programme, dutch, english, is_invented, cohorts, sum(row[5] for row in members)))
    return tuple(found)
