"""The cells of one column over the rows below the heads: each distinct content once, and per row which."""

from dataclasses import dataclass, replace

import numpy as np

from ingest.arrays import Ints, renumbered
from ingest.heads import Field
from ingest.layouts.head_rows import HeadRow
from ingest.sheets import Cell, Content, MergedRange, Sheet


@dataclass(frozen=True)
class RowColumn:
    """codes[n] is the number in cells of what stands in the n-th row; the row of such a cell says nothing.

    column is 0 and every cell empty when there is no such column.
    """

    column: int
    cells: tuple[Cell, ...]
    codes: Ints

    def cell(self, position: int, row: int) -> Cell:
        """Return the cell of the n-th row, which has this number."""
        cell = self.cells[self.codes[position]]
        return Cell(row, cell.column, cell.value, cell.is_percent, cell.trouble, cell.merged_range)


def read_column(sheet: Sheet, column: int | None, rows: Ints) -> RowColumn:
    """Return the cells of a column as they are, a merged one with its range."""
    cells, codes = _plain(sheet, column, rows)
    for merged in reversed(_merged_over(sheet, column)):  # of ranges that overlap the first counts
        _mark(cells, codes, _covered(rows, merged), merged)
    return RowColumn(column or 0, tuple(cells), codes)


def read_spread_column(sheet: Sheet, column: int | None, rows: Ints) -> RowColumn:
    """Return the cells of a key column: one merged with those below it holds the content they share."""
    cells, codes = _plain(sheet, column, rows)
    plain = codes.copy()
    for merged in reversed(_merged_over(sheet, column)):
        covered = _covered(rows, merged)
        if merged.is_wide:
            codes[covered] = plain[covered]
            _mark(cells, codes, covered, merged)
        else:
            codes[covered] = len(cells)
            cells.append(_cell(column or 0, sheet.cell(merged.first_row, merged.first_column)))
    return RowColumn(column or 0, tuple(cells), codes)


def read_field(heads: HeadRow, field: Field, rows: Ints) -> RowColumn:
    """Return the cells of a field as they are, without regard to merged ranges."""
    column = heads.column_of(field)
    cells, codes = _plain(heads.sheet, column, rows)
    return RowColumn(column or 0, tuple(cells), codes)


def _plain(sheet: Sheet, column: int | None, rows: Ints) -> tuple[list[Cell], Ints]:
    """Return the distinct cells of a column, an empty one when nothing stands in it, and per row which."""
    found = sheet.columns.get(column or 0)
    if column is None or found is None or not len(rows):
        return [Cell(0, column or 0)], np.zeros(len(rows), np.int32)
    codes, used = renumbered(found.codes[rows - 1], len(found.contents))
    return [_cell(column, found.contents[code]) for code in used.tolist()], codes


def _cell(column: int, content: Content | Cell) -> Cell:
    return Cell(0, column, content.value, content.is_percent, content.trouble)


def _merged_over(sheet: Sheet, column: int | None) -> tuple[MergedRange, ...]:
    return tuple(one for one in sheet.merged if one.first_column <= (column or 0) <= one.last_column)


def _covered(rows: Ints, merged: MergedRange) -> slice:
    """Return which of the rising rows are in a merged range."""
    first, last = np.searchsorted(rows, [merged.first_row, merged.last_row + 1])
    return slice(int(first), int(last))


def _mark(cells: list[Cell], codes: Ints, covered: slice, merged: MergedRange) -> None:
    """Mark the covered cells as part of a merged range."""
    inside = codes[covered].copy()
    for code in np.unique(inside).tolist():
        codes[covered][inside == code] = len(cells)
        cells.append(replace(cells[code], merged_range=merged.address))
