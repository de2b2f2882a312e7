"""Targets and the three plain numbers about them (TR-1, TR-2)."""

from datetime import date

import duckdb
import pandas as pd
import pytest

from analysis.places import fetch_place
from analysis.targets import (
    Progress,
    Target,
    base_score_like_for_like,
    fetch_target_records,
    fetch_target_summary,
    fetch_targets,
    progress_of_target,
)
from analysis.trends import fetch_trend
from tests.builders import NVT, Aim, Content, Filled, refill

ARNHEM, EDE, APELDOORN, PURMEREND = "GM0202", "GM0228", "GM0200", "GM0439"


def target(**values) -> Target:
    record = {
        "cbs_code": ARNHEM, "scope": "level", "code": "mens", "base_round_year": 2022, "horizon_years": 3,
        "target_year": 2025, "target_pct": 60.0, "set_by": None, "set_on": None, "is_closed": False,
    }  # fmt: skip
    return Target(**(record | values))


def test_the_newest_target_per_horizon_counts_and_withdrawn_ones_do_not(other_con) -> None:
    aims = [
        Aim(ARNHEM, "mens", 2022, 3, 60, set_on=date(2022, 5, 1)),
        Aim(ARNHEM, "mens", 2022, 5, 75),
        Aim(ARNHEM, "mens", 2023, 3, 65, set_by="College"),
        Aim(ARNHEM, "mens", 2024, 3, 99, is_withdrawn=True),
        Aim(ARNHEM, "mens/tijd", 2022, 3, 50, scope="theme"),
        Aim(EDE, "mens", 2022, 3, 10),  # another municipality
    ]
    refill(other_con, Content(targets=aims))
    targets = fetch_targets(other_con, ARNHEM)
    assert targets[["scope", "code", "horizon_years", "base_round_year", "target_pct"]].values.tolist() == [
        ["level", "mens", 3, 2023, 65.0],
        ["level", "mens", 5, 2022, 75.0],
        ["theme", "mens/tijd", 3, 2022, 50.0],
    ]
    first = fetch_target_records(other_con, ARNHEM)[0]
    assert (first.target_year, first.set_by, first.set_on, first.is_closed) == (2026, "College", None, False)


def test_a_target_from_before_a_merger_is_closed(other_con) -> None:
    refill(other_con, Content(targets=[Aim(PURMEREND, "mens", 2021, 5, 60), Aim(PURMEREND, "mens", 2022, 3, 60)]))
    assert fetch_targets(other_con, PURMEREND)["is_closed"].tolist() == [False, True]  # horizon 3 of 2022, horizon 5 of 2021


def test_a_municipality_without_targets_gives_an_empty_frame(other_con) -> None:
    refill(other_con, Content())
    targets = fetch_targets(other_con, ARNHEM)
    assert len(targets) == 0
    assert "target_pct" in targets.columns


@pytest.mark.parametrize(
    ("score", "year", "base", "expected"),
    [
        (48.0, 2024, 40.0, Progress(12.0, 4.0, 12.0, "open")),
        (60.0, 2024, 40.0, Progress(0.0, 10.0, None, "achieved")),
        (63.0, 2025, None, Progress(-3.0, None, None, "achieved")),
        (50.0, 2025, 40.0, Progress(10.0, 10 / 3, None, "target_year_passed")),
        (45.0, 2022, 45.0, Progress(15.0, None, 5.0, "one_round")),  # the base round itself
        (45.0, 2024, None, Progress(15.0, None, 15.0, "one_round")),  # nothing links the base round to this one
        (45.0, 2024, float("nan"), Progress(15.0, None, 15.0, "one_round")),
        (30.0, 2024, 40.0, Progress(30.0, -5.0, 30.0, "open")),  # moving away
        (None, 2024, 40.0, Progress(None, None, None, "no_score")),
        (float("nan"), 2024, 40.0, Progress(None, None, None, "no_score")),
    ],
)
def test_gap_pace_and_pace_needed(score: float | None, year: int, base: float | None, expected: Progress) -> None:
    assert progress_of_target(target(), score, year, base) == expected


