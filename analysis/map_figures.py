"""What the map of equal tiles shows: score, change and target of every municipality in one round."""

import duckdb
import pandas as pd

from analysis.places import ScopeKind
from analysis.queries import fetch_frame


def fetch_map_figures(con: duckdb.DuckDBPyConnection, round_year: int, scope: ScopeKind, code: str) -> pd.DataFrame:
    """Return what every municipality scores on one thing, how it moved, and where its nearest target stands.

    Shape: one row per municipality that existed on the last day of the round, and one
        per tile of a municipality that did not yet exist then; by name.
    Columns: cbs_code, name, province_code, home_code (the municipality of today on whose
        tile it is told about), column_no, row_no (its own tile), is_existing, score_pct
        (0-100), coverage_pct (0-100), reason, change_pct (points), is_within_noise,
        from_round_year, change_reason, target_year, target_pct (0-100), status,
        chance_pct (0-100).
    Missing: score_pct is null and reason says why: not_participating, not_asked,
        nothing_applicable, coverage_too_low, not_existing; change_pct is null and
        change_reason says why: first_round, no_score, break, new_baseline, or null when
        it did not take part; without a target that counts the last four are null.
    Source: SR-2 to SR-4, SR-6 to SR-8, TR-3.
    """
    return fetch_frame(con, "fetch_map_figures", round_year=round_year, scope=scope, code=code)
