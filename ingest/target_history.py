"""Every target a municipality ever set, with who and when, also those that were replaced or undone."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

import duckdb

from ingest.records import TargetScope
from ingest.statements import statement

HistoryState = Literal["current", "replaced", "withdrawn"]


@dataclass(frozen=True)
class DeliveredTarget:
    """One target as it was delivered.

    target_pct: 0-100; None says that the target no longer holds. delivered_at, withdrawn_at: UTC.
    municipalities_n, targets_n: of the whole delivery. state: current counts now, replaced by a later
    delivery, withdrawn when its delivery was undone.
    """

    delivery_id: int
    scope: TargetScope
    code: str
    base_round_year: int
    horizon_years: int
    target_year: int
    target_pct: float | None
    set_by: str | None
    set_on: date | None
    delivered_at: datetime
    delivered_by: str
    channel: str
    file_name: str
    checksum: str
    municipalities_n: int
    targets_n: int
    state: HistoryState
    withdrawn_at: datetime | None
    withdrawn_by: str | None


def fetch_target_history(con: duckdb.DuckDBPyConnection, cbs_code: str) -> tuple[DeliveredTarget, ...]:
    """Return every target that was delivered of a municipality, the newest delivery first.

    Source: TR-1 ("who set it, when"), design 3 ("append-only").
    """
    rows = con.execute(statement("target_history"), {"cbs_code": cbs_code}).fetchall()
    return tuple(DeliveredTarget(*row) for row in rows)
