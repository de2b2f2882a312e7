"""Many cells of one column as one short text, as Excel writes a selection: "D3:D10 D12"."""

import numpy as np

from ingest.addresses import address_of, position_of
from ingest.arrays import Ints


def write_cells(column: int, rows: Ints) -> str:
    """Return the cells of a column in rising rows as ranges."""
    if not len(rows):
        return ""
    breaks = np.flatnonzero(np.diff(rows) != 1)
    firsts = rows[np.concatenate(([0], breaks + 1))].tolist()
    lasts = rows[np.concatenate((breaks, [len(rows) - 1]))].tolist()
    return " ".join(_range(column, first, last) for first, last in zip(firsts, lasts, strict=True))


def _range(column: int, first: int, last: int) -> str:
    one = address_of(first, column)
    return one if first == last else f"{one}:{address_of(last, column)}"


def read_cells(text: str) -> list[str]:
    """Return the addresses of a text that write_cells made."""
    cells: list[str] = []
    for part in text.split():
        first, _colon, last = part.partition(":")
        row, column = position_of(first)
        cells += [address_of(number, column) for number in range(row, position_of(last or first)[0] + 1)]
    return cells
