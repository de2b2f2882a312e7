"""The paces comparable municipalities kept: what a target asks beside what others ever did."""

from dataclasses import dataclass

import duckdb

from analysis.places import ScopeKind
from analysis.queries import fetch_rows
from analysis.thresholds import COMPARABLE_WITHIN_PCT


@dataclass(frozen=True)
class ComparablePace:
    """A municipality that once stood about where this one stands now, or this one itself.

    Paces in points per year, over two years or more. usual: over its longest stretch; fastest: its
    fastest one, kept from from_round_year to to_round_year.
    """

    cbs_code: str
    name: str
    usual_pct_per_year: float
    fastest_pct_per_year: float
    from_round_year: int
    to_round_year: int


@dataclass(frozen=True)
class Standing:
    """Where a municipality stands on one level or theme: its score (0-100), seen from a round."""

    cbs_code: str
    scope: ScopeKind
    code: str
    origin_round_year: int
    score_pct: float


def fetch_comparable_paces(con: duckdb.DuckDBPyConnection, standing: Standing) -> list[ComparablePace]:
    """Return the other municipalities that started within ten points of the score, the slowest first.

    Nothing after the round counts. Source: TR-2, TR-5.
    """
    return _fetch(con, standing, is_own=False)


def fetch_own_pace(con: duckdb.DuckDBPyConnection, standing: Standing) -> ComparablePace | None:
    """Return the paces of the municipality itself, whatever score it began at; None without a stretch of two years.

    Nothing after the round counts. Source: TR-2.
    """
    return next(iter(_fetch(con, standing, is_own=True)), None)


def _fetch(con: duckdb.DuckDBPyConnection, standing: Standing, *, is_own: bool) -> list[ComparablePace]:
    rows = fetch_rows(
        con,
        "fetch_comparable_paces",
        code=standing.cbs_code,
        is_own=is_own,
        scope=standing.scope,
        scope_code=standing.code,
        origin_round_year=standing.origin_round_year,
        start_pct=standing.score_pct,
        within_pct=COMPARABLE_WITHIN_PCT,
    )
    return [ComparablePace(*row) for row in rows]
