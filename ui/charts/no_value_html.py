"""The signs of "no value" as small drawings, and their legend: told apart by shape, not by colour."""

from collections.abc import Collection

from markupsafe import Markup

from ui.charts.markup import join, tag
from ui.charts.no_value_records import NO_VALUE_KINDS, NoValue, NoValueKind
from ui.sentences.no_value import no_value_name

# In a box of 16 by 16: a broken ring, a ring with a stroke through it, a ring filled for a quarter, a hatched square.
_RING = tag("circle", cx=8, cy=8, r=5.5)
_SHAPES: dict[NoValueKind, Markup] = {
    "absent": tag("circle", cx=8, cy=8, r=5.5, stroke_dasharray="2.6 2.2"),
    "not_applicable": join(_RING, tag("path", d="M4 12L12 4")),
    "too_few_answers": join(_RING, tag("path", d="M8 8V2.5A5.5 5.5 0 0 1 13.5 8Z", class_="ci-solid")),
    "hidden": join(tag("rect", x=2.5, y=2.5, width=11, height=11), tag("path", d="M2.5 8L8 2.5M2.5 13.5L13.5 2.5M8 13.5L13.5 8")),
}


def draw_no_value(value: NoValue) -> Markup:
    """Return the sign with its words."""
    return tag("span", draw_sign(value.kind), tag("span", value.text), class_=f"ci-no-value ci-no-value-{value.kind}")


def draw_sign(kind: NoValueKind) -> Markup:
    """Return the sign alone; its words must stand beside it."""
    return tag("svg", _SHAPES[kind], viewBox="0 0 16 16", aria_hidden="true", class_="ci-no-value-sign")


def draw_no_value_legend(kinds: Collection[NoValueKind]) -> Markup | None:
    """Return what the signs of these kinds mean, in their usual order; None without any."""
    items = [tag("li", draw_no_value(NoValue(kind, no_value_name(kind)))) for kind in NO_VALUE_KINDS if kind in kinds]
    return tag("ul", *items, class_="ci-legend ci-no-values") if items else None
