"""Until when a programme runs, also where its end was not published."""

from datetime import date, timedelta

from analysis.promises.facts import Programme

OPEN_END_YEARS = 2  # a programme without a published end is taken to run this long
DAYS_IN_YEAR = 365.25


def last_day(programme: Programme, due_on: date | None) -> date | None:
    """Return the last day of a programme: as published, else the due date of the promise, else two years after its start.

    None when nothing of it is known. Source: PR-1.
    """
    if programme.ends_on is not None or due_on is not None:
        return programme.ends_on or due_on
    if programme.starts_on is None:
        return None
    return programme.starts_on + timedelta(days=round(OPEN_END_YEARS * DAYS_IN_YEAR))
