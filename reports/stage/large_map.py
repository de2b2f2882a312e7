"""The map of tiles for the stage: as high as the slide, with what its tiles mean beside it."""

import re

from markupsafe import Markup

from reports.stage.fit import HEIGHT
from ui.charts.map_records import MapClass, TileMap
from ui.charts.markup import join
from ui.charts.tile_map_svg import draw_map_svg
from ui.charts.tile_shapes import draw_swatch
from ui.format import format_count
from ui.picture.drawn import Drawn, move, paragraph, stack
from ui.picture.inline import inline_drawings
from ui.picture.maps import enlarged
from ui.picture.marks import Letters

KEY_WIDTH, GAP, SWATCH = 300.0, 30.0, 34.0
LETTERS = Letters(26)
WIDEST = 800.0
TILE_NAME = re.compile(r'<text class="ci-tile-name".*?</text>|<text[^>]*class="ci-tile-name"[^>]*>.*?</text>')


def draw_large_map(chart: TileMap) -> Drawn:
    """Return the keys, and to their right the map; the names of provinces in the large letters of a phone.

    A province has no names in its tiles here: nobody could read them from a chair.
    """
    (tiles,) = inline_drawings(_with_large_names(draw_map_svg(chart)))
    drawn = enlarged(tiles, min(WIDEST / tiles.width, HEIGHT / tiles.height))
    keys = stack([_draw_key(each) for each in chart.classes], 14)
    top = max(drawn.height - keys.height, 0) / 2
    both = join(move(keys.markup, 0, top), move(drawn.markup, KEY_WIDTH + GAP, 0))
    return Drawn(both, max(drawn.height, keys.height), KEY_WIDTH + GAP + drawn.width)


def _with_large_names(markup: Markup) -> Markup:
    """Return the map as for a phone: its style leaves out what has the class of the other screen."""
    written = str(markup).replace("ci-labels-wide", "ci-labels-screen").replace("ci-labels-narrow", "ci-labels-phone")
    written = TILE_NAME.sub("", written)
    return Markup(written.replace("ci-labels-screen", "ci-labels-narrow").replace("ci-labels-phone", "ci-labels-wide"))  # noqa: S704


def _draw_key(each: MapClass) -> Drawn:
    (swatch,) = inline_drawings(draw_swatch(each.group))
    text = each.label if each.n is None else f"{each.label}: {format_count(each.n)}"
    told = paragraph(text, KEY_WIDTH - SWATCH - 14, LETTERS)
    mark = move(enlarged(swatch, SWATCH / swatch.width).markup, 0, 1)
    return Drawn(join(mark, move(told.markup, SWATCH + 14, 0)), max(told.height, SWATCH + 2), KEY_WIDTH)
