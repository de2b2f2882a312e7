"""From the rows of all sheets of a file to records: first what describes the programmes, then who takes part, then the rest."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any

from ingest.findings import Finding
from ingest.programmes import doubles
from ingest.programmes.book import ProgrammeBook
from ingest.programmes.filed_rows import FiledRow
from ingest.programmes.heads import SheetName
from ingest.programmes.read_attendance import read_attendance, read_report
from ingest.programmes.read_participants import read_participant
from ingest.programmes.read_programmes import read_programme, read_session, read_working_group
from ingest.programmes.read_promises import read_promise
from ingest.programmes.records import ProgrammeData
from ingest.programmes.row_reader import RowReader
from ingest.rows import ReadingContext

Read = Callable[[RowReader, ProgrammeBook], Any]
STEPS: tuple[tuple[SheetName, Read, Callable[[Any], Hashable]], ...] = (
    ("programmes", read_programme, doubles.programme_key),
    ("sessions", read_session, doubles.session_key),
    ("working_groups", read_working_group, doubles.group_key),
    ("promises", read_promise, doubles.promise_key),
    ("participants", read_participant, doubles.participant_key),
    ("attendance", read_attendance, doubles.attendance_key),
    ("reports", read_report, doubles.report_key),
)
COUNTED_ON = ("sessions", "working_groups", "promises")  # a row of these needs to know the rows before it


def gather_programmes(context: ReadingContext, rows: Sequence[FiledRow]) -> tuple[ProgrammeData, list[Finding]]:
    """Return everything that is right in the rows, and everything that is wrong with them."""
    book, findings = ProgrammeBook(context.book, context.words.programmes), list[Finding]()
    for name, read, key in STEPS:
        chosen = [row for row in rows if row.layout == name]
        book, found = _read_sheet((context, book), (name, read), chosen) if chosen else (book, [])
        kept, twice = doubles.keep_single(getattr(book.filed, name), key)
        kept, both = doubles.keep_one_way(kept) if name == "attendance" else (kept, [])
        book = _with(book, name, kept)
        findings += [*found, *twice, *both]
    return book.filed, findings


def _read_sheet(
    known: tuple[ReadingContext, ProgrammeBook], how: tuple[SheetName, Read], rows: Sequence[FiledRow]
) -> tuple[ProgrammeBook, list[Finding]]:
    (context, book), (name, read) = known, how
    records, findings = list[Any](), list[Finding]()
    for row in rows:
        reader = RowReader(context, row)
        found = read(reader, book)
        records += found if isinstance(found, list) else [found] if found is not None else []
        findings += reader.findings
        if name in COUNTED_ON:
            book = _with(book, name, tuple(records))
    return _with(book, name, tuple(records)), findings


def _with(book: ProgrammeBook, name: SheetName, records: tuple[Any, ...]) -> ProgrammeBook:
    return replace(book, filed=replace(book.filed, **{name: records}))
