"""The grid as a heat map that is a real table: every cell shows its number.

On a narrow screen the heads of the columns become numbers, explained below the
table; the table itself stays the same.
"""

from itertools import pairwise

from markupsafe import Markup

from data.text import _
from ui.charts.markup import tag
from ui.charts.records import GridCell, GridChart
from ui.format import format_score
from ui.palette import STEP_BOUNDS, step_of


def draw_grid(chart: GridChart) -> Markup:
    """Return the grid as an HTML table with a score per row and column."""
    heads = [
        tag("th", tag("span", name, class_="ci-long"), tag("abbr", number, title=name, class_="ci-short"), scope="col")
        for number, name in enumerate(chart.column_names, start=1)
    ]
    head = tag("tr", tag("td"), *heads, tag("th", _("Score"), scope="col", class_="ci-total"))
    rows = [
        tag("tr", tag("th", name, scope="row"), *map(_draw_cell, cells), _draw_total(score))
        for name, cells, score in zip(chart.row_names, chart.cells, chart.row_scores, strict=True)
    ]
    foot = tag("tr", tag("th", _("Score"), scope="row", class_="ci-total"), *map(_draw_total, chart.column_scores), tag("td"))
    table = tag(
        "table", tag("caption", chart.sentence, class_="ci-unseen"), tag("thead", head), tag("tbody", *rows), tag("tfoot", foot)
    )
    names = tag("ol", *(tag("li", name) for name in chart.column_names), class_="ci-column-names")
    return tag("figure", table, names, draw_steps_key(has_missing=_has_missing(chart)), class_="ci-figure ci-grid")


def draw_steps_key(*, has_missing: bool) -> Markup:
    """Return the key of the five steps of colour.

    A step ends where the next begins, because scores are classed before they are rounded: 59,6 is shown as 60.
    """
    bounds = (0, *STEP_BOUNDS, 100)
    labels = [_("{low} to {high}", low=low, high=high) for low, high in pairwise(bounds)]
    items = [tag("li", tag("i", class_=f"ci-step-{step}"), label) for step, label in enumerate(labels)]
    missing = tag("li", tag("i", class_="ci-no-score"), _("no score")) if has_missing else None
    return tag("ul", *items, missing, class_="ci-legend ci-steps")


def _draw_cell(cell: GridCell) -> Markup:
    if cell.score_pct is None:
        return tag("td", format_score(None), class_="ci-no-score", title=cell.reason)
    return tag("td", format_score(cell.score_pct), class_=f"ci-step-{step_of(cell.score_pct)}")


def _draw_total(cell: GridCell) -> Markup:
    return tag("td", format_score(cell.score_pct), class_="ci-total", title=cell.reason or None)


def _has_missing(chart: GridChart) -> bool:
    return any(cell.score_pct is None for row in chart.cells for cell in row)
