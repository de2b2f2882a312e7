"""The map as a block of a page: drawn once, with the place chosen last pointed out for each visitor."""

from dataclasses import dataclass

from markupsafe import Markup

from data.text import _
from ui import cached
from ui.address import Selection
from ui.block import Block, block_of
from ui.charts.figure import show_figure
from ui.charts.map_records import MapColor, OwnPlace, TileMap
from ui.charts.tile_map_html import draw_own_place, draw_tile_map
from ui.document.block_html import draw_block
from ui.place_page.context import Context
from ui.selection import choose_beside, current_selection
from ui.tile_map.chart import MapChoice, tile_map
from ui.tile_map.explained import explain_map

COLOR_CODES: dict[str, MapColor] = {"": "score", "verandering": "change", "status": "status"}  # as they stand in the address


def color_names() -> dict[str, str]:
    """Return what the colours of the map can mean, by its word in the address."""
    return {"": _("Score"), "verandering": _("Change"), "status": _("Target")}


def color_of(chosen: Selection) -> MapColor:
    """Return what the colours mean; an unknown word is the score."""
    return COLOR_CODES.get(chosen.color or "", "score")


def choose_color() -> MapColor:
    """Show what the colours of the map can mean, side by side, and return what was chosen."""
    choose_beside(_("What the map shows"), "color", color_names())
    return color_of(current_selection())


@dataclass(frozen=True)
class MapView:
    """The map of one round, level and colour, drawn; the block is kept as well, because its files are made of it."""

    chart: TileMap
    block: Block
    drawn: Markup


def show_map(context: Context, color: MapColor) -> None:
    """Show the map of the country."""
    show_figure(draw_map(context, color, current_selection()), "map")


def draw_map(context: Context, color: MapColor, chosen: Selection) -> Markup:
    """Return the map of the country, with the place chosen last pointed out."""
    choice = MapChoice(context.round_year, context.level, color)
    view = cached.kept_drawing("map_view", choice, lambda: _view(choice, context.place.name))
    return draw_own_place(view.drawn, view.chart, OwnPlace(chosen.municipality, chosen.province))


def map_block(chart: TileMap, choice: MapChoice, place_name: str) -> Block:
    """Return the map with its table and explanation."""
    return block_of("map", chart, draw_tile_map(chart), explain_map(choice, place_name))


def _view(choice: MapChoice, place_name: str) -> MapView:
    chart = tile_map(choice)
    block = map_block(chart, choice, place_name)
    return MapView(chart, block, draw_block(block))


def province_map_block(context: Context) -> Block:
    """Return the tiles of the municipalities of a province, large, with their names."""
    choice = MapChoice(context.round_year, context.level, within=context.place)
    return map_block(tile_map(choice), choice, context.place.name)
