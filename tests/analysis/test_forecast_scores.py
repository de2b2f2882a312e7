"""How good chances were, each figure with a plain second way of reckoning it (TR-5)."""

import math
from statistics import NormalDist

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.record.brier import brier_score, no_change_chances
from analysis.record.record import forecast_record
from analysis.record.scored import words_said
from analysis.record.scores import (
    LEAST_CASES_N,
    WarningCount,
    WordCount,
    count_warnings,
    count_words,
    reliability_bins,
    share_of,
)
from tests.analysis.slow_record import groups_of_ten

COVERAGE = ["scope", "code", "years_ahead", "year", "case_n", "within_n", "below_n", "above_n", "independent_n", "municipality_n"]
Case = tuple[float, bool]  # the chance that was said (0-100), and whether the target was met
CASES = st.lists(st.tuples(st.floats(0, 100), st.booleans()), max_size=150)


def judged(cases: list[Case], unit_n: int = 10**6, **other: object) -> pd.DataFrame:
    """Rows as judged_targets gives them; unit_n municipalities take turns."""
    frame = pd.DataFrame(
        {
            "scope": "level", "code": "mens", "cbs_code": [f"GM{at % unit_n:04}" for at in range(len(cases))],
            "origin_round_year": 2022, "year": 2024, "last_round_year": 2022, "years_ahead": 2, "target_pct": 60.0,
            "chance_pct": np.array([chance for chance, _met in cases], dtype=float), "origin_score_pct": 50.0,
            "usual_change_pct": 5.0, "is_met": np.array([met for _chance, met in cases], dtype=bool),
            "is_published_then": False, "method_version": "1", "reason": None, "score_pct": 50.0,
        }
    )  # fmt: skip
    frame = frame.assign(**other)
    return frame.assign(word=words_said(frame))


@given(CASES)
@settings(max_examples=150, deadline=None)
def test_groups_are_those_of_the_slow_way_and_hold_every_case_once(cases: list[Case]) -> None:
    bins = reliability_bins(judged(cases))
    assert [(each.low_pct, each.high_pct, each.case_n, each.met_n) for each in bins] == groups_of_ten(cases, LEAST_CASES_N)
    assert all(each.case_n >= LEAST_CASES_N for each in bins)
    assert sum(each.case_n for each in bins) == (len(cases) if len(bins) else 0)
    assert bool(bins) == (len(cases) >= LEAST_CASES_N)


@given(CASES)
@settings(max_examples=60, deadline=None)
def test_a_group_says_its_mean_chance_and_lies_within_its_own_interval(cases: list[Case]) -> None:
    for each in reliability_bins(judged(cases)):
        inside = [chance for chance, _met in cases if each.low_pct <= chance < each.high_pct or each.high_pct == 100 == chance]
        assert each.said_pct == pytest.approx(sum(inside) / len(inside))
        assert each.met.pct == pytest.approx(100 * each.met_n / each.case_n)
        assert 0 <= each.met.low_pct <= each.met.pct + 1e-9
        assert each.met.pct <= each.met.high_pct + 1e-9 <= 100 + 1e-6


def test_twenty_nine_forecasts_give_no_dot_and_no_brier_score() -> None:
    assert reliability_bins(judged([(50.0, True)] * 29)) == ()
    assert brier_score(judged([(50.0, True)] * 29)) is None
    assert len(reliability_bins(judged([(50.0, True)] * 30))) == 1


def test_small_groups_go_with_their_neighbours() -> None:
    cases = [(5.0, False)] * 40 + [(15.0, False)] * 10 + [(25.0, True)] * 20 + [(95.0, True)] * 7
    told = [(each.low_pct, each.high_pct, each.case_n, each.met_n) for each in reliability_bins(judged(cases))]
    assert told == [(0, 10, 40, 0), (10, 100, 37, 27)]


def test_the_interval_is_the_textbook_one() -> None:
    found = share_of(15, 60, 60)  # Wilson, z 1.96: 15 of 60
    assert (found.pct, found.low_pct, found.high_pct) == (
        pytest.approx(25),
        pytest.approx(15.8, abs=0.1),
        pytest.approx(37.2, abs=0.1),
    )
    assert share_of(0, 30, 30).low_pct == 0
    assert share_of(0, 30, 30).high_pct == pytest.approx(100 * 1.96**2 / (30 + 1.96**2), abs=0.05)


