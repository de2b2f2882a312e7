"""The answers of two rounds side by side, in HTML: one row per question, below each other on a phone."""

from markupsafe import Markup

from data.text import _
from ui.charts.markup import tag
from ui.charts.records import Item, ItemChart, ItemGroup
from ui.format import format_score


def draw_items(chart: ItemChart) -> Markup:
    """Return the questions per theme, each with its answer and score in both rounds and the change between them."""
    return tag("div", *(_draw_group(group, chart) for group in chart.groups), class_="ci-figure ci-items")


def _draw_group(group: ItemGroup, chart: ItemChart) -> Markup:
    items = [_draw_item(item, chart) for item in group.items]
    return tag("div", tag("h3", group.name), tag("ul", *items))


def _draw_item(item: Item, chart: ItemChart) -> Markup:
    question = tag("p", item.question, class_="ci-item-question")
    rounds = [_draw_answer(chart.round_year, item.answer, item.score_pct)]
    if chart.earlier_year is not None:
        rounds.append(_draw_answer(chart.earlier_year, item.earlier_answer, item.earlier_score_pct))
    change = tag("p", item.change, class_="ci-item-change") if item.change else None
    notes = [tag("p", note, class_="ci-note") for note in item.notes]
    return tag("li", tag("div", question, *notes), tag("div", *rounds, class_="ci-item-rounds"), change)


def _draw_answer(year: int, answer: str, score_pct: float | None) -> Markup:
    score = tag("b", _("score {score}", score=format_score(score_pct))) if score_pct is not None else None
    return tag("p", tag("span", year, class_="ci-item-year"), tag("span", answer), score)
