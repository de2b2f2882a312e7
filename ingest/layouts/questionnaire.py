"""Layout vragenlijst: one municipality, one row per question, below a block of labels.

Gemeente | Arnhem
CBS-code | GM0202
Jaar     | 2026

vraag-id | vraag          | antwoord | toelichting
S01      | In hoeverre... | 3        |
"""

from ingest import heads as fields
from ingest.findings import Finding, Spot
from ingest.layouts.answer_cells import comment_of, read_answer
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head, too_long
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.question_cells import find_question, unknown_question
from ingest.layouts.row_keys import KeyCells, RowKey, read_key
from ingest.layouts.skipped_rows import row_without_answers
from ingest.rows import AnswerCell, ReadingContext, ResponseRow, SheetReading
from ingest.sheets import Cell, Sheet


def read_questionnaire(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the answers of one municipality and everything that is wrong with them."""
    heads, findings = check_heads(found, KnownHeads([field.head for field in fields.QUESTIONNAIRE_FIELDS], fields.ANSWER.head))
    labels = _labels(heads.sheet, heads.row)
    key = read_key(context, labels)
    reading = SheetReading("vragenlijst", heads.sheet.name, heads.row, heads.columns)
    if not heads.column_of(fields.ANSWER):
        missing = missing_head(heads, fields.ANSWER)
        return _with(reading, (), [*findings, *key.findings, missing])
    answers, remarks = _read_answers(context, heads, key)
    findings += [*key.findings, *remarks]
    if key.identity is None:
        return _with(reading, (), findings)
    if all(answer.answer and answer.answer.is_blank for answer in answers):
        empty = row_without_answers(context, key, Spot(heads.sheet.name, heads.row, heads.columns[0].column))
        return _with(reading, (), [*findings, empty] if answers else findings)
    first = labels.name if labels.name.column else labels.code
    row = ResponseRow(*key.identity, key.edition, heads.sheet.name, first.address, answers)
    return _with(reading, (row,), findings)


def _with(reading: SheetReading, rows: tuple[ResponseRow, ...], findings: list[Finding]) -> SheetReading:
    cells_n = sum(len(row.answers) for row in rows)
    return SheetReading(
        reading.kind, reading.sheet, reading.head_row, reading.columns, rows, findings=tuple(findings), cells_n=cells_n
    )


def _labels(sheet: Sheet, head_row: int) -> KeyCells:
    """Return the cells beside the labels above the heads; the first cell to the right that holds something."""
    beside: dict[str, Cell] = {}
    for number in (row for row in sheet.row_numbers if row < head_row):
        for cell in sheet.row(number):
            for field in fields.QUESTIONNAIRE_LABELS:
                if field.matches(cell.text) and field.key not in beside:
                    beside[field.key] = _right_of(sheet, cell)
    none = Cell(1, 0)
    code, name, year, edition = (beside.get(field.key, none) for field in (fields.CODE, fields.NAME, fields.YEAR, fields.EDITION))
    return KeyCells(code, name, year, edition, sheet.name, "sheet")


def _right_of(sheet: Sheet, label: Cell) -> Cell:
    """Return the content beside a label; a merged label or content counts as one cell."""
    for cell in sheet.row(label.row):
        if cell.column > label.column:
            return Cell(cell.row, cell.column, cell.value, cell.is_percent, cell.trouble)
    return Cell(label.row, label.column + 1)


def _read_answers(context: ReadingContext, heads: HeadRow, key: RowKey) -> tuple[tuple[AnswerCell, ...], list[Finding]]:
    answers, findings = [], []
    for number in heads.data_rows:
        answer, remarks = _read_row(context, heads, number, key)
        answers += [answer] if answer else []
        findings += remarks
    return tuple(answers), findings


def _read_row(context: ReadingContext, heads: HeadRow, number: int, key: RowKey) -> tuple[AnswerCell | None, list[Finding]]:
    long_row = too_long(heads, number)
    if long_row:
        return None, [long_row]
    asked = (heads.cell(number, fields.QUESTION_ID), heads.cell(number, fields.QUESTION))
    question = find_question(context, *asked)
    cell = heads.cell(number, fields.ANSWER)
    if question is None:  # a row without an answer is a title between the questions
        return None, [] if cell.is_blank else [unknown_question(context, heads.sheet.name, *asked)]
    comment = comment_of(heads.cell(number, fields.COMMENT))
    return read_answer(context, question, (heads.sheet, cell), key, comment)
