import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.drawn import layout, parse, texts, with_class
from ui.charts.records import Column, Line, Point, Table, TargetMark, TrendChart
from ui.charts.trend_labels import line_labels
from ui.charts.trend_scale import NARROW, WIDE, Size, scale_of
from ui.charts.trend_svg import draw_trend

EMPTY = Table((Column("Ronde", "year"),), ())


def chart(*lines: Line, targets: tuple[TargetMark, ...] = ()) -> TrendChart:
    return TrendChart("Ontwikkeling", "Arnhem ging van 41 naar 47.", lines, targets, EMPTY)


def line(*scores: float | None, role: str = "own", name: str = "Arnhem", first: int = 2022) -> Line:
    return Line(role, name, tuple(Point(first + at, score) for at, score in enumerate(scores)))  # type: ignore[arg-type]


def test_a_chart_is_an_image_with_title_description_and_label() -> None:
    drawn = layout(parse(draw_trend(chart(line(41, 47)))), "wide")
    assert drawn.get("role") == "img"
    assert drawn.get("aria-label") == "Ontwikkeling. Arnhem ging van 41 naar 47."
    assert (texts(drawn, "title")[0], texts(drawn, "desc")) == ("Ontwikkeling", ["Arnhem ging van 41 naar 47."])


def test_lines_are_labelled_at_their_end_with_score_and_name() -> None:
    drawn = layout(parse(draw_trend(chart(line(41, 47), line(40, 44, role="province", name="Gelderland")))), "wide")
    assert texts(drawn, "tspan") == ["47 Arnhem", "44 Gelderland"]


def test_a_round_without_a_score_is_a_gap_and_not_a_zero() -> None:
    drawn = layout(parse(draw_trend(chart(line(41, None, 47, 50)))), "wide")
    own = next(group for group in with_class(drawn, "ci-role-own") if with_class(group, "ci-point"))
    assert len(with_class(own, "ci-line")) == 1  # only from the third to the fourth round
    assert len(with_class(own, "ci-point")) == 3


def test_a_score_of_zero_is_drawn_on_the_axis() -> None:
    record = chart(line(0, 47))
    scale = scale_of(record, WIDE, 60)
    first = with_class(layout(parse(draw_trend(record)), "wide"), "ci-point")[0]
    assert float(first.get("cy") or 0) == pytest.approx(scale.bottom, abs=0.1)


def test_what_was_reconstructed_is_dotted_up_to_the_first_real_round() -> None:
    points = (Point(2022, 31, is_reconstructed=True), Point(2023, 33), Point(2024, 30))
    drawn = layout(parse(draw_trend(chart(Line("own", "Voorne aan Zee", points)))), "wide")
    assert ["ci-reconstructed" in (path.get("class") or "") for path in with_class(drawn, "ci-line")] == [True, False]
    assert len(with_class(drawn, "ci-reconstructed")) == 2  # the first stretch, the first point


def test_targets_are_diamonds_with_their_score_and_a_year_on_the_axis() -> None:
    drawn = layout(parse(draw_trend(chart(line(41, 47), targets=(TargetMark(2028, 65),)))), "wide")
    assert len(with_class(drawn, "ci-target")) == 1
    assert [label.text for label in with_class(drawn, "ci-target-label")] == ["doel 65"]
    assert [label.text for label in with_class(drawn, "ci-axis-target")] == ["2028"]


def test_the_margin_of_a_group_is_a_band_and_one_round_gives_none() -> None:
    points = tuple(Point(year, 50, low_pct=45, high_pct=55) for year in (2025, 2026))
    assert len(with_class(layout(parse(draw_trend(chart(Line("own", "Gelderland", points)))), "wide"), "ci-band")) == 1
    assert with_class(layout(parse(draw_trend(chart(Line("own", "Gelderland", points[:1])))), "wide"), "ci-band") == []


def test_names_are_escaped() -> None:
    drawn = draw_trend(chart(line(41, 47, name="<script>alert('x')</script>")))
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


def test_a_place_without_any_score_has_a_chart_without_a_line() -> None:
    drawn = layout(parse(draw_trend(chart(line(None, None), line(40, 44, role="country", name="Nederland")))), "wide")
    assert texts(drawn, "tspan") == ["44 Nederland"]


def test_one_round_is_a_point_with_a_label() -> None:
    drawn = layout(parse(draw_trend(chart(line(41)))), "narrow")
    assert len(with_class(drawn, "ci-point")) == 1
    assert texts(drawn, "tspan") == ["41 Arnhem"]


NAMES = ("Arnhem", "Nuenen, Gerwen en Nederwetten", "'s-Hertogenbosch")
SCORES = st.lists(st.one_of(st.none(), st.floats(0, 100)), min_size=5, max_size=5)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.name)
@given(st.lists(SCORES, min_size=3, max_size=3), st.sampled_from(NAMES), st.lists(st.floats(0, 100), max_size=2))
@settings(max_examples=40, deadline=None)
def test_labels_lie_within_the_chart_and_never_over_each_other(
    size: Size, scores: list[list[float | None]], name: str, aims: list[float]
) -> None:
    lines = [
        line(*row, role=role, name=who)
        for row, role, who in zip(scores, ("own", "province", "country"), (name, "Gelderland", "Nederland"), strict=True)
    ]
    record = chart(*lines, targets=tuple(TargetMark(2028 + 2 * at, aim) for at, aim in enumerate(aims)))
    drawn = layout(parse(draw_trend(record)), size.name)
    width = max((label_box.box.width for label_box in line_labels(record, scale_of(record, size, 0), size)), default=0)
    labels = [label.box for label in line_labels(record, scale_of(record, size, width), size)]
    assert not any(one.overlaps(other) for at, one in enumerate(labels) for other in labels[at + 1 :])
    assert all(box.left >= 0 and box.left + box.width <= size.width + 0.1 and box.top >= 0 for box in labels)
    numbers = [float(value) for path in with_class(drawn, "ci-line") for value in re.findall(r"[\d.]+", path.get("d") or "")]
    assert all(0 <= value <= size.width for value in numbers)
