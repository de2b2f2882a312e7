"""A picture that can leave the monitor: title, sentence and chart, and below them where the figures come from."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.text import _, current_language
from ui.block import Block, Drawable
from ui.charts.markup import join, tag
from ui.files.fit_text import fit_text
from ui.files.origin import Origin
from ui.palette import BACKGROUND, BORDER, TARGET
from ui.picture.charts import draw_chart
from ui.picture.drawn import BODY_WIDTH, Drawn, move, paragraph, stack
from ui.picture.lettering import FAMILY, text_width
from ui.picture.marks import SMALL, Area, Letters, draw_area, draw_line, draw_text

MARGIN = 36.0
WIDTH = BODY_WIDTH + 2 * MARGIN
ABOUT = Letters(15, SMALL.colour, is_bold=True)
TITLE, SENTENCE, FOOT = Letters(26, is_bold=True), Letters(17), Letters(12.5, SMALL.colour)
LABEL = Letters(13, TARGET.light, is_bold=True)


@dataclass(frozen=True)
class Told:
    """What stands over a chart."""

    title: str
    sentence: str


def draw_picture(chart: Drawable, origin: Origin) -> str:
    """Return the chart as an SVG that needs nothing else: with its title, its sentence, its key and its origin.

    Raises: TypeError for a record ui.picture.charts.can_draw says no to.
    """
    return _draw(Told(chart.title, chart.sentence), chart, origin)


def draw_picture_of_block(block: Block, origin: Origin) -> str:
    """Return the same of the chart of a block, under the title and the sentence of the block.

    Raises: TypeError for a block without a chart there is a picture of.
    """
    return _draw(Told(block.title, block.sentence), block.chart, origin)


def _draw(told: Told, chart: object, origin: Origin) -> str:
    drawn = stack([*_head(told, origin), draw_chart(chart), _foot(origin)], 18)
    height = drawn.height + MARGIN * 2
    ground = tag("rect", width=WIDTH, height=height, fill=BACKGROUND.light)
    spoken = join(tag("title", told.title), tag("desc", " ".join([told.sentence, *origin.lines])))
    svg = tag(
        "svg", spoken, ground, move(drawn.markup, MARGIN, MARGIN), xmlns="http://www.w3.org/2000/svg", width=WIDTH,
        height=height, viewBox=f"0 0 {WIDTH:.1f} {height:.1f}", font_family=FAMILY, font_size=15, role="img",
        lang=current_language(),
    )  # fmt: skip
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{fit_text(svg)}'


def _head(told: Told, origin: Origin) -> Iterator[Drawn]:
    if origin.sample_note:
        yield _draw_label(origin.sample_note)
    about = paragraph(origin.about, BODY_WIDTH, ABOUT)
    yield stack([about, paragraph(told.title, BODY_WIDTH, TITLE), paragraph(told.sentence, BODY_WIDTH, SENTENCE)], 5)


def _draw_label(text: str) -> Drawn:
    """Return the label of invented figures: in a frame, at the top, so that it goes along with the title."""
    frame = draw_area(Area(0, 0, text_width(text, LABEL.size, is_bold=True) + 20, 26), "none", TARGET.light, 4)
    return Drawn(join(frame, draw_text(text, 10, 17.5, LABEL)), 26)


def _foot(origin: Origin) -> Drawn:
    line = Drawn(draw_line(f"M0 0H{BODY_WIDTH:g}", BORDER.light, 1), 4)
    first = " · ".join((_("CI Monitor"), origin.about, origin.method))
    rest = (text for text in origin.lines if text not in (origin.about, origin.method))
    return stack([line, *(paragraph(text, BODY_WIDTH, FOOT) for text in (first, *rest))], 2)
