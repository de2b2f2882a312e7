"""Properties of like-for-like figures that hold whatever the scores are (GR-3)."""

import itertools

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.places import fetch_place
from analysis.trends import fetch_trend
from tests.builders import Content, Filled, refill

# All in Gelderland, none merged between 2020 and 2025.
TOWNS = ("GM0197", "GM0200", "GM0202", "GM0203", "GM0209", "GM0213", "GM0216", "GM0221", "GM0226", "GM0228")
YEARS = (2021, 2022, 2023)
Panel = dict[tuple[str, int], float]  # municipality, round -> score on one question

FEW = settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
scores = st.integers(20, 80).map(float)


@st.composite
def panels(draw: st.DrawFn) -> Panel:
    """Draw a panel in which three municipalities are always there, so that every pair of rounds is linked."""
    joined = draw(st.sets(st.tuples(st.sampled_from(TOWNS[3:]), st.sampled_from(YEARS))))
    keys = sorted(joined | {(town, year) for town in TOWNS[:3] for year in YEARS})
    return dict(zip(keys, draw(st.lists(scores, min_size=len(keys), max_size=len(keys))), strict=True))


def like_for_like(con: duckdb.DuckDBPyConnection, panel: Panel) -> list[float]:
    refill(con, Content([Filled(town, year, {"M1": score}) for (town, year), score in panel.items()]))
    return fetch_trend(con, fetch_place(con, "PV25"), "theme", "mens/moed")["like_for_like_pct"].tolist()


def steps(levels: list[float]) -> list[float]:
    return [after - before for before, after in itertools.pairwise(levels)]


def close(expected: list[float]) -> object:
    return pytest.approx(expected, abs=1e-9)


@FEW
@given(panel=panels())
def test_the_chain_ends_at_the_newest_mean_and_its_steps_are_the_matched_changes(other_con, panel: Panel) -> None:
    levels = like_for_like(other_con, panel)
    newest = [score for (_town, year), score in panel.items() if year == YEARS[-1]]
    assert levels[-1] == pytest.approx(sum(newest) / len(newest))
    for before, after, step in zip(YEARS, YEARS[1:], steps(levels), strict=False):
        both = [town for town in TOWNS if (town, before) in panel and (town, after) in panel]
        assert step == pytest.approx(sum(panel[town, after] - panel[town, before] for town in both) / len(both), abs=1e-9)


@FEW
@given(panel=panels(), shift=st.integers(-20, 20))
def test_a_constant_shift_of_everybody_shifts_the_chain_and_no_step(other_con, panel: Panel, shift: int) -> None:
    before = like_for_like(other_con, panel)
    after = like_for_like(other_con, {key: score + shift for key, score in panel.items()})
    assert after == close([level + shift for level in before])


@FEW
@given(panel=panels(), order=st.permutations(TOWNS))
def test_who_is_who_does_not_matter(other_con, panel: Panel, order: list[str]) -> None:
    renamed = dict(zip(TOWNS, order, strict=True))
    before = like_for_like(other_con, panel)
    assert like_for_like(other_con, {(renamed[town], year): score for (town, year), score in panel.items()}) == close(before)


@FEW
@given(panel=panels(), year=st.sampled_from(YEARS), score=st.sampled_from([0.0, 100.0]))
def test_somebody_who_takes_part_once_changes_no_step(other_con, panel: Panel, year: int, score: float) -> None:
    before = like_for_like(other_con, panel)
    after = like_for_like(other_con, panel | {("GM0232", year): score})
    assert steps(after) == close(steps(before))


@FEW
@given(panel=panels())
def test_when_the_same_take_part_in_every_round_the_chain_is_the_plain_mean(other_con, panel: Panel) -> None:
    always = [town for town in TOWNS if all((town, year) in panel for year in YEARS)]
    kept = {key: score for key, score in panel.items() if key[0] in always}
    means = [sum(score for (_town, round_year), score in kept.items() if round_year == year) / len(always) for year in YEARS]
    assert like_for_like(other_con, kept) == close(means)


@FEW
@given(panel=panels())
def test_a_municipality_that_answers_everything_twice_the_same_has_no_change(other_con, panel: Panel) -> None:
    frozen = {(town, year): panel[town, min(y for t, y in panel if t == town)] for town, year in panel}
    assert steps(like_for_like(other_con, frozen)) == close([0] * (len(YEARS) - 1))
