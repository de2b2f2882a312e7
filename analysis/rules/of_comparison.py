"""The rule GR-5: comparison groups."""

from analysis.groups.choosing import NEAREST_N
from analysis.groups.size_classes import BOUNDS
from analysis.rules.rule import Rule
from analysis.thresholds import COMPARABLE_WITHIN_PCT
from data.text import _


def comparison_rules() -> list[Rule]:
    """Return the rule by which municipalities are compared with a group."""
    return [_groups()]


def _groups() -> Rule:
    return Rule(
        "GR-5",
        _("Who a municipality is compared with"),
        _("distance = √(((ln inhabitants − ln inhabitants) / s₁)² + ((first score − first score) / s₂)²)"),
        _(
            "The group is the province, the country, a size class (bounds: {bounds} thousand inhabitants), municipalities whose"
            " first score on the level lies within {within} points, participants in the same learning programme, the"
            " {nearest} nearest by the distance, or a group somebody chose. s₁ and s₂ are the standard deviations over all"
            " municipalities of the round of which both are known, so that both weigh the same; a distance of 1 is one"
            " standard deviation. Among the nearest the municipality itself does not count, in the other groups it does. A"
            " mean or change of the group is hidden where, added to or taken off the figures of provinces and the country"
            " and the own score, it would leave one or two municipalities.",
            bounds=", ".join(str(bound // 1000) for bound in BOUNDS),
            within=COMPARABLE_WITHIN_PCT,
            nearest=NEAREST_N,
        ),
        _("Design, rules GR-4 and GR-5; the distance after the nearest neighbours of CIPFA."),
    )
