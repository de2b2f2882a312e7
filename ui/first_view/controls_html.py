"""Pictures of the lists and switches of Streamlit, which work as soon as it has drawn the page.

They are for the eye only: who hears the page is not told of what cannot be used yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ui.charts.markup import tag

HIDDEN = {"aria_hidden": "true"}


@dataclass(frozen=True)
class ListShown:
    """A list with its label and what is chosen in it. is_short: the width of a year."""

    label: str
    chosen: str
    is_short: bool = False


def draw_lists(lists: Sequence[ListShown]) -> Markup:
    """Return lists beside each other."""
    drawn = (
        tag("p", tag("span", each.label), tag("b", each.chosen), class_="ci-first-short" if each.is_short else None)
        for each in lists
    )
    return tag("div", *drawn, class_="ci-first-choices", **HIDDEN)


def draw_side_by_side(names: Sequence[tuple[str, bool]]) -> Markup:
    """Return choices side by side; each name with whether it is chosen."""
    return tag("p", *(tag("b" if is_now else "span", name) for name, is_now in names), class_="ci-first-levels", **HIDDEN)


def draw_switch(label: str, *, is_on: bool) -> Markup:
    """Return a switch."""
    return tag("p", label, class_="ci-first-switch ci-first-on" if is_on else "ci-first-switch", **HIDDEN)
