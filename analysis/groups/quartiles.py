"""Where the middle half of a group scores."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.thresholds import QUARTILES_FROM_N


@dataclass(frozen=True)
class Quartiles:
    """A quarter scores below low, half below middle, three quarters below high; scores of 0-100."""

    low_pct: float
    middle_pct: float
    high_pct: float


def quartiles_of(scores_pct: Sequence[float]) -> Quartiles | None:
    """Return the quartiles of scores; None where there are too few to tell them. Source: GR-4."""
    if len(scores_pct) < QUARTILES_FROM_N:
        return None
    return Quartiles(*(float(each) for each in np.quantile(np.array(scores_pct), (0.25, 0.5, 0.75))))
