"""Layout vragenlijst: one municipality, one row per question, below a block of labels.

Gemeente | Arnhem
CBS-code | GM0202
Jaar     | 2026

vraag-id | vraag          | antwoord | toelichting
S01      | In hoeverre... | 3        |
"""

from dataclasses import replace

import numpy as np

from ingest import heads as fields
from ingest.arrays import mask_of
from ingest.findings import Spot
from ingest.layouts.answer_table import form_table
from ingest.layouts.data_rows import past_heads, row_remarks
from ingest.layouts.form_labels import read_labels
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.key_rows import one_key
from ingest.layouts.question_rows import QuestionRows, read_question_rows
from ingest.layouts.row_columns import read_field
from ingest.layouts.row_keys import RowKey, read_key
from ingest.layouts.skipped_rows import row_without_answers
from ingest.remarks import Remarks
from ingest.rows import ReadingContext, SheetReading


def read_questionnaire(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the answers of one municipality and everything that is wrong with them."""
    heads, findings = check_heads(found, KnownHeads([field.head for field in fields.QUESTIONNAIRE_FIELDS], fields.ANSWER.head))
    key = read_key(context, read_labels(heads.sheet, heads.row))
    reading = SheetReading("vragenlijst", heads.sheet.name, heads.row, heads.columns)
    if not heads.column_of(fields.ANSWER):
        missing = missing_head(heads, fields.ANSWER)
        return replace(reading, findings=(*findings, *key.findings, missing))
    read = _read_rows(context, heads, key)
    return replace(read, findings=(*findings, *read.findings, *key.findings))


def _read_rows(context: ReadingContext, heads: HeadRow, key: RowKey) -> SheetReading:
    asked, remarks = _question_rows(context, heads)
    answers = asked.read_answers(context)
    keys = one_key(heads.sheet.name, asked.rows, key)
    remarks = (*remarks, *answers.remarks(context, keys))
    reading = SheetReading("vragenlijst", heads.sheet.name, heads.row, heads.columns, remarks=remarks)
    if key.identity is None or not len(asked.rows):
        return reading
    if answers.is_blank.all():
        spot = Spot(heads.sheet.name, heads.row, heads.columns[0].column)
        return replace(reading, findings=(row_without_answers(context, key, spot),))
    first = key.cells.name if key.cells.name.column else key.cells.code
    table = form_table(context, keys, (first.row, first.column), answers)
    return replace(reading, cells=table, cells_n=len(table))


def _question_rows(context: ReadingContext, heads: HeadRow) -> tuple[QuestionRows, tuple[Remarks, ...]]:
    """Return the rows with a question, and the findings about the others; one without an answer is a title in between."""
    rows = heads.data_row_numbers.astype(np.int32)
    past = past_heads(heads, rows)
    long = row_remarks((heads.sheet, "row_too_long"), rows[past > 0], past[past > 0], heads_n=heads.last_column)
    asked = read_question_rows(context, heads, rows[past == 0])
    answers = read_field(heads, fields.ANSWER, asked.rows)
    is_answered = mask_of(lambda cell: not cell.is_blank, answers.cells)[answers.codes]
    unknown = asked.unknown(context, ~asked.is_known & is_answered)
    return asked.chosen(asked.is_known), (*long, *unknown)
