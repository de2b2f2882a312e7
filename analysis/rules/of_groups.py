"""The rules GR-1 to GR-4: figures of provinces and the country."""

from analysis.rules.rule import Rule, share_text
from analysis.thresholds import CONFIDENCE, LARGEST_WEIGHT, SMALLEST_GROUP_N
from data.text import _


def group_rules() -> list[Rule]:
    """Return the rules for figures over more than one municipality."""
    return [_mean(), _margin(), _development(), _too_few()]


def _mean() -> Rule:
    return Rule(
        "GR-1",
        _("The figure of a province or the Netherlands"),
        _("sum of the scores / number of municipalities with a score"),
        _("Every municipality that took part weighs the same. How many took part, and of how many, stands beside it."),
        _("Method, section 3: group figures."),
    )


def _margin() -> Rule:
    return Rule(
        "GR-2",
        _("The margin around a group figure"),
        _("mean ± t x s / √n x √(1 − n / N)"),
        _(
            "The interval of {confidence} % says how much the mean could differ if other municipalities had taken part by"
            " chance. It does not say what it means that municipalities choose themselves whether they take part.",
            confidence=round(100 * CONFIDENCE),
        ),
        _("Method, section 3: finite population."),
    )


def _development() -> Rule:
    return Rule(
        "GR-3",
        _("The development of a group"),
        _("score of the earlier round = score of this round − mean change of the municipalities in both rounds"),
        _(
            "Who takes part differs per round. That is why there are two lines: all participants, and like for like: only"
            " the changes of municipalities that took part in both rounds, counted back from the newest round. Its margin of"
            " 95 % is that of the change up to the newest round: the margins of the steps in between, added up."
        ),
        _("Method, section 3: changing participants."),
    )


def _too_few() -> Rule:
    return Rule(
        "GR-4",
        _("No figures about too few municipalities"),
        _("at least {n} municipalities", n=SMALLEST_GROUP_N),
        _(
            "A mean over fewer than {n} municipalities is not shown. A mean by inhabitants is not shown either when one"
            " municipality has more than {weight} of the inhabitants.",
            n=SMALLEST_GROUP_N,
            weight=share_text(LARGEST_WEIGHT),
        ),
        _("Method, section 3: small groups."),
    )
