"""The rules SR-6 to SR-8: from one round to the next."""

from analysis.robust.arrows import LEAST_ROUNDS_N, MOST_ROUNDS_N
from analysis.robust.noise import PRIOR_PAIR_N, PRIOR_SHARE
from analysis.rules.rule import Rule, share_text
from analysis.thresholds import CONFIDENCE, LEAST_COMMON, LEAST_INHABITANTS, NEW_BASELINE
from data.text import _


def time_rules() -> list[Rule]:
    """Return the rules for changes, missing answers and mergers."""
    return [_change(), _noise(), _direction(), _missing(), _merger()]


def _change() -> Rule:
    return Rule(
        "SR-6",
        _("The change between two rounds"),
        _("sum of (weight x difference) / sum of weights, over the questions answered in both rounds"),
        _(
            "Only questions that apply and are answered in both rounds count. So “not applicable” or a late answer cannot"
            " look like progress. When less than {common} of the weight is common, there is a break and no change.",
            common=share_text(LEAST_COMMON),
        ),
        _("Method, section 2: change on common questions."),
    )


def _noise() -> Rule:
    return Rule(
        "SR-6a",
        _("A change within the noise"),
        _("within the noise: at most 1.28 x noise x √2; noise² = −covariance of successive changes"),
        _(
            "Part of every score is chance: chance that lifts a score in one round is gone in the next. So what turns back"
            " shows how large it is, estimated for every part from all municipalities. With few rounds the estimate leans on"
            " what is usual elsewhere: noise² is {share} % of the variance of a one-year change, which counts for {pairs} pairs"
            " of changes. Of changes by chance alone one in five is larger than the border. The change of a group is within"
            " the noise when its margin of {confidence} % holds zero.",
            share=round(100 * PRIOR_SHARE),
            pairs=PRIOR_PAIR_N,
            confidence=round(100 * CONFIDENCE),
        ),
        _("Method, sections 1 and 4: noise of a yearly questionnaire."),
    )


def _direction() -> Rule:
    return Rule(
        "SR-6b",
        _("Going up, going down, no clear direction"),
        _("slope² > chi-square ({confidence} %) x noise² / Σ(year − mean year)²", confidence=round(100 * CONFIDENCE)),
        _(
            "A direction takes at least {rounds} rounds that can be compared; the last {most} count. The straight line through"
            " them must rise or fall more than chance allows, and must keep doing so whichever round is left out. A group is"
            " judged by the municipalities in both rounds, with the margin of each step. With fewer rounds it is too early for"
            " a trend.",
            rounds=LEAST_ROUNDS_N,
            most=MOST_ROUNDS_N,
        ),
        _("Method, section 1: the double condition of the UK OHID."),
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
