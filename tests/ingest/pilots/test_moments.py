"""Days, months and years in every spelling; what is about, or a span, is no moment."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.layouts.pilot_checks import first_day, last_day
from ingest.layouts.pilot_dates import Moment, read_since, read_year
from ingest.records import PhaseDate
from ingest.sheets import Cell

MAANDEN = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


def since(content: object) -> tuple[int, date | None] | str:
    """Year and day, or the code of why there is none."""
    read = read_since(Cell(1, 1, content), "day_first")  # type: ignore[arg-type]
    if isinstance(read.value, Moment):
        return read.value.year, read.value.day
    return read.problem.code if read.problem else ""


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_a_day_comes_back_from_every_spelling(day: date) -> None:
    name = MAANDEN[day.month - 1]
    for text in (
        day,
        datetime(day.year, day.month, day.day, 12),
        f"{day.day}-{day.month}-{day.year}",
        f"{day:%d/%m/%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%Y-%m-%d}",
        f"{day:%Y/%m/%d}",
        f"{day.day} {name} {day.year}",
        f"sinds {day.day} {name[:3]}. {day.year}",
        f"{day:%Y-%m-%d}T00:00:00",
    ):
        assert since(text) == (day.year, day)


@settings(max_examples=30, deadline=None)
@given(DAYS)
def test_a_month_is_its_first_day_and_a_year_has_none(day: date) -> None:
    first = day.replace(day=1)
    assert since(f"{MAANDEN[day.month - 1]} {day.year}") == (day.year, first)
    assert since(f"{day:%m-%Y}") == since(f"{day.month}/{day.year}") == (day.year, first)
    assert since(day.year) == since(str(day.year)) == since(f"Q{1 + (day.month - 1) // 3} {day.year}") == (day.year, None)
    assert read_year(Cell(1, 1, f"{MAANDEN[day.month - 1]} {day.year}")).value == day.year


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("3-5-21", (2021, date(2021, 5, 3))),
        ("najaar 2020", (2020, None)),
        ("2e helft 2020", (2020, None)),
        ("2010-11", "since_about"),  # November, or two years
        ("2019-2020", "since_about"),
        ("ca. 2019", "since_about"),
        ("2019?", "since_about"),
        ("mei 21", "since_unknown"),
        ("31-2-2020", "since_unknown"),
        (44317, "since_unknown"),
        (True, "since_unknown"),
        ("1889", "since_unknown"),
        ("ooit", "since_unknown"),
    ],
)
def test_other_spellings(content: object, expected: object) -> None:
    assert since(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"), [("heden", None), ("Q3 2018", 2018), (datetime(2019, 5, 1), 2019), ("2018-2019", None)]
)
def test_years(content: object, expected: int | None) -> None:
    assert read_year(Cell(1, 1, content)).value == expected  # type: ignore[arg-type]


@settings(max_examples=30, deadline=None)
@given(DAYS)
def test_a_year_lasts_from_its_first_day_to_its_last(day: date) -> None:
    year = PhaseDate("a", day.year)
    assert first_day(year) <= day <= last_day(year)
    assert (first_day(year) - timedelta(days=1)).year == day.year - 1
    assert (last_day(year) + timedelta(days=1)).year == day.year + 1
    assert first_day(PhaseDate("a", day.year, day)) == last_day(PhaseDate("a", day.year, day)) == day
