"""One cell to one answer, or to a problem. Never raises, never guesses, never turns blank into 0.

Rules SR-1 and SR-7: a number of the scale, the text of an option, a percentage
from 0 to 100, not applicable, or not answered.
"""

import math
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from ingest.messages.facts import Param
from ingest.numbers import WrittenNumber, parse_number
from ingest.options import LIST_SIGN, parse_option
from ingest.problems import Problem, cell_problem
from ingest.questions import Question
from ingest.sheets import Cell, shown_number
from ingest.text_forms import clean_text, normal_form, plain_dashes
from ingest.vocabulary import NOT_ANSWERED, NOT_APPLICABLE, Vocabulary

PARTED = re.compile(r"([^(\-,:;]{2,40}?)\s*[(\-,:;]")  # what stands before the first sign
LONGEST_ANSWER = 1_000  # signs; comparing half a million signs with every option takes seconds


@dataclass(frozen=True)
class ParsedAnswer:
    """An answer: a value, not applicable, or neither (not answered). remark is a notice or warning about it."""

    value: float | None = None
    not_applicable: bool = False
    remark: Problem | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing was answered."""
        return self.value is None and not self.not_applicable


BLANK_ANSWER = ParsedAnswer()


def parse_answer(words: Vocabulary, question: Question, cell: Cell) -> ParsedAnswer | Problem:
    """Return the answer in a cell to a question, or what is wrong with it."""
    trouble = cell_problem(cell)
    if trouble:
        return trouble
    if cell.is_blank:
        return BLANK_ANSWER
    if len(cell.text) > LONGEST_ANSWER:
        code = "text_in_number" if question.kind == "percentage" else "option_unknown"
        return Problem(code, cell.text[:LONGEST_ANSWER])
    word = None if normal_form(cell.text) in question.option_by_form else _cell_word(words, cell)
    if word == NOT_APPLICABLE:
        return ParsedAnswer(not_applicable=True)
    if word is None and _is_not_applicable_with_more(words, cell):
        return ParsedAnswer(not_applicable=True, remark=Problem("not_applicable_with_more", cell.text))
    if word == NOT_ANSWERED:
        return ParsedAnswer(remark=Problem("not_answered_word", cell.text))
    return _parse_percentage(cell) if question.kind == "percentage" else parse_choice(question, cell)


def expected_of(question: Question) -> dict[str, Param]:
    """Return what is expected in the cell of a question, as parameters of a finding."""
    return {"expected_nl": question.expected_nl, "expected_en": question.expected_en}


def parse_choice(question: Question, cell: Cell) -> ParsedAnswer | Problem:
    """Return the option of a choice: by number, by text, or by both when they agree."""
    unfit = odd_type(cell)
    if unfit:
        return unfit
    number = parse_number(cell)
    if number is None and cell.text.endswith(LIST_SIGN):  # a list of one, as survey tools write it
        return parse_choice(question, replace(cell, value=cell.text.rstrip(f"{LIST_SIGN} ")))
    if number is None:
        option = parse_option(question, cell.text)
        return option if isinstance(option, Problem) else ParsedAnswer(option.value)
    if number.is_percentage:
        return Problem("percentage_in_choice", cell.text)
    if number.value in {option.value for option in question.options}:
        return ParsedAnswer(number.value)
    return Problem(_wrong_number(question, number), cell.text)


def _wrong_number(question: Question, number: WrittenNumber) -> str:
    values = [option.value for option in question.options]
    between = min(values) < number.value < max(values)
    return "number_not_whole" if between and math.isfinite(number.value) else "number_outside_scale"


def _parse_percentage(cell: Cell) -> ParsedAnswer | Problem:
    parsed = parse_percentage(cell)
    return parsed if isinstance(parsed, Problem) else ParsedAnswer(parsed.value, remark=share_remark(parsed, cell))


def parse_percentage(cell: Cell) -> WrittenNumber | Problem:
    """Return a number from 0 to 100, or what is wrong with it."""
    unfit = odd_type(cell)
    if unfit:
        return unfit
    number = parse_number(cell)
    if number is None:
        return Problem("text_in_number", cell.text)
    return number if 0 <= number.value <= 100 else Problem("percentage_out_of_range", cell.text)


def share_remark(number: WrittenNumber, cell: Cell) -> Problem | None:
    """Return the warning that 0.45 may have been meant as 45 percent."""
    if number.is_percentage or not 0 < number.value < 1:
        return None
    return Problem("share_or_percentage", cell.text, {"percentage": shown_number(round(number.value * 100, 6))})


def odd_type(cell: Cell) -> Problem | None:
    """Return the problem of a cell of Excel that holds a date, time or true/false where a number belongs."""
    if isinstance(cell.value, datetime | date | time | timedelta):
        return Problem("date_in_number", cell.text)
    return Problem("boolean_in_cell", cell.text) if isinstance(cell.value, bool) else None


def _is_not_applicable_with_more(words: Vocabulary, cell: Cell) -> bool:
    """Whether a text begins with a word for not applicable, and goes on after a sign: "n.v.t. (zie toelichting)"."""
    if not isinstance(cell.value, str):
        return False
    parted = PARTED.match(plain_dashes(cell.text))
    form = normal_form(parted[1]) if parted else ""
    return bool(form) and words.cell_words.get(form) == NOT_APPLICABLE


def _cell_word(words: Vocabulary, cell: Cell) -> str | None:
    if not isinstance(cell.value, str):
        return None
    written = plain_dashes(clean_text(cell.value)).casefold()
    return words.cell_words.get(written) or words.cell_words.get(normal_form(written))
