"""Where every municipality stands on each level in a round: one query for the first sentence of all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

import duckdb

from analysis.queries import fetch_rows, use_rules


@dataclass(frozen=True)
class LevelFigure:
    """One municipality on one level in one round; scores 0-100, changes in points, missing is None with a reason."""

    cbs_code: str
    code: str
    is_participant: bool
    last_round_year: int | None  # the newest round before this one in which it took part, with its area of today
    score_pct: float | None
    coverage_pct: float | None
    reason: str | None
    change_pct: float | None
    is_within_noise: bool | None
    from_round_year: int | None
    change_reason: str | None


def fetch_level_figures(con: duckdb.DuckDBPyConnection, round_year: int) -> Mapping[str, tuple[LevelFigure, ...]]:
    """Return the figures of every municipality that ever took part, by its code; its levels in the order of the questionnaire.

    Source: SR-4, SR-6, SR-7, SR-8.
    """
    use_rules(con)
    found = [LevelFigure(*row) for row in fetch_rows(con, "answers/level_figures", round_year=round_year)]
    return MappingProxyType({code: tuple(own) for code, own in groupby(found, key=lambda each: each.cbs_code)})
