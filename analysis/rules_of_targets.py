"""The rules TR-1 and TR-2: targets and three plain numbers about each."""

from analysis.rule import Rule
from data.text import _


def target_rules() -> list[Rule]:
    """Return the rules for targets."""
    return [_target(), _numbers()]


def _target() -> Rule:
    return Rule(
        "TR-1",
        _("Targets"),
        _("target year = base round + 3 or 5 years"),
        _("A municipality sets its own targets per level or theme. The newest target that was delivered counts."),
        _("Design, section 4."),
    )


def _numbers() -> Rule:
    return Rule(
        "TR-2",
        _("Gap, pace so far and pace needed"),
        _("gap = target − score; pace so far = change since the base round / years; pace needed = gap / years to go"),
        _("Three plain numbers, in points and in points per year. The pace so far counts the change on common questions only."),
        _("Method, section 1: progress towards a target."),
    )
