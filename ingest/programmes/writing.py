"""Writes what a delivery holds of learning programmes, in bulk; the database decides which organisation is meant."""

import duckdb
import pandas as pd

from ingest.programmes.frames import FRAMES
from ingest.programmes.records import ProgrammeData
from ingest.statements import statement


def write_programmes(con: duckdb.DuckDBPyConnection, data: ProgrammeData, delivery_id: int) -> None:
    """Write everything of a delivery; con is inside a transaction."""
    if not data:
        return
    for table, frame_of in FRAMES.items():
        _write(con, table, frame_of(data), delivery_id)


def _write(con: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame, delivery_id: int) -> None:
    con.register(f"filed_{table}", frame)
    try:
        con.execute(statement(f"insert_{table}"), {"delivery_id": delivery_id})
    finally:
        con.unregister(f"filed_{table}")
