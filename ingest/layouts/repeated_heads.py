"""A second row of heads below the first: the same heads again, or the beginning of another table."""

from dataclasses import dataclass

import numpy as np

from ingest.arrays import Ints, mask_of
from ingest.findings import Finding, Spot, make_finding
from ingest.heads import CODE, EDITION, NAME, YEAR, Field
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.row_columns import read_field
from ingest.remarks import Remarks
from ingest.text_forms import normal_form

KEY_FIELDS = (CODE, NAME, YEAR, EDITION)
HEADS_TO_BE_SURE = 2  # key columns in which the word of a key column stands


@dataclass(frozen=True)
class TableRows:
    """The rows of the table the heads belong to, and what is said about heads further down."""

    rows: Ints
    remarks: tuple[Remarks, ...] = ()


def first_table(heads: HeadRow, rows: Ints) -> TableRows:
    """Return the rows up to the heads of another table; the same heads once more are passed over."""
    again = rows[_head_words_n(heads, rows) >= HEADS_TO_BE_SURE]
    if not len(again):
        return TableRows(rows)
    is_same = np.array([_says_the_same(heads, row) for row in again.tolist()])
    others = again[~is_same]
    kept = rows[~np.isin(rows, again)]
    end = others[0] if len(others) else rows[-1] + 1
    remarks = [
        _remarks(heads, "heads_repeated", again[is_same & (again < end)]),
        _remarks(heads, "second_table", others[:1], rows_n=int(np.count_nonzero(kept > end))),
    ]
    return TableRows(kept[kept < end], tuple(one for one in remarks if len(one.rows)))


def _head_words_n(heads: HeadRow, rows: Ints) -> Ints:
    """Return per row in how many key columns the word of a key column stands."""
    words = {normal_form(word) for field in KEY_FIELDS for word in (field.head, *field.synonyms)}
    counted = np.zeros(len(rows), np.int32)
    for field in _columns(heads):
        column = read_field(heads, field, rows)
        counted += mask_of(lambda cell: isinstance(cell.value, str) and normal_form(cell.value) in words, column.cells)[
            column.codes
        ]
    return counted


def _columns(heads: HeadRow) -> list[Field]:
    return [field for field in KEY_FIELDS if heads.column_of(field)]


def _says_the_same(heads: HeadRow, row: int) -> bool:
    told = {cell.column: normal_form(cell.text) for cell in heads.sheet.row(row)}
    return told == {column.column: normal_form(column.head) for column in heads.columns if column.column in told}


def _remarks(heads: HeadRow, code: str, rows: Ints, **params: int) -> Remarks:
    sheet, column = heads.sheet, next(heads.sheet.row(int(rows[0]))).column if len(rows) else 0

    def make(n: int) -> Finding:
        row = int(rows[n])
        return make_finding(code, Spot(sheet.name, row, column), sheet.cell(row, column).text, **params)

    return Remarks(code, sheet.name, column, rows, make)
