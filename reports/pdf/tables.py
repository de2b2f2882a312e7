"""A table of the screen on paper: values written out, on its side where it is too wide, in parts where it is long and narrow."""

import re
from collections.abc import Sequence
from math import ceil
from statistics import mean
from typing import TypeAlias

from reports.pdf.letters import BREAK
from reports.pdf.records import Align, Cell, PaperColumn, PaperTable
from reports.pdf.widths import INSET, ROOM, SIGN, SIZES, Measured, Need, line_count, measured, widths_of
from ui.charts.records import PlaceLink, Table, Value, Worded
from ui.charts.table_html import shown_value

Rows: TypeAlias = tuple[tuple[Cell, ...], ...]
TEXT_KINDS = ("text", "word")
TOLD_COLUMNS = 3
TURNED_FROM = 9  # columns; with few rows such a table is easier to read on its side
ADDRESS = re.compile(r"https?://\S+")
AFTER = re.compile(r"([/?&=_.-])(?=\w)")  # where an address may break
TOLD_FROM = 100  # signs of a text in the middle of three; such a table is read as paragraphs
PARTS_FROM = 14  # rows
MOST_PARTS = 3
CROWDED = 2.0  # times the room that a table would need on single lines; from there on its letters are smaller
DENSE = 7.5  # points, the smallest letters because of that
BETWEEN = 24.0  # points between parts
FIRST_LINE, LINE = 0.8, 1.22  # of the size of the letters; the first line has nothing above it
ABOVE_AND_BELOW = 8.0  # points around the lines of a row
SLACK = 0.5  # points less than a column has, when lines are counted
SIGN_HIGHER = 3.0  # points more where a sign stands in a row
HIGHEST = 200.0  # points; a higher row may break


def paper_table(table: Table, base: str) -> PaperTable:
    """Return the table as it is printed; base: the server its links lead to, empty for none."""
    kept = [at for at in range(len(table.columns)) if not table.rows or any(row[at] != "" for row in table.rows)]
    heads = [table.columns[at].head for at in kept]
    aligns: list[Align] = ["left" if table.columns[at].kind in TEXT_KINDS else "right" for at in kept]
    rows = tuple(tuple(_cell(row[at], table, at, base) for at in kept) for row in table.rows)
    if len(heads) >= TURNED_FROM and len(rows) < len(heads):
        heads, rows = _turned(heads, rows)
        aligns = ["left"] * len(heads)
    return _fitted(heads, aligns, rows)


def told_rows(table: Table) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table that is a list of names with what is told of each, and a code; none of any other table."""
    is_list = len(table.columns) == TOLD_COLUMNS and all(column.kind == "text" for column in table.columns)
    rows = [tuple(str(value) for value in row) for row in table.rows] if is_list else []
    return tuple(rows) if rows and mean(len(row[1]) for row in rows) >= TOLD_FROM else ()


def _cell(value: Value, table: Table, at: int, base: str) -> Cell:
    text = shown_value(value, table.columns[at])
    if isinstance(value, PlaceLink):  # a list of municipalities is to be read, not to be pressed
        return Cell(text, href=base + value.path.removeprefix(".") if base and value.path else "")
    if ADDRESS.fullmatch(text):
        return Cell(AFTER.sub(rf"\1{BREAK}", text), href=text)
    return Cell(text, value.status if isinstance(value, Worded) else None)


def _turned(heads: list[str], rows: Rows) -> tuple[list[str], Rows]:
    """Return the table on its side: what stood in the first column becomes the heads."""
    turned = tuple((Cell(head), *(row[at] for row in rows)) for at, head in enumerate(heads))
    return [cell.text for cell in turned[0]], turned[1:]


def _fitted(heads: list[str], aligns: list[Align], rows: Rows) -> PaperTable:
    """Return the table in the largest letters in which every word fits, in parts where those fit beside each other."""
    size, needs = _needs(heads, rows)
    widths = widths_of(needs)
    columns = tuple(PaperColumn(*each) for each in zip(heads, aligns, widths, strict=True))
    part_n = min(MOST_PARTS, int((ROOM + BETWEEN) // (sum(widths) + BETWEEN))) if len(rows) > PARTS_FROM else 1
    long = ceil(len(rows) / max(part_n, 1)) or 1
    parts = tuple(rows[at : at + long] for at in range(0, len(rows), long)) or ((),)
    above = max((line_count(head, size, width - INSET - SLACK, is_bold=True) for head, width in zip(heads, widths, strict=True)))
    heights = tuple((_high(above, size), *(_height(row, widths, size) for row in part)) for part in parts)
    return PaperTable(columns, parts, size, heights)


def _height(row: tuple[Cell, ...], widths: Sequence[float], size: float) -> float:
    """Return the height of a row; 0 where it may break over pages, or at places only typst knows."""
    lines = [
        line_count(cell.text, size, width - INSET - SLACK - (SIGN if cell.status else 0), is_bold=cell.status is not None)
        for cell, width in zip(row, widths, strict=True)
    ]
    height = _high(max(lines), size)
    is_sure = height <= HIGHEST and not any(BREAK in cell.text for cell in row)
    return round(height + (SIGN_HIGHER if any(cell.status for cell in row) else 0), 1) if is_sure else 0


def _high(line_n: int, size: float) -> float:
    return round(FIRST_LINE * size + LINE * size * (line_n - 1) + ABOVE_AND_BELOW, 1)


def _needs(heads: list[str], rows: Rows) -> tuple[float, list[Need]]:
    columns = [_column(head, [row[at] for row in rows]) for at, head in enumerate(heads)]
    found: tuple[float, list[Need]] = (SIZES[-1], [])
    for size in SIZES:
        found = (size, [column.need(size) for column in columns])
        is_crowded = size > DENSE and sum(need.whole for need in found[1]) > ROOM * CROWDED
        if not is_crowded and sum(need.least for need in found[1]) <= ROOM:
            break
    return found


def _column(head: str, cells: list[Cell]) -> Measured:
    return measured(head, [cell.text for cell in cells], SIGN if any(cell.status for cell in cells) else 0)
