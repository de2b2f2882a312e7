"""Who made the step a municipality has to make (point 6), and who may be named: by hand, on one question of 0-100."""

import duckdb
import pytest

from analysis.learning.step_makers import Learned, Learner, fetch_learned
from analysis.learning.via_facilitator import ProvinceCount, count_by_province
from analysis.places import Scope
from tests.builders import Aim, Content, Filled, refill
from tests.programme_builders import PilotDone, Took, add

COURAGE = Scope("theme", "mens/moed", "mens", 1, "Moed", "Courage")  # one question, M1: the score is its answer
ARNHEM, NIJMEGEN, ZWOLLE, ALMERE = "GM0202", "GM0268", "GM0193", "GM0034"  # of 160 to 230 thousand inhabitants
APELDOORN, AMERSFOORT, HAARLEM, ENSCHEDE = "GM0200", "GM0307", "GM0392", "GM0153"
ROZENDAAL = "GM0277"  # 1,800 inhabitants


def rises(code: str, scores: dict[int, float]) -> list[Filled]:
    return [Filled(code, year, {"M1": score}) for year, score in scores.items()]


def learned_of(con: duckdb.DuckDBPyConnection, round_year: int = 2025) -> Learned:
    found = fetch_learned(con, Learner(ARNHEM, COURAGE, round_year))
    assert found is not None
    return found


def agreed(*codes: str) -> list[Took]:
    return [Took("cursus", code, code, may_be_named=True) for code in codes]


def quiet(con: duckdb.DuckDBPyConnection) -> float:
    """The border of the noise, which the scores of a test themselves decide."""
    return con.execute("select border_pct from change_noise where scope = 'theme' and code = 'mens/moed'").fetchall()[0][0]


@pytest.fixture(scope="module")
def told(other_con) -> Learned:
    """Arnhem stands at 40 and wants 70: a step of 30."""
    responses = rises(ARNHEM, {2024: 40, 2025: 40})
    responses += rises(NIJMEGEN, {2021: 35, 2022: 50, 2024: 72})  # made it in three years, same province
    responses += rises(ZWOLLE, {2022: 49, 2023: 85, 2024: 60})  # made it and fell back
    responses += rises(ALMERE, {2021: 45, 2023: 60})  # too short
    responses += rises(AMERSFOORT, {2021: 51, 2022: 90})  # began too high
    responses += rises(ENSCHEDE, {2023: 41, 2024: 75, 2025: 74})  # made it in a year, another province
    responses += rises(ROZENDAAL, {2021: 40, 2022: 80})  # made it, but is small
    responses += rises(APELDOORN, {2021: 38, 2022: 71})  # made it, did not agree to be named
    refill(other_con, Content(responses, [Aim(ARNHEM, "mens/moed", 2024, 3, 70, "theme")]))
    add(
        other_con,
        *agreed(NIJMEGEN, ZWOLLE, ALMERE, AMERSFOORT, ENSCHEDE, ROZENDAAL),
        Took("cursus", "Apeldoorn", APELDOORN, may_be_named=False),
    )
    add(
        other_con,
        PilotDone("brug", "Gemeente Nijmegen", NIJMEGEN, more={"lessons": "Begin vroeg.", "year_start": 2022}),
        PilotDone("school", "Gemeente Nijmegen", NIJMEGEN, more={"year_start": 2023}),
        PilotDone("later", "Gemeente Nijmegen", NIJMEGEN, more={"lessons": "Nog niet.", "year_start": 2026}),
    )
    return learned_of(other_con)


def test_they_had_the_same_start_went_far_enough_stayed_there_and_are_of_like_size(told: Learned, other_con) -> None:
    assert (told.need.score_pct, told.need.target_pct, told.need.target_year) == (40, 70, 2027)
    assert told.need.needed_pct == max(30, quiet(other_con))
    found = [(each.name, each.from_round_year, each.to_round_year, each.from_pct, each.to_pct) for each in told.makers]
    assert found == [("Nijmegen", 2021, 2024, 35, 72), ("Enschede", 2023, 2024, 41, 75)]  # the own province first
    assert not told.is_short
    assert not told.is_other_size


