"""Runs the named queries of analysis/sql; the only place that does."""

from functools import cache
from pathlib import Path
from typing import TypeAlias

import duckdb
import numpy as np
import pandas as pd

SQL = Path(__file__).resolve().parent / "sql"
Connection: TypeAlias = duckdb.DuckDBPyConnection
Parameter: TypeAlias = str | int | float | None


@cache
def query_text(name: str) -> str:
    """Return the text of the query with this name."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def fetch_frame(con: duckdb.DuckDBPyConnection, name: str, **parameters: Parameter) -> pd.DataFrame:
    """Run a named query; the frame has the columns the header of the file says.

    Missing values are None in text columns, NaN or pd.NA in number columns.
    """
    frame = _run(con, name, parameters).df()
    for column in frame.columns:
        # None, not NaN: a page asks `if row.reason`, and NaN counts as true
        if isinstance(frame[column].dtype, pd.StringDtype) and frame[column].hasnans:
            texts = frame[column].astype(object)
            frame[column] = texts.where(texts.notna(), None)
    return frame


def fetch_arrays(con: duckdb.DuckDBPyConnection, name: str, **parameters: Parameter) -> dict[str, np.ndarray]:
    """Run a named query of which no value is missing and return its columns as arrays, faster than a frame."""
    return {column: np.asarray(values) for column, values in _run(con, name, parameters).fetchnumpy().items()}


def fetch_rows(con: duckdb.DuckDBPyConnection, name: str, **parameters: Parameter) -> list[tuple]:
    """Run a named query and return its rows as tuples, in the order of its columns."""
    rows: list[tuple] = _run(con, name, parameters).fetchall()
    return rows


def use_rules(con: duckdb.DuckDBPyConnection) -> None:
    """Make the shared rules (thresholds, area changes) known to this connection, for queries that name them."""
    con.execute(query_text("derive/00_rules"))


def _run(con: duckdb.DuckDBPyConnection, name: str, parameters: dict[str, Parameter]) -> duckdb.DuckDBPyConnection:
    return con.execute(query_text(name), parameters)
