"""From two groups to a difference with its interval of 95 %.

Welch over one group; over several that joined at different moments the same with each
municipality as one cluster, because one that had not joined yet is compared more than once.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from analysis.effect.limits import SEEN_FACTOR
from analysis.effect.records import Difference
from analysis.effect.stacks import Side, Stack
from analysis.thresholds import CONFIDENCE

Values = Callable[[Side], np.ndarray]


class Variance(NamedTuple):
    """Variance (squared points) of what was taken out of the values, and how many numbers that took."""

    extra: float
    taken_n: int


NOTHING = Variance(0.0, 0)


def difference_of(stacks: Sequence[Stack], values: Values, taken: Variance = NOTHING) -> Difference:
    """Return the mean of the participants less that of the others, each group of participants weighing by its size.

    Needs more participants than groups, and two others. Source: PR-2, method.md section 6.
    """
    n = sum(stack.participants.n for stack in stacks)
    points = sum(stack.participants.n / n * (values(stack.participants).mean() - values(stack.others).mean()) for stack in stacks)
    of_participants, of_others = _participants_variance(stacks, values), _others_variance(stacks, values)
    variances = np.array([of_participants, of_others])
    freedom = np.maximum(np.array([n - len(stacks), others_n(stacks) - 1]) - taken.taken_n, 1)
    total = float(variances.sum()) + taken.extra
    df = float(variances.sum()) ** 2 / float((variances**2 / freedom).sum()) if variances.any() else 1.0
    error = total**0.5
    margin = _t(CONFIDENCE, df) * error
    return Difference(float(points), float(points - margin), float(points + margin), error, df)


def is_beyond_chance(difference: Difference, compared_n: int) -> bool:
    """Return whether a difference is larger than chance gives when so many are compared at once (Bonferroni)."""
    return is_beyond(difference, 1 - (1 - CONFIDENCE) / max(compared_n, 1))


def is_beyond(difference: Difference, confidence: float) -> bool:
    """Return whether the interval of this confidence (0-1) leaves 0 out."""
    return abs(difference.points) > _t(confidence, difference.df) * difference.standard_error


def rounds_apart(stacks: Sequence[Stack], round_n: int) -> float:
    """Return how far the rounds before and after lie apart, in distances of the placebo."""
    n = sum(stack.participants.n for stack in stacks)
    apart = ((stack.timing.after_from + round_n - stack.timing.before_n) / stack.timing.before_n for stack in stacks)
    return sum(stack.participants.n / n * each for stack, each in zip(stacks, apart, strict=True))


def less_head_start(difference: Difference, placebo: Difference, apart: float) -> Difference:
    """Return how much larger a difference is than the placebo gone on for as long; negative when it is smaller.

    apart: of rounds_apart. Sizes without sign: both point the same way.
    """
    points = abs(difference.points) - apart * abs(placebo.points)
    error = (difference.standard_error**2 + (apart * placebo.standard_error) ** 2) ** 0.5
    df = min(difference.df, placebo.df)
    margin = _t(CONFIDENCE, df) * error
    return Difference(points, points - margin, points + margin, error, df)


def visible_effect(difference: Difference) -> float:
    """Return the smallest effect that is seen four times in five, in points. Source: method.md section 6."""
    return SEEN_FACTOR * difference.standard_error


def others_n(stacks: Sequence[Stack]) -> int:
    """Return how many different municipalities the participants are compared with."""
    return len({code for stack in stacks for code in stack.others.codes})


def gap_in_sd(stacks: Sequence[Stack]) -> tuple[float, float]:
    """Return the gap between the groups before joining: in points, and in standard deviations between municipalities."""
    n, compared = sum(stack.participants.n for stack in stacks), others_n(stacks)
    gap = difference_of(stacks, lambda side: side.before).points
    within = sum(((stack.participants.before - stack.participants.before.mean()) ** 2).sum() for stack in stacks)
    among = sum(stack.participants.n / n * stack.others.before.var(ddof=1) for stack in stacks)
    sd = float((within + (compared - 1) * among) / (n - len(stacks) + compared - 1)) ** 0.5
    return gap, abs(gap) / sd if sd > 0 else (0.0 if gap == 0 else float("inf"))


def _participants_variance(stacks: Sequence[Stack], values: Values) -> float:
    n = sum(stack.participants.n for stack in stacks)
    squares = sum(((values(stack.participants) - values(stack.participants).mean()) ** 2).sum() for stack in stacks)
    return float(squares) / n / (n - len(stacks))


def _others_variance(stacks: Sequence[Stack], values: Values) -> float:
    n = sum(stack.participants.n for stack in stacks)
    shares: defaultdict[str, float] = defaultdict(float)
    for stack in stacks:
        weight = stack.participants.n / n / stack.others.n
        own = values(stack.others)
        for code, share in zip(stack.others.codes, weight * (own - own.mean()), strict=True):
            shares[code] += float(share)
    m = len(shares)
    return sum(share**2 for share in shares.values()) * m / (m - 1)


def _t(confidence: float, df: float) -> float:
    from scipy.special import stdtrit  # its import takes time; most pages do without

    return float(stdtrit(df, (1 + confidence) / 2))
