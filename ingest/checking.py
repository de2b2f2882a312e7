"""A delivered file in, everything that is right and wrong about it out. Never raises for anything in the file."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import duckdb

from ingest.checks.asked_questions import check_asked
from ingest.checks.double_answers import check_double_answers
from ingest.checks.double_records import check_double_pilots, check_double_targets
from ingest.checks.double_rows import check_double_rows
from ingest.checks.one_edition import check_one_edition
from ingest.csv_file import NotTextError
from ingest.files import open_file
from ingest.findings import Finding, Spot, in_reading_order, make_finding
from ingest.grouping import count_answers, join_notices
from ingest.instructions import NOTHING_SAID, Instructions
from ingest.place_book import PlaceBook
from ingest.reading import SheetsRead, read_sheets
from ingest.records import Answer, Layout, Pilot, Response, Target
from ingest.reference_tables import read_vocabulary
from ingest.rows import HeadColumn, ReadingContext, ResponseRow


@dataclass(frozen=True)
class CheckedFile:
    """A file after reading and checking.

    kind: layout of the first recognised sheet. head_rows: sheet and row of the heads.
    findings: in reading order. cells_n: cells that were judged.
    is_readable: the file could be opened; what is in it may still be wrong.
    """

    file_name: str
    content: bytes
    checksum_sha256: str
    said: Instructions = NOTHING_SAID
    kind: Layout | Literal["unknown"] = "unknown"
    is_readable: bool = True
    head_rows: tuple[tuple[str, int], ...] = ()
    columns: tuple[HeadColumn, ...] = ()
    findings: tuple[Finding, ...] = ()
    responses: tuple[Response, ...] = ()
    answers: tuple[Answer, ...] = ()
    targets: tuple[Target, ...] = ()
    pilots: tuple[Pilot, ...] = ()
    cells_n: int = 0

    @property
    def has_errors(self) -> bool:
        """Whether something in it is not published as it is."""
        return self.count("error") > 0

    @property
    def is_loadable(self) -> bool:
        """Whether the whole file can be published."""
        return self.is_readable and not self.has_errors and self.has_records

    @property
    def has_records(self) -> bool:
        """Whether anything in it can be published: an emptied answer is something too."""
        return bool(self.answers or self.targets or self.pilots)

    @property
    def good_n(self) -> int:
        """How much is right: answers given (also not applicable), targets and pilots."""
        given = sum(answer.value is not None or answer.not_applicable for answer in self.answers)
        return given + len(self.targets) + len(self.pilots)

    def count(self, severity: str) -> int:
        """Return how many findings there are of a severity."""
        return sum(finding.severity == severity for finding in self.findings)


def check_file(con: duckdb.DuckDBPyConnection, file_name: str, content: bytes, said: Instructions = NOTHING_SAID) -> CheckedFile:
    """Return what is in a file and everything that is wrong with it.

    con: any connection with the reference tables. said: what the user said about the file.
    Source: IR-2, IR-3, IR-5.
    """
    words = read_vocabulary(con)
    return check_content(ReadingContext(words, PlaceBook(words), said), file_name, content)


def check_content(context: ReadingContext, file_name: str, content: bytes) -> CheckedFile:
    """Return the same as check_file, with reference words that were read before."""
    checked = CheckedFile(file_name, content, hashlib.sha256(content).hexdigest(), said=context.said)
    opened = open_file(content)
    if opened.refusal:
        return replace(checked, is_readable=False, findings=(opened.refusal,))
    try:
        return _checked(checked, context, read_sheets(context, opened))
    except NotTextError:
        return replace(checked, is_readable=False, findings=(make_finding("file_not_a_workbook", Spot()),))


def _checked(checked: CheckedFile, context: ReadingContext, read: SheetsRead) -> CheckedFile:
    rows, findings = _check_rows(context, [row for reading in read.readings for row in reading.rows])
    targets, target_findings = check_double_targets([target for reading in read.readings for target in reading.targets])
    pilots, pilot_findings = check_double_pilots([pilot for reading in read.readings for pilot in reading.pilots])
    findings += [*read.findings, *target_findings, *pilot_findings]
    done = replace(
        checked,
        kind=read.readings[0].kind if read.readings else "unknown",
        head_rows=tuple((reading.sheet, reading.head_row) for reading in read.readings),
        columns=tuple(column for reading in read.readings for column in reading.columns),
        responses=_responses(rows),
        answers=_answers(rows),
        targets=tuple(targets),
        pilots=tuple(pilots),
        cells_n=sum(reading.cells_n for reading in read.readings),
    )
    if not done.has_records and not any(finding.severity == "error" for finding in findings):
        findings.append(make_finding("nothing_to_load", Spot()))
    ordered = in_reading_order(count_answers(context.words, done, findings), read.sheet_names)
    return replace(done, findings=join_notices(ordered))


def _check_rows(context: ReadingContext, rows: Sequence[ResponseRow]) -> tuple[list[ResponseRow], list[Finding]]:
    kept, double = check_double_rows(context.words, rows)
    kept, editions = check_one_edition(kept)
    kept, answers = check_double_answers(context.words, kept)
    kept, asked = check_asked(context.words, kept)
    return kept, [*double, *editions, *answers, *asked]


def _responses(rows: Sequence[ResponseRow]) -> tuple[Response, ...]:
    """Return each municipality and round of which something is right."""
    right = [row for row in rows if any(answer.answer for answer in row.answers)]
    return tuple(Response(*key) for key in Counter((row.cbs_code, row.round_year, row.edition) for row in right))


def _answers(rows: Sequence[ResponseRow]) -> tuple[Answer, ...]:
    return tuple(
        Answer(
            row.cbs_code,
            row.round_year,
            cell.question_id,
            cell.answer.value,
            cell.answer.not_applicable,
            cell.comment,
            cell.sheet,
            cell.cell,
        )
        for row in rows
        for cell in row.answers
        if cell.answer
    )
