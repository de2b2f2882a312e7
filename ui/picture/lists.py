"""Municipalities whose outlook changed, for paper: lists with the words of before and now."""

from markupsafe import Markup

from ui.charts.markup import join
from ui.charts.pathway_records import Move, MoveChart, MoveList
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, columns, move, paragraph, stack
from ui.picture.lettering import text_width
from ui.picture.marks import NORMAL, SMALL, STRONG, Letters, draw_text
from ui.picture.signs import draw_status, status_width
from ui.sentences.targets import status_word

GAP = 40.0
WORD = Letters(14)


def draw_moves(chart: MoveChart) -> Drawn:
    """Return the lists, two beside each other."""
    n = min(len(chart.lists), 2) or 1
    room = (BODY_WIDTH - GAP * (n - 1)) / n
    return columns([_draw_list(each, room) for each in chart.lists], n, room, (GAP, 20))


def _draw_list(each: MoveList, room: float) -> Drawn:
    rows = [_draw_move(found, room) for found in each.moves] or [paragraph(each.none_told, room, SMALL)]
    more = paragraph(each.more_told, room, SMALL) if each.more_told else NOTHING
    return stack([paragraph(each.head, room, STRONG), *rows, more], 6)


def _draw_move(found: Move, room: float) -> Drawn:
    told = paragraph(found.told, room, SMALL) if found.told else NOTHING
    return stack([paragraph(found.place.name, room, NORMAL), told, _draw_words(found, room)], 1)


def _draw_words(found: Move, room: float) -> Drawn:
    """Return the word of before, an arrow and the word of now; below each other where they do not fit."""
    before = found.before if found.before != found.now else None
    words = [status for status in (before, found.now) if status is not None]
    drawn: list[Markup] = []
    left = top = 0.0
    for at, status in enumerate(words):
        word = status_word(status)
        if at:
            drawn.append(draw_text("→", left, top + 16, WORD))
            left += text_width("→ ", WORD.size) + 4
        if left and left + status_width(word, WORD.size) > room:
            left, top = 0.0, top + 22
        drawn.append(move(draw_status(status, word, left, 16, WORD), 0, top))
        left += status_width(word, WORD.size) + 8
    return Drawn(join(*drawn), top + 22) if words else NOTHING
