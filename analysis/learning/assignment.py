"""Everybody gets from one and gives to one: the division in which most is learned."""

import numpy as np


def assign_givers(worth: np.ndarray) -> list[int | None]:
    """Return for every receiver (row) its giver (column): a permutation in which nobody has itself.

    worth: receivers x givers, nan where a giver can teach nothing. As many as possible get
    somebody who can teach them; among those divisions the largest total worth (which must lie
    between 0 and 10 each). Who must have a giver that can teach nothing gets one all the same.
    Alone: None. Source: design section 1 (the facilitator).
    """
    n = len(worth)
    if n < 2:
        return [None] * n
    from scipy.optimize import linear_sum_assignment  # its import takes time; only this page needs it

    enough = 10.0 * (n + 1)  # one more who is taught outweighs any worth
    values = np.where(np.isnan(worth), 0.0, np.nan_to_num(worth) + enough)
    np.fill_diagonal(values, -enough * (n + 1))
    receivers, givers = linear_sum_assignment(values, maximize=True)
    found: list[int | None] = [None] * n
    for receiver, giver in zip(receivers.tolist(), givers.tolist(), strict=True):
        found[receiver] = giver
    return found
