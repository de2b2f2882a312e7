"""The map of tiles, for paper: with a key that says what the pointer says on the screen."""

from markupsafe import Markup

from ui.charts.map_records import MapClass, TileMap
from ui.charts.markup import tag
from ui.charts.tile_map_svg import draw_map_svg
from ui.charts.tile_shapes import draw_swatch
from ui.format import format_count
from ui.picture.drawn import BODY_WIDTH, Drawn, move, stack
from ui.picture.inline import inline_drawings
from ui.picture.keys import HIGH, SWATCH, UNKNOWN, Key, draw_keys

LARGE = 60.0  # pixels of a tile with its name in it, at most


def draw_map(chart: TileMap) -> Drawn:
    """Return the map in the middle, and below it what each kind of tile means with how many there are."""
    return stack([in_the_middle(_draw_tiles(chart)), draw_keys([_map_key(each) for each in chart.classes])], 14)


def _draw_tiles(chart: TileMap) -> Drawn:
    (drawn,) = inline_drawings(draw_map_svg(chart))
    columns = len({tile.column_no for tile in chart.tiles})
    scale = min(BODY_WIDTH, columns * LARGE * 1.6) / drawn.width if chart.is_large else 1.0
    return enlarged(drawn, scale)


def _map_key(each: MapClass) -> Key:
    (drawn,) = inline_drawings(draw_swatch(each.group))
    mark = move(enlarged(drawn, SWATCH / drawn.width).markup, 0, (HIGH - SWATCH) / 2)
    return Key(UNKNOWN, each.label if each.n is None else f"{each.label}: {format_count(each.n)}", drawing=mark)


def enlarged(drawn: Drawn, scale: float) -> Drawn:
    """Return the drawing this many times as large."""
    return Drawn(_scaled(drawn.markup, scale), drawn.height * scale, drawn.width * scale)


def _scaled(markup: Markup, scale: float) -> Markup:
    return markup if scale == 1 else tag("g", markup, transform=f"scale({scale:.4f})")


def in_the_middle(drawn: Drawn) -> Drawn:
    """Return the drawing in the middle of the picture."""
    return Drawn(move(drawn.markup, max(BODY_WIDTH - drawn.width, 0) / 2, 0), drawn.height)
