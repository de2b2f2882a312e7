"""A difference with its interval per part, beside the same difference one round earlier, in HTML."""

import math

from markupsafe import Markup

from data.text import _
from ui.charts.effect_records import EffectChart, EffectRow, Span
from ui.charts.effect_svg import draw_lines
from ui.charts.markup import number, tag
from ui.format import format_change

LEAST_REACH = 5.0  # points to both sides of nought


def draw_effect(chart: EffectChart) -> Markup:
    """Return the lines of both groups, then a row per part on one scale around nought."""
    lines = [tag("section", tag("h3", each.title), draw_lines(each)) for each in chart.lines]
    reach = reach_of(chart)
    rows = tag("ul", *(_draw_row(row, reach) for row in chart.rows), class_="ci-effects")
    head = [_draw_key(), _draw_scale(reach)] if reach else []
    drawn = tag("section", tag("h3", _("More or less change than others, in points")) if reach else None, *head, rows)
    first = tag("div", *lines, class_="ci-columns") if lines else None
    return tag("figure", first, drawn, class_="ci-figure ci-effect", aria_label=chart.title)


def reach_of(chart: EffectChart) -> float:
    """Return how far the scale goes to both sides: a multiple of five; 0 when nothing is drawn."""
    spans = [span for row in chart.rows for span in (row.difference, row.placebo) if span is not None]
    if not spans:
        return 0.0
    farthest = max(max(abs(span.low), abs(span.high)) for span in spans)
    return max(LEAST_REACH, math.ceil(farthest / LEAST_REACH) * LEAST_REACH)


def _draw_key() -> Markup:
    items = (
        ("ci-key-effect", _("Difference with its margin of 95%")),
        ("ci-key-placebo", _("The same one round before joining")),
    )
    return tag("ul", *(tag("li", tag("i", class_=style, aria_hidden="true"), text) for style, text in items), class_="ci-legend")


def _draw_scale(reach: float) -> Markup:
    ticks = [tag("span", format_change(at), style=f"left:{number(_place(at, reach))}%") for at in (-reach, 0.0, reach)]
    scale = tag("div", *ticks, class_="ci-effect-scale", aria_hidden="true")
    return tag("div", tag("span"), scale, tag("span"), class_="ci-effect-row ci-effect-head")


def _draw_row(row: EffectRow, reach: float) -> Markup:
    name = tag("span", row.name, class_="ci-effect-name")
    if row.difference is None or row.placebo is None:
        return tag("li", name, tag("span", row.told, class_="ci-note ci-effect-none"), class_="ci-effect-row")
    zero = tag("i", class_="ci-effect-zero")
    spans = [_draw_span(row.difference, reach, "ci-effect-own"), _draw_span(row.placebo, reach, "ci-effect-placebo")]
    track = tag("div", zero, *spans, class_="ci-effect-track", aria_hidden="true")
    told = tag("span", tag("b", row.difference.told), " ", tag("span", row.told, class_="ci-note"), class_="ci-effect-told")
    return tag("li", name, track, told, class_="ci-effect-row")


def _draw_span(span: Span, reach: float, style: str) -> Markup:
    left, right = _place(span.low, reach), _place(span.high, reach)
    bar = tag("i", class_="ci-effect-bar", style=f"left:{number(left)}%;width:{number(right - left)}%")
    dot = tag("i", class_="ci-effect-dot", style=f"left:{number(_place(span.points, reach))}%")
    return tag("div", bar, dot, class_=style)


def _place(points: float, reach: float) -> float:
    return 50 + 50 * points / reach
