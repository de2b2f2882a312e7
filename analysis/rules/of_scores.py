"""The rules SR-1 to SR-5: from one answer to the score of a level."""

from analysis.rules.rule import Rule, share_text
from analysis.thresholds import LEAST_COVERAGE, LEAST_THEMES
from data.text import _


def score_rules() -> list[Rule]:
    """Return the rules for the scores of one municipality in one round."""
    return [_answer(), _theme(), _grid(), _level(), _weight_zero()]


def _answer() -> Rule:
    return Rule(
        "SR-1",
        _("The score of one answer"),
        _("score of the chosen option, fixed in the questionnaire; a percentage as it is"),
        _("Every answer becomes a score from 0 to 100, so that different kinds of questions can be taken together."),
        _("Method, section 2: fixed values, never relative to who takes part."),
    )


def _theme() -> Rule:
    return Rule(
        "SR-2",
        _("The score of a theme"),
        _("sum of (weight x score) / sum of weights, over the answered questions that apply"),
        _(
            "A question that does not apply does not count. A question without an answer does not count either, but lowers"
            " the coverage. A score is shown when at least {coverage} of the weight that applies is answered.",
            coverage=share_text(LEAST_COVERAGE),
        ),
        _("Method, section 2: composite scores."),
    )


def _grid() -> Rule:
    return Rule(
        "SR-3",
        _("The score of a procurement category or a focal point"),
        _("sum of (weight x score) / sum of weights, over one row or one column of the grid"),
        _("The same rule as for a theme. Only questions inside the grid count."),
        _("Method, section 2: composite scores."),
    )


def _level() -> Rule:
    return Rule(
        "SR-4",
        _("The score of a level"),
        _("mean of the scores of its themes"),
        _(
            "Every theme weighs the same. A level has a score when at least {themes} of its themes have one; a theme in"
            " which nothing applies is left out. The levels stand side by side and are never added up.",
            themes=share_text(LEAST_THEMES),
        ),
        _("Method, section 2: composite scores."),
    )


def _weight_zero() -> Rule:
    return Rule(
        "SR-5",
        _("Questions about targets"),
        _("weight 0"),
        _("A question about a target is compared with earlier answers, but does not count in a score."),
        _("Design, section 4."),
    )
