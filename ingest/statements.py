"""The SQL of this package: one statement per file in ingest/sql."""

from functools import cache
from pathlib import Path

SQL = Path(__file__).resolve().parent / "sql"


@cache
def statement(name: str) -> str:
    """Return the text of ingest/sql/<name>.sql."""
    return (SQL / f"{name}.sql").read_text()
