"""Builds a table column by column, and what must come out of it at the same time.

Each column says its heads, its cells, and what they mean; rows that must be left out
(unfinished, preview, totals) are said once for the table.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ingest.instructions import NOTHING_SAID, Instructions
from tests.corpus.expectations import Case, Expected, Key, Said, Wanted
from tests.corpus.files import write_file
from tests.corpus.pages import Format, Page, address, letters
from tests.corpus.truth import Asked, Reply, Value, asked

WRONG = "wrong"  # a cell that must give no answer and a finding


@dataclass(frozen=True)
class Column:
    """A column of a draft. became: question code, "name", "cbs_code", "round_year", "drop", "personal", "" or "?".

    truths: of a question, what each cell says; WRONG is refused. group: cells of one question over more columns,
    of which only the one with a truth that is not ABSENT speaks.
    """

    heads: tuple[Any, ...]
    cells: tuple[Any, ...]
    became: str = "?"
    question: str = ""
    truths: tuple[Any, ...] = ()


ABSENT = "absent"  # this column says nothing of its question in this row


@dataclass(frozen=True)
class Draft:
    """A table. above: rows over the heads; below: rows under the table; left_out: numbers of replies that do not count."""

    sheet: str
    columns: tuple[Column, ...]
    replies: tuple[Reply, ...]
    above: tuple[tuple[Any, ...], ...] = ()
    below: tuple[tuple[Any, ...], ...] = ()
    left_out: tuple[int, ...] = ()
    merged: tuple[str, ...] = ()
    heads_n: int = 1
    findings: tuple[Wanted, ...] = ()

    @property
    def first_row(self) -> int:
        """The row of the first reply."""
        return len(self.above) + self.heads_n + 1

    def page(self) -> Page:
        """The sheet with everything on it."""
        heads = [
            tuple(column.heads[n] if n < len(column.heads) else None for column in self.columns) for n in range(self.heads_n)
        ]
        rows = [tuple(column.cells[n] for column in self.columns) for n in range(len(self.replies))]
        return Page(self.sheet, [*self.above, *heads, *rows, *self.below], self.merged)

    def answers(self) -> dict[Key, Said]:
        """Every answer of the replies that count, with its cell."""
        found: dict[Key, Said] = {}
        for number, reply in enumerate(self.replies):
            if number in self.left_out:
                continue
            for code in dict.fromkeys(column.question for column in self.columns if column.question):
                said = self._said(code, number)
                if said:
                    found[(reply.cbs_code, reply.year, code)] = said
        return found

    def _said(self, code: str, number: int) -> Said | None:
        row = self.first_row + number
        mine = [(n, column) for n, column in enumerate(self.columns, start=1) if column.question == code]
        cells = frozenset({address(row, mine[0][0])} | {address(row, n) for n, c in mine if c.truths[number] != ABSENT})
        truths = [column.truths[number] for _n, column in mine if column.truths[number] != ABSENT]
        if WRONG in truths:
            return None
        return Said(truths[0] if truths else None, self.sheet, cells)

    def wrong_cells(self) -> tuple[Wanted, ...]:
        """The findings of the cells that must be refused; of a question over more columns anywhere in the row."""
        spread = Counter(column.question for column in self.columns)
        return tuple(
            Wanted("error", self.sheet, str(row) if spread[column.question] > 1 else address(row, n))
            for n, column in enumerate(self.columns, start=1)
            for row, truth in enumerate(column.truths, start=self.first_row)
            if truth == WRONG and row - self.first_row not in self.left_out
        )

    def expected(self, recognised: str, secrets: Sequence[str] = ()) -> Expected:
        """Everything that must come out of this table in a workbook."""
        rows = tuple(range(len(self.above) + 1, len(self.above) + self.heads_n + 1))
        columns = {(self.sheet, letters(n)): column.became for n, column in enumerate(self.columns, start=1)}
        return Expected(
            (recognised,), self.answers(), ((self.sheet, rows),), columns, (*self.wrong_cells(), *self.findings), tuple(secrets)
        )


def question_column(code: str, given: Sequence[Reply], head: str, write: Callable[[Asked, Value], Any]) -> Column:
    """The column of a question with the answers as write gives them."""
    truths = tuple(reply.values[code] for reply in given)
    return Column((head,), tuple(write(asked()[code], value) for value in truths), code, code, truths)


def with_cell(column: Column, number: int, content: Any, truth: Any) -> Column:
    """The column with another content, and what that means, in one row."""
    cells, truths = list(column.cells), list(column.truths)
    cells[number], truths[number] = content, truth
    return replace(column, cells=tuple(cells), truths=tuple(truths))


def case(
    about: str,
    draft: Draft,
    recognised: str,
    secrets: Sequence[str] = (),
    *,
    kind: Format = "xlsx",
    said: Instructions = NOTHING_SAID,
) -> Case:
    """The case of one table in a file of a format."""
    expected = draft.expected(recognised, secrets)
    if kind in ("csv", "tsv"):
        expected = without_sheet(expected)
    return Case(f"{about}, {kind}", f"export.{kind}", write_file([draft.page()], kind), expected, said)


def without_sheet(expected: Expected) -> Expected:
    """The same expectation for a text file, which has no name of a sheet."""
    return replace(
        expected,
        answers={key: replace(said, sheet="") for key, said in expected.answers.items()},
        head_rows=tuple(("", rows) for _sheet, rows in expected.head_rows),
        columns={("", column): became for (_sheet, column), became in expected.columns.items()},
        findings=tuple(replace(wanted, sheet="") for wanted in expected.findings),
    )


def places(given: Sequence[Reply]) -> tuple[str, ...]:
    """The names of the municipalities as they stand in the file."""
    return tuple(reply.written_as for reply in given)


def same(content: Any, given: Sequence[Reply]) -> tuple[Any, ...]:
    """The same content in each row."""
    return (content,) * len(given)
