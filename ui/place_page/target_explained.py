"""What unfolds under the card of a target: every number in full, the rule of the word, and official rules."""

from analysis.places import Scope
from analysis.targets.official_rules import describe_officially
from analysis.targets.outlooks import Outlook
from analysis.thresholds import AT_RISK_BELOW, COMPARABLE_WITHIN_PCT, ON_TRACK_FROM, PACE_YEARS
from data.text import _
from ui import cached
from ui.format import format_percent
from ui.place_page.context import Context
from ui.sentences.official_rules import rule_name, verdict_words
from ui.sentences.target_numbers import gap_words, kept_words, needed_words, pace_words, pathway_words, usual_words


def explained_lines(outlook: Outlook) -> tuple[tuple[str, str], ...]:
    """Return heads with their text: the numbers in full, and how the word was found. Source: TR-2, TR-3, TR-5."""
    pairs = (
        (_("Gap now"), gap_words(outlook)),
        (_("Pace so far"), pace_words(outlook)),
        (_("Usual pace"), _usual(outlook)),
        (_("Pace needed from now"), " ".join(text for text in (needed_words(outlook), kept_words(outlook)) if text)),
        (_("Pathway"), pathway_words(outlook)),
        (_("Chance"), _chance(outlook)),
        (_("The word"), _rule_of_the_word() if outlook.is_open else _("In the target year the score of that year decides.")),
    )
    return tuple((head, text) for head, text in pairs if text)


def official_lines(context: Context, part: Scope, outlook: Outlook) -> tuple[tuple[str, str], ...]:
    """Return official rules with what they say, for those who know them. Source: TR-3."""
    trend = cached.trend_of(context.place, part.scope, part.code)
    last = outlook.last_round_year or 0
    round_n = sum(outlook.base_round_year <= each.round_year <= last and each.like_for_like_pct is not None for each in trend)
    return tuple((rule_name(each.rule), verdict_words(each)) for each in describe_officially(outlook, round_n))


def _usual(outlook: Outlook) -> str:
    words = usual_words(outlook)
    if not words:
        return ""
    who = _(
        "Comparable: once within {within} points of this score, and {years} years or more of their own to look at.",
        within=COMPARABLE_WITHIN_PCT,
        years=PACE_YEARS,
    )
    return f"{words} {who}"


def _chance(outlook: Outlook) -> str:
    if outlook.chance_pct is None or not outlook.is_open:
        return ""
    told = [_("{chance}, estimated from how all municipalities developed.", chance=_shown_chance(outlook.chance_pct))]
    if outlook.status == "achieved":
        told.append(_("It is the chance that the score is not below the target in its year."))
    elif outlook.status != "on_track" and _is_fast_enough(outlook):
        told.append(_("The pace so far would be enough. But a pace over a few rounds seldom lasts: see the usual pace."))
    return " ".join(told)


def _is_fast_enough(outlook: Outlook) -> bool:
    pace, needed = outlook.pace_pct_per_year, outlook.needed_pace_pct_per_year
    return pace is not None and needed is not None and pace >= needed


def _shown_chance(chance_pct: float) -> str:
    """Return the chance as a percentage, never 0 or 100: nothing is certain."""
    if chance_pct < 1:
        return _("Less than 1%")
    return _("More than 99%") if chance_pct > 99 else format_percent(chance_pct)


def _rule_of_the_word() -> str:
    return _(
        "A score that meets the target is “achieved”. Otherwise the chance decides: from {on_track} on the word is “on track”,"
        " below {at_risk} “at risk”, in between “uncertain”.",
        on_track=format_percent(float(ON_TRACK_FROM * 100)),
        at_risk=format_percent(float(AT_RISK_BELOW * 100)),
    )
