"""The history that is learned from: one score per unit and round."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Panel:
    """Scores (0-100, nan = missing) of units (rows) in years (columns, ascending); groups are provinces and may be left out."""

    units: tuple[str, ...]
    years: np.ndarray
    values: np.ndarray
    groups: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        checked_values(self.years, self.values)
        if not self.units or len(self.units) != len(self.values) or len(set(self.units)) != len(self.units):
            raise ValueError("a panel needs one name per row, every name once")
        if self.groups is not None and len(self.groups) != len(self.units):
            raise ValueError("a panel needs one group per unit")


def checked_values(years: object, values: object) -> tuple[np.ndarray, np.ndarray]:
    """Return years (T, float) and values (n x T, float).

    Raises: ValueError when the shapes do not fit, the years are not whole or do not ascend, or a value is outside 0-100.
    """
    year_row, table = np.asarray(years, dtype=float), np.asarray(values, dtype=float)
    if year_row.ndim != 1 or table.ndim != 2 or table.shape[1] != len(year_row) or not len(year_row):
        raise ValueError("values must be a table with one column per year")
    if not np.array_equal(year_row, np.rint(year_row)) or np.any(np.diff(year_row) <= 0):
        raise ValueError("years must be whole and ascend")
    if np.any((table < 0) | (table > 100)):
        raise ValueError("values must lie between 0 and 100")
    return year_row, table
