"""The charts of wanted targets: the words over the scale of scores, and the paces of others."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.targets.wanted_targets import ChanceBorders
from data import ROOT
from ui.charts.aim_records import AimChart, AimLane, PaceChart, PaceDot, Zone
from ui.charts.aim_svg import draw_aim
from ui.charts.pace_svg import draw_paces
from ui.charts.records import PlaceLink, StripChart, StripDot, Table
from ui.set_targets.aim_chart import all_zones

NO_TABLE = Table((), ())
STRIP = StripChart("Titel", "Zin", (StripDot(PlaceLink("GM0202", "Arnhem"), 46.0, True),), (("own", "Arnhem", 46.0),), NO_TABLE)
ZONES = (Zone(0, 46, "achieved"), Zone(46, 47, "on_track"), Zone(47, 57, "uncertain"), Zone(57, 100, "at_risk"))


def aim(*lanes: AimLane) -> AimChart:
    return AimChart("Titel", "Zin", lanes, STRIP, NO_TABLE)


def layouts(markup: str) -> list[str]:
    """The drawings for a screen and for a phone."""
    return re.findall(r'<svg [^>]*class="[^"]*\bci-(?:wide|narrow)\b[^"]*".*?</svg>', markup)


@given(st.floats(0, 100), st.integers(0, 100), st.integers(0, 101))
def test_the_words_cover_the_scale_without_gap_or_overlap(score_pct: float, on_track: int, more: int) -> None:
    borders = ChanceBorders(2029, on_track, min(on_track + 1 + more, 101))
    zones = all_zones(borders, score_pct)
    assert (zones[0].from_pct, zones[-1].to_pct) == (0, 100)
    assert all(before.to_pct == after.from_pct for before, after in pairwise(zones))
    assert all(zone.from_pct <= zone.to_pct for zone in zones)


@pytest.mark.parametrize("target", range(101))
def test_a_whole_target_stands_in_the_stretch_of_its_word(target: int) -> None:
    """On track up to 53, at risk from 61, a score of 46.4 now."""
    word = "achieved" if target <= 46 else "on_track" if target <= 53 else "uncertain" if target < 61 else "at_risk"
    [zone] = [zone for zone in all_zones(ChanceBorders(2029, 53, 61), 46.4) if zone.from_pct < target + 1e-9 < zone.to_pct + 2e-9]
    assert zone.status == word


def test_a_word_that_does_not_fit_becomes_its_sign_and_stands_in_the_key() -> None:
    drawn = str(draw_aim(aim(AimLane("2029", ZONES, 60.0))))
    wide, narrow = layouts(drawn)[:2]
    assert "! dreigt niet gehaald te worden" in wide
    assert "dreigt niet gehaald te worden" not in narrow
    assert ">!<" in narrow
    key = re.search(r'<ul class="ci-legend">.*?</ul>', drawn)
    assert key
    assert [word for word in ("behaald", "op koers", "onzeker", "dreigt") if word in key[0]] == [
        "behaald", "op koers", "onzeker", "dreigt",
    ]  # fmt: skip


def test_the_target_stands_on_its_score_in_lane_and_strip_alike() -> None:
    strip = StripChart("Titel", "Zin", STRIP.dots, (("target", "doel", 60.0),), NO_TABLE)
    drawn = str(draw_aim(AimChart("Titel", "Zin", (AimLane("2029", ZONES, 60.0),), strip, NO_TABLE)))
    mark = re.search(r'<path d="M([\d.]+) [^"]*" class="ci-target"', drawn)
    line = re.search(r'<path d="M([\d.]+) [^"]*" class="ci-line"', drawn)
    assert mark
    assert line
    assert float(mark[1]) == pytest.approx(float(line[1]), abs=0.06)


def test_a_class_that_lays_out_a_figure_has_one_meaning() -> None:
    """A name used for two things is laid out by the style of the other: lanes once stood in the columns of a list."""
    sheets = [sheet for sheet in (ROOT / "ui/assets").glob("*.css") if sheet.name != "figure.css"]  # that one is of all
    rule = r"(?m)^\s*\.(ci-[\w-]+)\s*\{[^}]*display:\s*(?:grid|flex)"
    names = {name for sheet in sheets for name in re.findall(rule, sheet.read_text(encoding="utf-8"))}
    assert "ci-aims" in names
    modules = {str(path): path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.py")}
    used = {name: [path for path, code in modules.items() if re.search(rf'["\s]{name}["\s]', code)] for name in names}
    assert {name: paths for name, paths in used.items() if len(paths) > 1} == {}


def test_without_a_chance_there_is_a_lane_without_words() -> None:
    drawn = str(draw_aim(aim(AimLane("2029", (), 60.0))))
    assert "ci-zone" not in drawn
    assert "ci-legend" not in drawn
    assert drawn.count('class="ci-target"') == 2


def paces(*values: float, needed: tuple[tuple[str, float], ...] = ()) -> PaceChart:
    dots = tuple(PaceDot(PlaceLink(f"GM{at:04}", "x"), value, f"x: {value}") for at, value in enumerate(values))
    return PaceChart("Titel", "Zin", dots, needed, NO_TABLE)


@given(
    st.lists(st.floats(-30, 40), min_size=1, max_size=40),
    st.lists(st.floats(0.1, 50), max_size=3),
)
def test_every_pace_is_on_the_drawing_and_in_order(values: list[float], needed: list[float]) -> None:
    chart = paces(*sorted(values), needed=tuple((f"nodig {at}", pace) for at, pace in enumerate(needed)))
    for drawn in layouts(str(draw_paces(chart))):
        width = float(re.search(r'viewBox="0 0 (\d+)', drawn)[1])  # type: ignore[index]
        places = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', drawn)]
        assert len(places) == len(values)
        assert places == sorted(places)
        lines = [float(x) for x in re.findall(r'<path d="M([\d.]+) [^"]*" class="ci-line"', drawn)]
        assert all(0 < x < width for x in [*places, *lines])
        assert ">0<" in drawn


def test_a_needed_pace_divides_who_kept_it_from_who_did_not() -> None:
    drawn = layouts(str(draw_paces(paces(1.0, 2.0, 3.0, 4.0, needed=(("nodig", 2.5),)))))[0]
    line = float(re.search(r'<path d="M([\d.]+) [^"]*" class="ci-line"', drawn)[1])  # type: ignore[index]
    places = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', drawn)]
    assert [x > line for x in places] == [False, False, True, True]


def test_the_own_pace_is_a_line_where_it_belongs_and_inside_the_drawing() -> None:
    chart = PaceChart("Titel", "Zin", paces(1.0, 2.0, 3.0).dots, (("nodig", 40.0),), NO_TABLE, ("Ede zelf: −9", -9.0))
    for drawn in layouts(str(draw_paces(chart))):
        own, needed = re.findall(r'<path d="M([\d.]+) [^"]*" class="ci-line"', drawn)
        places = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', drawn)]
        assert 0 < float(own) < min(places) < max(places) < float(needed)
        assert 'class="ci-role-own"' in drawn
        assert "Ede zelf: −9" in drawn
