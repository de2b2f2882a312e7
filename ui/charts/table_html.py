"""The table of a chart as an HTML table whose heads sort it, and as a file.

A real table, not a drawn one: it can be read aloud, selected, and read on a phone.
"""

import csv
from collections.abc import Callable
from io import StringIO

from markupsafe import Markup

from ingest.neutral import neutral_text
from ui.charts.markup import Content, tag
from ui.charts.records import Column, ColumnKind, PlaceLink, Table, Value, Worded
from ui.charts.status_html import status_mark
from ui.format import (
    MISSING,
    format_chance,
    format_change,
    format_count,
    format_decimal_plain,
    format_percent,
    format_rate,
    format_score,
)
from ui.navigation import path_of_place

BOM = "\ufeff"  # so that Excel reads the file as UTF-8
WRITERS: dict[ColumnKind, Callable[[float], str]] = {
    "score": format_score, "change": format_change, "pace": format_rate, "percent": format_percent, "chance": format_chance,
    "count": format_count,
}  # fmt: skip
STACKED_FROM = 4  # columns; more do not fit beside each other on a phone


def draw_table(table: Table, caption: str) -> Markup:
    """Return the table as HTML; a press on a head sorts by it.

    A wide one shows each row as a block with its heads on a phone. That takes the
    meaning of a table away from some screen readers, so the roles are said as well.
    """
    table = _filled(table)
    heads = [
        tag("th", tag("button", column.head, type="button"), scope="col", role="columnheader", class_=f"ci-{column.kind}")
        for column in table.columns
    ]
    rows = [_draw_row(row, table) for row in table.rows]
    head, body = tag("thead", tag("tr", *heads, role="row"), role="rowgroup"), tag("tbody", *rows, role="rowgroup")
    drawn = tag("table", tag("caption", caption, class_="ci-unseen"), head, body, role="table")
    wide = " ci-stack" if len(table.columns) > STACKED_FROM else ""
    return tag("div", drawn, class_=f"ci-figure ci-table{wide}", tabindex=0, role="group", aria_label=caption)


def _filled(table: Table) -> Table:
    """Return the table without the columns of text that are empty in every row; a file has them all."""
    empty = {at for at in range(len(table.columns)) if table.rows and all(row[at] == "" for row in table.rows)}
    if not empty:
        return table
    columns = tuple(column for at, column in enumerate(table.columns) if at not in empty)
    return Table(columns, tuple(tuple(value for at, value in enumerate(row) if at not in empty) for row in table.rows))


def write_csv(table: Table, notes: tuple[str, ...] = ()) -> bytes:
    """Return the table as CSV for a Dutch Excel: semicolons, decimal commas, UTF-8 with a mark.

    Notes come first, one per line. Text that a spreadsheet would take for a formula gets an apostrophe (rule IR-9).
    """
    target = StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerows([neutral_text(note)] for note in notes)
    writer.writerow([neutral_text(column.head) for column in table.columns])
    writer.writerows([_file_value(value) for value in row] for row in table.rows)
    return (BOM + target.getvalue()).encode("utf-8")


def shown_value(value: Value, column: Column) -> str:
    """Return a value as it is written in the table."""
    if value is None:
        return MISSING
    if isinstance(value, PlaceLink):
        return value.name
    if isinstance(value, Worded):
        return value.text
    if isinstance(value, str) or column.kind in ("text", "year"):
        return str(value)
    return WRITERS[column.kind](value)


def _draw_row(row: tuple[Value, ...], table: Table) -> Markup:
    return tag("tr", *(_draw_value(value, column) for value, column in zip(row, table.columns, strict=True)), role="row")


def _draw_value(value: Value, column: Column) -> Markup:
    content: Content = shown_value(value, column)
    if isinstance(value, PlaceLink):
        content = tag("a", content, href=value.path or path_of_place(value.code), data_go=value.code)
    elif isinstance(value, Worded) and value.status is not None:
        content = status_mark(value.status, value.text)
    return tag("td", content, role="cell", class_=f"ci-{column.kind}", data_head=column.head, data_sort=_sort_value(value))


def _sort_value(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, Worded):
        return str(value.order)
    return value.name if isinstance(value, PlaceLink) else repr(value) if isinstance(value, float) else str(value)


def _file_value(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, PlaceLink):
        return neutral_text(value.name)
    if isinstance(value, Worded):
        return neutral_text(value.text)
    if isinstance(value, float):
        return format_decimal_plain(value)
    return str(value) if isinstance(value, int) else neutral_text(value)
