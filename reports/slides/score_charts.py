"""Scores over time and beside each other, as native charts."""

from itertools import chain

from data.text import _
from reports.slides.records import Series, SeriesChart, SpotChart, Spots, Upright
from ui.charts.compare_records import CompareChart
from ui.charts.pathway_records import PathwayChart
from ui.charts.records import Bar, BarChart, Line, Point, Role, StripChart, TargetMark, TrendChart
from ui.format import format_score, whole
from ui.palette import COUNTRY, OWN, QUIET, TARGET
from ui.picture.roles import role_colour

WHOLE = "0"
OWN_SPOT, OTHER_SPOT = 15, 9  # points across
MOST_LABELLED = 2  # series of bars; with more of them only the own bar has its number, or they print over each other
LEAST_HIGH = 4.0  # spots; below it a stack of two does not fill the chart


def trend_figure(chart: TrendChart) -> SeriesChart:
    """Return the lines, each with its gaps, and the targets as marks; years are those of the chart and of the targets."""
    points = chain.from_iterable(line.points for line in chart.lines)
    years = tuple(sorted({point.year for point in points} | {mark.year for mark in chart.targets}))
    is_below = _is_below(chart.lines)
    lines = [_line_series(line, years, is_own=at == 0, is_below=is_below and at == 0) for at, line in enumerate(chart.lines)]
    has_gaps = any(point.score_pct is None for line in chart.lines for point in line.points)
    return SeriesChart("line", years, (*lines, *_target_series(chart.targets, years)), has_gaps=has_gaps)


def _is_below(lines: tuple[Line, ...]) -> bool:
    """Return whether the first line mostly runs under another, so that its numbers stand free below it only."""
    own = {point.year: point.score_pct for point in lines[0].points if point.score_pct is not None} if lines else {}
    others = ((own[point.year], point.score_pct) for line in lines[1:] for point in line.points if point.year in own)
    sides = [score < other for score, other in others if other is not None]
    return sum(sides) * 2 > len(sides)


def _line_series(line: Line, years: tuple[int, ...], *, is_own: bool, is_below: bool) -> Series:
    points = {point.year: point for point in line.points}
    found = [points.get(year) for year in years]
    scores = tuple(point.score_pct if point else None for point in found)
    margins = tuple(_margin(point) for point in found)
    made = {at for at, point in enumerate(found) if point and point.is_reconstructed}
    dotted = tuple(sorted(made | {at + 1 for at in made if at + 1 < len(years)}))
    look = "dashed" if line.role in ("same", "group_same") else "bold" if is_own else "thin"
    margins = margins if any(margins) else ()
    return Series(line.name, scores, role_colour(line.role), look, WHOLE if is_own else "", is_below, dotted, margins)  # type: ignore[arg-type]


def _margin(point: Point | None) -> tuple[float, float] | None:
    if point is None or point.score_pct is None or point.low_pct is None or point.high_pct is None:
        return None
    return point.score_pct - point.low_pct, point.high_pct - point.score_pct


def _target_series(targets: tuple[TargetMark, ...], years: tuple[int, ...]) -> list[Series]:
    """Return one series for the targets; a second where two are of one year."""
    left, made = list(targets), []
    while left:
        first = {mark.year: mark for mark in reversed(left)}
        left = [mark for mark in left if first[mark.year] is not mark]
        values = tuple(first[year].target_pct if year in first else None for year in years)
        made.append(Series(_("Own target"), values, TARGET.light, "diamonds", WHOLE))
    return made


def bar_figure(chart: BarChart) -> SeriesChart:
    """Return the own scores beside those of province and country; the name of a group stands above its bars."""
    has_heads = len(chart.groups) > 1
    rows: list[tuple[str, Bar | None]] = []
    for group in chart.groups:
        rows += [(group.name.upper(), None)] if has_heads and group.name and group.bars else []
        rows += [(_bar_name(bar), bar) for bar in group.bars]
    named: tuple[tuple[Role, str, str], ...] = (
        ("own", chart.own_name, "score_pct"), ("province", chart.province_name, "province_pct"),
        ("country", chart.country_name, "country_pct"),
    )  # fmt: skip
    shown = [each for each in named if each[1]]
    labelled = {role for role, _name, _field in shown} if len(shown) <= MOST_LABELLED else {"own"}
    series = [
        Series(
            name, tuple(getattr(bar, field) if bar else None for _name, bar in rows), role_colour(role),
            label=WHOLE if role in labelled else "",
        )
        for role, name, field in shown
    ]  # fmt: skip
    return SeriesChart("bars", tuple(name for name, _bar in rows), tuple(series))


