"""What is known not to be accessible yet, with the way around it: one table for the tests and for the statement.

A gap with a rule is what axe-core finds in the framework and is not ours to mend:
tests/journeys/axe.py lets exactly these pass.
"""

from collections.abc import Callable
from dataclasses import dataclass

from data.text import _


@dataclass(frozen=True)
class Gap:
    """One known gap: what a visitor meets, and the way around it.

    rule, selector: the rule of axe-core and the element that breaks it; empty where no
    machine can see it. reported: address of the thread about it, empty where there is none.
    """

    told: Callable[[], str]
    way_round: Callable[[], str]
    rule: str = ""
    selector: str = ""
    reported: str = ""


GAPS = (
    Gap(
        lambda: _("On the page Upload, the field to drop a file on has a name but no meaning for a screen reader."),
        lambda: _("Use the button in that field; it has a name of its own and does the same."),
        "presentation-role-conflict",
        "[data-testid=stFileUploaderDropzone]",
        "https://github.com/react-dropzone/react-dropzone/pull/1182",
    ),
    Gap(
        lambda: _("The chart that opens with “Explore the chart” works with a mouse or a finger only."),
        lambda: _("The table below each chart has the same figures, and each chart has a sentence that says what it shows."),
    ),
    Gap(
        lambda: _("The monitor needs JavaScript and a screen reader hears a page build up."),
        lambda: _("The version to read and print has the same figures as one plain page, without JavaScript."),
    ),
    Gap(
        lambda: _("On an English page the Dutch name of a pilot is read as English where it is a heading or stands in a list."),
        lambda: _("In the figures and tables it is marked as Dutch; on the Dutch page everything is Dutch."),
    ),
    Gap(
        lambda: _("No one who is blind, has low vision or cannot use a mouse has tried the monitor for us yet."),
        lambda: _("Tell us what does not work for you; the address is below."),
    ),
)
