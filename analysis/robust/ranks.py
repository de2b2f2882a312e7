"""The place of a municipality among the others, as a range."""

import duckdb
import pandas as pd

from analysis.places import Place
from analysis.queries import fetch_frame


def fetch_rank_range(con: duckdb.DuckDBPyConnection, place: Place, round_year: int) -> pd.DataFrame:
    """Return the places of a municipality in its province and in the country.

    Shape: one row per level and theme with a score in the round, and per province and
        country where at least five municipalities have one.
    Columns: scope, code, within_code, rank (by the published score: 1 is the highest, equal
        scores share the best place), rank_low, rank_high (best and worst place over all
        choices of rank_choices.py), rank_n (municipalities with a score), choice_n.
    Source: SR-9.
    """
    return fetch_frame(con, "fetch_rank_range", code=place.cbs_code, round_year=round_year).drop(columns="cbs_code")


def fetch_all_rank_ranges(con: duckdb.DuckDBPyConnection, round_year: int) -> pd.DataFrame:
    """Return the same of every municipality, by code. Columns: cbs_code, and those of fetch_rank_range. Source: SR-9."""
    return fetch_frame(con, "fetch_rank_range", code=None, round_year=round_year)
