"""The common development of a group whose members did not all take part in the same rounds."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Drift:
    """A level per column on which all rows develop alike; nan for a column without any score. is_linked: nothing stands apart."""

    levels: np.ndarray
    is_linked: bool


def common_drift(level_pct: np.ndarray, weights: np.ndarray | None = None) -> Drift:
    """Return the mean line of a panel (rows x columns, nan where there is no score), as if all rows had every column.

    Least squares over an own level per row and a development common to all, so that who
    takes part in which round does not move it (GR-3). With every score there it is the
    mean per column. Rows weigh alike, or as said.
    """
    known = ~np.isnan(level_pct)
    weights = np.ones(len(level_pct)) if weights is None else weights
    there = known.any(axis=0)
    levels = np.full(level_pct.shape[1], np.nan)
    if not there.any():
        return Drift(levels, False)
    mask, values = known[:, there].astype(float), np.nan_to_num(level_pct[:, there])
    counts = mask.sum(axis=1)
    shares = mask / np.maximum(counts, 1.0)[:, None]
    normal = np.diag((mask * weights[:, None]).sum(axis=0)) - (mask * weights[:, None]).T @ shares
    means = values.sum(axis=1) / np.maximum(counts, 1.0)
    right = ((values - means[:, None]) * mask * weights[:, None]).sum(axis=0)
    found, _rest, rank, _singular = np.linalg.lstsq(normal, right, rcond=1e-9)
    own = ((values - found) * mask).sum(axis=1)[counts > 0] / counts[counts > 0]
    levels[there] = found + np.average(own, weights=weights[counts > 0])
    return Drift(levels, int(rank) >= int(there.sum()) - 1)
