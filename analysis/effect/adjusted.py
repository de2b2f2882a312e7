"""The same difference, beside others that scored alike before: what is usual from such a position is taken out.

Who joins after low scores rises by itself: chance and falls turn back (regression to the
mean). Taking out what the scores before foretell cures that when scores decided who
joined; the plain difference is right when lasting differences did. The truth lies between
the two where either holds (Ding and Li 2019), so a difference is told only when both say it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.effect.estimate import Variance, difference_of
from analysis.effect.records import Difference
from analysis.effect.stacks import Side, Stack


@dataclass(frozen=True)
class Slopes:
    """What a point more before foretells of the change, and how sure that is (covariances)."""

    slopes: np.ndarray
    covariance: np.ndarray

    def left(self, side: Side) -> np.ndarray:
        """Return the changes with what the scores before foretell taken out."""
        left: np.ndarray = side.change - _scores_before(side) @ self.slopes
        return left


def adjusted_difference(stacks: Sequence[Stack]) -> Difference:
    """Return the difference in change between participants and others with equal scores before. Source: PR-2."""
    found = _slopes(stacks)
    gap = np.array([difference_of(stacks, lambda side, at=at: _scores_before(side)[:, at]).points for at in range(2)])  # type: ignore[misc]
    return difference_of(stacks, found.left, Variance(float(gap @ found.covariance @ gap), len(found.slopes)))


def _scores_before(side: Side) -> np.ndarray:
    """Return the level before and its last turn, a row per municipality: with these all that was seen before is used."""
    return np.column_stack([side.before, side.placebo])


def _slopes(stacks: Sequence[Stack]) -> Slopes:
    """Return the slopes within the groups, by least squares over every municipality of every stack."""
    sides = [side for stack in stacks for side in (stack.participants, stack.others)]
    before = np.vstack([_centred(_scores_before(side)) for side in sides])
    change = np.concatenate([_centred(side.change) for side in sides])
    inverse = np.linalg.pinv(before.T @ before, rcond=1e-9)
    slopes = inverse @ before.T @ change
    left = change - before @ slopes
    freedom = max(len(change) - len(sides) - len(slopes), 1)
    return Slopes(slopes, inverse * float(left @ left) / freedom)


def _centred(values: np.ndarray) -> np.ndarray:
    centred: np.ndarray = values - values.mean(axis=0)
    return centred
