"""The 95 % interval of a group mean and of its change, with finite population correction."""

import numpy as np
import pandas as pd

from analysis.thresholds import CONFIDENCE


def add_interval(figures: pd.DataFrame, centre: str = "score_pct") -> pd.DataFrame:
    """Return the frame with interval_low_pct and interval_high_pct added, and sd_pct taken out.

    Columns needed: the centre (0-100, null when not shown), sd_pct, score_n, place_n.
    The margin is t x s / sqrt(n) x sqrt(1 - n/N), clipped to 0-100: 0 when every
    municipality took part. It says how much the mean could differ had other
    municipalities taken part by chance, not what self-selection does.
    Source: GR-2, method.md section 3.
    """
    shown = figures[centre].notna().to_numpy()
    n = figures["score_n"].to_numpy(dtype=float)
    margin = np.full(len(figures), np.nan)
    margin[shown] = _margin(figures[shown])
    centres = figures[centre].to_numpy(dtype=float)
    margin[n < 2] = np.nan
    return figures.drop(columns="sd_pct").assign(
        interval_low_pct=np.clip(centres - margin, 0, 100), interval_high_pct=np.clip(centres + margin, 0, 100)
    )


def add_margin(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the changes of a group with border_pct and is_within_noise added, and linked_se_pct taken out.

    Columns needed: change_pct (points, null when there is none), linked_se_pct, matched_n.
    The border is the margin of 95 % on each side: when it is not exceeded, the interval
    holds zero, and other participants or other chances could have given no change at all.
    Source: GR-2, SR-6.
    """
    changes = figures["change_pct"].to_numpy(dtype=float)
    border = margin_of(figures["linked_se_pct"].to_numpy(dtype=float), figures["matched_n"].to_numpy(dtype=float) - 1)
    is_within = pd.array(np.abs(changes) <= border, dtype="boolean")
    is_within[np.isnan(changes)] = pd.NA
    return figures.drop(columns="linked_se_pct").assign(border_pct=border, is_within_noise=is_within)


def add_development(figures: pd.DataFrame, centre: str = "like_for_like_pct") -> pd.DataFrame:
    """Return the trend of a group with like_for_like_low_pct and like_for_like_high_pct added, its errors taken out.

    Columns needed: the centre (0-100, null when there is none), like_for_like_se_pct,
    like_for_like_df. The interval is of the development from a round to the newest one,
    so it is nothing in the newest. Clipped to 0-100. Source: GR-2, GR-3.
    """
    centres = figures[centre].to_numpy(dtype=float)
    df = figures["like_for_like_df"].to_numpy(dtype=float, na_value=np.nan)
    margin = margin_of(figures["like_for_like_se_pct"].to_numpy(dtype=float), np.nan_to_num(df, nan=1.0))
    return figures.drop(columns=["like_for_like_se_pct", "like_for_like_df"]).assign(
        like_for_like_low_pct=np.clip(centres - margin, 0, 100), like_for_like_high_pct=np.clip(centres + margin, 0, 100)
    )


def margin_of(standard_error: np.ndarray, df: np.ndarray) -> np.ndarray:
    """Return the margin of 95 % on each side of a figure with this standard error and these degrees of freedom; nan without."""
    from scipy.special import stdtrit  # 0.2 s to import; municipality pages do without

    margin: np.ndarray = stdtrit(np.maximum(df, 1.0), (1 + CONFIDENCE) / 2) * standard_error
    return margin


def _margin(shown: pd.DataFrame) -> np.ndarray:
    n = shown["score_n"].to_numpy(dtype=float)
    place_n = shown["place_n"].to_numpy(dtype=float)
    standard_error = shown["sd_pct"].to_numpy(dtype=float) / np.sqrt(n) * np.sqrt(1 - n / place_n)
    return margin_of(standard_error, n - 1)
