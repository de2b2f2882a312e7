"""The distribution within a comparison group with the own position, and both lines over the rounds, as chart records."""

from collections.abc import Sequence

from data.text import _
from ui import cached, rows
from ui.charts.no_value_records import LOWEST
from ui.charts.records import Column, Line, PlaceLink, Point, Role, StripChart, StripDot, Table, TrendChart, Value, Worded
from ui.compare_page.group_data import GroupData, GroupFigure
from ui.compare_page.group_names import short_name
from ui.compare_page.group_words import group_change_words, margin_words
from ui.compare_page.lines import lines_sentence, points_of
from ui.format import format_n_of, format_score
from ui.parts import name_of_part
from ui.place_names import alone
from ui.place_page.context import context_of
from ui.place_page.targets import target_marks
from ui.sentences.no_value import no_value_of
from ui.sentences.trust import rank_words


def scores_in_group(data: GroupData) -> list[rows.MunicipalityScore]:
    """Return the scores of the members on the part, and of the own municipality where it is no member."""
    wanted = {*data.group.codes, data.own.cbs_code}
    found = cached.municipality_scores(data.round_year, data.part.scope, data.part.code)
    return [each for each in found if each.cbs_code in wanted]


def group_spread_chart(data: GroupData) -> StripChart | None:
    """Return a dot per municipality of the group with the means as marks; None without scores."""
    scored = [each for each in scores_in_group(data) if each.score_pct is not None]
    if not scored:
        return None
    own = data.own.cbs_code
    dots = tuple(
        StripDot(PlaceLink(each.cbs_code, each.name), each.score_pct or 0, each.cbs_code == own)
        for each in sorted(scored, key=lambda each: (each.score_pct or 0, each.cbs_code != own))
    )
    columns = (Column(_("Municipality")), Column(name_of_part(data.part), "score"))
    table = Table(columns, tuple((dot.place, dot.score_pct) for dot in reversed(dots)))
    title = _("Spread in the group, {part}", part=name_of_part(data.part).lower())
    return StripChart(title, _spread_sentence(data, dots), dots, _marks(data), table)


def group_lines_chart(data: GroupData) -> TrendChart:
    """Return the own line, the mean of the group over all and over the same participants, and the country as context."""
    part = data.part
    name = alone(short_name(data.group, data.own, data.name))
    own = cached.trend_of(data.own, part.scope, part.code)
    lines = [Line("own", data.own.name, points_of(own)), Line(data.role, name, _means(data.line))]
    lines.append(Line("group_same", _("same participants"), _same(data.line)))
    if not data.is_country:
        country = cached.country()
        lines.append(Line("country", alone(country.name), points_of(cached.trend_of(country, part.scope, part.code))))
    drawn = tuple(line for line in lines if line.role == "own" or any(point.score_pct is not None for point in line.points))
    context = context_of(data.own, data.round_year, data.group.asked.level)
    title = _("Development, {level}", level=name_of_part(part).lower())
    targets = target_marks(context, part.scope, part.code)
    told = tuple(line for line in drawn if line.role in ("own", data.role))
    return TrendChart(title, lines_sentence(told), drawn, targets, _lines_table(data, own, drawn))


def _marks(data: GroupData) -> tuple[tuple[Role, str, float], ...]:
    """Return the mean of the group, and that of the country where it is another."""
    part = (data.part.scope, data.part.code)
    country = cached.scores_of(cached.country(), data.round_year)[part].score_pct
    marks: list[tuple[Role, str, float | None]] = [
        (data.role, alone(short_name(data.group, data.own, data.name)), data.figure.score_pct)
    ]
    if not data.is_country:
        marks.append(("country", alone(cached.country().name), country))
    return tuple((role, name, score) for role, name, score in marks if score is not None)


def _spread_sentence(data: GroupData, dots: Sequence[StripDot]) -> str:
    low, high = format_score(dots[0].score_pct), format_score(dots[-1].score_pct)
    told = _("The scores in the group run from {low} to {high}.", low=low, high=high)
    own = next((dot for dot in dots if dot.is_own), None)
    if own is None or len(dots) == 1:
        return told
    below = sum(dot.score_pct < own.score_pct for dot in dots)
    position = _(
        "{place} scores {score}: {n_of} other municipalities score lower.",
        place=data.own.name, score=format_score(own.score_pct), n_of=format_n_of(below, len(dots) - 1),
    )  # fmt: skip
    rank = data.ranks.get((data.part.scope, data.part.code))
    return " ".join([told, position, *([_("Its place: {place}.", place=rank_words(rank))] if rank else [])])


def _means(line: Sequence[GroupFigure]) -> tuple[Point, ...]:
    return tuple(
        Point(each.round_year, each.score_pct, low_pct=each.interval_low_pct, high_pct=each.interval_high_pct, note=_note(each))
        for each in line
    )


def _same(line: Sequence[GroupFigure]) -> tuple[Point, ...]:
    return tuple(Point(each.round_year, each.like_for_like_pct) for each in line)


def _note(each: GroupFigure) -> str:
    missing = no_value_of(each.reason)
    return missing.text if missing else _("municipalities: {n_of}", n_of=format_n_of(each.score_n, each.place_n))


def _lines_table(data: GroupData, own: Sequence[rows.RoundScore], lines: Sequence[Line]) -> Table:
    columns = [Column(_("Round"), "year"), *(Column(line.name, "score") for line in lines)]
    columns += [
        Column(_("95% margin of the group")),
        Column(_("Change of the group")),
        Column(_("With a score")),
        Column(_("Remark")),
    ]
    by_line = [{point.year: point.score_pct for point in line.points} for line in lines]
    reasons = {each.round_year: no_value_of(each.reason) for each in own}
    found: list[tuple[Value, ...]] = []
    for each in data.line:
        year, missing, hidden = each.round_year, reasons.get(each.round_year), no_value_of(each.reason)
        first: Value = by_line[0].get(year)
        if first is None and missing is not None:
            first = Worded(missing.text, LOWEST)
        scores = [first, *(scores.get(year) for scores in by_line[1:])]
        counted = format_n_of(each.score_n, each.place_n)
        found.append((year, *scores, margin_words(each), group_change_words(each), counted, hidden.text if hidden else ""))
    return Table(tuple(columns), tuple(found))
