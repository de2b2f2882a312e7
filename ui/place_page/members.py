"""The municipalities of a province, and the provinces of the country: as a distribution and as a table."""

from typing import cast

from analysis.places import Place
from data.text import _
from ui import cached, rows
from ui.charts.records import Column, PlaceLink, Role, StripChart, StripDot, Table, Value
from ui.format import format_n_of, format_score
from ui.place_names import alone
from ui.place_page.context import Context, role_of
from ui.place_page.trust import rank_of
from ui.sentences.reasons import reason_text
from ui.sentences.trust import rank_words


def spread_chart(context: Context) -> StripChart | None:
    """Return how the scores of the chosen level are spread in the province, or in the country; None without scores."""
    within = context.groups[0] if context.groups and not context.is_group else context.place
    found = _members(within, context.round_year, context.level.code)
    scored = [each for each in found if each.score_pct is not None]
    if not scored:
        return None
    dots = tuple(
        StripDot(PlaceLink(each.cbs_code, each.name), each.score_pct or 0, each.cbs_code == context.place.cbs_code)
        for each in sorted(scored, key=lambda each: (each.score_pct or 0, each.cbs_code != context.place.cbs_code))
    )
    title = _("Spread within {name}, {level}", name=within.name, level=context.level.name.lower())
    table = Table(
        (Column(_("Municipality")), Column(context.level.name, "score")),
        tuple((dot.place, dot.score_pct) for dot in reversed(dots)),
    )
    return StripChart(title, _spread_sentence(context, within, dots), dots, _marks(context, within), table)


def member_table(context: Context) -> Table:
    """Return the municipalities of a province, or the provinces of the country, with the score of every level."""
    return _province_rows(context) if context.place.level == "country" else _municipality_rows(context)


def _members(within: Place, round_year: int, level: str) -> list[rows.MunicipalityScore]:
    found = cached.municipality_scores(round_year, "level", level)
    return [each for each in found if within.level == "country" or each.province_code == within.cbs_code]


def _marks(context: Context, within: Place) -> tuple[tuple[Role, str, float], ...]:
    places = [within, *(group for group in context.groups if group is not within)]
    found = [(place, cached.scores_of(place, context.round_year)[("level", context.level.code)].score_pct) for place in places]
    return tuple((cast("Role", role_of(place)), alone(place.name), score) for place, score in found if score is not None)


def _spread_sentence(context: Context, within: Place, dots: tuple[StripDot, ...]) -> str:
    low, high = format_score(dots[0].score_pct), format_score(dots[-1].score_pct)
    if len(dots) == 1:
        return _("Only one municipality in {name} has a score: {score}.", name=within.name, score=low)
    values = {"name": within.name, "low": low, "high": high}
    own = next((dot for dot in dots if dot.is_own), None)
    if own is None:
        return _("The scores of municipalities in {name} run from {low} to {high}.", **values)
    below = sum(dot.score_pct < own.score_pct for dot in dots)
    told = _("The scores of municipalities in {name} run from {low} to {high}.", **values)
    own_told = _(
        "{place} scores {score}: {n_of} other municipalities score lower.",
        place=context.place.name, score=format_score(own.score_pct), n_of=format_n_of(below, len(dots) - 1),
    )  # fmt: skip
    rank = rank_of(context, within, "level", context.level.code)
    if rank is None:
        return f"{told} {own_told}"
    place = _("Its place: {place}.", place=rank_words(rank))
    return f"{told} {own_told} {place}"


def _municipality_rows(context: Context) -> Table:
    levels = cached.scopes("level")
    per_level = [{each.cbs_code: each for each in _members(context.place, context.round_year, level.code)} for level in levels]
    columns = (Column(_("Municipality")), *(Column(level.name, "score") for level in levels), Column(_("Remark")))
    return Table(columns, tuple(_municipality_row(code, per_level) for code in per_level[0]))


def _municipality_row(code: str, per_level: list[dict[str, rows.MunicipalityScore]]) -> tuple[Value, ...]:
    found = [scores[code] for scores in per_level]
    reasons = list(dict.fromkeys(reason_text(each.reason) for each in found if each.reason))
    return (PlaceLink(code, found[0].name), *(each.score_pct for each in found), "; ".join(reasons))


def _province_rows(context: Context) -> Table:
    levels = cached.scopes("level")
    provinces = [place for place in cached.all_places().values() if place.level == "province"]
    found = tuple(_province_row(province, context) for province in provinces)
    columns = [Column(_("Province")), *(Column(level.name, "score") for level in levels), Column(_("Took part"))]
    if any(row[-1] for row in found):
        return Table((*columns, Column(_("Remark"))), found)
    return Table(tuple(columns), tuple(row[:-1] for row in found))


def _province_row(province: Place, context: Context) -> tuple[Value, ...]:
    scores = cached.scores_of(province, context.round_year)
    found = [scores[("level", level.code)] for level in cached.scopes("level")]
    reasons = list(dict.fromkeys(reason_text(each.reason) for each in found if each.reason))
    shown = [each.weighted_mean_pct if context.is_weighted else each.score_pct for each in found]
    took_part = format_n_of(found[0].participant_n, found[0].place_n)
    return (PlaceLink(province.cbs_code, province.name), *shown, took_part, "; ".join(reasons))
