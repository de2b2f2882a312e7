import pytest

from tests.ui.drawn import layout, parse, with_class
from ui.charts.records import Column, PlaceLink, StripChart, StripDot, Table, Tile, TileMap
from ui.charts.strip_svg import draw_strip
from ui.charts.tile_map_svg import draw_tile_map, province_outlines

EMPTY = Table((Column("Gemeente"),), ())


def tile(code: str, column: int, row: int, score: float | None = None, *, took_part: bool = True, province: str = "PV25") -> Tile:
    reason = "" if score is not None else "te weinig vragen ingevuld" if took_part else "deed niet mee"
    return Tile(PlaceLink(code, f"Plaats {code}"), province, "Gelderland", column, row, score, reason, took_part)


def drawn_map(*tiles: Tile):
    return parse(draw_tile_map(TileMap("De kaart", "Zin.", tiles, EMPTY)))


def test_every_tile_is_a_link_that_says_name_province_and_score() -> None:
    drawn = drawn_map(tile("GM1", 0, 0, 47.5), tile("GM2", 1, 0, took_part=False))
    links = list(drawn.iter("a"))
    assert [link.get("href") for link in links] == ["./gemeente?plaats=GM1", "./gemeente?plaats=GM2"]
    assert [link.get("aria-label") for link in links] == ["Plaats GM1 (Gelderland): 48", "Plaats GM2 (Gelderland): deed niet mee"]


def test_a_score_of_zero_low_coverage_and_absence_are_drawn_differently() -> None:
    drawn = drawn_map(tile("GM1", 0, 0, 0.0), tile("GM2", 1, 0), tile("GM3", 2, 0, took_part=False))
    classes = [[shape.get("class") for shape in link.iter("rect")] for link in drawn.iter("a")]
    assert classes == [["ci-tile ci-step-0"], ["ci-tile ci-hidden-score"], ["ci-reach", "ci-absent"]]
    assert [[text.text for text in link.iter("text")] for link in drawn.iter("a")] == [["0"], [], []]


def test_one_tile_at_a_time_is_in_the_tab_order() -> None:
    assert [link.get("tabindex") for link in drawn_map(tile("GM1", 0, 0, 1), tile("GM2", 1, 0, 2)).iter("a")] == ["0", "-1"]


@pytest.mark.parametrize(("province", "edges"), [("PV25", 6), ("PV26", 7)])
def test_outlines_run_between_provinces_and_around_the_country(province: str, edges: int) -> None:
    """Two tiles beside each other: six outer edges, and one between them when they differ."""
    assert province_outlines((tile("GM1", 0, 0), tile("GM2", 1, 0, province=province))).count("M") == edges


def test_equal_scores_are_stacked_and_the_own_dot_stands_out() -> None:
    dots = tuple(StripDot(PlaceLink(f"GM{at}", f"P{at}"), score, at == 1) for at, score in enumerate((40.0, 40.2, 60.0)))
    chart = StripChart("Spreiding", "Zin.", dots, (("province", "Gelderland", 50.0),), EMPTY)
    wide = layout(parse(draw_strip(chart)), "wide")
    circles = with_class(wide, "ci-dot")
    assert [circle.get("cx") for circle in circles[:2]] == [circles[0].get("cx")] * 2
    assert circles[0].get("cy") != circles[1].get("cy")
    assert len(with_class(wide, "ci-dot-own")) == 1
    assert [label.text for label in with_class(wide, "ci-label")] == ["Gelderland 50"]
