"""Matches for a cohort (point 6): against every possible division, and by hand on a small store."""

import itertools
from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.learning.assignment import assign_givers
from analysis.learning.matching import CohortMatches, Match, fetch_matches
from analysis.learning.numbers import fetch_numbers
from tests.builders import Aim, Content, Filled, refill
from tests.programme_builders import Course, PilotDone, Took, add

ARNHEM, NIJMEGEN, ZWOLLE, ALMERE, EDE = "GM0202", "GM0268", "GM0193", "GM0034", "GM0228"
COURSE = Course("cursus", "Cursus", date(2024, 1, 1))


# ------------------------------------------------------------------ the division


def slow_best(worth: np.ndarray) -> tuple[int, float]:
    """The best of every division in which nobody has itself: most taught, then the largest worth."""
    found = []
    for order in itertools.permutations(range(len(worth))):
        if all(receiver != giver for receiver, giver in enumerate(order)):
            values = [worth[receiver, giver] for receiver, giver in enumerate(order)]
            known = [value for value in values if not np.isnan(value)]
            found.append((len(known), round(sum(known), 6)))
    return max(found)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(n=st.integers(2, 6), seed=st.integers(0, 10_000), share=st.sampled_from([0.0, 0.3, 0.7, 1.0]))
def test_against_every_possible_division(n: int, seed: int, share: float) -> None:
    rng = np.random.default_rng(seed)
    worth = rng.uniform(0, 8, (n, n)).round(2)
    worth[rng.random((n, n)) < share] = np.nan
    givers = assign_givers(worth)
    assert sorted(giver for giver in givers if giver is not None) == list(range(n))  # each gets once and gives once
    assert all(receiver != giver for receiver, giver in enumerate(givers))
    values = [worth[receiver, giver] for receiver, giver in enumerate(givers) if giver is not None]
    known = [value for value in values if not np.isnan(value)]
    assert (len(known), round(sum(known), 6)) == pytest.approx(slow_best(worth))


@pytest.mark.parametrize("n", [0, 1])
def test_alone_there_is_nobody(n: int) -> None:
    assert assign_givers(np.full((n, n), 3.0)) == [None] * n


# ------------------------------------------------------------------ the cohort


def rises(code: str, **scores: dict[int, float]) -> list[Filled]:
    """Scores per question by year; U1 is the theme steun (1 to 5 for 0 to 100), M1 the theme moed."""
    years = sorted({year for by_year in scores.values() for year in by_year})
    return [
        Filled(code, year, {question: by_year[year] for question, by_year in scores.items() if year in by_year}) for year in years
    ]


def matches_by_name(found: CohortMatches) -> dict[str | None, Match]:
    return {match.receiver.name: match for match in found.matches}


@pytest.fixture(scope="module")
def cohort(other_con) -> CohortMatches:
    """Arnhem (moed 40, wants 70) and Ede (steun 25) learn; Nijmegen once stood at 41 and rose to 75; Zwolle is high on steun."""
    responses = rises(ARNHEM, M1={2024: 40, 2025: 40}, U1={2024: 4, 2025: 4})
    responses += rises(NIJMEGEN, M1={2023: 41, 2025: 75}, U1={2023: 4, 2025: 4})
    responses += rises(ZWOLLE, M1={2024: 80, 2025: 80}, U1={2024: 5, 2025: 5})
    responses += rises(EDE, M1={2024: 60, 2025: 60}, U1={2024: 2, 2025: 2})
    refill(other_con, Content(responses, [Aim(ARNHEM, "mens/moed", 2024, 3, 70, "theme")]))
    add(
        other_con, COURSE,
        Took("cursus", "Arnhem", ARNHEM, may_be_named=True), Took("cursus", "Nijmegen", NIJMEGEN, may_be_named=True),
        Took("cursus", "Zwolle", ZWOLLE, may_be_named=False), Took("cursus", "Ede", EDE, may_be_named=True),
        Took("cursus", "Almere", ALMERE, cohort="2025"),  # no scores and no pilots
        Took("cursus", "Waterschap Rijn", organisation_type="waterschap", may_be_named=True),
        Took("cursus", "Zorg Oost", organisation_type="zorg"),
        Took("cursus", "Weg", organisation_type="bedrijf", left_on=date(2024, 12, 1)),
        PilotDone("dijk", "Waterschap Rijn", more={"category": "GWW", "organisation_type": "waterschap", "year_start": 2024}),
        PilotDone("pad", "Zorg Oost", more={"category": "GWW", "organisation_type": "zorg", "lessons": "Vraag door."}),
    )  # fmt: skip
    return fetch_matches(other_con, "cursus", None, 2025)


def test_each_gets_once_and_gives_once(cohort: CohortMatches) -> None:
    receivers, givers = ([getattr(match, side).number for match in cohort.matches] for side in ("receiver", "giver"))
    assert sorted(receivers) == sorted(givers)
    assert len(set(givers)) == 6
    assert all(match.receiver.number != match.giver.number for match in cohort.matches)


