"""Units seen in the same years: they share every matrix, so they are calculated together."""

from collections.abc import Iterator

import numpy as np


def by_pattern(present: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the different rows of a table of booleans (P x T), and per row which of them it is (n)."""
    patterns, which = np.unique(present, axis=0, return_inverse=True)
    return patterns, which.ravel()


def rows_of(which: np.ndarray, pattern_n: int) -> Iterator[np.ndarray]:
    """Yield for each pattern the numbers of its rows, ascending."""
    order = np.argsort(which, kind="stable")
    yield from np.split(order, np.searchsorted(which[order], np.arange(1, pattern_n)))
