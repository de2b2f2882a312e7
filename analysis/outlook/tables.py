"""Fills the tables forecast_model, forecast and target_chance, as of every round.

A round is seen with the eyes of then: nothing of a later round goes in. What was
learned from the same scores is not reckoned again: a publication costs what it
changes, and the result is the same as when everything is rebuilt.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from analysis.forecast import METHOD_VERSION, FittedModel, Panel, fit_panel, model_from_json, settings
from analysis.outlook.inputs import Arrays, Key, Known, fetch_everything_known, split_by_key
from analysis.queries import fetch_arrays, fetch_rows, query_text
from analysis.thresholds import LEAST_ROUNDS_N

YEARS_AHEAD = 5
SHARES = {"p10_pct": 0.1, "p25_pct": 0.25, "p50_pct": 0.5, "p75_pct": 0.75, "p90_pct": 0.9}
MODEL_FIELDS = (
    ("scope", pa.string()), ("code", pa.string()), ("origin_round_year", pa.int32()), ("method_version", pa.string()),
    ("inputs_checksum", pa.string()), ("unit_n", pa.int32()), ("fitted", pa.string()), ("is_new", pa.bool_()),
)  # fmt: skip
MODEL = pa.schema(MODEL_FIELDS)  # also a table without rows has its types


@dataclass(frozen=True)
class Made:
    """What was learned, as JSON, and whether that was now."""

    known: Known
    checksum: str
    fitted: str
    is_new: bool

    @property
    def model(self) -> FittedModel:
        """The model itself; reading it takes a millisecond, so only who needs it asks."""
        return model_from_json(self.fitted)


def refresh_forecasts(con: duckdb.DuckDBPyConnection) -> None:
    """Bring the three tables up to date with linked_score and the targets; con is inside a transaction.

    Source: TR-4, TR-5; design section 3 (forecasts are never computed on view).
    """
    there, of_settings = _models(con), _settings_checksum()
    known = [one for one in fetch_everything_known(con) if one.can_be_said.any()]
    made = [_made(one, one.checksum + of_settings, there.get(one.key)) for one in known]
    if not made and not there:
        return
    con.register("fresh_model", _model_table(made))
    try:
        con.execute(query_text("forecasting/remove_stale"))
        con.execute(query_text("forecasting/insert_models"))
    finally:
        con.unregister("fresh_model")
    _insert(con, "forecast", [table for one in made if one.is_new for table in _forecast_tables(one)])
    _insert(con, "chance", _chance_tables(con, made))


def _models(con: duckdb.DuckDBPyConnection) -> dict[Key, tuple[str, str, str]]:
    rows = fetch_rows(con, "forecasting/fetch_models")
    return {(scope, code, origin): (version, checksum, fitted) for scope, code, origin, version, checksum, fitted in rows}


def _made(known: Known, checksum: str, there: tuple[str, str, str] | None) -> Made:
    if there is not None and there[:2] == (METHOD_VERSION, checksum):
        return Made(known, checksum, there[2], is_new=False)
    model = fit_panel(Panel(known.units, known.years, known.values, known.provinces))
    return Made(known, checksum, model.to_json(), is_new=True)


def _settings_checksum() -> str:
    """Return what tells, beside the scores, whether a model would come out the same: the settings of the forecaster."""
    values = [(name, value) for name, value in sorted(vars(settings).items()) if name.isupper()]
    return hashlib.sha256(repr(values).encode()).hexdigest()


def _model_table(made: list[Made]) -> pa.Table:
    rows = [(*one.known.key, METHOD_VERSION, one.checksum, _learned_from_n(one.known), one.fitted, one.is_new) for one in made]
    columns = list(zip(*rows, strict=True)) or [()] * len(MODEL_FIELDS)
    return pa.table([pa.array(values, kind) for values, (_name, kind) in zip(columns, MODEL_FIELDS, strict=True)], schema=MODEL)


def _learned_from_n(known: Known) -> int:
    return int((known.history_n >= LEAST_ROUNDS_N).sum())


def _forecast_tables(one: Made) -> Iterator[pa.Table]:
    said = np.flatnonzero(one.known.can_be_said)
    scope, code, origin = one.known.key
    years = origin + 1 + np.arange(YEARS_AHEAD)
    expected = one.model.predict(one.known.years, one.known.values[said], years)
    quantiles = {name: expected.quantile_pct(share) for name, share in SHARES.items()}
    about = {
        "cbs_code": np.array(one.known.units, dtype=object)[said],
        "scope": [scope] * len(said),
        "code": [code] * len(said),
        "origin_round_year": np.full(len(said), origin),
        "last_round_year": one.known.last_years[said],
        "history_n": one.known.history_n[said],
    }
    for at, year in enumerate(years.tolist()):
        spread = {name: values[:, at] for name, values in quantiles.items()}
        yield pa.table({**about, "year": np.full(len(said), year), "mean_pct": expected.mean_pct[:, at], **spread})


def _chance_tables(con: duckdb.DuckDBPyConnection, made: list[Made]) -> list[pa.Table]:
    known = {one.known.key: one for one in made}
    parts = split_by_key(fetch_arrays(con, "forecasting/fetch_open_targets"))
    return [_chances(known[key], targets) for key, targets in parts if key in known]


def _chances(one: Made, targets: Arrays) -> pa.Table:
    said = one.known.can_be_said
    at = {unit: row for row, unit in enumerate(one.known.units) if said[row]}
    held = np.array([code in at for code in targets["cbs_code"]], dtype=bool)
    targets = {name: values[held] for name, values in targets.items()}
    rows = np.array([at[code] for code in targets["cbs_code"]], dtype=int)
    chances, model = np.full(len(rows), np.nan), one.model
    for year in np.unique(targets["target_year"]):
        mine = targets["target_year"] == year
        expected = model.predict(one.known.years, one.known.values[rows[mine]], [year])
        chances[mine] = 100 * expected.chance(targets["target_pct"][mine][:, None])[:, 0]
    return pa.table({**targets, "chance_pct": chances})


def _insert(con: duckdb.DuckDBPyConnection, name: str, tables: list[pa.Table]) -> None:
    filled = [table for table in tables if table.num_rows]  # one without rows knows no types
    if not filled:
        return
    con.register(f"fresh_{name}", pa.concat_tables(filled))
    try:
        con.execute(query_text(f"forecasting/insert_{name}s"))
    finally:
        con.unregister(f"fresh_{name}")
