"""How far two shares differ, with what chance alone may make of it."""

import math
from statistics import NormalDist

from analysis.thresholds import CONFIDENCE

Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


def difference_interval(one: tuple[int, int], other: tuple[int, int]) -> tuple[float, float]:
    """Return the 95 % interval of the difference of two shares (0-1), each given as k of n. Source: Newcombe 1998, method 10."""
    (share_one, low_one, high_one), (share_other, low_other, high_other) = _wilson(*one), _wilson(*other)
    difference = share_one - share_other
    below = math.hypot(share_one - low_one, high_other - share_other)
    above = math.hypot(high_one - share_one, share_other - low_other)
    return difference - below, difference + above


def _wilson(k: int, n: int) -> tuple[float, float, float]:
    """Return a share with its 95 % interval after Wilson."""
    share, z2 = k / n, Z * Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    margin = Z / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return share, middle - margin, middle + margin
