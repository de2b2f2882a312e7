"""Every record of a pilot that was ever delivered, with who and when, also those that were replaced or undone."""

from collections import defaultdict
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Literal

import duckdb

from ingest.records import PhaseDate, Pilot
from ingest.statements import statement

HistoryState = Literal["current", "replaced", "withdrawn"]


@dataclass(frozen=True)
class DeliveredPilot:
    """A pilot as one delivery had it.

    delivered_at, withdrawn_at: UTC. pilots_n: of the whole delivery. state: current counts now, replaced by a
    later delivery, withdrawn when its delivery was undone.
    """

    delivery_id: int
    pilot: Pilot
    delivered_at: datetime
    delivered_by: str
    channel: str
    file_name: str
    checksum: str
    pilots_n: int
    state: HistoryState
    withdrawn_at: datetime | None
    withdrawn_by: str | None


def fetch_pilot_history(con: duckdb.DuckDBPyConnection, key: str) -> tuple[DeliveredPilot, ...]:
    """Return every record that was delivered of a pilot, the newest delivery first.

    Source: design 3 ("append-only").
    """
    found = con.execute(statement("pilot_history"), {"pilot_key": key})
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    dates = _dates(con, key)
    return tuple(_delivered(row, dates.get(row["delivery_id"], ())) for row in rows)


def _dates(con: duckdb.DuckDBPyConnection, key: str) -> dict[int, tuple[PhaseDate, ...]]:
    by_delivery: dict[int, list[PhaseDate]] = defaultdict(list)
    for delivery_id, *date in con.execute(statement("pilot_history_phases"), {"pilot_key": key}).fetchall():
        by_delivery[delivery_id].append(PhaseDate(*date))
    return {delivery_id: tuple(found) for delivery_id, found in by_delivery.items()}


def _delivered(row: dict[str, Any], dates: tuple[PhaseDate, ...]) -> DeliveredPilot:
    reported = {field.name: row[field.name] for field in fields(Pilot) if field.name in row}
    about = {field.name: row[field.name] for field in fields(DeliveredPilot) if field.name in row}
    return DeliveredPilot(**about, pilot=Pilot(**reported, phase_dates=dates))
