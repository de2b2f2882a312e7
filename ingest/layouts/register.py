"""Layout register: one row per municipality, one column per question; the exports of survey tools come as one too.

CBS-code | Gemeente | Jaar | Editie | S01 | S02 | ...
GM0202   | Arnhem   | 2026 |        | 3   | 2   | ...
"""

import numpy as np

from ingest.arrays import Mask
from ingest.findings import Finding, Spot
from ingest.heads import CODE, NAME, REGISTER_FIELDS, YEAR
from ingest.layouts.answer_cells import AnswerColumn, read_contents
from ingest.layouts.answer_table import all_blank, wide_table
from ingest.layouts.data_rows import first_columns, ignored_rows, read_data_rows, single_texts
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.key_columns import check_merged_keys
from ingest.layouts.key_rows import RowKeys, read_keys
from ingest.layouts.row_columns import read_column
from ingest.layouts.skipped_rows import row_without_answers
from ingest.records import Layout
from ingest.remarks import Remarks, remarks_per_column
from ingest.rows import ReadingContext, SheetReading


def read_register(context: ReadingContext, found: HeadRow, kind: Layout = "register") -> SheetReading:
    """Return the rows of a register and everything that is wrong with them."""
    known = [field.head for field in REGISTER_FIELDS] + list(context.words.questions)
    heads, findings = check_heads(found, KnownHeads(known, next(iter(context.words.questions), ""), is_strict=True))
    missing = _missing(context, heads)
    if missing:
        return SheetReading(kind, heads.sheet.name, heads.row, heads.columns, findings=(*findings, *missing))
    rows = read_data_rows(heads)
    keys = read_keys(context, heads, rows.numbers)
    notes = _notes(context, heads, keys)
    keys = keys.chosen(~notes)
    columns = _read_answers(context, heads, keys)
    blank = all_blank(columns, len(keys.rows))
    kept = keys.is_known & ~blank
    remarks = [
        *rows.remarks,
        *ignored_rows(heads.sheet, rows.numbers[notes]),
        *keys.remarks(),
        *(remark for column in columns for remark in column.remarks(context, keys)),
        *(_rows_without_answers(context, heads, keys, keys.is_known & blank) if columns else ()),
    ]
    return SheetReading(
        kind,
        heads.sheet.name,
        heads.row,
        heads.columns,
        cells=wide_table(context, keys.chosen(kept), [column.chosen(kept) for column in columns], _first_column(heads)),
        findings=(*findings, *check_merged_keys(heads)),
        remarks=tuple(remarks),
        cells_n=rows.cells_n,
    )


def _missing(context: ReadingContext, heads: HeadRow) -> list[Finding]:
    has_place = heads.column_of(CODE) or heads.column_of(NAME) or context.said.cbs_code
    missing = [] if has_place else [missing_head(heads, CODE)]
    if not heads.column_of(YEAR) and context.round_year is None:
        missing.append(missing_head(heads, YEAR))
    return missing


def _notes(context: ReadingContext, heads: HeadRow, keys: RowKeys) -> Mask:
    """Return which rows hold a single text that is no municipality, such as a footnote."""
    single = single_texts(heads, keys.rows)
    cells = {number: keys.keys[number].cells for number in set(keys.of_row[single].tolist())}
    named = [n for n, key in cells.items() if context.book.by_name(key.name.text) or context.book.by_code(key.code)]
    return single & ~np.isin(keys.of_row, named)


def _read_answers(context: ReadingContext, heads: HeadRow, keys: RowKeys) -> list[AnswerColumn]:
    questions = context.words.questions
    return [
        read_contents(context, questions[head.became], read_column(heads.sheet, head.column, keys.rows))
        for head in heads.question_columns
    ]


def _first_column(heads: HeadRow) -> int:
    return heads.column_of(CODE) or heads.column_of(NAME) or heads.columns[0].column


def _rows_without_answers(context: ReadingContext, heads: HeadRow, keys: RowKeys, chosen: Mask) -> list[Remarks]:
    columns = np.zeros(len(keys.rows), np.int32)
    columns[chosen] = first_columns(heads.sheet, keys.rows[chosen])

    def make(n: int) -> Finding:
        return row_without_answers(context, keys.key(n), Spot(keys.sheet, int(keys.rows[n]), int(columns[n])))

    return remarks_per_column(("row_without_answers", keys.sheet), keys.rows, columns, chosen, make)
