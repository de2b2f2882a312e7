"""A sheet as neutral rows of cells with their positions, whatever kind of file it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Literal

from ingest.addresses import address_of
from ingest.text_forms import clean_text

CellValue = str | int | float | bool | datetime | date | time | timedelta | None
Trouble = Literal["", "formula_without_value", "error_value"]


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
    """A sheet: only cells with something in them, by row and column; the name is empty for CSV."""

    name: str
    cells: Mapping[int, Mapping[int, Cell]]
    is_hidden: bool = False
    merged: tuple[MergedRange, ...] = field(default_factory=tuple)

    @cached_property
    def row_numbers(self) -> tuple[int, ...]:
        """The rows with something in them, from the top."""
        return tuple(sorted(self.cells))

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; an empty one where there is nothing."""
        return self.cells.get(row, {}).get(column) or Cell(row, column, merged_range=self._range_at(row, column))

    def row(self, number: int) -> Iterator[Cell]:
        """Give the cells of a row that hold something, left to right."""
        cells = self.cells.get(number, {})
        return (cells[column] for column in sorted(cells))

    def merged_at(self, row: int, column: int) -> MergedRange | None:
        """Return the merged range a cell is in."""
        for merged in self._merged_by_row.get(row, ()):
            if merged.first_column <= column <= merged.last_column:
                return merged
        return None

    @cached_property
    def _merged_by_row(self) -> dict[int, list[MergedRange]]:
        found: dict[int, list[MergedRange]] = {}
        for merged in self.merged:
            for row in range(merged.first_row, merged.last_row + 1):
                found.setdefault(row, []).append(merged)
        return found

    def _range_at(self, row: int, column: int) -> str:
        merged = self.merged_at(row, column) if self.merged else None
        return merged.address if merged else ""


def shown(cell: Cell) -> str:
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
