"""A sheet in which every cell knows what it says, so that it can be changed and still be judged.

An answer keeps its key (municipality, round, question) and its truth through every
change; the oracle reads them back, and knows nothing of how files are read.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.corpus import limesurvey, msforms, qualtrics, surveymonkey
from tests.corpus.drafts import Column, Draft, question_column, same
from tests.corpus.expectations import Key
from tests.corpus.pages import Page
from tests.corpus.truth import Value, asked, label, number, replies

CODES = ("S01", "S02", "S03", "OG5", "OA5", "OA9")
UNREADABLE = "unreadable"  # the truth of a cell that says nothing any more: no answer may come of it


@dataclass(frozen=True)
class Item:
    """A cell. role: "answer", "head", or a key column ("name", "cbs_code", "round_year"); "" is anything else.

    needs_finding: the answer may be taken as it stands, but not silently.
    """

    content: Any = None
    role: str = ""
    question: str = ""
    key: Key | None = None
    truth: Value = None
    needs_finding: bool = False


MOST_HEAD_ROWS = 3


@dataclass
class Grid:
    """A sheet of items. merged: ranges, set by the last change only. year: what the user says of the round."""

    sheet: str
    rows: list[list[Item]]
    year: int | None
    merged: list[str] = field(default_factory=list)
    is_hidden: bool = False

    @property
    def head_row(self) -> int:
        """The place in rows of the last head of the first table."""
        heads = [n for n, row in enumerate(self.rows) if any(item.role == "head" for item in row)]
        return max(n for n in heads if n - heads[0] <= MOST_HEAD_ROWS)

    def places(self, *roles: str) -> list[tuple[int, int]]:
        """Where the items of these roles are, from 0."""
        return [(r, c) for r, row in enumerate(self.rows) for c, item in enumerate(row) if item.role in roles]

    def put(self, place: tuple[int, int], item: Item) -> None:
        """Put an item on a place."""
        self.rows[place[0]][place[1]] = item

    def at(self, place: tuple[int, int]) -> Item:
        """The item on a place."""
        return self.rows[place[0]][place[1]]

    def as_text(self) -> "Grid":
        """The same for a text file, in which nothing is merged: what is lost there is simply not there."""
        rows = [
            [replace(item, needs_finding=item.needs_finding and item.content is not None) for item in row] for row in self.rows
        ]
        return replace(self, rows=rows, merged=[])

    def page(self) -> Page:
        """The sheet to write."""
        return Page(self.sheet, [[item.content for item in row] for row in self.rows], tuple(self.merged), self.is_hidden)


def _register(write: Callable[..., Any], heads: str, *, with_code: bool) -> Draft:
    given = replies(CODES)
    keys = [Column(("CBS-code",), tuple(reply.cbs_code for reply in given), "cbs_code")] if with_code else []
    keys.append(Column(("Gemeente",), tuple(reply.written_as for reply in given), "name"))
    keys.append(Column(("Jaar",), same(2026, given), "round_year"))
    questions = [question_column(c, given, c if heads == "code" else asked()[c].text, write) for c in CODES]
    return Draft("Register", (*keys, *questions), given)


def good_drafts() -> tuple[tuple[Draft, int | None], ...]:
    """Good sheets of several layouts, each with the round the user says."""
    return (
        (_register(number, "code", with_code=True), None),
        (_register(label, "text", with_code=False), None),
        (msforms.table(codes=CODES), 2026),
        (limesurvey.table(limesurvey.code, label, CODES), 2026),
        (surveymonkey.condensed(CODES), 2026),
        (qualtrics.table(codes=CODES, names="given"), 2026),
    )


DRAFTS = good_drafts()


def good_grid(number: int) -> Grid:
    """A good sheet as a grid."""
    draft, year = DRAFTS[number]
    rows = [[_head(column, n) for column in draft.columns] for n in range(draft.heads_n)]
    for place, reply in enumerate(draft.replies):
        row = []
        for column in draft.columns:
            if column.question:
                key = (reply.cbs_code, reply.year, column.question)
                row.append(Item(column.cells[place], "answer", column.question, key, column.truths[place]))
            else:
                row.append(Item(column.cells[place], column.became if column.became in KEYS else ""))
        rows.append(row)
    return Grid(draft.sheet, rows, year)


KEYS = ("name", "cbs_code", "round_year")


def _head(column: Column, line: int) -> Item:
    content = column.heads[line] if line < len(column.heads) else None
    return Item(content, "head", column.question)


def cleared(item: Item, *, needs_finding: bool = False) -> Item:
    """The item with nothing in it: an answer that was not given."""
    return replace(item, content=None, truth=None, needs_finding=needs_finding)


def widened(rows: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """The rows, all as long as the longest."""
    width = max(len(row) for row in rows)
    return [[*row, *([Item()] * (width - len(row)))] for row in rows]
