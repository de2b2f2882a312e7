"""The noise of a change (SR-6): on simulated data with known noise, by hand, and against a slow second implementation."""

import itertools
import math
import random
import statistics

import duckdb
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.places import fetch_place
from analysis.robust import noise
from analysis.robust.noise import Changes, noise_of_changes
from analysis.rules.catalogue import fetch_rules
from analysis.trends import fetch_change
from tests.builders import Content, Filled, refill

YEARS = (2020, 2021, 2022, 2023, 2024, 2025)
ROOT_TWO = math.sqrt(2)


def simulated(noise_sd: float, walk_sd: float, town_n: int, year_n: int, seed: int) -> dict[tuple[str, int], float]:
    """Scores of towns that wander by walk_sd a year and are measured with noise_sd; everybody rises 2 points a year."""
    chance = random.Random(seed)
    scores = {}
    for town in range(town_n):
        level = chance.gauss(50, 10)
        for at, year in enumerate(YEARS[:year_n]):
            level += chance.gauss(2, walk_sd) if at else 0
            scores[f"T{town:03d}", year] = level + chance.gauss(0, noise_sd)
    return scores


def changes_of(scores: dict[tuple[str, int], float]) -> Changes:
    """The successive changes as one column, a row per change."""
    rows, at = [], {}
    for town in sorted({town for town, _year in scores}):
        years = sorted(year for other, year in scores if other == town)
        for before, after in itertools.pairwise(years):
            at[town, after] = len(rows)
            rows.append((scores[town, after] - scores[town, before], before, after, at.get((town, before), -1)))
    change, before_years, after_years, earlier = (np.array(column) for column in zip(*rows, strict=True))
    return Changes(change[:, None], before_years, after_years, earlier)


def estimated(scores: dict[tuple[str, int], float], usual_sd: float = 13.0) -> float:
    return float(noise_of_changes(changes_of(scores), np.array([usual_sd])).sd_pct[0])


@pytest.mark.parametrize(("noise_sd", "walk_sd"), [(3, 4), (6, 4), (8, 12)])
def test_known_noise_is_found_back_from_many_rounds(noise_sd: float, walk_sd: float) -> None:
    found = [estimated(simulated(noise_sd, walk_sd, 300, 6, seed)) for seed in range(5)]
    assert statistics.mean(found) == pytest.approx(noise_sd, rel=0.1)
    assert max(abs(each - noise_sd) for each in found) < 0.25 * noise_sd


def test_one_in_five_changes_by_chance_alone_is_larger_than_the_border() -> None:
    scores = simulated(6, 0, 400, 6, 1)
    border = estimated(scores) * float(noise.BORDER_FACTOR) * ROOT_TWO
    changes = changes_of(scores).change_pct - 2  # everybody rises 2 a year
    assert np.mean(np.abs(changes) > border) == pytest.approx(0.2, abs=0.03)


def test_changes_that_last_are_not_noise() -> None:
    lasting, passing = estimated(simulated(0.5, 8, 300, 6, 1)), estimated(simulated(4, 6.9, 300, 6, 1))  # both vary by 8 a year
    assert lasting < 0.6 * passing
    assert lasting == pytest.approx(8 * math.sqrt(noise.LEAST_SHARE), rel=0.3)


def test_with_one_pair_of_rounds_the_prior_share_counts_alone() -> None:
    # two rounds, changes 0, 4, 8, 12 around 6: squares 36 + 4 + 4 + 36, three degrees of freedom, no successive changes
    scores = {(f"T{at}", year): 50 + 4.0 * at * (year - 2020) for at in range(4) for year in (2020, 2021)}
    variance = (80 + 10 * 13**2) / (3 + 10)
    assert estimated(scores) == pytest.approx(math.sqrt(0.22 * variance))
    assert noise_of_changes(changes_of(scores), np.array([13.0])).pair_n.tolist() == [0]


@pytest.mark.parametrize("noise_sd", [0, 4])
def test_few_pairs_stay_near_the_prior_share(noise_sd: float) -> None:
    found = [estimated(simulated(noise_sd, 8, 5, 3, seed), usual_sd=9) for seed in range(20)]
    assert all(2.5 < each < 7.5 for each in found)  # 9 x the square root of .22 is 4.2


def test_one_leap_moves_the_border_little() -> None:
    scores = simulated(4, 3, 12, 4, 3)
    leap = scores | {("T005", year): scores["T005", year] + 60 for year in YEARS[2:4]}
    assert estimated(leap) < 1.6 * estimated(scores)
    assert estimated(leap) > 0.8 * estimated(scores)


def test_nothing_known_gives_no_noise() -> None:
    empty = Changes(np.full((3, 2), np.nan), np.array([2020] * 3), np.array([2021] * 3), np.array([-1] * 3))
    assert np.isnan(noise_of_changes(empty, np.array([13.0, 5.0])).sd_pct).all()
    none = Changes(np.zeros((0, 1)), np.zeros(0, int), np.zeros(0, int), np.zeros(0, int))
    assert np.isnan(noise_of_changes(none, np.array([13.0])).sd_pct).all()


