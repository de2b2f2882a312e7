"""What is drawn between the axes of the pathway: fan, straight lines, own line, targets and the round it was left."""

import itertools
from collections.abc import Iterator

from markupsafe import Markup

from data.text import _
from ui.charts.markup import tag
from ui.charts.pathway_labels import MARK_RADIUS, RING_RADIUS
from ui.charts.pathway_records import Aim, Fan, FanYear, PathPoint, Pathway, PathwayChart
from ui.charts.trend_scale import Scale
from ui.format import format_score


def draw_fan(fan: Fan, scale: Scale) -> Markup:
    """Return the forecast: 8 of 10 cases as a light band with an edge, half of them darker, the middle as a dashed line."""
    wide = _area(fan, [(year.p10_pct, year.p90_pct) for year in fan.years], scale)
    half = _area(fan, [(year.p25_pct, year.p75_pct) for year in fan.years], scale)
    middle = " ".join(f"L{scale.x(year.year):.1f} {scale.y(year.p50_pct):.1f}" for year in fan.years)
    path = f"M{scale.x(fan.from_year):.1f} {scale.y(fan.from_pct):.1f}{middle}"
    return tag(
        "g",
        tag("polygon", points=wide, class_="ci-fan-wide"),
        tag("polygon", points=half, class_="ci-fan-half"),
        tag("path", d=path, class_="ci-fan-middle"),
        *(_draw_fan_year(year, scale) for year in fan.years),
        class_="ci-fan",
    )


def _area(fan: Fan, bounds: list[tuple[float, float]], scale: Scale) -> str:
    start = f"{scale.x(fan.from_year):.1f},{scale.y(fan.from_pct):.1f}"
    spots = list(zip(fan.years, bounds, strict=True))
    upper = " ".join(f"{scale.x(year.year):.1f},{scale.y(high):.1f}" for year, (_low, high) in spots)
    lower = " ".join(f"{scale.x(year.year):.1f},{scale.y(low):.1f}" for year, (low, _high) in reversed(spots))
    return f"{start} {upper} {lower}"


def _draw_fan_year(year: FanYear, scale: Scale) -> Markup:
    told = _(
        "Expected in {year}: {middle}; in 8 of 10 cases between {low} and {high}",
        year=year.year,
        middle=format_score(year.p50_pct),
        low=format_score(year.p10_pct),
        high=format_score(year.p90_pct),
    )
    x, y = scale.x(year.year), scale.y(year.p50_pct)
    return tag("g", tag("circle", cx=x, cy=y, r=11, class_="ci-reach"), tag("circle", cx=x, cy=y, r=2), tag("title", told))


def draw_way(path: Pathway, scale: Scale) -> Markup:
    """Return the straight lines of a pathway."""
    spots = "L".join(f"{scale.x(year):.1f} {scale.y(score):.1f}" for year, score in path.knots)
    return tag("path", d=f"M{spots}", class_="ci-way")


def draw_aim(aim: Aim, scale: Scale) -> Markup:
    """Return a target as a diamond; the chosen one is larger."""
    told = _("Target for {year}: {score}", year=aim.year, score=format_score(aim.target_pct))
    x, y, radius = scale.x(aim.year), scale.y(aim.target_pct), MARK_RADIUS if aim.is_chosen else MARK_RADIUS - 1
    diamond = f"M{x:.1f} {y - radius:.1f}l{radius:g} {radius:g}l-{radius:g} {radius:g}l-{radius:g} -{radius:g}z"
    return tag("path", tag("title", told), d=diamond, class_="ci-target")


def draw_own(chart: PathwayChart, scale: Scale) -> Markup:
    """Return the own line with its points: open where a score cannot be compared, dotted where it was reconstructed."""
    paths = []
    for before, after in _joined(chart.points):
        style = "ci-line ci-reconstructed" if before.kind == "reconstructed" else "ci-line"
        paths.append(tag("path", d=f"M{_at(before, scale)}L{_at(after, scale)}", class_=style))
    marks = [_draw_point(point, chart.name, scale) for point in chart.points if point.score_pct is not None]
    return tag("g", *paths, *marks, class_="ci-role-own")


def _joined(points: tuple[PathPoint, ...]) -> Iterator[tuple[PathPoint, PathPoint]]:
    """Yield successive rounds a line may be drawn between: both with a score, and comparable; up to a merger dotted."""
    for before, after in itertools.pairwise(points):
        is_joined = before.kind == after.kind or before.kind == "reconstructed"
        if before.score_pct is not None and after.score_pct is not None and is_joined:
            yield before, after


def _draw_point(point: PathPoint, name: str, scale: Scale) -> Markup:
    style = "ci-point" if point.kind == "linked" else "ci-point ci-reconstructed"
    spoken = _("{name}, {year}: {score}", name=name, year=point.year, score=format_score(point.score_pct))
    told = tag("title", f"{spoken}. {point.note}" if point.note else spoken)
    x, y = scale.x(point.year), scale.y(point.score_pct or 0)
    return tag("g", tag("circle", cx=x, cy=y, r=11, class_="ci-reach"), tag("circle", cx=x, cy=y, r=4, class_=style), told)


def draw_ring(year: int, score_pct: float, scale: Scale) -> Markup:
    """Return the ring around the round in which the pathway was left."""
    told = tag("title", _("Below the path since {year}", year=year))
    return tag("circle", told, cx=scale.x(year), cy=scale.y(score_pct), r=RING_RADIUS, class_="ci-left")


def _at(point: PathPoint, scale: Scale) -> str:
    return f"{scale.x(point.year):.1f} {scale.y(point.score_pct or 0):.1f}"
