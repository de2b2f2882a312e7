"""What the layouts read from a sheet, before the rules across rows: rows with their cells, and findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.findings import Finding
from ingest.instructions import NOTHING_SAID, Instructions
from ingest.place_book import PlaceBook
from ingest.records import Layout, Pilot, Target
from ingest.values import ParsedAnswer
from ingest.vocabulary import Vocabulary


@dataclass(frozen=True)
class ReadingContext:
    """What every layout needs: the reference words, the places, what the user said, and what earlier users confirmed.

    remembered: (form_key, head_form) -> what that column is ("" leaves it out), from the table form_column.
    """

    words: Vocabulary
    book: PlaceBook
    said: Instructions = NOTHING_SAID
    remembered: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def round_year(self) -> int | None:
        """The round of rows that say none."""
        return self.said.round_year


@dataclass(frozen=True)
class AnswerCell:
    """One cell with an answer; answer None is a wrong cell, of which found is what stands there."""

    question_id: str
    answer: ParsedAnswer | None
    sheet: str
    cell: str
    found: str = ""
    comment: str | None = None

    @property
    def said(self) -> tuple[object, ...]:
        """What it says, to compare with another delivery of the same answer."""
        if self.answer is None:
            return ("wrong", self.found)
        return (self.answer.value, self.answer.not_applicable, self.comment)


@dataclass(frozen=True)
class ResponseRow:
    """The answers of a municipality in a round, from one row, one form, or (is_one_answer) one row of a long sheet."""

    cbs_code: str
    round_year: int
    edition: str | None
    sheet: str
    cell: str
    answers: tuple[AnswerCell, ...]
    is_one_answer: bool = False


@dataclass(frozen=True)
class HeadColumn:
    """A head and what it was taken for: a key of ingest/heads.py, a question code, or nothing.

    certainty: 1 for the own head, code or text; less for another word; 0 for not recognised.
    """

    sheet: str
    column: int
    head: str
    cell: str
    became: str = ""
    certainty: float = 0.0
    is_question: bool = False
    merged_range: str = ""


@dataclass(frozen=True)
class SheetReading:
    """Everything read from one recognised sheet; cells_n is how many cells were judged."""

    kind: Layout
    sheet: str
    head_row: int
    columns: tuple[HeadColumn, ...] = ()
    rows: tuple[ResponseRow, ...] = ()
    targets: tuple[Target, ...] = ()
    pilots: tuple[Pilot, ...] = ()
    findings: tuple[Finding, ...] = field(default_factory=tuple)
    cells_n: int = 0
