"""The lines of participants and others around joining, as SVG in two layouts."""

from markupsafe import Markup

from data.text import _
from ui.charts.effect_records import EffectLines, GroupLine
from ui.charts.layout import Box, spread_labels, text_width
from ui.charts.markup import tag
from ui.charts.trend_scale import Scale, Size
from ui.format import format_score

LINES_WIDE = Size("wide", 440, 240, 13, 20)
LINES_NARROW = Size("narrow", 360, 230, 12, 14)
GRID_SCORES = (0, 25, 50, 75, 100)
ROLES = ("own", "country")  # participants as the own line, the others as context


def draw_lines(chart: EffectLines) -> Markup:
    """Return the two lines with a mark where the participants joined; each line is named at its end."""
    told = tag("p", chart.axis_told, class_="ci-note") if chart.axis_told else None
    return tag("div", *(_draw_layout(chart, size) for size in (LINES_WIDE, LINES_NARROW)), told, class_="ci-trend")


def _draw_layout(chart: EffectLines, size: Size) -> Markup:
    groups = (chart.participants, chart.others)
    labels = max(text_width(_label(group), size.font) for group in groups)
    left, top = size.font * 2.6, size.font * 2.4
    scale = Scale(
        0, max(len(chart.labels) - 1, 1), left, top, size.width - labels - size.font - left, size.height - top - size.font * 2.2
    )
    return tag(
        "svg", tag("title", chart.title), tag("desc", _spoken(chart)), *_draw_axes(chart, scale, size),
        *(_draw_line(group, role, scale) for group, role in reversed(list(zip(groups, ROLES, strict=True)))),
        *_draw_labels(groups, scale, size),
        role="img", aria_label=f"{chart.title}. {_spoken(chart)}", viewBox=f"0 0 {size.width:g} {size.height:g}",
        font_size=size.font, class_=f"ci-{size.name}",
    )  # fmt: skip


def _draw_axes(chart: EffectLines, scale: Scale, size: Size) -> list[Markup]:
    parts: list[Markup] = []
    for score in GRID_SCORES:
        y = scale.y(score)
        parts.append(tag("path", d=f"M{scale.left - 4:.1f} {y:.1f}H{scale.left + scale.width:.1f}", class_="ci-gridline"))
        parts.append(tag("text", score, x=scale.left - 9, y=y + size.font * 0.35, text_anchor="end", class_="ci-axis"))
    for place, label in enumerate(chart.labels):
        x, y = scale.x(place), size.height - size.font * 0.5
        parts.append(tag("text", label, x=x, y=y, text_anchor="middle", class_="ci-axis"))
    x = scale.x(chart.joined_at - 0.5)
    parts.append(tag("path", d=f"M{x:.1f} {scale.top - 4:.1f}V{scale.bottom:.1f}", class_="ci-joined"))
    told = tag("text", chart.joined_told, x=x, y=scale.top - size.font * 0.7, text_anchor="middle", class_="ci-axis")
    return [*parts, told]


def _draw_line(group: GroupLine, role: str, scale: Scale) -> Markup:
    points = [(scale.x(place), scale.y(score)) for place, score in enumerate(group.scores_pct)]
    path = tag("path", d="M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points), class_="ci-line")
    dots = [tag("circle", cx=x, cy=y, r=4 if role == ROLES[0] else 2.5, class_="ci-point") for x, y in points]
    return tag("g", path, *dots, class_=f"ci-role-{role}")


def _draw_labels(groups: tuple[GroupLine, GroupLine], scale: Scale, size: Size) -> list[Markup]:
    x = scale.x(len(groups[0].scores_pct) - 1) + size.font * 0.7
    high = size.font * 1.2
    wanted = [Box(x, scale.y(group.scores_pct[-1]) - high / 2, text_width(_label(group), size.font), high) for group in groups]
    boxes = spread_labels(wanted, (), 0, size.height - size.font * 1.6)
    return [
        tag(
            "g", tag("text", _label(group), x=box.left, y=box.top + size.font * 0.95, class_="ci-label"), class_=f"ci-role-{role}"
        )
        for group, box, role in zip(groups, boxes, ROLES, strict=True)
    ]


def _label(group: GroupLine) -> str:
    return f"{format_score(group.scores_pct[-1])} {group.name}"


def _spoken(chart: EffectLines) -> str:
    """Return the lines in words: where both groups began and ended."""
    told = [
        _(
            "{name}: from {first} to {last}",
            name=group.name,
            first=format_score(group.scores_pct[0]),
            last=format_score(group.scores_pct[-1]),
        )
        for group in (chart.participants, chart.others)
    ]
    return "; ".join(told)
