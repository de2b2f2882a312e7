"""Targets as cards, for paper: the three plain numbers, then the word, then the chance (TR-2)."""

from data.text import _
from ui.charts.markup import join
from ui.charts.target_records import TargetCard, TargetChart, TargetFigure
from ui.format import format_score
from ui.palette import PANEL
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, columns, move, paragraph, stack
from ui.picture.marks import NORMAL, SMALL, STRONG, Area, Letters, draw_area
from ui.picture.signs import draw_status
from ui.picture.tracks import Fill, Track, TrackMark, draw_track

GAP, PADDING = 24.0, 18.0
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
    third = (ROOM - 24) / 3
    figures = columns([_draw_figure(figure, third) for figure in card.figures], 3, third, (12, 8))
    return stack([paragraph(head, ROOM, STRONG), *_draw_score(card), figures, verdict, *told], 9)


def _draw_score(card: TargetCard) -> list[Drawn]:
    if card.score_pct is None:
        return []
    track = Track((Fill(0, card.score_pct),), (TrackMark(card.target_pct, "diamond", "target"),))
    return [draw_track(track, ROOM), paragraph(f"{card.score_label}: {format_score(card.score_pct)}", ROOM, SMALL)]


def _draw_figure(figure: TargetFigure, room: float) -> Drawn:
    note = paragraph(figure.note, room, Letters(12, SMALL.colour)) if figure.note else NOTHING
    return stack([paragraph(figure.value, room, FIGURE), paragraph(figure.label, room, SMALL), note], 1)
