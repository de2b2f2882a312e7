"""Layout leertraject: reads a sheet to rows of cells; what they mean is decided when all sheets are there."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_facts import contents_below
from ingest.forms.dates import DATES_LOOKED_AT, DateOrder, decide_order
from ingest.heads import Field
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.key_columns import check_merged_keys, spread_cell
from ingest.layouts.pilot_rows import is_note
from ingest.layouts.row_keys import is_total
from ingest.layouts.row_loop import read_rows
from ingest.programmes import heads as columns
from ingest.programmes.columns import form_key_of, with_said
from ingest.programmes.filed_rows import FiledRow
from ingest.programmes.heads import SheetLayout
from ingest.programmes.recognition import recognise_programme_sheet
from ingest.rows import ReadingContext, SheetReading

KEYS = (columns.PROGRAMME, columns.COHORT, columns.ORGANISATION, columns.SESSION)  # may be merged over the rows they hold for
DATE_KEYS = frozenset(
    field.key for field in (columns.STARTS_ON, columns.ENDS_ON, columns.HELD_ON, columns.DUE_ON, columns.SAID_ON)
)


def read_programme_sheet(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the rows of a sheet about programmes, and what is wrong with its heads."""
    recognised = recognise_programme_sheet(found.sheet, found.row, context.words)
    assert recognised is not None  # noqa: S101 - it was recognised before
    layout, row = recognised[0], with_said(context, *recognised)
    heads, findings = check_heads(row, KnownHeads([field.head for field in layout.fields], layout.required[0].head))
    missing = [missing_head(heads, field) for field in layout.required if not _column_of(heads, field)]
    key = form_key_of(layout, row)
    reading = SheetReading(
        "leertraject", heads.sheet.name, heads.row, heads.columns, findings=(*findings, *missing), form_key=key
    )
    if missing:
        return reading
    orders, about_dates = _date_orders(heads)
    read = read_rows(heads, partial(_read_row, layout, heads, orders))
    told = (*findings, *about_dates, *check_merged_keys(heads, KEYS), *read.findings)
    return replace(reading, findings=told, cells_n=read.cells_n, filed=read.records)


def _read_row(
    layout: SheetLayout, heads: HeadRow, orders: Mapping[str, DateOrder], number: int
) -> tuple[list[FiledRow], list[Finding]]:
    first = next(heads.sheet.row(number))
    where = _columns(heads)
    keys = (heads.sheet.cell(number, where[field.key]) for field in layout.required if field.key in where)
    if is_total(first, *keys) or is_note(list(heads.sheet.row(number))):
        return [], [make_finding("programme_row_ignored", Spot(heads.sheet.name, number, first.column), first.text)]
    cells = {key: heads.sheet.cell(number, column) for key, column in where.items()}
    cells |= {field.key: spread_cell(heads, number, field) for field in KEYS if heads.column_of(field)}
    filled = {key: cell for key, cell in cells.items() if not cell.is_blank or cell.merged_range}
    if not filled:
        return [], []
    return [FiledRow(layout.name, heads.sheet.name, number, filled, first, orders, where)], []


def _column_of(heads: HeadRow, field: Field) -> int | None:
    """Return the column of a field; a municipality is an organisation where no other column says which."""
    return heads.column_of(field) or (heads.column_of(columns.MUNICIPALITY) if field == columns.ORGANISATION else None)


def _columns(heads: HeadRow) -> dict[str, int]:
    """Return the columns that are read, by key."""
    found = {one.became: one.column for one in heads.columns if one.became and one.column not in heads.left_out}
    organisation = _column_of(heads, columns.ORGANISATION)
    return found | ({columns.ORGANISATION.key: organisation} if organisation else {})


def _date_orders(heads: HeadRow) -> tuple[dict[str, DateOrder], list[Finding]]:
    """Return per column of dates whether the day or the month comes first, and what is said of that."""
    orders, findings = dict[str, DateOrder](), list[Finding]()
    for column in heads.columns:
        if column.became not in DATE_KEYS:
            continue
        dates = decide_order(contents_below(heads.sheet.columns.get(column.column), heads.row, DATES_LOOKED_AT))
        orders[column.became] = dates.order
        american = "dates_may_be_month_first" if dates.order == "undecided" and dates.looks_american else ""
        code = "dates_month_first" if dates.order == "month_first" else american
        if code:
            findings.append(make_finding(code, Spot(heads.sheet.name, heads.row, column.column), column.head))
    return orders, findings
