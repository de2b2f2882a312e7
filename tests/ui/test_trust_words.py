"""A change within the noise, a direction and a place, in words."""

import pytest

from analysis.places import Place
from analysis.robust.arrows import Direction
from tests.ui.drawn import layout, parse, with_class
from ui.charts.records import Column, Line, Point, Table, TrendChart
from ui.charts.trend_svg import draw_trend
from ui.rows import Change, Heading, RankRange
from ui.sentences.pieces import LevelFigures, changes_piece
from ui.sentences.trust import change_cell, change_words, heading_sentence, heading_words, rank_words

ARNHEM = Place("GM0202", "Arnhem", "municipality", "PV25", None, None, None)
GELDERLAND = Place("PV25", "Gelderland", "province", "NL", None, None, None)


def change(points: float | None, is_within_noise: bool | None) -> Change:
    return Change("level", "x", points, 5.2, is_within_noise, 2025, 10, None)


@pytest.mark.parametrize(
    ("points", "is_noise", "in_full", "in_table"),
    [
        (6.4, False, "▲ +6 punten sinds 2025", "▲ +6"),
        (-1, False, "▼ −1 punt sinds 2025", "▼ −1"),
        (2, True, "≈ +2 punten sinds 2025: binnen de ruis", "≈ +2, binnen de ruis"),
        (-1.2, True, "≈ −1 punt sinds 2025: binnen de ruis", "≈ −1, binnen de ruis"),
        (0.4, True, "= gelijk sinds 2025", "= gelijk"),
        (None, None, "", ""),
    ],
)
def test_a_change_has_its_shape_sign_and_words(points: float | None, is_noise: bool | None, in_full: str, in_table: str) -> None:
    assert change_words(change(points, is_noise)) == in_full
    assert change_cell(change(points, is_noise)) == in_table


def test_without_a_change_there_are_no_words() -> None:
    assert (change_words(None), change_cell(None)) == ("", "")


def figures(name: str, points: float, is_within_noise: bool) -> LevelFigures:
    return LevelFigures(name, 50, None, points, 2025, None, None, is_within_noise)


@pytest.mark.parametrize(
    ("levels", "told"),
    [
        (((6, False), (2, True)), "ging strategisch 6 punten omhoog en bleef operationeel (+2) binnen de ruis"),
        (((3, True), (-1, True)), "bleven strategisch (+3) en operationeel (−1) binnen de ruis"),
        (((0.3, True), (-7, False)), "ging operationeel 7 punten omlaag en bleef strategisch gelijk"),
    ],
)
def test_a_sentence_calls_what_is_within_the_noise_by_its_name(levels: tuple[tuple[float, bool], ...], told: str) -> None:
    assert (
        changes_piece([figures(name, *each) for name, each in zip(("Strategisch", "Operationeel"), levels, strict=True)]) == told
    )


def heading(direction: Direction, slope: float | None = 2.44) -> Heading:
    return Heading("level", "x", direction, 5, slope)


@pytest.mark.parametrize(
    ("found", "on_card", "sentence"),
    [
        (
            heading("up"),
            "Trend: ↗ gaat omhoog (over 5 rondes)",
            "Over de laatste 5 rondes gaat Arnhem omhoog, met 2,4 punten per jaar, gemeten op dezelfde vragen.",
        ),
        (
            heading("down", -1.0),
            "Trend: ↘ gaat omlaag (over 5 rondes)",
            "Over de laatste 5 rondes gaat Arnhem omlaag, met 1 punt per jaar, gemeten op dezelfde vragen.",
        ),
        (
            heading("none"),
            "Trend: ↔ geen duidelijke richting (over 5 rondes)",
            "Over de laatste 5 rondes heeft Arnhem geen duidelijke richting, gemeten op dezelfde vragen.",
        ),
        (
            heading("too_early", None),
            "Trend: te vroeg voor een trend (minstens 4 rondes nodig)",
            "Het is te vroeg voor een trend: daarvoor zijn minstens 4 rondes nodig.",
        ),
        (None, "", ""),
    ],
)
def test_a_direction_has_words_for_the_card_and_for_the_chart(found: Heading | None, on_card: str, sentence: str) -> None:
    assert heading_words(found) == on_card
    assert heading_sentence(found, ARNHEM) == sentence


def test_the_direction_of_a_group_is_that_of_the_same_participants() -> None:
    assert heading_sentence(heading("up"), GELDERLAND).endswith("2,4 punten per jaar, gemeten bij dezelfde deelnemers.")
    assert heading_sentence(heading("up"), GELDERLAND, (42.6, 50.2)).endswith("dezelfde deelnemers (van 43 naar 50).")


@pytest.mark.parametrize(
    ("places", "told"),
    [((34, 28, 47, 1203), "plaats 34 van 1.203 (tussen 28 en 47)"), ((1, 1, 1, 5), "plaats 1 van 5, hoe er ook wordt gerekend")],
)
def test_a_place_is_a_range(places: tuple[int, int, int, int], told: str) -> None:
    assert rank_words(RankRange("level", "x", "NL", *places)) == told


def test_the_margin_of_the_same_participants_is_outlined_with_its_key() -> None:
    own = Line("own", "Gelderland", tuple(Point(year, 50, low_pct=45, high_pct=55) for year in (2025, 2026)))
    same = Line("same", "zelfde deelnemers", (Point(2025, 48, False, 44, 52), Point(2026, 50, False, 50, 50)))
    country = Line("country", "Nederland", (Point(2025, 40), Point(2026, 41)))
    chart = TrendChart("Ontwikkeling", "", (own, same, country), (), Table((Column("Ronde", "year"),), ()))
    drawn = parse(draw_trend(chart))
    wide = layout(drawn, "wide")
    assert (len(with_class(wide, "ci-band")), len(with_class(wide, "ci-band-same"))) == (1, 1)
    assert "dezelfde deelnemers, gezien vanaf de nieuwste ronde" in "".join(drawn.itertext())
    without = TrendChart("Ontwikkeling", "", (own, country), (), Table((Column("Ronde", "year"),), ()))
    assert "dezelfde deelnemers" not in "".join(parse(draw_trend(without)).itertext())
