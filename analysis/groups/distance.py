"""How far two municipalities are apart in inhabitants and start: the distance of "nearest" (GR-5).

    distance = sqrt(((ln inhabitants - ln inhabitants) / s1)^2 + ((start - start) / s2)^2)

ln: from 20,000 to 40,000 inhabitants is as far as from 50,000 to 100,000. s1 and s2: the
standard deviation of each over all municipalities of the round of which both are known, so
that each weighs the same. A distance of 1 is one standard deviation in one of the two.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import pstdev

from analysis.groups.records import Candidate


@dataclass(frozen=True)
class Spread:
    """Standard deviations over the municipalities of a round: of ln inhabitants, and of the first score in points."""

    ln_population: float
    start_pct: float


def is_placed(candidate: Candidate) -> bool:
    """Return whether both inhabitants and first score are known."""
    return bool(candidate.population) and candidate.start_pct is not None


def spread_of(candidates: Sequence[Candidate]) -> Spread:
    """Return by what differences are divided. Source: GR-5."""
    placed = [each for each in candidates if is_placed(each)]
    if not placed:
        return Spread(0.0, 0.0)
    return Spread(
        pstdev(math.log(each.population or 1) for each in placed), pstdev(each.start_pct or 0.0 for each in placed)
    )  # fmt: skip


def distance_between(one: Candidate, other: Candidate, spread: Spread) -> float:
    """Return the distance (0 is alike) of two municipalities of which both are known. Source: GR-5."""
    size = math.log(one.population or 1) - math.log(other.population or 1)
    start = (one.start_pct or 0.0) - (other.start_pct or 0.0)
    return math.hypot(_share(size, spread.ln_population), _share(start, spread.start_pct))


def _share(difference: float, deviation: float) -> float:
    return difference / deviation if deviation > 0 else 0.0  # all alike: nobody is farther than another
