"""Who made the step, as cards with a bar from score to score; below them who can be reached through the facilitator."""

from collections.abc import Sequence

from markupsafe import Markup

from data.text import _
from ui.charts.learning_records import PilotNote, StepCard, StepChart
from ui.charts.markup import number, tag
from ui.navigation import path_of_place


def draw_steps(chart: StepChart) -> Markup:
    """Return the chart as HTML: cards side by side, below each other on a phone."""
    cards = [tag("div", *map(_draw_card, chart.cards), class_="ci-cards ci-learn")] if chart.cards else []
    key = [_draw_key(chart)] if chart.cards else []
    more = tag("p", chart.more_told, class_="ci-note") if chart.more_told else None
    return tag("figure", *key, *cards, more, _draw_others(chart.others), class_="ci-figure", aria_label=chart.title)


def _draw_key(chart: StepChart) -> Markup:
    items = [("ci-key-own", _("the step they made")), ("ci-key-country", chart.own_told)]
    if chart.target_told:
        items.append(("ci-key-target", chart.target_told))
    return tag("ul", *(tag("li", tag("i", class_=style, aria_hidden="true"), text) for style, text in items), class_="ci-legend")


def _draw_card(card: StepCard) -> Markup:
    link = tag("a", card.place.name, href=card.place.path or path_of_place(card.place.code), data_go=card.place.code)
    moves = _list(_("What rose most"), [tag("li", move) for move in card.moves])
    pilots = _list(_("Pilots"), [_draw_pilot(pilot) for pilot in card.pilots])
    if not card.pilots:
        pilots = tag("p", _("no pilots known"), class_="ci-note")
    facts = tag("p", card.facts, class_="ci-note") if card.facts else None
    return tag("section", tag("h3", link), tag("p", card.told), _draw_track(card), facts, moves, pilots, class_="ci-card")


def _draw_track(card: StepCard) -> Markup:
    low, high = sorted((card.from_pct, card.to_pct))
    marks = [
        tag("i", class_="ci-learn-step", style=f"left:{number(low)}%;width:{number(high - low)}%"),
        tag("i", class_="ci-mark ci-mark-country", style=f"left:{number(card.own_pct)}%"),
    ]
    if card.target_pct is not None:
        marks.append(tag("i", class_="ci-mark ci-mark-target", style=f"left:{number(card.target_pct)}%"))
    return tag("div", *marks, class_="ci-track", role="img", aria_label=card.spoken)


def _draw_pilot(pilot: PilotNote) -> Markup:
    facts = tag("span", f" {pilot.facts}", class_="ci-note") if pilot.facts else None
    lesson = tag("p", pilot.lesson) if pilot.lesson else None
    return tag("li", tag("a", pilot.title, href=pilot.path), facts, lesson)


def _list(head: str, items: Sequence[Markup]) -> Markup | None:
    return tag("div", tag("h4", head), tag("ul", *items), class_="ci-learn-list") if items else None


def _draw_others(others: Sequence[str]) -> Markup | None:
    if not others:
        return None
    return tag(
        "section",
        tag("h3", _("Through the facilitator")),
        tag("ul", *(tag("li", each) for each in others), class_="ci-learn-others"),
    )
