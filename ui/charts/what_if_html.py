"""The what-if in HTML: a bar from the score of now to the planned one with the target on it, and ten dots per chance."""

from markupsafe import Markup

from data.text import _
from ui.charts.markup import join, number, tag
from ui.charts.status_html import status_mark
from ui.charts.what_if_records import ChanceRow, WhatIfChart
from ui.format import format_score

DOTS = 10


def draw_what_if(chart: WhatIfChart) -> Markup:
    """Return the bar with its key, and a row per chance."""
    rows = [_draw_chance(row) for row in chart.chances]
    chances = tag("ul", *rows, class_="ci-chances") if rows else None
    return tag("figure", _draw_bar(chart), _draw_key(chart), chances, class_="ci-figure ci-what-if", aria_label=chart.title)


def draw_summary(chart: WhatIfChart) -> Markup:
    """Return the same in one line, which stays in sight while steps are chosen."""
    parts = [tag("span", tag("b", _arrow(chart.now, chart.planned)), class_="ci-summary-score")]
    if chart.chances:
        first, last = chart.chances[0], chart.chances[-1]
        words = last.words if last is first else _arrow(first.words, last.words)
        parts += [tag("span", _("chance: {words}", words=words)), status_mark(last.status)]
    return tag("div", tag("span", chart.title, class_="ci-summary-title"), *parts, class_="ci-figure ci-summary", role="status")


def _arrow(before: str, after: str) -> str:
    return before if before == after else f"{before} → {after}"


def _draw_bar(chart: WhatIfChart) -> Markup:
    now = tag("i", class_="ci-fill", style=f"width:{number(chart.score_pct)}%")
    added = chart.planned_pct - chart.score_pct
    style = f"left:{number(chart.score_pct)}%;width:{number(added)}%"
    plan = tag("i", class_="ci-fill-planned", style=style) if added > 0 else None
    mark = tag("i", class_="ci-mark ci-mark-target", style=f"left:{number(chart.target.target_pct)}%") if chart.target else None
    return tag("div", now, plan, mark, class_="ci-track", aria_hidden="true")


def _draw_key(chart: WhatIfChart) -> Markup:
    items = [tag("li", tag("i", class_="ci-key-own"), join(_("now"), " ", tag("b", chart.now)))]
    if chart.planned_pct > chart.score_pct:
        items.append(tag("li", tag("i", class_="ci-key-planned"), join(_("with the steps"), " ", tag("b", chart.planned))))
    if chart.target:
        words = _("target for {year}:", year=chart.target.year)
        items.append(
            tag("li", tag("i", class_="ci-key-target"), join(words, " ", tag("b", format_score(chart.target.target_pct))))
        )
    return tag("ul", *items, class_="ci-legend")


def _draw_chance(row: ChanceRow) -> Markup:
    dots = [tag("i", class_="ci-dot-full" if at < row.out_of_ten else "ci-dot-empty") for at in range(DOTS)]
    head = tag("span", tag("span", row.name), " ", tag("span", row.score, class_="ci-note"), class_="ci-chance-name")
    words = tag("span", row.words, class_="ci-chance-words")
    return tag("li", head, tag("span", *dots, class_="ci-ten", aria_hidden="true"), words, status_mark(row.status))
