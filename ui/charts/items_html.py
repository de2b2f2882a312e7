"""The answers of two rounds side by side, in HTML: one row per question, below each other on a phone."""

from markupsafe import Markup

from data.text import _
from ui.charts.markup import tag
from ui.charts.records import Item, ItemChart, ItemGroup
from ui.format import format_score

OPEN_AT_ONCE = 12  # questions; more than these are folded in per theme


def draw_items(chart: ItemChart) -> Markup:
    """Return the questions per theme, each with its answer and score in both rounds and the change between them."""
    is_open = sum(len(group.items) for group in chart.groups) <= OPEN_AT_ONCE
    return tag("div", *(_draw_group(group, chart, is_open) for group in chart.groups), class_="ci-figure ci-items")


def _draw_group(group: ItemGroup, chart: ItemChart, is_open: bool) -> Markup:
    note = tag("span", f" {group.note}", class_="ci-note") if group.note else None
    head = tag("summary", tag("h3", group.name), note)
    return tag("details", head, tag("ul", *(_draw_item(item, chart) for item in group.items)), open="open" if is_open else None)


def _draw_item(item: Item, chart: ItemChart) -> Markup:
    question = tag("p", item.question, class_="ci-item-question")
    year = str(chart.round_year)
    is_same = (item.answer, item.score_pct) == (item.earlier_answer, item.earlier_score_pct)
    if is_same and chart.earlier_year is not None:
        year = _("{one} and {other}", one=chart.earlier_year, other=chart.round_year)
    rounds = [_draw_answer(year, item.answer, item.score_pct)]
    if chart.earlier_year is not None and not is_same:
        rounds.append(_draw_answer(str(chart.earlier_year), item.earlier_answer, item.earlier_score_pct))
    change = tag("p", item.change, class_="ci-item-change") if item.change else None
    notes = [tag("p", note, class_="ci-note") for note in item.notes]
    return tag("li", tag("div", question, *notes), tag("div", *rounds, class_="ci-item-rounds"), change)


def _draw_answer(year: str, answer: str, score_pct: float | None) -> Markup:
    score = tag("b", _("score {score}", score=format_score(score_pct))) if score_pct is not None else None
    return tag("p", tag("span", year, class_="ci-item-year"), tag("span", answer), score)
