import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import ROOT
from tests.ui.drawn import layout, parse, texts, with_class
from tests.ui.test_palette import MODES, contrast
from ui import palette
from ui.charts.layout import text_width
from ui.charts.map_records import MapClass, OwnPlace, Tile, TileGroup, TileMap
from ui.charts.records import Column, PlaceLink, StripChart, StripDot, Table
from ui.charts.strip_svg import draw_strip
from ui.charts.tile_map_html import draw_own_place, draw_tile_map
from ui.charts.tile_map_svg import province_outlines
from ui.charts.tile_shapes import CHANGE_SIGNS, STATUS_SHAPES, draw_shape
from ui.palette import Tone

EMPTY = Table((Column("Gemeente"),), ())


def tile(code: str, column: int, row: int, group: TileGroup = "step-2", shown: str = "", province: str = "PV25") -> Tile:
    told = (f"score {shown}",) if shown else ("deed niet mee",)
    return Tile(PlaceLink(code, f"Plaats {code}"), province, f"Provincie {province}", column, row, group, shown, told)


def drawn_map(*tiles: Tile, own: OwnPlace | None = None, is_large: bool = False):
    chart = TileMap("De kaart", "Zin.", tiles, (MapClass("step-2", "40 tot 60", 1),), EMPTY, is_large)
    drawn = draw_tile_map(chart)
    return parse(draw_own_place(drawn, chart, own) if own else drawn)


def links(drawn) -> list:
    return [link for link in drawn.iter("a") if link.get("data-at")]


def test_every_tile_is_a_link_that_says_name_province_and_score() -> None:
    drawn = drawn_map(tile("GM1", 0, 0, shown="48"), tile("GM2", 1, 0, "absent"))
    assert [link.get("href") for link in links(drawn)] == ["./gemeente?plaats=GM1", "./gemeente?plaats=GM2"]
    assert [link.get("aria-label") for link in links(drawn)] == [
        "Plaats GM1, Provincie PV25; score 48", "Plaats GM2, Provincie PV25; deed niet mee",
    ]  # fmt: skip


GROUPS = [group for literal in get_args(TileGroup) for group in (get_args(literal) or (literal,))]


def test_every_group_is_drawn_in_a_way_of_its_own_without_its_colour() -> None:
    """Steps, large and small changes differ in lightness and number; everything else in shape."""
    shapes = {group: re.sub(r'class="ci-text-\d"', "", str(draw_shape(group))) for group in GROUPS}
    assert len(set(shapes.values())) == len(GROUPS)
    without_classes = {group: re.sub(r' class="[^"]*"', "", shape) for group, shape in shapes.items()}
    by_shape = [group for group in GROUPS if group in (*CHANGE_SIGNS, *STATUS_SHAPES, "absent", "not_asked", "no_earlier")]
    told = [without_classes[group] for group in by_shape if group != "closed"]  # drawn as too early, with another sign
    assert len(set(told)) == len(told)


def test_a_tile_without_a_value_has_no_number_and_a_score_of_zero_has() -> None:
    drawn = drawn_map(tile("GM1", 0, 0, "step-0", "0"), tile("GM2", 1, 0, "too_few"), tile("GM3", 2, 0, "absent"))
    assert [[text.text for text in link.iter("text")] for link in links(drawn)] == [["0"], [], []]


def test_one_tile_at_a_time_is_in_the_tab_order() -> None:
    assert [link.get("tabindex") for link in links(drawn_map(tile("GM1", 1, 0), tile("GM2", 0, 0)))] == ["-1", "0"]


@pytest.mark.parametrize(("province", "edges"), [("PV25", 6), ("PV26", 7)])
def test_outlines_run_between_provinces_and_around_the_country(province: str, edges: int) -> None:
    """Two tiles beside each other: six outer edges, and one between them when they differ."""
    assert province_outlines((tile("GM1", 0, 0), tile("GM2", 1, 0, province=province))).count("M") == edges


