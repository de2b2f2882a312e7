"""The targets of a group, each municipality beside what was said of it a round before, and the counts that may be told."""

from collections import Counter
from collections.abc import Mapping

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.targets.group_outlooks import (
    GroupOutlook,
    TargetGroup,
    TargetHorizon,
    fetch_group_outlooks,
    fetch_target_horizons,
    group_outlooks,
    nearest_horizon,
)
from analysis.targets.outlooks import fetch_outlooks
from analysis.targets.pathways import fetch_comparable_scores
from analysis.targets.status import STATUSES, Status
from analysis.targets.word_counts import WordCount, count_words, shown_count
from tests.builders import NVT, Aim, Content, Filled, insert, refill

ARNHEM, EDE, APELDOORN, NIJMEGEN, ALMERE, BRIELLE = "GM0202", "GM0228", "GM0200", "GM0268", "GM0034", "GM0501"
GELDERLAND = TargetGroup("PV25", 2024, "theme", "mens/moed")


def outlook_row(cbs_code: str, origin: int, **values: object) -> Mapping[str, object]:
    """A row of target_outlook as it might have been derived."""
    return {
        "cbs_code": cbs_code, "scope": "theme", "code": "mens/moed", "horizon_years": 3, "origin_round_year": origin,
        "base_round_year": 2022, "target_year": 2025, "target_pct": 60.0, "status": "at_risk", "comparable_n": 0, "kept_n": 0,
        "kept_of_n": 0,
    } | values  # fmt: skip


