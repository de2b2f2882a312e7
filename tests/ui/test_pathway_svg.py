"""The picture of a municipality: everything in its record is drawn, once, at its place, and no label over another."""

import itertools
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.drawn import layout, parse, texts, with_class
from ui.charts.pathway_labels import fan_label_width, place_labels
from ui.charts.pathway_records import Aim, Fan, FanYear, LeftMark, PathPoint, Pathway, PathwayChart
from ui.charts.pathway_scale import PATH_NARROW, PATH_WIDE, path_scale, path_years, written_years
from ui.charts.pathway_svg import draw_pathway
from ui.charts.records import Column, Table
from ui.charts.trend_scale import Size

EMPTY = Table((Column("Jaar", "year"),), ())
FAN = Fan(2026, 47, (FanYear(2027, 40, 45, 49, 53, 58), FanYear(2028, 38, 45, 51, 57, 64)))


def points(*scores: float | None, first: int = 2022) -> tuple[PathPoint, ...]:
    return tuple(PathPoint(first + at, score) for at, score in enumerate(scores))


def chart(**values) -> PathwayChart:
    record = {
        "title": "Arnhem dreigt het doel niet te halen", "lead": "", "sentence": "Arnhem ging van 38 naar 47.", "name": "Arnhem",
        "seen_from": 2026, "points": points(38, 41, 40, 45, 47), "aims": (Aim(2028, 65, is_chosen=True),),
        "pathways": (Pathway(((2025, 45.0), (2028, 65.0))),), "fan": FAN, "left": (LeftMark(2026, 47),), "table": EMPTY,
    }  # fmt: skip
    return PathwayChart(**(record | values))


def drawn(record: PathwayChart, size: str = "wide") -> ElementTree.Element:
    return layout(parse(draw_pathway(record)), size)


def numbers(path: ElementTree.Element, attribute: str = "d") -> list[float]:
    return [float(found) for found in re.findall(r"-?[\d.]+", path.get(attribute) or "")]


def test_the_picture_is_an_image_with_its_title_and_sentence_as_text() -> None:
    picture = drawn(chart())
    assert picture.get("role") == "img"
    assert picture.get("aria-label") == "Arnhem dreigt het doel niet te halen. Arnhem ging van 38 naar 47."
    assert texts(picture, "desc") == ["Arnhem ging van 38 naar 47."]


def test_everything_is_labelled_at_its_end() -> None:
    labels = [" ".join(texts(label, "tspan")) for label in with_class(drawn(chart()), "ci-label")]
    assert labels == ["64 hoog", "51 midden", "38 laag", "47 Arnhem", "doel 65", "onder het pad sinds 2026"]


@pytest.mark.parametrize("size", [PATH_WIDE, PATH_NARROW], ids=lambda size: size.name)
def test_the_fan_opens_from_the_newest_score_to_the_bounds_of_each_year(size: Size) -> None:
    record = chart()
    scale = path_scale(record, size, fan_label_width(record, size))
    picture = drawn(record, size.name)
    wide, half = (numbers(with_class(picture, style)[0], "points") for style in ("ci-fan-wide", "ci-fan-half"))
    where = [(2026, 47), (2027, 58), (2028, 64), (2028, 38), (2027, 40)]
    assert wide == pytest.approx([place for year, score in where for place in (scale.x(year), scale.y(score))], abs=0.06)
    where = [(2026, 47), (2027, 53), (2028, 57), (2028, 45), (2027, 45)]
    assert half == pytest.approx([place for year, score in where for place in (scale.x(year), scale.y(score))], abs=0.06)
    middle = numbers(with_class(picture, "ci-fan-middle")[0])
    where = [(2026, 47), (2027, 49), (2028, 51)]
    assert middle == pytest.approx([place for year, score in where for place in (scale.x(year), scale.y(score))], abs=0.06)


def test_a_pathway_bends_at_the_first_target_and_every_target_is_a_diamond() -> None:
    record = chart(aims=(Aim(2028, 65), Aim(2030, 75)), pathways=(Pathway(((2025, 45.0), (2028, 65.0), (2030, 75.0))),))
    scale = path_scale(record, PATH_WIDE, fan_label_width(record, PATH_WIDE))
    picture = drawn(record)
    where = [(2025, 45), (2028, 65), (2030, 75)]
    way = numbers(with_class(picture, "ci-way")[0])
    assert way == pytest.approx([place for year, score in where for place in (scale.x(year), scale.y(score))], abs=0.06)
    assert [texts(mark, "title") for mark in with_class(picture, "ci-target")] == [["Doel voor 2028: 65"], ["Doel voor 2030: 75"]]


def test_a_pathway_has_a_score_in_every_year_between_its_ends_and_none_outside() -> None:
    path = Pathway(((2025, 45.0), (2028, 60.0), (2030, 80.0)))
    assert [path.at(year) for year in range(2024, 2032)] == [None, 45, 50, 55, 60, 70, 80, None]


def test_the_round_the_pathway_was_left_has_a_ring() -> None:
    record = chart(left=(LeftMark(2024, 40),))
    scale = path_scale(record, PATH_WIDE, fan_label_width(record, PATH_WIDE))
    (ring,) = with_class(drawn(record), "ci-left")
    assert float(ring.get("cx") or 0) == pytest.approx(scale.x(2024), abs=0.06)
    assert float(ring.get("cy") or 0) == pytest.approx(scale.y(40), abs=0.06)
    assert texts(ring, "title") == ["Onder het pad sinds 2024"]


