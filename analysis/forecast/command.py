"""`python -m analysis forecast`: the forecaster for other programs, from file to file."""

import argparse
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from analysis.forecast.files import ForecastFileWrong, Query, read_history, read_queries
from analysis.forecast.fitting import fit_panel
from analysis.forecast.panel import Panel
from data.text import _

FILES = ("--history", "--queries", "--out")
COLUMNS = ("unit", "horizon", "target", "mean", "p10", "p50", "p90", "sd", "prob")


def files_named(words: Sequence[str]) -> dict[str, Path] | None:
    """Return history, queries and out when the words name just these, else None.

    Knows no texts: reading those takes longer than the forecast, and this is started hundreds of times.
    """
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    for name in FILES:
        parser.add_argument(name, type=Path)
    try:
        found, others = parser.parse_known_args(list(words))
    except argparse.ArgumentError:
        return None
    named = vars(found)
    return None if others or None in named.values() else named


def forecast_files(history: Path, queries: Path, out: Path) -> None:
    """Write the answer to every question, in the same order.

    Columns: unit, horizon (years after the newest round), target, mean, p10, p50, p90
    (0-100), sd (points), prob (0-1: P(score >= target)).
    Raises: ForecastFileWrong.
    Source: TR-4.
    """
    panel = read_history(history)
    asked = read_queries(queries, panel.units)
    rows = list(_answers(panel, asked))
    try:
        with out.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.writer(lines, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(rows)
    except OSError as error:
        raise ForecastFileWrong(_("The file {file} cannot be written.", file=out.name), str(error)) from error


def _answers(panel: Panel, asked: list[Query]) -> Iterator[list[object]]:
    horizons = sorted({query.horizon for query in asked})
    forecast = fit_panel(panel).predict(panel.years, panel.values, [int(panel.years[-1]) + horizon for horizon in horizons])
    place = {unit: at for at, unit in enumerate(panel.units)}
    rows = np.array([place[query.unit] for query in asked])
    columns = np.array([horizons.index(query.horizon) for query in asked])
    chances = forecast.select(rows, columns).chance(np.array([[query.target] for query in asked]))[:, 0]
    tables = [forecast.mean_pct, *(forecast.quantile_pct(share) for share in (0.1, 0.5, 0.9)), forecast.sd_pct]
    figures = np.column_stack([*(table[rows, columns] for table in tables), chances])
    for query, row in zip(asked, figures.tolist(), strict=True):
        yield [query.unit, query.horizon, query.target_text, *row]
