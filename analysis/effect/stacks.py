"""Participants who joined together, beside those who had not joined: what changed from before to after.

Each group of participants is compared over its own rounds with municipalities that
took no part in those rounds ("not yet treated"), never with earlier participants.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analysis.effect.drift import common_drift
from analysis.effect.limits import LEAST_OTHERS_N, LEAST_ROUNDS_AFTER_N, LEAST_ROUNDS_BEFORE_N
from analysis.effect.panel import Panel, Timing


@dataclass(frozen=True)
class Side:
    """The municipalities of one side with complete data, a row each; change, placebo and before are points of 0-100.

    level_pct holds their scores over all rounds, nan outside the window. before: mean of the rounds before joining;
    change: mean of the rounds after less that; placebo: last round before less the rounds before it; all three with
    the development of the others taken out, so that different rounds can be compared.
    """

    codes: np.ndarray
    level_pct: np.ndarray
    before: np.ndarray
    change: np.ndarray
    placebo: np.ndarray

    @property
    def n(self) -> int:
        """How many municipalities."""
        return len(self.codes)


@dataclass(frozen=True)
class Stack:
    """Participants who joined at one moment and those they are compared with."""

    timing: Timing
    participants: Side
    others: Side


def stack_of(panel: Panel, timings: Mapping[str, Timing], undated: frozenset[str], timing: Timing) -> Stack | None:
    """Return the participants of one moment with the others; None when too few of either have complete data.

    timings: when each participant joined; undated: participants of whom that is not known, who count on no side.
    Source: PR-2; Callaway and Sant'Anna 2021, Borusyak, Jaravel and Spiess 2024.
    """
    window = _outside(panel.level_pct, slice(timing.before_n, timing.after_from))
    others = _complete(Panel(panel.codes, _not_yet(panel.codes, window, timings, undated)), timing)
    if len(others.codes) < LEAST_OTHERS_N:
        return None
    drift = common_drift(others.level_pct)
    if not drift.is_linked:
        return None
    joined = np.array([timings.get(code) == timing for code in panel.codes], dtype=bool)
    seen = np.where(np.isnan(drift.levels), np.nan, window)  # a round in which no other took part compares nothing
    participants = _complete(Panel(panel.codes[joined], seen[joined]), timing)
    if not len(participants.codes):
        return None
    return Stack(timing, _side(participants, drift.levels, timing), _side(others, drift.levels, timing))


def complete_n(panel: Panel, codes: frozenset[str], timing: Timing) -> int:
    """Return how many of these municipalities have enough rounds before and after, whatever the others have."""
    chosen = np.array([code in codes for code in panel.codes], dtype=bool)
    return len(_complete(Panel(panel.codes[chosen], panel.level_pct[chosen]), timing).codes)


def not_yet_n(panel: Panel, timings: Mapping[str, Timing], undated: frozenset[str], timing: Timing) -> int:
    """Return how many municipalities that had not joined have enough rounds before and after."""
    return len(_complete(Panel(panel.codes, _not_yet(panel.codes, panel.level_pct, timings, undated)), timing).codes)


def _outside(level_pct: np.ndarray, hidden: slice) -> np.ndarray:
    kept = level_pct.copy()
    kept[:, hidden] = np.nan
    return kept


def _not_yet(codes: np.ndarray, level_pct: np.ndarray, timings: Mapping[str, Timing], undated: frozenset[str]) -> np.ndarray:
    """Return the scores without those of participants from the round in which they joined on; undated ones have none left."""
    kept = level_pct.copy()
    for place, code in enumerate(codes):
        if code in undated:
            kept[place] = np.nan
        elif code in timings:
            kept[place, timings[code].before_n :] = np.nan
    return kept


def _complete(panel: Panel, timing: Timing) -> Panel:
    known = ~np.isnan(panel.level_pct)
    before = known[:, : timing.before_n].sum(axis=1) >= LEAST_ROUNDS_BEFORE_N
    after = known[:, timing.after_from :].sum(axis=1) >= LEAST_ROUNDS_AFTER_N
    return Panel(panel.codes[before & after], panel.level_pct[before & after])


def _side(panel: Panel, drift: np.ndarray, timing: Timing) -> Side:
    own = panel.level_pct - drift
    before, after = own[:, : timing.before_n], own[:, timing.after_from :]
    mean_before = np.nanmean(before, axis=1)
    last = np.array([row[~np.isnan(row)][-1] for row in before])
    known = (~np.isnan(before)).sum(axis=1)
    earlier = (np.nansum(before, axis=1) - last) / (known - 1)
    return Side(panel.codes, panel.level_pct, mean_before, np.nanmean(after, axis=1) - mean_before, last - earlier)
