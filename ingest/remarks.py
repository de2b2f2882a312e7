"""The same remark about many cells of a column, as numbers; a finding is made only of those that are told one by one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ingest.addresses import position_of
from ingest.arrays import Ints, Mask
from ingest.findings import Finding

Maker = Callable[[int], Finding]


@dataclass(frozen=True)
class Remarks:
    """One code in one column of a sheet. rows: where, from 1. make(n) gives the finding about rows[n]; column 0 is none."""

    code: str
    sheet: str
    column: int
    rows: Ints
    make: Maker

    @cached_property
    def rows_n(self) -> int:
        """In how many rows it stands."""
        return len(self.rows)


@dataclass(frozen=True)
class Listed:
    """Findings that were made one by one."""

    findings: tuple[Finding, ...]

    @cached_property
    def spots(self) -> list[tuple[int, int]]:
        """Row and column of each; (0, 0) for a whole sheet or file."""
        return [position_of(finding.cell) for finding in self.findings]


def remarks_where(place: tuple[str, str, int], rows: Ints, chosen: Mask, make: Maker) -> list[Remarks]:
    """Return the remarks about the chosen rows: one block, or none when no row is chosen.

    place: code, sheet and column. make: gives the finding about rows[n], for n counted in all rows.
    """
    positions = chosen.nonzero()[0]
    if not len(positions):
        return []
    return [Remarks(*place, rows[positions], lambda n: make(int(positions[n])))]


def remarks_per_column(place: tuple[str, str], rows: Ints, columns: Ints, chosen: Mask, make: Maker) -> list[Remarks]:
    """Return the remarks about the chosen rows, each told in a column of its own.

    place: code and sheet. make: gives the finding about rows[n], for n counted in all rows.
    """
    found = []
    for column in np.unique(columns[chosen]).tolist():
        found += remarks_where((*place, column), rows, chosen & (columns == column), make)
    return found
