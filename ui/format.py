"""Numbers and dates as the reader writes them, in the current language.

Scores and changes are shown as whole numbers, halves away from zero. A difference
between two shown scores is the difference of the shown numbers, so that a reader
who does the sum finds the same.
"""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date as babel_date
from babel.dates import format_datetime as babel_datetime
from babel.lists import format_list
from babel.numbers import format_decimal

from data.text import _, current_language, ngettext

MISSING = "–"
MINUS = "−"
CLOCK = ZoneInfo("Europe/Amsterdam")


@lru_cache(maxsize=4096)
def _decimal(number: Decimal, pattern: str, language: str) -> str:
    """The same few numbers stand on every page, and babel reads its pattern anew for each."""
    return format_decimal(number, format=pattern, locale=language)


def whole(number: float) -> int:
    """Return the number rounded to a whole one, halves away from zero."""
    return int(Decimal(repr(float(number))).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def format_score(score_pct: float | None) -> str:
    """Return a score of 0-100 as a whole number; a dash when there is none."""
    return MISSING if score_pct is None else str(whole(score_pct))


def shown_difference(score_pct: float, other_pct: float) -> int:
    """Return the difference between two scores as the reader sees them, in points."""
    return whole(score_pct) - whole(other_pct)


def format_change(change_pct: float | None) -> str:
    """Return a change in points with its sign: +6, −3, 0; a dash when there is none."""
    if change_pct is None:
        return MISSING
    points = whole(change_pct)
    return f"{'+' if points > 0 else MINUS if points < 0 else ''}{abs(points)}"


def format_points(points: float) -> str:
    """Return an amount of points without sign: "1 punt", "6 punten"."""
    return ngettext("{n} point", "{n} points", abs(whole(points)))


def format_pace(pace_pct_per_year: float) -> str:
    """Return points a year with at most one decimal and without sign: "2,5 punten per jaar"."""
    shown = Decimal(repr(abs(float(pace_pct_per_year)))).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    if shown == 1:
        return _("1 point a year")
    return _("{n} points a year", n=_decimal(shown, "#,##0.#", current_language()))


def format_rate(points_per_year: float | None) -> str:
    """Return points a year as a bare number with its sign and one decimal, for a table: "+2,4"; a dash when there is none."""
    if points_per_year is None:
        return MISSING
    shown = Decimal(repr(float(points_per_year))).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    sign = "+" if shown > 0 else MINUS if shown < 0 else ""
    return f"{sign}{_decimal(abs(shown), '#,##0.0', current_language())}"


def format_percent(share_pct: float | None) -> str:
    """Return a share of 0-100 as a whole percentage; a dash when there is none."""
    return MISSING if share_pct is None else f"{whole(share_pct)}%"


def format_chance(chance_pct: float | None) -> str:
    """Return a chance of 0-100 as a whole percentage, never 0 or 100: nothing is certain; a dash when there is none."""
    if chance_pct is None:
        return MISSING
    return "<1%" if chance_pct < 1 else ">99%" if chance_pct > 99 else format_percent(chance_pct)


def format_count(count: float | None) -> str:
    """Return a count with the separators of the language; a dash when there is none."""
    return MISSING if count is None else _decimal(Decimal(int(count)), "#,##0", current_language())


def format_decimal_plain(number: float) -> str:
    """Return a number for a file: the decimal sign of the language, at most four decimals, no separators."""
    return format_decimal(round(number, 4), format="0.####", locale=current_language())


def format_n_of(n: float, total: float) -> str:
    """Return "32 van 51"."""
    return _("{n} of {total}", n=format_count(n), total=format_count(total))


def format_date(day: date) -> str:
    """Return a day in full: "1 maart 2026"."""
    return babel_date(day, format="d MMMM y", locale=current_language())


def format_moment(moment: datetime) -> str:
    """Return a moment (UTC when it has no zone) in Dutch time: "1 maart 2026 14:05"."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("UTC"))
    return babel_datetime(aware.astimezone(CLOCK), format="d MMMM y HH:mm", locale=current_language())


def at_start(name: str) -> str:
    """Return a name as a sentence begins with it: "The Netherlands"."""
    return name[:1].upper() + name[1:]


def join_names(names: Sequence[str]) -> str:
    """Return names as an enumeration: "a, b en c"."""
    return format_list(list(names), locale=current_language())
