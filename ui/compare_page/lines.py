"""The development of places in one chart."""

from collections.abc import Sequence

from analysis.places import Place
from data.text import _
from ui import cached, rows
from ui.charts.compare_records import ComparedPlace
from ui.charts.no_value_records import LOWEST
from ui.charts.records import Column, Line, Point, Table, TargetMark, TrendChart, Value, Worded
from ui.compare_page.asked import Asked
from ui.format import at_start, format_score
from ui.parts import name_of_part
from ui.place_page.context import context_of
from ui.place_page.targets import target_marks
from ui.sentences.no_value import no_value_of
from ui.sentences.reasons import reason_text


def lines_chart(asked: Asked, places: Sequence[ComparedPlace]) -> TrendChart:
    """Return a line per place on the chosen part, the first one as the own line, with its targets."""
    part = asked.part
    trends = [cached.trend_of(place, part.scope, part.code) for place in asked.places]
    lines = tuple(
        Line(place.role, place.link.name, points_of(trend)) for place, trend in zip(places, trends, strict=True)
    )  # fmt: skip
    targets = own_targets(asked, asked.places[0])
    title = _("Development, {level}", level=name_of_part(part).lower())
    return TrendChart(title, lines_sentence(lines), lines, targets, _table(lines, trends))


def points_of(trend: Sequence[rows.RoundScore]) -> tuple[Point, ...]:
    """Return the points of a line without its margin; a round without a score is a gap that says why."""
    return tuple(
        Point(each.round_year, each.score_pct, each.is_reconstructed, note=reason_text(each.reason)) for each in trend
    )  # fmt: skip


def own_targets(asked: Asked, own: Place) -> tuple[TargetMark, ...]:
    """Return the targets of a municipality on the chosen part as marks; none of a province or the country."""
    if own.level != "municipality":
        return ()
    level = asked.part.code if asked.part.scope == "level" else asked.part.parent_code or ""
    return target_marks(context_of(own, asked.round_year, level), asked.part.scope, asked.part.code)


def lines_sentence(lines: Sequence[Line]) -> str:
    """Return from where to where every line went."""
    return " ".join(text for text in map(_line_sentence, lines) if text)


def _line_sentence(line: Line) -> str:
    known = [point for point in line.points if point.score_pct is not None and not point.is_reconstructed]
    if not known:
        return _("{name} has no score here yet.", name=at_start(line.name))
    first, last = known[0], known[-1]
    if first is last:
        return _("{name}: {score} ({year}).", name=at_start(line.name), score=format_score(last.score_pct), year=last.year)
    return _(
        "{name}: from {first} in {first_year} to {last} in {last_year}.", name=at_start(line.name), last_year=last.year,
        first=format_score(first.score_pct), first_year=first.year, last=format_score(last.score_pct),
    )  # fmt: skip


def _table(lines: Sequence[Line], trends: Sequence[Sequence[rows.RoundScore]]) -> Table:
    columns = (Column(_("Round"), "year"), *(Column(line.name, "score") for line in lines))
    years = sorted({each.round_year for trend in trends for each in trend})
    by_year = [{each.round_year: each for each in trend} for trend in trends]
    found: list[tuple[Value, ...]] = [(year, *(_value(scores.get(year)) for scores in by_year)) for year in years]
    return Table(columns, tuple(found))


def _value(each: rows.RoundScore | None) -> Value:
    if each is None:
        return None
    missing = no_value_of(each.reason)
    return each.score_pct if each.score_pct is not None or missing is None else Worded(missing.text, LOWEST)
