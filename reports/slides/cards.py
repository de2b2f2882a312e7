"""The scores of the levels as cards: a large number, and below it what it is held against."""

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide

from data.text import _
from reports.slides.boxes import INCH, POINT, Box
from reports.slides.fitting import BETWEEN, LINE_HEIGHT, count_lines
from reports.slides.records import CardRow
from reports.slides.texts import Ink, Piece, write_pieces
from ui.charts.records import LevelCard, TargetMark
from ui.charts.status_html import SIGNS
from ui.files.fit_text import fit_text
from ui.format import MISSING, format_score
from ui.palette import OWN, PANEL, QUIET, TARGET, TEXT
from ui.picture.roles import role_colour
from ui.picture.signs import STATUS_COLOURS

GAP, PADDING = int(0.4 * INCH), int(0.3 * INCH)
SCALES = tuple(step / 20 for step in range(22, 8, -1))


def add_cards(slide: Slide, box: Box, row: CardRow) -> None:
    """Put the cards beside each other on a slide, all with letters of one scale."""
    columns = [box.column(at, len(row.cards), GAP) for at in range(len(row.cards))]
    scale = _scale(row, columns[0])
    for card, column in zip(row.cards, columns, strict=True):
        _add_card(slide, column, _pieces(card, scale))


def told_cards(row: CardRow) -> str:
    """Return the cards in words."""
    return " ".join(f"{card.name}: {format_score(card.score_pct)}." for card in row.cards)


def _scale(row: CardRow, column: Box) -> float:
    room = (column.width - 2 * PADDING) / POINT, (column.height - 2 * PADDING) / POINT
    return next(
        (scale for scale in SCALES if all(_height(_pieces(card, scale), room[0]) <= room[1] for card in row.cards)), SCALES[-1]
    )


def _height(pieces: list[Piece], width: float) -> float:
    return sum(
        (piece.ink.size or 0) * (LINE_HEIGHT * count_lines(piece.text, piece.ink.size or 0, width, is_bold=True) + BETWEEN)
        for piece in pieces
    )


def _add_card(slide: Slide, box: Box, pieces: list[Piece]) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, box.left, box.top, box.width, box.height)
    shape.name = fit_text(pieces[0].text)
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(PANEL.light[1:].upper())
    shape.line.fill.background()
    shape.shadow.inherit = False
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = PADDING
    frame._txBody.bodyPr.set("anchor", "t")
    write_pieces(frame, pieces)


def _pieces(card: LevelCard, scale: float) -> list[Piece]:
    def piece(text: str, size: int, colour: str = TEXT.light, *, is_bold: bool = False) -> Piece:
        return Piece(text, Ink(round(size * scale), is_bold, colour))

    score = _("{score} of 100", score=format_score(card.score_pct)) if card.score_pct is not None else MISSING
    found = [piece(card.name, 24, is_bold=True), piece(score, 54, OWN.light, is_bold=True)]
    found += [piece(text, 18) for text in (card.reason, card.change) if text]
    found += [piece(f"{name}: {format_score(other)}", 18, role_colour(role), is_bold=True) for role, name, other in card.compared]
    found += [
        piece(_target(mark), 18, STATUS_COLOURS[mark.status] if mark.status else TARGET.light, is_bold=True)
        for mark in card.targets
    ]
    return found + [piece(text, 16, QUIET.light) for text in (card.trend, *card.places, *card.notes) if text]


def _target(mark: TargetMark) -> str:
    aim = _("Target {year}: {target}", year=mark.year, target=format_score(mark.target_pct))
    return f"{aim}, {SIGNS[mark.status]} {mark.word}" if mark.status else aim
