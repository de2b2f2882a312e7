"""The scores of the levels as cards, in HTML: what a visitor sees first."""

from collections.abc import Sequence

from markupsafe import Markup

from data.text import _
from ui.charts.markup import number, tag
from ui.charts.records import LevelCard, TargetMark
from ui.charts.status_html import status_mark
from ui.format import format_score


def draw_cards(cards: Sequence[LevelCard]) -> Markup:
    """Return the cards side by side, below each other on a phone."""
    return tag("div", *map(_draw_card, cards), class_="ci-figure ci-cards")


def _draw_card(card: LevelCard) -> Markup:
    beside = card.change if card.score_pct is not None else card.reason or card.change
    score = tag("div", tag("b", format_score(card.score_pct)), tag("span", beside) if beside else None, class_="ci-card-score")
    compared = [
        tag("li", tag("i", class_=f"ci-key-{role}", aria_hidden="true"), tag("span", f"{name} ", tag("b", format_score(other))))
        for role, name, other in card.compared
    ]
    targets = [_draw_target(mark) for mark in card.targets]
    key = tag("ul", *compared, *targets, class_="ci-legend") if compared or targets else None
    notes = [tag("p", note, class_="ci-note") for note in card.notes]
    drawn = (tag("h2", card.name), score, _draw_track(card), key, *notes, _draw_more(card))
    return tag("section", *drawn, class_="ci-card ci-level")


def _draw_more(card: LevelCard) -> Markup | None:
    """Return what is worth a second look: the direction over the rounds and the place among others."""
    trend = tag("p", card.trend, class_="ci-card-trend") if card.trend else None
    places = [tag("p", place) for place in card.places]
    if trend is None and not places:
        return None
    more = tag("span", f": {card.name}", class_="ci-unseen")
    return tag(
        "details", tag("summary", _("Trend and place") if places else _("Trend"), more), trend, *places, class_="ci-card-more"
    )


def _draw_target(mark: TargetMark) -> Markup:
    text = tag("span", _("Target {year}", year=mark.year), " ", tag("b", format_score(mark.target_pct)))
    word = status_mark(mark.status, mark.word) if mark.status else None
    return tag("li", tag("i", class_="ci-key-target", aria_hidden="true"), text, word)


def _draw_track(card: LevelCard) -> Markup:
    fill = None if card.score_pct is None else tag("i", class_="ci-fill", style=f"width:{number(card.score_pct)}%")
    marks = [tag("i", class_=f"ci-mark ci-mark-{role}", style=f"left:{number(other)}%") for role, _name, other in card.compared]
    marks += [tag("i", class_="ci-mark ci-mark-target", style=f"left:{number(mark.target_pct)}%") for mark in card.targets]
    return tag("div", fill, *marks, class_="ci-track" if fill else "ci-track ci-missing", aria_hidden="true")
