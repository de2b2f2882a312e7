"""Putting a figure in its room on a slide, with what it says in words for who cannot see it."""

from io import BytesIO

import segno
from pptx.slide import Slide

from data.text import _
from reports.slides.boxes import INCH, Box
from reports.slides.cards import add_cards
from reports.slides.native_charts import add_series_chart, add_spot_chart
from reports.slides.native_tables import add_table
from reports.slides.records import CardRow, CodeSquare, Leaf, Picture, SeriesChart, SpotChart, TablePart
from reports.slides.texts import set_told
from ui.picture.png import write_png

MODULE = 10  # dots of a square of a QR code
KEY_HIGH, BAR_HIGH, MOST_HIGH = 0.7, 0.4, 1.6  # inches: the key, a bar, and the room of one name


def place_figure(slide: Slide, room: Box, leaf: Leaf) -> None:
    """Put the figure of a leaf in its room."""
    figure = leaf.figure
    told = f"{leaf.title}. {leaf.told}".strip()
    if isinstance(figure, SeriesChart):
        set_told(add_series_chart(slide, _room_for(figure, room), figure, leaf.letters), told)
    elif isinstance(figure, SpotChart):
        set_told(add_spot_chart(slide, room, figure, leaf.letters), told)
    elif isinstance(figure, TablePart):
        set_told(add_table(slide, room, figure), told)
    elif isinstance(figure, Picture):
        box = room.fitted(figure.width, figure.height)
        set_told(slide.shapes.add_picture(BytesIO(write_png(figure.svg)), box.left, box.top, box.width, box.height), told)
    elif isinstance(figure, CardRow):
        add_cards(slide, room, figure)
    elif isinstance(figure, CodeSquare):
        _add_code(slide, room, figure)


def _room_for(chart: SeriesChart, room: Box) -> Box:
    """Return the room of a chart: a few bars stay bars, however high the slide is."""
    if chart.kind == "line":
        return room
    beside = len(chart.series) if chart.kind == "bars" else 1
    return room.upper(int(INCH * (KEY_HIGH + len(chart.categories) * min(BAR_HIGH * (beside + 1), MOST_HIGH))))


def _add_code(slide: Slide, room: Box, code: CodeSquare) -> None:
    drawn = BytesIO()
    segno.make(code.address, error="m", micro=False).save(drawn, kind="png", scale=MODULE)
    drawn.seek(0)
    shape = slide.shapes.add_picture(drawn, room.left, room.top, room.width, room.height)
    set_told(shape, _("QR code of {address}", address=code.address))
