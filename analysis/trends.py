"""Development over the rounds, and the change since the round before."""

import duckdb
import numpy as np
import pandas as pd

from analysis.intervals import add_development, add_interval, add_margin
from analysis.places import Place, ScopeKind
from analysis.queries import fetch_frame, use_rules
from analysis.thresholds import SMALLEST_GROUP_N

TREND_COLUMNS = [
    "round_year", "score_pct", "score_n", "participant_n", "place_n", "interval_low_pct", "interval_high_pct",
    "like_for_like_pct", "like_for_like_low_pct", "like_for_like_high_pct", "linked_n", "is_reconstructed", "has_area_change",
    "reason",
]  # fmt: skip
DIRECTION_COLUMNS = ["scope", "code", "direction", "round_n", "slope_pct_per_year"]
CHANGE_COLUMNS = ["scope", "code", "change_pct", "border_pct", "is_within_noise", "from_round_year", "matched_n", "reason"]


def fetch_trend(con: duckdb.DuckDBPyConnection, place: Place, scope: ScopeKind, code: str) -> pd.DataFrame:
    """Return how a place developed on one thing.

    Shape: one row per round in which anybody took part, oldest first.
    Columns: round_year, score_pct (0-100), score_n, participant_n, place_n
        (municipalities), interval_low_pct, interval_high_pct (95 %, groups only),
        like_for_like_pct (0-100, chained back from the newest score: over common
        questions for a municipality, over municipalities in both rounds for a group),
        like_for_like_low_pct, like_for_like_high_pct (95 % of the development up to the
        newest score, groups only),
        linked_n (groups: municipalities that link to the round before),
        is_reconstructed (from predecessors, draw dotted), has_area_change (the area
        changed since the round before: mark a break), reason.
    Missing: score_pct is null and reason says why: not_existing (before or after
        its life), not_participating, not_asked, nothing_applicable, coverage_too_low,
        area_changed; for a group too_few.
    Source: SR-6, SR-8, GR-1 to GR-4.
    """
    if place.level == "municipality":
        return _of_municipalities(con, place.cbs_code, scope, code)[TREND_COLUMNS]
    figures = fetch_frame(
        con, "fetch_trend_of_group", code=place.cbs_code, scope=scope, scope_code=code, smallest_n=SMALLEST_GROUP_N
    )
    return add_development(add_interval(figures))[TREND_COLUMNS]


def fetch_trend_per_municipality(con: duckdb.DuckDBPyConnection, scope: ScopeKind, code: str) -> pd.DataFrame:
    """Return how every municipality developed on one thing, dissolved ones too; for a page after page faster than one by one.

    Shape: the rows of fetch_trend of each municipality, by code.
    Columns: cbs_code, and those of fetch_trend.
    Source: SR-6, SR-8.
    """
    return _of_municipalities(con, None, scope, code)[["cbs_code", *TREND_COLUMNS]]


def _of_municipalities(con: duckdb.DuckDBPyConnection, cbs_code: str | None, scope: ScopeKind, code: str) -> pd.DataFrame:
    use_rules(con)
    found = fetch_frame(con, "fetch_trend_of_municipality", code=cbs_code, scope=scope, scope_code=code)
    of_groups = ["interval_low_pct", "interval_high_pct", "like_for_like_low_pct", "like_for_like_high_pct", "linked_n"]
    return found.assign(**dict.fromkeys(of_groups, np.nan))


def fetch_change(con: duckdb.DuckDBPyConnection, place: Place, round_year: int) -> pd.DataFrame:
    """Return what changed up to a round, on everything.

    Shape: one row per scope of all five kinds, in the order of the questionnaire.
    Columns: scope, code, change_pct (points on 0-100), border_pct (points: a change up to
        here is within the noise; a municipality: 1.28 x the noise of two scores, a group:
        the margin of 95 %), is_within_noise (null without a change), from_round_year,
        matched_n (a municipality: questions answered in both; a group: municipalities in
        both), reason.
    Missing: change_pct is null and reason says why: first_round; a municipality:
        not_participating, new_baseline (merged in between), no_score (not published
        in both), break (too little in common); a group: too_few.
    Source: SR-6, SR-8, GR-3.
    """
    if place.level == "municipality":
        return fetch_frame(con, "fetch_change_of_municipality", code=place.cbs_code, round_year=round_year)[CHANGE_COLUMNS]
    return add_margin(fetch_frame(con, "fetch_change_of_group", code=place.cbs_code, round_year=round_year))[CHANGE_COLUMNS]


def fetch_changes_of_municipalities(con: duckdb.DuckDBPyConnection, round_year: int) -> pd.DataFrame:
    """Return what changed for every municipality up to a round, dissolved ones too: one query for all of them.

    Shape: the rows of fetch_change of each municipality, by code.
    Columns: cbs_code, and those of fetch_change.
    Source: SR-6, SR-8.
    """
    found = fetch_frame(con, "fetch_change_of_municipality", code=None, round_year=round_year)
    return found[["cbs_code", *CHANGE_COLUMNS]]


def fetch_direction(con: duckdb.DuckDBPyConnection, place: Place, round_year: int) -> pd.DataFrame:
    """Return which way a place goes over its last rounds, seen from a round.

    Shape: one row per level and theme with a score in the round.
    Columns: scope, code, direction (up, down, none, too_early), round_n (rounds it rests
        on, at most five), slope_pct_per_year (points; null below four rounds).
    Source: SR-6, GR-3; method.md section 1 "Adopt" (d).
    """
    return fetch_frame(con, "fetch_direction", code=place.cbs_code, round_year=round_year)[DIRECTION_COLUMNS]


def fetch_all_directions(con: duckdb.DuckDBPyConnection, round_year: int) -> pd.DataFrame:
    """Return the same of every place. Columns: place_code, and those of fetch_direction. Source: SR-6, GR-3."""
    return fetch_frame(con, "fetch_direction", code=None, round_year=round_year)[["place_code", *DIRECTION_COLUMNS]]
