"""The 95 % interval of group means (GR-2)."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from analysis.intervals import add_interval


def figure(**values: float) -> pd.DataFrame:
    return pd.DataFrame([{"score_pct": 50.0, "sd_pct": 12.0, "score_n": 30, "place_n": 51} | values])


def half_width(frame: pd.DataFrame) -> float:
    return (frame["interval_high_pct"] - frame["interval_low_pct"]).iloc[0] / 2


def test_the_worked_example_of_the_method() -> None:
    # method.md section 3: 30 of 51, s = 12: SE 1.4, interval +- 2.9 with 29 degrees of freedom
    expected = 2.045229642132703 * 12 / 30**0.5 * (21 / 51) ** 0.5
    assert half_width(add_interval(figure())) == pytest.approx(expected, rel=1e-12)
    assert expected == pytest.approx(2.9, abs=0.05)


@pytest.mark.parametrize("n", [3, 10, 200])
def test_against_scipy_without_the_correction(n: int) -> None:
    low, high = stats.t.interval(0.95, n - 1, loc=50, scale=12 / n**0.5)
    with_correction = half_width(add_interval(figure(score_n=n, place_n=10**12)))
    assert with_correction == pytest.approx((high - low) / 2, rel=1e-9)


def test_no_margin_when_everybody_took_part() -> None:
    assert half_width(add_interval(figure(score_n=51))) == 0


def test_the_interval_stays_within_0_and_100() -> None:
    wide = pd.concat([figure(score_pct=2.0, score_n=3, sd_pct=40.0), figure(score_pct=98.0, score_n=3, sd_pct=40.0)])
    framed = add_interval(wide)
    assert framed["interval_low_pct"].iloc[0] == 0
    assert framed["interval_high_pct"].iloc[1] == 100


def test_no_interval_without_a_shown_mean() -> None:
    hidden = add_interval(figure(score_pct=np.nan, sd_pct=np.nan, score_n=2))
    assert hidden[["interval_low_pct", "interval_high_pct"]].isna().all(axis=None)
    assert "sd_pct" not in hidden


def test_an_empty_frame_stays_empty() -> None:
    assert list(add_interval(figure().head(0)).columns)[-2:] == ["interval_low_pct", "interval_high_pct"]
