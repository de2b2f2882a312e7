"""Puts what was read from a sheet into the table of cells on which the rules across rows work."""

from collections.abc import Sequence

import numpy as np

from ingest.arrays import Ints, Mask
from ingest.cell_table import CellTable, RowTable
from ingest.layouts.answer_cells import AnswerColumn, question_numbers
from ingest.layouts.key_rows import RowKeys
from ingest.rows import ReadingContext


def row_table(context: ReadingContext, keys: RowKeys, column: int, *, is_one_answer: bool = False) -> RowTable:
    """Return the rows of which municipality and round are known; column: of the cell that says what a row is about."""
    places = {code: number for number, code in enumerate(context.words.places)}
    editions = {edition: number for number, edition in enumerate(context.words.editions, start=1)}
    known = [(key.identity or ("", 0), key.edition) for key in keys.keys]
    place = np.array([places.get(identity[0], 0) for identity, _edition in known], np.int32)
    year = np.array([identity[1] for identity, _edition in known], np.int32)
    edition = np.array([editions.get(said or "", 0) for _identity, said in known], np.int32)
    rows_n = len(keys.rows)
    return RowTable(
        place[keys.of_row],
        year[keys.of_row],
        edition[keys.of_row],
        np.zeros(rows_n, np.int32),
        keys.rows.astype(np.int32),
        np.full(rows_n, column, np.int32),
        np.full(rows_n, is_one_answer),
    )


def wide_table(context: ReadingContext, keys: RowKeys, columns: Sequence[AnswerColumn], first_column: int) -> CellTable:
    """Return the table of rows with a column per question; first_column says what a row is about."""
    rows_n, columns_n = len(keys.rows), len(columns)
    before = np.cumsum([0, *(len(column.contents) for column in columns)])
    content = np.empty((rows_n, columns_n), np.int32)
    for n, column in enumerate(columns):
        np.add(column.codes, before[n], out=content[:, n], casting="unsafe")
    contents = [one for column in columns for one in column.contents]
    questions = question_numbers(context, [column.contents[0] for column in columns])
    return CellTable(
        row_table(context, keys, first_column),
        np.repeat(np.arange(rows_n, dtype=np.int32), columns_n),
        np.tile(questions, rows_n),
        content.ravel(),
        np.repeat(keys.rows.astype(np.int32), columns_n),
        np.tile(np.array([column.column for column in columns], np.int32), rows_n),
        tuple(one.given for one in contents),
        (keys.sheet,),
    )


def long_table(context: ReadingContext, keys: RowKeys, answers: AnswerColumn) -> CellTable:
    """Return the table of rows with one answer each."""
    rows = row_table(context, keys, answers.column, is_one_answer=True)
    return _one_column(context, rows, np.arange(len(rows), dtype=np.int32), answers, keys)


def form_table(context: ReadingContext, keys: RowKeys, place: tuple[int, int], answers: AnswerColumn) -> CellTable:
    """Return the table of a form: one municipality, one answer per row. place: row and column of what names it."""
    row, column = place
    one = RowKeys(keys.sheet, np.array([row], np.int32), keys.keys, np.zeros(1, np.int32))
    return _one_column(context, row_table(context, one, column), np.zeros(len(keys.rows), np.int32), answers, keys)


def _one_column(context: ReadingContext, rows: RowTable, of_row: Ints, answers: AnswerColumn, keys: RowKeys) -> CellTable:
    questions = question_numbers(context, answers.contents)
    return CellTable(
        rows,
        of_row,
        questions[answers.codes],
        answers.codes,
        keys.rows.astype(np.int32),
        np.full(len(answers.codes), answers.column, np.int32),
        tuple(content.given for content in answers.contents),
        (keys.sheet,),
    )


def all_blank(columns: Sequence[AnswerColumn], rows_n: int) -> Mask:
    """Return per row whether every answer is empty."""
    blank = np.ones(rows_n, np.bool_)
    for column in columns:
        blank &= column.is_blank
    return blank
