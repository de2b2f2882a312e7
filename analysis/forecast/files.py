"""The two files of the command: a history of scores and questions about later years, checked row by row."""

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from analysis.forecast.panel import Panel
from data.errors import CIMonitorError
from data.text import _

HISTORY_COLUMNS = ("unit", "year", "value")
QUERY_COLUMNS = ("unit", "horizon", "target")
LATEST_YEAR = 9999
LONGEST_HORIZON = 100  # years; further ahead nothing is known, and a year ahead costs time and memory


class ForecastFileWrong(CIMonitorError):
    """A file of the command cannot be read, or a row in it is not right."""


@dataclass(frozen=True)
class Query:
    """One question: the chance that a unit is at the target so many years after the newest round."""

    unit: str
    horizon: int
    target: float
    target_text: str  # given back as it was asked


@dataclass(frozen=True)
class _Row:
    """A row of a file, which says what is wrong in it."""

    file: str
    number: int  # as an editor counts: the heads are row 1
    cells: dict[str, str]

    def wrong(self, why: str) -> ForecastFileWrong:
        return ForecastFileWrong(_("Row {row} of {file}: {why}", row=self.number, file=self.file, why=why))

    def unit(self) -> str:
        if not self.cells["unit"]:
            raise self.wrong(_("the unit is missing."))
        return self.cells["unit"]

    def number_of(self, column: str) -> float:
        text = self.cells[column]
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise self.wrong(_("“{text}” in column {column} is not a number.", text=text, column=column))
        return number

    def whole(self, column: str, most: int) -> int:
        number = self.number_of(column)
        if number != int(number) or not 1 <= number <= most:
            raise self.wrong(
                _("“{text}” in column {column} is not a whole number from 1 to {most}.",
                  text=self.cells[column], column=column, most=most)
            )  # fmt: skip
        return int(number)

    def score(self, column: str) -> float:
        number = self.number_of(column)
        if not 0 <= number <= 100:
            raise self.wrong(_("{column} is {text}, and must lie between 0 and 100.", column=column, text=self.cells[column]))
        return number


def read_history(path: Path) -> Panel:
    """Return the panel in a file with the columns unit, year, value (0-100, empty = missing) and if wanted group.

    Raises: ForecastFileWrong.
    """
    scores: dict[tuple[str, int], float] = {}
    groups: dict[str, str] = {}
    for row in _rows(path, HISTORY_COLUMNS):
        unit, year = row.unit(), row.whole("year", LATEST_YEAR)
        if not row.cells["value"]:
            continue
        if (unit, year) in scores:
            raise row.wrong(_("{unit} has a score in {year} already.", unit=unit, year=year))
        scores[unit, year] = row.score("value")
        groups.setdefault(unit, row.cells.get("group", ""))
    if not scores:
        raise ForecastFileWrong(_("There are no scores in {file}.", file=path.name))
    return _panel(scores, groups)


def read_queries(path: Path, units: tuple[str, ...]) -> list[Query]:
    """Return the questions in a file with the columns unit, horizon (years, up to 100) and target (0-100), in the same order.

    Raises: ForecastFileWrong, also for a unit without a score in the history.
    """
    known, queries = set(units), []
    for row in _rows(path, QUERY_COLUMNS):
        unit = row.unit()
        if unit not in known:
            raise row.wrong(_("{unit} has no score in the history.", unit=unit))
        queries.append(Query(unit, row.whole("horizon", LONGEST_HORIZON), row.score("target"), row.cells["target"]))
    if not queries:
        raise ForecastFileWrong(_("There are no questions in {file}.", file=path.name))
    return queries


def _panel(scores: dict[tuple[str, int], float], groups: dict[str, str]) -> Panel:
    years = sorted({year for _unit, year in scores})
    column, place = {year: at for at, year in enumerate(years)}, {unit: at for at, unit in enumerate(groups)}
    values = np.full((len(groups), len(years)), np.nan)
    for (unit, year), score in scores.items():
        values[place[unit], column[year]] = score
    return Panel(tuple(groups), np.array(years), values, tuple(groups.values()))


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[_Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines)
            heads = _heads(path, next(reader, []), needed)
            for line in reader:
                cells = [cell.strip() for cell in line]
                if any(cells):
                    yield _row(path, reader.line_num, heads, cells)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ForecastFileWrong(_("The file {file} cannot be read.", file=path.name), str(error)) from error


def _heads(path: Path, line: list[str], needed: tuple[str, ...]) -> list[str]:
    heads = [head.strip() for head in line]
    missing = [column for column in needed if column not in heads]
    if missing:
        raise ForecastFileWrong(_("{file} lacks: {columns}.", file=path.name, columns=", ".join(missing)))
    twice = [column for column in needed if heads.count(column) > 1]
    if twice:
        raise ForecastFileWrong(_("{file} has more than once: {columns}.", file=path.name, columns=", ".join(twice)))
    return heads


def _row(path: Path, number: int, heads: list[str], cells: list[str]) -> _Row:
    """Return the row; what is missing at its end is empty, and what is too much is never left out silently."""
    row = _Row(path.name, number, dict(zip(heads, cells + [""] * (len(heads) - len(cells)), strict=False)))
    if any(cells[len(heads) :]):
        raise row.wrong(_("the row is longer than the heads; a decimal is a point."))
    return row
