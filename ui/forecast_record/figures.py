"""The record of our forecasts, read once per version of the store."""

import pandas as pd

from analysis.record.record import ForecastRecord, forecast_record
from analysis.record.scored import fetch_interval_coverage, fetch_scored_targets
from ui import cached
from ui.parts import all_parts

Frames = tuple[pd.DataFrame, pd.DataFrame]


def record_of(code: str | None = None) -> ForecastRecord:
    """Return the record of a level or theme by its code, or of all together."""
    return cached.kept("forecast_record", (code,), lambda _con: forecast_record(*_frames(), code))


def parts_with_record() -> list[str]:
    """Return the codes of the levels and themes with a target of which the year has come, in their order."""
    return [part.code for part in all_parts() if record_of(part.code).due_n]


def _frames() -> Frames:
    return cached.kept("scored_forecasts", (), lambda con: (fetch_scored_targets(con), fetch_interval_coverage(con)))
