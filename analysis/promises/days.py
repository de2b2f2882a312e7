"""Days and years in the sentences about promises, in the current language."""

from datetime import date

from analysis.promises.span import NEVER, Span
from data.text import _


def day_text(day: date) -> str:
    """Return a day as it is read: 7 juni 2018."""
    values = {"day": day.day, "year": day.year}
    return (
        _("{day} January {year}", **values), _("{day} February {year}", **values), _("{day} March {year}", **values),
        _("{day} April {year}", **values), _("{day} May {year}", **values), _("{day} June {year}", **values),
        _("{day} July {year}", **values), _("{day} August {year}", **values), _("{day} September {year}", **values),
        _("{day} October {year}", **values), _("{day} November {year}", **values), _("{day} December {year}", **values),
    )[day.month - 1]  # fmt: skip


def moment_text(span: Span) -> str:
    """Return a moment as far as it is known: the day, the year, "not later than" a day; empty when nothing is known."""
    if span.is_day:
        return day_text(span.first)
    if span.first.year == span.last.year:
        return str(span.first.year)
    return "" if span.last == NEVER else _("no later than {day}", day=day_text(span.last))
