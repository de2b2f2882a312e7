"""Reads a word of a closed list (phase, category, kind of organisation), a year, a date, yes or no."""

import difflib
import re
from datetime import date, datetime

from ingest.messages.facts import Param
from ingest.numbers import parse_number
from ingest.problems import Problem
from ingest.sheets import Cell
from ingest.text_forms import normal_form
from ingest.vocabulary import Word

NEAR_ENOUGH = 0.75
YEARS = range(1990, 2101)
THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?")
DECIMAL_COMMA = re.compile(r"\d+(?:,\d{1,2})?")
DECIMAL_POINT = re.compile(r"\d+\.(?:\d{1,2}|0+)")
DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
MONTH_NAMED = re.compile(r"(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})", re.IGNORECASE)
MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
OTHER_MONTHS = {"mrt": 3, "mar": 3, "may": 5, "oct": 10}
TRUE_WORDS, FALSE_WORDS = frozenset(("ja", "j", "yes", "y", "waar", "true")), frozenset(("nee", "n", "no", "onwaar", "false"))


def parse_word(entries: tuple[Word, ...], cell: Cell) -> str | Problem:
    """Return the code of the entry a cell stands for, by code, name or other word."""
    form = normal_form(cell.text)
    for entry in entries:
        if form in {normal_form(word) for word in (entry.code, entry.name_nl, entry.name_en, *entry.synonyms)}:
            return entry.code
    names = {normal_form(entry.name): entry.name for entry in entries}
    near = difflib.get_close_matches(form[:100], list(names), n=1, cutoff=NEAR_ENOUGH)
    params: dict[str, Param] = {
        "choices_nl": ", ".join(entry.name_nl for entry in entries),
        "choices_en": ", ".join(entry.name_en or entry.name_nl for entry in entries),
        "suggestion": names[near[0]] if near else "",
    }
    return Problem("word_unknown", cell.text, params)


def parse_yes_no(cell: Cell) -> bool | Problem:
    """Return True or False for ja or nee; a tick box of Excel (WAAR) counts too."""
    if isinstance(cell.value, bool):
        return cell.value
    form = normal_form(cell.text)
    if form in TRUE_WORDS or form in FALSE_WORDS:
        return form in TRUE_WORDS
    return Problem("yes_no_unknown", cell.text)


def parse_year(cell: Cell) -> int | Problem:
    """Return a year of four digits, also from a date."""
    if isinstance(cell.value, date):
        year: float = cell.value.year
    else:
        number = parse_number(cell)
        year = number.value if number and not number.is_percentage else 0
    return int(year) if year in YEARS else Problem("year_unknown", cell.text)


def parse_date(cell: Cell, *, month_first: bool = False) -> date | Problem:
    """Return a date, day first when it is written in text (rule IR-3): 31-12-2026, 31 december 2026 or 2026-12-31.

    month_first: the column proved that its dates are written 12/31/2026.
    """
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    parts = _date_parts(cell.text, month_first=month_first) if isinstance(cell.value, str) else None
    try:
        return date(*parts) if parts else Problem("date_unknown", cell.text)
    except ValueError:
        return Problem("date_unknown", cell.text)


def is_ambiguous(cell: Cell) -> bool:
    """Return whether a date in text is another day with the month first than with the day first."""
    numbers = DAY_FIRST.fullmatch(cell.text) if isinstance(cell.value, str) else None
    return numbers is not None and numbers[1] != numbers[2] and max(int(numbers[1]), int(numbers[2])) <= len(MONTHS)


def _date_parts(text: str, *, month_first: bool) -> tuple[int, int, int] | None:
    numbers = DAY_FIRST.fullmatch(text)
    if numbers:
        first, second = int(numbers[1]), int(numbers[2])
        return (int(numbers[3]), first, second) if month_first else (int(numbers[3]), second, first)
    year_first = YEAR_FIRST.fullmatch(text)
    if year_first:
        return int(year_first[1]), int(year_first[2]), int(year_first[3])
    named = MONTH_NAMED.fullmatch(text)
    month = _month(named[2]) if named else None
    return (int(named[3]), month, int(named[1])) if named and month else None


def _month(name: str) -> int | None:
    start = name.lower()[:3]
    return MONTHS.index(start) + 1 if start in MONTHS else OTHER_MONTHS.get(start)
