"""What Eurostat, SDSN and UN ESCAP would say: by hand, and never about what cannot be divided (method.md 1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.targets.official_rules import OfficialVerdict, describe_officially
from tests.outlooks import outlook, standing


def test_the_three_rules_by_hand() -> None:
    # from 40 in 2023 to 46 in 2026, aiming at 60 in 2028: 2 points a year so far, 4 needed
    told = outlook(base_score_pct=40.0, last_score_pct=46.0, target_pct=60.0, gap_pct=14.0, pace_pct_per_year=2.0)
    eurostat, sdsn, escap = describe_officially(told, 4)
    assert (sdsn.outcome, sdsn.figure) == ("moderately_improving", pytest.approx(0.5))
    assert (escap.outcome, escap.figure) == ("share_of_the_way", pytest.approx(3.0))
    growth, needed = (46 / 40) ** (1 / 3) - 1, (60 / 40) ** (1 / 5) - 1
    assert (eurostat.outcome, eurostat.figure) == ("insufficient", pytest.approx(growth / needed))


@pytest.mark.parametrize(
    ("now", "eurostat", "sdsn"),
    [
        (52.0, "significant", "on_track"),  # 4 a year, 4 needed
        (51.0, "significant", "moderately_improving"),
        (48.0, "moderate", "moderately_improving"),
        (45.0, "insufficient", "stagnating"),
        (40.0, "insufficient", "stagnating"),
        (39.0, "away", "decreasing"),
    ],
)
def test_each_class_has_its_border(now: float, eurostat: str, sdsn: str) -> None:
    told = outlook(
        base_score_pct=40.0, last_score_pct=now, target_pct=60.0, gap_pct=60 - now, pace_pct_per_year=(now - 40) / 3
    )  # fmt: skip
    assert [each.outcome for each in describe_officially(told, 4)] == [eurostat, sdsn, "share_of_the_way"]


def test_a_target_that_is_met_is_met_by_every_rule() -> None:
    assert {each.outcome for each in describe_officially(standing(70, 65), 2)} == {"achieved"}


@pytest.mark.parametrize(
    ("changed", "round_n"),
    [
        ({}, 2),  # two rounds
        ({"base_score_pct": None, "pace_pct_per_year": None}, 4),
        ({"base_score_pct": 61.0}, 4),  # base and target 4 points apart
        ({"base_score_pct": 70.0}, 4),  # the target is below the base
    ],
)
def test_no_rule_divides_by_next_to_nothing(changed: dict, round_n: int) -> None:
    assert {each.outcome for each in describe_officially(outlook(**changed), round_n)} == {"cannot_be_said"}


def test_growth_from_zero_cannot_be_said() -> None:
    verdicts = describe_officially(outlook(base_score_pct=0.0), 4)
    assert verdicts[0] == OfficialVerdict("eurostat", "cannot_be_said")
    assert verdicts[1].figure is not None


@given(base=st.floats(0, 90), now=st.floats(0, 100), target=st.floats(5, 100))
def test_any_scores_give_a_verdict(base: float, now: float, target: float) -> None:
    told = outlook(
        base_score_pct=base, last_score_pct=now, target_pct=target, gap_pct=target - now, pace_pct_per_year=(now - base) / 3
    )  # fmt: skip
    assert len(describe_officially(told, 4)) == 3
