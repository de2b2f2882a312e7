"""Why there is no score, in words."""

from data.text import _


def reason_text(reason: str | None) -> str:
    """Return why there is no score, as a piece of text that stands alone; empty when there is one."""
    if reason is None:
        return ""
    texts = {
        "not_participating": _("did not take part"),
        "not_asked": _("not asked in the edition that was filled in"),
        "nothing_applicable": _("nothing here applies"),
        "coverage_too_low": _("too few questions answered for a score"),
        "not_existing": _("the municipality did not exist"),
        "area_changed": _("another area, before the merger"),
        "too_few": _("too few municipalities for a mean"),
        "first_round": _("first round"),
        "new_baseline": _("new baseline after the merger"),
        "no_score": _("no score in both rounds"),
        "break": _("too few of the same questions in both rounds"),
    }
    return texts.get(reason, _("no score"))
