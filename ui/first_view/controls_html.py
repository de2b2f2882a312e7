"""What is chosen on a page, before Streamlit has drawn it: choices side by side are links, lists are pictures of lists.

The pictures are for the eye only: who hears the page is not told of what cannot be used yet. A list that is pressed
opens as soon as it is there (ui/assets/pressed.js).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ui.charts.markup import tag

HIDDEN = {"aria_hidden": "true"}


@dataclass(frozen=True)
class ListShown:
    """A list with its label and what is chosen in it. key: of the list of Streamlit. is_short: the width of a year."""

    key: str
    label: str
    chosen: str
    is_short: bool = False


@dataclass(frozen=True)
class Choice:
    """One of the choices side by side; it has no address where it is chosen already."""

    name: str
    href: str | None


def draw_lists(lists: Sequence[ListShown]) -> Markup:
    """Return lists beside each other."""
    drawn = (
        tag(
            "p",
            tag("span", each.label),
            tag("b", each.chosen),
            class_="ci-first-short" if each.is_short else None,
            data_list=each.key,
        )
        for each in lists
    )
    return tag("div", *drawn, class_="ci-first-choices", **HIDDEN)


def draw_side_by_side(label: str, choices: Sequence[Choice]) -> Markup:
    """Return choices side by side."""
    drawn = (tag("a", each.name, href=each.href) if each.href else tag("b", each.name, aria_current="true") for each in choices)
    return tag("div", *drawn, class_="ci-first-levels", role="group", aria_label=label)


def draw_switch(label: str, href: str, *, is_on: bool) -> Markup:
    """Return a switch; href: the page with the other choice."""
    shown = tag("a", label, href=href, role="switch", aria_checked="true" if is_on else "false")
    return tag("p", shown, class_="ci-first-switch ci-first-on" if is_on else "ci-first-switch")
