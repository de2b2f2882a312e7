"""Directions (SR-6): the double condition, against lines fitted again and again by numpy."""

import itertools
import math
import random

import duckdb
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.places import fetch_place
from analysis.robust.arrows import LEAST_ROUNDS_N, MOST_ROUNDS_N
from analysis.rules.catalogue import fetch_rules
from analysis.trends import fetch_direction
from tests.analysis.test_group_margin import fill, link

ARNHEM = "GM0202"
TOWNS = ("GM0202", "GM0228", "GM0200", "GM0197", "GM0203", "GM0213", "GM0214", "GM0216")
YEARS = (2020, 2021, 2022, 2023, 2024, 2025)
Panel = dict[tuple[str, int], float]
FEW = settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))


def own(*scores: float | None) -> Panel:
    """Arnhem from 2020 on; None is a round it did not take part in."""
    return {(ARNHEM, 2020 + at): float(score) for at, score in enumerate(scores) if score is not None}


def heading(con: duckdb.DuckDBPyConnection, code: str, year: int) -> tuple[str, int, float]:
    found = fetch_direction(con, fetch_place(con, code), year).set_index(["scope", "code"]).loc[("theme", "mens/moed")]
    return found["direction"], found["round_n"], found["slope_pct_per_year"]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((20, 40, 60), "too_early"),  # however steep
        ((20, 35, 50, 65), "up"),
        ((65, 50, 35, 20), "down"),
        ((50, 50, 50, 50), "none"),
        ((50, 53, 49, 52), "none"),  # up and down
        ((10, 10, 10, 90), "none"),  # without the last round there is no slope left
        ((20, 35, None, 50, 65), "up"),  # a round that was skipped does not break it
        ((20, None, 50, None, 65), "too_early"),
        ((90, 20, 35, 50, 65, 80), "up"),  # the first of six rounds no longer counts
    ],
)
def test_an_arrow_needs_four_rounds_and_no_single_round_that_decides(other_con, scores: tuple, expected: str) -> None:
    fill(other_con, own(*scores))
    newest = 2019 + len(scores)
    direction, round_n, slope = heading(other_con, ARNHEM, newest)
    counted = sum(score is not None for score in scores)
    assert (direction, round_n) == (expected, min(counted, MOST_ROUNDS_N))
    assert math.isnan(slope) == (counted < LEAST_ROUNDS_N)


def test_a_direction_is_seen_from_its_own_round(other_con) -> None:
    fill(other_con, own(20, 35, 50, 65, 10, 0))
    assert [heading(other_con, ARNHEM, year)[0] for year in YEARS] == ["too_early"] * 3 + ["up", "none", "down"]


def test_a_merger_starts_again(other_con) -> None:
    # Purmerend took in Beemster in 2022: the rounds of before say nothing about it now
    fill(other_con, {("GM0439", year): 10.0 + 15 * (year - 2020) for year in YEARS})
    assert heading(other_con, "GM0439", 2024)[:2] == ("too_early", 3)
    assert heading(other_con, "GM0439", 2025)[:2] == ("up", 4)


def judged(years: list[int], levels: list[float], error: float, border: float) -> str:
    """The double condition, with every line fitted by numpy; error is that of the slope."""
    if len(years) < 4:
        return "too_early"
    slope = np.polyfit(years, levels, 1)[0]
    left = [np.polyfit([*years[:k], *years[k + 1 :]], [*levels[:k], *levels[k + 1 :]], 1)[0] for k in range(len(years))]
    steady = all(each > 1e-9 for each in left) or all(each < -1e-9 for each in left)
    if not steady or abs(slope) <= border * error:
        return "none"
    return "up" if slope > 0 else "down"


@st.composite
def panels(draw: st.DrawFn) -> Panel:
    """Draw towns that rise or fall with more or less noise, and who took part when."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    turnout, spread = draw(st.sampled_from([0.6, 0.9, 1.0])), draw(st.sampled_from([1, 5, 15]))
    panel = {}
    for town in TOWNS:
        rise = chance.uniform(-8, 8)
        for at, year in enumerate(YEARS):
            if chance.random() < turnout:
                panel[town, year] = float(round(min(max(50 + rise * (at - 2.5) + chance.gauss(0, spread), 0), 100)))
    return panel


@FEW
@given(panel=panels())
def test_the_directions_of_municipalities_against_fitted_lines(other_con, panel: Panel) -> None:
    noise_sd = fill(other_con, panel)
    for town in TOWNS:
        years = [year for year in YEARS if (town, year) in panel]
        for at, year in enumerate(years):
            last = years[max(at - 4, 0) : at + 1]
            error = noise_sd / math.sqrt(sum((each - sum(last) / len(last)) ** 2 for each in last) or 1)
            expected = judged(last, [panel[town, each] for each in last], error, math.sqrt(stats.chi2.ppf(0.95, 1)))
            assert heading(other_con, town, year)[:2] == (expected, len(last)), (town, year)


@FEW
@given(panel=panels())
def test_the_directions_of_a_group_against_fitted_lines(other_con, panel: Panel) -> None:
    noise_sd = fill(other_con, panel)
    years = sorted({year for _town, year in panel})
    links = {after: link(panel, before, after, noise_sd) for before, after in itertools.pairwise(years)}
    run: list[int] = []
    for year in years:
        run = [*run, year] if year in links and not math.isnan(links[year][1]) else [year]
        last = run[-5:]
        if len(last) == 1 and sum(year == other for _town, other in panel) < 3:
            continue  # too few for a figure at all
        steps = [links[each] for each in last[1:]]
        levels = [0.0, *itertools.accumulate(mean for _n, mean, _error in steps)]
        # what one point more in one step does to the slope, by fitting the line again
        lifts = [np.polyfit(last, [float(each >= after) for each in last], 1)[0] if len(last) > 1 else 0 for after in last[1:]]
        error = math.sqrt(sum((lift * step[2]) ** 2 for lift, step in zip(lifts, steps, strict=True)))
        border = stats.t.ppf(0.975, min(step[0] for step in steps) - 1) if steps else 0
        assert heading(other_con, "PV25", year)[:2] == (judged(last, levels, error, border), len(last)), year


def test_the_texts_hold_the_numbers_that_calculate() -> None:
    explained = {rule.code: rule.explanation for rule in fetch_rules()}["SR-6b"]
    assert f"minstens {LEAST_ROUNDS_N} rondes" in explained
    assert f"de laatste {MOST_ROUNDS_N} tellen" in explained