def slow_noise(scores: dict[tuple[str, int], float], usual_sd: float) -> float:
    """The same from the description: lists and loops."""
    steps: dict[str, list[tuple[int, int, float]]] = {}
    for town in {town for town, _year in scores}:
        years = sorted(year for other, year in scores if other == town)
        steps[town] = [(a, b, scores[town, b] - scores[town, a]) for a, b in itertools.pairwise(years)]
    every = [change for own in steps.values() for _a, _b, change in own]
    middle = statistics.median(every)
    most = 3 * max(1.4826 * statistics.median(abs(change - middle) for change in every), usual_sd)
    cut = {town: [(a, b, min(max(change - middle, -most), most)) for a, b, change in own] for town, own in steps.items()}
    pairs: dict[tuple[int, int], list[float]] = {}
    triples: dict[tuple[int, int, int], list[tuple[float, float]]] = {}
    for own in cut.values():
        for a, b, change in own:
            pairs.setdefault((a, b), []).append(change)
        for (a, b, before), (_b, c, after) in itertools.pairwise(own):
            triples.setdefault((a, b, c), []).append((before, after))
    squares = sum(sum((x - statistics.mean(found)) ** 2 for x in found) / (b - a) for (a, b), found in pairs.items())
    variance = (squares + 10 * usual_sd**2) / (sum(len(found) - 1 for found in pairs.values()) + 10)
    products, n = 0.0, 0
    for found in triples.values():
        mean_before, mean_after = (statistics.mean(side) for side in zip(*found, strict=True))
        products += sum((before - mean_before) * (after - mean_after) for before, after in found)
        n += len(found) - 1
    share = (-products / variance + 30 * 0.22) / (n + 30)
    return math.sqrt(min(max(share, 0.05), 0.5) * variance)


PANELS = st.dictionaries(
    st.tuples(st.sampled_from([f"T{at}" for at in range(6)]), st.sampled_from(YEARS)), st.floats(0, 100), min_size=2, max_size=30
).filter(lambda scores: len({town for town, _year in scores}) < len(scores))


@settings(max_examples=150, deadline=None)
@given(scores=PANELS, usual_sd=st.sampled_from([5.0, 13.0, 20.0]))
def test_against_the_slow_implementation(scores: dict[tuple[str, int], float], usual_sd: float) -> None:
    assert estimated(scores, usual_sd) == pytest.approx(slow_noise(scores, usual_sd), rel=1e-9)


@settings(max_examples=40, deadline=None)
@given(scores=PANELS, seed=st.integers(0, 99))
def test_names_and_order_do_not_matter(scores: dict[tuple[str, int], float], seed: int) -> None:
    names = [f"T{at}" for at in range(6)]
    renamed = dict(zip(names, random.Random(seed).sample(names, 6), strict=True))
    moved = {(renamed[town], year): score for (town, year), score in scores.items()}
    assert estimated(moved) == pytest.approx(estimated(scores), rel=1e-9)


def test_the_texts_hold_the_numbers_that_calculate() -> None:
    explained = {rule.code: f"{rule.formula} {rule.explanation}" for rule in fetch_rules()}
    assert f"{float(noise.BORDER_FACTOR):.2f}".replace(".", ",") + " x ruis x √2" in explained["SR-6a"]
    assert f"{round(100 * noise.PRIOR_SHARE)}%" in explained["SR-6a"]
    assert f"{noise.PRIOR_PAIR_N} paren" in explained["SR-6a"]


TOWNS = ("GM0202", "GM0228", "GM0200", "GM0197", "GM0203", "GM0213", "GM0214", "GM0216")


def test_through_the_store_a_change_is_judged_by_the_noise_of_its_own_theme(other_con: duckdb.DuckDBPyConnection) -> None:
    chance = random.Random(5)
    scores = {(town, year): round(50 + chance.gauss(0, 5), 4) for town in TOWNS for year in YEARS}
    scores["GM0202", 2024], scores["GM0202", 2025], scores["GM0228", 2024], scores["GM0228", 2025] = 40.0, 43.0, 40.0, 70.0
    refill(other_con, Content([Filled(town, year, {"M1": score}) for (town, year), score in scores.items()]))
    row = "select noise_sd_pct, border_pct, pair_n from change_noise where scope = $scope and code = $code"
    for key in ({"scope": "theme", "code": "mens/moed"}, {"scope": "question", "code": "M1"}):
        sd, border, pair_n = other_con.execute(row, key).fetchall()[0]
        assert sd == pytest.approx(slow_noise(scores, noise.USUAL_CHANGE_SD_PCT[key["scope"]]), rel=1e-9)
        assert (border, pair_n) == (pytest.approx(1.28 * ROOT_TWO * sd), len(TOWNS) * 4)
    for town, is_within in (("GM0202", True), ("GM0228", False)):
        change = (
            fetch_change(other_con, fetch_place(other_con, town), 2025).set_index(["scope", "code"]).loc[("theme", "mens/moed")]
        )
        assert (change["change_pct"], bool(change["is_within_noise"])) == (scores[town, 2025] - scores[town, 2024], is_within)
        assert change["border_pct"] == pytest.approx(border, rel=0.2)
    other = (
        fetch_change(other_con, fetch_place(other_con, "GM0202"), 2025).set_index(["scope", "code"]).loc[("theme", "mens/kennis")]
    )
    assert pd.isna(other["change_pct"])
    assert pd.isna(other["is_within_noise"])


def test_a_change_over_a_merger_is_no_change_of_a_question(other_con: duckdb.DuckDBPyConnection) -> None:
    # Purmerend took in Beemster on 1 January 2022: a new baseline
    refill(other_con, Content([Filled("GM0439", year, {"M1": score}) for year, score in ((2021, 10), (2022, 90))]))
    assert other_con.execute("select count(*) from change_noise").fetchall() == [(0,)]
