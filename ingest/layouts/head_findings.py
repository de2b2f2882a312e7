"""What is wrong with a row of heads: merged, double, not recognised, or nothing above a column."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.findings import Finding, Spot, make_finding
from ingest.heads import OTHER_FIELDS, Field
from ingest.layouts.head_rows import HeadRow
from ingest.rows import HeadColumn
from ingest.text_forms import normal_form

NEAR_ENOUGH = 0.8
NEAR_CODE = 0.6  # codes are short: one sign off in three is 0.67
LONGEST_CODE = 8
HIDDEN_TEXT = "…"


@dataclass(frozen=True)
class KnownHeads:
    """The heads a layout knows. is_strict: a head that is not recognised may hold answers, so it is an error."""

    heads: Sequence[str]
    example: str
    is_strict: bool = False


def check_heads(row: HeadRow, known: KnownHeads) -> tuple[HeadRow, list[Finding]]:
    """Return the heads without the columns that cannot be read, and the findings."""
    merged, merged_columns = _check_merged(row)
    double, double_columns = _check_double(row, merged_columns)
    kept = replace(row, left_out=row.left_out | merged_columns | double_columns)
    unknown = [
        finding
        for column in row.columns
        if not column.became and not column.merged_range and column.column not in row.told
        for finding in _unknown(column, known, is_form=row.is_form)
    ]
    return kept, [*merged, *double, *unknown, *_check_absent(kept)]


def _spot(column: HeadColumn, row: HeadRow) -> Spot:
    return Spot(row.sheet.name, row.row, column.column)


def _check_merged(row: HeadRow) -> tuple[list[Finding], set[int]]:
    findings, columns = [], set[int]()
    for column in row.columns:
        merged = row.sheet.merged_at(row.row, column.column) if column.merged_range else None
        if merged:
            findings.append(make_finding("head_merged", _spot(column, row), column.head, range=merged.address))
            columns |= set(range(merged.first_column, merged.last_column + 1))
    return findings, columns


def _check_double(row: HeadRow, skipped: set[int]) -> tuple[list[Finding], set[int]]:
    findings, columns = [], set[int]()
    first: dict[str, HeadColumn] = {}
    for column in row.columns:
        if not column.became or column.column in skipped:
            continue
        earlier = first.setdefault(column.became, column)
        if earlier is not column:
            findings.append(make_finding("head_twice", _spot(column, row), column.head, first=earlier.cell))
            columns |= {earlier.column, column.column}
    return findings, columns


def _unknown(column: HeadColumn, known: KnownHeads, *, is_form: bool) -> list[Finding]:
    """Return the finding of a head that was not recognised; of a form only what is not said of all its heads together."""
    spot = Spot(column.sheet, int("".join(filter(str.isdigit, column.cell))), column.column)
    if column.dropped or any(field.matches(column.head) for field in OTHER_FIELDS):
        return [] if is_form else [make_finding("head_left_out", spot, column.head)]
    near = "" if is_form else nearest_head(column.head, known.heads)
    code = "head_unknown" if (known.is_strict and not is_form) or near else "head_not_read"
    return [make_finding(code, spot, column.head, example=known.example, suggestion=near)]


def nearest_head(text: str, heads: Sequence[str]) -> str:
    """Return the known head that looks most like a text; empty when none does."""
    forms = {normal_form(head): head for head in reversed(heads)}
    form = normal_form(text)[:100]
    cutoff = NEAR_CODE if len(form) <= LONGEST_CODE and any(sign.isdigit() for sign in form) else NEAR_ENOUGH
    near = difflib.get_close_matches(form, list(forms), n=1, cutoff=cutoff)
    return forms[near[0]] if near else ""


def _check_absent(row: HeadRow) -> list[Finding]:
    """Content in a column without a head, once per column; in CSV past the last head it is a row that is too long."""
    known = {column.column for column in row.columns} | row.left_out
    findings = []
    for number in row.sheet.column_numbers:
        past_csv = not row.sheet.name and number > row.last_column
        filled = row.data_row_numbers[row.sheet.columns[number].codes[row.data_row_numbers - 1] != 0]
        if number not in known and not past_csv and len(filled):
            first = row.sheet.cell(int(filled[0]), number)
            found = HIDDEN_TEXT if isinstance(first.value, str) else first.text  # it may be the name of a person
            findings.append(make_finding("head_absent", Spot(row.sheet.name, first.row, number), found))
    return findings


def missing_head(row: HeadRow, field: Field) -> Finding:
    """Return the finding that a column was not recognised, with the heads found."""
    found = ", ".join(column.head for column in row.columns)
    return make_finding("head_missing", Spot(row.sheet.name, row.row, 1), found, missing=field.head)


def too_long(row: HeadRow, number: int) -> Finding | None:
    """Return the finding of a CSV row with more cells than heads: a separator inside a value shifts the rest."""
    if row.sheet.name:
        return None
    for cell in row.sheet.row(number):
        if cell.column > row.last_column:
            return make_finding("row_too_long", Spot("", cell.row, cell.column), cell.text, heads_n=row.last_column)
    return None
