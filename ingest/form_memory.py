"""Remembers what users said the columns of a form are, so that the next file of that form is understood at once (IR-2)."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from data import store
from ingest.rows import HeadColumn
from ingest.statements import statement

if TYPE_CHECKING:
    import duckdb

Confirmed = tuple[HeadColumn, str]  # a column as the check gave it, and what the user says it is; "" leaves it out


def remember_columns(store_path: Path, form_key: str, confirmed: Iterable[Confirmed], confirmed_by: str) -> int:
    """Write what columns of a form are, and return how many; append-only, the newest per form and head counts.

    Raises: CIMonitorError when the store is busy.
    """
    moment = datetime.now(UTC).replace(tzinfo=None)
    said = {"form_key": form_key, "confirmed_at": moment, "confirmed_by": confirmed_by}
    rows = [
        {**said, "head_form": column.head_form, "head": column.head, "became": became}
        for column, became in confirmed
        if column.head_form
    ]
    if rows:
        with store.write(store_path) as con:
            for row in rows:  # some tens at most
                con.execute(statement("insert_form_column"), row)
    return len(rows)


def fetch_remembered(con: "duckdb.DuckDBPyConnection") -> Mapping[tuple[str, str], str]:
    """Return what each column is by (form_key, head_form): a key of ingest/heads.py, a question code, or "" (left out)."""
    return {(row[0], row[1]): row[2] for row in con.execute(statement("form_columns")).fetchall()}
