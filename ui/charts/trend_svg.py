"""The trend chart as SVG: two layouts, of which the style sheet shows one.

Real text, so that it can be selected and read; the lines are labelled at their
end and differ in weight and dash as well as in colour.
"""

import itertools
from collections.abc import Iterator

from markupsafe import Markup

from data.text import _
from ui.charts.markup import tag
from ui.charts.records import Line, Point, TrendChart
from ui.charts.trend_labels import draw_line_labels, draw_target_marks, label_width
from ui.charts.trend_scale import NARROW, WIDE, Scale, Size, scale_of
from ui.format import format_score

GRID_SCORES = (0, 25, 50, 75, 100)
BANDS = {"own": "ci-band", "same": "ci-band-same"}  # the margin of a mean is filled, that of a development outlined


def draw_trend(chart: TrendChart, sizes: tuple[Size, ...] = (WIDE, NARROW)) -> Markup:
    """Return the chart as HTML: its layouts, on paper the wide one only, and the legend of what is not labelled in it."""
    return tag("figure", *(_draw_layout(chart, size) for size in sizes), _draw_legend(chart), class_="ci-figure ci-trend")


def _draw_layout(chart: TrendChart, size: Size) -> Markup:
    scale = scale_of(chart, size, max(label_width(line, size) for line in chart.lines))
    context_first = [*chart.lines[1:], chart.lines[0]]
    labels, taken = draw_line_labels(chart, scale, size)
    return tag(
        "svg",
        tag("title", chart.title),
        tag("desc", chart.sentence),
        _draw_axes(chart, scale, size),
        *(_draw_band(line, scale) for line in chart.lines if line.role in BANDS),
        *(_draw_line(line, scale) for line in context_first),
        draw_target_marks(chart, scale, size, taken),
        labels,
        role="img",
        aria_label=f"{chart.title}. {chart.sentence}",
        viewBox=f"0 0 {size.width:g} {size.height:g}",
        font_size=size.font,
        class_=f"ci-{size.name}",
    )


def _draw_axes(chart: TrendChart, scale: Scale, size: Size) -> Markup:
    right = size.width
    parts: list[Markup] = []
    for score in GRID_SCORES:
        y = scale.y(score)
        parts.append(tag("path", d=f"M{scale.left - 4:.1f} {y:.1f}H{right:g}", class_="ci-gridline"))
        parts.append(tag("text", score, x=scale.left - 9, y=y + size.font * 0.35, text_anchor="end", class_="ci-axis"))
    rounds = {point.year for line in chart.lines for point in line.points}
    targets = {mark.year for mark in chart.targets} - rounds
    for year in sorted(rounds | targets):
        style = "ci-axis" if year in rounds else "ci-axis ci-axis-target"
        parts.append(tag("text", year, x=scale.x(year), y=size.height - size.font * 0.5, text_anchor="middle", class_=style))
    return tag("g", *parts)


def _draw_band(line: Line, scale: Scale) -> Markup | None:
    """Return the 95 % interval of a line as a band, stretch by stretch."""
    areas = []
    for stretch in _stretches(line):
        known = [point for point in stretch if point.low_pct is not None and point.high_pct is not None]
        if len(known) > 1:
            upper = " ".join(f"{scale.x(p.year):.1f},{scale.y(p.high_pct or 0):.1f}" for p in known)
            lower = " ".join(f"{scale.x(p.year):.1f},{scale.y(p.low_pct or 0):.1f}" for p in reversed(known))
            areas.append(tag("polygon", points=f"{upper} {lower}", class_=BANDS[line.role]))
    return tag("g", *areas) if areas else None


def _draw_line(line: Line, scale: Scale) -> Markup:
    paths = []
    for stretch in _stretches(line):
        for before, after in itertools.pairwise(stretch):
            style = "ci-line ci-reconstructed" if before.is_reconstructed or after.is_reconstructed else "ci-line"
            paths.append(tag("path", d=f"M{_at(before, scale)}L{_at(after, scale)}", class_=style))
    marks = [_draw_point(point, line, scale) for point in line.points if point.score_pct is not None]
    return tag("g", *paths, *marks, class_=f"ci-role-{line.role}")


def _draw_point(point: Point, line: Line, scale: Scale) -> Markup:
    style = "ci-point ci-reconstructed" if point.is_reconstructed else "ci-point"
    spoken = _("{name}, {year}: {score}", name=line.name, year=point.year, score=format_score(point.score_pct))
    told = tag("title", f"{spoken}. {point.note}" if point.note else spoken)
    x, y = scale.x(point.year), scale.y(point.score_pct or 0)
    radius = 4 if line.role == "own" else 2.5
    return tag("g", tag("circle", cx=x, cy=y, r=11, class_="ci-reach"), tag("circle", cx=x, cy=y, r=radius, class_=style), told)


def _stretches(line: Line) -> Iterator[list[Point]]:
    """Yield runs of successive points with a score: a line is never drawn through a gap."""
    run: list[Point] = []
    for point in line.points:
        if point.score_pct is not None:
            run.append(point)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _at(point: Point, scale: Scale) -> str:
    return f"{scale.x(point.year):.1f} {scale.y(point.score_pct or 0):.1f}"


def _draw_legend(chart: TrendChart) -> Markup | None:
    own = chart.lines[0].points
    items = [
        (bool(chart.targets), "ci-key-target", _("Own target")),
        (any(point.is_reconstructed for point in own), "ci-key-reconstructed", _("Before the merger, reconstructed")),
        (any(point.low_pct is not None for point in own), "ci-key-band", _("95% margin")),
        (_has_development(chart), "ci-key-band-same", _("95% margin of the same participants, seen from the newest round")),
        (_has_gap(chart.lines[0]), "ci-key-gap", _("Gap in the line: no score in that round")),
    ]
    shown = [tag("li", tag("i", class_=style), text) for is_there, style, text in items if is_there]
    return tag("ul", *shown, class_="ci-legend") if shown else None


def _has_development(chart: TrendChart) -> bool:
    return any(line.role == "same" and sum(point.low_pct is not None for point in line.points) > 1 for line in chart.lines)


def _has_gap(line: Line) -> bool:
    """Return whether a round without a score lies between two with one."""
    return len(list(_stretches(line))) > 1
