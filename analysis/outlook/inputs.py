"""What is known of all municipalities as of every round: what the forecaster learns from."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import duckdb
import numpy as np

from analysis.queries import fetch_arrays, use_rules
from analysis.thresholds import LEAST_ROUNDS_N, LONGEST_GAP_YEARS

Key = tuple[str, str, int]  # scope, code, origin_round_year
Arrays = dict[str, np.ndarray]


@dataclass(frozen=True)
class Known:
    """What is known of all municipalities on one thing, as of one round."""

    key: Key
    units: tuple[str, ...]
    provinces: tuple[str, ...]
    years: np.ndarray  # T rounds, ascending
    values: np.ndarray  # n x T, 0-100, nan where there is no score that can be compared

    @property
    def checksum(self) -> str:
        """What tells whether it is the same as at the last publication."""
        text = "\n".join([*self.units, *self.provinces]).encode()
        return hashlib.sha256(text + self.years.tobytes() + self.values.tobytes()).hexdigest()

    @property
    def history_n(self) -> np.ndarray:
        """Rounds with a value, per municipality."""
        counted: np.ndarray = (~np.isnan(self.values)).sum(axis=1)
        return counted

    @property
    def last_years(self) -> np.ndarray:
        """Newest round with a value, per municipality."""
        found: np.ndarray = np.where(~np.isnan(self.values), self.years, 0).max(axis=1)
        return found

    @property
    def can_be_said(self) -> np.ndarray:
        """Which municipalities have enough history, recent enough, for a forecast (TR-3)."""
        return (self.history_n >= LEAST_ROUNDS_N) & (self.key[2] - self.last_years <= LONGEST_GAP_YEARS)


def fetch_forecast_inputs(
    con: duckdb.DuckDBPyConnection,
    cbs_code: str | None = None,
    scope: str | None = None,
    scope_code: str | None = None,
    origin_round_year: int | None = None,
) -> Arrays:
    """Return what the forecaster knows, of one municipality or of all, as of one round or every round.

    Shape: arrays of one length, a place per level or theme, round it is seen from,
    municipality and round of its own up to then.
    Columns: scope, code, origin_round_year, cbs_code, province_code, round_year, value_pct (0-100).
    Source: TR-4, SR-6, SR-8.
    """
    use_rules(con)
    return fetch_arrays(
        con, "fetch_forecast_inputs", cbs_code=cbs_code, scope=scope, scope_code=scope_code, origin_round_year=origin_round_year
    )


def fetch_everything_known(con: duckdb.DuckDBPyConnection) -> Iterator[Known]:
    """Yield what is known per level or theme and round it is seen from. Source: TR-4, SR-6, SR-8."""
    for key, part in split_by_key(fetch_forecast_inputs(con)):
        years, column = np.unique(part["round_year"], return_inverse=True)
        units, row = np.unique(part["cbs_code"], return_inverse=True)
        values = np.full((len(units), len(years)), np.nan)
        values[row, column] = part["value_pct"]
        provinces = np.empty(len(units), dtype=object)
        provinces[row] = part["province_code"]
        yield Known(key, tuple(units.tolist()), tuple(map(str, provinces)), years, values)


def split_by_key(rows: Arrays) -> Iterator[tuple[Key, Arrays]]:
    """Yield the rows per scope, code and origin_round_year; they come sorted by these."""
    keys = [rows[name] for name in ("scope", "code", "origin_round_year")]
    if not len(keys[0]):
        return
    changed = np.logical_or.reduce([key[1:] != key[:-1] for key in keys])
    borders = [0, *(np.flatnonzero(changed) + 1).tolist(), len(keys[0])]
    for start, end in pairwise(borders):
        key = (str(keys[0][start]), str(keys[1][start]), int(keys[2][start]))
        yield key, {name: values[start:end] for name, values in rows.items()}
