"""The rules TR-1 to TR-3: targets, three plain numbers about each, and the word."""

from fractions import Fraction

from analysis.rules.rule import Rule
from analysis.thresholds import (
    AT_RISK_BELOW,
    COMPARABLE_WITHIN_PCT,
    LEAST_ROUNDS_N,
    LONGEST_GAP_YEARS,
    ON_TRACK_FROM,
    PACE_YEARS,
    QUARTILES_FROM_N,
    SMALLEST_GROUP_N,
)
from data.text import _


def target_rules() -> list[Rule]:
    """Return the rules for targets."""
    return [_target(), _numbers(), _word()]


def _target() -> Rule:
    return Rule(
        "TR-1",
        _("Targets"),
        _("target year = base round + 3 or 5 years"),
        _(
            "A municipality sets its own targets per level or theme. The newest target that was delivered counts. Between the "
            "base round and the targets runs a straight pathway: from the base score to the first target, and on to the next "
            "one of the same base round. The year in which the pathway was left is the first round from which the score, "
            "counted on common questions, stayed below it."
        ),
        _("Design, section 4."),
    )


def _numbers() -> Rule:
    return Rule(
        "TR-2",
        _("Gap, pace so far and pace needed"),
        _("gap = target − score; pace so far = change since the base round / years; pace needed = gap / years to go"),
        _(
            "Three plain numbers, in points and in points per year. The pace so far counts the change on common questions only. "
            "Beside it stands the usual pace: the middle one of other municipalities that once were within {within} points of "
            "this score and of which a pace over {years} years or more is known, each with its longest period; from {smallest} "
            "municipalities, the middle half from {quartiles}. Of the pace needed it is said how many municipalities ever kept "
            "it for {years} years or more. Nothing of a later round counts.",
            within=COMPARABLE_WITHIN_PCT,
            years=PACE_YEARS,
            smallest=SMALLEST_GROUP_N,
            quartiles=QUARTILES_FROM_N,
        ),
        _("Method, section 1: progress towards a target."),
    )


def _word() -> Rule:
    return Rule(
        "TR-3",
        _("The word about a target"),
        _(
            "achieved: score ≥ target; on track: chance ≥ {on_track}; uncertain: in between; at risk: chance < {at_risk}",
            on_track=_percent(ON_TRACK_FROM),
            at_risk=_percent(AT_RISK_BELOW),
        ),
        _(
            "Nothing is said below {rounds} rounds that can be compared, when too few questions were answered in the round, or "
            "when the newest score is more than {gap} years old. In the target year the score of that year decides, and stays "
            "decided. A merger that gives a new baseline closes the targets from before it. Official rules of Eurostat, SDSN "
            "and UN ESCAP are shown for those who know them, but never decide the word: as forecasts they do worse than saying "
            "that nothing changes.",
            rounds=LEAST_ROUNDS_N,
            gap=LONGEST_GAP_YEARS,
        ),
        _("Method, sections 1 and 7; design, section 4."),
    )


def _percent(share: Fraction) -> str:
    return f"{int(share * 100)}%"
