"""Publishes a checked file: everything in one transaction, or nothing (rules IR-6 and "append-only").

The original is kept first, under its checksum; a file without a delivery is
harmless, a delivery without its file is not.
"""

from collections.abc import Callable, Iterator, Sized
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import duckdb
import pandas as pd

from data import store
from data.errors import NotLoadable
from data.text import _
from ingest.checking import CheckedFile
from ingest.frames import answer_frame, finding_frame, phase_date_frame, pilot_frame, response_frame, target_frame
from ingest.instructions import instructions_to_json
from ingest.programmes.writing import write_programmes
from ingest.statements import statement

Channel = Literal["upload", "script", "form"]


@dataclass(frozen=True)
class PublishRequest:
    """Who publishes, and how. good_rows: publish what is right of a file with errors."""

    delivered_by: str
    channel: Channel = "script"
    good_rows: bool = False


class _PublishedMeanwhile(Exception):
    def __init__(self, delivery_id: int) -> None:
        super().__init__(delivery_id)
        self.delivery_id = delivery_id


def already_published(con: duckdb.DuckDBPyConnection, checked: CheckedFile) -> int | None:
    """Return the number of the published, not withdrawn delivery of the very same file, or None."""
    return delivery_of(con, checked.checksum_sha256, instructions_to_json(checked.said))


def delivery_of(con: duckdb.DuckDBPyConnection, checksum_sha256: str, instructions: str = "") -> int | None:
    """Return the number of the published, not withdrawn delivery with this checksum and these instructions, or None."""
    row = con.execute(statement("published_same_file"), {"checksum": checksum_sha256, "instructions": instructions}).fetchone()
    return row[0] if row else None


def publish(store_path: Path, checked: CheckedFile, request: PublishRequest) -> int:
    """Publish a file and return the number of its delivery; of the same file, published before, the existing one.

    Raises: NotLoadable when it has errors and good_rows was not asked, or when nothing in it is right;
        StoreMissing, StoreBusy, StoreOutdated.
    """
    check_loadable(checked, request)
    existing = already_published(store.read(store_path), checked)
    if existing is not None:
        return existing
    store.keep_original(store_path, checked.content)
    try:
        with store.write(store_path) as con:
            meanwhile = already_published(con, checked)
            if meanwhile is not None:
                raise _PublishedMeanwhile(meanwhile)  # leaves the transaction without a new version
            return write_delivery(con, checked, request)
    except _PublishedMeanwhile as found:
        return found.delivery_id


def check_loadable(checked: CheckedFile, request: PublishRequest) -> None:
    """Raises: NotLoadable when the file may not be published like this."""
    if not checked.has_records:
        raise NotLoadable(_("There is nothing in this file that can be published."), checked.file_name)
    if checked.has_errors and not request.good_rows:
        raise NotLoadable(_("The file has errors. Correct them, or choose to publish only what is right."), checked.file_name)


def write_delivery(con: duckdb.DuckDBPyConnection, checked: CheckedFile, request: PublishRequest) -> int:
    """Write a delivery with everything in it and return its number; con is inside a transaction."""
    numbers = con.execute(statement("next_numbers")).fetchone()
    delivery_id, event_no = numbers or (1, 1)
    moment = now()
    con.execute(
        statement("insert_delivery"),
        {
            "delivery_id": delivery_id,
            "delivered_at": moment,
            "delivered_by": request.delivered_by,
            "channel": request.channel,
            "kind": checked.kind,
            "file_name": checked.file_name,
            "checksum_sha256": checked.checksum_sha256,
            "instructions": instructions_to_json(checked.said),
            "is_partial": checked.has_errors,
        },
    )
    write_event(con, Event(delivery_id, event_no, "published", moment, request.delivered_by))
    for table, records, frame_of in _records(checked):
        if len(records):  # most files hold one kind, and an empty frame costs as much as a short one
            _write_frame(con, table, frame_of(records), delivery_id)
    write_programmes(con, checked.programmes, delivery_id)
    return int(delivery_id)


def _records(checked: CheckedFile) -> Iterator[tuple[str, Sized, Callable[[Any], pd.DataFrame]]]:
    """Yield what goes into which table, and how it becomes a frame."""
    yield "response", checked.responses, response_frame
    yield "answer", checked.answers, answer_frame
    yield "target", checked.targets, target_frame
    yield "pilot", checked.pilots, pilot_frame
    yield "pilot_phase_date", checked.pilots, phase_date_frame
    yield "finding", checked.findings, finding_frame


@dataclass(frozen=True)
class Event:
    """What happened to a delivery."""

    delivery_id: int
    event_no: int
    event: Literal["published", "withdrawn"]
    happened_at: datetime
    done_by: str


def write_event(con: duckdb.DuckDBPyConnection, event: Event) -> None:
    """Write what happened to a delivery in the log."""
    con.execute(statement("insert_event"), vars(event))


def now() -> datetime:
    """Return the moment in UTC, as the store keeps it: without a zone, to the second."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def _write_frame(con: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame, delivery_id: int) -> None:
    con.register(f"delivered_{table}", frame)
    try:
        con.execute(statement(f"insert_{table}s"), {"delivery_id": delivery_id})
    finally:
        con.unregister(f"delivered_{table}")
