"""The labels of the trend chart: at the end of each line and at each target, never over each other."""

from dataclasses import dataclass

from markupsafe import Markup

from data.text import _
from ui.charts.layout import Box, first_free, spread_labels, text_width, wrap_words
from ui.charts.markup import tag
from ui.charts.records import Line, Point, TargetMark, TrendChart
from ui.charts.trend_scale import Scale, Size
from ui.format import format_score

LINE_HEIGHT = 1.2
MARK_RADIUS = 6.0


@dataclass(frozen=True)
class LineLabel:
    """The label of a line: its end, its texts and where they go."""

    line: Line
    end: Point
    texts: tuple[str, ...]
    box: Box


def label_width(line: Line, size: Size) -> float:
    """Return how much room the label of a line takes, in pixels."""
    return max((text_width(text, size.font) for text in _texts(line, size)), default=0.0)


def line_labels(chart: TrendChart, scale: Scale, size: Size) -> tuple[LineLabel, ...]:
    """Return the labels with their places, clear of the targets and in the order of the lines' ends."""
    ended = [(line, end) for line in chart.lines if (end := _end_of(line)) is not None]
    texts = [_texts(line, size) for line, _end in ended]
    wanted = [
        Box(
            scale.x(end.year) + size.font * 0.7,
            scale.y(end.score_pct or 0) - size.font * LINE_HEIGHT * len(lines) / 2,
            label_width(line, size),
            size.font * LINE_HEIGHT * len(lines),
        )
        for (line, end), lines in zip(ended, texts, strict=True)
    ]
    marks = [_mark_box(mark, scale) for mark in chart.targets]
    boxes = spread_labels(wanted, marks, 0, size.height - size.font * 1.6)
    return tuple(LineLabel(line, end, lines, box) for (line, end), lines, box in zip(ended, texts, boxes, strict=True))


def draw_line_labels(chart: TrendChart, scale: Scale, size: Size) -> tuple[Markup, list[Box]]:
    """Return the labels as SVG, and the boxes they take."""
    labels = line_labels(chart, scale, size)
    return tag("g", *(_draw_label(label, scale, size) for label in labels)), [label.box for label in labels]


def draw_target_marks(chart: TrendChart, scale: Scale, size: Size, taken: list[Box]) -> Markup | None:
    """Return the targets as diamonds with their score, clear of the boxes taken by the lines' labels."""
    boxes = [*taken, *(_mark_box(mark, scale) for mark in chart.targets)]
    parts: list[Markup] = []
    for mark in chart.targets:
        text = _("target {score}", score=format_score(mark.target_pct))
        box = first_free(_around(mark, text, scale, size), boxes)
        boxes.append(box)
        x, y = scale.x(mark.year), scale.y(mark.target_pct)
        spoken = _("Target for {year}: {score}", year=mark.year, score=format_score(mark.target_pct))
        parts.append(tag("path", tag("title", spoken), d=f"M{x:.1f} {y - MARK_RADIUS:.1f}l6 6l-6 6l-6-6z", class_="ci-target"))
        middle = box.left + box.width / 2
        parts.append(tag("text", text, x=middle, y=box.top + size.font * 0.95, text_anchor="middle", class_="ci-target-label"))
    return tag("g", *parts) if parts else None


def _draw_label(label: LineLabel, scale: Scale, size: Size) -> Markup:
    rows = [
        tag("tspan", text, x=label.box.left, y=label.box.top + size.font * (0.95 + LINE_HEIGHT * row))
        for row, text in enumerate(label.texts)
    ]
    x, y = scale.x(label.end.year), scale.y(label.end.score_pct or 0)
    middle = label.box.top + label.box.height / 2
    leader = (
        tag("path", d=f"M{x + 5:.1f} {y:.1f}L{label.box.left - 2:.1f} {middle:.1f}", class_="ci-leader")
        if abs(middle - y) > 4
        else None
    )
    return tag("g", leader, tag("text", *rows, class_="ci-label"), class_=f"ci-role-{label.line.role}")


def _texts(line: Line, size: Size) -> tuple[str, ...]:
    end = _end_of(line)
    if end is None:
        return ()
    return wrap_words(f"{format_score(end.score_pct)} {line.name}", size.label_letters)


def _end_of(line: Line) -> Point | None:
    return next((point for point in reversed(line.points) if point.score_pct is not None), None)


def _mark_box(mark: TargetMark, scale: Scale) -> Box:
    return Box(
        scale.x(mark.year) - MARK_RADIUS - 1, scale.y(mark.target_pct) - MARK_RADIUS - 1, 2 * MARK_RADIUS + 2, 2 * MARK_RADIUS + 2
    )


def _around(mark: TargetMark, text: str, scale: Scale, size: Size) -> list[Box]:
    """Return the places for the text of a target in order of preference: above, below, left, right, further off."""
    width, height = text_width(text, size.font), size.font * LINE_HEIGHT
    x, y = scale.x(mark.year), scale.y(mark.target_pct)
    middle = min(x - width / 2, size.width - width)
    beside = x + MARK_RADIUS - width
    places = [(middle, y - MARK_RADIUS - height - 2), (beside, y - MARK_RADIUS - height - 2)]
    places += [(middle, y + MARK_RADIUS + 2), (beside, y + MARK_RADIUS + 2)]
    places += [(x - MARK_RADIUS - width - 4, y - height / 2), (x + MARK_RADIUS + 4, y - height / 2)]
    places += [(middle, y - MARK_RADIUS - height * step) for step in (2, 3, 4)] + [
        (middle, y + MARK_RADIUS + height * step) for step in (1, 2, 3)
    ]
    inside = [
        (left, top)
        for left, top in places
        if left >= 0 and left + width <= size.width and top >= 0 and top + height <= size.height
    ]
    return [Box(left, top, width, height) for left, top in inside] or [Box(middle, max(y - height, 0), width, height)]
