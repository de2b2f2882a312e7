"""A delivered file in, everything that is right and wrong about it out. Never raises for anything in the file."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ingest.answers import right_answers
from ingest.arrays import combined
from ingest.cell_table import CellTable, join_tables
from ingest.checked_file import CheckedFile
from ingest.checks.asked_questions import check_asked
from ingest.checks.double_answers import check_double_answers
from ingest.checks.double_records import check_double_pilots, check_double_targets
from ingest.checks.double_rows import check_double_rows
from ingest.checks.kept_answers import check_kept
from ingest.checks.one_edition import check_one_edition
from ingest.confinement.confined import run_confined
from ingest.confinement.progress import OnProgress, report_progress
from ingest.counting import count_answers
from ingest.csv_file import NotTextError
from ingest.files import open_file
from ingest.findings import Finding, Spot, make_finding
from ingest.grouping import gather_findings
from ingest.instructions import NOTHING_SAID, Instructions
from ingest.messages import MESSAGES
from ingest.place_book import PlaceBook
from ingest.programmes.gathering import gather_programmes
from ingest.reading import SheetsRead, read_sheets
from ingest.records import Response
from ingest.remarks import Listed, Remarks
from ingest.rows import ReadingContext
from ingest.vocabulary import Vocabulary

if TYPE_CHECKING:
    import duckdb

__all__ = ["CheckedFile", "check_apart", "check_content", "check_file", "reading_context"]
Blocks = list[Remarks | Listed]


def check_file(
    con: "duckdb.DuckDBPyConnection",
    file_name: str,
    content: bytes,
    said: Instructions = NOTHING_SAID,
    on_progress: OnProgress | None = None,
) -> CheckedFile:
    """Return what is in a file and everything that is wrong with it; reading and checking happen in a child process.

    con: any connection with the reference tables. said: what the user said about the file.
    on_progress: hears how far it is, in this thread.
    Source: IR-2, IR-3, IR-5, IR-7.
    """
    return check_apart(reading_context(con, said), file_name, content, on_progress)


def check_apart(context: ReadingContext, file_name: str, content: bytes, on_progress: OnProgress | None = None) -> CheckedFile:
    """Return the same as check_file, in a child process too, with reference words that were read before."""
    checked = run_confined(check_bare, context, file_name, content, on_progress=on_progress)
    if isinstance(checked, Finding):
        refused = _unchecked(file_name, content, context.said)
        return replace(refused, is_readable=False, findings=(checked,))
    return replace(checked, content=content)


def reading_context(con: "duckdb.DuckDBPyConnection", said: Instructions = NOTHING_SAID) -> ReadingContext:
    """Return what check_content needs from a store: the reference words, and what users said about forms before."""
    from ingest.form_memory import fetch_remembered  # these two bring DuckDB, which the child must not load
    from ingest.reference_tables import read_vocabulary

    words = read_vocabulary(con)
    return ReadingContext(words, PlaceBook(words), said, fetch_remembered(con))


def check_bare(context: ReadingContext, file_name: str, content: bytes) -> CheckedFile:
    """Return the same as check_content without the content, which whoever asks has already."""
    return replace(check_content(context, file_name, content), content=b"")


def check_content(context: ReadingContext, file_name: str, content: bytes) -> CheckedFile:
    """Return the same as check_file, in this process and with reference words that were read before."""
    checked = _unchecked(file_name, content, context.said)
    opened = open_file(content)
    if opened.refusal:
        return replace(checked, is_readable=False, findings=(opened.refusal,))
    try:
        read = read_sheets(replace(context, file_name=file_name), opened)
    except NotTextError:
        return replace(checked, is_readable=False, findings=(make_finding("file_not_a_workbook", Spot()),))
    report_progress(0.6, "checking")
    return _checked(context, checked, read)


def _unchecked(file_name: str, content: bytes, said: Instructions) -> CheckedFile:
    return CheckedFile(file_name, content, hashlib.sha256(content).hexdigest(), said=said)


def _checked(context: ReadingContext, checked: CheckedFile, read: SheetsRead) -> CheckedFile:
    table, blocks = _check_table(context, join_tables([reading.cells for reading in read.readings]))
    kept = check_kept(context.words, context.said.kept_answers, table)
    targets, target_findings = check_double_targets([target for reading in read.readings for target in reading.targets])
    pilots, pilot_findings = check_double_pilots([pilot for reading in read.readings for pilot in reading.pilots])
    programmes, programme_findings = gather_programmes(context, [row for reading in read.readings for row in reading.filed])
    blocks += [Listed(read.findings), *(remarks for reading in read.readings for remarks in reading.remarks)]
    blocks += [*kept.remarks, Listed((*target_findings, *pilot_findings, *programme_findings))]
    seen = (*read.readings, *read.unknown)
    done = replace(
        checked,
        kind=read.readings[0].kind if read.readings else "unknown",
        head_rows=tuple((reading.sheet, reading.head_row) for reading in read.readings),
        columns=tuple(column for reading in seen for column in reading.columns),
        responses=_responses(context.words, kept.taken),
        answers=right_answers(context.words, kept.taken),
        kept=right_answers(context.words, kept.left_out),
        targets=tuple(targets),
        pilots=tuple(pilots),
        programmes=programmes,
        cells_n=sum(reading.cells_n for reading in read.readings),
        form_keys={reading.sheet: reading.form_key for reading in seen},
        head_lines=tuple((reading.sheet, reading.head_lines or (reading.head_row,)) for reading in seen),
        kinds={reading.sheet: reading.kind for reading in read.readings},
    )
    if not done.has_records and not any(_has_errors(block) for block in blocks):
        blocks.append(Listed((make_finding("nothing_to_load", Spot()),)))
    report_progress(0.9, "checking")
    findings = gather_findings(blocks, read.sheet_names)
    return replace(done, findings=count_answers(context.words, (done.responses, done.answers), findings))


def _check_table(context: ReadingContext, table: CellTable) -> tuple[CellTable, Blocks]:
    """Return the table after the rules across rows, one after the other, and what they found."""
    blocks: Blocks = []
    for rule in (check_double_rows, check_one_edition, check_double_answers, check_asked):
        table, found = rule(context.words, table)
        blocks += found
    return table, blocks


def _has_errors(block: Remarks | Listed) -> bool:
    if isinstance(block, Listed):
        return any(finding.severity == "error" for finding in block.findings)
    return MESSAGES[block.code].severity == "error"


def _responses(words: Vocabulary, table: CellTable) -> Sequence[Response]:
    """Return each municipality and round of which something is right, in the order of the file."""
    rows = table.rows.chosen(np.isin(np.arange(len(table.rows)), table.of_row[table.is_right[table.content]]))
    _numbers, first = combined([rows.place, rows.round_year, rows.edition])
    places, editions = list(words.places), [None, *words.editions]
    return tuple(
        Response(places[rows.place[n]], int(rows.round_year[n]), editions[rows.edition[n]]) for n in sorted(first.tolist())
    )
