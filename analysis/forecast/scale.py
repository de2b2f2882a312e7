"""The two scales on which scores are modelled: a logit that leaves room at 0 and 100, and plain points."""

from typing import Literal

import numpy as np

ScaleName = Literal["logit", "points"]
OFFSET_PCT = 5.0  # keeps 0 and 100 finite; anywhere from 1 to 25 gives the same scores (method.md section 4)


def to_logit(score_pct: np.ndarray) -> np.ndarray:
    """Return scores (0-100, any shape, nan stays nan) on the logit scale: log((y + 5) / (105 - y))."""
    scores = np.clip(np.asarray(score_pct, dtype=float), 0.0, 100.0)
    return np.log((scores + OFFSET_PCT) / (100.0 + OFFSET_PCT - scores))


def to_points(logit: np.ndarray) -> np.ndarray:
    """Return scores for values on the logit scale, between -5 and 105: what lies beyond 0 or 100 is cut off by the caller."""
    return (100.0 + 2.0 * OFFSET_PCT) / (1.0 + np.exp(-np.asarray(logit, dtype=float))) - OFFSET_PCT


def on_scale(score_pct: np.ndarray, scale: ScaleName) -> np.ndarray:
    """Return scores (0-100, any shape, nan stays nan) on the named scale."""
    return to_logit(score_pct) if scale == "logit" else np.asarray(score_pct, dtype=float)
