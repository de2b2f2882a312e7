"""Places in a competition: 1 is the highest, equal scores share the best place."""

import numpy as np


def order_of(scores: np.ndarray) -> np.ndarray:
    """Return per way to reckon (a row) the entries from the highest score to the lowest; whole numbers, no nan."""
    order: np.ndarray = np.argsort(-scores, axis=1)
    return order


def places_within(competition: np.ndarray, scores: np.ndarray, order: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the place of every score among those of its competition, and how many compete.

    competition: a number from 0 per entry; scores: ways to reckon x entries; order: order_of(scores).
    Shape: places as scores; the count per entry.
    """
    small = competition.astype(np.min_scalar_type(competition.max(initial=0)))  # 16 bits sort fastest
    by_competition = np.argsort(small[order], axis=1, kind="stable")
    order = np.take_along_axis(order, by_competition, axis=1)
    numbers, ordered = small[order], np.take_along_axis(scores, order, axis=1)
    is_first = np.ones(scores.shape, dtype=bool)
    is_first[:, 1:] = numbers[:, 1:] != numbers[:, :-1]
    is_best = is_first.copy()
    is_best[:, 1:] |= ordered[:, 1:] != ordered[:, :-1]
    position = np.arange(scores.shape[1], dtype=np.int32)
    began = np.maximum.accumulate(np.where(is_first, position, 0), axis=1)
    stands = np.maximum.accumulate(np.where(is_best, position, 0), axis=1)
    places = np.empty(scores.shape, dtype=np.int32)
    np.put_along_axis(places, order, stands - began + 1, axis=1)
    return places, np.bincount(competition)[competition] if len(competition) else competition
