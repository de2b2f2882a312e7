from datetime import date, datetime

import pytest

from data.text import set_language
from ui import format as written


@pytest.mark.parametrize(("score", "shown"), [(None, "–"), (0, "0"), (0.5, "1"), (46.5, "47"), (47.4999, "47"), (100, "100")])
def test_a_score_is_a_whole_number_halves_away_from_zero(score: float | None, shown: str) -> None:
    assert written.format_score(score) == shown


@pytest.mark.parametrize(
    ("change", "shown"), [(None, "–"), (5.5, "+6"), (-5.5, "−6"), (0.4, "0"), (-0.4, "0"), (-0.5, "−1"), (12, "+12")]
)
def test_a_change_has_its_sign(change: float | None, shown: str) -> None:
    assert written.format_change(change) == shown


def test_a_difference_is_that_of_the_shown_numbers() -> None:
    assert written.shown_difference(46.5, 44.4) == 3  # 47 and 44 on screen; unrounded 2.1


def test_points_have_singular_and_plural() -> None:
    assert [written.format_points(points) for points in (1, -1, 2, 0)] == ["1 punt", "1 punt", "2 punten", "0 punten"]


@pytest.mark.parametrize(
    ("pace", "shown"),
    [
        (1, "1 punt per jaar"),
        (-1, "1 punt per jaar"),
        (2.5, "2,5 punten per jaar"),
        (4.25, "4,3 punten per jaar"),
        (3, "3 punten per jaar"),
    ],
)
def test_a_pace_is_per_year_with_a_decimal_comma(pace: float, shown: str) -> None:
    assert written.format_pace(pace) == shown


def test_counts_have_dutch_separators() -> None:
    assert written.format_count(1234) == "1.234"
    assert written.format_count(None) == "–"
    assert written.format_n_of(32, 51) == "32 van 51"
    assert written.format_percent(66.6) == "67%"
    assert written.format_decimal_plain(1234.56789) == "1234,5679"


def test_dates_are_in_full_and_moments_in_dutch_time() -> None:
    assert written.format_date(date(2026, 3, 1)) == "1 maart 2026"
    assert written.format_moment(datetime(2026, 7, 1, 12, 5)) == "1 juli 2026 14:05"
    assert written.format_moment(datetime(2026, 1, 1, 12, 5)) == "1 januari 2026 13:05"


def test_names_are_an_enumeration() -> None:
    assert written.join_names(["a"]) == "a"
    assert written.join_names(["a", "b", "c"]) == "a, b en c"


def test_numbers_follow_the_language() -> None:
    set_language("en")
    try:
        assert written.format_count(1234) == "1,234"
        assert written.format_pace(2.5) == "2.5 points a year"
    finally:
        set_language("nl")
