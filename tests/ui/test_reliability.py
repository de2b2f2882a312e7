"""What we said against what happened, drawn."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.drawn import layout, parse, texts, with_class
from ui.charts.records import Column, Table
from ui.charts.reliability_records import ChanceZone, ReliabilityChart, ReliabilityDot, ShareBar, ShareChart
from ui.charts.reliability_svg import (
    RELIABILITY_NARROW,
    RELIABILITY_WIDE,
    count_boxes,
    draw_reliability,
    reliability_scale,
)
from ui.charts.share_bars_html import draw_share_bars
from ui.charts.trend_scale import Size

EMPTY = Table((Column("Kans"),), ())
ZONES = (ChanceZone("at_risk", 0, 35), ChanceZone("uncertain", 35, 65), ChanceZone("on_track", 65, 100))


def dot(said: float, met: float, n: int = 40, low: float = 0, high: float = 100) -> ReliabilityDot:
    return ReliabilityDot(said, met, low, high, n, f"{n} keer")


def chart(*dots: ReliabilityDot) -> ReliabilityChart:
    return ReliabilityChart("Wat wij zeiden", "Waar wij 20% zeiden, werd 18% gehaald.", dots, ZONES, EMPTY)


def test_a_dot_lies_where_its_numbers_say_and_the_diagonal_joins_the_corners() -> None:
    drawn = layout(parse(draw_reliability(chart(dot(20, 18), dot(80, 90)))), "wide")
    scale = reliability_scale(RELIABILITY_WIDE)
    circles = [(float(each.get("cx") or 0), float(each.get("cy") or 0)) for each in with_class(drawn, "ci-said")]
    assert circles == [pytest.approx((scale.x(20), scale.y(18)), abs=0.1), pytest.approx((scale.x(80), scale.y(90)), abs=0.1)]
    numbers = [float(each) for each in re.findall(r"[\d.]+", with_class(drawn, "ci-diagonal")[0].get("d") or "")]
    assert numbers == pytest.approx([scale.left, scale.bottom, scale.left + scale.width, scale.top], abs=0.1)


def test_each_dot_has_its_number_its_words_and_its_range() -> None:
    drawn = layout(parse(draw_reliability(chart(dot(20, 18, 49, 10, 30), dot(80, 90, 1234)))), "wide")
    assert [each.text for each in with_class(drawn, "ci-said-count")] == ["49", "1.234"]
    assert texts(drawn, "title")[1:] == ["49 keer", "1234 keer"]
    scale = reliability_scale(RELIABILITY_WIDE)
    low, high = re.findall(r"[\d.]+", with_class(drawn, "ci-chance-range")[0].get("d") or "")[1:]
    assert (float(low), float(high)) == (pytest.approx(scale.y(10), abs=0.1), pytest.approx(scale.y(30), abs=0.1))


def test_more_cases_make_a_larger_dot() -> None:
    drawn = layout(parse(draw_reliability(chart(dot(20, 18, 30), dot(50, 50, 300)))), "wide")
    small, large = (float(each.get("r") or 0) for each in with_class(drawn, "ci-said"))
    assert small < large


def test_the_picture_can_be_read_aloud_and_the_words_stand_above_their_stretch() -> None:
    drawn = layout(parse(draw_reliability(chart(dot(20, 18)))), "narrow")
    assert drawn.get("aria-label") == "Wat wij zeiden. Waar wij 20% zeiden, werd 18% gehaald."
    assert "onzeker" in [each.text for each in with_class(drawn, "ci-axis")]
    assert len(with_class(drawn, "ci-zone-border")) == 2


@pytest.mark.parametrize("size", [RELIABILITY_WIDE, RELIABILITY_NARROW], ids=lambda size: size.name)
@given(
    st.lists(st.tuples(st.floats(0, 100), st.integers(30, 5000)), min_size=1, max_size=10, unique_by=lambda pair: pair[0] // 10),
    st.randoms(),
)
@settings(max_examples=60, deadline=None)
def test_numbers_stay_within_the_chart_and_clear_of_each_other(size: Size, said: list[tuple[float, int]], dice) -> None:  # type: ignore[no-untyped-def]
    # one group per ten points at most, in order of the chance, as the groups are made
    dots = tuple(dot(chance, min(max(chance + dice.uniform(-20, 20), 0), 100), n) for chance, n in sorted(said))
    boxes = count_boxes(dots, reliability_scale(size), size)
    assert not any(one.overlaps(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    assert all(box.left >= 0 and box.left + box.width <= size.width and box.top >= 0 for box in boxes)


def bars(*rows: ShareBar, aim: float | None = None) -> str:
    return str(draw_share_bars(ShareChart("Klopte de marge?", "", rows, aim, "zo vaak hoort het", EMPTY)))


def test_a_share_has_its_percentage_its_range_and_where_it_ought_to_be() -> None:
    drawn = bars(ShareBar("1 jaar vooruit", 86.0, 81.0, 90.0, "86 van 100"), aim=80)
    assert 'style="width:86%"' in drawn
    assert 'style="left:81%;width:9%"' in drawn
    assert 'style="left:80%"' in drawn
    assert {"86%", "86 van 100", "zo vaak hoort het"} <= set(re.findall(r">([^<]+)<", drawn))


def test_too_few_is_a_dash_and_a_hatched_bar_without_a_length() -> None:
    drawn = bars(ShareBar("onzeker", None, None, None, "3 keer gezegd: te weinig", "uncertain"))
    assert "ci-missing" in drawn
    assert "width:" not in drawn
    assert ">–<" in drawn
    assert "ci-legend" not in drawn  # nothing drawn that needs a key


def test_a_word_is_shown_with_its_own_mark() -> None:
    assert "ci-status-at_risk" in bars(ShareBar("dreigt niet gehaald te worden", 11.0, 5.0, 20.0, "", "at_risk"))
