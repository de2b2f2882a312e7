"""What each row of a sheet is about: every distinct combination of code, name, year and edition is read once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from ingest.arrays import Ints, Mask, combined, mask_of
from ingest.heads import CODE, EDITION, NAME, YEAR
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.row_columns import RowColumn, read_spread_column
from ingest.layouts.row_keys import KeyCells, RowKey, code_or_said, make_key, read_edition, read_round
from ingest.place_cells import PlaceRead, read_place
from ingest.remarks import Remarks, remarks_where
from ingest.rows import ReadingContext
from ingest.vocabulary import Round


@dataclass(frozen=True)
class RowKeys:
    """keys[of_row[n]] is what the n-th of the rows is about."""

    sheet: str
    rows: Ints
    keys: tuple[RowKey, ...]
    of_row: Ints

    def key(self, position: int) -> RowKey:
        """Return what the n-th row is about."""
        return self.keys[self.of_row[position]]

    @cached_property
    def is_known(self) -> Mask:
        """Per row whether municipality and round are known and nothing about them is wrong."""
        return mask_of(lambda key: key.identity is not None, self.keys)[self.of_row]

    def chosen(self, kept: Mask) -> "RowKeys":
        """Return only the rows that are kept."""
        return self if kept.all() else RowKeys(self.sheet, self.rows[kept], self.keys, self.of_row[kept])

    def remarks(self) -> list[Remarks]:
        """Return everything that is wrong with the keys of the rows."""
        found = []
        for number in range(max((len(key.problems) for key in self.keys), default=0)):
            places = {(key.problems[number][1].code, self.sheet, key.column(number)) for key in _with(self.keys, number)}
            for place in sorted(places):
                found += self._remarks_at(number, place)
        return found

    def _remarks_at(self, number: int, place: tuple[str, str, int]) -> list[Remarks]:
        code, _sheet, column = place
        has_it = mask_of(
            lambda key: len(key.problems) > number and (key.problems[number][1].code, key.column(number)) == (code, column),
            self.keys,
        )
        return remarks_where(place, self.rows, has_it[self.of_row], lambda n: self.key(n).finding(number, int(self.rows[n])))


def _with(keys: Sequence[RowKey], number: int) -> list[RowKey]:
    return [key for key in keys if len(key.problems) > number]


def read_keys(context: ReadingContext, heads: HeadRow, rows: Ints) -> RowKeys:
    """Return what each row is about."""
    columns = [read_spread_column(heads.sheet, heads.column_of(field), rows) for field in (CODE, NAME, YEAR, EDITION)]
    of_row, first = combined([column.codes for column in columns])
    reader = _KeyReader(context, heads.sheet.name, columns)
    codes = zip(*(column.codes[first].tolist() for column in columns), strict=True)
    return RowKeys(heads.sheet.name, rows, tuple(reader.key(*one) for one in codes), of_row)


class _KeyReader:
    """Reads keys from the numbers of their cells; what comes back in many keys is read once."""

    def __init__(self, context: ReadingContext, sheet: str, columns: Sequence[RowColumn]) -> None:
        self.context, self.sheet = context, sheet
        self.codes, self.names, self.years, self.editions = (column.cells for column in columns)
        self.round = cache(lambda year: read_round(context, self.years[year]))
        self.edition = cache(lambda edition, known: read_edition(context.words, self.editions[edition], known))
        self.any_time = cache(lambda code, name: self._place(code, name, None))

    def key(self, code: int, name: int, year: int, edition: int) -> RowKey:
        """Return what a row is about with these numbers of its cells. The row of its cells says nothing."""
        cells = KeyCells(self.codes[code], self.names[name], self.years[year], self.editions[edition], self.sheet)
        measured = self.round(year)
        known = measured if isinstance(measured, Round) else None
        return make_key(cells, self._place_in(code, name, known), measured, self.edition(edition, known))

    def _place_in(self, code: int, name: int, known: Round | None) -> PlaceRead:
        found = self.any_time(code, name)
        if known is None or (found.cbs_code and self.context.words.places[found.cbs_code].existed_on(known.closes_on)):
            return found  # in its time nothing more is to be said
        return self._place(code, name, known)

    def _place(self, code: int, name: int, known: Round | None) -> PlaceRead:
        said = code_or_said(self.context, self.codes[code], self.names[name])
        return read_place(self.context.book, said, self.names[name], known)


def one_key(sheet: str, rows: Ints, key: RowKey) -> RowKeys:
    """Return the same key for every row."""
    return RowKeys(sheet, rows, (key,), np.zeros(len(rows), np.int32))
