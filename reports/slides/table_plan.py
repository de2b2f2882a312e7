"""How a table fits a slide: the width of each column, the height of each row, and where it goes on on a next slide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.slides.boxes import Box
from reports.slides.fitting import LINE_HEIGHT, count_lines, line_width, widest_word
from reports.slides.records import Cell, CellTable, TablePart

SIZES = (18, 16, 14, 13, 12)  # points
SMALL = (11, 10)  # for tables with so many columns that words would break otherwise
MOST_ROWS = 12
PAD_X, PAD_Y = 6.0, 3.5  # points, at each side
WIDEST = 1.7  # times the width a table asks for


@dataclass(frozen=True)
class Rooms:
    """The room on the first slide of a table, below its sentences, and on the others; smallest: letters in points."""

    first: Box
    others: Box
    smallest: int = SIZES[-1]


@dataclass(frozen=True)
class _Measured:
    """A table with, column by column, its longest word and its longest line in letters of one point: all grow alike."""

    table: CellTable
    words: tuple[float, ...]
    lines: tuple[float, ...]

    def least(self, size: int) -> list[float]:
        """Return the widths in points below which words would break."""
        return [width * size + 2 * PAD_X for width in self.words]

    def asked(self, size: int) -> list[float]:
        """Return the widths in points in which every line stays a line."""
        return [width * size + 2 * PAD_X for width in self.lines]


@dataclass(frozen=True)
class _Set:
    """A table in letters of one size: its widths and heights in points, the head apart."""

    size: int
    widths: tuple[float, ...]
    head: float
    heights: tuple[float, ...]


def plan_table(table: CellTable, rooms: Rooms) -> list[TablePart]:
    """Return the parts of a table, each of which fits its room: columns that do not fit go on with the first one repeated."""
    return [part for columns in _column_groups(table, rooms.first.width_pt) for part in _row_groups(columns, rooms)]


def _column_groups(table: CellTable, room: float) -> Iterator[CellTable]:
    smallest = _measured(table).least(SMALL[-1])
    group: list[int] = [0]
    for at in range(1, len(table.heads)):
        if len(group) > 1 and sum(smallest[each] for each in group) + smallest[at] > room:
            yield _columns(table, group)
            group = [0]
        group.append(at)
    yield _columns(table, group)


def _columns(table: CellTable, kept: Sequence[int]) -> CellTable:
    return CellTable(tuple(table.heads[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in table.rows))


def _measured(table: CellTable) -> _Measured:
    columns = [[table.heads[at], *(row[at] for row in table.rows)] for at in range(len(table.heads))]
    words = tuple(max(widest_word(cell.text, 1, is_bold=cell.is_bold) for cell in column) for column in columns)
    lines = tuple(max(line_width(cell.text, 1, is_bold=cell.is_bold) for cell in column) for column in columns)
    return _Measured(table, words, lines)


def _row_groups(table: CellTable, rooms: Rooms) -> Iterator[TablePart]:
    """Yield the rows slide by slide, with about as many on the last as on the others."""
    chosen = _chosen(_measured(table), rooms)
    breaks = _even_breaks(chosen, rooms)
    for start, end in zip(breaks, [*breaks[1:], len(table.rows)], strict=True):
        shown = CellTable(table.heads, table.rows[start:end])
        yield TablePart(shown, chosen.size, chosen.widths, (chosen.head, *chosen.heights[start:end]))


def _even_breaks(chosen: _Set, rooms: Rooms) -> list[int]:
    """Return the first row of each slide: as few slides as can be, and as few rows on the fullest."""
    fewest = len(_breaks(chosen, rooms, MOST_ROWS))
    tried = (_breaks(chosen, rooms, most) for most in range(-(-len(chosen.heights) // fewest), MOST_ROWS + 1))
    return next(found for found in tried if len(found) == fewest)


def _breaks(chosen: _Set, rooms: Rooms, most: int) -> list[int]:
    """Return the first row of each slide."""
    starts, used = [0], chosen.head
    for at, height in enumerate(chosen.heights):
        room = rooms.first if len(starts) == 1 else rooms.others
        if at > starts[-1] and (used + height > room.height_pt or at - starts[-1] >= most):
            starts.append(at)
            used = chosen.head
        used += height
    return starts


def _chosen(table: _Measured, rooms: Rooms) -> _Set:
    """Return the table in the largest letters in which it takes no more slides than in the smallest ones."""
    width = rooms.first.width_pt
    fit = [size for size in SIZES if size >= rooms.smallest and sum(table.least(size)) <= width]
    if not fit:
        smaller = [size for size in (*SIZES, *SMALL) if size < rooms.smallest]
        return _set(table, next((size for size in smaller if sum(table.least(size)) <= width), SMALL[-1]), width)
    smallest = _set(table, fit[-1], width)
    slides = len(_breaks(smallest, rooms, MOST_ROWS))
    larger = (_set(table, size, width) for size in fit[:-1])
    return next((each for each in larger if len(_breaks(each, rooms, MOST_ROWS)) == slides), smallest)


def _set(table: _Measured, size: int, room: float) -> _Set:
    widths = _widths(table, size, room)
    head, *heights = (_height(row, widths, size) for row in (table.table.heads, *table.table.rows))
    return _Set(size, widths, head, tuple(heights))


def _widths(table: _Measured, size: int, room: float) -> tuple[float, ...]:
    """Return the widths: what the texts ask for on one line where there is room, else shared out above the longest word."""
    least, asked = table.least(size), table.asked(size)
    if sum(asked) <= room:
        wider = min(room / sum(asked), WIDEST)
        return tuple(width * wider for width in asked)
    spare, more = room - sum(least), sum(asked) - sum(least)
    if spare < 0:
        return tuple(width * room / sum(least) for width in least)
    return tuple(low + spare * (wish - low) / more for low, wish in zip(least, asked, strict=True))


def _height(row: Sequence[Cell], widths: Sequence[float], size: int) -> float:
    lines = max(
        count_lines(cell.text, size, width - 2 * PAD_X, is_bold=cell.is_bold) for cell, width in zip(row, widths, strict=True)
    )
    return lines * size * LINE_HEIGHT + 2 * PAD_Y
