"""Layout doelen: one row per municipality and level or theme, one column per horizon.

CBS-code | Gemeente | Niveau    | Nulmeting | Doel over 3 jaar | Doel over 5 jaar | Vastgesteld door | Vastgesteld op
GM0202   | Arnhem   | strategic | 2024      | 60               | vervalt          | de raad          | 1-7-2024

"vervalt" says that the target no longer holds; an empty cell says nothing of it.
"""

from datetime import date
from functools import partial

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_facts import contents_below
from ingest.forms.dates import DATES_LOOKED_AT, DateOrder, decide_order
from ingest.heads import (
    BASE_YEAR,
    CODE,
    NAME,
    SCOPE,
    SET_BY,
    SET_ON,
    TARGET_FIELDS,
    TARGET_HEAD,
    Field,
)
from ingest.layouts.closed_lists import is_ambiguous, parse_date
from ingest.layouts.head_findings import KnownHeads, check_heads, missing_head
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.key_columns import check_merged_keys, key_cells
from ingest.layouts.recognition import target_years
from ingest.layouts.row_keys import read_key
from ingest.layouts.row_loop import is_single_text, read_rows
from ingest.layouts.scope_cells import read_scope
from ingest.layouts.skipped_rows import first_spot, ignored_row
from ingest.layouts.target_values import horizons, lost_target, read_values
from ingest.problems import Problem, cell_problem
from ingest.records import Target
from ingest.rows import ReadingContext, SheetReading
from ingest.sheets import Cell
from ingest.vocabulary import Scope

USUAL_YEARS = 3


def read_targets(context: ReadingContext, found: HeadRow) -> SheetReading:
    """Return the targets of a sheet and everything that is wrong with them."""
    known = [field.head for field in TARGET_FIELDS] + [column.head for column in found.columns if target_years(column.head)]
    heads, findings = check_heads(found, KnownHeads(known, TARGET_HEAD.format(years=USUAL_YEARS)))
    missing = _missing(heads)
    if missing:
        return SheetReading("doelen", heads.sheet.name, heads.row, heads.columns, findings=(*findings, *missing))
    order, about_dates = _date_order(heads)
    read = read_rows(heads, partial(_read_row, context, heads, order))
    findings += [*check_merged_keys(heads, (CODE, NAME, BASE_YEAR)), *about_dates, *read.findings]
    return SheetReading(
        "doelen", heads.sheet.name, heads.row, heads.columns, targets=read.records, findings=tuple(findings), cells_n=read.cells_n
    )


def _missing(heads: HeadRow) -> list[Finding]:
    missing = [] if heads.column_of(CODE) or heads.column_of(NAME) else [missing_head(heads, CODE)]
    missing += [missing_head(heads, field) for field in (SCOPE, BASE_YEAR) if not heads.column_of(field)]
    if not horizons(heads):
        usual = TARGET_HEAD.format(years=USUAL_YEARS)
        missing.append(missing_head(heads, Field(usual, usual)))
    return missing


def _read_row(context: ReadingContext, heads: HeadRow, order: DateOrder, number: int) -> tuple[list[Target], list[Finding]]:
    if is_single_text(heads, number):
        return [], [ignored_row(heads, number)]
    key = read_key(context, key_cells(heads, number, BASE_YEAR, "target"))
    scope = read_scope(context.words, heads, number)
    set_on = _read_date(heads.cell(number, SET_ON), order)
    problems = [(heads.cell(number, SCOPE), scope), (heads.cell(number, SET_ON), set_on)]
    findings = [
        *key.findings,
        *(lost_target(heads, cell, problem) for cell, problem in problems if isinstance(problem, Problem)),
    ]
    values, remarks = read_values(heads, number)
    if key.identity is None or not isinstance(scope, Scope) or isinstance(set_on, Problem):
        return [], [*findings, *remarks]
    if not values and not remarks:
        return [], [*findings, make_finding("target_row_empty", first_spot(heads, number))]
    set_by = heads.cell(number, SET_BY).text or None
    code, base = key.identity
    taken = [
        Target(code, scope.scope, scope.code, base, years, pct, set_by, set_on, heads.sheet.name, cell.address)
        for cell, years, pct in values
    ]
    return taken, [*findings, *remarks]


def _read_date(cell: Cell, order: DateOrder) -> date | Problem | None:
    trouble = cell_problem(cell)
    if trouble or cell.is_blank:
        return trouble
    if order == "both" and is_ambiguous(cell):
        return Problem("date_two_ways", cell.text)
    return parse_date(cell, month_first=order == "month_first")


def _date_order(heads: HeadRow) -> tuple[DateOrder, list[Finding]]:
    """Return whether the column of dates has the day or the month first, decided for all of it, and what is said of that."""
    column = heads.column_of(SET_ON)
    if column is None:
        return "none", []
    dates = decide_order(contents_below(heads.sheet.columns.get(column), heads.row, DATES_LOOKED_AT))
    head = next(one for one in heads.columns if one.column == column)
    codes = {"month_first": "dates_month_first", "undecided": "dates_may_be_month_first" if dates.looks_american else ""}
    code = codes.get(dates.order, "")
    spot = Spot(heads.sheet.name, heads.row, column)
    return dates.order, [make_finding(code, spot, head.head)] if code else []
