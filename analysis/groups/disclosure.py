"""Whether figures that are shown together give away what one or two municipalities score (GR-4, complement).

A mean with its n is a sum, so every shown figure is a sum of scores of known
municipalities; adding them up and taking them off each other gives more sums. Something
is given away when one of those holds the scores of one or two municipalities only. The
own score is known to who looks, so it is left out of every sum. Whatever the figures of
provinces and the country give away by themselves is no reason to hide another figure.

Linear algebra: sums that can be made are the row space of the figures (rows) by scores
(columns); with P the projection on it, a sum over the columns K alone can be made when
the part of P on K has the eigenvalue 1.
"""

from collections.abc import Sequence

import numpy as np

from analysis.thresholds import SMALLEST_GROUP_N

CERTAIN = 1 - 1e-7  # an eigenvalue of 1, but for rounding


def gives_away(shown: np.ndarray, added: np.ndarray, sizes: np.ndarray) -> bool:
    """Return whether the added figures, with what is shown already, leave one or two municipalities.

    Shape of the first two: figures x kinds x rounds, the times a score counts in the sum (1, -1 or 0). A kind is the
    municipalities that count alike in every figure, sizes says how many they are. Source: GR-4.
    """
    sums = np.concatenate([shown, added])
    few = np.flatnonzero(sizes < SMALLEST_GROUP_N)
    if not len(few):
        return False
    before, after = _projection(shown, few), _projection(sums, few)
    singles = np.flatnonzero(sizes[few] * 2 < SMALLEST_GROUP_N)
    pairs = np.stack(np.triu_indices(len(singles), 1), axis=1)
    chosen, n_rounds = (np.arange(len(few))[:, None], singles[pairs]), sums.shape[2]
    return any(np.any(_is_told(after, each, n_rounds) & ~_is_told(before, each, n_rounds)) for each in chosen)


def leaves_few(own: np.ndarray, shown: Sequence[np.ndarray], sizes: np.ndarray) -> bool:
    """Return whether a group less one shown group within it, or the other way round, leaves one or two municipalities.

    own, shown: kinds that are in the group; sizes: municipalities per kind, 0 for the one that is known. The same group
    as a shown one leaves nothing; any other must hold at least three. Source: GR-4.
    """
    if any(np.array_equal(own, each) for each in shown):
        return False
    if sizes[own].sum() < SMALLEST_GROUP_N:
        return True
    nested = (each for each in shown if np.all(own <= each) or np.all(each <= own))
    return any(0 < sizes[own != each].sum() < SMALLEST_GROUP_N for each in nested)


def _projection(sums: np.ndarray, few: np.ndarray) -> np.ndarray:
    """Return the projection on all sums that can be made, of the few kinds only: kinds and rounds by kinds and rounds."""
    rows = sums.reshape(len(sums), sums.shape[1] * sums.shape[2])
    values, vectors = np.linalg.eigh(rows @ rows.T)  # smaller than the figures by scores
    kept = values > 1e-9 * max(values.max(initial=0.0), 1.0)
    basis = (vectors[:, kept] / np.sqrt(values[kept])).T @ sums[:, few].reshape(len(sums), -1)
    projection: np.ndarray = basis.T @ basis
    return projection


def _is_told(projection: np.ndarray, chosen: np.ndarray, n_rounds: int) -> np.ndarray:
    """Return for each set of kinds (a row) whether a sum over them alone can be made."""
    if not len(chosen):
        return np.zeros(0, dtype=bool)
    columns = (chosen[:, :, None] * n_rounds + np.arange(n_rounds)).reshape(len(chosen), -1)
    parts = projection[columns[:, :, None], columns[:, None, :]]
    told: np.ndarray = np.linalg.eigvalsh(parts)[:, -1] > CERTAIN
    return told
