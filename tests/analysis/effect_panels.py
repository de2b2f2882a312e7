"""Panels for the tests of the effect of taking part: drawn, or from a store, with members chosen by us."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from analysis.effect.effect import Joining, part_effect
from analysis.effect.panel import Panel, Timing
from analysis.effect.records import PartEffect
from analysis.places import Round, Scope

PART = Scope("level", "a", None, 1, "A", "A")


def rounds_of(n: int) -> tuple[Round, ...]:
    return tuple(Round(2020 + at, "lang", date(2020 + at, 3, 1), date(2020 + at, 6, 30)) for at in range(n))


def codes_of(n: int) -> np.ndarray:
    return np.array([f"u{at:03d}" for at in range(n)], dtype=object)


def drawn(rng: np.random.Generator, n: int, round_n: int, missing: float = 0.0, noise: float = 4.0) -> np.ndarray:
    """Scores of n municipalities: a place of their own that fades to the middle, a common rise, and noise per round."""
    place = rng.normal(45, 12, n)
    found = []
    for at in range(round_n):
        if at:
            place = place + 3 - 0.14 * (place - place.mean()) + rng.normal(0, 3, n)
        found.append(place + rng.normal(0, noise, n))
    level_pct = np.array(found).T
    level_pct[rng.random(level_pct.shape) < missing] = np.nan
    return level_pct


def effect_of(level_pct: np.ndarray, joined: Mapping[int, Timing], undated: Sequence[int] = ()) -> PartEffect:
    """What is said when these rows joined at these moments."""
    codes = codes_of(len(level_pct))
    timings = {codes[row]: timing for row, timing in joined.items()}
    joining = Joining(timings, frozenset(codes[row] for row in undated), rounds_of(level_pct.shape[1]))
    return part_effect(PART, Panel(codes, level_pct), joining)


def helps(effect: PartEffect) -> bool:
    """Whether a reader sees that taking part helped: a figure of which the whole interval is above nought."""
    return effect.figure is not None and effect.figure.difference.low > 0
