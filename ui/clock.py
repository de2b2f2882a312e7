"""The day of today where the visitors are; the one place that asks, so that tests can set it."""

from datetime import date, datetime

from ui.format import CLOCK


def now() -> datetime:
    """Return this moment in Dutch time."""
    return datetime.now(CLOCK)


def today() -> date:
    """Return the day of today in the Netherlands."""
    return now().date()
