"""The map of equal tiles as SVG: every tile is a link to its municipality.

A tile with a score is filled and shows it; one that took part without a score is
hatched; one that did not take part is a small outline. The outlines of provinces
are drawn between tiles of different provinces.
"""

from markupsafe import Markup

from data.text import _
from ui.charts.grid_html import draw_steps_key
from ui.charts.markup import join, tag
from ui.charts.records import Tile, TileMap
from ui.format import format_score
from ui.navigation import path_of_place
from ui.palette import step_of

STEP = 30  # pixels from tile to tile
TILE = 27
SMALL = 11  # a municipality that did not take part


def draw_tile_map(chart: TileMap) -> Markup:
    """Return the map with its key and a line that tells the tile under the pointer or the focus."""
    columns = max(tile.column_no for tile in chart.tiles) + 1
    rows = max(tile.row_no for tile in chart.tiles) + 1
    svg = tag(
        "svg",
        _hatching(),
        *(_draw_tile(tile, is_first=place == 0) for place, tile in enumerate(chart.tiles)),
        tag("path", d=province_outlines(chart.tiles), class_="ci-outline"),
        role="group",
        aria_label=chart.title,
        viewBox=f"-4 -4 {columns * STEP + 8} {rows * STEP + 8}",
        class_="ci-map",
    )
    readout = tag("p", _("Point at a tile, or tap it to open the municipality."), class_="ci-readout", aria_live="polite")
    return tag("figure", svg, readout, _draw_key(chart), class_="ci-figure ci-tiles")


def province_outlines(tiles: tuple[Tile, ...]) -> str:
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


def _draw_tile(tile: Tile, *, is_first: bool) -> Markup:
    told = _(
        "{name} ({province}): {score}",
        name=tile.place.name,
        province=tile.province_name,
        score=tile.reason or format_score(tile.score_pct),
    )
    return tag(
        "a",
        _draw_square(tile),
        href=path_of_place(tile.place.code),
        data_go=tile.place.code,
        data_at=f"{tile.column_no},{tile.row_no}",
        aria_label=told,
        tabindex=0 if is_first else -1,
    )


def _draw_square(tile: Tile) -> Markup:
    left, top = tile.column_no * STEP, tile.row_no * STEP
    if not tile.is_participant:
        inset = (TILE - SMALL) / 2
        reach = tag("rect", x=left, y=top, width=TILE, height=TILE, class_="ci-reach")
        return join(reach, tag("rect", x=left + inset, y=top + inset, width=SMALL, height=SMALL, class_="ci-absent"))
    if tile.score_pct is None:
        return tag("rect", x=left, y=top, width=TILE, height=TILE, class_="ci-tile ci-hidden-score")
    step = step_of(tile.score_pct)
    square = tag("rect", x=left, y=top, width=TILE, height=TILE, class_=f"ci-tile ci-step-{step}")
    shown = tag("text", format_score(tile.score_pct), x=left + TILE / 2, y=top + TILE / 2 + 4, class_=f"ci-text-{step}")
    return join(square, shown)


def _hatching() -> Markup:
    line = tag("path", d="M0 6L6 0", class_="ci-hatch-line")
    pattern = tag("pattern", line, id="ci-hatch", width=6, height=6, patternUnits="userSpaceOnUse")
    return tag("defs", pattern)


def _draw_key(chart: TileMap) -> Markup:
    has_hidden = any(tile.is_participant and tile.score_pct is None for tile in chart.tiles)
    has_absent = any(not tile.is_participant for tile in chart.tiles)
    hidden = tag("li", tag("i", class_="ci-no-score"), _("took part, too few answers for a score")) if has_hidden else None
    absent = tag("li", tag("i", class_="ci-key-absent"), _("did not take part")) if has_absent else None
    return join(draw_steps_key(has_missing=False), tag("ul", hidden, absent, class_="ci-legend"))
