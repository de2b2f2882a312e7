"""The forecaster in words: short enough for a council member, complete for a statistician, from the records that calculate."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from analysis.forecast import METHOD_VERSION, Panel, fit_panel, settings
from analysis.forecast.scale import OFFSET_PCT
from analysis.outlook.outlooker import fetch_outlooker
from analysis.record.trial import fetch_trial
from analysis.rules.forecaster_texts import LONGEST_SHORT_WORDS, fetch_learned_from, forecaster_in_full, forecaster_in_short
from data import store
from data.text import set_language
from tests.analysis.slow_forecast import chance_by_the_formulas


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    set_language(request.param)
    yield request.param
    set_language("nl")


def test_a_council_member_reads_at_most_150_words(language: str) -> None:
    assert 100 <= len(forecaster_in_short().split()) <= LONGEST_SHORT_WORDS == 150


def test_the_short_text_says_what_a_chance_is_and_is_not() -> None:
    told = forecaster_in_short()
    assert "van 10 gemeenten in deze positie haalden er ongeveer 3 zo’n doel" in told
    assert "kent uw plannen niet" in told
    assert "waarschuwing, geen oordeel" in told


def test_the_formulas_hold_the_settings_that_calculate(language: str) -> None:
    told = "\n".join(paragraph.formula for paragraph in forecaster_in_full())
    assert f"log((y + {OFFSET_PCT:g}) / ({100 + OFFSET_PCT:g} − y))" in told
    names = [
        "USUAL_NOISE_SHARE", "NOISE_SHARE_SPREAD", "USUAL_FADING_RATE", "FADING_RATE_FACTOR", "USUAL_SLOPE_SHARE",
        "LEAST_LASTING_SHARE", "DRIFT_SPREAD", "SHOCK_SD", "SHOCK_ROUNDS", "NO_CHANGE_UNITS", "STILL_CHANGES", "MOST_STILL",
        "NARROWING", "NARROWING_UNITS",
    ]  # fmt: skip
    for name in names:
        assert f"{getattr(settings, name):g}" in told, name
    for name in ("NOISE_SHARES", "FADING_RATES", "SLOPE_SHARES"):
        assert "{" + "; ".join(f"{each:g}" for each in getattr(settings, name)) + "}" in told, name


def test_a_formula_has_no_words_that_would_have_to_be_translated() -> None:
    told = " ".join(paragraph.formula for paragraph in forecaster_in_full())
    assert set(re.findall(r"[A-Za-z]{4,}", told)) == set()
    assert {"log", "exp", "max", "min", "cov", "var"} >= set(re.findall(r"[A-Za-z]{3}", told))


def test_the_formulas_give_what_the_forecaster_gives() -> None:
    """One municipality among three, reckoned with the formulas as they stand on the page, in plain Python."""
    values = np.array([[40.0, 44.0, 47.0], [30.0, 31.0, 37.0], [60.0, 58.0, 66.0]])
    years = [2022.0, 2023.0, 2024.0]
    model = fit_panel(Panel(("a", "b", "c"), np.array(years), values))
    for target_year, target in ((2025, 50.0), (2027, 50.0), (2027, 70.0)):
        found = model.predict(years, values, [target_year]).chance(target)[0, 0]
        assert found == pytest.approx(chance_by_the_formulas(values.tolist(), years, target_year, target), abs=1e-9)


def test_the_trial_is_of_the_version_that_calculates() -> None:
    ours, *others = fetch_trial()
    assert ours.method_version == METHOD_VERSION, "try it out again: new figures for data/reference/forecast_trial.csv"
    assert ours.method == "ours"
    assert all(ours.brier < other.brier for other in others)


def test_what_was_learned_from_is_that_of_the_newest_round(sample_store: Path) -> None:
    con = store.read(sample_store)
    found = fetch_learned_from(con)
    newest = con.execute("select max(round_year) from participation_round").fetchall()[0][0]
    assert {each.origin_round_year for each in found} == {newest}
    assert [each.scope for each in found] == sorted((each.scope for each in found), key=("level", "theme").index)
    counted = con.execute("select distinct cbs_code from score where scope = $scope and code = $code and score_pct is not null",
                          {"scope": found[0].scope, "code": found[0].code}).fetchall()  # fmt: skip
    outlookers = [fetch_outlooker(con, code, found[0].scope, found[0].code, newest) for (code,) in counted]
    assert sum(each is not None for each in outlookers) <= found[0].unit_n
