"""Of which cohorts no mean is told, so that means of the whole and of cohorts give away nobody (GR-4, complement)."""

from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from analysis.thresholds import SMALLEST_GROUP_N

LEAST_MEAN_N = 5  # GR-4: no mean, link or anchor of a group of participants below this


def hidden_cohorts(members: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the cohorts of which no mean is told, given whose scores each rests on; one may be in several cohorts.

    Those below 5; and, smallest first, more until adding and taking off what is told, with
    the mean of all, leaves no one or two municipalities. Source: GR-4 (complement).
    """
    hidden = {cohort for cohort, codes in members.items() if len(codes) < LEAST_MEAN_N}
    for cohort in sorted(members.keys() - hidden, key=lambda each: (len(members[each]), each)):
        if not _gives_away([members[each] for each in sorted(members.keys() - hidden)], frozenset().union(*members.values())):
            break
        hidden.add(cohort)
    return frozenset(hidden)


def _gives_away(told: Sequence[frozenset[str]], whole: frozenset[str]) -> bool:
    """Return whether one or two municipalities are what is left of a sum of what is told."""
    if not told:
        return False
    codes = sorted(whole)
    kinds: dict[tuple[bool, ...], int] = {}  # in which of the told groups, and how many municipalities are
    for code in codes:
        kind = tuple(code in group for group in (whole, *told))
        kinds[kind] = kinds.get(kind, 0) + 1
    sums, sizes = np.array(list(kinds), dtype=float).T, list(kinds.values())
    rank = np.linalg.matrix_rank(sums)
    few = [(at,) for at, n in enumerate(sizes) if n < SMALLEST_GROUP_N]
    pairs = [pair for pair in combinations(range(len(sizes)), 2) if sum(sizes[at] for at in pair) < SMALLEST_GROUP_N]
    return any(_rank(np.delete(sums, chosen, axis=1)) < rank for chosen in (*few, *pairs))


def _rank(sums: np.ndarray) -> int:
    return int(np.linalg.matrix_rank(sums)) if sums.size else 0
