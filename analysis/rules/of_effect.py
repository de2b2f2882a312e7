"""The rule PR-2: the effect of taking part in a programme, and when no figure is shown."""

from analysis.effect.limits import (
    LARGEST_GAP_SD,
    LEAST_MEMBERS_N,
    LEAST_OTHERS_N,
    LEAST_ROUNDS_AFTER_N,
    LEAST_ROUNDS_BEFORE_N,
)
from analysis.rules.rule import Rule
from analysis.thresholds import CONFIDENCE
from data.text import _


def effect_rules() -> list[Rule]:
    """Return the rules for the effect of taking part: the figure, and what it must pass."""
    return [_difference(), _checks()]


def no_cause() -> str:
    """Return the fixed sentence beside every figure about taking part. Source: PR-2."""
    return _("This shows association, no cause: municipalities chose themselves whether to take part.")


def _difference() -> Rule:
    return Rule(
        "PR-2",
        _("The effect of taking part"),
        _("difference = change of the participants − change of the others; change = mean of the rounds after − mean before"),
        _(
            "Participants are compared over the same rounds with municipalities that had not joined (yet), each group that joined"
            " together apart. A round that was open on the day of joining does not count. Who stopped early stays a participant."
            " No figure below {before} rounds before and {after} after, {members} participants and {others} others with all of"
            " that, or when the groups were {gap} standard deviation or more apart before. The interval of {confidence} % is that"
            " of Welch; a difference is called larger than chance when it also is with so many parts compared at once.",
            before=LEAST_ROUNDS_BEFORE_N,
            after=LEAST_ROUNDS_AFTER_N,
            members=LEAST_MEMBERS_N,
            others=LEAST_OTHERS_N,
            gap=round(LARGEST_GAP_SD),
            confidence=round(100 * CONFIDENCE),
        ),
        _("Method, section 6: does taking part speed a municipality up?"),
    )


def _checks() -> Rule:
    return Rule(
        "PR-2a",
        _("Two checks on the effect of taking part"),
        _("placebo = the difference one round before joining; second way = difference beside others with equal scores before"),
        _(
            "When the groups already went apart before anybody took part (the interval of the placebo does not hold 0), a figure"
            " would say nothing about the programme, and none is shown. Nor is a difference shown that is no larger than what had"
            " begun before, going on as it went. Who joins after a low score usually rises by itself. So"
            " the difference is reckoned a second time, with what the scores before foretell taken out. A difference that this"
            " second way does not confirm is not shown. Tried out on programmes that do nothing: of seven real series at most 4"
            " in 100 of them seemed to help, without the second check up to 43 in 100."
        ),
        _("Method, section 6; the two ways bracket the truth (Ding and Li 2019)."),
    )
