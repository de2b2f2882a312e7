"""What is to be expected of one municipality: the stored forecast, and sums of "what if" with what was learned."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import duckdb
import numpy as np
import pandas as pd

from analysis.forecast import FittedModel, Forecast, model_from_json
from analysis.outlook.inputs import fetch_forecast_inputs
from analysis.places import ScopeKind
from analysis.queries import fetch_frame, fetch_rows
from analysis.targets.status import reaches
from analysis.thresholds import LEAST_ROUNDS_N, LONGEST_GAP_YEARS


@dataclass(frozen=True)
class Outlooker:
    """One municipality with what was learned from everybody, seen from a round.

    history: round and score (0-100), oldest first; earlier scores are counted back
    over common questions from the newest one.
    """

    model: FittedModel
    history: tuple[tuple[int, float], ...]
    origin_round_year: int

    @property
    def last_round_year(self) -> int:
        """The newest round with a score."""
        return self.history[-1][0]

    @property
    def last_score_pct(self) -> float:
        """The score of that round, 0-100."""
        return self.history[-1][1]

    def chance_pct(self, target_year: int, target_pct: float) -> float:
        """Return the chance (0-100) that the score in a later year is at or above the target. Source: TR-3, TR-4.

        For a year that is already known (with_score) it is 0 or 100: nothing is left to chance.
        """
        if target_year <= self.last_round_year:
            return 100.0 if reaches(self.last_score_pct, target_pct) else 0.0
        return 100 * float(self._expected(target_year).chance(target_pct)[0, 0])

    def quantiles_pct(self, year: int, shares: tuple[float, ...]) -> tuple[float, ...]:
        """Return the scores (0-100) below which these shares (0-1) of what may come lie, in a year after the last round."""
        expected = self._expected(year)
        return tuple(float(expected.quantile_pct(share)[0, 0]) for share in shares)

    def with_score(self, round_year: int, score_pct: float) -> "Outlooker":
        """Return the same municipality as if a coming round gave this score: its history plus one. Source: TR-6."""
        return replace(self, history=(*self.history, (round_year, score_pct)), origin_round_year=round_year)

    def _expected(self, year: int) -> Forecast:
        years, values = zip(*self.history, strict=True)
        return self.model.predict(np.array(years), np.array([values]), [year])


def fetch_outlooker(
    con: duckdb.DuckDBPyConnection, cbs_code: str, scope: ScopeKind, code: str, origin_round_year: int
) -> Outlooker | None:
    """Return a municipality ready for sums on one level or theme, seen from a round.

    None when nothing can be said: fewer than 2 rounds that can be compared, or a
    newest score more than 2 years old.
    Source: TR-3, TR-4, TR-6.
    """
    return _outlookers(con, cbs_code, (scope, code, origin_round_year)).get(cbs_code)


def fetch_outlookers(
    con: duckdb.DuckDBPyConnection, scope: ScopeKind, code: str, origin_round_year: int
) -> Mapping[str, Outlooker]:
    """Return everybody ready for sums on one level or theme, by code; who is not in it, of that nothing can be said.

    Source: TR-3, TR-4, TR-6.
    """
    return MappingProxyType(_outlookers(con, None, (scope, code, origin_round_year)))


def _outlookers(con: duckdb.DuckDBPyConnection, cbs_code: str | None, key: tuple[ScopeKind, str, int]) -> dict[str, Outlooker]:
    model, origin = fetch_fitted_model(con, *key), key[2]
    if model is None:
        return {}
    rows = fetch_forecast_inputs(con, cbs_code, *key)
    histories: dict[str, list[tuple[int, float]]] = {}
    for own, year, value in zip(*(rows[name].tolist() for name in ("cbs_code", "round_year", "value_pct")), strict=True):
        histories.setdefault(own, []).append((year, value))
    return {
        own: Outlooker(model, tuple(history), origin)
        for own, history in histories.items()
        if len(history) >= LEAST_ROUNDS_N and origin - history[-1][0] <= LONGEST_GAP_YEARS
    }


def fetch_fitted_model(con: duckdb.DuckDBPyConnection, scope: ScopeKind, code: str, origin_round_year: int) -> FittedModel | None:
    """Return what was learned about a level or theme, as of a round; None when nothing could be said. Source: TR-4."""
    rows = fetch_rows(con, "fetch_fitted_model", scope=scope, scope_code=code, origin_round_year=origin_round_year)
    return model_from_json(rows[0][0]) if rows else None


def fetch_forecast(
    con: duckdb.DuckDBPyConnection, cbs_code: str, scope: ScopeKind, code: str, origin_round_year: int
) -> pd.DataFrame:
    """Return what is to be expected of a municipality on one level or theme, seen from a round.

    Shape: one row per year, one to five years after the round; none when it cannot be said.
    Columns: year, mean_pct, p10_pct, p25_pct, p50_pct, p75_pct, p90_pct (0-100),
        last_round_year (newest round used), history_n (rounds used).
    Source: TR-4.
    """
    return fetch_frame(con, "fetch_forecast", code=cbs_code, scope=scope, scope_code=code, origin_round_year=origin_round_year)