@given(st.integers(1, 200), st.data())
def test_fewer_independent_cases_make_the_interval_wider(total: int, data: st.DataObject) -> None:
    n, independent = data.draw(st.integers(0, total)), data.draw(st.integers(1, total))
    wide, narrow = share_of(n, total, independent), share_of(n, total, total)
    assert wide.high_pct - wide.low_pct >= narrow.high_pct - narrow.low_pct - 1e-9


def test_one_target_said_in_three_rounds_is_one_outcome() -> None:
    once = judged([(50.0, at % 2 == 0) for at in range(30)])
    thrice = pd.concat([once.assign(origin_round_year=origin) for origin in (2021, 2022, 2023)], ignore_index=True)
    (alone,), (repeated,) = reliability_bins(once), reliability_bins(thrice)
    assert repeated.case_n == 3 * alone.case_n
    assert repeated.met == alone.met


@given(CASES)
@settings(max_examples=60, deadline=None)
def test_words_and_warnings_are_counted_as_by_hand(cases: list[Case]) -> None:
    rows = judged(cases)
    stretches = {"at_risk": (0, 35), "uncertain": (35, 65), "on_track": (65, 101)}
    for each in count_words(rows):
        inside = [met for word in each.words for chance, met in cases if stretches[word][0] <= chance < stretches[word][1]]
        assert (each.case_n, each.met_n) == (len(inside), sum(inside))
        assert each.case_n >= 3 or len(cases) < 3
    assert sum(each.case_n for each in count_words(rows)) == len(cases)
    warned = [met for chance, met in cases if chance < 35]
    missed = sum(not met for _chance, met in cases)
    assert count_warnings(rows) == WarningCount(
        len(warned), len(warned) - sum(warned), missed, len(cases) - missed, sum(warned)
    )  # fmt: skip


def said(**cases: int) -> pd.DataFrame:
    """Rows in which each word was said once about so many municipalities of its own."""
    words = [word for word, n in cases.items() for _each in range(n)]
    return judged([(50.0, True)] * len(words)).assign(word=np.array(words, dtype=object))


@pytest.mark.parametrize(
    ("cases", "told"),
    [
        ({"on_track": 3, "uncertain": 4, "at_risk": 9}, {("on_track",): 3, ("uncertain",): 4, ("at_risk",): 9}),
        ({"achieved": 5, "on_track": 2, "at_risk": 9}, {("achieved", "on_track"): 7, ("at_risk",): 9}),
        ({"achieved": 1, "on_track": 5, "uncertain": 5}, {("achieved", "on_track"): 6, ("uncertain",): 5}),
        ({"achieved": 1, "on_track": 1, "uncertain": 5}, {("achieved", "on_track", "uncertain"): 7}),
        ({"uncertain": 5, "at_risk": 2}, {("uncertain", "at_risk"): 7}),
        ({}, {}),
    ],
)
def test_a_word_about_one_or_two_municipalities_is_told_together_with_its_neighbour(cases: dict, told: dict) -> None:
    assert {each.words: each.case_n for each in count_words(said(**cases))} == told


def test_words_are_told_in_one_order_and_only_when_said() -> None:
    rows = judged([(70.0, True)] * 3 + [(10.0, False)] * 2 + [(20.0, True)] * 2)
    assert count_words(rows) == (WordCount(("on_track",), 3, 3, 3), WordCount(("at_risk",), 4, 2, 4))


@given(st.lists(st.tuples(st.floats(0, 100), st.booleans()), min_size=30, max_size=80), st.integers(2, 40))
@settings(max_examples=60, deadline=None)
def test_the_brier_score_and_its_rivals_are_those_of_the_slow_way(cases: list[Case], unit_n: int) -> None:
    rows = judged(cases, unit_n)
    found = brier_score(rows)
    assert found is not None
    ours = [(chance / 100 - met) ** 2 for chance, met in cases]
    rate = sum(met for _chance, met in cases) / len(cases)
    same = NormalDist(50, 5 * math.sqrt(2)).cdf(40)  # from 50, give or take 5 a year over 2 years, to 60 or more
    rivals = {
        "base_rate": [(rate - met) ** 2 for _chance, met in cases],
        "no_change": [(same - met) ** 2 for _chance, met in cases],
    }
    assert found.brier == pytest.approx(sum(ours) / len(ours))
    for name, losses in rivals.items():
        gain = getattr(found, name)
        better = [rival - own for rival, own in zip(losses, ours, strict=True)]
        mean = sum(better) / len(better)
        per_unit = [sum(better[at] - mean for at in range(unit, len(better), unit_n)) for unit in range(min(unit_n, len(better)))]
        error = math.sqrt(sum(part**2 for part in per_unit) * len(per_unit) / (len(per_unit) - 1)) / len(better)
        assert gain.rival_brier == pytest.approx(sum(losses) / len(losses))
        assert (gain.mean, gain.low, gain.high) == pytest.approx(
            (mean, mean - 1.959964 * error, mean + 1.959964 * error), abs=1e-7
        )
        assert gain.is_certain == (gain.low > 0 or gain.high < 0)


