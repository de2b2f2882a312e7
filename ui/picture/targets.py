"""Targets as cards, for paper: the three plain numbers, then the word, then the chance (TR-2)."""

from collections.abc import Sequence

from data.text import _
from ui.charts.markup import join
from ui.charts.target_records import TargetCard, TargetChart, TargetFigure
from ui.format import format_score
from ui.palette import PANEL
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, columns, move, paragraph, stack
from ui.picture.marks import NORMAL, SMALL, STRONG, Area, Letters, draw_area
from ui.picture.signs import draw_status
from ui.picture.tracks import Fill, Track, TrackMark, draw_track

GAP, PADDING, BETWEEN = 24.0, 18.0, 12.0
CARD = (BODY_WIDTH - GAP) / 2
ROOM = CARD - 2 * PADDING
FIGURE = Letters(24, is_bold=True)


def draw_targets(chart: TargetChart) -> Drawn:
    """Return the cards, two beside each other and equally high."""
    inside = [_draw_card(card) for card in chart.cards]
    height = max((drawn.height for drawn in inside), default=0) + 2 * PADDING
    cards = [Drawn(join(draw_area(Area(0, 0, CARD, height), PANEL.light, radius=8), move(drawn.markup, PADDING, PADDING)), height)
             for drawn in inside]  # fmt: skip
    return columns(cards, 2, CARD, (GAP, GAP))


def _draw_card(card: TargetCard) -> Drawn:
    head = _("{part}: {target} in {year}", part=card.part, target=format_score(card.target_pct), year=card.year)
    verdict = Drawn(draw_status(card.status, card.word, 0, 17, Letters(16)), 24)
    told = [
        paragraph(text, ROOM, letters)
        for text, letters in ((card.chance, NORMAL), (card.warning, SMALL), (card.note, SMALL))
        if text
    ]
    return stack([paragraph(head, ROOM, STRONG), *_draw_score(card), _draw_figures(card.figures), verdict, *told], 9)


def _draw_figures(figures: Sequence[TargetFigure]) -> Drawn:
    """Return the numbers beside each other; one with a note gets twice the room of the others."""
    shares = [2 if figure.note else 1 for figure in figures]
    share = (ROOM - BETWEEN * (len(figures) - 1)) / max(sum(shares), 3)
    placed, left = [], 0.0
    for figure, own in zip(figures, shares, strict=True):
        drawn = _draw_figure(figure, share * own)
        placed.append(Drawn(move(drawn.markup, left, 0), drawn.height))
        left += share * own + BETWEEN
    return Drawn(join(*(each.markup for each in placed)), max((each.height for each in placed), default=0))


def _draw_score(card: TargetCard) -> list[Drawn]:
    if card.score_pct is None:
        return []
    track = Track((Fill(0, card.score_pct),), (TrackMark(card.target_pct, "diamond", "target"),))
    return [draw_track(track, ROOM), paragraph(f"{card.score_label}: {format_score(card.score_pct)}", ROOM, SMALL)]


def _draw_figure(figure: TargetFigure, room: float) -> Drawn:
    note = paragraph(figure.note, room, Letters(12, SMALL.colour)) if figure.note else NOTHING
    return stack([paragraph(figure.value, room, FIGURE), paragraph(figure.label, room, SMALL), note], 1)
