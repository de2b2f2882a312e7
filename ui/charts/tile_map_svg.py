"""The map of equal tiles as SVG: every tile is a link to its municipality, and the names of the provinces stand beside it.

What a tile looks like is in tile_shapes. The outlines of provinces are drawn between
tiles of different provinces. The place chosen last is put on the drawing afterwards,
so that one drawing serves everybody.
"""

from collections.abc import Iterable

from markupsafe import Markup

from data.text import _
from ui.charts.layout import wrap_words
from ui.charts.map_labels import Cell, MapLabel, place_labels
from ui.charts.map_records import OwnPlace, Tile, TileMap
from ui.charts.markup import join, number, tag
from ui.charts.tile_shapes import TILE, draw_patterns, draw_shape
from ui.navigation import path_of_place

STEP = 30  # units from tile to tile
EDGE = 4  # room for outlines around the map
FONT, NARROW_FONT = 14, 18  # of the names of provinces; the second on a phone, where a unit is half a pixel
NARROW_ROOM = 16  # the letters for which room is kept on a phone: text_width counts an eighth too wide for these names
LINE = 1.15
NAME_LETTERS, NAME_LINE = 12, 4.6  # of the name in a large tile
LARGE_REM = 4.75  # largest width of a large tile on the screen
OWN_MARK = Markup("<!--own-->")  # where the place chosen last is drawn


def draw_map_svg(chart: TileMap) -> Markup:
    """Return the map alone."""
    columns = _columns(chart.tiles)
    first = min(chart.tiles, key=lambda tile: (tile.row_no, tile.column_no))
    return tag(
        "svg",
        draw_patterns(),
        *(_draw_tile(tile, is_first=tile is first, is_large=chart.is_large) for tile in chart.tiles),
        tag("path", d=province_outlines(chart.tiles), class_="ci-outline"),
        OWN_MARK,
        None if chart.is_large else _draw_labels(chart.tiles, FONT, FONT, "ci-labels-wide"),
        None if chart.is_large else _draw_labels(chart.tiles, NARROW_FONT, NARROW_ROOM, "ci-labels-narrow"),
        role="group",
        aria_label=chart.title,
        viewBox=view_box(chart.tiles),
        class_="ci-map ci-map-large" if chart.is_large else "ci-map",
        style=f"max-width: {number(columns * LARGE_REM)}rem" if chart.is_large else None,
    )


def view_box(tiles: Iterable[Tile]) -> str:
    """Return the part of the drawing that holds these tiles."""
    found = [(tile.column_no, tile.row_no) for tile in tiles]
    (left, top), (right, bottom) = map(min, zip(*found, strict=True)), map(max, zip(*found, strict=True))
    width, height = (right - left + 1) * STEP + 2 * EDGE, (bottom - top + 1) * STEP + 2 * EDGE
    return f"{left * STEP - EDGE} {top * STEP - EDGE} {width} {height}"


def draw_own(chart: TileMap, own: OwnPlace) -> Markup:
    """Return what goes over the drawing where OWN_MARK is: the municipality and the province chosen last."""
    province = [tile for tile in chart.tiles if tile.province_code == own.province]
    tile = next((tile for tile in chart.tiles if tile.place.code == own.municipality), None)
    outline = None
    if province and len(province) < len(chart.tiles):
        outline = tag("path", d=province_outlines(province), class_="ci-own-province")
    gap = (STEP - TILE) / 2
    square = None
    if tile is not None:
        left, top = tile.column_no * STEP - gap, tile.row_no * STEP - gap
        square = tag("rect", x=left, y=top, width=STEP, height=STEP, class_="ci-own-tile", data_own=tile.place.code)
    return tag("g", outline, square)


def province_outlines(tiles: Iterable[Tile]) -> str:
    """Return the path of all edges between a tile and a tile of another province or no tile."""
    province_at = {(tile.column_no, tile.row_no): tile.province_code for tile in tiles}
    gap = (STEP - TILE) / 2
    edges = []
    for (column, row), province in province_at.items():
        left, top = column * STEP - gap, row * STEP - gap
        if province_at.get((column + 1, row)) != province:
            edges.append(f"M{left + STEP:g} {top:g}v{STEP}")
        if province_at.get((column, row + 1)) != province:
            edges.append(f"M{left:g} {top + STEP:g}h{STEP}")
        if (column - 1, row) not in province_at:
            edges.append(f"M{left:g} {top:g}v{STEP}")
        if (column, row - 1) not in province_at:
            edges.append(f"M{left:g} {top:g}h{STEP}")
    return "".join(edges)


def tile_label(tile: Tile) -> str:
    """Return all a tile says: name and province, then piece by piece; the readout is split at the semicolons."""
    return "; ".join((_("{name}, {province}", name=tile.place.name, province=tile.province_name), *tile.told))


def _columns(tiles: Iterable[Tile]) -> int:
    found = [tile.column_no for tile in tiles]
    return max(found) - min(found) + 1


def _draw_tile(tile: Tile, *, is_first: bool, is_large: bool) -> Markup:
    return tag(
        "a",
        draw_shape(tile.group, tile.shown),
        _draw_name(tile.place.name) if is_large else None,
        href=path_of_place(tile.place.code),
        data_go=tile.place.code,
        data_at=f"{tile.column_no},{tile.row_no}",
        data_in=tile.province_code,
        transform=f"translate({tile.column_no * STEP} {tile.row_no * STEP})",
        aria_label=tile_label(tile),
        tabindex=0 if is_first else -1,
    )


def _draw_name(name: str) -> Markup:
    """Return the name at the foot of a large tile, in at most two lines."""
    lines = wrap_words(name, NAME_LETTERS)
    top = TILE - 1.8 - NAME_LINE * (len(lines) - 1)
    drawn = [tag("tspan", line, x=TILE / 2, y=top + NAME_LINE * at) for at, line in enumerate(lines)]
    return tag("text", *drawn, class_="ci-tile-name")


def _draw_labels(tiles: Iterable[Tile], font: int, room: int, style: str) -> Markup:
    cells = tuple(Cell(tile.column_no, tile.row_no, tile.province_code, tile.province_name) for tile in tiles)
    drawn = (_draw_label(label, font) for label in place_labels(cells, room, STEP))
    return tag("g", *drawn, class_=f"ci-labels {style}", aria_hidden="true")


def _draw_label(label: MapLabel, font: int) -> Markup:
    box, high = label.box, font * LINE
    middle, top = box.left + box.width / 2, box.top + (box.height - high * len(label.lines)) / 2 + font
    lines = [tag("tspan", line, x=middle, y=top + high * at) for at, line in enumerate(label.lines)]
    return join(_draw_leader(label), tag("text", *lines, class_="ci-province-name", font_size=font))


def _draw_leader(label: MapLabel) -> Markup | None:
    if label.leader is None:
        return None
    gap = (STEP - TILE) / 2  # a tile begins at its step, and the seam is before it
    left, top = label.leader.to_left - gap, label.leader.to_top - gap
    path = f"M{number(label.leader.left - gap)} {number(label.leader.top - gap)}L{number(left)} {number(top)}"
    return join(tag("path", d=path, class_="ci-label-line"), tag("circle", cx=left, cy=top, r=3, class_="ci-label-end"))
