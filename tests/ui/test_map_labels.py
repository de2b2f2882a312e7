"""Names of provinces never stand over a tile or over each other, whatever the map."""

import csv

from hypothesis import given, settings
from hypothesis import strategies as st

from data import ROOT
from ui.charts.layout import Box, text_width
from ui.charts.map_labels import Cell, MapLabel, place_labels
from ui.charts.tile_map_svg import FONT, NARROW_ROOM

STEP = 30
NAMES = {"A": "Aa", "B": "Noord-Bee", "C": "Ceeland"}


def box_of(cell: Cell) -> Box:
    return Box(cell.column_no * STEP, cell.row_no * STEP, STEP, STEP)


def overlaps(labels: tuple[MapLabel, ...], cells: tuple[Cell, ...]) -> list[str]:
    boxes = [(label.province_code, label.box) for label in labels]
    over_tile = [code for code, box in boxes if any(box.overlaps(box_of(cell)) for cell in cells)]
    return over_tile + [code for at, (code, box) in enumerate(boxes) for _other, other in boxes[:at] if box.overlaps(other)]


maps = st.dictionaries(st.tuples(st.integers(0, 9), st.integers(0, 9)), st.sampled_from("ABC"), min_size=1, max_size=40)


@settings(max_examples=30, deadline=None)
@given(maps)
def test_names_stand_free_and_inside_the_map(found: dict[tuple[int, int], str]) -> None:
    cells = tuple(Cell(column, row, code, NAMES[code]) for (column, row), code in found.items())
    labels = place_labels(cells, 14, STEP)
    assert overlaps(labels, cells) == []
    right, bottom = (STEP * (max(at) + 1) for at in zip(*found, strict=True))
    for label in labels:
        assert min(label.box.left, label.box.top) >= 0
        assert label.box.left + label.box.width <= right
        assert label.box.top + label.box.height <= bottom
        assert max(text_width(line, 14) for line in label.lines) <= label.box.width


def cells_of_the_country() -> tuple[Cell, ...]:
    with (ROOT / "data/reference/places.csv").open(encoding="utf-8", newline="") as source:
        places = {row["cbs_code"]: row for row in csv.DictReader(source)}
    with (ROOT / "data/reference/tiles.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    parents = {row["cbs_code"]: places[row["cbs_code"]]["parent_code"] for row in rows}
    return tuple(
        Cell(int(row["column_no"]), int(row["row_no"]), parents[row["cbs_code"]], places[parents[row["cbs_code"]]]["name"])
        for row in rows
    )


def test_all_twelve_provinces_have_their_name_beside_the_map_also_in_the_letters_of_a_phone() -> None:
    cells = cells_of_the_country()
    for font in (FONT, NARROW_ROOM):
        labels = place_labels(cells, font, STEP)
        assert sorted("".join(label.lines) for label in labels) == sorted({cell.province_name for cell in cells})
        assert overlaps(labels, cells) == []
        for label in labels:
            own = [box_of(cell) for cell in cells if cell.province_code == label.province_code]
            beside = Box(label.box.left - STEP, label.box.top - STEP, label.box.width + 2 * STEP, label.box.height + 2 * STEP)
            assert label.leader is not None or any(beside.overlaps(box) for box in own), label
