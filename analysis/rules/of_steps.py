"""The rule TR-6: what a step adds, who took it, and what a plan would mean."""

from analysis.rules.rule import Rule
from analysis.steps.step_experience import NEAR_PCT
from analysis.steps.steps import PERCENTAGE_STEP
from data.text import _


def step_rules() -> list[Rule]:
    """Return the rule for steps and plans."""
    return [_steps()]


def _steps() -> Rule:
    return Rule(
        "TR-6",
        _("What helps most, and plans"),
        _("what a step adds = score with the next answer − score now"),
        _(
            "A step is the next answer up, or {points} percentage points more. The score is reckoned again with that answer, by"
            " the rules for scores: what does not apply or was not answered stays out. Comparable are municipalities that once"
            " gave the same answer (percentages: at most {near} points away) and answered again in the next round; each counts"
            " once, with the first time. The chance with the steps supposes that the next round gives the planned score; after"
            " that it reckons as always. A plan is compared with the first round in which the municipality takes part again.",
            points=PERCENTAGE_STEP,
            near=int(NEAR_PCT),
        ),
        _("Design, section 4: targets and early warning."),
    )