def test_who_did_not_agree_is_a_number_only(told: Learned) -> None:
    assert told.others == (ProvinceCount(None, None),)  # one: fewer than three
    assert "Apeldoorn" not in repr(told)


def test_the_pilots_and_the_questions_that_rose_are_told(told: Learned) -> None:
    nijmegen = told.makers[0]
    assert [pilot.pilot_key for pilot in nijmegen.pilots] == ["brug", "school"]  # what can tell first; nothing after the round
    assert [(move.question_nl, move.from_pct, move.to_pct) for move in nijmegen.moves] == [("Hoeveel moed?", 35, 72)]


def test_seen_from_an_earlier_round_nothing_later_counts(other_con, told: Learned) -> None:
    assert fetch_learned(other_con, Learner(ARNHEM, COURAGE, 2023)) is None  # its first round is 2024
    early = fetch_learned(other_con, Learner(ARNHEM, COURAGE, 2024))
    assert early is not None
    assert [each.name for each in early.makers] == ["Nijmegen", "Enschede"]
    assert all(each.to_round_year <= 2024 for each in early.makers)


def test_when_nobody_went_far_enough_the_furthest_are_told_and_that_it_is_short(other_con) -> None:
    responses = rises(ARNHEM, {2025: 40}) + rises(NIJMEGEN, {2021: 35, 2022: 60}) + rises(ZWOLLE, {2021: 41, 2022: 67})
    refill(other_con, Content(responses, [Aim(ARNHEM, "mens/moed", 2025, 3, 95, "theme")]))
    add(other_con, *agreed(NIJMEGEN, ZWOLLE))
    found = learned_of(other_con)
    assert [each.name for each in found.makers] == ["Zwolle", "Nijmegen"]
    assert found.is_short


def test_without_comparable_size_others_are_told_and_that_they_are_not(other_con) -> None:
    refill(other_con, Content(rises(ARNHEM, {2025: 40}) + rises(ROZENDAAL, {2021: 40, 2022: 80})))
    add(other_con, *agreed(ROZENDAAL))
    found = learned_of(other_con)
    assert [(each.name, each.is_like_size) for each in found.makers] == [("Rozendaal", False)]
    assert found.is_other_size
    assert found.need.target_pct is None  # without a target any rise beyond the noise counts


def test_a_later_no_takes_the_name_away_and_a_withdrawn_yes_too(other_con) -> None:
    from tests.builders import withdraw

    refill(other_con, Content(rises(ARNHEM, {2025: 40}) + rises(NIJMEGEN, {2021: 35, 2022: 80})))
    assert [each.name for each in learned_of(other_con).makers] == []  # never asked: no
    (yes,) = add(other_con, *agreed(NIJMEGEN))
    assert [each.name for each in learned_of(other_con).makers] == ["Nijmegen"]
    add(other_con, Took("ander", "Nijmegen", NIJMEGEN, may_be_named=False))
    assert [each.name for each in learned_of(other_con).makers] == []
    withdraw(other_con, yes + 1)
    assert [each.name for each in learned_of(other_con).makers] == ["Nijmegen"]
    withdraw(other_con, yes)
    assert [each.name for each in learned_of(other_con).makers] == []


@pytest.mark.parametrize(
    ("provinces", "rows"),
    [
        ([], ()),
        (["A"] * 2, ((None, None),)),
        (["A"] * 3, (("A", 3),)),
        (["A"] * 4 + ["B"] * 3, (("A", 4), ("B", 3))),
        (["A"] * 4 + ["B"] * 2, ((None, 6),)),  # two would be found by taking four from six
        (["A"] * 5 + ["B"] * 3 + ["C"] * 2, (("A", 5), (None, 5))),
        (["A"] * 5 + ["B"] * 2 + ["C"], (("A", 5), (None, 3))),
        (["A", "B", "C"], ((None, 3),)),
        ([None, None, "A", "A", "A"], ((None, 5),)),
    ],
)
def test_no_number_below_three_is_told_or_can_be_found(provinces, rows) -> None:
    assert count_by_province(provinces) == tuple(ProvinceCount(*row) for row in rows)
