"""Reads when a pilot began, ended or entered a phase: a day, a month or a year, in any of the usual spellings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ingest.forms.dates import DateOrder
from ingest.layouts.closed_lists import YEARS, is_ambiguous, parse_date
from ingest.layouts.pilot_amounts import FieldRead
from ingest.layouts.written_amounts import ABOUT
from ingest.problems import Problem
from ingest.sheets import Cell, Content
from ingest.text_forms import clean_text, plain_dashes

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "januari", "january"),
            ("feb", "februari", "february", "febr"),
            ("mrt", "maart", "march", "mar"),
            ("apr", "april"),
            ("mei", "may"),
            ("jun", "juni", "june"),
            ("jul", "juli", "july"),
            ("aug", "augustus", "august"),
            ("sep", "september", "sept"),
            ("okt", "oktober", "october", "oct"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}
LEAD = re.compile(r"^(sinds|per|vanaf|op|since|from|in|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\b[\s,.]*", re.IGNORECASE)
TIME = re.compile(r"[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$")
SHORT_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2})")
OTHER_SEPARATOR = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
NUMBERED_MONTH = re.compile(r"(?:(?P<month>0?[1-9]|1[0-2])[-/. ](?P<year>\d{4})|(?P<year2>\d{4})[-/.](?P<month2>0?[1-9]|1[0-2]))")
NAMED_MONTH = re.compile(r"([a-z]{3,9})\.?[\s-]+(\d{4})|(\d{4})[\s-]+([a-z]{3,9})\.?", re.IGNORECASE)
PART_OF_YEAR = re.compile(
    r"(?:(?:q|k|kw|kwartaal|quarter)\s?[1-4]|[1-4]e?\s?(?:q|kw|kwartaal)|(?:h|halfjaar)\s?[12]|[12]e?\s?(?:helft|halfjaar)"
    r"|voorjaar|lente|zomer|najaar|herfst|begin|medio|midden|half|eind|einde|spring|summer|autumn|early|mid|late|end of)"
    r"(?:\s+van)?[\s,-]*(?P<behind>\d{4})|(?P<before>\d{4})[\s,-]*(?:q\s?[1-4]|[1-4]e?\s?kwartaal|h[12])",
    re.IGNORECASE,
)
SEVERAL_YEARS = re.compile(r"\b(19|20)\d{2}\b\D+\b((19|20)\d{2}|\d{2})\b")
OPEN_END = ("heden", "nu", "lopend", "doorlopend", "present", "ongoing", "nog lopend", "loopt nog", "onbepaald")


@dataclass(frozen=True)
class Moment:
    """A year, with the day where it is known; is_month: the day is the first of a month, only the month was said."""

    year: int
    day: date | None = None
    is_month: bool = False
    is_part: bool = False


def read_since(cell: Cell, order: DateOrder) -> FieldRead:
    """Return the Moment in the cell of a phase; of a quarter or season only the year, of a month its first day."""
    found = _moment(cell, order)
    if isinstance(found, Problem):
        return FieldRead(None, found)
    code = "since_is_month" if found.is_month else "since_only_year" if found.is_part else ""
    return FieldRead(found, Problem(code, cell.text) if code else None)


def read_year(cell: Cell) -> FieldRead:
    """Return the year in a cell, also of a day, a month or a quarter; None where it says that there is no end yet."""
    if clean_text(cell.text).casefold() in OPEN_END:
        return FieldRead()
    found = _moment(cell, "day_first")  # the year is the same either way
    if isinstance(found, Problem) and found.is_error:
        other = _moment(cell, "month_first")
        found = found if isinstance(other, Problem) else other
    if isinstance(found, Problem):
        return FieldRead(None, Problem("year_unknown", cell.text) if found.is_error else found)
    return FieldRead(found.year)


def _moment(cell: Cell, order: DateOrder) -> Moment | Problem:
    if isinstance(cell.value, date):
        day = parse_date(cell)
        return Moment(day.year, day) if isinstance(day, date) and day.year in YEARS else Problem("since_unknown", cell.text)
    if isinstance(cell.value, bool) or cell.is_percent:
        return Problem("since_unknown", cell.text)
    if isinstance(cell.value, int | float):
        return Moment(int(cell.value)) if cell.value in YEARS else Problem("since_unknown", cell.text)
    if not isinstance(cell.value, str):
        return Problem("since_unknown", cell.text)
    text = TIME.sub("", LEAD.sub("", plain_dashes(clean_text(cell.value))).strip())
    if order == "both" and is_ambiguous(Cell(1, 1, _long_year(text))):
        return Problem("date_two_ways", cell.text)
    found = _day(text, order) or _month(text) or _part(text) or _year(text)
    if found:
        return found if found.year in YEARS else Problem("since_unknown", cell.text)
    is_loose = bool(ABOUT.search(text) or SEVERAL_YEARS.search(text)) and any(sign.isdigit() for sign in text)
    return Problem("since_about" if is_loose else "since_unknown", cell.text)


def _long_year(text: str) -> str:
    """Return a date with a year of two figures with that of four."""
    short = SHORT_YEAR.fullmatch(text)
    return f"{short[1]}-{short[3]}-20{short[4]}" if short else text


def _day(text: str, order: DateOrder) -> Moment | None:
    other, text = OTHER_SEPARATOR.fullmatch(text), _long_year(text)
    if other:
        text = f"{other[1]}-{other[2]}-{other[3]}"
    day = parse_date(Cell(1, 1, text.replace("'", "")), month_first=order == "month_first")
    return Moment(day.year, day) if isinstance(day, date) else None


def _month(text: str) -> Moment | None:
    numbered, named = NUMBERED_MONTH.fullmatch(text), NAMED_MONTH.fullmatch(text)
    if numbered:
        year, month = int(numbered["year"] or numbered["year2"]), int(numbered["month"] or numbered["month2"])
        is_span = numbered["year2"] and month == (year + 1) % 100  # 2010-11 may also be two years
        return Moment(year, date(year, month, 1), is_month=True) if year in YEARS and not is_span else None
    month_no = MONTHS.get((named[1] or named[4]).casefold()) if named else None
    if named is None or month_no is None:
        return None
    year = int(named[2] or named[3])
    return Moment(year, date(year, month_no, 1), is_month=True) if year in YEARS else None


def _part(text: str) -> Moment | None:
    found = PART_OF_YEAR.fullmatch(text)
    return Moment(int(found["behind"] or found["before"]), is_part=True) if found else None


def _year(text: str) -> Moment | None:
    found = re.fullmatch(r"(\d{4})(?:[.,]0)?", text)
    return Moment(int(found[1])) if found and found[0].isascii() else None


def texts_of(contents: Iterable[Content]) -> Iterable[Content]:
    """Return contents without a day of the week or a word before it, so that the order of day and month can be decided."""
    return (Content(LEAD.sub("", content.value)) if isinstance(content.value, str) else content for content in contents)
