"""The 95 % interval of a group mean, with finite population correction."""

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


def _margin(shown: pd.DataFrame) -> np.ndarray:
    from scipy.special import stdtrit  # 0.2 s to import; municipality pages do without

    n = shown["score_n"].to_numpy(dtype=float)
    place_n = shown["place_n"].to_numpy(dtype=float)
    standard_error = shown["sd_pct"].to_numpy(dtype=float) / np.sqrt(n) * np.sqrt(1 - n / place_n)
    margin: np.ndarray = stdtrit(n - 1, (1 + CONFIDENCE) / 2) * standard_error
    return margin
