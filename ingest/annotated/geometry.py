"""How large the box of a note is and where it stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ingest.annotated.marks import LAST_COLUMN, LAST_ROW
from ingest.annotated.sheet_frame import Frame

BOX_WIDTH_PX, LINE_PX, LINE_SIGNS, LEAST_PX, MOST_PX = 330, 16, 50, 48, 1_400
PX_PER_POINT = 96 / 72
PX_PER_SIGN = 7  # of the standard font of Excel
GAP_PX, TOP_PX = 15, 4


@dataclass(frozen=True)
class Box:
    """A box beside a cell: its size, and its place as Excel writes it."""

    width_px: int
    height_px: int
    anchor: str


def note_box(frame: Frame, heights: Mapping[int, float], cell: tuple[int, int], text: str) -> Box:
    """Return the box beside a cell (row, column) in which the whole text can be read.

    heights: in points, of the rows that have their own.
    """
    lines = sum(1 + len(line) // LINE_SIGNS for line in text.split("\n")) + 1
    height = min(max(lines * LINE_PX, LEAST_PX), MOST_PX)
    first_row, first_column = max(cell[0] - 1, 1), min(cell[1] + 1, LAST_COLUMN)

    def width_of(column: int) -> float:
        return frame.column(column).width * PX_PER_SIGN

    def height_of(row: int) -> float:
        return heights.get(row, frame.default_height) * PX_PER_POINT

    right = _forward(width_of, first_column, GAP_PX + BOX_WIDTH_PX, LAST_COLUMN)
    bottom = _forward(height_of, first_row, TOP_PX + height, LAST_ROW)
    places = (first_column - 1, GAP_PX, first_row - 1, TOP_PX, right[0] - 1, right[1], bottom[0] - 1, bottom[1])
    return Box(BOX_WIDTH_PX, height, ", ".join(str(place) for place in places))


def _forward(size_of: Callable[[int], float], first: int, distance_px: float, last: int) -> tuple[int, int]:
    """Return the row or column that lies a distance after the start of the first, and how far into it."""
    number = first
    while number < min(last, first + 1_000) and distance_px > size_of(number):
        distance_px -= size_of(number)
        number += 1
    return number, int(min(distance_px, size_of(number)))
