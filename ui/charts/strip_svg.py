"""A distribution as dots on a line, stacked where scores are equal: every dot is a municipality and a link to it."""

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from data.text import _
from ui.charts.layout import text_width
from ui.charts.markup import tag
from ui.charts.records import StripChart, StripDot
from ui.charts.trend_scale import Size
from ui.format import format_score, whole
from ui.navigation import path_of_place

STRIP_WIDE = Size("wide", 920, 0, 14, 0)
STRIP_NARROW = Size("narrow", 360, 0, 12, 0)
POINTS_PER_STACK = {"wide": 1, "narrow": 2}  # a dot on a phone takes the room of two points of score
GAP = 4.0  # between a line and the label beside it
TICKS = (0, 20, 40, 60, 80, 100)


def draw_strip(chart: StripChart) -> Markup:
    """Return the chart as HTML: both layouts, and a line that tells the dot under the pointer or the focus."""
    return tag(
        "figure", _draw_layout(chart, STRIP_WIDE), _draw_layout(chart, STRIP_NARROW), draw_hint(), class_="ci-figure ci-strip"
    )


def draw_hint() -> Markup:
    """Return what to do with the dots, for a mouse or for a finger."""
    point = _("Point at a dot to see which municipality it is; press it to open the municipality.")
    tap = _("Tap a dot to open the municipality.")
    return tag(
        "p", tag("span", point, class_="ci-if-mouse"), tag("span", tap, class_="ci-if-touch"), class_="ci-readout",
        aria_live="polite",
    )  # fmt: skip


def clear_middle(x: float, half: float, width: float, lines: Sequence[float]) -> float:
    """Return where the middle of a label goes: over its own line, or as near as no line of another crosses it.

    x: of its line; half: of its width; width: of the drawing; lines: those that run through its row.
    """
    over = min(max(x, half), width - half)
    beside = [line + side * (half + GAP) for line in (x, *lines) for side in (1, -1)]
    near = sorted((place for place in beside if half <= place <= width - half), key=lambda place: abs(place - x))
    return next((place for place in (over, *near) if all(abs(line - place) > half for line in lines)), over)


def _draw_layout(chart: StripChart, size: Size) -> Markup:
    step = (size.width - 24) / 100
    wide = POINTS_PER_STACK[size.name]
    radius = min(step * wide * 0.48, 6)
    tallest = max(Counter(whole(dot.score_pct) // wide for dot in chart.dots).values(), default=1)
    room = min(2 * radius, 150 / tallest)  # dots overlap rather than make the chart taller than a phone
    labels = size.font * 1.5 * max(len(chart.marks), 1)
    floor = labels + room * tallest + radius
    height = floor + size.font * 2.4
    axis = [tag("path", d=f"M8 {floor + radius:.1f}H{size.width - 8:g}", class_="ci-gridline")]
    axis += [
        tag("text", at, x=12 + at * step, y=height - size.font * 0.6, text_anchor="middle", class_="ci-axis") for at in TICKS
    ]
    stacked: Counter[int] = Counter()
    dots = []
    for place, dot in enumerate(chart.dots):
        stack = whole(dot.score_pct) // wide
        dots.append(_draw_dot(dot, 12 + stack * wide * step, floor - room * stacked[stack], radius, is_first=place == 0))
        stacked[stack] += 1
    marks = _draw_marks(chart, size, step, floor + radius)
    return tag(
        "svg", *axis, marks, *dots, role="group", aria_label=f"{chart.title}. {chart.sentence}",
        viewBox=f"0 0 {size.width:g} {height:.0f}", font_size=size.font, class_=f"ci-map ci-spread ci-{size.name}",
    )  # fmt: skip


def _draw_dot(dot: StripDot, x: float, y: float, radius: float, *, is_first: bool) -> Markup:
    told = f"{dot.place.name}: {format_score(dot.score_pct)}"
    circle = tag(
        "circle",
        cx=x,
        cy=y,
        r=radius * 1.5 if dot.is_own else radius * 0.92,
        class_="ci-dot ci-dot-own" if dot.is_own else "ci-dot",
    )
    return tag(
        "a", circle, href=path_of_place(dot.place.code), data_go=dot.place.code, data_at=f"{x:.1f},{y:.1f}",
        aria_label=told, tabindex=0 if is_first else -1,
    )  # fmt: skip


def _draw_marks(chart: StripChart, size: Size, step: float, bottom: float) -> Markup:
    """Return the means as lines, and over them their labels, each on a row of its own."""
    lines, labels = [], []
    drawn: list[float] = []
    for row, (role, name, score) in enumerate(chart.marks):
        x = 12 + score * step
        text = f"{name} {format_score(score)}"
        middle = clear_middle(x, text_width(text, size.font) / 2, size.width, drawn)
        drawn.append(x)
        y = size.font * (1 + 1.5 * row)
        line = tag("path", d=f"M{x:.1f} {y + size.font * 0.35:.1f}V{bottom:.1f}", class_="ci-line")
        lines.append(tag("g", line, class_=f"ci-role-{role}"))
        label = tag("text", text, x=middle, y=y, text_anchor="middle", class_="ci-label")
        labels.append(tag("g", label, class_=f"ci-role-{role}"))
    return tag("g", *lines, *labels)
