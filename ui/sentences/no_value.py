"""The four kinds of "no value" in words."""

from data.text import _
from ui.charts.no_value_records import NoValue, NoValueKind, kind_of_reason


def no_value_name(kind: NoValueKind) -> str:
    """Return what a kind means, for a legend."""
    names = {
        "absent": _("did not take part, or did not exist then"),
        "not_applicable": _("does not apply, or was not asked"),
        "too_few_answers": _("too few answers for a score"),
        "hidden": _("hidden, because the group is small"),
    }
    return names[kind]


def no_value_of(reason: str | None) -> NoValue | None:
    """Return the kind and the words of a reason of the analysis; None when there is a value."""
    if reason is None:
        return None
    return NoValue(kind_of_reason(reason), _short(reason))


def _short(reason: str) -> str:
    texts = {
        "not_participating": _("did not take part"),
        "not_existing": _("did not exist"),
        "area_changed": _("another area"),
        "not_asked": _("not asked"),
        "nothing_applicable": _("does not apply"),
        "coverage_too_low": _("too few answers"),
        "too_few": _("hidden: too few municipalities"),
        "rest_too_few": _("hidden: would give others away"),
    }
    return texts.get(reason, _("no score"))
