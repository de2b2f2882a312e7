"""One head per column of a form, put together from one, two or three rows of heads."""

from dataclasses import dataclass

from ingest.addresses import address_of
from ingest.forms.meta_heads import Role
from ingest.records import Layout
from ingest.sheets import Sheet


@dataclass(frozen=True)
class FormHead:
    """The head of a column.

    head: as shown to the user. code: the name of the variable, where the tool has one of its own.
    text: what was asked. part: the sub-question, the row of a grid, or the option.
    role: what the tool added for itself; None for a question.
    """

    column: int
    row: int
    head: str
    text: str
    code: str = ""
    part: str = ""
    role: Role | None = None
    merged_range: str = ""

    @property
    def cell(self) -> str:
        """The cell of the head as Excel shows it."""
        return address_of(self.row, self.column)


@dataclass(frozen=True)
class Form:
    """A sheet with its heads: rows are the rows that hold heads, from the top; the data is below the last."""

    sheet: Sheet
    kind: Layout
    rows: tuple[int, ...]
    heads: tuple[FormHead, ...]
