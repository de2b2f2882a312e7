"""Findings of the rules across rows: at the cell that says what a row is about, or at the cell of an answer."""

import numpy as np

from ingest.arrays import Ints, Mask
from ingest.cell_table import CellTable
from ingest.findings import Spot
from ingest.remarks import Maker, Remarks, remarks_per_column


def remarks_on_rows(table: CellTable, code: str, chosen: Mask, make: Maker) -> list[Remarks]:
    """Return the findings about chosen rows. make: gives the one about the row at a position."""
    return _per_sheet((table, code), (table.rows.sheet, table.rows.row, table.rows.column), chosen, make)


def remarks_on_cells(table: CellTable, code: str, chosen: Mask, make: Maker) -> list[Remarks]:
    """Return the findings about chosen cells. make: gives the one about the cell at a position."""
    return _per_sheet((table, code), (table.rows.sheet[table.of_row], table.row, table.column), chosen, make)


def _per_sheet(what: tuple[CellTable, str], places: tuple[Ints, Ints, Ints], chosen: Mask, make: Maker) -> list[Remarks]:
    (table, code), (sheets, rows, columns) = what, places
    found = []
    for sheet in np.unique(sheets[chosen]).tolist():
        found += remarks_per_column((code, table.sheets[sheet]), rows, columns, chosen & (sheets == sheet), make)
    return found


def address_seen_from(spot: Spot, other: Spot) -> str:
    """Return the address of another cell, with its sheet when that is another one."""
    return other.cell if other.sheet == spot.sheet else f"{other.cell} ({other.sheet})"
