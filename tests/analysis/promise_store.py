"""A store in memory for the tests of promises: everything delivered in bulk, because one delivery each is slow."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

import duckdb
import pandas as pd

from analysis.promises.records import PromiseStatus
from analysis.promises.statuses import fetch_promise_statuses
from tests.builders import DELIVERED, insert
from tests.programme_builders import Course, PilotDone, Record, Said, Seen, Took, rows_of

DELIVERED_ON = datetime(2026, 6, 1, 12)
COURSE = "proef"


def deliver(con: duckdb.DuckDBPyConnection, records: Sequence[Record], at: datetime = DELIVERED_ON) -> None:
    """Replace everything delivered by these records, each kind in one delivery; nothing is derived."""
    for table in DELIVERED:
        con.execute("truncate " + table)
    kinds = [[each for each in records if isinstance(each, kind)] for kind in (Course, Took, PilotDone, Seen, Said)]
    for delivery_id, group in enumerate(kinds, start=1):
        _deliver(con, delivery_id, group, at)


def _deliver(con: duckdb.DuckDBPyConnection, delivery_id: int, records: Iterable[Record], at: datetime) -> None:
    insert(con, "delivery", [{
        "delivery_id": delivery_id, "delivered_at": at, "delivered_by": "test", "channel": "script", "kind": "leertraject",
        "file_name": "x.xlsx", "checksum_sha256": "0" * 64, "instructions": "", "is_partial": False,
    }])  # fmt: skip
    event = {"delivery_id": delivery_id, "event_no": delivery_id, "event": "published", "happened_at": at, "done_by": "test"}
    insert(con, "delivery_event", [event])
    tables: dict[str, list[Mapping[str, object]]] = {}
    for record in records:
        for table, rows in rows_of(record).items():
            tables.setdefault(table, []).extend({"delivery_id": delivery_id, **row} for row in rows)
    for table, rows in tables.items():
        insert(con, table, pd.DataFrame(rows, dtype=object))


def course(*promises: Mapping[str, object], sessions: Sequence[Mapping[str, object]] = (), **days: date | None) -> Course:
    """Return a programme with these promises; each is numbered by its place when it has no code."""
    rows = [{"promise": f"p{place}", "position": place, **promise} for place, promise in enumerate(promises, start=1)]
    return Course(COURSE, "Proef", sessions=sessions, promises=rows, **days)


def found(
    con: duckdb.DuckDBPyConnection, programme: str, as_of: date, cohort: str | None = None
) -> dict[tuple[str, str], PromiseStatus]:
    """Return the statuses by organisation and promise; of one that is in two cohorts the last."""
    return {(each.organisation, each.promise): each for each in fetch_promise_statuses(con, programme, as_of, cohort)}
