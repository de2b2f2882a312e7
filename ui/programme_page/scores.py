"""How the municipalities in a programme score as a group: cards and lines per level, with n of N and margins."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from data.text import _
from ui import cached
from ui.charts.cards_html import draw_cards
from ui.charts.markup import tag
from ui.charts.records import Column, LevelCard, Line, Point, Table, TrendChart, Value
from ui.charts.trend_svg import draw_trend
from ui.format import format_change, format_n_of, format_score
from ui.place_names import alone
from ui.programme_page.about import About
from ui.programme_page.group_scores import group_reason
from ui.rows import GroupScore
from ui.sentences.charts import trend_sentence


def draw_scores(about: About, found: Sequence[GroupScore]) -> Markup | None:
    """Return the cards of the round, and the lines of each level below them; None when nothing can be told in any round."""
    if not any(each.score_pct is not None for each in found):
        return None
    cards = draw_cards([_card(each) for each in found if each.round_year == about.round_year])
    lines = [
        tag("section", tag("h3", chart.title), tag("p", chart.sentence), draw_trend(chart))
        for chart in trend_charts(about, found).values()
    ]
    return tag("div", cards, *lines, class_="ci-group-scores")


def trend_charts(about: About, found: Sequence[GroupScore]) -> Mapping[str, TrendChart]:
    """Return the lines of the group by the code of the level; a level without a mean in any round has none."""
    charts = {each[0].code: _trend(about, each) for each in _per_level(found)}
    return {code: chart for code, chart in charts.items() if any(point.score_pct is not None for point in chart.lines[0].points)}


def scores_table(about: About, found: Sequence[GroupScore]) -> Table:
    """Return a row per level and round with everything that is drawn."""
    columns = (
        Column(_("Level")), Column(_("Round"), "year"), Column(_("Mean"), "score"), Column(_("Margin, low"), "score"),
        Column(_("Margin, high"), "score"), Column(_("same participants"), "score"),
        Column(_("Same participants: margin, low"), "score"), Column(_("Same participants: margin, high"), "score"),
        Column(_("Change"), "change"), Column(alone(cached.country().name), "score"),
        Column(_("Municipalities with a score"), "count"),
        Column(_("Municipalities"), "count"), Column(_("Remark")),
    )  # fmt: skip
    return Table(columns, tuple(_row(each) for each in found))


def _per_level(found: Sequence[GroupScore]) -> list[list[GroupScore]]:
    codes = list(dict.fromkeys(each.code for each in found))
    return [[each for each in found if each.code == code] for code in codes]


def _country(code: str) -> dict[int, float | None]:
    return {each.round_year: each.score_pct for each in cached.trend_of(cached.country(), "level", code)}


def _card(each: GroupScore) -> LevelCard:
    country = _country(each.code).get(each.round_year)
    return LevelCard(
        name=each.name,
        score_pct=each.score_pct,
        reason="" if each.reason is None else group_reason(each),
        change=_change(each),
        compared=() if country is None else (("country", alone(cached.country().name), country),),
        targets=(),
        notes=_notes(each),
    )


def _change(each: GroupScore) -> str:
    """Return the change of the same participants since the round before, and whether chance alone could have given it."""
    if each.change_pct is None:
        return ""
    change = format_change(each.change_pct)
    if each.is_within_noise:
        return _("{change} like for like, within the margin", change=change)
    return _("{change} like for like", change=change)


def _notes(each: GroupScore) -> tuple[str, ...]:
    if each.score_pct is None:
        return ()
    basis = _("Unweighted mean of {n_of} participating municipalities", n_of=format_n_of(each.score_n, each.place_n))
    if each.interval_low_pct is None:
        return (basis,)
    low, high = format_score(each.interval_low_pct), format_score(each.interval_high_pct)
    return basis, _("95% margin: {low} to {high}", low=low, high=high)


def _trend(about: About, found: Sequence[GroupScore]) -> TrendChart:
    own = tuple(
        Point(each.round_year, each.score_pct, False, each.interval_low_pct, each.interval_high_pct, _point_note(each))
        for each in found
    )
    same = tuple(
        Point(each.round_year, each.like_for_like_pct, False, each.like_for_like_low_pct, each.like_for_like_high_pct)
        for each in found
    )
    country = _country(found[0].code)
    beside = tuple(Point(each.round_year, country.get(each.round_year)) for each in found)
    lines = [Line("own", _("The group"), own), Line("same", _("same participants"), same)]
    lines.append(Line("country", alone(cached.country().name), beside))
    drawn = tuple(line for at, line in enumerate(lines) if at == 0 or any(point.score_pct is not None for point in line.points))
    title = _("Development, {level}", level=found[0].name.lower())
    return TrendChart(title, trend_sentence(drawn, ()), drawn, (), scores_table(about, found))


def _point_note(each: GroupScore) -> str:
    return group_reason(each) if each.reason else _("municipalities: {n_of}", n_of=format_n_of(each.score_n, each.place_n))


def _row(each: GroupScore) -> tuple[Value, ...]:
    return (
        each.name, each.round_year, each.score_pct, each.interval_low_pct, each.interval_high_pct, each.like_for_like_pct,
        each.like_for_like_low_pct, each.like_for_like_high_pct, each.change_pct, _country(each.code).get(each.round_year),
        each.score_n, each.place_n, group_reason(each) if each.reason else "",
    )  # fmt: skip
