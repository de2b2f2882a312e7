"""The scores of the levels as cards, in HTML: what a visitor sees first."""

from collections.abc import Sequence

from markupsafe import Markup

from data.text import _
from ui.charts.markup import join, number, tag
from ui.charts.records import LevelCard, TargetCard, TargetMark
from ui.format import format_score


def draw_cards(cards: Sequence[LevelCard]) -> Markup:
    """Return the cards side by side, below each other on a phone."""
    return tag("div", *map(_draw_card, cards), class_="ci-figure ci-cards")


def draw_target_cards(cards: Sequence[TargetCard]) -> Markup:
    """Return the targets as cards: the score now and the target on one track, and the numbers in words."""
    return tag("div", *map(_draw_target_card, cards), class_="ci-figure ci-cards ci-targets")


def _draw_target_card(card: TargetCard) -> Markup:
    head = tag("h3", _("{part}: {target} in {year}", part=card.part, target=format_score(card.target_pct), year=card.year))
    fill = None if card.score_pct is None else tag("i", class_="ci-fill", style=f"width:{number(card.score_pct)}%")
    mark = tag("i", class_="ci-mark ci-mark-target", style=f"left:{number(card.target_pct)}%")
    track = tag("div", fill, mark, class_="ci-track", aria_hidden="true")
    lines = [
        join(tag("dt", name), tag("dd", text)) for name, text in ((_("Score now"), format_score(card.score_pct)), *card.lines)
    ]
    note = tag("p", card.note, class_="ci-note") if card.note else None
    return tag("section", head, track, tag("dl", *lines), note, class_="ci-card")


def _draw_card(card: LevelCard) -> Markup:
    change = tag("span", card.change) if card.change else None
    score = tag("div", tag("b", format_score(card.score_pct)), change, class_="ci-card-score")
    reason = tag("p", card.reason) if card.score_pct is None and card.reason else None
    compared = [
        tag("li", tag("i", class_=f"ci-key-{role}", aria_hidden="true"), tag("span", f"{name} ", tag("b", format_score(other))))
        for role, name, other in card.compared
    ]
    targets = [_draw_target(mark) for mark in card.targets]
    beside = tag("ul", *compared, *targets, class_="ci-legend") if compared or targets else None
    notes = [tag("p", note, class_="ci-note") for note in card.notes]
    return tag("section", tag("h2", card.name), score, reason, _draw_track(card), beside, *notes, class_="ci-card")


def _draw_target(mark: TargetMark) -> Markup:
    text = tag("span", _("Target {year}", year=mark.year), " ", tag("b", format_score(mark.target_pct)))
    return tag("li", tag("i", class_="ci-key-target", aria_hidden="true"), text)


def _draw_track(card: LevelCard) -> Markup:
    fill = None if card.score_pct is None else tag("i", class_="ci-fill", style=f"width:{number(card.score_pct)}%")
    marks = [tag("i", class_=f"ci-mark ci-mark-{role}", style=f"left:{number(other)}%") for role, _name, other in card.compared]
    marks += [tag("i", class_="ci-mark ci-mark-target", style=f"left:{number(mark.target_pct)}%") for mark in card.targets]
    return tag("div", fill, *marks, class_="ci-track" if fill else "ci-track ci-missing", aria_hidden="true")
