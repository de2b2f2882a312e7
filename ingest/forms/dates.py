"""Day first or month first? Decided for a whole column by what cannot be the other (rule IR-3)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from ingest.sheets import Content
from ingest.text_forms import clean_text

DateOrder = Literal["day_first", "month_first", "both", "undecided", "none"]
NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\b(.*)", re.DOTALL)
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D.*)?", re.DOTALL)
TWELVE_HOURS = re.compile(r"\b(am|pm)\b", re.IGNORECASE)
CENTURY = 2000
DATES_LOOKED_AT = 20_000


@dataclass(frozen=True)
class ColumnDates:
    """The order of a column, and whether it looks American: slashes with AM or PM, or a year of two figures."""

    order: DateOrder
    looks_american: bool = False


def decide_order(contents: Iterable[Content]) -> ColumnDates:
    """Return the order of day and month that fits all dates written as text in a column."""
    days = months = american = texts = 0
    for content in contents:
        match = NUMBERS.match(clean_text(content.value)) if isinstance(content.value, str) else None
        if match is None:
            continue
        texts += 1
        first, second = int(match[1]), int(match[3])
        days += first > 12 >= second
        months += second > 12 >= first
        american += match[2] == "/" and (len(match[4]) == 2 or bool(TWELVE_HOURS.search(match[5])))
    if not texts:
        return ColumnDates("none")
    if days and months:
        return ColumnDates("both", american > 0)
    order: DateOrder = "day_first" if days else "month_first" if months else "undecided"
    return ColumnDates(order, american > 0)


def date_of(content: Content, order: DateOrder) -> date | None:
    """Return the day in a content, read in an order; None when it holds no date or the order is not known."""
    value = content.value
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = clean_text(value) if isinstance(value, str) else ""
    year_first, numbers = YEAR_FIRST.fullmatch(text), NUMBERS.match(text)
    if year_first:
        return _day(int(year_first[1]), int(year_first[2]), int(year_first[3]))
    if numbers is None or order not in ("day_first", "month_first"):
        return None
    year = int(numbers[4]) + (CENTURY if len(numbers[4]) == 2 else 0)
    first, second = int(numbers[1]), int(numbers[3])
    return _day(year, second, first) if order == "day_first" else _day(year, first, second)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
