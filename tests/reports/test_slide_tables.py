"""A table over slides: nothing is lost, nothing is told twice, and every part fits its room."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reports.slides.boxes import INCH, POINT, Box
from reports.slides.chart_split import split_figure
from reports.slides.fitting import count_lines, fitting_size, height_of, lettered
from reports.slides.records import Cell, CellTable, Leaf, Series, SeriesChart
from reports.slides.table_plan import MOST_ROWS, Rooms, plan_table
from ui.picture.lettering import wrap_text

ROOMS = Rooms(Box(0, 0, 12 * INCH, 3 * INCH), Box(0, 0, 12 * INCH, 5 * INCH))
TEXTS = st.text("abcdefgh ", min_size=0, max_size=120)


@st.composite
def tables(draw: st.DrawFn) -> CellTable:
    n = draw(st.integers(1, 14))
    heads = tuple(Cell(f"kop {at}", is_bold=True) for at in range(n))
    rows = draw(st.lists(st.lists(TEXTS, min_size=n, max_size=n), min_size=1, max_size=30))
    return CellTable(heads, tuple(tuple(Cell(text) for text in row) for row in rows))


@settings(max_examples=40, deadline=None)
@given(tables())
@example(CellTable((Cell("a"),), tuple((Cell(str(n)),) for n in range(13))))
def test_every_cell_stands_once_and_every_part_fits(table: CellTable) -> None:
    parts = plan_table(table, ROOMS)
    columns = list(dict.fromkeys(part.table.heads for part in parts))
    assert [head for heads in columns for head in heads[1:]] == list(table.heads[1:])
    assert {heads[0] for heads in columns} == {table.heads[0]}
    for heads in columns:
        rows = [row for part in parts if part.table.heads == heads for row in part.table.rows]
        places = [table.heads.index(head) for head in heads]
        assert rows == [tuple(row[at] for at in places) for row in table.rows]
    for part in parts:
        assert sum(part.widths) <= ROOMS.first.width_pt + 0.01
        first = next(each for each in parts if each.table.heads == part.table.heads)
        room = ROOMS.first if part is first else ROOMS.others
        assert sum(part.heights) <= room.height_pt or len(part.table.rows) == 1
        assert len(part.table.rows) <= MOST_ROWS


@settings(deadline=None)
@given(TEXTS, st.integers(10, 28), st.integers(40, 600))
@example("aaaaaaaaaaaaa", 18, 40)
def test_no_more_lines_than_reckoned_with(text: str, size: int, room: int) -> None:
    assert count_lines(text, size, room) >= len(wrap_text(text, size, room))


def test_letters_shrink_until_they_fit_and_more_so_for_wide_ones() -> None:
    text = ("Een zin van een woord of tien die twee keer staat. " * 4,)
    room = (400.0, 90.0)
    size = fitting_size(text, room, range(28, 9, -1))
    assert height_of(text, size, room[0]) <= room[1] < height_of(text, size + 1, room[0])
    with lettered("Verdana"):
        assert fitting_size(text, room, range(28, 9, -1)) < size
    with lettered("Calibri"):
        assert fitting_size(text, room, range(28, 9, -1)) == size


def test_many_bars_go_on_with_one_axis() -> None:
    """40 names with two bars each, of which one is far the longest: every part has the same end of its axis."""
    names = tuple(f"naam {n}" for n in range(40))
    series = tuple(Series(name, tuple(float(n) for n in range(40)), "#005a9c") for name in ("a", "b"))
    parts = split_figure(Leaf("x", (), SeriesChart("bars", names, series, None)), ROOMS)
    charts = [part for part in parts if isinstance(part, SeriesChart)]
    assert len(charts) == len(parts) == 3
    assert {chart.top for chart in charts} == {39 * 1.1}
    assert [name for chart in charts for name in chart.categories] == list(names)
    assert [value for chart in charts for value in chart.series[1].values] == [float(n) for n in range(40)]


def test_no_slide_for_the_sake_of_one_row() -> None:
    """14 rows of which 6 fit below the sentences and 9 on another slide: two slides, not three of five."""
    rows = tuple((Cell(f"rij {n}"), Cell("x")) for n in range(14))
    rooms = Rooms(Box(0, 0, 12 * INCH, 155 * POINT), Box(0, 0, 12 * INCH, 220 * POINT))
    parts = plan_table(CellTable((Cell("a", is_bold=True), Cell("b", is_bold=True)), rows), rooms)
    assert [len(part.table.rows) for part in parts] == [6, 8]


def test_a_box_is_cut_without_loss() -> None:
    box = Box(10, 20, 100 * POINT, 60 * POINT)
    assert box.upper(15 * POINT).height + box.below(15 * POINT).height == box.height
    assert box.below(15 * POINT).bottom == box.bottom
    assert box.fitted(1, 1).width == box.fitted(1, 1).height == box.height
    assert box.column(2, 3, 0).right <= box.right
