"""Rows that say what each participant promised, and how that is measured."""

import hashlib
from typing import cast

from ingest.programmes import heads
from ingest.programmes.book import ProgrammeBook
from ingest.programmes.lookups import find_filed_programme
from ingest.programmes.records import Bound, Measure, Per, ProgrammePromise
from ingest.programmes.row_reader import RowReader
from ingest.questions import Question
from ingest.sheets import Cell
from ingest.text_forms import normal_form
from ingest.values import ParsedAnswer, parse_answer

MOST_REQUIRED = 100
LONGEST_CODE, ENDING = 60, 8  # signs; ENDING: of a checksum
BY_PILOTS, BY_ANSWER, BY_WORD = "pilots", "answer", "own_word"
NOT_COUNTED = (BY_ANSWER, BY_WORD)


def read_promise(reader: RowReader, book: ProgrammeBook) -> ProgrammePromise | None:
    """Return the promise of a row. Empty means: at least, in the whole programme, without a last day."""
    words = reader.context.words
    programme, text = find_filed_programme(reader, book), reader.name(heads.PROMISE)
    measured_by = reader.word(heads.MEASURED_BY, words.words("promise_measure"))
    if measured_by is None and reader.is_right:
        reader.tell(heads.MEASURED_BY, "row_field_missing", head=heads.MEASURED_BY.head)
    bound = reader.word(heads.BOUND, words.words("promise_bound")) or "at_least"
    required_n = reader.count(heads.REQUIRED_N, MOST_REQUIRED)
    per = reader.word(heads.PER, words.words("promise_per")) or "programme"
    from_phase, scale_up_n = _pilot_fields(reader, measured_by)
    question, value = _answer_fields(reader, measured_by)
    due_on, text_en = reader.last_day(heads.DUE_ON), reader.label(heads.NAME_EN)
    if reader.is_right and required_n is None and measured_by not in NOT_COUNTED:
        reader.tell(heads.REQUIRED_N, "promise_needs", head=heads.REQUIRED_N.head)
    if not reader.is_right or not programme or not text:
        return None
    position = 1 + sum(one.programme == programme for one in book.filed.promises)
    return ProgrammePromise(
        programme, _code(book, programme, text), position, text, text_en or text, cast(Measure, measured_by), cast(Bound, bound),
        required_n, cast(Per, per), from_phase, scale_up_n, question, value, due_on, reader.row.sheet,
        Cell(reader.row.number, reader.row.first.column).address,
    )  # fmt: skip


def _code(book: ProgrammeBook, programme: str, text: str) -> str:
    """Return the code of a promise: that of the known one with the same text, so that what was said of it still counts."""
    known = (one.promise for one in book.known.promises if one.programme == programme and _is_text(one, text))
    return next(known, None) or _new_code(normal_form(text))


def _new_code(form: str) -> str:
    """Return a text in normal form as a code; two long ones that begin alike get different codes."""
    if len(form) <= LONGEST_CODE:
        return form
    ending = hashlib.sha256(form.encode()).hexdigest()[:ENDING]
    return form[: LONGEST_CODE - ENDING] + ending


def _is_text(one: ProgrammePromise, text: str) -> bool:
    return normal_form(text) in (normal_form(one.text_nl), normal_form(one.promise))


def _pilot_fields(reader: RowReader, measured_by: str | None) -> tuple[str | None, int | None]:
    """Return the phase from which a pilot counts and how many scaled-up ones keep it as well; only when pilots measure it."""
    phase = reader.word(heads.COUNTS_FROM, reader.context.words.words("pilot_phase"))
    scale_up_n = reader.count(heads.SCALE_UP_N, MOST_REQUIRED)
    if measured_by in (BY_PILOTS, None):
        return phase, scale_up_n
    for field, content in ((heads.COUNTS_FROM, phase), (heads.SCALE_UP_N, scale_up_n)):
        if content is not None:
            reader.tell(field, "promise_field_unused", reader.row.cell(field).text)
    return None, None


def _answer_fields(reader: RowReader, measured_by: str | None) -> tuple[str | None, float | None]:
    """Return the question and the value its answer must reach; only when an answer measures it."""
    cell, wanted = reader.cell(heads.QUESTION), reader.cell(heads.REQUIRED_VALUE)
    if measured_by != BY_ANSWER:
        for field, content in ((heads.QUESTION, cell), (heads.REQUIRED_VALUE, wanted)):
            if content is not None and measured_by is not None:
                reader.tell(field, "promise_field_unused", content.text)
        return None, None
    for field, content in ((heads.QUESTION, cell), (heads.REQUIRED_VALUE, wanted)):
        if content is None and reader.is_readable(field):
            reader.tell(field, "promise_needs", head=field.head)
    question = _question(reader, cell) if cell else None
    return (question.question_id, _value(reader, question, wanted)) if question and wanted else (None, None)


def _question(reader: RowReader, cell: Cell) -> Question | None:
    question = reader.context.words.question_by_form.get(normal_form(cell.text))
    if question is None:
        example = next(iter(reader.context.words.questions), "")
        reader.tell(heads.QUESTION, "promise_question_unknown", cell.text, example=example)
    return question


def _value(reader: RowReader, question: Question, cell: Cell) -> float | None:
    answer = parse_answer(reader.context.words, question, cell)
    if isinstance(answer, ParsedAnswer) and answer.value is not None:
        return answer.value
    expected = {"expected_nl": question.expected_nl, "expected_en": question.expected_en}
    reader.tell(heads.REQUIRED_VALUE, "promise_value_unknown", cell.text, **expected)
    return None
