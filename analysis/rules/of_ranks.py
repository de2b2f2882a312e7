"""The rule SR-9: a place among others as a range."""

from analysis.robust.rank_choices import CHOICES, SQUEEZE
from analysis.robust.rank_ranges import SMALLEST_RANKED_N
from analysis.rules.rule import Rule
from data.text import _


def rank_rules() -> list[Rule]:
    """Return the rule for the place of a municipality among the others."""
    return [_range()]


def _range() -> Rule:
    return Rule(
        "SR-9",
        _("A place among the others is a range"),
        _(
            "best and worst place over {n} ways to compute: 2 kinds of weights x 2 kinds of mean x 3 ways to treat what was"
            " not answered",
            n=len(CHOICES),
        ),
        _(
            "The place is that by the published score; equal scores share the best place. Beside it stands between which"
            " places it lies when every score is computed again: with the weights of the questionnaire or all questions"
            " equal; with the ordinary mean or the geometric mean (over the questions of a theme, over the themes of a level),"
            " which weighs a weak spot more heavily; and with unanswered questions left out, counted as 0, or counted as the"
            " mean of the question in that round. For the geometric mean scores of 0-100 are first squeezed to {lowest}-100,"
            " so that one zero does not make the whole zero. What does not apply is always left out. Among fewer than"
            " {smallest} municipalities no place is given.",
            lowest=round(100 - 100 * SQUEEZE),
            smallest=SMALLEST_RANKED_N,
        ),
        _("Design, rule SR-9; method, section 2: sensitivity."),
    )
