"""A sheet before it is a file: what stands in its cells, whatever format it will be written in.

Contents are None, text, number, bool, date, datetime, Percent(0.45), Formula("=1", "1") or CellError("#REF!").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

Format = Literal["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv"]
WORKBOOKS: tuple[Format, ...] = ("xlsx", "xlsm", "xls", "xlsb", "ods")
Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class CellError:
    """An error of Excel that stands in a cell."""

    shown: str = "#REF!"


@dataclass(frozen=True)
class Page:
    """A sheet. merged: ranges such as "B1:D1"; notes: comments by cell; hidden_rows as Excel counts them."""

    name: str
    rows: Rows
    merged: tuple[str, ...] = ()
    is_hidden: bool = False
    first_row: int = 1
    notes: tuple[tuple[str, str], ...] = ()
    hidden_rows: tuple[int, ...] = ()
    frozen_at: str = ""
    filter_range: str = ""

    def numbered(self) -> list[tuple[int, list[Any]]]:
        """The rows with their number in the sheet."""
        return [(number, list(row)) for number, row in enumerate(self.rows, start=self.first_row)]


def letters(column: int) -> str:
    """The letters of a column that counts from 1."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def address(row: int, column: int) -> str:
    """The cell as Excel shows it."""
    return f"{letters(column)}{row}"


def corners(merged: str) -> tuple[int, int, int, int]:
    """First row, first column, last row, last column of a range."""
    first, last = merged.split(":")
    return (*_position(first), *_position(last))


def _position(cell: str) -> tuple[int, int]:
    column = 0
    for sign in cell.rstrip("0123456789"):
        column = column * 26 + ord(sign) - 64
    return int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), column
