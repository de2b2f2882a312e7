"""Exports of survey tools, and registers: the columns are mapped first, then the rows are read as those of a register."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_findings import without_questions
from ingest.forms.form_heads import Form
from ingest.forms.form_reading import FormRead, read_form
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.register import read_register
from ingest.records import KINDS
from ingest.rows import ReadingContext, SheetReading

SAID_OF_COLUMNS = ("columns_personal", "columns_metadata", "columns_remembered")


def read_form_sheet(context: ReadingContext, form: Form) -> SheetReading:
    """Return the answers of a register or an export, and everything that is wrong with them. Source: IR-2, IR-3, IR-4."""
    read = read_form(context, form, context.words.question_index)
    if form.kind in KINDS:
        reading = with_findings(read_register(read.context, read.heads), read.findings)
    elif not _has_questions(context, read):
        told = [finding for finding in read.findings if finding.code in SAID_OF_COLUMNS]
        reading = _nothing_read(form, read, [*told, without_questions(form)])
    elif not (read.has_place and read.has_round):
        reading = _nothing_read(form, read, [*read.findings, *_missing(read)])
    else:
        reading = with_findings(read_register(read.context, read.heads, form.kind), read.findings)
    empty = [] if len(read.heads.data_row_numbers) or read.heads.skipped_rows else [without_rows(read.heads)]
    reading = with_findings(reading, empty)
    return replace(reading, columns=read.columns, form_key=read.form_key, head_lines=read.head_lines)


def _has_questions(context: ReadingContext, read: FormRead) -> bool:
    """Return whether a column is a question of the monitor, or may be one."""
    columns = read.heads.columns
    maybe = any(column.suggestion in context.words.questions for column in columns)
    return maybe or bool(read.unclear) or any(column.is_question for column in columns)


def heads_only(context: ReadingContext, form: Form) -> SheetReading:
    """Return the heads of a sheet that was not recognised, each with what it may be; nothing below them is read."""
    read = read_form(context, form, context.words.question_index)
    row = form.rows[-1]
    return SheetReading(form.kind, form.sheet.name, row, read.columns, form_key=read.form_key, head_lines=read.head_lines)


def with_findings(reading: SheetReading, findings: Iterable[Finding]) -> SheetReading:
    """Return the reading with more findings."""
    return replace(reading, findings=(*reading.findings, *findings))


def without_rows(heads: HeadRow) -> Finding:
    """Return the notice that there are heads with nothing below them."""
    return make_finding("sheet_without_rows", Spot(heads.sheet.name, heads.row, heads.columns[0].column))


def _nothing_read(form: Form, read: FormRead, findings: list[Finding]) -> SheetReading:
    return SheetReading(form.kind, form.sheet.name, form.rows[-1], read.heads.columns, findings=tuple(findings))


def _missing(read: FormRead) -> list[Finding]:
    """Return what a form does not say for any of its rows: one finding for the sheet, that the user can answer at once."""
    spot = Spot(read.heads.sheet.name)
    findings = []
    if not read.has_place:
        findings.append(make_finding("place_missing", spot, what="sheet"))
    if not read.has_round:
        rounds = ", ".join(str(year) for year in sorted(read.context.words.rounds))
        findings.append(make_finding("round_missing", spot, rounds=rounds, what="sheet"))
    return findings
