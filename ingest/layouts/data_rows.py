"""The rows below the heads: which are read, and what is said about those that are not (totals, footnotes, blank ones)."""

from dataclasses import dataclass

import numpy as np

from ingest.arrays import Ints, Mask, mask_of
from ingest.findings import Finding, Spot, make_finding
from ingest.heads import BASE_YEAR, CODE, EDITION, NAME, YEAR
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.repeated_heads import first_table
from ingest.layouts.row_columns import read_field
from ingest.layouts.row_keys import is_total
from ingest.remarks import Remarks, remarks_per_column
from ingest.sheets import Sheet


@dataclass(frozen=True)
class DataRows:
    """numbers: the rows that are read, rising. remarks: about the others. cells_n: how many cells were judged."""

    numbers: Ints
    remarks: tuple[Remarks, ...]
    cells_n: int


def read_data_rows(heads: HeadRow) -> DataRows:
    """Return the rows below the heads without totals, CSV rows that are too long, and rows with only a year filled in."""
    below = heads.data_row_numbers.astype(np.int32)
    table = first_table(heads, below)
    rows = table.rows
    totals = _totals(heads, rows)
    long = ~totals & (past_heads(heads, rows) > 0)
    only_key = ~totals & ~long & _only_key(heads, rows)
    sheet = heads.sheet
    remarks = [
        *table.remarks,
        *row_remarks((sheet, "total_row_skipped"), rows[totals], first_columns(sheet, rows[totals])),
        *row_remarks((sheet, "row_too_long"), rows[long], past_heads(heads, rows[long]), heads_n=heads.last_column),
        *ignored_rows(sheet, rows[only_key]),
    ]
    return DataRows(rows[~(totals | long | only_key)], tuple(remarks), judged_cells_n(heads, below))


def judged_cells_n(heads: HeadRow, rows: Ints) -> int:
    """Return how many filled cells the rows have below the heads."""
    columns = (cells for number, cells in heads.sheet.columns.items() if number <= heads.last_column)
    return sum(int(np.count_nonzero(cells.codes[rows - 1])) for cells in columns)


def past_heads(heads: HeadRow, rows: Ints) -> Ints:
    """Return per row the first filled column past the last head of a CSV file, 0 where there is none.

    A separator inside a value makes a row too long, and shifts what follows.
    """
    if heads.sheet.name:
        return np.zeros(len(rows), np.int32)
    return first_columns(heads.sheet, rows, after=heads.last_column)


def first_columns(sheet: Sheet, rows: Ints, after: int = 0) -> Ints:
    """Return per row the first column with something in it after a column, 0 where there is none."""
    found = np.zeros(len(rows), np.int32)
    for column in sheet.column_numbers:
        if column > after:
            open_rows = found == 0
            if not open_rows.any():
                break
            found[open_rows & (sheet.columns[column].codes[rows - 1] != 0)] = column
    return found


def row_remarks(place: tuple[Sheet, str], rows: Ints, columns: Ints, **params: int) -> list[Remarks]:
    """Return a remark per row, at a column of its own, that repeats what stands there. place: sheet and code."""
    sheet, code = place

    def make(n: int) -> Finding:
        row, column = int(rows[n]), int(columns[n])
        return make_finding(code, Spot(sheet.name, row, column), sheet.cell(row, column).text, **params)

    return remarks_per_column((code, sheet.name), rows, columns, np.ones(len(rows), np.bool_), make)


def ignored_rows(sheet: Sheet, rows: Ints) -> list[Remarks]:
    """Return the notices about rows that hold nothing for us, such as a footnote."""
    return row_remarks((sheet, "row_ignored"), rows, first_columns(sheet, rows))


def single_texts(heads: HeadRow, rows: Ints) -> Mask:
    """Return which rows hold one text under the code or name and nothing else, as a footnote does."""
    found = np.zeros(len(rows), np.bool_)
    for field in (CODE, NAME):
        column = read_field(heads, field, rows)
        found |= mask_of(lambda cell: isinstance(cell.value, str), column.cells)[column.codes]
    return found & (heads.sheet.filled_n[rows - 1] == 1)


def _totals(heads: HeadRow, rows: Ints) -> Mask:
    found = np.zeros(len(rows), np.bool_)
    for field in (CODE, NAME):
        column = read_field(heads, field, rows)
        found |= mask_of(is_total, column.cells)[column.codes]
    return found


def _only_key(heads: HeadRow, rows: Ints) -> Mask:
    """A row with a year filled in beforehand and nothing else is no data yet."""
    columns = {heads.column_of(field) or 0 for field in (YEAR, BASE_YEAR, EDITION)} & heads.sheet.columns.keys()
    filled = np.zeros(len(rows), np.int32)
    for column in columns:
        filled += heads.sheet.columns[column].codes[rows - 1] != 0
    return filled == heads.sheet.filled_n[rows - 1]