@pytest.fixture
def outlook_con(other_con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Rounds 2022 to 2024 answered by two, and rows of target_outlook put in by hand."""
    refill(other_con, Content([Filled(code, year, {"M1": 40}) for code in (ARNHEM, EDE) for year in (2022, 2023, 2024)]))
    other_con.execute("truncate target_outlook")
    rows = [
        outlook_row(ARNHEM, 2023, status="uncertain", chance_pct=48.0),
        outlook_row(ARNHEM, 2024, chance_pct=21.5, last_score_pct=41.0, last_round_year=2024, left_pathway_round_year=2024),
        outlook_row(APELDOORN, 2023, target_pct=50.0, chance_pct=90.0, status="on_track"),
        outlook_row(APELDOORN, 2024, chance_pct=30.0),  # the target was raised in between
        outlook_row(ALMERE, 2024, chance_pct=5.0),  # another province
        outlook_row(NIJMEGEN, 2024, horizon_years=5, target_year=2027),  # another horizon
        outlook_row(EDE, 2024, code="mens", scope="level"),  # something else
        outlook_row(BRIELLE, 2024, status="closed"),  # gone before the round
    ]
    insert(other_con, "target_outlook", rows)
    return other_con


def test_every_municipality_of_the_province_is_there_by_name_with_or_without_a_target(outlook_con) -> None:
    frame = fetch_group_outlooks(outlook_con, GELDERLAND, 3)
    assert len(frame) == 51
    assert frame["name"].tolist()[:3] == ["Aalten", "Apeldoorn", "Arnhem"]
    assert {row.cbs_code for row in group_outlooks(frame) if row.status is not None} == {ARNHEM, APELDOORN}


def test_the_same_target_a_round_before_stands_beside_it(outlook_con) -> None:
    found = {row.cbs_code: row for row in group_outlooks(fetch_group_outlooks(outlook_con, GELDERLAND, 3))}
    arnhem = found[ARNHEM]
    assert (arnhem.earlier_round_year, arnhem.is_same_target, arnhem.earlier_status) == (2023, True, "uncertain")
    assert (arnhem.chance_change_pct, arnhem.moved, arnhem.left_pathway_round_year) == (-26.5, -1, 2024)
    apeldoorn = found[APELDOORN]
    assert (apeldoorn.is_same_target, apeldoorn.earlier_status, apeldoorn.chance_change_pct, apeldoorn.moved) == (
        False,
        None,
        None,
        0,
    )


def test_without_a_target_only_the_score_of_the_round_is_known(outlook_con) -> None:
    ede = next(row for row in group_outlooks(fetch_group_outlooks(outlook_con, GELDERLAND, 3)) if row.cbs_code == EDE)
    assert (ede.status, ede.target_pct, ede.last_round_year, ede.last_score_pct) == (None, None, 2024, 40.0)


def test_the_country_has_all_provinces_and_the_first_round_no_earlier_one(outlook_con) -> None:
    country = TargetGroup("NL", 2024, "theme", "mens/moed")
    assert {row.cbs_code for row in group_outlooks(fetch_group_outlooks(outlook_con, country, 3)) if row.status} == {
        ARNHEM, APELDOORN, ALMERE,
    }  # fmt: skip
    first = group_outlooks(fetch_group_outlooks(outlook_con, TargetGroup("PV25", 2022, "theme", "mens/moed"), 3))
    assert {row.earlier_round_year for row in first} == {None}


def test_horizons_are_counted_with_those_still_to_come(outlook_con) -> None:
    insert(outlook_con, "target_outlook", [outlook_row(EDE, 2024, target_year=2024, status="missed")])
    assert fetch_target_horizons(outlook_con, GELDERLAND) == [TargetHorizon(3, 3, 2), TargetHorizon(5, 1, 1)]
    arnhem = TargetGroup(ARNHEM, 2024, "theme", "mens/moed")
    assert fetch_target_horizons(outlook_con, arnhem) == [TargetHorizon(3, 1, 1)]


@pytest.mark.parametrize(
    ("horizons", "expected"),
    [
        ([], None),
        ([TargetHorizon(5, 9, 9), TargetHorizon(3, 8, 5)], 3),
        ([TargetHorizon(3, 8, 4), TargetHorizon(5, 9, 9)], 5),  # half is not most
        ([TargetHorizon(3, 8, 0), TargetHorizon(5, 9, 0)], 5),
    ],
)
def test_the_nearest_horizon_is_the_shortest_that_is_mostly_to_come(horizons: list[TargetHorizon], expected: int | None) -> None:
    assert nearest_horizon(horizons) == expected


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("uncertain", "at_risk", -1), ("achieved", "missed", -4), ("at_risk", "on_track", 2), ("on_track", "on_track", 0),
        ("too_early", "at_risk", 0), (None, "at_risk", 0), ("at_risk", "closed", 0),
    ],
)  # fmt: skip
def test_a_word_moves_only_between_words_that_can_be_compared(before: Status | None, now: Status, expected: int) -> None:
    row = GroupOutlook(ARNHEM, "Arnhem", 2022, 2025, 60, 2024, 41, 19, 1, 19, 20, now, None, None, 2023, True, before, 48)
    assert row.moved == expected


def test_small_counts_are_hidden_and_what_gives_them_away_too() -> None:
    words: list[Status] = ["at_risk"] * 7 + ["uncertain"] * 4 + ["on_track"]
    assert count_words(words) == (WordCount("on_track", None), WordCount("uncertain", None), WordCount("at_risk", 7))
    assert count_words(["at_risk", "at_risk"]) == ()  # fewer than three targets: nothing
    assert count_words([*words, None, None])[-1] == WordCount("at_risk", 7)  # without a target: not counted
    three_ones = count_words(["achieved", "on_track", "uncertain", *["at_risk"] * 5, *["missed"] * 9])
    assert [each.n for each in three_ones] == [None, None, None, None, 9]  # three hidden of a total of three would be three ones
    assert count_words(["on_track"] * 3) == (WordCount("on_track", 3),)


@given(st.lists(st.sampled_from([*STATUSES, None]), max_size=60))
def test_no_small_number_can_be_found_from_what_is_shown(statuses: list[Status | None]) -> None:
    """Slow and plain: whatever is hidden is nothing, or three municipalities or more, or everything."""
    counted = Counter(status for status in statuses if status is not None)
    total = sum(counted.values())
    shown = count_words(statuses)
    if total < 3:
        assert shown == ()
        return
    assert [each.status for each in shown] == [status for status in STATUSES if counted[status]]
    assert all(each.n in (None, counted[each.status]) for each in shown)
    assert all(each.n is None or each.n >= 3 for each in shown)
    hidden_n = total - sum(each.n or 0 for each in shown)
    assert hidden_n == 0 or hidden_n >= 3
    if all(n >= 3 for n in counted.values()):
        assert hidden_n == 0  # nothing is hidden without need


def test_a_small_number_is_not_told_but_nobody_is() -> None:
    assert [shown_count(n) for n in range(5)] == [0, None, None, 3, 4]


def test_the_pathway_takes_scores_counted_back_over_common_questions(other_con) -> None:
    """By hand: in 2023 K2 was not applicable, so only K1 counts from 2022 to 2023 and from 2023 to 2024."""
    answers = [
        Filled(ARNHEM, 2022, {"K1": 1, "K2": 5}), Filled(ARNHEM, 2023, {"K1": 3, "K2": NVT}),
        Filled(ARNHEM, 2024, {"K1": 4, "K2": 5}),
    ]  # fmt: skip
    refill(other_con, Content(answers, [Aim(ARNHEM, "mens/kennis", 2022, 3, 90, "theme")]))
    about = TargetGroup(ARNHEM, 2024, "theme", "mens/kennis")
    found = fetch_comparable_scores(other_con, about)
    assert list(found) == [2022, 2023, 2024]
    newest = (2 * 75 + 100) / 3
    assert list(found.values()) == pytest.approx([newest - 25 - 50, newest - 25, newest])
    assert list(fetch_comparable_scores(other_con, TargetGroup(ARNHEM, 2023, "theme", "mens/kennis"))) == [2022, 2023]
    assert fetch_comparable_scores(other_con.cursor(), about) == found  # a connection that derived nothing knows no rules yet


FIELDS = (
    "base_round_year", "target_year", "target_pct", "last_round_year", "last_score_pct", "gap_pct", "pace_pct_per_year",
    "needed_pace_pct_per_year", "chance_pct", "status", "reason", "left_pathway_round_year",
)  # fmt: skip


def test_the_group_says_of_each_municipality_what_is_said_of_it_alone(other_con) -> None:
    """The derived rows of seven municipalities, each fetched on its own, are the rows of the group."""
    codes = [ARNHEM, EDE, APELDOORN, NIJMEGEN, "GM0203", "GM0222", "GM0225"]
    years = (2021, 2022, 2023, 2024)
    answers = [
        Filled(code, year, {"M1": 20 + 7 * at + (year - 2021) * (at - 2)}) for at, code in enumerate(codes) for year in years
    ]
    aims = [Aim(code, "mens/moed", 2022, 3, 10.0 + 12 * at, "theme") for at, code in enumerate(codes[:-1])]
    refill(other_con, Content(answers, aims))
    told = {row.cbs_code: row for row in group_outlooks(fetch_group_outlooks(other_con, GELDERLAND, 3)) if row.status is not None}
    assert set(told) == set(codes[:-1])
    for code, row in told.items():
        (now,), (before,) = fetch_outlooks(other_con, code, 2024), fetch_outlooks(other_con, code, 2023)
        assert [getattr(row, field) for field in FIELDS] == [getattr(now, field) for field in FIELDS], code
        assert (row.earlier_status, row.earlier_chance_pct) == (before.status, before.chance_pct)
    assert {"achieved", "at_risk"} <= {row.status for row in told.values()}
