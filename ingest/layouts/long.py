"""Layout lang: one answer per row.

CBS-code | Gemeente | Jaar | Vraag | Antwoord | Toelichting | Editie
GM0202   | Arnhem   | 2026 | S01   | 3        |             |
"""

from functools import partial

from ingest.findings import Finding
from ingest.heads import ANSWER, CODE, COMMENT, LONG_FIELDS, QUESTION, QUESTION_ID, YEAR
from ingest.layouts.answer_cells import comment_of, read_answer
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.key_columns import check_merged_keys, key_cells
from ingest.layouts.question_cells import find_question, unknown_question
from ingest.layouts.row_keys import read_key
from ingest.layouts.row_loop import is_single_text, read_rows
from ingest.layouts.skipped_rows import ignored_row
from ingest.rows import ReadingContext, ResponseRow, SheetReading


def read_long(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the answers of a long sheet and everything that is wrong with them."""
    heads, findings = check_heads(found, KnownHeads([field.head for field in LONG_FIELDS], CODE.head))
    missing = _missing(context, heads)
    if missing:
        return SheetReading("lang", heads.sheet.name, heads.row, heads.columns, findings=(*findings, *missing))
    read = read_rows(heads, partial(_read_row, context, heads))
    findings += [*check_merged_keys(heads), *read.findings]
    return SheetReading(
        "lang", heads.sheet.name, heads.row, heads.columns, read.records, findings=tuple(findings), cells_n=read.cells_n
    )


def _missing(context: ReadingContext, heads: HeadRow) -> list[Finding]:
    missing = [] if heads.column_of(QUESTION) or heads.column_of(QUESTION_ID) else [missing_head(heads, QUESTION)]
    if not heads.column_of(ANSWER):
        missing.append(missing_head(heads, ANSWER))
    if not heads.column_of(YEAR) and context.round_year is None:
        missing.append(missing_head(heads, YEAR))
    return missing


def _read_row(context: ReadingContext, heads: HeadRow, number: int) -> tuple[list[ResponseRow], list[Finding]]:
    if is_single_text(heads, number):
        return [], [ignored_row(heads, number)]
    key = read_key(context, key_cells(heads, number))
    asked = (heads.cell(number, QUESTION_ID), heads.cell(number, QUESTION))
    question = find_question(context, *asked)
    if question is None:
        return [], [*key.findings, unknown_question(context, heads.sheet.name, *asked)]
    comment = comment_of(heads.cell(number, COMMENT))
    answer, remarks = read_answer(context, question, (heads.sheet, heads.cell(number, ANSWER)), key, comment)
    findings = [*key.findings, *remarks]
    if key.identity is None:
        return [], findings
    return [ResponseRow(*key.identity, key.edition, heads.sheet.name, answer.cell, (answer,), True)], findings