def test_who_made_the_very_step_teaches_the_one_that_has_to_make_it(cohort: CohortMatches) -> None:
    match = matches_by_name(cohort)["Arnhem"]
    assert (match.topic.code, match.topic.score_pct, match.topic.target_pct) == ("mens/moed", 40, 70)
    assert match.giver.name == "Nijmegen"
    assert match.teaching is not None
    teaching = match.teaching
    assert (teaching.kind, teaching.from_pct, teaching.to_pct) == ("step", 41, 75)
    assert (teaching.from_round_year, teaching.to_round_year) == (2023, 2025)


def test_who_may_not_be_named_has_a_number_and_nothing_that_betrays_it(cohort: CohortMatches) -> None:
    match = matches_by_name(cohort)["Ede"]  # weakest on steun; only Zwolle and those with 75 are further
    assert match.topic.code == "mens/steun"
    assert match.teaching is not None
    hidden = [each for each in cohort.matches if each.giver.name is None]
    assert hidden
    for each in hidden:
        assert each.giver.cbs_code is None
        assert each.pilot_n == 0
        assert each.teaching is None or (each.teaching.to_pct, each.teaching.pilots, each.teaching.to_round_year) == (
            None,
            (),
            None,
        )
    unnamed = [each for each in cohort.matches if each.receiver.name is None]
    assert unnamed
    assert all(each.topic.score_pct is None for each in unnamed)
    assert "Zwolle" not in repr(cohort)
    assert "Zorg Oost" not in repr(cohort)


def test_organisations_without_scores_are_matched_on_their_pilots(cohort: CohortMatches) -> None:
    match = matches_by_name(cohort)["Waterschap Rijn"]
    assert (match.topic.kind, match.topic.code, match.topic.name_nl) == ("category", "GWW", "Grond-, weg- en waterbouw")
    assert match.teaching is not None
    assert match.teaching.kind == "pilots"
    assert match.giver.name is None  # Zorg Oost has the lesson, and did not agree
    assert match.pilot_n == 0  # and how many it has, anybody can look up


def test_who_cannot_be_matched_is_said_with_the_reason(cohort: CohortMatches) -> None:
    assert sorted(each.reason for each in cohort.left_out) == ["left", "nothing_known"]


def test_a_cohort_alone_is_matched_apart_and_numbers_stay_the_same(other_con, cohort: CohortMatches) -> None:
    alone = fetch_matches(other_con, "cursus", "2025", 2025)
    assert alone.matches == ()
    assert [each.reason for each in alone.left_out] == ["nothing_known"]
    everywhere = {each.party.number for each in cohort.left_out}
    assert {each.party.number for each in alone.left_out} <= everywhere
    numbers = fetch_numbers(other_con, "cursus")
    assert sorted(numbers["number"]) == list(range(1, 9))
    key = dict(zip(numbers["organisation"], numbers["number"], strict=True))
    assert key["Arnhem"] == matches_by_name(cohort)["Arnhem"].receiver.number
    assert alone.left_out[0].party.number == key["Almere"]
    add(other_con, Took("cursus", "Aaa nieuw", organisation_type="bedrijf"))  # who comes later gets a later number
    again = fetch_numbers(other_con, "cursus")
    assert dict(zip(again["organisation"], again["number"], strict=True)) == key | {"Aaa nieuw": 9}


def test_a_group_of_one_and_a_group_of_two_that_cannot_teach_each_other(other_con) -> None:
    refill(other_con, Content(rises(ARNHEM, M1={2025: 40}) + rises(EDE, M1={2025: 40})))
    add(other_con, COURSE, Took("cursus", "Arnhem", ARNHEM))
    alone = fetch_matches(other_con, "cursus", None, 2025)
    assert [each.reason for each in alone.left_out] == ["alone"]
    add(other_con, Took("cursus", "Ede", EDE))
    two = fetch_matches(other_con, "cursus", None, 2025)
    assert [match.teaching for match in two.matches] == [None, None]  # they exchange as equals
    assert two.taught_n == 0
    assert fetch_matches(other_con, "bestaat-niet", None, 2025) == CohortMatches((), ())


def test_when_several_need_the_same_one_it_is_said_that_somebody_is_further(other_con) -> None:
    codes = (ARNHEM, EDE, ALMERE)
    responses = [row for code in codes for row in rises(code, M1={2024: 40, 2025: 40})] + rises(ZWOLLE, M1={2024: 90, 2025: 90})
    refill(other_con, Content(responses))
    add(other_con, COURSE, *(Took("cursus", code, code) for code in (*codes, ZWOLLE)))
    found = fetch_matches(other_con, "cursus", None, 2025)
    assert sorted((match.teaching is not None, match.has_teacher) for match in found.matches) == [
        (False, False), (False, True), (False, True), (True, True),
    ]  # fmt: skip
