"""Scores and target words of the municipalities in a programme: against a slow reckoning, and what may not be told (GR-4)."""

import math
import random
import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import product

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.programmes.group_scores import fetch_group_scores
from analysis.programmes.hidden_cohorts import LEAST_MEAN_N, hidden_cohorts
from analysis.programmes.target_words import fetch_target_words
from tests.builders import Aim, Content, Filled, refill
from tests.programme_builders import Took, add

TOWNS = ("GM0197", "GM0200", "GM0202", "GM0203", "GM0209", "GM0213", "GM0216", "GM0221", "GM0226", "GM0228", "GM0230", "GM0232")
YEARS = (2021, 2022, 2023, 2024)
LEVEL = "mens"
DISSOLVED = "GM0501"  # Brielle, until 1 January 2023
COHORTS = {"A": TOWNS[:6], "B": TOWNS[6:11], "C": TOWNS[11:]}  # the last one alone
Figures = dict[tuple[str, int], float]  # municipality, round -> score


@dataclass(frozen=True)
class Known:
    """What the store knows of single municipalities, from which the group is reckoned slowly."""

    scores: Figures
    changes: Figures  # since the round before
    noise_sd: float


def answers(value: int) -> dict[str, float | str | None]:
    """Every question of the level mens answered, low to high for 1 to 5."""
    light = (0, 0, 1, 1, 2)[value - 1]
    return {"K1": value, "K2": value, "T1": light, "T2": light, "U1": value, "M1": 20.0 * (value - 1)}