def test_one_municipality_alone_is_never_certain() -> None:
    found = brier_score(judged([(100.0, True)] * 20 + [(0.0, False)] * 20, unit_n=1))
    assert found is not None
    assert found.brier == 0
    assert not found.base_rate.is_certain


def test_without_any_usual_change_nothing_changes_is_certain() -> None:
    rows = judged([(50.0, True)] * 3, usual_change_pct=0.0, origin_score_pct=[59.0, 60.0, 61.0])
    assert no_change_chances(rows).tolist() == [0, 1, 1]


def test_an_older_score_has_more_years_to_move() -> None:
    near, far = (no_change_chances(judged([(50.0, True)], last_round_year=year))[0] for year in (2023, 2021))
    assert near < far < 0.5


def coverage(*rows: tuple) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COVERAGE)


def test_the_record_of_a_part_holds_its_own_cases_only() -> None:
    mens, systeem = judged([(20.0, False)] * 40), judged([(80.0, True)] * 35).assign(code="systeem")
    unjudged = judged([(50.0, False)] * 5).assign(reason=["no_score"] * 3 + ["not_participating"] * 2, score_pct=None)
    scored = pd.concat([mens, systeem, unjudged], ignore_index=True)
    counted = coverage(
        (None, None, 1, None, 60, 48, 5, 7, 60, 30), ("level", "mens", 1, None, 29, 20, 4, 5, 29, 29),
        ("level", "mens", 1, 2024, 29, 20, 4, 5, 29, 29), ("level", "systeem", 1, None, 31, 28, 1, 2, 31, 31),
    )  # fmt: skip
    together, part = forecast_record(scored, counted), forecast_record(scored, counted, "mens")
    assert (together.due_n, together.judged_n, together.municipality_n) == (80, 75, 40)
    assert (part.due_n, part.judged_n, part.unjudged) == (45, 40, (("no_score", 3), ("not_participating", 2)))
    assert (part.years, part.method_versions, part.published_n) == ((2024,), ("1",), 0)
    assert [(each.years_ahead, each.case_n, each.share) for each in part.margins] == [(1, 29, None)]  # too few to say
    assert together.margins[0].share is not None
    assert together.margins[0].share.pct == pytest.approx(80)
    assert [each.year for each in part.margins_by_year] == [2024]


def test_a_year_that_is_not_told_cannot_be_found_by_taking_the_others_from_all() -> None:
    """By hand: two municipalities in 2023; all years less 2022 and 2024 would be those two."""
    counted = coverage(
        ("level", "mens", 1, None, 60, 48, 5, 7, 60, 50), ("level", "mens", 1, 2022, 40, 32, 4, 4, 40, 40),
        ("level", "mens", 1, 2023, 2, 1, 0, 1, 2, 2), ("level", "mens", 1, 2024, 18, 15, 1, 2, 18, 18),
        ("level", "mens", 2, None, 45, 35, 5, 5, 45, 40), ("level", "mens", 2, 2023, 5, 5, 0, 0, 5, 5),
        ("level", "mens", 2, 2024, 40, 30, 5, 5, 40, 40),
    )  # fmt: skip
    told = forecast_record(judged([]), counted, "mens")
    assert [(each.years_ahead, each.case_n) for each in told.margins] == [(1, 60), (2, 45)]
    assert [(each.years_ahead, each.year) for each in told.margins_by_year] == [(1, 2022), (2, 2023), (2, 2024)]


def test_the_record_of_nothing_is_empty_and_not_zero() -> None:
    found = forecast_record(judged([]), coverage(), "mens")
    assert (found.due_n, found.judged_n, found.words, found.bins, found.brier, found.margins) == (0, 0, (), (), None, ())
