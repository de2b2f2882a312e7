"""A day, or only a year, as people write them."""

from dataclasses import dataclass
from datetime import date, datetime

from ingest.forms.dates import DateOrder
from ingest.layouts.closed_lists import is_ambiguous, parse_date, parse_year
from ingest.problems import Problem
from ingest.sheets import Cell

DAYS_FROM, DAYS_TO = date(1990, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True)
class When:
    """A year, with its day where that is known."""

    year: int
    day: date | None = None


def parse_when(cell: Cell, order: DateOrder) -> When | Problem:
    """Return the day or the year in a cell; a date that can be two days is refused, and so is one before 1990 or after 2100."""
    if not isinstance(cell.value, date | datetime):
        year = parse_year(cell)
        if isinstance(year, int):
            return When(year)
    if order == "both" and is_ambiguous(cell):
        return Problem("date_two_ways", cell.text)
    day = parse_date(cell, month_first=order == "month_first")
    if isinstance(day, Problem):
        return Problem("date_or_year_unknown", cell.text)
    return When(day.year, day) if DAYS_FROM <= day <= DAYS_TO else Problem("date_or_year_unknown", cell.text)
