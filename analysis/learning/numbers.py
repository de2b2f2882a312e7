"""The key to the numbers of participants that may not be named: for the facilitator, never on a page."""

import duckdb
import pandas as pd

from analysis.queries import fetch_frame


def fetch_numbers(con: duckdb.DuckDBPyConnection, programme: str) -> pd.DataFrame:
    """Return which organisation has which number in a programme.

    Shape: one row per organisation that takes part, by number.
    Columns: number, organisation, cohorts (separated by commas; empty when there is one cohort), may_be_named.
    """
    return fetch_frame(con, "learning/fetch_numbers", programme=programme)
