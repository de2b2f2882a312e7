"""A row of one of the sheets, before it is known what it points at: programmes and participants may stand on other sheets."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.findings import Spot
from ingest.forms.dates import DateOrder
from ingest.heads import Field
from ingest.programmes.heads import SheetName
from ingest.sheets import Cell


@dataclass(frozen=True)
class FiledRow:
    """cells: by the key of their column, those with something in them. first: the first filled cell.

    orders: whether the dates of a column have the day or the month first.
    """

    layout: SheetName
    sheet: str
    number: int
    cells: Mapping[str, Cell]
    first: Cell
    orders: Mapping[str, DateOrder]
    columns: Mapping[str, int]

    def cell(self, field: Field | str) -> Cell:
        """Return the cell of a column; an empty one where nothing stands."""
        key = field if isinstance(field, str) else field.key
        return self.cells.get(key) or Cell(self.number, self.columns.get(key, 0))

    def spot(self, field: Field | str) -> Spot:
        """Return where a finding about a column is told: at its cell, or at the first of the row when there is no such column."""
        return Spot(self.sheet, self.number, self.cell(field).column or self.first.column)
