"""What stands on a sheet of the receipt, before it is written: tables beside each other, of cells with a role."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["input", "formula", "published", "text", "total", "check"]
Form: TypeAlias = Literal["text", "score", "weight", "share", "percent", "count", "year", "change", "pace"]
Plain: TypeAlias = str | int | float | None
HEAD_ROW, FIRST_ROW = 5, 6  # of every table, as the rows are numbered on the screen


@dataclass(frozen=True)
class Formula:
    """A live formula, and what it gives: shown by whoever does not recalculate, such as a phone."""

    text: str
    value: str | float


Content: TypeAlias = Plain | Formula


@dataclass(frozen=True)
class Head:
    """A column: its head, how its numbers look, what is in it, and its width in letters."""

    text: str
    role: Role = "text"
    form: Form = "text"
    width: int = 11


@dataclass(frozen=True)
class Row:
    """A row of a table: a content per column; a total is written bold. form: of its numbers, when not that of the column."""

    contents: tuple[Content, ...]
    is_total: bool = False
    form: Form | None = None


@dataclass(frozen=True)
class Grid:
    """A table that begins in a column of the sheet, the first being 0; with steps its scores are shaded."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    left: int = 0
    has_steps: bool = False


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, what it is, and its tables side by side. frozen_n: columns that stay in sight."""

    name: str
    told: str
    grids: tuple[Grid, ...]
    frozen_n: int = 1


@dataclass(frozen=True)
class Area:
    """The rows of a table, to point at from a formula."""

    sheet: str
    row_n: int

    def column(self, letter: str) -> str:
        """Return a whole column of the table: 'Scores'!$J$6:$J$55."""
        return f"{quoted(self.sheet)}!${letter}${FIRST_ROW}:${letter}${FIRST_ROW + max(self.row_n, 1) - 1}"


def quoted(sheet: str) -> str:
    """Return the name of a sheet as it stands in a formula."""
    name = sheet.replace("'", "''")
    return f"'{name}'"


def said(text: str) -> str:
    """Return a text as it stands in a formula."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
