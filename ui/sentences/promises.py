"""Promises in words: the word, when it is due, and what was published."""

from datetime import date

from analysis.promises.records import Due, PromiseStatus, PromiseWord
from analysis.promises.results import PublishedResult
from data.text import _, ngettext
from ui.format import format_date


def promise_word(status: PromiseWord) -> str:
    """Return the word as it stands alone, without a capital. Source: PR-1."""
    words: dict[PromiseWord, str] = {
        "kept": _("kept"),
        "on_its_way": _("on its way"),
        "open": _("still open"),
        "not_to_say": _("cannot be said"),
    }
    return words[status]


def full_word(status: PromiseStatus) -> str:
    """Return the word of one promise with what belongs to it: kept too late, open and overdue. Source: PR-1."""
    if status.status == "kept" and status.is_late:
        return _("kept, too late")
    if status.status == "open" and status.due == "passed":
        return _("still open, the due date has passed")
    return promise_word(status.status)


def due_words(due_on: date | None, due: Due) -> str:
    """Return when a promise is, or was, due."""
    if due_on is None:
        return _("no due date")
    day = format_date(due_on)
    return _("was due by {day}", day=day) if due == "passed" else _("due by {day}", day=day)


def known_words(result: PublishedResult) -> str:
    """Return what this monitor knows beside a published number; real ones only, the invented ones said apart."""
    known = {
        "organisations": ngettext("{n} participant known here", "{n} participants known here", result.known_n),
        "pilots": ngettext("{n} pilot known here", "{n} pilots known here", result.known_n),
        "value_eur": _("a value reported of {n} of {of} pilots known here", n=result.known_n, of=result.of_n or 0),
    }[result.what]
    invented = ngettext("{n} invented example", "{n} invented examples", result.invented_n) if result.invented_n else ""
    return f"{known} + {invented}" if invented else known
