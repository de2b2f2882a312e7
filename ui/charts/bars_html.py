"""Scores as bars, in HTML: the bar is the own score, a mark each for the province and the country."""

from markupsafe import Markup

from ui.charts.markup import number, tag
from ui.charts.records import Bar, BarChart, BarGroup
from ui.format import format_score


def draw_bars(chart: BarChart) -> Markup:
    """Return the chart as HTML: a list per group, each bar with its numbers in words."""
    groups = [_draw_group(group, chart) for group in chart.groups if group.bars]
    return tag(
        "figure", _draw_key(chart), tag("div", *groups, class_="ci-columns"), class_="ci-figure ci-bars", aria_label=chart.title
    )


def _draw_key(chart: BarChart) -> Markup | None:
    if not chart.province_name and not chart.country_name:
        return None
    names = (("own", chart.own_name), ("province", chart.province_name), ("country", chart.country_name))
    items = [tag("li", tag("i", class_=f"ci-key-{role}"), name) for role, name in names if name]
    return tag("ul", *items, class_="ci-legend")


def _draw_group(group: BarGroup, chart: BarChart) -> Markup:
    rows = [_draw_bar(bar, chart) for bar in group.bars]
    return tag("section", tag("h3", group.name) if group.name else None, tag("ul", *rows, class_="ci-plain"))


def _draw_bar(bar: Bar, chart: BarChart) -> Markup:
    compared = " · ".join(
        f"{name} {format_score(score)}"
        for name, score in ((chart.province_name, bar.province_pct), (chart.country_name, bar.country_pct))
        if name and score is not None
    )
    is_missing = bar.score_pct is None
    score = tag("b", format_score(bar.score_pct), class_="ci-bar-score")
    head = tag("div", tag("span", bar.name, class_="ci-bar-name"), score, class_="ci-bar-head")
    fill = None if is_missing else tag("i", class_="ci-fill", style=f"width:{number(bar.score_pct or 0)}%")
    marks = (_mark("province", bar.province_pct), _mark("country", bar.country_pct))
    track = tag("div", fill, *marks, class_="ci-track ci-missing" if is_missing else "ci-track", aria_hidden="true")
    notes = [part for part in (bar.reason if is_missing else "", compared, bar.note) if part]
    return tag("li", head, track, tag("div", " · ".join(notes), class_="ci-note") if notes else None)


def _mark(role: str, score_pct: float | None) -> Markup | None:
    return None if score_pct is None else tag("i", class_=f"ci-mark ci-mark-{role}", style=f"left:{number(score_pct)}%")
