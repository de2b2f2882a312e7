"""When something happened, as far as it is known: between a first and a last day."""

from dataclasses import dataclass
from datetime import date, timedelta

LONG_AGO, NEVER = date.min, date.max
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """It happened on one of these days; open ends are LONG_AGO and NEVER."""

    first: date = LONG_AGO
    last: date = NEVER

    @property
    def is_day(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last

    def surely_in(self, other: "Span") -> bool:
        """Return whether every day it may have been lies in the other span."""
        return other.first <= self.first and self.last <= other.last

    def maybe_in(self, other: "Span") -> bool:
        """Return whether some day it may have been lies in the other span."""
        return self.first <= other.last and other.first <= self.last

    def overlap(self, other: "Span") -> "Span":
        """Return the days in both; one that ends before it begins when there are none, in which nothing lies surely."""
        return Span(max(self.first, other.first), min(self.last, other.last))


def day_span(day: date) -> Span:
    """Return the span of one day."""
    return Span(day, day)


def year_span(year: int) -> Span:
    """Return the days of a year."""
    return Span(date(year, 1, 1), date(year, 12, 31))


def span_of(day: date | None, year: int | None) -> Span:
    """Return what is known of a moment: the day, else the year, else nothing."""
    if day is not None:
        return day_span(day)
    return Span() if year is None else year_span(year)


def day_before(day: date | None) -> date:
    """Return the day before a first day that no longer counts; NEVER when there is none."""
    return NEVER if day is None else day - ONE_DAY
