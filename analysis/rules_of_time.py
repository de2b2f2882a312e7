"""The rules SR-6 to SR-8: from one round to the next."""

from analysis.rule import Rule, share_text
from analysis.thresholds import LEAST_COMMON, LEAST_INHABITANTS, NEW_BASELINE
from data.text import _


def time_rules() -> list[Rule]:
    """Return the rules for changes, missing answers and mergers."""
    return [_change(), _missing(), _merger()]


def _change() -> Rule:
    return Rule(
        "SR-6",
        _("The change between two rounds"),
        _("sum of (weight x difference) / sum of weights, over the questions answered in both rounds"),
        _(
            'Only questions that apply and are answered in both rounds count. So "not applicable" or a late answer cannot'
            " look like progress. When less than {common} of the weight is common, there is a break and no change.",
            common=share_text(LEAST_COMMON),
        ),
        _("Method, section 2: change on common questions."),
    )


def _missing() -> Rule:
    return Rule(
        "SR-7",
        _("Missing is never zero"),
        _("no answer = no score"),
        _("What is not filled in stays empty, from the file to the screen. The coverage stands beside every score."),
        _("Design, section 4."),
    )


def _merger() -> Rule:
    return Rule(
        "SR-8",
        _("Merged municipalities"),
        _("sum of (inhabitants x score of the old municipality) / sum of inhabitants"),
        _(
            "After a merger a municipality starts again. Its earlier history is a reconstruction from the old"
            " municipalities, shown when those with at least {inhabitants} of the inhabitants have a score. It does not"
            " count for targets or for the change of a group. When less than {baseline} of the inhabitants came in, the"
            " series goes on with a mark.",
            inhabitants=share_text(LEAST_INHABITANTS),
            baseline=share_text(NEW_BASELINE),
        ),
        _("Method, section 5: mergers."),
    )
