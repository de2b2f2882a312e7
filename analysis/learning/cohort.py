"""The participants of a programme as the matches need them: what each wants to learn, and what each can tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import duckdb

from analysis.learning.pilot_lessons import PartCategories, PilotLesson, fetch_part_categories, fetch_pilot_lessons
from analysis.queries import fetch_rows


class Seen(NamedTuple):
    """A score of a municipality on a theme; rounds of one chain can be compared. score_pct 0-100, chain_pct in points."""

    chain_no: int
    round_year: int
    score_pct: float
    chain_pct: float


class Aim(NamedTuple):
    """The nearest target that is not met, of a level or theme."""

    target_pct: float
    target_year: int


@dataclass(frozen=True)
class Participant:
    """An organisation in the cohort; name None may not be named. scores: per theme, oldest round first."""

    number: int
    organisation_key: str
    cbs_code: str | None
    name: str | None
    population: int | None
    has_left: bool
    is_invented: bool
    scores: Mapping[str, tuple[Seen, ...]]
    aims: Mapping[str, Aim]  # per level or theme
    pilots: tuple[PilotLesson, ...]

    def newest(self, theme: str) -> Seen | None:
        """Return the newest score on a theme; None without any."""
        return max(self.scores.get(theme, ()), key=lambda seen: seen.round_year, default=None)


@dataclass(frozen=True)
class Cohort:
    """All participants by number, the noise border per theme (points), and the categories of the parts."""

    participants: tuple[Participant, ...]
    borders: Mapping[str, float]
    categories: PartCategories


def fetch_cohort(con: duckdb.DuckDBPyConnection, programme: str, cohort: str | None, round_year: int) -> Cohort:
    """Return the participants of a cohort, of all cohorts when it is None, as they were seen from a round."""
    scores = _fetch_scores(con, programme, round_year)
    aims: dict[str, dict[str, Aim]] = {}
    for code, _scope, part, *aim in fetch_rows(con, "learning/fetch_cohort_gaps", programme=programme, round_year=round_year):
        aims.setdefault(code, {})[part] = Aim(*aim)
    pilots = fetch_pilot_lessons(con, round_year)
    rows = fetch_rows(con, "learning/fetch_cohort", programme=programme, cohort=cohort, round_year=round_year)
    participants = tuple(_participant(row, scores, aims, pilots) for row in rows)
    borders = dict(fetch_rows(con, "learning/fetch_borders"))
    return Cohort(participants, borders, fetch_part_categories(con))


def _participant(
    row: tuple[Any, ...],
    scores: Mapping[str, Mapping[str, tuple[Seen, ...]]],
    aims: Mapping[str, Mapping[str, Aim]],
    pilots: Mapping[str, tuple[PilotLesson, ...]],
) -> Participant:
    number, key, code, name, population, has_left, is_invented = row
    known = scores.get(key, {}), aims.get(key, {}), pilots.get(key, ())
    return Participant(number, key, code, name, population, has_left, is_invented, *known)


def _fetch_scores(
    con: duckdb.DuckDBPyConnection, programme: str, round_year: int
) -> Mapping[str, Mapping[str, tuple[Seen, ...]]]:
    found: dict[str, dict[str, tuple[Seen, ...]]] = {}
    for code, theme, *seen in fetch_rows(con, "learning/fetch_cohort_scores", programme=programme, round_year=round_year):
        own = found.setdefault(code, {})
        own[theme] = (*own.get(theme, ()), Seen(*seen))
    return found
