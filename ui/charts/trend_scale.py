"""From years and scores to pixels, for the trend chart."""

from dataclasses import dataclass

from ui.charts.records import TrendChart

HIGHEST = 100.0  # scores run from 0 to 100, always, so that charts can be compared


@dataclass(frozen=True)
class Size:
    """A layout of the chart: one for a screen, one for a phone; font in pixels, label_letters per line."""

    name: str
    width: float
    height: float
    font: float
    label_letters: int


WIDE = Size("wide", 920, 330, 14, 24)
NARROW = Size("narrow", 360, 300, 12, 13)


@dataclass(frozen=True)
class Scale:
    """Where a year and a score are drawn."""

    first_year: int
    last_year: int
    left: float
    top: float
    width: float
    height: float

    def x(self, year: float) -> float:
        """Return the horizontal place of a year."""
        return self.left + self.width * (year - self.first_year) / max(self.last_year - self.first_year, 1)

    def y(self, score_pct: float) -> float:
        """Return the vertical place of a score."""
        return self.top + self.height * (1 - score_pct / HIGHEST)

    @property
    def bottom(self) -> float:
        """Return the place of score 0."""
        return self.top + self.height


def scale_of(chart: TrendChart, size: Size, label_width: float) -> Scale:
    """Return the scale on which labels fit to the right of the last round, and targets within the chart."""
    rounds = [point.year for line in chart.lines for point in line.points]
    first, newest = min(rounds), max(rounds)
    last = max([newest, *(mark.year for mark in chart.targets)])
    left, top, below, edge = size.font * 2.6, size.font * 1.2, size.font * 2.2, size.font * 1.6
    width = size.width - edge - left
    share = (newest - first) / (last - first) if last > first else 0.0
    room = size.width - label_width - size.font - left
    if share > 0:
        width = min(width, room / share)
    return Scale(first, last, left, top, width, size.height - top - below)
