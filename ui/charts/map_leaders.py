"""The line from the name of a province to its tiles, where the name could not stand beside them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ui.charts.layout import Box

HALVES = 2  # names are placed on a grid of half tiles
NEAR = 1  # half tiles from a province; a name further away gets a line to it
ASKEW = 3.0  # a line across the tiles counts this much longer than one between them

Grid = NDArray[np.float64]  # a value per half tile: column, row


@dataclass(frozen=True)
class Leader:
    """A line from a name to its province, in units of the drawing."""

    left: float
    top: float
    to_left: float
    to_top: float


def leader_to(box: Box, own: Grid, step: float) -> Leader | None:
    """Return the line from the edge of the box to the nearest seam of the province; None where it is beside it.

    A seam lies between two of its tiles: an upright line ends in an upright seam and a
    level one in a level seam, so that it runs between the tiles and not over their numbers.
    """
    if _gap(box, own, step) <= (NEAR + 0.5) * step / HALVES:
        return None
    lines = [_line_to(box, seam) for seam in _seams(own, step)]
    return min(lines, key=_length)[0] if lines else None


def _gap(box: Box, own: Grid, step: float) -> float:
    half = step / HALVES
    columns, rows = ((at + 0.5) * half for at in np.nonzero(own))
    sideways = np.abs(columns - np.clip(columns, box.left, box.left + box.width))
    return float(np.min(sideways + np.abs(rows - np.clip(rows, box.top, box.top + box.height))))


def _seams(own: Grid, step: float) -> list[tuple[float, float, bool]]:
    """Return the middle of each seam between two tiles of a province, and whether it is upright."""
    tiles = {(int(column) // HALVES, int(row) // HALVES) for column, row in zip(*np.nonzero(own), strict=True)}
    upright = [(column * step, (row + 0.5) * step, True) for column, row in tiles if (column - 1, row) in tiles]
    level = [((column + 0.5) * step, row * step, False) for column, row in tiles if (column, row - 1) in tiles]
    return sorted(upright + level)


def _line_to(box: Box, seam: tuple[float, float, bool]) -> tuple[Leader, bool]:
    left, top, is_upright = seam
    start = min(max(left, box.left), box.left + box.width), min(max(top, box.top), box.top + box.height)
    return Leader(*start, left, top), is_upright


def _length(line: tuple[Leader, bool]) -> float:
    leader, is_upright = line
    sideways, down = abs(leader.left - leader.to_left), abs(leader.top - leader.to_top)
    return sideways + down + ASKEW * (sideways if is_upright else down)
