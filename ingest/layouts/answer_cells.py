"""Reads one cell with an answer, for every layout that holds answers."""

from ingest.findings import Finding, Spot
from ingest.layouts.row_keys import RowKey
from ingest.messages.facts import Param
from ingest.problems import Problem
from ingest.questions import Question
from ingest.rows import AnswerCell, ReadingContext
from ingest.sheets import Cell, Sheet
from ingest.values import expected_of, parse_answer


def read_answer(
    context: ReadingContext, question: Question, place: tuple[Sheet, Cell], key: RowKey, comment: str | None = None
) -> tuple[AnswerCell, list[Finding]]:
    """Return the answer in a cell (place: its sheet and itself), and what is wrong or odd about it."""
    sheet, cell = place
    parsed = parse_answer(context.words, question, cell)
    problem = parsed if isinstance(parsed, Problem) else parsed.remark
    findings = [problem.at(Spot(sheet.name, cell.row, cell.column), **_params(context, question, key))] if problem else []
    answer = None if isinstance(parsed, Problem) else parsed
    return AnswerCell(question.question_id, answer, sheet.name, cell.address, cell.text, comment), findings


def _params(context: ReadingContext, question: Question, key: RowKey) -> dict[str, Param]:
    """Return what the sentence about an answer may need; the counts follow when the whole file is read."""
    scope = next(scope for scope in context.words.scopes if scope.code == question.theme)
    params: dict[str, Param] = {
        "what": "answer",
        "question": question.question_id,
        "theme": question.theme,
        "theme_nl": scope.name_nl,
        "theme_en": scope.name_en,
        **expected_of(question),
    }
    if key.cbs_code and key.measured:
        params |= {"cbs_code": key.cbs_code, "round_year": key.measured.round_year}
    return params


def comment_of(cell: Cell) -> str | None:
    """Return the explanation in a cell, None when it is empty."""
    return cell.text or None
