"""A form as a register: which columns and rows of an export are read, and everything that is to be said about the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ingest.findings import Finding
from ingest.forms.column_findings import column_findings
from ingest.forms.dates_said import check_moments
from ingest.forms.form_heads import Form
from ingest.forms.form_key import form_key
from ingest.forms.key_sources import with_place, with_round
from ingest.forms.left_out_responses import responses_left_out
from ingest.forms.mapping import Mapped, map_columns
from ingest.forms.number_coding import check_coding
from ingest.forms.option_groups import Joined, join_option_groups
from ingest.forms.question_index import QuestionIndex
from ingest.forms.repeated_heads import OneTable, one_table
from ingest.forms.tidy_contents import masked, tidied
from ingest.heads import CODE, NAME, YEAR
from ingest.layouts.head_rows import HeadRow
from ingest.records import KINDS
from ingest.rows import HeadColumn, ReadingContext
from ingest.sheets import ColumnCells, Sheet


@dataclass(frozen=True)
class FormRead:
    """A form, ready to be read as a register. context: with the round and municipality the sheet says for all its rows.

    columns: as they are shown: each column of a question that is spread over options is that question.
    unclear: columns that point to more than one question.
    """

    context: ReadingContext
    heads: HeadRow
    findings: tuple[Finding, ...]
    form_key: str
    head_lines: tuple[int, ...]
    columns: tuple[HeadColumn, ...]
    unclear: frozenset[int] = frozenset()

    @property
    def has_place(self) -> bool:
        """Whether the municipality of its rows can be known."""
        return self.heads.has(CODE, NAME) or self.context.said.cbs_code is not None

    @property
    def has_round(self) -> bool:
        """Whether the round of its rows can be known."""
        return self.heads.has(YEAR) or self.context.round_year is not None


def read_form(context: ReadingContext, form: Form, index: QuestionIndex) -> FormRead:
    """Return the columns and rows of a form that are read, and the findings about the others. Source: IR-2, IR-3, IR-4."""
    table = one_table(form)
    form = table.form
    mapped = map_columns(context, form, index)
    joined = join_option_groups(context, form, mapped)
    heads, findings = _head_row(context, table, mapped, joined)
    context, rounds = with_round(context, form, heads)
    context, places = with_place(context, form, heads)
    about = [*column_findings(context, form, replace(mapped, columns=joined.shown)), *joined.findings, *findings]
    about += [*rounds, *places, *check_moments(context, form, heads)]
    return FormRead(context, heads, tuple(about), form_key(form), form.rows, joined.shown, frozenset(mapped.problems))


def _head_row(context: ReadingContext, table: OneTable, mapped: Mapped, joined: Joined) -> tuple[HeadRow, list[Finding]]:
    """Return the columns and rows that are read, as the heads of a register, and why others are not."""
    form = table.form
    columns, is_form = joined.columns, form.kind not in KINDS
    asked = [(c, context.words.questions[c.became]) for c in columns if c.is_question and c.column not in joined.cells]
    coding, shifted = check_coding(form.sheet, form.rows[-1], asked, is_form=is_form)
    rows, left_out = responses_left_out(context, form)
    sheet = _kept_sheet(form, columns, joined.cells) if is_form else _without_personal(form.sheet, columns)
    skipped = rows | table.passed_over | _empty_rows(form, sheet)
    told = frozenset(c.column for c in columns if _is_told(mapped, c))
    heads = HeadRow(sheet, form.rows[-1], columns, joined.refused | shifted, skipped, is_form=is_form, told=told)
    return heads, [*coding, *left_out, *table.findings]


def _is_told(mapped: Mapped, column: HeadColumn) -> bool:
    """Return whether it is said elsewhere why a column is not read."""
    return not column.became and not column.dropped and (bool(column.suggestion) or column.column in mapped.problems)


def _kept_sheet(form: Form, columns: Iterable[HeadColumn], joined: Mapping[int, ColumnCells]) -> Sheet:
    """Return the sheet with only the columns that are read, and those without a head, of which that is said."""
    headed = {column.column for column in columns}
    kept: dict[int, ColumnCells] = {n: masked(cells) for n, cells in form.sheet.columns.items() if n not in headed}
    for column in columns:
        cells = joined.get(column.column) or form.sheet.columns.get(column.column)
        if column.became and cells:
            kept[column.column] = tidied(cells)
    return Sheet(form.sheet.name, kept, form.sheet.rows_n, form.sheet.is_hidden, form.sheet.merged, form.sheet.first_widths)


def _without_personal(sheet: Sheet, columns: Iterable[HeadColumn]) -> Sheet:
    personal = {column.column for column in columns if column.dropped == "personal"}
    if not personal & sheet.columns.keys():
        return sheet
    return replace(sheet, columns={n: cells for n, cells in sheet.columns.items() if n not in personal})


def _empty_rows(form: Form, sheet: Sheet) -> frozenset[int]:
    """Return the rows below the heads that hold something, but nothing that is read."""
    empty = (form.sheet.filled_n > 0) & (sheet.filled_n == 0)
    rows = np.flatnonzero(empty) + 1
    return frozenset(rows[rows > form.rows[-1]].tolist())