@pytest.fixture(scope="module")
def panel(other_con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Twelve municipalities with gaps over four rounds, in three cohorts; one more that was dissolved, one no municipality."""
    draw = random.Random(7)
    filled = [
        Filled(town, year, answers(draw.randint(1, 5))) for town in TOWNS for year in YEARS if year > 2021 or draw.random() < 0.7
    ]
    filled = [each for each in filled if each.round_year != 2023 or draw.random() < 0.8]
    filled += [Filled(DISSOLVED, year, answers(5)) for year in (2021, 2022)]
    filled += [Filled("GM0233", year, answers(1)) for year in YEARS]  # takes part in no programme
    aims = [Aim(town, LEVEL, 2022, 3, 20.0 + 7 * at) for at, town in enumerate(TOWNS)]
    refill(other_con, Content(filled, aims))
    members = [Took("academy", town, town, cohort) for cohort, towns in COHORTS.items() for town in towns]
    add(other_con, *members, Took("academy", "Brielle", DISSOLVED, "A"), Took("academy", "Bedrijf", None, "A"))
    return other_con


@pytest.fixture(scope="module")
def known(panel: duckdb.DuckDBPyConnection) -> Known:
    scores = panel.execute(
        "select cbs_code, round_year, score_pct from score where scope = 'level' and code = $code and score_pct is not null",
        {"code": LEVEL},
    ).fetchall()
    changes = panel.execute(
        "select cbs_code, from_round_year, to_round_year, change_pct from score_change"
        " where scope = 'level' and code = $code and change_pct is not null",
        {"code": LEVEL},
    ).fetchall()
    noise = panel.execute(
        "select noise_sd_pct from change_noise where scope = 'level' and code = $code", {"code": LEVEL}
    ).fetchall()
    found = {(town, to): change for town, since, to, change in changes if to - since == 1}
    return Known({(town, year): score for town, year, score in scores}, found, noise[0][0])


def group_of(cohort: str | None, year: int) -> tuple[str, ...]:
    towns = TOWNS if cohort is None else COHORTS[cohort]
    is_dissolved_there = year <= 2022 and cohort in (None, "A")
    return (*towns, DISSOLVED) if is_dissolved_there else tuple(towns)


def rows_of(con: duckdb.DuckDBPyConnection, cohort: str | None) -> dict[int, dict[str, float]]:
    frame = fetch_group_scores(con, "academy", cohort)
    own = frame[frame["code"] == LEVEL]
    return {row["round_year"]: row for row in own.to_dict("records")}


@pytest.mark.parametrize("cohort", [None, "A"])
def test_a_mean_and_its_margin_are_those_reckoned_slowly(
    panel: duckdb.DuckDBPyConnection, known: Known, cohort: str | None
) -> None:
    rows = rows_of(panel, cohort)
    assert list(rows) == list(YEARS)
    told = 0
    for year, row in rows.items():
        group = group_of(cohort, year)
        scores = [known.scores[town, year] for town in group if (town, year) in known.scores]
        assert (row["score_n"], row["place_n"]) == (len(scores), len(group))
        if row["reason"] is not None:
            continue
        told += 1
        margin = stats.t.ppf(0.975, len(scores) - 1) * statistics.stdev(scores) / math.sqrt(len(scores))
        margin *= math.sqrt(1 - len(scores) / len(group))
        assert row["score_pct"] == pytest.approx(statistics.fmean(scores))
        assert row["interval_low_pct"] == pytest.approx(max(0, statistics.fmean(scores) - margin))
        assert row["interval_high_pct"] == pytest.approx(min(100, statistics.fmean(scores) + margin))
    assert told >= 2


def slow_change(known: Known, year: int) -> tuple[float, float, int] | None:
    """The mean change of those in both rounds, its variance, and how many they are."""
    group = set(group_of(None, year)) & set(group_of(None, year - 1))
    changes = [known.changes[town, year] for town in sorted(group) if (town, year) in known.changes]
    if len(changes) < LEAST_MEAN_N:
        return None
    place_n = len(group_of(None, year))
    of_sample = statistics.variance(changes) / len(changes) * (1 - len(changes) / place_n)
    return statistics.fmean(changes), of_sample + 2 * known.noise_sd**2 / place_n, len(changes)


def test_the_same_participants_are_followed_as_reckoned_slowly(panel: duckdb.DuckDBPyConnection, known: Known) -> None:
    rows = rows_of(panel, None)
    level, variance, df = rows[2024]["score_pct"], 0.0, math.inf
    for year in (2024, 2023, 2022):
        found = slow_change(known, year)
        assert found is not None
        change, of_change, n = found
        assert rows[year]["change_pct"] == pytest.approx(change)
        assert rows[year]["border_pct"] == pytest.approx(stats.t.ppf(0.975, n - 1) * math.sqrt(of_change))
        assert rows[year]["is_within_noise"] == (abs(change) <= rows[year]["border_pct"])
        level, variance, df = level - change, variance + of_change, min(df, n - 1)
        low = level - stats.t.ppf(0.975, df) * math.sqrt(variance)
        assert rows[year - 1]["like_for_like_pct"] == pytest.approx(level)
        assert rows[year - 1]["like_for_like_low_pct"] == pytest.approx(max(0, low))
    assert math.isnan(rows[2021]["change_pct"])


def test_what_one_municipality_scores_cannot_be_found_by_subtraction(panel: duckdb.DuckDBPyConnection) -> None:
    """Cohort C is one municipality: its mean is hidden, and that of B as well, for the whole less A and B would tell it."""
    newest = {cohort: rows_of(panel, cohort)[2024] for cohort in ("A", "B", "C")}
    assert {cohort: row["reason"] for cohort, row in newest.items()} == {"A": None, "B": "rest_too_few", "C": "too_few"}
    hidden = ("score_pct", "interval_low_pct", "like_for_like_pct", "change_pct", "border_pct")
    assert all(math.isnan(newest[cohort][name]) for cohort in ("B", "C") for name in hidden)
    assert (newest["B"]["score_n"], newest["C"]["score_n"]) == (5, 1)


def test_without_municipalities_there_is_no_group(panel: duckdb.DuckDBPyConnection) -> None:
    add(panel, Took("mra", "Bank"))
    assert fetch_group_scores(panel, "mra").empty
    assert fetch_group_scores(panel, "nergens").empty


MEMBERS = st.dictionaries(st.sampled_from("ABC"), st.frozensets(st.sampled_from(TOWNS[:9])), min_size=1)


@given(MEMBERS)
@settings(max_examples=80, deadline=None)
def test_told_means_leave_no_one_or_two_municipalities(members: dict[str, frozenset[str]]) -> None:
    """Every way of adding and taking off the sums of the whole and of the told cohorts, up to three times each."""
    hidden = hidden_cohorts(members)
    told = [codes for cohort, codes in members.items() if cohort not in hidden]
    assert all(len(codes) >= LEAST_MEAN_N for codes in told)
    groups = [frozenset[str]().union(*members.values()), *told]
    for times in product(range(-3, 4), repeat=len(groups)):
        left = [sum(n for n, codes in zip(times, groups, strict=True) if code in codes) for code in TOWNS[:9]]
        assert sum(n != 0 for n in left) not in (1, 2) or not told


def test_a_municipality_in_two_cohorts_is_not_found_by_subtraction() -> None:
    """A and B of six with one in both: what both score less what all eleven score is that one."""
    assert hidden_cohorts({"A": frozenset(TOWNS[:6]), "B": frozenset(TOWNS[5:11])}) == {"A"}
    assert hidden_cohorts({"A": frozenset(TOWNS[:6]), "B": frozenset(TOWNS[6:11])}) == frozenset()


def test_target_words_are_those_of_the_members(panel: duckdb.DuckDBPyConnection) -> None:
    (words,) = fetch_target_words(panel, "academy", 2024)
    stored = panel.execute(
        "select status from target_outlook where origin_round_year = 2024 and scope = 'level' and code = $code", {"code": LEVEL}
    ).fetchall()
    counted = Counter(status for (status,) in stored)
    assert (words.code, words.horizon_years, words.target_n) == (LEVEL, 3, sum(counted.values()) or None)
    assert all(each.n in (None, counted[each.status]) for each in words.counts)
    (of_a,) = fetch_target_words(panel, "academy", 2024, "A")
    assert of_a.target_n == 6
    assert fetch_target_words(panel, "academy", 2021) == ()


def test_what_one_municipality_gained_cannot_be_found_by_subtraction(other_con: duckdb.DuckDBPyConnection) -> None:
    """All have a score in both rounds but four of B begin in the last: A less the whole would tell the change of the fifth."""
    filled = [Filled(town, 2024, answers(2 + at % 3)) for at, town in enumerate(TOWNS[:11])]
    filled += [Filled(town, 2023, answers(1 + at % 4)) for at, town in enumerate(TOWNS[:7])]
    filled += [Filled(town, 2022, answers(1 + at % 2)) for at, town in enumerate(TOWNS[:6])]
    refill(other_con, Content(filled))
    add(other_con, *(Took("academy", town, town, cohort) for cohort in ("A", "B") for town in COHORTS[cohort]))
    whole, of_a = rows_of(other_con, None), rows_of(other_con, "A")
    assert (whole[2024]["linked_n"], of_a[2024]["linked_n"]) == (7, 6)
    assert not math.isnan(whole[2024]["change_pct"])
    assert of_a[2024]["reason"] is None
    assert math.isnan(of_a[2024]["change_pct"])
    assert math.isnan(of_a[2023]["like_for_like_pct"])  # with the mean of 2024 it would tell the change
    assert not math.isnan(of_a[2024]["like_for_like_pct"])
