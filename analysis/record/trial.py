"""How the forecaster did on other figures: Brier scores on seven open panels, measured once per version of the method."""

import csv
from dataclasses import dataclass

from data import REFERENCE

TRIAL_PANELS_N = 7


@dataclass(frozen=True)
class TrialRow:
    """The mean Brier score of one method over the panels: all units (80 to 800), 30 of them, 15 of them; None: not tried."""

    method: str  # ours, reference, no_change or straight_line
    method_version: str  # of our method, when they were tried
    brier: float
    brier_of_30: float | None
    brier_of_15: float | None


def fetch_trial() -> tuple[TrialRow, ...]:
    """Return the methods, ours first; the reference is the best known one (method, section 7). Source: TR-4."""
    with (REFERENCE / "forecast_trial.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(_row(row) for row in csv.DictReader(lines))


def _row(row: dict[str, str]) -> TrialRow:
    of_30, of_15 = (float(row[name]) if row[name] else None for name in ("brier_of_30", "brier_of_15"))
    return TrialRow(row["method"], row["method_version"], float(row["brier"]), of_30, of_15)
