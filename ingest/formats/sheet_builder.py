"""A sheet that grows by blocks of rows, and what is left out of it because it stands far from everything else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ingest.formats.columns import NO_TEXTS, ColumnBuilder
from ingest.formats.damage import UnreadableError
from ingest.sheets import CellValue, ColumnCells, Content, MergedRange, Sheet

FAR_ROWS = 10_000  # blank rows that no table has in its middle
FAR_COLUMNS = 1_000  # the same for columns
NEVER = 1 << 60
MOST_PLACES = 50_000_000  # rows x columns of a sheet that are kept, at four bytes each
MOST_PLACES_EVER = 500_000_000  # before what stands far away is left out


@dataclass(frozen=True)
class Block:
    """Rows of values as they stand from a first row and column, with the marks of their cells by column.

    percent: rows whose number is shown as a percentage. trouble: row -> content that cannot be read.
    """

    rows: Sequence[Sequence[CellValue]]
    first_row: int
    first_column: int
    percent: Mapping[int, NDArray[np.int64]] = field(default_factory=dict)
    trouble: Mapping[int, Mapping[int, Content]] = field(default_factory=dict)


@dataclass(frozen=True)
class SheetFacts:
    """What a sheet is beside its cells."""

    name: str
    is_hidden: bool = False
    merged: tuple[MergedRange, ...] = ()


@dataclass(frozen=True)
class FarOut:
    """A cell so far from the others that it and what lies beyond are not read."""

    sheet: str
    row: int
    column: int


class SheetBuilder:
    """Builds the columns of one sheet. columns_limit: how many columns may hold something."""

    def __init__(self, columns_limit: int, *, leaves_out_far: bool = True) -> None:
        self.far_rows, self.far_columns = (FAR_ROWS, FAR_COLUMNS) if leaves_out_far else (NEVER, NEVER)
        self.columns: dict[int, ColumnBuilder] = {}
        self.columns_limit = columns_limit

    def add(self, block: Block) -> None:
        """Add a block. Raises: UnreadableError when too many columns hold something."""
        for column, values in enumerate(zip(*block.rows, strict=True), start=block.first_column):
            builder = self.columns.get(column) or ColumnBuilder()
            codes = builder.add(block.first_row, values)
            if codes is not None:
                self.columns[column] = builder
                if column in block.percent:
                    builder.mark_percent(codes, block.percent[column] - block.first_row)
        for column, contents in block.trouble.items():
            self.columns.setdefault(column, ColumnBuilder()).add_contents(block.first_row, contents)
        if len(self.columns) > self.columns_limit:
            raise UnreadableError("file_too_many_columns", limit_n=self.columns_limit)
        last_row = block.first_row + len(block.rows)
        if last_row * len(self.columns) > MOST_PLACES_EVER:
            raise _too_large(last_row, len(self.columns))

    def kept_elsewhere(self) -> set[str]:
        """Return what stands for texts that are kept elsewhere."""
        return set[str]().union(*(column.kept_elsewhere for column in self.columns.values()))

    def finish(self, facts: SheetFacts, texts: Mapping[str, str] = NO_TEXTS) -> tuple[Sheet, FarOut | None]:
        """Return the sheet, and the first cell that is left out because it stands far from everything else."""
        last_row, far_row = _before_gap(self._filled_rows(), self.far_rows)
        last_column, far_column = _before_gap(sorted(self.columns), self.far_columns)
        far = self._far_out(facts.name, far_row, far_column)
        near = {n: builder for n, builder in self.columns.items() if n <= last_column}
        if last_row * len(near) > MOST_PLACES:
            raise _too_large(last_row, len(near))
        columns = {n: near[n].finish(last_row, texts) for n in sorted(near)}
        kept = {n: column for n, column in columns.items() if column.codes.any()}
        sheet = Sheet(facts.name, kept, _last_filled(kept), facts.is_hidden, facts.merged)
        return _cut(sheet), far

    def _filled_rows(self) -> NDArray[np.int64]:
        last = max((column.last_row for column in self.columns.values()), default=0)
        filled = np.zeros(last + 1, bool)
        for column in self.columns.values():
            for first_row, codes in column.blocks:
                filled[first_row : first_row + len(codes)] |= codes != 0
        return np.flatnonzero(filled)

    def _far_out(self, name: str, row: int, column: int) -> FarOut | None:
        """Return the first far cell as it reads: of the far row its first column, of the far column its first row."""
        if row:
            return FarOut(name, row, min(n for n, found in self.columns.items() if _holds(found, row)))
        if column:
            return FarOut(name, min(first + int(np.argmax(codes != 0)) for first, codes in self.columns[column].blocks), column)
        return None


def _too_large(rows_n: int, columns_n: int) -> UnreadableError:
    return UnreadableError("sheet_too_large", rows_n=rows_n, columns_n=columns_n, limit_n=MOST_PLACES)


def _holds(column: ColumnBuilder, row: int) -> bool:
    return any(first <= row < first + len(codes) and codes[row - first] != 0 for first, codes in column.blocks)


def _before_gap(numbers: Iterable[int], gap: int) -> tuple[int, int]:
    """Return the last number before the first gap this wide, and the number after it (0 when there is no such gap)."""
    filled = np.asarray(list(numbers) if not isinstance(numbers, np.ndarray) else numbers, np.int64)
    if not len(filled):
        return 0, 0
    wide = np.flatnonzero(np.diff(filled) > gap)
    return (int(filled[wide[0]]), int(filled[wide[0] + 1])) if len(wide) else (int(filled[-1]), 0)


def _last_filled(columns: Mapping[int, ColumnCells]) -> int:
    return max((int(np.flatnonzero(column.codes)[-1]) + 1 for column in columns.values()), default=0)


def _cut(sheet: Sheet) -> Sheet:
    """Return the sheet with columns as long as its last row with something in it."""
    columns = {n: ColumnCells(column.contents, column.codes[: sheet.rows_n]) for n, column in sheet.columns.items()}
    return Sheet(sheet.name, columns, sheet.rows_n, sheet.is_hidden, sheet.merged)
