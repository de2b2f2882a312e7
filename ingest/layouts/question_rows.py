"""Rows with one answer each: which question, which answer, which explanation; for a long sheet and for a form."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ingest.arrays import Ints, Mask, combined, mask_of
from ingest.findings import Finding
from ingest.heads import ANSWER, COMMENT, QUESTION, QUESTION_ID
from ingest.layouts.answer_cells import AnswerColumn, read_question_contents
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.question_cells import find_question, unknown_question
from ingest.layouts.row_columns import RowColumn, read_column, read_field
from ingest.questions import Question
from ingest.remarks import Remarks, remarks_per_column
from ingest.rows import ReadingContext


@dataclass(frozen=True)
class QuestionRows:
    """questions[asked[n]] is what the n-th of the rows is about; None where no question is recognised."""

    heads: HeadRow
    rows: Ints
    columns: tuple[RowColumn, RowColumn]
    questions: tuple[Question | None, ...]
    asked: Ints

    @cached_property
    def is_known(self) -> Mask:
        """Per row whether its question is recognised."""
        return mask_of(lambda question: question is not None, self.questions)[self.asked]

    def unknown(self, context: ReadingContext, chosen: Mask) -> list[Remarks]:
        """Return the findings about chosen rows without a question, or with one that is not recognised."""

        def make(n: int) -> Finding:
            return unknown_question(context, self.heads.sheet.name, *(one.cell(n, int(self.rows[n])) for one in self.columns))

        sheet, told_in, is_said = self.heads.sheet.name, self._told_in(), self._is_said()
        return [
            *remarks_per_column(("question_unknown", sheet), self.rows, told_in, chosen & is_said, make),
            *remarks_per_column(("question_missing", sheet), self.rows, told_in, chosen & ~is_said, make),
        ]

    def _is_said(self) -> Mask:
        return np.logical_or(*(_filled(column) for column in self.columns))

    def _told_in(self) -> Ints:
        """Return per row the column of the cell that says a question, else of the first there is."""
        found = np.full(len(self.rows), next((one.column for one in self.columns if one.column), 0), np.int32)
        for column in reversed(self.columns):
            found[_filled(column)] = column.column
        return found

    def read_answers(self, context: ReadingContext) -> AnswerColumn:
        """Return the answers of the rows, of which every question is known."""
        questions = [question for question in self.questions if question is not None]
        new = np.cumsum([question is not None for question in self.questions], dtype=np.int32) - 1
        answers = read_column(self.heads.sheet, self.heads.column_of(ANSWER), self.rows)
        return read_question_contents(context, questions, new[self.asked], (answers, read_field(self.heads, COMMENT, self.rows)))

    def chosen(self, kept: Mask) -> "QuestionRows":
        """Return only the rows that are kept."""
        columns = [RowColumn(column.column, column.cells, column.codes[kept]) for column in self.columns]
        return QuestionRows(self.heads, self.rows[kept], (columns[0], columns[1]), self.questions, self.asked[kept])


def _filled(column: RowColumn) -> Mask:
    return mask_of(lambda cell: not cell.is_blank, column.cells)[column.codes]


def read_question_rows(context: ReadingContext, heads: HeadRow, rows: Ints) -> QuestionRows:
    """Return what each row is about; every distinct code and text of a question is looked up once."""
    by_code, by_text = read_field(heads, QUESTION_ID, rows), read_field(heads, QUESTION, rows)
    asked, first = combined([by_code.codes, by_text.codes])
    questions = tuple(
        find_question(context, by_code.cells[by_code.codes[n]], by_text.cells[by_text.codes[n]]) for n in first.tolist()
    )
    return QuestionRows(heads, rows, (by_code, by_text), questions, asked)
