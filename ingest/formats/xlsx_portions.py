"""Rows of a sheet in portions that fill little room: python-calamine makes a cell of every place between first and last."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ingest.formats.damage import UnreadableError

FAR_LETTERS = re.compile(rb'r="[A-Z]{3}')
MOST_ROWS = 50  # at a time, when there are columns of three letters: 50 x 16,384 places
LAST_ROW = 1_048_576  # of any spreadsheet program
GAP = 100  # rows
SHORT_SPAN = 3_000  # rows: at 702 columns two million places, whatever the gaps
MOST_STEPS_BACK = 100  # rows above the one before; Excel writes none


def portions(rows: bytes, prefix: bytes) -> Iterator[bytes]:
    """Give the rows in portions that fill little room: one, unless there are far rows or columns.

    Every row says its number first (xlsx_plain). Raises: UnreadableError when the numbers make no sense.
    """
    for run, rows_n in _runs(rows, prefix):
        if rows_n > MOST_ROWS and FAR_LETTERS.search(run):
            yield from _by_number(run, b"</%srow>" % prefix)
        else:
            yield run


def _runs(rows: bytes, prefix: bytes) -> Iterator[tuple[bytes, int]]:
    """Give the rows in runs that rise without a large gap, with how many rows there are."""
    numbers = np.array(row_number(prefix).findall(rows), dtype="S7").astype(np.int64)
    if len(numbers) and (numbers.max() > LAST_ROW or numbers.min() < 1):
        raise UnreadableError
    breaks = _breaks(numbers)
    if not len(breaks):
        yield rows, len(numbers)
        return
    starts = [found.start() for found in row_number(prefix).finditer(rows)]
    edges = [0, *(starts[n] for n in breaks.tolist()), len(rows)]
    for start, end in pairwise(edges):
        yield rows[start:end], rows.count(b"<%srow " % prefix, start, end)


def _breaks(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return before which rows a new run starts."""
    steps = np.diff(numbers)
    back = steps < 0
    if np.count_nonzero(back) > MOST_STEPS_BACK:
        raise UnreadableError
    has_gaps = len(numbers) > 0 and int(numbers.max() - numbers.min()) > SHORT_SPAN
    return np.flatnonzero(back | (steps > GAP) if has_gaps else back) + 1


def _by_number(rows: bytes, row_end: bytes) -> Iterator[bytes]:
    start, at = 0, 0
    while start < len(rows):
        for _row in range(MOST_ROWS):
            found = rows.find(row_end, at)
            at = found + len(row_end) if found >= 0 else len(rows)
        yield rows[start:at]
        start = at


@lru_cache(maxsize=16)
def row_number(prefix: bytes) -> re.Pattern[bytes]:
    """Return the pattern of the start of a row with its number."""
    return re.compile(rb'<%srow r="([0-9]{1,7})"' % re.escape(prefix))
