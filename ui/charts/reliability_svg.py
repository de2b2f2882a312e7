"""What we said against what happened, as SVG: one dot per group of chances, with its number of cases.

The diagonal is where forecasts ought to be. A dot is drawn only for a group that is
large enough; its line is where the share could lie by chance.
"""

from math import sqrt

from markupsafe import Markup

from data.text import _
from ui.charts.layout import Box, first_free, text_width
from ui.charts.markup import tag
from ui.charts.reliability_records import ChanceZone, ReliabilityChart, ReliabilityDot
from ui.charts.trend_scale import Scale, Size
from ui.format import format_count
from ui.sentences.targets import status_word

RELIABILITY_WIDE = Size("wide", 680, 480, 14, 26)
RELIABILITY_NARROW = Size("narrow", 360, 390, 12, 10)
TICKS = (0, 25, 50, 75, 100)
SMALLEST_RADIUS, LARGEST_RADIUS = 4.0, 14.0


def draw_reliability(chart: ReliabilityChart) -> Markup:
    """Return the chart as HTML: both layouts and the key."""
    layouts = [_draw_layout(chart, size) for size in (RELIABILITY_WIDE, RELIABILITY_NARROW)]
    return tag("figure", *layouts, _draw_key(), class_="ci-figure ci-reliability")


def reliability_scale(size: Size) -> Scale:
    """Return where a chance (0-100, as the year of the scale) and a share (0-100) are drawn."""
    left, top, below, right = size.font * 3.4, size.font * 4.2, size.font * 3.8, size.font * 1.4
    return Scale(0, 100, left, top, size.width - left - right, size.height - top - below)


def _draw_layout(chart: ReliabilityChart, size: Size) -> Markup:
    scale = reliability_scale(size)
    return tag(
        "svg",
        tag("title", chart.title),
        tag("desc", chart.sentence),
        _draw_axes(scale, size),
        *(_draw_zone(zone, scale, size) for zone in chart.zones),
        tag("path", d=f"M{scale.x(0):.1f} {scale.y(0):.1f}L{scale.x(100):.1f} {scale.y(100):.1f}", class_="ci-diagonal"),
        *(_draw_range(dot, scale) for dot in chart.dots),
        *(_draw_dot(dot, scale) for dot in chart.dots),
        *_draw_counts(chart.dots, scale, size),
        role="img",
        aria_label=f"{chart.title}. {chart.sentence}",
        viewBox=f"0 0 {size.width:g} {size.height:g}",
        font_size=size.font,
        class_=f"ci-{size.name}",
    )


def _draw_axes(scale: Scale, size: Size) -> Markup:
    parts = []
    for tick in TICKS:
        x, y = scale.x(tick), scale.y(tick)
        parts.append(tag("path", d=f"M{scale.left:.1f} {y:.1f}H{scale.left + scale.width:.1f}", class_="ci-gridline"))
        parts.append(tag("text", f"{tick}%", x=scale.left - 7, y=y + size.font * 0.35, text_anchor="end", class_="ci-axis"))
        parts.append(tag("text", f"{tick}%", x=x, y=scale.bottom + size.font * 1.4, text_anchor="middle", class_="ci-axis"))
    parts.append(tag("text", _("So often the target was met"), x=0, y=size.font, class_="ci-axis-name"))
    middle = scale.left + scale.width / 2
    below = size.height - size.font * 0.6
    parts.append(tag("text", _("The chance we named"), x=middle, y=below, text_anchor="middle", class_="ci-axis-name"))
    return tag("g", *parts)


def _draw_zone(zone: ChanceZone, scale: Scale, size: Size) -> Markup:
    """Return the word that belongs to a stretch of chances, above it, and the border on its right."""
    left, right = scale.x(zone.low_pct), scale.x(zone.high_pct)
    lines = _words(status_word(zone.status), right - left, size.font)
    edge = f"M{right:.1f} {scale.top:.1f}V{scale.bottom:.1f}"
    border = tag("path", d=edge, class_="ci-zone-border") if zone.high_pct < 100 else None
    first = scale.top - size.font * (0.55 + 1.15 * (len(lines) - 1))
    told = [
        tag("text", line, x=(left + right) / 2, y=first + size.font * 1.15 * at, text_anchor="middle", class_="ci-axis")
        for at, line in enumerate(lines)
    ]
    return tag("g", *told, border)


def _words(text: str, width: float, font: float) -> tuple[str, ...]:
    """Return the text in one line, or in two of about the same length when one does not fit."""
    words = text.split()
    if text_width(text, font) <= width or len(words) == 1:
        return (text,)
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(cuts, key=lambda pair: max(map(len, pair)))


def _draw_range(dot: ReliabilityDot, scale: Scale) -> Markup:
    x = scale.x(dot.said_pct)
    return tag("path", d=f"M{x:.1f} {scale.y(dot.low_pct):.1f}V{scale.y(dot.high_pct):.1f}", class_="ci-chance-range")


def _draw_dot(dot: ReliabilityDot, scale: Scale) -> Markup:
    x, y = scale.x(dot.said_pct), scale.y(dot.met_pct)
    return tag("g", tag("circle", cx=x, cy=y, r=_radius(dot), class_="ci-said"), tag("title", dot.told))


def _radius(dot: ReliabilityDot) -> float:
    """Return a radius whose area grows with the number of cases, within what can be seen and what fits."""
    return min(SMALLEST_RADIUS + sqrt(dot.case_n) * 0.35, LARGEST_RADIUS)


def _draw_counts(dots: tuple[ReliabilityDot, ...], scale: Scale, size: Size) -> list[Markup]:
    boxes = count_boxes(dots, scale, size)
    return [
        tag("text", format_count(dot.case_n), x=box.left, y=box.top + size.font * 0.85, class_="ci-said-count")
        for dot, box in zip(dots, boxes, strict=True)
    ]


def count_boxes(dots: tuple[ReliabilityDot, ...], scale: Scale, size: Size) -> list[Box]:
    """Return where the number of cases of each dot stands: beside it, clear of the dots and of each other."""
    taken = [_around(dot, scale) for dot in dots]
    boxes: list[Box] = []
    for dot in dots:
        box = first_free(_candidates(dot, scale, size), taken)
        boxes.append(box)
        taken.append(box)
    return boxes


def _around(dot: ReliabilityDot, scale: Scale) -> Box:
    radius = _radius(dot)
    return Box(scale.x(dot.said_pct) - radius, scale.y(dot.met_pct) - radius, 2 * radius, 2 * radius)


def _candidates(dot: ReliabilityDot, scale: Scale, size: Size) -> list[Box]:
    """Return right and left of the dot, then further up and down on both sides; never outside the chart."""
    width, height, gap = text_width(format_count(dot.case_n), size.font) + 2, size.font * 1.1, _radius(dot) + 4
    x, y = scale.x(dot.said_pct), scale.y(dot.met_pct)
    sides = [left for left in (x + gap, x - gap - width) if 0 <= left <= size.width - width] or [0.0]
    return [
        Box(left, y - height / 2 + shift, width, height)
        for shift in (0.0, height, -height, 2 * height, -2 * height)
        for left in sides
        if y - height / 2 + shift >= 0
    ]


def _draw_key() -> Markup:
    items = (
        ("ci-key-said", _("A group of forecasts, with their number")),
        ("ci-key-chance-range", _("Where it could lie by chance (95%)")),
        ("ci-key-diagonal", _("Exactly as often as we said")),
    )
    return tag("ul", *(tag("li", tag("i", class_=style), text) for style, text in items), class_="ci-legend")
