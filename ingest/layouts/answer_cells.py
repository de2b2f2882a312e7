"""What the cells of a column with answers say: each distinct content is read once, for every layout with answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from ingest.arrays import Ints, Mask, combined, mask_of
from ingest.cell_table import GivenContent
from ingest.findings import Finding, Spot
from ingest.layouts.key_rows import RowKeys
from ingest.layouts.row_columns import RowColumn
from ingest.layouts.row_keys import RowKey
from ingest.messages.facts import Param
from ingest.numbers import parse_number
from ingest.problems import Problem
from ingest.questions import Question
from ingest.remarks import Remarks, remarks_where
from ingest.rows import ReadingContext
from ingest.sheets import Cell
from ingest.values import expected_of, parse_answer
from ingest.vocabulary import Scope

SHARE = "share_or_percentage"


@dataclass(frozen=True, slots=True)
class ReadContent:
    """A content as an answer to a question, with what is wrong or odd about it."""

    question: Question
    given: GivenContent
    problem: Problem | None


@dataclass(frozen=True)
class AnswerColumn:
    """contents[codes[n]] is what stands in the n-th row of a column with answers."""

    column: int
    contents: tuple[ReadContent, ...]
    codes: Ints

    @cached_property
    def is_blank(self) -> Mask:
        """Per row whether it holds an answer and that is empty."""
        return mask_of(lambda content: content.given.answer is not None and content.given.answer.is_blank, self.contents)[
            self.codes
        ]

    def chosen(self, kept: Mask) -> "AnswerColumn":
        """Return only the rows that are kept."""
        return AnswerColumn(self.column, self.contents, self.codes[kept])

    def remarks(self, context: ReadingContext, keys: RowKeys) -> list[Remarks]:
        """Return what is wrong or odd in the rows of the column, of which keys says what they are about."""
        codes = np.array([content.problem.code if content.problem else "" for content in self.contents])
        found = []
        for code in sorted({*codes.tolist()} - {""}):
            chosen = (codes == code)[self.codes]
            found += remarks_where((code, keys.sheet, self.column), keys.rows, chosen, lambda n: self._finding(context, keys, n))
        return found

    def _finding(self, context: ReadingContext, keys: RowKeys, position: int) -> Finding:
        content = self.contents[self.codes[position]]
        spot = Spot(keys.sheet, int(keys.rows[position]), self.column)
        problem = content.problem or Problem("")
        return problem.at(spot, **answer_params(context, content.question, keys.key(position)))


def read_contents(context: ReadingContext, question: Question, cells: RowColumn) -> AnswerColumn:
    """Return the answers to one question in a column."""
    contents = [_read(context, question, cell, None) for cell in cells.cells]
    return AnswerColumn(cells.column, tuple(doubt_ones(contents, cells.cells)), cells.codes)


def read_question_contents(
    context: ReadingContext, questions: Sequence[Question], asked: Ints, columns: tuple[RowColumn, RowColumn]
) -> AnswerColumn:
    """Return the answers in a column that is about another question per row: questions[asked[n]] in the n-th row.

    columns: of the answers, and of the explanations.
    """
    answers, comments = columns
    codes, first = combined([asked, answers.codes, comments.codes])
    told = [(questions[asked[n]], answers.cells[answers.codes[n]], comments.cells[comments.codes[n]]) for n in first.tolist()]
    contents = [_read(context, question, cell, comment.text or None) for question, cell, comment in told]
    return AnswerColumn(answers.column, tuple(doubt_ones(contents, [cell for _question, cell, _comment in told])), codes)


def doubt_ones(contents: Sequence[ReadContent], cells: Sequence[Cell]) -> list[ReadContent]:
    """Return the contents with a warning on a bare 1 to a question that is elsewhere answered with shares such as 0.45."""
    shares = {one.question.question_id for one in contents if one.problem and one.problem.code == SHARE}
    return [
        replace(one, problem=Problem(SHARE, cell.text, {"percentage": "100"}))
        if one.question.question_id in shares and _is_bare_one(one, cell)
        else one
        for one, cell in zip(contents, cells, strict=True)
    ]


def _is_bare_one(one: ReadContent, cell: Cell) -> bool:
    if one.problem or one.given.answer is None or one.given.answer.value != 1:
        return False
    number = parse_number(cell)
    return number is not None and not number.is_percentage


def _read(context: ReadingContext, question: Question, cell: Cell, comment: str | None) -> ReadContent:
    parsed = parse_answer(context.words, question, cell)
    if isinstance(parsed, Problem):
        return ReadContent(question, GivenContent(None, cell.text, comment), parsed)
    return ReadContent(question, GivenContent(parsed, cell.text, comment), parsed.remark)


def answer_params(context: ReadingContext, question: Question, key: RowKey) -> dict[str, Param]:
    """Return what the sentence about an answer may need; the counts follow when the whole file is read."""
    params = _question_params(context.words.scopes, question)
    if key.cbs_code and key.measured:
        params |= {"cbs_code": key.cbs_code, "round_year": key.measured.round_year}
    return params


def _question_params(scopes: Sequence[Scope], question: Question) -> dict[str, Param]:
    scope = next(scope for scope in scopes if scope.code == question.theme)
    return {
        "what": "answer",
        "question": question.question_id,
        "theme": question.theme,
        "theme_nl": scope.name_nl,
        "theme_en": scope.name_en,
        **expected_of(question),
    }


def question_numbers(context: ReadingContext, contents: Sequence[ReadContent]) -> Ints:
    """Return per content the number of its question in the vocabulary."""
    numbers = {question_id: number for number, question_id in enumerate(context.words.questions)}
    return np.array([numbers[content.question.question_id] for content in contents], np.int32)