def test_the_base_score_counts_back_over_common_questions(other_con) -> None:
    # G22 falls away in 2023: the score jumps from 50 to 66.7, the common questions stay the same, then gain 25 in 2024
    answers = {"G11": 5, "G12": 3, "G21": 3}
    later = {"G11": 5, "G12": 4, "G21": 5}
    responses = [
        Filled(ARNHEM, 2022, answers | {"G22": 1}),
        Filled(ARNHEM, 2023, answers | {"G22": NVT}),
        Filled(ARNHEM, 2024, later),
    ]
    refill(other_con, Content(responses))
    trend = fetch_trend(other_con, fetch_place(other_con, ARNHEM), "theme", "systeem/markt")
    assert trend["score_pct"].tolist() == pytest.approx([50, 200 / 3, 275 / 3])
    assert base_score_of(trend, 2022, 2024) == pytest.approx(200 / 3)
    assert base_score_of(trend, 2022, 2023) == pytest.approx(200 / 3)
    assert base_score_of(trend, 2023, 2024) == pytest.approx(200 / 3)


def test_an_older_round_counts_back_from_its_own_score(other_con) -> None:
    # between 2023 and 2024 the common questions gain 50 / 3 while the score falls: the chain shifts the older rounds
    responses = [
        Filled(ARNHEM, 2022, {"G11": 1, "G12": 1, "G21": 1, "G22": 5}),
        Filled(ARNHEM, 2023, {"G11": 2, "G12": 2, "G21": 2, "G22": 5}),
        Filled(ARNHEM, 2024, {"G11": 3, "G12": 3, "G21": 2, "G22": NVT}),
    ]
    refill(other_con, Content(responses))
    trend = fetch_trend(other_con, fetch_place(other_con, ARNHEM), "theme", "systeem/markt")
    assert trend.set_index("round_year").loc[2022, "like_for_like_pct"] == pytest.approx(125 / 3 - 50 / 3 - 75 / 4)
    assert base_score_of(trend, 2022, 2023) == pytest.approx(25)  # its real score: nothing fell away up to 2023


def test_nothing_links_the_rounds_across_a_merger(other_con) -> None:
    refill(other_con, Content([Filled(PURMEREND, year, {"M1": 50}) for year in (2021, 2022)]))
    trend = fetch_trend(other_con, fetch_place(other_con, PURMEREND), "theme", "mens/moed")
    assert base_score_of(trend, 2021, 2022) is None


def base_score_of(trend: pd.DataFrame, base_year: int, year: int) -> float | None:
    linked = trend.set_index("round_year")
    now = linked.loc[year, ["score_pct", "like_for_like_pct"]]
    return base_score_like_for_like(*now, linked.loc[base_year, "like_for_like_pct"])


def summary(con: duckdb.DuckDBPyConnection, code: str, year: int = 2024) -> pd.DataFrame:
    return fetch_target_summary(con, fetch_place(con, code), year, "theme", "mens/moed")


def test_how_many_of_a_group_met_their_target(other_con) -> None:
    scored = [Filled(code, 2024, {"M1": 50}) for code in (ARNHEM, EDE, APELDOORN, "GM0518")]
    aims = [
        Aim(code, "mens/moed", 2022, 3, pct, "theme") for code, pct in ((ARNHEM, 40), (EDE, 50), (APELDOORN, 60), ("GM0197", 10))
    ]
    later = Aim(ARNHEM, "mens/moed", 2025, 3, 99, "theme")  # set after the round, must not count in it
    refill(other_con, Content(scored, [*aims, later]))
    assert summary(other_con, "PV25").values.tolist() == [[3, 51, 4, 3, 2]]
    assert summary(other_con, "NL")["achieved_n"].tolist() == [2]
    assert len(summary(other_con, "PV28")) == 0


def test_achieved_of_fewer_than_three_is_not_shown(other_con) -> None:
    aims = [Aim(code, "mens/moed", 2022, 3, 40, "theme") for code in (ARNHEM, EDE)]
    refill(other_con, Content([Filled(code, 2024, {"M1": 50}) for code in (ARNHEM, EDE)], aims))
    assert summary(other_con, "PV25")[["target_n", "scored_n"]].values.tolist() == [[2, 2]]
    assert summary(other_con, "PV25")["achieved_n"].isna().all()
