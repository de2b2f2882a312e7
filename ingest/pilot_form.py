"""A pilot registered on the page "pilot melden": written as a workbook of the layout pilots, and read back as any file.

So the original that is kept is a file a person can open, what is published passed
the same reader and the same checks as an upload, and undo is the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from data import store
from data.text import _
from ingest.checking import CheckedFile, check_content, reading_context
from ingest.checks.double_records import pilot_key
from ingest.findings import Finding, Spot
from ingest.layouts.pilot_fields import read_pilot_field
from ingest.pilot_heads import pilot_fields
from ingest.problems import Problem
from ingest.publishing import PublishRequest, now, publish, write_delivery
from ingest.records import Pilot
from ingest.rows import ReadingContext
from ingest.sheets import Cell
from ingest.text_forms import clean_text
from ingest.writing.templates import WriteOptions, write_pilots

LONGEST_NAME = 60  # signs of organisation and title in the name of the file


@dataclass(frozen=True)
class Entry:
    """Who registers a pilot, and when (UTC); it stands in the workbook, so that the same pilot registered twice is two files."""

    entered_by: str
    entered_at: datetime


@dataclass(frozen=True)
class TypedContent:
    """What a typed text says, None when nothing is reported or it cannot be read, and what is wrong or odd about it."""

    value: Any = None
    finding: Finding | None = None


def publish_pilot(store_path: Path, con: duckdb.DuckDBPyConnection, pilot: Pilot, entered_by: str) -> int:
    """Publish a pilot as a delivery over the channel form and return the number of the delivery.

    It replaces the record of the same organisation and title. con: any connection with the reference tables.
    Raises: NotLoadable when the checks refuse it; StoreMissing, StoreBusy, StoreOutdated.
    Source: design 3, IR-6.
    """
    checked = check_pilot(con, reading_context(con), pilot, Entry(entered_by, now()))
    return publish(store_path, checked, PublishRequest(entered_by, "form"))


def check_pilot(con: duckdb.DuckDBPyConnection, context: ReadingContext, pilot: Pilot, entry: Entry) -> CheckedFile:
    """Return the workbook of a pilot as read and checked; it is our own, so it needs no child process around it.

    con, context: of the same version of the store.
    """
    clean = printable_pilot(pilot)
    content = write_pilots(con, [clean], WriteOptions(is_invented=clean.is_invented, note=_note(entry)))
    return check_content(context, form_name(clean), content)


@contextmanager
def rehearse_pilot(store_path: Path, checked: CheckedFile) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give a connection on a throw-away copy in which the pilot is published; derived figures are as they were.

    Raises: StoreMissing; StoreOutdated.
    """
    with store.rehearse(store_path) as con:
        write_delivery(con, checked, PublishRequest("", "form", good_rows=True))
        yield con


def form_name(pilot: Pilot) -> str:
    """Return the name of the workbook of a pilot."""
    slug = pilot_key(pilot).replace("/", "-")
    return f"pilot-{slug[:LONGEST_NAME]}.xlsx"


def printable_pilot(pilot: Pilot) -> Pilot:
    """Return the pilot with its texts as a cell can hold them; a text without any sign is not reported."""
    contents = {field.name: getattr(pilot, field.name) for field in fields(pilot)}
    cleaned: dict[str, Any] = {name: printable(text) or None for name, text in contents.items() if isinstance(text, str)}
    return replace(pilot, **{**cleaned, "title": printable(pilot.title), "sheet": "", "cell": ""})


def printable(text: str) -> str:
    """Return typed text as a cell can hold it: without signs that have no place in a workbook, single blanks."""
    return clean_text("".join(sign if sign.isprintable() else " " for sign in text))


def _note(entry: Entry) -> str:
    return _(
        "Registered on the page for pilots of CI Monitor by {name}, {moment} UTC.",
        name=printable(entry.entered_by),
        moment=entry.entered_at.isoformat(" "),
    )


def read_typed(context: ReadingContext, key: str, text: str) -> TypedContent:
    """Return what a text typed in one field says, and what is wrong with it.

    The same reader as for a cell of a file, so that nothing is read here that would be refused there.
    """
    read = read_pilot_field(context, key, Cell(1, 1, printable(text) or None))
    return TypedContent(read.value, _finding(context, key, read.problem) if read.problem else None)


def _finding(context: ReadingContext, key: str, problem: Problem) -> Finding:
    head = next((field.head for field in pilot_fields(context.words) if field.key == key), key)
    return problem.at(Spot(), what="pilot", head=head)
