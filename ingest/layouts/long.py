"""Layout lang: one answer per row.

CBS-code | Gemeente | Jaar | Vraag | Antwoord | Toelichting | Editie
GM0202   | Arnhem   | 2026 | S01   | 3        |             |
"""

from dataclasses import replace

from ingest.findings import Finding
from ingest.heads import ANSWER, CODE, LONG_FIELDS, QUESTION, QUESTION_ID, YEAR
from ingest.layouts.answer_table import long_table
from ingest.layouts.data_rows import ignored_rows, read_data_rows, single_texts
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.key_columns import check_merged_keys
from ingest.layouts.key_rows import read_keys
from ingest.layouts.question_rows import read_question_rows
from ingest.rows import ReadingContext, SheetReading


def read_long(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the answers of a long sheet and everything that is wrong with them."""
    heads, findings = check_heads(found, KnownHeads([field.head for field in LONG_FIELDS], CODE.head))
    missing = _missing(context, heads)
    reading = SheetReading("lang", heads.sheet.name, heads.row, heads.columns, findings=(*findings, *missing))
    return reading if missing else _read_rows(context, heads, reading)


def _missing(context: ReadingContext, heads: HeadRow) -> list[Finding]:
    missing = [] if heads.column_of(QUESTION) or heads.column_of(QUESTION_ID) else [missing_head(heads, QUESTION)]
    if not heads.column_of(ANSWER):
        missing.append(missing_head(heads, ANSWER))
    if not heads.column_of(YEAR) and context.round_year is None:
        missing.append(missing_head(heads, YEAR))
    return missing


def _read_rows(context: ReadingContext, heads: HeadRow, reading: SheetReading) -> SheetReading:
    rows = read_data_rows(heads)
    notes = single_texts(heads, rows.numbers)
    keys = read_keys(context, heads, rows.numbers[~notes])
    asked = read_question_rows(context, heads, keys.rows)
    known = keys.chosen(asked.is_known)
    answers = asked.chosen(asked.is_known).read_answers(context)
    return replace(
        reading,
        cells=long_table(context, known.chosen(known.is_known), answers.chosen(known.is_known)),
        findings=(*reading.findings, *check_merged_keys(heads)),
        remarks=(
            *rows.remarks,
            *ignored_rows(heads.sheet, rows.numbers[notes]),
            *keys.remarks(),
            *asked.unknown(context, ~asked.is_known),
            *answers.remarks(context, known),
        ),
        cells_n=rows.cells_n,
    )
