"""The map with all around it: a closer look at one province, what the tile under pointer, finger or focus says, the key."""

from markupsafe import Markup

from data.text import _
from ui.charts.map_records import MapClass, OwnPlace, TileMap
from ui.charts.markup import Content, tag
from ui.charts.tile_map_svg import OWN_MARK, draw_map_svg, draw_own, view_box
from ui.charts.tile_shapes import draw_swatch
from ui.format import format_count

OWN_KEY_MARK = Markup("<!--own-key-->")


def draw_tile_map(chart: TileMap) -> Markup:
    """Return the figure; draw_own_place puts the place chosen last on it."""
    hint = _("Point at a tile to see its figures; press it to open the municipality.")
    tap = _("Tap a tile to see its figures.")
    readout = tag(
        "p",
        tag("span", hint, class_="ci-if-mouse"),
        tag("span", tap, class_="ci-if-touch"),
        class_="ci-readout",
        data_open=_("Open {name}", name="{name}"),
    )
    zoom = None if chart.is_large else _draw_zoom(chart)
    return tag("figure", zoom, draw_map_svg(chart), readout, _draw_key(chart), class_="ci-figure ci-tiles")


def draw_own_place(drawn: Markup, chart: TileMap, own: OwnPlace) -> Markup:
    """Return a drawn map (or the block it is in) with the municipality and the province chosen last pointed out."""
    return Markup(drawn.replace(OWN_MARK, draw_own(chart, own)).replace(OWN_KEY_MARK, _draw_own_key(chart, own)))  # noqa: S704


def _draw_zoom(chart: TileMap) -> Markup:
    """Return the list of provinces; the value of each is its part of the drawing."""
    names = dict(sorted({tile.province_name: tile.province_code for tile in chart.tiles}.items()))
    options = [
        tag("option", name, value=view_box(tile for tile in chart.tiles if tile.province_code == code), data_province=code)
        for name, code in names.items()
    ]
    whole = tag("option", _("the whole country"), value=view_box(chart.tiles))
    select = tag("label", _("Show"), tag("select", whole, *options, class_="ci-zoom"))
    back = tag("button", _("Back to the whole country"), type="button", class_="ci-button ci-whole", hidden="hidden")
    return tag("div", select, back, class_="ci-map-tools")


def _draw_key(chart: TileMap) -> Markup:
    return tag("ul", *map(_draw_class, chart.classes), OWN_KEY_MARK, class_="ci-legend ci-map-key")


def _draw_class(each: MapClass) -> Markup:
    count: Content = format_count(each.n) if each.n is not None else _("not shown")
    return tag("li", draw_swatch(each.group), tag("span", each.label), tag("b", count))


def _draw_own_key(chart: TileMap, own: OwnPlace) -> Markup:
    tile = next((tile for tile in chart.tiles if tile.place.code == own.municipality), None)
    if tile is None:
        return Markup()
    return tag("li", tag("i", class_="ci-key-own-tile"), tag("span", _("{name}, chosen last", name=tile.place.name)))
