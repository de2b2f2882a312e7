"""The lines of both groups, so many rounds from joining."""

from collections.abc import Sequence

import numpy as np

from analysis.effect.drift import common_drift
from analysis.effect.limits import LEAST_DRAWN_N
from analysis.effect.records import EventPoint
from analysis.effect.stacks import Side, Stack


def event_points(stacks: Sequence[Stack], years: Sequence[int]) -> tuple[EventPoint, ...]:
    """Return the chain-linked mean of participants and others per round from joining; -1 is the last one before it.

    Rounds of which fewer than half of a side, or fewer than five municipalities, have a score are left out
    (GR-4). Source: PR-2, GR-3.
    """
    n = sum(stack.participants.n for stack in stacks)
    first = min(-stack.timing.before_n for stack in stacks)
    last = max(len(years) - stack.timing.after_from for stack in stacks)
    own = np.vstack([_shifted(stack, stack.participants, first, last) for stack in stacks])
    others = np.vstack([_shifted(stack, stack.others, first, last) for stack in stacks])
    weights = np.concatenate([np.full(stack.others.n, stack.participants.n / n / stack.others.n) for stack in stacks])
    own_line, other_line = common_drift(own).levels, common_drift(others, weights).levels
    own_codes = np.concatenate([stack.participants.codes for stack in stacks])
    other_codes = np.concatenate([stack.others.codes for stack in stacks])
    points = []
    for column, place in enumerate(range(first, last)):
        seen = _n(own_codes, own[:, column]), _n(other_codes, others[:, column])
        least = max(LEAST_DRAWN_N, len(set(own_codes)) / 2), max(LEAST_DRAWN_N, len(set(other_codes)) / 2)
        if seen[0] >= least[0] and seen[1] >= least[1]:
            line = float(own_line[column]), float(other_line[column])
            points.append(EventPoint(place, _years_at(stacks, years, place), *line, *seen))
    return tuple(points)


def _shifted(stack: Stack, side: Side, first: int, last: int) -> np.ndarray:
    """Return the scores of a side with columns counted from joining."""
    found = np.full((side.n, last - first), np.nan)
    before, after = side.level_pct[:, : stack.timing.before_n], side.level_pct[:, stack.timing.after_from :]
    found[:, -first - before.shape[1] : -first] = before
    found[:, -first : -first + after.shape[1]] = after
    return found


def _n(codes: np.ndarray, level_pct: np.ndarray) -> int:
    """Return how many different municipalities have a score."""
    return len(set(codes[~np.isnan(level_pct)]))


def _years_at(stacks: Sequence[Stack], years: Sequence[int], place: int) -> tuple[int, ...]:
    found = set()
    for stack in stacks:
        at = stack.timing.before_n + place if place < 0 else stack.timing.after_from + place
        if 0 <= at < len(years):
            found.add(years[at])
    return tuple(sorted(found))
