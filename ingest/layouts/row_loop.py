"""Goes through the rows below the heads; what holds for every layout with one record per row is checked here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ingest.findings import Finding, make_finding
from ingest.heads import BASE_YEAR, CODE, EDITION, NAME, YEAR
from ingest.layouts.head_findings import too_long
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.row_keys import is_total
from ingest.layouts.skipped_rows import first_spot, ignored_row

Record = TypeVar("Record")


@dataclass(frozen=True)
class RowsRead(Generic[Record]):
    """The records of a sheet, what is wrong with them, and how many cells were judged."""

    records: tuple[Record, ...]
    findings: tuple[Finding, ...]
    cells_n: int


def read_rows(heads: HeadRow, read_row: Callable[[int], tuple[list[Record], list[Finding]]]) -> RowsRead[Record]:
    """Return what read_row gives for each row, without rows of totals and CSV rows that are too long."""
    records: list[Record] = []
    findings: list[Finding] = []
    cells_n = 0
    for number in heads.data_rows:
        skipped = _total(heads, number) or too_long(heads, number) or _only_key(heads, number)
        taken, remarks = ([], [skipped]) if skipped else read_row(number)
        records += taken
        findings += remarks
        cells_n += sum(cell.column <= heads.last_column for cell in heads.sheet.row(number))
    return RowsRead(tuple(records), tuple(findings), cells_n)


def _total(heads: HeadRow, number: int) -> Finding | None:
    if not is_total(heads.cell(number, CODE), heads.cell(number, NAME)):
        return None
    return make_finding("total_row_skipped", first_spot(heads, number), next(heads.sheet.row(number)).text)


def _only_key(heads: HeadRow, number: int) -> Finding | None:
    """A row with a year filled in beforehand and nothing else is no data yet."""
    columns = {heads.column_of(field) for field in (YEAR, BASE_YEAR, EDITION)}
    if any(cell.column not in columns for cell in heads.sheet.row(number)):
        return None
    return ignored_row(heads, number)


def is_single_text(heads: HeadRow, number: int) -> bool:
    """Return whether a row holds one text under the code or name and nothing else, as a footnote does."""
    filled = list(heads.sheet.row(number))
    key_columns = (heads.column_of(CODE), heads.column_of(NAME))
    return len(filled) == 1 and filled[0].column in key_columns and isinstance(filled[0].value, str)
