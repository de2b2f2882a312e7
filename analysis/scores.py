"""Scores in one round: of one place on everything, of everybody on one thing."""

import duckdb
import numpy as np
import pandas as pd

from analysis.intervals import add_interval
from analysis.places import Place, ScopeKind
from analysis.queries import fetch_frame
from analysis.thresholds import LARGEST_WEIGHT, SMALLEST_GROUP_N

SCORE_COLUMNS = [
    "scope", "code", "parent_code", "position", "name_nl", "name_en", "score_pct", "interval_low_pct", "interval_high_pct",
    "low_pct", "high_pct", "coverage_pct", "answered_n", "applicable_n", "asked_n", "score_n", "participant_n", "place_n",
    "weighted_mean_pct", "reason",
]  # fmt: skip


def fetch_score_per_scope(con: duckdb.DuckDBPyConnection, place: Place, round_year: int) -> pd.DataFrame:
    """Return what a place scores on everything in one round.

    Shape: one row per scope of all five kinds, in the order of the questionnaire.
    Columns: scope, code, parent_code, position, name_nl, name_en, score_pct (0-100;
        a group: unweighted mean), interval_low_pct, interval_high_pct (95 %, groups
        only), low_pct, high_pct (municipalities only: all unanswered at 0, at 100),
        coverage_pct (0-100), answered_n, applicable_n, asked_n (questions,
        municipalities only), score_n, participant_n, place_n (municipalities),
        weighted_mean_pct (groups only, by inhabitants), reason.
    Missing: score_pct is null and reason says why: not_participating, not_asked,
        nothing_applicable, coverage_too_low; for a group too_few.
    Source: SR-1 to SR-5, GR-1, GR-2, GR-4.
    """
    if place.level == "municipality":
        return _of_municipalities(con, place.cbs_code, round_year)[SCORE_COLUMNS]
    figures = fetch_scores_of_groups(con, round_year)
    return figures[figures["place_code"] == place.cbs_code].reset_index(drop=True)[SCORE_COLUMNS]


def fetch_scores_of_municipalities(con: duckdb.DuckDBPyConnection, round_year: int) -> pd.DataFrame:
    """Return what every municipality scores on everything in one round, dissolved ones too: one query for all of them.

    Shape: one row per municipality and scope, by code of the municipality.
    Columns: cbs_code, and those of fetch_score_per_scope.
    Source: SR-1 to SR-5.
    """
    return _of_municipalities(con, None, round_year)[["cbs_code", *SCORE_COLUMNS]]


def _of_municipalities(con: duckdb.DuckDBPyConnection, cbs_code: str | None, round_year: int) -> pd.DataFrame:
    found = fetch_frame(con, "fetch_score_per_scope_of_municipality", code=cbs_code, round_year=round_year)
    return found.assign(interval_low_pct=np.nan, interval_high_pct=np.nan)


def fetch_scores_of_groups(con: duckdb.DuckDBPyConnection, round_year: int) -> pd.DataFrame:
    """Return what every province and the country score on everything in one round: one query for all of them.

    Shape: one row per place and scope, by code of the place.
    Columns: place_code, and those of fetch_score_per_scope.
    Source: GR-1, GR-2, GR-4.
    """
    limits = {"smallest_n": SMALLEST_GROUP_N, "largest_weight": float(LARGEST_WEIGHT)}
    figures = add_interval(fetch_frame(con, "fetch_scores_of_groups", round_year=round_year, **limits))
    only_municipalities = ["low_pct", "high_pct", "coverage_pct", "answered_n", "applicable_n", "asked_n"]
    return figures.assign(**dict.fromkeys(only_municipalities, np.nan))[["place_code", *SCORE_COLUMNS]]


def fetch_score_per_municipality(con: duckdb.DuckDBPyConnection, round_year: int, scope: ScopeKind, code: str) -> pd.DataFrame:
    """Return what every municipality scores on one thing in one round.

    Shape: one row per municipality that existed on the last day of the round, by name.
    Columns: cbs_code, name, province_code, column_no, row_no (its tile; null without),
        score_pct (0-100), coverage_pct (0-100), reason (null, not_participating,
        not_asked, nothing_applicable, coverage_too_low).
    Source: SR-2 to SR-4, SR-7.
    """
    return fetch_frame(con, "fetch_score_per_municipality", round_year=round_year, scope=scope, code=code)


def fetch_score_table(con: duckdb.DuckDBPyConnection, round_year: int) -> pd.DataFrame:
    """Return every score of a round, for other programs.

    Shape: one row per municipality that took part and scope, without the cells of the grid.
    Columns: cbs_code, round_year, scope, code, score_pct (0-100, null when not
        published), coverage_pct (0-100), answered_n, applicable_n, asked_n (questions).
    Source: SR-1 to SR-5.
    """
    return fetch_frame(con, "fetch_score_table", round_year=round_year)
