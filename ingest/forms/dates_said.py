"""When were the responses of a form completed? Said when that is outside the round; never used to choose a round."""

from datetime import date

import numpy as np

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.column_facts import contents_below
from ingest.forms.dates import DATES_LOOKED_AT, ColumnDates, date_of, decide_order
from ingest.forms.form_heads import Form, FormHead
from ingest.forms.meta_heads import Role
from ingest.heads import YEAR
from ingest.layouts.head_rows import HeadRow
from ingest.records import KINDS
from ingest.rows import ReadingContext
from ingest.vocabulary import Round

WITHOUT_DATE_STAMP = date(1980, 1, 1)  # LimeSurvey, for surveys that keep no moments
MOMENTS: tuple[Role, ...] = ("submitted", "completed")


def check_moments(context: ReadingContext, form: Form, heads: HeadRow) -> list[Finding]:
    """Return how the moments of a form were read, and whether responses fall outside its round."""
    head = next((head for role in MOMENTS for head in form.heads if head.role == role), None)
    if form.kind in KINDS or head is None:
        return []
    dates = decide_order(contents_below(form.sheet.columns.get(head.column), form.rows[-1], DATES_LOOKED_AT))
    findings = _said(form, head, dates)
    measured = context.words.rounds.get(context.round_year or 0)
    if measured and not heads.column_of(YEAR):
        findings += _outside(form, head, heads, (dates, measured))
    return findings


def _said(form: Form, head: FormHead, dates: ColumnDates) -> list[Finding]:
    codes = {"month_first": "dates_month_first", "both": "dates_both", "day_first": ""}
    code = codes.get(dates.order, "dates_undecided" if dates.order == "undecided" else "")
    return [make_finding(code, Spot(form.sheet.name, head.row, head.column), head.head)] if code else []


def _outside(form: Form, head: FormHead, heads: HeadRow, known: tuple[ColumnDates, Round]) -> list[Finding]:
    dates, measured = known
    cells = form.sheet.columns.get(head.column)
    if cells is None:
        return []
    days = [date_of(content, dates.order) for content in cells.contents]
    outside = np.array([_is_outside(day, measured) for day in days], np.bool_)
    rows = heads.data_row_numbers[outside[cells.codes[heads.data_row_numbers - 1]]]
    if not len(rows):
        return []
    spot = Spot(form.sheet.name, int(rows[0]), head.column)
    span = f"{_shown(measured.opens_on)} - {_shown(measured.closes_on)}"
    return [make_finding("responses_outside_round", spot, "", rows_n=len(rows), round_year=measured.round_year, span=span)]


def _is_outside(day: date | None, measured: Round) -> bool:
    return day is not None and day != WITHOUT_DATE_STAMP and not measured.opens_on <= day <= measured.closes_on


def _shown(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"
