"""Targets as cards in HTML, read in ten seconds: three numbers, the word, the chance; the explanation unfolds."""

from collections.abc import Sequence

from markupsafe import Markup

from data.text import _
from ui.charts.markup import join, number, tag
from ui.charts.status_html import status_mark
from ui.charts.target_records import TargetCard, TargetFigure
from ui.format import format_score


def draw_target_cards(cards: Sequence[TargetCard]) -> Markup:
    """Return the cards side by side, below each other on a phone."""
    return tag("div", *map(_draw_card, cards), class_="ci-figure ci-cards ci-targets")


def _draw_card(card: TargetCard) -> Markup:
    head = tag("h3", _("{part}: {target} in {year}", part=card.part, target=format_score(card.target_pct), year=card.year))
    figures = tag("dl", *map(_draw_figure, card.figures), class_="ci-numbers") if card.figures else None
    verdict = tag("p", status_mark(card.status, card.word), class_="ci-verdict")
    told = [tag("p", text, class_=class_) for text, class_ in ((card.chance, "ci-chance"), (card.warning, "ci-warning")) if text]
    note = tag("p", card.note, class_="ci-note") if card.note else None
    return tag("section", head, *_draw_score(card), figures, verdict, *told, _draw_explained(card), note, class_="ci-card")


def _draw_score(card: TargetCard) -> list[Markup]:
    if card.score_pct is None:
        return []
    fill = tag("i", class_="ci-fill", style=f"width:{number(card.score_pct)}%")
    mark = tag("i", class_="ci-mark ci-mark-target", style=f"left:{number(card.target_pct)}%")
    track = tag("div", fill, mark, class_="ci-track", aria_hidden="true")
    return [track, tag("p", f"{card.score_label}: ", tag("b", format_score(card.score_pct)), class_="ci-note")]


def _draw_figure(figure: TargetFigure) -> Markup:
    note = tag("dd", figure.note) if figure.note else None
    return tag("div", tag("dt", figure.label), tag("dd", figure.value), note)


def _draw_explained(card: TargetCard) -> Markup | None:
    if not card.explained:
        return None
    official = _unfold(_("Official rules"), _official_caveat(), _draw_list(card.official)) if card.official else None
    return _unfold(_("Why this word?"), _draw_list(card.explained), official)


def _unfold(head: str, *content: str | Markup | None) -> Markup:
    texts = [tag("p", each) if not isinstance(each, Markup) and each is not None else each for each in content]
    return tag("details", tag("summary", head), *texts, class_="ci-explained")


def _draw_list(pairs: Sequence[tuple[str, str]]) -> Markup:
    return tag("dl", *(join(tag("dt", head), tag("dd", text)) for head, text in pairs))


def _official_caveat() -> str:
    return _(
        "For those who know them. These rules describe the pace so far. As a forecast they do worse than saying that "
        "nothing changes, so the word above does not come from them."
    )
