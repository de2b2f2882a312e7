"""A chart of the screen as a drawing for paper."""

from data.text import _, current_language
from reports.pdf.apart import Apart
from reports.pdf.figure_records import Figure
from reports.pdf.widths import ROOM
from ui.block import Block
from ui.charts.markup import tag
from ui.charts.target_records import TargetCard, TargetChart
from ui.format import format_score
from ui.picture.charts import can_draw, draw_chart
from ui.picture.drawn import BODY_WIDTH
from ui.picture.lettering import FONT_NAME

LETTER = 15  # pixels, of a text that says no size
HIGHEST = 1150.0  # pixels; a drawing that is higher is made smaller, so that it stays on one page with its title
LEAST_WIDTH = 0.65  # of the width of the page; the letters of a drawing made smaller than this are too small


def figure_of(block: Block, number: int) -> Figure | None:
    """Return the drawing of a block under its number; None where there is none, or where it fits on no page."""
    if block.chart is None or not can_draw(block.chart) or not block.table.rows:
        return None
    drawn = draw_chart(block.chart)
    width = min(1.0, HIGHEST / max(drawn.height, 1))
    if not drawn.height or width < LEAST_WIDTH:
        return None
    scale = width * ROOM / BODY_WIDTH
    parts = Apart(drawn.markup, scale, LETTER)
    svg = tag(
        "svg", parts.markup, xmlns="http://www.w3.org/2000/svg", width=drawn.width, height=drawn.height,
        viewBox=f"0 0 {drawn.width:.1f} {drawn.height:.1f}", font_family=FONT_NAME, font_size=LETTER, lang=current_language(),
    )  # fmt: skip
    caption = _("Figure {n}. {what}", n=number, what=block.explanation.what)
    return Figure(svg, parts.texts, _told(block, number), caption, round(width * ROOM, 2))


def _told(block: Block, number: int) -> str:
    """Return what a figure says to who cannot see it: its sentence, the cards of targets, and where its numbers stand."""
    cards = map(_card_told, block.chart.cards) if isinstance(block.chart, TargetChart) else ()
    table = _("The figures are in table {n}.", n=number)
    return " ".join(text for text in (f"{block.title}.", block.sentence, *cards, table) if text)


def _card_told(card: TargetCard) -> str:
    head = _("{part}: {target} in {year}", part=card.part, target=format_score(card.target_pct), year=card.year)
    return f"{head}: {card.word}."
