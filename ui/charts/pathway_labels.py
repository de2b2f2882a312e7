"""The labels of the pathway: at the end of what they name, never over each other and rather not over a line."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.text import _
from ui.charts.layout import Box, first_free, spread_labels, text_width, wrap_words
from ui.charts.pathway_records import Aim, LeftMark, PathwayChart
from ui.charts.trend_scale import Scale, Size
from ui.format import format_score

LINE_HEIGHT = 1.2
MARK_RADIUS = 7.0
RING_RADIUS = 9.0
STEP = 10.0  # pixels between the boxes that stand for a line


@dataclass(frozen=True)
class Label:
    """A text of one or more rows at a place; x and y are what it names."""

    role: str
    rows: tuple[str, ...]
    box: Box
    x: float
    y: float


def fan_rows(chart: PathwayChart, size: Size) -> list[tuple[float, tuple[str, ...]]]:
    """Return the scores at the end of the fan with their texts, highest first; none without a fan."""
    if chart.fan is None:
        return []
    end = chart.fan.years[-1]
    told = (
        (end.p90_pct, _("{score} high", score=format_score(end.p90_pct))),
        (end.p50_pct, _("{score} middle", score=format_score(end.p50_pct))),
        (end.p10_pct, _("{score} low", score=format_score(end.p10_pct))),
    )
    return [(score, wrap_words(text, size.label_letters)) for score, text in told]


def fan_label_width(chart: PathwayChart, size: Size) -> float:
    """Return how much room the labels of the fan take, in pixels."""
    return max((text_width(row, size.font) for _score, rows in fan_rows(chart, size) for row in rows), default=0.0)


def place_labels(chart: PathwayChart, scale: Scale, size: Size) -> tuple[Label, ...]:
    """Return every label with its place: the fan's in a column at its end, then the own one, the targets', the left round's."""
    labels = _fan_labels(chart, scale, size)
    marks = [_mark_box(aim, scale) for aim in chart.aims]
    lines = list(_line_boxes(chart, scale))
    for wanted in (*_own_labels(chart, scale, size), *_target_labels(chart, scale, size), *_left_labels(chart, scale, size)):
        hard = [*marks, *(label.box for label in labels)]
        own_mark = [] if wanted[0].role == "target" else [Box(wanted[0].x - 3, wanted[0].y - 3, 6, 6)]
        labels.append(_best(wanted, [*hard, *own_mark], lines))
    return tuple(labels)


def _best(places: Sequence[Label], hard: Sequence[Box], soft: Sequence[Box]) -> Label:
    """Return the place that is free of everything; else the one free of labels and marks that covers least of the lines."""
    clear = [label for label in places if not any(label.box.overlaps(box) for box in hard)]
    if not clear:
        box = first_free([label.box for label in places], hard)
        return next(label for label in places if label.box == box)
    return min(clear, key=lambda label: sum(label.box.overlaps(box) for box in soft))


def _fan_labels(chart: PathwayChart, scale: Scale, size: Size) -> list[Label]:
    rows = fan_rows(chart, size)
    if not rows or chart.fan is None:
        return []
    x, width = scale.x(chart.fan.years[-1].year), fan_label_width(chart, size)
    wanted = []
    for score, texts in rows:
        height = size.font * LINE_HEIGHT * len(texts)
        wanted.append(Box(x + size.font * 0.85, scale.y(score) - height / 2, width, height))
    boxes = spread_labels(wanted, [], 0, size.height - size.font * 1.6)
    return [Label("fan", texts, box, x, scale.y(score)) for (score, texts), box in zip(rows, boxes, strict=True)]


def _target_labels(chart: PathwayChart, scale: Scale, size: Size) -> Iterator[list[Label]]:
    for aim in chart.aims:
        x, y = scale.x(aim.year), scale.y(aim.target_pct)
        yield _around("target", (_("target {score}", score=format_score(aim.target_pct)),), (x, y), size)


def _left_labels(chart: PathwayChart, scale: Scale, size: Size) -> Iterator[list[Label]]:
    for mark in chart.left:
        rows = wrap_words(_("below the path since {year}", year=mark.year), size.label_letters)
        yield _around("left", rows, (scale.x(mark.year), scale.y(mark.score_pct)), size)


def _own_labels(chart: PathwayChart, scale: Scale, size: Size) -> Iterator[list[Label]]:
    known = [point for point in chart.points if point.score_pct is not None]
    if known:
        end = known[-1]
        rows = wrap_words(f"{format_score(end.score_pct)} {chart.name}", size.label_letters)
        yield _around("own", rows, (scale.x(end.year), scale.y(end.score_pct or 0)), size)


def _around(role: str, rows: tuple[str, ...], at: tuple[float, float], size: Size) -> list[Label]:
    """Return the places for a text in order of preference: above, below, beside, each further off; all within the picture."""
    x, y = at
    width, height = max(text_width(row, size.font) for row in rows), size.font * LINE_HEIGHT * len(rows)
    near = RING_RADIUS + 2
    tops = [y - near - height, y + near]
    tops += [y - near - height - step for step in (10, 22, 36, 52)] + [y + near + step for step in (10, 22, 36, 52)]
    lefts = [x - width / 2, x - width + near, x - near, x - width - near, x + near]
    spots = [(x - near - width, y - height / 2), *itertools.product(lefts, tops), (x + near, y - height / 2)]
    if role != "left":
        spots = [*spots[1:], spots[0]]
    floor = size.height - size.font * 1.6
    inside = [
        (left, top) for left, top in spots if left >= 0 and left + width <= size.width and top >= 0 and top + height <= floor
    ]
    kept = inside or [(min(max(x - width / 2, 0), max(size.width - width, 0)), min(max(y - near - height, 0), floor - height))]
    return [Label(role, rows, Box(left, top, width, height), x, y) for left, top in kept]


def _mark_box(aim: Aim, scale: Scale) -> Box:
    x, y, radius = scale.x(aim.year), scale.y(aim.target_pct), MARK_RADIUS + 1
    return Box(x - radius, y - radius, 2 * radius, 2 * radius)


def _line_boxes(chart: PathwayChart, scale: Scale) -> Iterator[Box]:
    """Yield small boxes along the own line, the pathways, the middle of the fan and around the rings."""
    known = [(point.year, point.score_pct) for point in chart.points if point.score_pct is not None]
    ways = [known, *(list(path.knots) for path in chart.pathways)]
    if chart.fan is not None:
        ways.append([(chart.fan.from_year, chart.fan.from_pct), *((year.year, year.p50_pct) for year in chart.fan.years)])
    for way in ways:
        for (year, score), (next_year, next_score) in itertools.pairwise(way):
            yield from _boxes_between((scale.x(year), scale.y(score)), (scale.x(next_year), scale.y(next_score)))
    yield from (_ring_box(mark, scale) for mark in chart.left)


def _boxes_between(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Box]:
    (x, y), (next_x, next_y) = one, other
    steps = max(int((abs(next_x - x) + abs(next_y - y)) / STEP), 1)
    for step in range(steps + 1):
        share = step / steps
        yield Box(x + (next_x - x) * share - 2, y + (next_y - y) * share - 2, 4, 4)


def _ring_box(mark: LeftMark, scale: Scale) -> Box:
    x, y = scale.x(mark.year), scale.y(mark.score_pct)
    return Box(x - RING_RADIUS, y - RING_RADIUS, 2 * RING_RADIUS, 2 * RING_RADIUS)
