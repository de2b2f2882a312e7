"""Development over the rounds, and the change since the round before."""

import duckdb
import numpy as np
import pandas as pd

from analysis.intervals import add_interval
from analysis.places import Place, ScopeKind
from analysis.queries import fetch_frame, use_rules
from analysis.thresholds import SMALLEST_GROUP_N

TREND_COLUMNS = [
    "round_year", "score_pct", "score_n", "participant_n", "place_n", "interval_low_pct", "interval_high_pct",
    "like_for_like_pct", "linked_n", "is_reconstructed", "has_area_change", "reason",
]  # fmt: skip


def fetch_trend(con: duckdb.DuckDBPyConnection, place: Place, scope: ScopeKind, code: str) -> pd.DataFrame:
    """Return how a place developed on one thing.

    Shape: one row per round in which anybody took part, oldest first.
    Columns: round_year, score_pct (0-100), score_n, participant_n, place_n
        (municipalities), interval_low_pct, interval_high_pct (95 %, groups only),
        like_for_like_pct (0-100, chained back from the newest score: over common
        questions for a municipality, over municipalities in both rounds for a group),
        linked_n (groups: municipalities that link to the round before),
        is_reconstructed (from predecessors, draw dotted), has_area_change (the area
        changed since the round before: mark a break), reason.
    Missing: score_pct is null and reason says why: not_existing (before or after
        its life), not_participating, not_asked, nothing_applicable, coverage_too_low,
        area_changed; for a group too_few.
    Source: SR-6, SR-8, GR-1 to GR-4.
    """
    if place.level == "municipality":
        use_rules(con)
        own = fetch_frame(con, "fetch_trend_of_municipality", code=place.cbs_code, scope=scope, scope_code=code)
        return own.assign(interval_low_pct=np.nan, interval_high_pct=np.nan, linked_n=np.nan)[TREND_COLUMNS]
    figures = fetch_frame(
        con, "fetch_trend_of_group", code=place.cbs_code, scope=scope, scope_code=code, smallest_n=SMALLEST_GROUP_N
    )
    return add_interval(figures)[TREND_COLUMNS]


def fetch_change(con: duckdb.DuckDBPyConnection, place: Place, round_year: int) -> pd.DataFrame:
    """Return what changed up to a round, on everything.

    Shape: one row per scope of all five kinds, in the order of the questionnaire.
    Columns: scope, code, change_pct (points on 0-100), from_round_year, matched_n
        (a municipality: questions answered in both; a group: municipalities in both), reason.
    Missing: change_pct is null and reason says why: first_round; a municipality:
        not_participating, new_baseline (merged in between), no_score (not published
        in both), break (too little in common); a group: too_few.
    Source: SR-6, SR-8, GR-3.
    """
    query = "fetch_change_of_municipality" if place.level == "municipality" else "fetch_change_of_group"
    return fetch_frame(con, query, code=place.cbs_code, round_year=round_year)
