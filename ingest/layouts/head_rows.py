"""Reads a row of heads: which column is which, by name and never by position."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ingest.heads import Field
from ingest.rows import HeadColumn
from ingest.sheets import Cell, Sheet
from ingest.text_forms import clean_text, head_text, normal_form
from ingest.vocabulary import Vocabulary

SYNONYM_CERTAINTY = 0.95
CODE_AND_OTHER_TEXT_CERTAINTY = 0.9
CODE_AND_TEXT = re.compile(r"\W*([^\W_]+)[\s:.)\]–-]+(.+)")  # "S01: How is ..."

Recogniser = Callable[[str], HeadColumn | None]


@dataclass(frozen=True)
class HeadRow:
    """A row of heads; row is the last one where there are more.

    left_out: columns that are not read: their head is merged or double, or their contents cannot be trusted.
    skipped_rows: rows below the heads that are no records. is_form: an export of a survey tool.
    told: columns of which it was said already why they are not read.
    """

    sheet: Sheet
    row: int
    columns: tuple[HeadColumn, ...]
    left_out: frozenset[int] = frozenset()
    skipped_rows: frozenset[int] = frozenset()
    is_form: bool = False
    told: frozenset[int] = frozenset()

    def column_of(self, field: Field) -> int | None:
        """Return the column of a field, or None when it is not there or left out."""
        for column in self.columns:
            if column.became == field.key and not column.is_question and column.column not in self.left_out:
                return column.column
        return None

    def has(self, *fields: Field) -> bool:
        """Return whether one of the fields is among the heads, also when its head is merged."""
        keys = {field.key for field in fields}
        return any(column.became in keys and not column.is_question for column in self.columns)

    def cell(self, row: int, field: Field) -> Cell:
        """Return the cell of a field in a row; an empty one when there is no such column."""
        column = self.column_of(field)
        return self.sheet.cell(row, column) if column else Cell(row, 0)

    @property
    def question_columns(self) -> tuple[HeadColumn, ...]:
        """The columns of questions that are read."""
        return tuple(column for column in self.columns if column.is_question and column.column not in self.left_out)

    @cached_property
    def data_row_numbers(self) -> NDArray[np.int64]:
        """The rows below the heads that hold something, rising."""
        rows = np.flatnonzero(self.sheet.filled_n) + 1
        rows = rows[rows > self.row]
        return rows[~np.isin(rows, list(self.skipped_rows))] if self.skipped_rows else rows

    @property
    def data_rows(self) -> tuple[int, ...]:
        """The rows below the heads that hold something."""
        return tuple(self.data_row_numbers.tolist())

    @cached_property
    def last_column(self) -> int:
        """The last column that has a head; in CSV the last one of the row of heads, also when it is blank."""
        widths = self.sheet.first_widths
        fields_n = widths[self.row - 1] if self.row <= len(widths) else 0
        return max(fields_n, max(column.column for column in self.columns))


def read_head_row(sheet: Sheet, row: int, recognise: Recogniser) -> HeadRow:
    """Return the heads in a row, each with what it was taken for."""
    columns = []
    for cell in _head_cells(sheet, row):
        head = head_text(cell.text)
        found = recognise(head) or HeadColumn("", 0, "", "")
        merged = sheet.merged_at(row, cell.column) if cell.merged_range else None
        wide = merged.address if merged and merged.is_wide else ""
        columns.append(replace(found, sheet=sheet.name, column=cell.column, head=head, cell=cell.address, merged_range=wide))
    return HeadRow(sheet, row, tuple(columns))


def _head_cells(sheet: Sheet, row: int) -> list[Cell]:
    """Return the cells of a head row; a head merged with the row above it belongs to its one column."""
    cells = list(sheet.row(row))
    for merged in sheet.merged:
        if not merged.is_wide and merged.first_row < row <= merged.last_row:
            above = sheet.cell(merged.first_row, merged.first_column)
            if not above.is_blank:
                cells.append(replace(above, merged_range=""))
    return sorted(cells, key=lambda cell: cell.column)


def recognise_field(fields: Sequence[Field], text: str) -> HeadColumn | None:
    """Return what a head was taken for among the fields of a layout."""
    form = normal_form(text)
    for field in fields:
        if form in field.own_forms:
            return HeadColumn("", 0, "", "", field.key, 1.0)
    for field in fields:
        if form in field.forms:
            return HeadColumn("", 0, "", "", field.key, SYNONYM_CERTAINTY)
    return None


def recognise_question(words: Vocabulary, text: str) -> HeadColumn | None:
    """Return which question a head is: by its code, its text, or code and text together."""
    question = words.question_by_form.get(normal_form(text))
    if question:
        return HeadColumn("", 0, "", "", question.question_id, 1.0, is_question=True)
    match = CODE_AND_TEXT.fullmatch(clean_text(text))
    by_code = words.question_by_form.get(normal_form(match[1])) if match else None
    if match is None or by_code is None:
        return None
    same = normal_form(match[2]) in (normal_form(by_code.text_nl), normal_form(by_code.text_en))
    certainty = 1.0 if same else CODE_AND_OTHER_TEXT_CERTAINTY
    return HeadColumn("", 0, "", "", by_code.question_id, certainty, is_question=True)
