"""Rows of many places as plain values, of which the records of one place are made when asked for.

A frame is turned into Python values column by column; doing that for each place apart
was a tenth of what a report costs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

import pandas as pd

from ui.rows import PerPlace, Record


@dataclass(frozen=True)
class PlainRows:
    """The columns that a kind of record has, with missing as None, and which rows are of which place."""

    columns: tuple[tuple[object, ...], ...]
    borders: Mapping[str, tuple[int, int]]

    def of(self, code: str, kind: type[Record]) -> tuple[Record, ...]:
        """Return the records of a place, of the kind the columns were made for; none when there are none."""
        first, last = self.borders.get(code, (0, 0))
        return tuple(kind(*row) for row in zip(*(column[first:last] for column in self.columns), strict=True))


def plain_rows(found: PerPlace, kind: type[Record]) -> PlainRows:
    """Return the rows of all places for records of one kind; other columns are left out."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    return PlainRows(tuple(_plain(found.frame[name]) for name in names), MappingProxyType(dict(found.borders)))


def _plain(column: "pd.Series") -> tuple[object, ...]:
    missing = column.isna()
    values = column.astype(object)
    return tuple((values.where(~missing, None) if missing.any() else values).tolist())
