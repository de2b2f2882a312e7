"""A sheet as neutral columns of contents, whatever kind of file it came from.

The same few contents come back in a column thousands of times: a column keeps each
content once, and per row a number that says which. What has to be judged is judged
once per content, and rules across rows are arithmetic on the numbers.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import chain
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ingest.addresses import address_of
from ingest.text_forms import clean_text

CellValue = str | int | float | bool | datetime | date | time | timedelta | None
Trouble = Literal["", "formula_without_value", "error_value"]
Codes = NDArray[np.int32]
TALL = 1_000  # rows of a merged range that is not kept row by row


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. value is None when empty; a percentage stays the share (0.45) Excel keeps."""

    row: int
    column: int
    value: CellValue = None
    is_percent: bool = False
    trouble: Trouble = ""
    merged_range: str = ""  # set when the cell is covered by, or the first of, a merged range

    @property
    def address(self) -> str:
        """The cell as Excel shows it."""
        return address_of(self.row, self.column)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the cell."""
        return self.value is None and not self.trouble

    @property
    def text(self) -> str:
        """What a person sees in the cell, for sentences and for comparing words."""
        return shown(self)


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a cell, without where: the same content is kept once per column."""

    value: CellValue = None
    is_percent: bool = False
    trouble: Trouble = ""


BLANK = Content()


@dataclass(frozen=True, slots=True)
class ColumnCells:
    """The cells of a column: codes[row - 1] is the number in contents of what stands in that row.

    contents[0] is always BLANK. True, 1 and 1.0 are different contents.
    """

    contents: tuple[Content, ...]
    codes: Codes

    def content(self, row: int) -> Content:
        """Return what stands in a row; BLANK below the last one."""
        return self.contents[self.codes[row - 1]] if 0 < row <= len(self.codes) else BLANK


@dataclass(frozen=True)
class MergedRange:
    """A merged range of cells."""

    address: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def is_wide(self) -> bool:
        """Whether it covers more than one column."""
        return self.last_column > self.first_column


@dataclass(frozen=True)
class Sheet:
    """A sheet: only columns with something in them, by number from 1; the name is empty for CSV.

    first_widths: how many fields the first rows of a CSV file have, blank ones too.
    """

    name: str
    columns: Mapping[int, ColumnCells]
    rows_n: int
    is_hidden: bool = False
    merged: tuple[MergedRange, ...] = field(default_factory=tuple)
    first_widths: tuple[int, ...] = ()

    @cached_property
    def column_numbers(self) -> tuple[int, ...]:
        """The columns with something in them, left to right."""
        return tuple(sorted(self.columns))

    @cached_property
    def filled_n(self) -> NDArray[np.int32]:
        """How many cells hold something, per row: filled_n[row - 1]."""
        counted = np.zeros(self.rows_n, np.int32)
        for column in self.columns.values():
            counted += column.codes != 0
        return counted

    @cached_property
    def row_numbers(self) -> tuple[int, ...]:
        """The rows with something in them, from the top."""
        return tuple((np.flatnonzero(self.filled_n) + 1).tolist())

    @property
    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        return not self.row_numbers

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; an empty one where there is nothing."""
        cells = self.columns.get(column)
        content = cells.content(row) if cells else BLANK
        merged = self._range_at(row, column) if self.merged else ""
        return Cell(row, column, content.value, content.is_percent, content.trouble, merged)

    def row(self, number: int) -> Iterator[Cell]:
        """Give the cells of a row that hold something, left to right."""
        if not 0 < number <= self.rows_n:
            return
        for column in self.column_numbers:
            if self.columns[column].codes[number - 1]:
                yield self.cell(number, column)

    def merged_at(self, row: int, column: int) -> MergedRange | None:
        """Return the merged range a cell is in."""
        for merged in chain(self._merged_by_row.get(row, ()), self._tall_merged):
            if merged.first_row <= row <= merged.last_row and merged.first_column <= column <= merged.last_column:
                return merged
        return None

    @cached_property
    def _tall_merged(self) -> tuple[MergedRange, ...]:
        return tuple(merged for merged in self.merged if merged.last_row - merged.first_row >= TALL)

    @cached_property
    def _merged_by_row(self) -> dict[int, list[MergedRange]]:
        found: dict[int, list[MergedRange]] = {}
        for merged in self.merged:
            if merged.last_row - merged.first_row >= TALL:
                continue  # a whole column is a million rows
            for row in range(merged.first_row, merged.last_row + 1):
                found.setdefault(row, []).append(merged)
        return found

    def _range_at(self, row: int, column: int) -> str:
        merged = self.merged_at(row, column)
        return merged.address if merged else ""


def sheet_of_cells(name: str, cells: Iterable[Cell], *, is_hidden: bool = False, merged: tuple[MergedRange, ...] = ()) -> Sheet:
    """Return the sheet with these cells; for readers that give cell by cell."""
    by_column: dict[int, list[Cell]] = {}
    for cell in cells:
        if not cell.is_blank:
            by_column.setdefault(cell.column, []).append(cell)
    rows_n = max((cell.row for found in by_column.values() for cell in found), default=0)
    return Sheet(name, {n: _column_of(found, rows_n) for n, found in by_column.items()}, rows_n, is_hidden, merged)


def _column_of(cells: list[Cell], rows_n: int) -> ColumnCells:
    codes = np.zeros(rows_n, np.int32)
    numbers: dict[tuple[type, Content], int] = {(type(None), BLANK): 0}
    for cell in cells:
        content = Content(cell.value, cell.is_percent, cell.trouble)
        codes[cell.row - 1] = numbers.setdefault((type(cell.value), content), len(numbers))
    return ColumnCells(tuple(content for _type, content in numbers), codes)


def shown(cell: Cell | Content) -> str:
    """Return the content as Excel shows it to a Dutch reader: decimal comma, day first, percent sign."""
    value = cell.value
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    if isinstance(value, datetime):
        moment = f" {value:%H:%M}" if value.time() != time() else ""
        return f"{value.day}-{value.month}-{value.year}{moment}"
    if isinstance(value, date):
        return f"{value.day}-{value.month}-{value.year}"
    if isinstance(value, int | float):
        return f"{shown_number(value * 100)} %" if cell.is_percent else shown_number(value)
    return "" if value is None else clean_text(str(value))


def shown_number(number: float) -> str:
    """Return a number with a decimal comma and no needless decimals."""
    return f"{number:.10g}".replace(".", ",")
