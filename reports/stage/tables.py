"""A table in large letters: as many rows as fit under the words of a slide, over a few screens at most."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from data.text import ngettext
from reports.stage.fit import WIDTH, Words, table_room
from ui.charts.markup import join, tag
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import shown_value
from ui.picture.lettering import text_width, wrap_text

SIZES = (36.0, 30.0, 26.0, 24.0)  # of its letters: the largest in which the columns fit beside each other
LEADING, PADDING, BETWEEN = 1.25, 18.0, 36.0  # between the lines of a cell, above and below it, between columns
SHORT = 16  # signs of a value that stays on one line
MOST_SCREENS = 2
MAY_WRAP = 1.4  # times as wide as there is room for: longer texts then take two lines
MOST_IN_NOTES = 60
MOST_SIDES = 3  # tables of a few narrow columns, side by side


@dataclass(frozen=True)
class TablePart:
    """Some rows of a table as they go on one screen: side by side in so many pieces; left_n rows are not shown at all."""

    table: Table
    size_px: float
    sides: tuple[Table, ...]
    left_n: int = 0


def part_table(table: Table, words: Words) -> tuple[TablePart, ...]:
    """Return the table as one or a few screens; what does not fit is counted on the last."""
    table = _without_empty(table)
    size = _size_for(table, words)
    n_sides = min(MOST_SIDES, max(int(WIDTH // (sum(_wanted(table, size)) + BETWEEN)), 1))
    heights = _row_heights(table, size)
    parts: list[TablePart] = []
    at = 0
    while at < len(table.rows) and len(parts) < MOST_SCREENS:
        sides = []
        for _side in range(n_sides):
            n = _fitting(heights[at:], table_room(words) - _head_height(table, size) - size * LEADING - PADDING)
            sides.append(replace(table, rows=table.rows[at : at + n]))
            at += n
        shown = tuple(side for side in sides if side.rows)
        parts.append(TablePart(replace(table, rows=tuple(row for side in shown for row in side.rows)), size, shown))
    if parts:
        parts[-1] = replace(parts[-1], left_n=len(table.rows) - at)
    return tuple(parts)


def draw_table_part(part: TablePart, caption: str) -> Markup:
    """Return the rows as tables beside each other, and under them how many more there are."""
    tables = [_draw(side, caption) for side in part.sides]
    more = ngettext("and {n} more", "and {n} more", part.left_n) if part.left_n else None
    return tag(
        "div", tag("div", *tables, class_="stage-tables"), tag("p", more, class_="stage-left") if more else None,
        class_=f"stage-table stage-table-{part.size_px:g}",
    )  # fmt: skip


def draw_first_rows(table: Table, caption: str) -> Markup:
    """Return the table for the notes, of a long one the beginning, and how many rows there are more."""
    left = len(table.rows) - MOST_IN_NOTES
    more = tag("p", ngettext("and {n} more", "and {n} more", left)) if left > 0 else None
    return join(_draw(replace(table, rows=table.rows[:MOST_IN_NOTES]), caption), more)


def _draw(table: Table, caption: str) -> Markup:
    heads = [tag("th", column.head, scope="col", class_=f"stage-{column.kind}") for column in table.columns]
    rows = [tag("tr", *map(_draw_value, row, table.columns)) for row in table.rows]
    named = tag("caption", caption, class_="stage-unseen")
    return tag("table", named, tag("thead", tag("tr", *heads)), tag("tbody", *rows))


def _draw_value(value: Value, column: Column) -> Markup:
    text = shown_value(value, column)
    return tag("td", text, class_=f"stage-{column.kind}{' stage-short' if len(text) <= SHORT else ''}")


def _without_empty(table: Table) -> Table:
    """Return the table without columns that say nothing in any row."""
    kept = [at for at in range(len(table.columns)) if any(row[at] not in ("", None) for row in table.rows)]
    columns = tuple(table.columns[at] for at in kept)
    return Table(columns, tuple(tuple(row[at] for at in kept) for row in table.rows))


def _size_for(table: Table, words: Words) -> float:
    """Return the largest size in which all rows fit; when no size will do, a middling one in which the columns fit."""
    room = table_room(words)
    for px in SIZES:
        if sum(_narrowest(table, px)) <= WIDTH and sum(_row_heights(table, px)) + _head_height(table, px) <= room:
            return px
    return next((px for px in SIZES[1:] if sum(_wanted(table, px)) <= WIDTH * MAY_WRAP), SIZES[-1])


def _narrowest(table: Table, px: float) -> list[float]:
    """Return the width of the longest word in each column."""
    texts = [[column.head, *(shown_value(row[at], column) for row in table.rows)] for at, column in enumerate(table.columns)]
    return [max(text_width(word, px) for text in column for word in (text.split() or [""])) + BETWEEN for column in texts]


def _wanted(table: Table, px: float) -> list[float]:
    """Return the width each column would like: that of its longest value, up to a good line."""
    found = []
    for at, column in enumerate(table.columns):
        head = max((text_width(word, px, is_bold=True) for word in column.head.split()), default=0)
        values = max((text_width(shown_value(row[at], column), px) for row in table.rows), default=0)
        found.append(min(max(head, values), 22 * px) + BETWEEN)
    return found


def _row_heights(table: Table, px: float) -> list[float]:
    widths = _wanted(table, px)
    shrunk = min(1.0, WIDTH / (sum(widths) or 1))
    heights = []
    for row in table.rows:
        lines = [
            len(wrap_text(shown_value(value, column), px, max(width * shrunk - BETWEEN, px * 3)))
            for value, column, width in zip(row, table.columns, widths, strict=True)
        ]
        heights.append(max([1, *lines]) * px * LEADING + PADDING)
    return heights


def _head_height(table: Table, px: float) -> float:
    widths = _wanted(table, px)
    lines = (
        len(wrap_text(column.head, px, max(width - BETWEEN, px * 3), is_bold=True))
        for column, width in zip(table.columns, widths, strict=True)
    )
    return max([1, *lines]) * px * LEADING + PADDING


def _fitting(heights: list[float], room: float) -> int:
    """Return how many rows fit, at least one while there are any."""
    total, n = 0.0, 0
    for height in heights:
        if n and total + height > room:
            break
        total, n = total + height, n + 1
    return n
