"""A municipality fills in one edition per round: rows that say another are left out."""

import numpy as np

from ingest.arrays import NONE, combined, first_positions
from ingest.cell_table import CellTable
from ingest.checks.row_spots import remarks_on_rows
from ingest.findings import Finding, make_finding
from ingest.remarks import Remarks
from ingest.vocabulary import Vocabulary


def check_one_edition(words: Vocabulary, table: CellTable) -> tuple[CellTable, list[Remarks]]:
    """Return the table with the edition that holds for all rows, and a finding per row that says another."""
    edition = table.rows.edition
    if not edition.any():
        return table, []
    groups, _first = combined([table.rows.place, table.rows.round_year])
    leading = first_positions(groups, int(groups.max(initial=0)) + 1, edition != 0)[groups]
    held = np.where(leading == NONE, 0, edition[leading])
    is_other = (edition != 0) & (edition != held)
    names = ["", *words.editions]

    def make(row: int) -> Finding:
        first = int(leading[row])
        params = {"first": table.row_spot(first).cell, "other": names[edition[first]]}
        return make_finding("edition_conflict", table.row_spot(row), names[edition[row]], **params)

    return table.with_editions(held).with_rows(~is_other), remarks_on_rows(table, "edition_conflict", is_other, make)
