"""What official on-track rules say about a target, in words."""

from analysis.targets.official_rules import ESCAP_WHOLE_WAY, OfficialOutcome, OfficialRule, OfficialVerdict
from data.text import _
from ui.format import MINUS, format_decimal_plain, format_percent, whole


def rule_name(rule: OfficialRule) -> str:
    """Return the name of a rule as those who know it call it."""
    names: dict[OfficialRule, str] = {
        "eurostat": _("Eurostat (growth rate)"),
        "sdsn": _("SDSN (straight line)"),
        "escap": _("UN ESCAP (current status)"),
    }
    return names[rule]


def verdict_words(verdict: OfficialVerdict) -> str:
    """Return what a rule says, with its figure in words."""
    if verdict.figure is not None and verdict.rule == "escap":
        return _("{figure} of {whole}: the part of the way that is done", figure=_figure(verdict.figure), whole=ESCAP_WHOLE_WAY)
    if verdict.figure is None or verdict.figure < 0:
        return _outcome_words(verdict.outcome)
    share = format_percent(verdict.figure * 100)
    return _("{outcome} ({share} of what is needed)", outcome=_outcome_words(verdict.outcome), share=share)


def _outcome_words(outcome: OfficialOutcome) -> str:
    words: dict[OfficialOutcome, str] = {
        "achieved": _("target achieved"),
        "significant": _("significant progress"),
        "moderate": _("moderate progress"),
        "insufficient": _("insufficient progress"),
        "away": _("moving away"),
        "on_track": _("on track by this rule"),
        "moderately_improving": _("moderately improving"),
        "stagnating": _("stagnating"),
        "decreasing": _("decreasing"),
        "cannot_be_said": _("no outcome: fewer than three rounds, or too short a way to the target"),
    }
    return words[outcome]


def _figure(figure: float) -> str:
    tenths = whole(figure * 10)
    return (MINUS if tenths < 0 else "") + format_decimal_plain(abs(tenths) / 10)
