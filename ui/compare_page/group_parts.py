"""A municipality beside its comparison group on every level and theme, as bars."""

from analysis.places import Scope
from data.text import _
from ui import cached
from ui.charts.compare_records import ComparedScore
from ui.charts.records import Bar, BarChart, BarGroup, Column, Table, Value
from ui.compare_page.group_data import GroupData
from ui.compare_page.group_names import short_name
from ui.compare_page.group_words import group_change_words, margin_words
from ui.compare_page.place_scores import score_on, value_of
from ui.format import format_change, format_n_of, shown_difference
from ui.parts import name_of_part
from ui.place_names import alone
from ui.sentences.no_value import no_value_of
from ui.sentences.trust import rank_words


def group_parts_chart(data: GroupData) -> BarChart:
    """Return a bar per level and theme, with marks for the mean of the group and for the country, and the place in it."""
    levels = [(level.name, _parts_of(level)) for level in cached.scopes("level")]
    groups = tuple(BarGroup(name, tuple(_bar(data, part) for part in parts)) for name, parts in levels)
    name = alone(short_name(data.group, data.own, data.name))
    return BarChart(
        title=_("Every level and theme"),
        sentence=_sentence(data, [part for _name, parts in levels for part in parts]),
        own_name=data.own.name,
        province_name="" if data.is_country else name,
        country_name=name if data.is_country else alone(cached.country().name),
        groups=groups,
        table=_table(data, [part for _name, parts in levels for part in parts]),
    )


def _parts_of(level: Scope) -> list[Scope]:
    return [level, *(theme for theme in cached.scopes("theme") if theme.parent_code == level.code)]


def _bar(data: GroupData, part: Scope) -> Bar:
    own, figure = score_on(data.own, data.round_year, part), data.figures[part.scope, part.code]
    country = cached.scores_of(cached.country(), data.round_year)[part.scope, part.code].score_pct
    missing = no_value_of(figure.reason)
    rank = data.ranks.get((part.scope, part.code))
    notes = (rank_words(rank) if rank else "", _("mean of the group {why}", why=missing.text) if missing else "")
    return Bar(
        name=_("The whole level") if part.scope == "level" else part.name,
        score_pct=own.score_pct,
        reason=own.no_value.text if own.no_value else "",
        note=" · ".join(note for note in notes if note),
        province_pct=None if data.is_country else figure.score_pct,
        country_pct=figure.score_pct if data.is_country else country,
    )


def _difference(data: GroupData, part: Scope) -> int | None:
    """Return how far the own score lies above the mean of the group, in shown points."""
    own, mean = score_on(data.own, data.round_year, part).score_pct, data.figures[part.scope, part.code].score_pct
    return None if own is None or mean is None else shown_difference(own, mean)


def _sentence(data: GroupData, parts: list[Scope]) -> str:
    """Return on which theme the municipality is furthest above and below the mean of the group."""
    found = [(points, name_of_part(part)) for part in parts if part.scope == "theme"
             and (points := _difference(data, part)) is not None]  # fmt: skip
    if not found:
        return _("There is no theme on which both have a score.")
    (least, lowest), (most, highest) = min(found), max(found)
    above = _("Furthest above the group: {part} ({points}).", part=highest, points=format_change(most)) if most > 0 else ""
    below = _("Furthest below it: {part} ({points}).", part=lowest, points=format_change(least)) if least < 0 else ""
    if not below:
        return " ".join([above, _("On no theme below the group.")]).strip()
    return f"{above or _('On no theme above the group.')} {below}"


def _table(data: GroupData, parts: list[Scope]) -> Table:
    columns = (
        Column(_("Level or theme")), Column(data.own.name, "score"),
        Column(_("Mean of the group"), "score"), Column(_("95% margin of the group")), Column(_("With a score")),
        Column(_("Difference"), "change"), Column(_("Place in the group")),
        Column(_("Change of {name}", name=data.own.name)), Column(_("Change of the group")), Column(_("Remark")),
    )  # fmt: skip
    return Table(columns, tuple(_row(data, part) for part in parts))


def _row(data: GroupData, part: Scope) -> tuple[Value, ...]:
    own: ComparedScore = score_on(data.own, data.round_year, part)
    figure, rank = data.figures[part.scope, part.code], data.ranks.get((part.scope, part.code))
    hidden = no_value_of(figure.reason)
    return (
        name_of_part(part), value_of(own), figure.score_pct, margin_words(figure),
        format_n_of(figure.score_n, figure.place_n), _difference(data, part), rank_words(rank) if rank else "",
        own.change, group_change_words(figure), hidden.text if hidden else "",
    )  # fmt: skip