def test_a_closer_look_holds_exactly_the_tiles_of_a_province() -> None:
    drawn = drawn_map(tile("GM1", 0, 0), tile("GM2", 5, 3, province="PV26"), tile("GM3", 6, 3, province="PV26"))
    options = {option.text: option for option in drawn.iter("option")}
    assert list(options) == ["heel Nederland", "Provincie PV25", "Provincie PV26"]
    left, top, width, height = map(float, str(options["Provincie PV26"].get("value")).split())
    inside = [link for link in links(drawn) if left <= 30 * at(link)[0] < left + width and top <= 30 * at(link)[1] < top + height]
    assert [link.get("data-go") for link in inside] == ["GM2", "GM3"]
    assert options["heel Nederland"].get("value") == with_class(drawn, "ci-map")[0].get("viewBox")


def at(link) -> tuple[int, int]:
    column, row = str(link.get("data-at")).split(",")
    return int(column), int(row)


def test_the_place_chosen_last_is_pointed_out_with_its_province() -> None:
    tiles = (tile("GM1", 0, 0), tile("GM2", 1, 0, province="PV26"), tile("GM3", 2, 0, province="PV26"))
    drawn = drawn_map(*tiles, own=OwnPlace("GM2", "PV26"))
    assert [mark.get("data-own") for mark in with_class(drawn, "ci-own-tile")] == ["GM2"]
    assert with_class(drawn, "ci-own-province")[0].get("d") == province_outlines(tiles[1:])
    assert "Plaats GM2, laatst gekozen" in texts(drawn, "span")
    assert with_class(drawn_map(*tiles, own=OwnPlace(None, None)), "ci-own-tile") == []


def test_a_large_tile_has_its_name_in_it_and_no_list_to_zoom_with() -> None:
    drawn = drawn_map(tile("GM1", 0, 0, shown="48"), is_large=True)
    assert ["".join(text.itertext()) for text in with_class(drawn, "ci-tile-name")] == ["Plaats GM1"]
    assert list(drawn.iter("select")) == []


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("role", ["own", "province"])
def test_the_number_of_a_small_change_is_legible_on_its_tint(role: str, mode: str) -> None:
    sheet = (ROOT / "ui/assets/map.css").read_text(encoding="utf-8")
    found = re.search(rf"\.ci-\w+-1 \.ci-tile \{{ fill: var\(--{role}\); fill-opacity: ([\d.]+); \}}", sheet)
    assert found
    tint = blend(getattr(palette.ROLES[role], mode), getattr(palette.BACKGROUND, mode), float(found[1]))
    assert contrast(Tone(tint, tint), palette.TEXT, mode) >= 4.5


def blend(over: str, under: str, opacity: float) -> str:
    channels = [round(opacity * int(over[at : at + 2], 16) + (1 - opacity) * int(under[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{channel:02x}" for channel in channels)


@given(st.lists(st.floats(0, 100), min_size=2, max_size=3))
def test_no_line_of_a_mean_runs_through_the_label_of_another(scores: list[float]) -> None:
    """On a wide screen, where there is always room somewhere beside three lines."""
    marks = tuple(("country", f"Naam {at}", score) for at, score in enumerate(scores))
    wide = layout(parse(draw_strip(StripChart("Spreiding", "Zin.", (), marks, EMPTY))), "wide")
    lines = [float(line.get("d", "")[1:].split()[0]) for line in with_class(wide, "ci-line")]
    for row, label in enumerate(with_class(wide, "ci-label")):
        reach = text_width(label.text or "", 14) / 2
        middle = float(label.get("x", ""))
        assert reach <= middle + 0.1 <= 920 - reach + 0.2
        assert [line for line in lines[:row] if abs(line - middle) < reach - 0.1] == []


def test_equal_scores_are_stacked_and_the_own_dot_stands_out() -> None:
    dots = tuple(StripDot(PlaceLink(f"GM{at}", f"P{at}"), score, at == 1) for at, score in enumerate((40.0, 40.2, 60.0)))
    chart = StripChart("Spreiding", "Zin.", dots, (("province", "Gelderland", 50.0),), EMPTY)
    wide = layout(parse(draw_strip(chart)), "wide")
    circles = with_class(wide, "ci-dot")
    assert [circle.get("cx") for circle in circles[:2]] == [circles[0].get("cx")] * 2
    assert circles[0].get("cy") != circles[1].get("cy")
    assert len(with_class(wide, "ci-dot-own")) == 1
    assert [label.text for label in with_class(wide, "ci-label")] == ["Gelderland 50"]
