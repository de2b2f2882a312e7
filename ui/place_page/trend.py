"""The development over the rounds as a chart record."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from analysis.places import Place
from analysis.robust.arrows import Direction
from data.text import _
from ui import cached, rows
from ui.charts.records import Column, Line, Point, Role, Table, TrendChart, Value
from ui.format import format_n_of, shown_difference
from ui.place_names import alone
from ui.place_page.context import Context, role_of
from ui.place_page.targets import target_marks
from ui.place_page.trust import heading_in
from ui.sentences.charts import trend_sentence
from ui.sentences.reasons import reason_text
from ui.sentences.trust import heading_sentence

WAYS: Mapping[Direction, int] = MappingProxyType({"up": 1, "down": -1})


def trend_chart(context: Context) -> TrendChart:
    """Return the chart of the chosen level: own line, groups as context, like for like for a group, targets."""
    code = context.level.code
    own = cached.trend_of(context.place, "level", code)
    lines = [_line("own", alone(context.place.name), own)]
    if context.is_group:
        lines.append(_same_line(context.place, own))
    for group in context.groups:
        lines.append(_line(cast("Role", role_of(group)), alone(group.name), cached.trend_of(group, "level", code)))
    drawn = tuple(line for line in lines if line.role == "own" or any(point.score_pct is not None for point in line.points))
    targets = target_marks(context, "level", code)
    title = _("Development, {level}", level=context.level.name.lower())
    return TrendChart(title, _sentence(context, drawn, own), drawn, targets, _table(context, drawn, own))


def _sentence(context: Context, lines: tuple[Line, ...], trend: tuple[rows.RoundScore, ...]) -> str:
    """Return what the lines show, and whether that is a direction at their end, which may lie after the chosen round."""
    scored = [point.year for point in lines[0].points if point.score_pct is not None and not point.is_reconstructed]
    heading = heading_in(context.place, scored[-1], "level", context.level.code) if scored else None
    same = _same_line(context.place, trend)
    targets = target_marks(context, "level", context.level.code)
    way = 0 if heading is None else WAYS.get(heading.direction, 0)
    told = trend_sentence(lines, targets, None if context.is_group else same, way)
    return " ".join(text for text in (told, heading_sentence(heading, context.place, _span(heading, same, scored))) if text)


def _span(heading: rows.Heading | None, same: Line, scored: list[int]) -> tuple[float, float] | None:
    """Return from what to what the place went in the rounds its direction rests on, like for like; None when that differs."""
    if heading is None or heading.direction not in WAYS:
        return None
    linked = [point.score_pct for point in same.points if point.year in scored and point.score_pct is not None]
    ends = linked[-heading.round_n :]
    if len(ends) < heading.round_n or shown_difference(ends[-1], ends[0]) * WAYS[heading.direction] <= 0:
        return None
    return ends[0], ends[-1]


def _line(role: Role, name: str, trend: tuple[rows.RoundScore, ...]) -> Line:
    is_own_group = role == "own"
    return Line(
        role,
        name,
        tuple(
            Point(
                each.round_year,
                each.score_pct,
                each.is_reconstructed,
                each.interval_low_pct if is_own_group else None,
                each.interval_high_pct if is_own_group else None,
                _note(each),
            )
            for each in trend
        ),
    )


def _same_line(place: Place, trend: tuple[rows.RoundScore, ...]) -> Line:
    points = tuple(
        Point(each.round_year, each.like_for_like_pct, False, each.like_for_like_low_pct, each.like_for_like_high_pct)
        for each in trend
    )
    return Line("same", _("same participants"), points)


def _note(each: rows.RoundScore) -> str:
    """Return what must be said about a round: why there is no score, or what it rests on."""
    if each.is_reconstructed:
        return _("reconstructed from the municipalities of before the merger")
    if each.reason:
        return reason_text(each.reason)
    if each.place_n and each.place_n > 1 and each.score_n is not None:
        return _("municipalities: {n_of}", n_of=format_n_of(each.score_n, each.place_n))
    return _("first round after a change of area") if each.has_area_change else ""


def _table(context: Context, lines: tuple[Line, ...], own: tuple[rows.RoundScore, ...]) -> Table:
    columns = [Column(_("Round"), "year"), *(Column(line.name, "score") for line in lines)]
    values: dict[int, list[Value]] = {each.round_year: [each.round_year] for each in own}
    for line in lines:
        scores = {point.year: point.score_pct for point in line.points}
        for year, row in values.items():
            row.append(scores.get(year))
    if context.is_group:
        columns += [Column(_("Margin, low"), "score"), Column(_("Margin, high"), "score")]
        columns += [Column(_("Same participants: margin, low"), "score"), Column(_("Same participants: margin, high"), "score")]
        columns += [Column(_("Municipalities with a score"), "count"), Column(_("Municipalities"), "count")]
        for each in own:
            margins = [each.interval_low_pct, each.interval_high_pct, each.like_for_like_low_pct, each.like_for_like_high_pct]
            values[each.round_year] += [*margins, each.score_n, each.place_n]
    else:
        columns.append(Column(_("Remark")))
        for each in own:
            values[each.round_year].append(_note(each))
    return Table(tuple(columns), (*map(tuple, values.values()), *_target_rows(lines, context, len(columns))))


def _target_rows(lines: tuple[Line, ...], context: Context, width: int) -> list[tuple[Value, ...]]:
    """Return a row per target, so that the table holds everything the chart shows."""
    marks = target_marks(context, "level", context.level.code)
    blank: list[Value] = [None] * (width - 3)
    return [(mark.year, mark.target_pct, *blank, _("own target")) for mark in marks]
