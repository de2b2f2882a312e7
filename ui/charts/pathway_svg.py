"""The pathway as SVG: two layouts, of which the style sheet shows one; fan below, lines above, labels on top."""

from markupsafe import Markup

from data.text import _
from ui.charts.markup import tag
from ui.charts.pathway_labels import LINE_HEIGHT, RING_RADIUS, Label, fan_label_width, place_labels
from ui.charts.pathway_lines_svg import draw_aim, draw_fan, draw_own, draw_ring, draw_way
from ui.charts.pathway_records import PathPoint, PathwayChart
from ui.charts.pathway_scale import PATH_NARROW, PATH_WIDE, path_scale, written_years
from ui.charts.trend_scale import Scale, Size
from ui.charts.trend_svg import GRID_SCORES


def draw_pathway(chart: PathwayChart) -> Markup:
    """Return the chart as HTML: both layouts and the key of what is in it."""
    return tag(
        "figure",
        _draw_layout(chart, PATH_WIDE),
        _draw_layout(chart, PATH_NARROW),
        _draw_key(chart),
        class_="ci-figure ci-pathway",
    )


def _draw_layout(chart: PathwayChart, size: Size) -> Markup:
    scale = path_scale(chart, size, fan_label_width(chart, size))
    return tag(
        "svg",
        tag("title", chart.title),
        tag("desc", chart.sentence),
        _draw_axes(chart, scale, size),
        draw_fan(chart.fan, scale) if chart.fan else None,
        *(draw_way(path, scale) for path in chart.pathways),
        draw_own(chart, scale),
        *(draw_ring(mark.year, mark.score_pct, scale) for mark in chart.left),
        *(draw_aim(aim, scale) for aim in chart.aims),
        *(_draw_label(label, size) for label in place_labels(chart, scale, size)),
        role="img",
        aria_label=f"{chart.title}. {chart.sentence}",
        viewBox=f"0 0 {size.width:g} {size.height:g}",
        font_size=size.font,
        class_=f"ci-{size.name}",
    )


def _draw_axes(chart: PathwayChart, scale: Scale, size: Size) -> Markup:
    right = scale.left + scale.width + size.font * 0.5
    parts: list[Markup] = []
    for score in GRID_SCORES:
        y = scale.y(score)
        parts.append(tag("path", d=f"M{scale.left - 4:.1f} {y:.1f}H{right:.1f}", class_="ci-gridline"))
        parts.append(tag("text", score, x=scale.left - 9, y=y + size.font * 0.35, text_anchor="end", class_="ci-axis"))
    targets = {aim.year for aim in chart.aims}
    for year in written_years(chart, scale, size):
        style = "ci-axis ci-axis-target" if year in targets else "ci-axis ci-axis-now" if year == chart.seen_from else "ci-axis"
        parts.append(tag("text", year, x=scale.x(year), y=size.height - size.font * 0.5, text_anchor="middle", class_=style))
    now = f"M{scale.x(chart.seen_from):.1f} {scale.y(100):.1f}V{scale.bottom:.1f}"
    return tag("g", *parts, tag("path", d=now, class_="ci-now") if chart.fan else None)


def _draw_label(label: Label, size: Size) -> Markup:
    box = label.box
    rows = [
        tag("tspan", text, x=_text_x(label), y=box.top + size.font * (0.95 + LINE_HEIGHT * row))
        for row, text in enumerate(label.rows)
    ]
    anchor = None if label.role == "fan" else "middle"
    return tag(
        "g", _draw_leader(label), tag("text", *rows, text_anchor=anchor, class_="ci-label"), class_=f"ci-path-{label.role}"
    )


def _text_x(label: Label) -> float:
    return label.box.left if label.role == "fan" else label.box.left + label.box.width / 2


def _draw_leader(label: Label) -> Markup | None:
    """Return a thin line from a label to what it names, where it had to move away from it."""
    box = label.box
    middle = box.top + box.height / 2
    if label.role == "fan":
        d = f"M{label.x + 4:.1f} {label.y:.1f}L{box.left - 2:.1f} {middle:.1f}"
        return tag("path", d=d, class_="ci-leader") if abs(middle - label.y) > 4 else None
    edge = box.top + box.height if middle < label.y else box.top
    across = min(max(label.x, box.left + 4), box.left + box.width - 4)
    if abs(edge - label.y) <= RING_RADIUS + 8:
        return None
    return tag("path", d=f"M{label.x:.1f} {label.y:.1f}L{across:.1f} {edge:.1f}", class_="ci-leader")


def _draw_key(chart: PathwayChart) -> Markup | None:
    kinds = {point.kind for point in chart.points if point.score_pct is not None}
    items = [
        (bool(chart.pathways), "ci-key-way", _("Straight path to the target")),
        (bool(chart.aims), "ci-key-target", _("Own target")),
        (chart.fan is not None, "ci-key-fan-middle", _("Forecast: the middle")),
        (chart.fan is not None, "ci-key-fan-half", _("Forecast: half of the cases")),
        (chart.fan is not None, "ci-key-fan-wide", _("Forecast: 8 of 10 cases")),
        (bool(chart.left), "ci-key-left", _("From here below the path")),
        ("reconstructed" in kinds, "ci-key-reconstructed", _("Before the merger, reconstructed")),
        ("earlier" in kinds, "ci-key-earlier", _("Not comparable with later rounds")),
        (_has_gap(chart.points), "ci-key-gap", _("Gap in the line: no score in that round")),
    ]
    shown = [tag("li", tag("i", class_=style), text) for is_there, style, text in items if is_there]
    return tag("ul", *shown, class_="ci-legend") if shown else None


def _has_gap(points: tuple[PathPoint, ...]) -> bool:
    """Return whether a round without a score lies between two with one."""
    scored = [at for at, point in enumerate(points) if point.score_pct is not None]
    return bool(scored) and scored[-1] - scored[0] >= len(scored)