def _bar_name(bar: Bar) -> str:
    return f"{bar.name} ({bar.reason})" if bar.score_pct is None and bar.reason else bar.name


def compare_figure(chart: CompareChart) -> SeriesChart:
    """Return a bar per place on every level and theme."""
    parts = [part for _name, section in chart.sections for part in section]
    series = tuple(
        Series(place.link.name, tuple(part.scores[at].score_pct for part in parts), role_colour(place.role), label=WHOLE)
        for at, place in enumerate(chart.places)
    )
    return SeriesChart("bars", tuple(part.name.upper() if part.is_level else part.name for part in parts), series)


def strip_figure(chart: StripChart) -> SpotChart:
    """Return every score as a spot, stacked where scores are equal as shown, with the means as lines."""
    heights: dict[int, int] = {}
    own: list[tuple[float, float]] = []
    others: list[tuple[float, float]] = []
    for dot in chart.dots:
        heights[whole(dot.score_pct)] = height = heights.get(whole(dot.score_pct), 0) + 1
        (own if dot.is_own else others).append((dot.score_pct, height))
    named = next((f"{dot.place.name} {format_score(dot.score_pct)}" for dot in chart.dots if dot.is_own), "")
    spots = (Spots(_("a municipality"), tuple(others), COUNTRY.light, OTHER_SPOT), Spots(named, tuple(own), OWN.light, OWN_SPOT))
    lines = tuple(Upright(f"{name} {format_score(score)}", score, role_colour(role)) for role, name, score in chart.marks)
    return SpotChart(tuple(each for each in spots if each.spots), lines, max([*heights.values(), LEAST_HIGH]) + 1)


def pathway_figure(chart: PathwayChart) -> SeriesChart:
    """Return the own line, the straight pathways to the targets and the forecast with its margins, year by year."""
    fan = {each.year: each for each in chart.fan.years} if chart.fan else {}
    own = {point.year: point.score_pct for point in chart.points if point.kind != "earlier"}
    earlier = {point.year: point.score_pct for point in chart.points if point.kind == "earlier"}
    aims = {aim.year: aim.target_pct for aim in chart.aims}
    knots = {year for pathway in chart.pathways for year, _score in pathway.knots}
    years = tuple(sorted({*fan, *own, *earlier, *aims, *knots}))
    series = [Series(chart.name, tuple(own.get(year) for year in years), OWN.light, "bold", WHOLE)]
    if earlier:
        series.append(
            Series(_("Earlier, not comparable"), tuple(earlier.get(year) for year in years), QUIET.light, "marks", WHOLE)
        )
    series += [
        Series(_("Way to the target"), tuple(pathway.at(year) for year in years), TARGET.light, "dotted")
        for pathway in chart.pathways
    ]
    series += [Series(_("Own target"), tuple(aims.get(year) for year in years), TARGET.light, "diamonds", WHOLE)] if aims else []
    has_gaps = any(score is None for score in own.values())
    return SeriesChart("line", years, (*series, *_fan_series(chart, years)), has_gaps=has_gaps)


def _fan_series(chart: PathwayChart, years: tuple[int, ...]) -> list[Series]:
    if chart.fan is None:
        return []
    start = {chart.fan.from_year: chart.fan.from_pct}
    bounds = (
        (_("Expected"), "p50_pct", "dashed"),
        (_("1 in 10 ends lower"), "p10_pct", "thin"),
        (_("1 in 10 ends higher"), "p90_pct", "thin"),
    )
    made = []
    for name, field, look in bounds:
        scores = start | {each.year: getattr(each, field) for each in chart.fan.years}
        made.append(Series(name, tuple(scores.get(year) for year in years), OWN.light, look))  # type: ignore[arg-type]
    return made
