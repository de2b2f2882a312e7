"""Shares as bars, in HTML: the bar is the share, the thin line where it could lie by chance, the mark where it ought to be."""

from markupsafe import Markup

from data.text import _
from ui.charts.markup import number, tag
from ui.charts.reliability_records import ShareBar, ShareChart
from ui.charts.status_html import status_mark
from ui.format import MISSING, format_percent


def draw_share_bars(chart: ShareChart) -> Markup:
    """Return the chart as HTML: a list of bars, each with its numbers in words."""
    bars = [_draw_bar(bar, chart) for bar in chart.bars]
    return tag(
        "figure", tag("ul", *bars, class_="ci-plain"), _draw_key(chart), class_="ci-figure ci-shares", aria_label=chart.title
    )


def _draw_bar(bar: ShareBar, chart: ShareChart) -> Markup:
    name = tag("span", bar.name, class_="ci-bar-name") if bar.status is None else status_mark(bar.status, bar.name)
    is_missing = bar.share_pct is None
    share = tag("b", MISSING if is_missing else format_percent(bar.share_pct), class_="ci-bar-score")
    track = tag("div", _fill(bar), _range(bar), _aim(chart), class_=f"ci-track{' ci-missing' * is_missing}", aria_hidden="true")
    note = tag("div", bar.note, class_="ci-note")
    return tag("li", tag("div", name, share, class_="ci-bar-head"), track, note)


def _fill(bar: ShareBar) -> Markup | None:
    return None if bar.share_pct is None else tag("i", class_="ci-fill", style=f"width:{number(bar.share_pct)}%")


def _range(bar: ShareBar) -> Markup | None:
    if bar.low_pct is None or bar.high_pct is None:
        return None
    return tag("i", class_="ci-range", style=f"left:{number(bar.low_pct)}%;width:{number(bar.high_pct - bar.low_pct)}%")


def _aim(chart: ShareChart) -> Markup | None:
    return None if chart.aim_pct is None else tag("i", class_="ci-mark ci-mark-aim", style=f"left:{number(chart.aim_pct)}%")


def _draw_key(chart: ShareChart) -> Markup | None:
    if all(bar.share_pct is None for bar in chart.bars):
        return None
    items = [tag("li", tag("i", class_="ci-key-range"), _("Where it could lie by chance (95%)"))]
    if chart.aim_pct is not None:
        items.append(tag("li", tag("i", class_="ci-key-aim"), chart.aim_name))
    return tag("ul", *items, class_="ci-legend")
