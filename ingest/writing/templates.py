"""Templates and filled workbooks in our own layouts, made from the store's reference rows.

What a writer makes, the reader of the same layout gives back exactly.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import duckdb

from ingest import heads
from ingest.pilot_heads import pilot_fields
from ingest.programmes.records import NO_PROGRAMMES, ProgrammeData
from ingest.programmes.sheet_rows import programme_sheets
from ingest.questions import Question
from ingest.record_rows import answer_content, pilot_rows, target_rows, target_years
from ingest.records import AnswerValue, FilledResponse, Kind, Pilot, Target
from ingest.reference_tables import read_vocabulary
from ingest.vocabulary import Vocabulary
from ingest.writing.guides import about_text, guide_of, question_note
from ingest.writing.sheet_writer import Choices, Column, Content, DataSheet, write_sheets, write_workbook
from ingest.writing.template_choices import answer_choices, name_choices, pilot_choices, target_choices

BLANK = AnswerValue()


@dataclass(frozen=True)
class WriteOptions:
    """How to write: mark the data as invented; a choice as its number or as the text of the option;
    which questions get a column or row (None: those of the round's edition); a first line for the explanation."""

    is_invented: bool = False
    answers_as: Literal["number", "text"] = "number"
    question_ids: tuple[str, ...] | None = None
    note: str = ""


PLAIN = WriteOptions()


def write_template(con: duckdb.DuckDBPyConnection, kind: Kind, round_year: int | None = None) -> bytes:
    """Return an empty template (.xlsx) of a layout; round_year None is the newest round."""
    year = round_year or read_vocabulary(con).newest_round.round_year
    if kind == "register":
        return write_register(con, year, [])
    if kind == "vragenlijst":
        return write_questionnaire(con, year, None)
    if kind == "lang":
        return write_long(con, year, [])
    if kind == "leertraject":
        return write_programmes(con, NO_PROGRAMMES)
    return write_targets(con, []) if kind == "doelen" else write_pilots(con, [])


def write_register(
    con: duckdb.DuckDBPyConnection, round_year: int, rows: Sequence[FilledResponse], options: WriteOptions = PLAIN
) -> bytes:
    """Return an .xlsx file with one row per municipality and one column per question."""
    words = read_vocabulary(con)
    questions = _questions(words, round_year, options)
    fields = [field.head for field in heads.REGISTER_FIELDS]
    columns = [Column(head, 14 if head != heads.NAME.head else 26) for head in fields]
    columns += [Column(question.question_id, 10, question_note(words, question)) for question in questions]
    contents = [
        [*_place(words, row), round_year, row.edition, *(_answer(words, q, row, options) for q in questions)] for row in rows
    ]
    choices = [name_choices(words, round_year, 2), *answer_choices(words, questions, len(fields) + 1)]
    sheet = DataSheet(heads.SHEET_NAMES["register"], columns, contents, choices=choices, frozen_columns=len(fields))
    return _workbook("register", words, sheet, options, questions)


def write_questionnaire(
    con: duckdb.DuckDBPyConnection, round_year: int, row: FilledResponse | None, options: WriteOptions = PLAIN
) -> bytes:
    """Return an .xlsx file for one municipality, one row per question; without a row it is the empty form."""
    words = read_vocabulary(con)
    questions = _questions(words, round_year, options)
    filled = row or FilledResponse("")
    code, name = _place(words, filled) if row else (None, None)
    labels = [
        (heads.NAME.head, name),
        (heads.CODE.head, code),
        (heads.YEAR.head, round_year),
        (heads.EDITION.head, filled.edition),
        (heads.FILLED_IN_BY.head, filled.filled_in_by),
    ]
    columns = [Column(field.head, width) for field, width in zip(heads.QUESTIONNAIRE_FIELDS, (14, 70, 40, 50), strict=True)]
    contents = [_question_row(words, question, filled, options) for question in questions]
    first = len(labels) + 3
    choices = [name_choices(words, round_year, 2, (1, 1))]
    choices += [answer_choices(words, [q], 3, (first + n, first + n))[0] for n, q in enumerate(questions)]
    sheet = DataSheet(heads.SHEET_NAMES["vragenlijst"], columns, contents, labels, choices, frozen_columns=1)
    return _workbook("vragenlijst", words, sheet, options, questions)


def write_long(
    con: duckdb.DuckDBPyConnection, round_year: int, rows: Sequence[FilledResponse], options: WriteOptions = PLAIN
) -> bytes:
    """Return an .xlsx file with one row per answer; a question left out of the answers gets no row."""
    words = read_vocabulary(con)
    questions = _questions(words, round_year, options)
    widths = {
        heads.CODE: 12,
        heads.NAME: 26,
        heads.YEAR: 8,
        heads.QUESTION: 10,
        heads.ANSWER: 40,
        heads.COMMENT: 50,
        heads.EDITION: 10,
    }
    columns = [
        Column(field.head.capitalize() if field.head.islower() else field.head, widths[field]) for field in heads.LONG_FIELDS
    ]
    contents: list[list[Content]] = []
    for row in rows:
        for question in questions:
            if question.question_id in row.answers:
                comment = row.answers[question.question_id].comment
                cells = [question.question_id, _answer(words, question, row, options), comment, row.edition]
                contents.append([*_place(words, row), round_year, *cells])
    ids = Choices("D2:D2000", tuple(question.question_id for question in questions))
    choices = [name_choices(words, round_year, 2, (2, 2000)), ids]
    return _workbook("lang", words, DataSheet(heads.SHEET_NAMES["lang"], columns, contents, choices=choices), options, questions)


def write_targets(con: duckdb.DuckDBPyConnection, rows: Sequence[Target], options: WriteOptions = PLAIN) -> bytes:
    """Return an .xlsx file with one row per municipality, level or theme and base round; a column per horizon."""
    words = read_vocabulary(con)
    years = target_years(rows)
    titles = [heads.CODE.head, heads.NAME.head, heads.SCOPE.head, heads.BASE_YEAR.head]
    titles += [heads.TARGET_HEAD.format(years=year) for year in years] + [heads.SET_BY.head, heads.SET_ON.head]
    columns = [Column(title, 26 if title in (heads.NAME.head, heads.SCOPE.head, heads.SET_BY.head) else 18) for title in titles]
    choices = target_choices(words, 5, len(years))
    sheet = DataSheet(heads.SHEET_NAMES["doelen"], columns, target_rows(words, rows), choices=choices, frozen_columns=2)
    return _workbook("doelen", words, sheet, options, [])


def write_pilots(con: duckdb.DuckDBPyConnection, rows: Sequence[Pilot], options: WriteOptions = PLAIN) -> bytes:
    """Return an .xlsx file with one row per pilot."""
    words = read_vocabulary(con)
    columns = [Column(field.head, 40 if field.key in ("title", "organisation") else 22) for field in pilot_fields(words)]
    sheet = DataSheet(
        heads.SHEET_NAMES["pilots"], columns, pilot_rows(words, rows), choices=pilot_choices(words), frozen_columns=1
    )
    return _workbook("pilots", words, sheet, options, [])


def write_programmes(con: duckdb.DuckDBPyConnection, data: ProgrammeData, options: WriteOptions = PLAIN) -> bytes:
    """Return an .xlsx file about learning programmes, with a sheet for each kind of row."""
    words = read_vocabulary(con)
    guide = guide_of("leertraject", words, (), is_invented=options.is_invented, note=options.note)
    return write_sheets(programme_sheets(words, data), guide, about_text(options.is_invented))


def _workbook(kind: Kind, words: Vocabulary, sheet: DataSheet, options: WriteOptions, questions: Sequence[Question]) -> bytes:
    ids = tuple(question.question_id for question in questions)
    return write_workbook(
        sheet, guide_of(kind, words, ids, is_invented=options.is_invented, note=options.note), about_text(options.is_invented)
    )


def _questions(words: Vocabulary, round_year: int, options: WriteOptions) -> list[Question]:
    ids = words.asked(round_year, None) if options.question_ids is None else options.question_ids
    return [words.questions[question_id] for question_id in ids]


def _place(words: Vocabulary, row: FilledResponse) -> tuple[str, str]:
    return row.cbs_code, row.name or words.places[row.cbs_code].name


def _answer(words: Vocabulary, question: Question, row: FilledResponse, options: WriteOptions) -> Content:
    return answer_content(words, question, row.answers.get(question.question_id, BLANK), options.answers_as == "text")


def _question_row(words: Vocabulary, question: Question, row: FilledResponse, options: WriteOptions) -> list[Content]:
    comment = row.answers.get(question.question_id, BLANK).comment
    return [question.question_id, question.text, _answer(words, question, row, options), comment]
