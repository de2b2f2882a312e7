"""The margin of the change of a group and of its development (GR-2, GR-3), worked out again from the scores themselves."""

import itertools
import math
import random

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.places import fetch_place
from analysis.trends import fetch_change, fetch_trend
from tests.builders import Content, Filled, refill

TOWNS = ("GM0202", "GM0228", "GM0200", "GM0197", "GM0203", "GM0213", "GM0214", "GM0216")  # in Gelderland
YEARS = (2022, 2023, 2024, 2025)
GELDERLAND_N = 51
Panel = dict[tuple[str, int], float]
FEW = settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def panels(draw: st.DrawFn) -> Panel:
    """Draw who took part when, with a score on the theme of one question."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    turnout = draw(st.sampled_from([0.5, 0.8, 1.0]))
    return {(town, year): float(chance.randint(0, 100)) for town in TOWNS for year in YEARS if chance.random() < turnout}


def fill(con: duckdb.DuckDBPyConnection, panel: Panel) -> float:
    """Fill the store and return the noise of the theme, which tests/analysis/test_noise.py holds."""
    refill(con, Content([Filled(town, year, {"M1": score}) for (town, year), score in panel.items()]))
    found = con.execute("select noise_sd_pct from change_noise where scope = 'theme' and code = 'mens/moed'").fetchall()
    return found[0][0] if found else 0.0


def link(panel: Panel, before: int, after: int, noise_sd: float) -> tuple[int, float, float]:
    """How many took part in both, their mean change, and its standard error; nan below three."""
    both = [panel[town, after] - panel[town, before] for town in TOWNS if {(town, before), (town, after)} <= panel.keys()]
    n = len(both)
    if n < 3:
        return n, math.nan, math.nan
    mean = sum(both) / n
    variance = sum((change - mean) ** 2 for change in both) / (n - 1)
    by_chance = variance / n * (1 - n / GELDERLAND_N)
    return n, mean, math.sqrt(by_chance + 2 * noise_sd**2 / GELDERLAND_N)


@FEW
@given(panel=panels())
def test_the_margin_of_a_change_is_that_of_its_link(other_con: duckdb.DuckDBPyConnection, panel: Panel) -> None:
    noise_sd = fill(other_con, panel)
    years = sorted({year for _town, year in panel})
    for before, after in itertools.pairwise(years):
        n, mean, error = link(panel, before, after, noise_sd)
        changes = fetch_change(other_con, fetch_place(other_con, "PV25"), after).set_index(["scope", "code"])
        found = changes.loc[("theme", "mens/moed")]
        assert found["matched_n"] == n
        if n < 3:
            assert found["reason"] == "too_few"
            assert found[["change_pct", "border_pct", "is_within_noise"]].isna().all()
            continue
        border = stats.t.ppf(0.975, n - 1) * error
        assert found["change_pct"] == pytest.approx(mean, abs=1e-9)
        assert found["border_pct"] == pytest.approx(border, abs=1e-6)
        assert bool(found["is_within_noise"]) == (-border <= mean <= border)


@FEW
@given(panel=panels())
def test_the_margin_of_a_development_adds_up_the_links_to_the_newest_round(
    other_con: duckdb.DuckDBPyConnection, panel: Panel
) -> None:
    noise_sd = fill(other_con, panel)
    trend = fetch_trend(other_con, fetch_place(other_con, "PV25"), "theme", "mens/moed").set_index("round_year")
    anchors = [year for year in trend.index if sum(year == other for _town, other in panel) >= 3]
    if not anchors:
        assert trend["like_for_like_low_pct"].isna().all()
        return
    variance, least_n, at = 0.0, math.inf, anchors[-1]
    level = trend.loc[at, "like_for_like_pct"]
    assert (trend.loc[at, "like_for_like_low_pct"], trend.loc[at, "like_for_like_high_pct"]) == (level, level)
    for before, after in reversed(list(itertools.pairwise([year for year in trend.index if year <= at]))):
        n, _mean, error = link(panel, before, after, noise_sd)
        variance, least_n = variance + error**2, min(least_n, n)
        if math.isnan(variance):
            assert math.isnan(trend.loc[before, "like_for_like_pct"])
            assert math.isnan(trend.loc[before, "like_for_like_low_pct"])
            continue
        margin = stats.t.ppf(0.975, least_n - 1) * math.sqrt(variance)
        centre = trend.loc[before, "like_for_like_pct"]
        assert trend.loc[before, "like_for_like_low_pct"] == pytest.approx(min(max(centre - margin, 0), 100), abs=1e-6)
        assert trend.loc[before, "like_for_like_high_pct"] == pytest.approx(min(max(centre + margin, 0), 100), abs=1e-6)


def test_the_noise_remains_when_everybody_took_part(other_con: duckdb.DuckDBPyConnection) -> None:
    # the six of Flevoland, all in both rounds: no other participants could have been there
    codes = [row[0] for row in other_con.execute("select cbs_code from place where parent_code = 'PV24'").fetchall()]
    assert len(codes) == 6
    panel = {(code, year): 40.0 + 3 * at + 2 * (year - 2024) for at, code in enumerate(codes) for year in (2024, 2025)}
    noise_sd = fill(other_con, panel)
    changes = fetch_change(other_con, fetch_place(other_con, "PV24"), 2025).set_index(["scope", "code"])
    found = changes.loc[("theme", "mens/moed")]
    assert found["change_pct"] == pytest.approx(2)
    assert found["border_pct"] == pytest.approx(stats.t.ppf(0.975, 5) * noise_sd * math.sqrt(2 / 6))
    assert bool(found["is_within_noise"])


def test_a_change_before_a_broken_chain_is_still_a_change(other_con: duckdb.DuckDBPyConnection) -> None:
    early = {(town, year): 50.0 + 10 * (year - 2022) for town in TOWNS[:4] for year in (2022, 2023)}
    late = {(town, 2025): 30.0 for town in TOWNS[4:]}  # nobody links 2023 and 2025
    fill(other_con, early | late)
    place = fetch_place(other_con, "PV25")
    assert fetch_change(other_con, place, 2023).set_index(["scope", "code"]).loc[("theme", "mens/moed"), "change_pct"] == 10
    trend = fetch_trend(other_con, place, "theme", "mens/moed").set_index("round_year")
    assert trend["like_for_like_pct"].notna().tolist() == [False, False, True]
