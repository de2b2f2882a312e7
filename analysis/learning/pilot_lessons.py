"""The pilots of organisations with what can be learned from them, and which parts of the questionnaire they are about."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import duckdb

from analysis.places import Scope
from analysis.queries import fetch_rows
from data.text import by_language


@dataclass(frozen=True)
class PilotLesson:
    """A pilot as far as others learn from it; what was not reported is None."""

    organisation_key: str
    pilot_key: str
    title: str
    pilot_category: str | None  # of the register
    category: str | None  # of the questionnaire; None belongs to none
    category_nl: str | None
    category_en: str | None
    phase_nl: str | None
    phase_en: str | None
    year_start: int | None
    year_end: int | None
    lessons: str | None
    success_factors: str | None
    obstacles: str | None
    reported_result: str | None
    is_invented: bool

    @property
    def phase(self) -> str:
        """The name of the phase in the current language; empty when not reported."""
        return by_language(self.phase_nl or "", self.phase_en or "")

    @property
    def category_name(self) -> str:
        """The name of the category of the register in the current language; empty when not reported."""
        return by_language(self.category_nl or "", self.category_en or "")

    @property
    def can_tell(self) -> bool:
        """Whether anything was reported that another can learn from."""
        return bool(self.lessons or self.success_factors or self.obstacles or self.reported_result)


@dataclass(frozen=True)
class PartCategories:
    """The procurement categories the questions of levels and themes belong to."""

    by_code: Mapping[str, frozenset[str]]

    def is_about(self, pilot: PilotLesson, code: str) -> bool:
        """Return whether a pilot is about a part: any pilot where its questions have no category, else one of theirs."""
        categories = self.by_code.get(code)
        return categories is None or pilot.category in categories


def fetch_pilot_lessons(con: duckdb.DuckDBPyConnection, round_year: int) -> Mapping[str, tuple[PilotLesson, ...]]:
    """Return the pilots that began by a round, per organisation; those with most to tell first, then the newest."""
    found: dict[str, list[PilotLesson]] = {}
    for row in fetch_rows(con, "learning/fetch_pilot_lessons", round_year=round_year):
        found.setdefault(row[0], []).append(PilotLesson(*row))
    return MappingProxyType({key: tuple(pilots) for key, pilots in found.items()})


def fetch_part_categories(con: duckdb.DuckDBPyConnection) -> PartCategories:
    """Return the categories of every level and theme that has any."""
    found: dict[str, set[str]] = {}
    for code, level, category in fetch_rows(con, "learning/fetch_part_categories"):
        found.setdefault(code, set()).add(category)
        found.setdefault(level, set()).add(category)
    return PartCategories(MappingProxyType({code: frozenset(categories) for code, categories in found.items()}))


def split_part(part: Scope) -> tuple[str, str | None]:
    """Return the level of a part, and its theme; None for a level itself."""
    level, _slash, theme = part.code.partition("/")
    return level, theme or None
