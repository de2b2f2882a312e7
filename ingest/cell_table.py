"""Every cell with an answer, right or wrong, as columns of numbers: what the rules across rows work on.

Two tables: the rows (which municipality, round and edition, from which row or form)
and the cells (of which row, which question, which content). A content is kept once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np

from ingest.arrays import Ints, Mask
from ingest.findings import Spot
from ingest.values import ParsedAnswer


@dataclass(frozen=True, slots=True)
class GivenContent:
    """What a cell says with its explanation; answer None is a wrong cell, of which found is what stands there."""

    answer: ParsedAnswer | None
    found: str = ""
    comment: str | None = None

    @property
    def said(self) -> tuple[object, ...]:
        """What it says, to compare with another delivery of the same answer."""
        if self.answer is None:
            return ("wrong", self.found)
        return (self.answer.value, self.answer.not_applicable, self.comment)


@dataclass(frozen=True)
class RowTable:
    """One position per row of a register, per form, and (is_one_answer) per row of a long sheet.

    place, edition: number in the vocabulary, edition 0 is not said and 1 the first. sheet: number in CellTable.sheets.
    row, column: the cell that says what the row is about, from 1.
    """

    place: Ints
    round_year: Ints
    edition: Ints
    sheet: Ints
    row: Ints
    column: Ints
    is_one_answer: Mask

    def chosen(self, kept: Mask) -> "RowTable":
        """Return only the rows that are kept."""
        return RowTable(*(getattr(self, field.name)[kept] for field in fields(self)))

    def __len__(self) -> int:
        return len(self.place)


@dataclass(frozen=True)
class CellTable:
    """One position per cell with an answer, row by row and in a row from left to right.

    of_row: position in rows. question: number in the vocabulary. content: number in contents. row, column: from 1.
    """

    rows: RowTable
    of_row: Ints
    question: Ints
    content: Ints
    row: Ints
    column: Ints
    contents: tuple[GivenContent, ...] = ()
    sheets: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.of_row)

    def with_cells(self, kept: Mask) -> "CellTable":
        """Return only the cells that are kept, and the rows that then still have one."""
        if kept.all() and self._has_no_empty_row:
            return self
        of_row = self.of_row[kept]
        filled = np.zeros(len(self.rows), np.bool_)
        filled[of_row] = True
        new = np.cumsum(filled, dtype=np.int32) - 1
        cells = (self.question[kept], self.content[kept], self.row[kept], self.column[kept])
        return CellTable(self.rows.chosen(filled), new[of_row], *cells, self.contents, self.sheets)

    def with_rows(self, kept: Mask) -> "CellTable":
        """Return only the rows that are kept, with their cells."""
        return self if kept.all() else self.with_cells(kept[self.of_row])

    def with_editions(self, edition: Ints) -> "CellTable":
        """Return the same with other editions."""
        return replace(self, rows=replace(self.rows, edition=edition))

    def row_spot(self, position: int) -> Spot:
        """Return the cell that says what a row is about."""
        rows = self.rows
        return Spot(self.sheets[rows.sheet[position]], int(rows.row[position]), int(rows.column[position]))

    def cell_spot(self, position: int) -> Spot:
        """Return where a cell stands."""
        sheet = self.sheets[self.rows.sheet[self.of_row[position]]]
        return Spot(sheet, int(self.row[position]), int(self.column[position]))

    @cached_property
    def _has_no_empty_row(self) -> bool:
        filled = np.zeros(len(self.rows), np.bool_)
        filled[self.of_row] = True
        return bool(filled.all())

    @cached_property
    def said(self) -> Ints:
        """Per content a number: equal for contents that say the same."""
        numbers: dict[tuple[object, ...], int] = {}
        return np.fromiter(
            (numbers.setdefault(content.said, len(numbers)) for content in self.contents), np.int32, len(self.contents)
        )

    @cached_property
    def is_right(self) -> Mask:
        """Per content whether it is an answer, also an empty one."""
        return np.fromiter((content.answer is not None for content in self.contents), np.bool_, len(self.contents))

    @cached_property
    def is_given(self) -> Mask:
        """Per content whether it is an answer that is not empty."""
        given = (content.answer is not None and not content.answer.is_blank for content in self.contents)
        return np.fromiter(given, np.bool_, len(self.contents))


def empty_table() -> CellTable:
    """Return a table without rows."""
    none = np.zeros(0, np.int32)
    rows = RowTable(none, none, none, none, none, none, np.zeros(0, np.bool_))
    return CellTable(rows, none, none, none, none, none)


def join_tables(tables: Sequence[CellTable]) -> CellTable:
    """Return the tables of several sheets as one, in that order."""
    filled = [table for table in tables if len(table)]
    if len(filled) < 2:
        return filled[0] if filled else empty_table()
    rows_before, contents_before, sheets_before = (
        np.cumsum([0, *map(len, parts)])
        for parts in ([t.rows for t in filled], [t.contents for t in filled], [t.sheets for t in filled])
    )
    moved = [
        replace(
            table,
            rows=replace(table.rows, sheet=table.rows.sheet + sheets_before[n]),
            of_row=table.of_row + rows_before[n],
            content=table.content + contents_before[n],
        )
        for n, table in enumerate(filled)
    ]
    rows = RowTable(*(np.concatenate([getattr(t.rows, field.name) for t in moved]) for field in fields(RowTable)))
    return CellTable(
        rows,
        np.concatenate([table.of_row for table in moved]),
        np.concatenate([table.question for table in moved]),
        np.concatenate([table.content for table in moved]),
        np.concatenate([table.row for table in moved]),
        np.concatenate([table.column for table in moved]),
        tuple(content for table in filled for content in table.contents),
        tuple(sheet for table in filled for sheet in table.sheets),
    )
