"""Panels for the tests: random ones for Hypothesis, and simulated ones with a known process."""

import numpy as np
from hypothesis import strategies as st

from analysis.forecast import Panel


def named(years, values) -> Panel:
    """Return a panel with units u0, u1, ..."""
    table = np.asarray(values, dtype=float)
    return Panel(tuple(f"u{n}" for n in range(len(table))), np.asarray(years), table)


@st.composite
def panels(draw, most_units: int = 12, most_rounds: int = 6) -> Panel:
    """A panel of any shape: gaps, irregular years, floors, ceilings, equal values, newcomers; every unit has a value."""
    unit_n, round_n = draw(st.integers(1, most_units)), draw(st.integers(1, most_rounds))
    gaps = draw(st.lists(st.integers(1, 3), min_size=round_n, max_size=round_n))
    kind = draw(st.sampled_from(["any", "steps", "ends", "equal"]))
    values = {
        "any": st.floats(0, 100),
        "steps": st.sampled_from([0.0, 12.5, 25.0, 37.5, 50.0, 62.5, 75.0, 87.5, 100.0]),
        "ends": st.sampled_from([0.0, 100.0]),
        "equal": st.just(40.0),
    }[kind]
    table = np.array([[draw(values) for _round in range(round_n)] for _unit in range(unit_n)])
    missing = np.array([[draw(st.integers(0, 3)) == 0 for _round in range(round_n)] for _unit in range(unit_n)])
    missing[missing.all(axis=1), draw(st.integers(0, round_n - 1))] = False
    return named(2015 + np.cumsum(gaps), np.where(missing, np.nan, table))


def simulated(kind: str, seed: int, unit_n: int = 150, round_n: int = 9) -> Panel:
    """Return a panel of a known process."""
    rng = np.random.default_rng(seed)
    level, years = rng.normal(size=(unit_n, 1)), np.arange(round_n)

    def noise(size: float) -> np.ndarray:
        return size * rng.normal(size=(unit_n, round_n))

    logit = {
        "random walk": lambda: level + np.cumsum(noise(0.2), axis=1),
        "noise around a level": lambda: level + noise(0.3),
        "growth to a ceiling": lambda: level / 2 - 1 + 0.2 * years + np.cumsum(noise(0.1), axis=1) + noise(0.1),
        "walk, drift and noise": lambda: level + 0.06 * years + np.cumsum(noise(0.12), axis=1) + noise(0.12),
    }
    if kind == "jumps":
        steps = (rng.random((unit_n, round_n)) < 0.2) * 12.5 * rng.integers(1, 3, (unit_n, round_n))
        return named(2010 + years, np.clip(12.5 * rng.integers(0, 5, (unit_n, 1)) + np.cumsum(steps, axis=1), 0, 100))
    return named(2010 + years, np.clip(110 / (1 + np.exp(-logit[kind]())) - 5, 0, 100))
