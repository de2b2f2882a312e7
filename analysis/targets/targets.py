"""Targets as municipalities set them; where they stand is in outlooks.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import duckdb
import pandas as pd

from analysis.places import ScopeKind
from analysis.queries import fetch_frame, fetch_rows, use_rules


@dataclass(frozen=True)
class Target:
    """One target as the municipality set it."""

    cbs_code: str
    scope: ScopeKind
    code: str
    base_round_year: int
    horizon_years: int
    target_year: int
    target_pct: float
    set_by: str | None
    set_on: date | None
    is_closed: bool  # set before a merger changed the area: shown, no longer judged (SR-8)


def fetch_targets(con: duckdb.DuckDBPyConnection, cbs_code: str) -> pd.DataFrame:
    """Return the current targets of a municipality.

    Shape: one row per scope, code and horizon (the newest published one), levels first.
    Columns: cbs_code, scope (level, theme), code, base_round_year, horizon_years,
        target_year, target_pct (0-100), set_by, set_on, is_closed.
    Source: TR-1, SR-8.
    """
    use_rules(con)
    return fetch_frame(con, "fetch_targets", code=cbs_code)


def fetch_target_records(con: duckdb.DuckDBPyConnection, cbs_code: str) -> list[Target]:
    """Return the rows of fetch_targets as records, in the same order."""
    use_rules(con)
    return [Target(*row) for row in fetch_rows(con, "fetch_targets", code=cbs_code)]


def fetch_targets_of_all(con: duckdb.DuckDBPyConnection) -> Mapping[str, list[Target]]:
    """Return the same of every municipality that has set any, by its code."""
    use_rules(con)
    found: dict[str, list[Target]] = {}
    for row in fetch_rows(con, "fetch_targets", code=None):
        found.setdefault(row[0], []).append(Target(*row))
    return MappingProxyType(found)
