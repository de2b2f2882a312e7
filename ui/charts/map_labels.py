"""Where the names of the provinces stand beside the tiles: in the free room nearest to the province."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from ui.charts.layout import Box, text_width
from ui.charts.map_leaders import HALVES, NEAR, Grid, Leader, leader_to

LINE_HEIGHT = 1.15
FOREIGN_REACH, FOREIGN_WEIGHT = 4, 0.5  # a name is kept away from other provinces up to this distance
CENTRE_WEIGHT = 0.05
FAR = 10_000.0


class Cell(NamedTuple):
    """Where a tile is, and of which province."""

    column_no: int
    row_no: int
    province_code: str
    province_name: str


@dataclass(frozen=True)
class MapLabel:
    """The name of a province in its box, in one or two lines."""

    province_code: str
    lines: tuple[str, ...]
    box: Box
    leader: Leader | None


@dataclass(frozen=True)
class Room:
    """What placing a name costs with its box at each half tile, and how many places are beside the province."""

    size: tuple[int, int]
    cost: Grid
    beside_n: int


@dataclass(frozen=True)
class Spot:
    """Where a name comes, in half tiles, and what that costs; FAR is nowhere."""

    left: int
    top: int
    size: tuple[int, int]
    cost: float


@lru_cache(maxsize=32)  # the tiles stay where they are in every round; a province of its own has none
def place_labels(tiles: tuple[Cell, ...], font: float, step: float) -> tuple[MapLabel, ...]:
    """Return the name of every province beside it, none over a tile or another name; without room it is left out.

    Those with the least room beside them choose first; then the one that came out worst
    is tried at the front, and the arrangement that costs least is kept. font, step: the
    size of a letter and of a tile, in units of the drawing.
    """
    names = {tile.province_code: tile.province_name for tile in tiles}
    own = _provinces(tiles)
    taken: Grid = np.maximum.reduce(list(own.values()))
    rooms = {code: _room(own[code], taken, _size(name, font, step)) for code, name in names.items()}
    order = sorted(names, key=lambda code: (rooms[code].beside_n, code))
    best = _arrange(rooms, taken, order)
    for _try in order:
        worst = max(order, key=lambda code: best[code].cost)
        other = _arrange(rooms, taken, [worst, *(code for code in order if code != worst)])
        if sum(spot.cost for spot in other.values()) >= sum(spot.cost for spot in best.values()):
            break
        best, order = other, list(other)
    return tuple(_label(names[code], code, own[code], spot, step) for code, spot in best.items() if spot.cost < FAR)


def _arrange(rooms: Mapping[str, Room], taken: Grid, order: Sequence[str]) -> dict[str, Spot]:
    """Return where each name comes when they choose in this order."""
    taken, found = taken.copy(), {}
    for code in order:
        size = rooms[code].size
        cost = rooms[code].cost
        if cost.shape != (1, 1):
            cost = np.where(_in_box(taken, size, np.maximum) > 0, FAR, cost)
        left, top = (int(at) for at in np.unravel_index(np.argmin(cost), cost.shape))
        found[code] = Spot(left, top, size, float(cost[left, top]))
        if found[code].cost < FAR:
            taken[left : left + size[0], top : top + size[1]] = 1
    return found


def _label(name: str, code: str, own: Grid, spot: Spot, step: float) -> MapLabel:
    box = Box(*(at * step / HALVES for at in (spot.left, spot.top, *spot.size)))
    return MapLabel(code, _lines(name), box, leader_to(box, own, step))


def _provinces(tiles: Sequence[Cell]) -> Mapping[str, Grid]:
    """Return for each province which half tiles are its own."""
    shape = tuple(HALVES * (max(at) + 1) for at in zip(*((tile.column_no, tile.row_no) for tile in tiles), strict=True))
    found: dict[str, Grid] = {}
    for tile in tiles:
        left, top = HALVES * tile.column_no, HALVES * tile.row_no
        found.setdefault(tile.province_code, np.zeros(shape))[left : left + HALVES, top : top + HALVES] = 1
    return found


def _lines(name: str) -> tuple[str, ...]:
    before, hyphen, after = name.partition("-")
    return (before + hyphen, after) if after else (name,)


def _size(name: str, font: float, step: float) -> tuple[int, int]:
    """Return how many half tiles a name needs: wide, high."""
    lines = _lines(name)
    width = max(text_width(line, font) for line in lines)
    return ceil(HALVES * width / step), ceil(HALVES * len(lines) * font * LINE_HEIGHT / step)


def _room(own: Grid, taken: Grid, size: tuple[int, int]) -> Room:
    if any(wanted > there for wanted, there in zip(size, own.shape, strict=True)):
        return Room(size, np.full((1, 1), FAR), 0)
    near = _in_box(_distances(own), size, np.minimum)
    foreign = np.minimum(FOREIGN_REACH, _in_box(_distances(taken - own), size, np.minimum))
    left, top = (at.astype(float) for at in np.indices(near.shape))
    centre = [at.mean() for at in np.nonzero(own)]
    away = np.abs(left + size[0] / 2 - centre[0]) + np.abs(top + size[1] / 2 - centre[1])
    is_free = _in_box(taken, size, np.maximum) == 0
    cost = np.where(is_free, near - FOREIGN_WEIGHT * foreign + CENTRE_WEIGHT * away, FAR)
    return Room(size, cost, int((is_free & (near <= NEAR)).sum()))


def _in_box(grid: Grid, size: tuple[int, int], measure: np.ufunc) -> Grid:
    """Return the largest or smallest value in the box that begins at each half tile."""
    return np.asarray(measure.reduce(sliding_window_view(grid, size), axis=(2, 3)))


def _distances(start: Grid) -> Grid:
    """Return how far each half tile is from the nearest of start, sideways and up or down together."""
    found = np.where(start > 0, 0.0, FAR)
    for axis in (0, 1):
        steps = np.indices(found.shape)[axis]
        ahead = np.minimum.accumulate(found - steps, axis=axis) + steps
        back = np.flip(np.minimum.accumulate(np.flip(found + steps, axis), axis=axis), axis) - steps
        found = np.minimum(ahead, back)
    return found
