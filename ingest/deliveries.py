"""What was delivered before: the list, its findings, and withdrawing (undo)."""

from pathlib import Path

import duckdb
import pandas as pd

from data import store
from data.errors import DeliveryUnknown
from data.text import _
from ingest.finding_json import stored_finding
from ingest.findings import Finding
from ingest.publishing import Event, now, write_event
from ingest.statements import statement


def withdraw(store_path: Path, delivery_id: int, done_by: str) -> None:
    """Withdraw a delivery: what it held no longer counts, what it replaced counts again. Nothing is deleted.

    Raises: DeliveryUnknown when there is no such delivery or it is withdrawn already; StoreMissing, StoreBusy.
    """
    _check_state(store.read(store_path), delivery_id)
    with store.write(store_path) as con:
        _check_state(con, delivery_id)
        numbers = con.execute(statement("next_numbers")).fetchone()
        write_event(con, Event(delivery_id, numbers[1] if numbers else 1, "withdrawn", now(), done_by))


def _check_state(con: duckdb.DuckDBPyConnection, delivery_id: int) -> None:
    row = con.execute(statement("delivery_state"), {"delivery_id": delivery_id}).fetchone()
    if row is None:
        raise DeliveryUnknown(_("There is no delivery with number {number}.", number=delivery_id))
    if row[0] == "withdrawn":
        raise DeliveryUnknown(_("Delivery {number} was withdrawn already.", number=delivery_id))


def fetch_deliveries(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Return every delivery, newest first.

    Shape: one row per delivery.
    Columns: delivery_id, delivered_at (UTC), delivered_by, channel, kind, file_name, checksum, instructions
        (JSON of what the user said, "" for nothing), state ("published" or "withdrawn"), answers_n, targets_n,
        pilots_n, programme_records_n (rows about learning programmes), findings_n, municipalities_n, is_partial.
    """
    return con.execute(statement("deliveries")).df()


def fetch_findings(con: duckdb.DuckDBPyConnection, delivery_id: int) -> tuple[Finding, ...]:
    """Return the findings that were published with a delivery, in reading order."""
    rows = con.execute(statement("delivery_findings"), {"delivery_id": delivery_id}).fetchall()
    return tuple(stored_finding(row) for row in rows)
