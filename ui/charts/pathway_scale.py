"""From years and scores to pixels for the pathway: two layouts, and the years there is room to write."""

from ui.charts.layout import text_width
from ui.charts.pathway_records import PathwayChart
from ui.charts.trend_scale import Scale, Size

PATH_WIDE = Size("wide", 920, 380, 14, 24)
PATH_NARROW = Size("narrow", 360, 330, 12, 15)


def path_years(chart: PathwayChart) -> tuple[int, int]:
    """Return the first and the last year of the picture: from the first round to the last target, or the end of the fan."""
    starts = [point.year for point in chart.points] + [path.knots[0][0] for path in chart.pathways]
    ends = [*starts, *(aim.year for aim in chart.aims)]
    if chart.fan is not None:
        ends.append(chart.fan.years[-1].year)
    return min(starts, default=chart.seen_from), max(ends, default=chart.seen_from)


def path_scale(chart: PathwayChart, size: Size, label_width: float) -> Scale:
    """Return the scale that leaves room for the labels to the right of the last year."""
    first, last = path_years(chart)
    left, top, below = size.font * 2.6, size.font * 1.2, size.font * 2.2
    right = max(label_width + size.font, size.font * 2.4)
    return Scale(first, last, left, top, size.width - left - right, size.height - top - below)


def written_years(chart: PathwayChart, scale: Scale, size: Size) -> list[int]:
    """Return the years to write under the axis: those of the targets first, then as many others as fit, newest first."""
    targets = {aim.year for aim in chart.aims}
    wanted = [*sorted(targets), chart.seen_from, *range(scale.last_year, scale.first_year - 1, -1)]
    room = text_width("0000", size.font) + size.font * 0.3
    taken: list[int] = []
    for year in wanted:
        if all(abs(scale.x(year) - scale.x(other)) >= room for other in taken):
            taken.append(year)
    return sorted(set(taken))
