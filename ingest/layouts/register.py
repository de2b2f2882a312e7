"""Layout register: one row per municipality, one column per question.

CBS-code | Gemeente | Jaar | Editie | S01 | S02 | ...
GM0202   | Arnhem   | 2026 |        | 3   | 2   | ...
"""

from functools import partial

from ingest.findings import Finding
from ingest.heads import CODE, NAME, REGISTER_FIELDS, YEAR
from ingest.layouts.answer_cells import read_answer
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.key_columns import check_merged_keys, key_cells
from ingest.layouts.row_keys import RowKey, read_key
from ingest.layouts.row_loop import is_single_text, read_rows
from ingest.layouts.skipped_rows import first_spot, ignored_row, row_without_answers
from ingest.rows import AnswerCell, ReadingContext, ResponseRow, SheetReading


def read_register(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the rows of a register and everything that is wrong with them."""
    known = [field.head for field in REGISTER_FIELDS] + list(context.words.questions)
    heads, findings = check_heads(found, KnownHeads(known, next(iter(context.words.questions), ""), is_strict=True))
    missing = _missing(context, heads)
    if missing:
        return SheetReading("register", heads.sheet.name, heads.row, heads.columns, findings=(*findings, *missing))
    read = read_rows(heads, partial(_read_row, context, heads))
    findings += [*check_merged_keys(heads), *read.findings]
    return SheetReading(
        "register", heads.sheet.name, heads.row, heads.columns, read.records, findings=tuple(findings), cells_n=read.cells_n
    )


def _missing(context: ReadingContext, heads: HeadRow) -> list[Finding]:
    missing = [] if heads.column_of(CODE) or heads.column_of(NAME) else [missing_head(heads, CODE)]
    if not heads.column_of(YEAR) and context.round_year is None:
        missing.append(missing_head(heads, YEAR))
    return missing


def _read_row(context: ReadingContext, heads: HeadRow, number: int) -> tuple[list[ResponseRow], list[Finding]]:
    cells = key_cells(heads, number)
    if is_single_text(heads, number) and not context.book.by_name(cells.name.text) and not context.book.by_code(cells.code):
        return [], [ignored_row(heads, number)]
    key = read_key(context, cells)
    answers, remarks = _read_answers(context, heads, number, key)
    findings = [*key.findings, *remarks]
    if key.identity is None:
        return [], findings
    if all(answer.answer and answer.answer.is_blank for answer in answers):
        return [], [*findings, row_without_answers(context, key, first_spot(heads, number))]
    first = cells.code if cells.code.column else cells.name
    return [ResponseRow(*key.identity, key.edition, heads.sheet.name, first.address, answers)], findings


def _read_answers(
    context: ReadingContext, heads: HeadRow, number: int, key: RowKey
) -> tuple[tuple[AnswerCell, ...], list[Finding]]:
    answers, findings = [], []
    for column in heads.question_columns:
        question = context.words.questions[column.became]
        answer, remarks = read_answer(context, question, (heads.sheet, heads.sheet.cell(number, column.column)), key)
        answers.append(answer)
        findings += remarks
    return tuple(answers), findings
