"""The signs of the words about targets and the marks of a card as drawings of their own, and the colours on white."""

from functools import cache
from typing import get_args

from markupsafe import Markup

from analysis.targets.status import Status
from reports.pdf.records import Colours, Sign
from ui.charts.markup import tag
from ui.palette import BORDER, OWN, PANEL, QUIET, TARGET, TEXT
from ui.picture.keys import HIGH, SWATCH, SWATCHES, draw_swatch
from ui.picture.lettering import FONT_NAME
from ui.picture.marks import Letters
from ui.picture.signs import draw_status

SIZE = 20.0  # pixels of the letters the sign belongs to
BOX = SIZE * 1.6
KEYS = "ci-key-"
COLOURS = Colours(TEXT.light, QUIET.light, BORDER.light, PANEL.light, OWN.light, TARGET.light)


@cache
def signs() -> tuple[Sign, ...]:
    """Return the sign of every word about a target, and every mark of a key. Source: TR-3."""
    words = [Sign(status, as_svg(_draw(status), BOX, BOX)) for status in get_args(Status)]
    marks = [Sign(name, as_svg(draw_swatch(SWATCHES[name]), SWATCH, HIGH)) for name in SWATCHES if name.startswith(KEYS)]
    return (*words, *marks)


def as_svg(drawn: Markup, width: float, height: float) -> str:
    """Return a drawing of this size in pixels as an SVG of its own."""
    return tag(
        "svg", drawn, xmlns="http://www.w3.org/2000/svg", width=width, height=height, viewBox=f"0 0 {width:g} {height:g}",
        font_family=FONT_NAME,
    )  # fmt: skip


def _draw(status: Status) -> Markup:
    return draw_status(status, "", SIZE * 0.12, SIZE * 1.15, Letters(SIZE))