def test_a_round_without_a_score_is_a_gap_and_said_in_the_key() -> None:
    markup = draw_pathway(chart(points=points(38, None, 40, 45, 47)))
    assert len(with_class(layout(parse(markup), "wide"), "ci-line")) == 2
    assert "Gat in de lijn" in markup
    assert "Gat in de lijn" not in draw_pathway(chart(points=points(38, 41, 40, 45, None)))  # nothing after it: no gap


def test_what_cannot_be_compared_stands_apart_and_what_was_reconstructed_is_dotted() -> None:
    before = (PathPoint(2022, 30, "reconstructed"), PathPoint(2023, 31), PathPoint(2024, 35, "earlier"), PathPoint(2025, 36))
    picture = drawn(chart(points=before))
    assert ["ci-reconstructed" in (line.get("class") or "") for line in with_class(picture, "ci-line")] == [True]
    assert len(with_class(picture, "ci-point")) == 4


def test_one_round_without_forecast_has_a_point_the_pathway_and_no_fan() -> None:
    record = chart(points=points(30, first=2026), pathways=(Pathway(((2026, 30.0), (2028, 65.0))),), fan=None, left=())
    picture = drawn(record, "narrow")
    assert with_class(picture, "ci-fan") == []
    assert len(with_class(picture, "ci-point")) == 1
    assert texts(picture, "tspan") == ["30 Arnhem", "doel 65"]


def test_without_any_score_only_the_targets_are_drawn() -> None:
    picture = drawn(chart(points=(), pathways=(), fan=None, left=()))
    assert texts(picture, "tspan") == ["doel 65"]
    assert with_class(picture, "ci-point") == []


def test_the_key_names_only_what_is_drawn() -> None:
    bare = draw_pathway(chart(aims=(), pathways=(), fan=None, left=()))
    assert "ci-legend" not in bare
    full = parse(draw_pathway(chart()))
    assert texts(with_class(full, "ci-legend")[0], "li") == [
        "Recht pad naar het doel", "Eigen doel", "Verwachting: het midden", "Verwachting: de helft van de gevallen",
        "Verwachting: 8 van de 10 gevallen", "Vanaf hier onder het pad",
    ]  # fmt: skip


def test_names_are_escaped() -> None:
    assert "<script" not in draw_pathway(chart(name="<script>alert('x')</script>"))


SCORES = st.lists(st.one_of(st.none(), st.floats(0, 100)), min_size=1, max_size=10)
NAMES = st.sampled_from(("Ede", "Nuenen, Gerwen en Nederwetten", "'s-Hertogenbosch"))


@st.composite
def charts(draw: st.DrawFn) -> PathwayChart:
    """Any picture the page can ask for: up to ten rounds, up to two targets, with or without fan."""
    own = points(*draw(SCORES), first=draw(st.integers(2017, 2022)))
    now = own[-1].year
    scored = [point for point in own if point.score_pct is not None]
    aims = tuple(
        Aim(now + ahead, draw(st.floats(0, 100)), ahead == 3) for ahead in draw(st.sampled_from([(), (3,), (3, 5), (1, 3)]))
    )
    way = (
        (Pathway(((scored[0].year, scored[0].score_pct or 0), *((aim.year, aim.target_pct) for aim in aims))),)
        if scored and aims
        else ()
    )
    fan = None
    if scored and draw(st.booleans()):
        bounds = [sorted(draw(st.lists(st.floats(0, 100), min_size=5, max_size=5))) for _year in range(5)]
        fan = Fan(scored[-1].year, scored[-1].score_pct or 0, tuple(FanYear(now + 1 + at, *row) for at, row in enumerate(bounds)))
    left = tuple(LeftMark(point.year, point.score_pct or 0) for point in scored[1:2]) if draw(st.booleans()) else ()
    return chart(name=draw(NAMES), seen_from=now, points=own, aims=aims, pathways=way, fan=fan, left=left)


@pytest.mark.parametrize("size", [PATH_WIDE, PATH_NARROW], ids=lambda size: size.name)
@given(record=charts())
@settings(max_examples=60, deadline=None)
def test_labels_lie_within_the_picture_and_never_over_each_other(size: Size, record: PathwayChart) -> None:
    scale = path_scale(record, size, fan_label_width(record, size))
    boxes = [label.box for label in place_labels(record, scale, size)]
    assert all(box.left >= 0 and box.left + box.width <= size.width + 0.1 and box.top >= 0 for box in boxes)
    assert all(box.top + box.height <= size.height for box in boxes)
    assert not [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :] if one.overlaps(other)]


@pytest.mark.parametrize("size", [PATH_WIDE, PATH_NARROW], ids=lambda size: size.name)
@given(record=charts())
@settings(max_examples=40, deadline=None)
def test_everything_drawn_lies_within_the_picture_and_years_stand_apart(size: Size, record: PathwayChart) -> None:
    picture = drawn(record, size.name)
    for style, attribute in (("ci-line", "d"), ("ci-way", "d"), ("ci-fan-wide", "points"), ("ci-fan-middle", "d")):
        for shape in with_class(picture, style):
            assert all(0 <= number <= size.width for number in numbers(shape, attribute))
    scale = path_scale(record, size, fan_label_width(record, size))
    years = written_years(record, scale, size)
    assert {aim.year for aim in record.aims} <= set(years)
    assert all(path_years(record)[0] <= year <= path_years(record)[1] for year in years)
    at = [scale.x(year) for year in years]
    assert all(right - left >= 4 * size.font * 0.5 for left, right in itertools.pairwise(at))
