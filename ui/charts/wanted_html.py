"""Wanted targets as cards: the word first, then the lines that explain it."""

from collections.abc import Sequence

from markupsafe import Markup

from ui.charts.aim_records import WantedCard
from ui.charts.markup import join, tag
from ui.charts.status_html import status_mark


def draw_wanted(cards: Sequence[WantedCard]) -> Markup:
    """Return the cards side by side, below each other on a phone."""
    return tag("div", *map(_draw_card, cards), class_="ci-figure ci-cards ci-targets")


def _draw_card(card: WantedCard) -> Markup:
    mark = tag("p", status_mark(card.status), class_="ci-wanted-word") if card.status else None
    lines = [join(tag("dt", head), tag("dd", text)) for head, text in card.lines]
    return tag("section", tag("h3", card.head), mark, tag("dl", *lines), class_="ci-card ci-wanted")
