"""The table of the picture of one municipality: a row per year with exactly what is drawn in it."""

from collections.abc import Sequence

from data.text import _
from ui.charts.pathway_records import Aim, Fan, FanYear, PathPoint, Pathway
from ui.charts.records import Column, Table, Value
from ui.format import format_score, join_names


def pathway_table(points: Sequence[PathPoint], aims: Sequence[Aim], pathways: Sequence[Pathway], fan: Fan | None) -> Table:
    """Return a row per year of the picture: score, pathway, target, the bounds of the forecast, remark."""
    spans = [year for path in pathways for year in range(path.knots[0][0], path.knots[-1][0] + 1)]
    ahead = {year.year: year for year in fan.years} if fan else {}
    years = sorted({*(point.year for point in points), *(aim.year for aim in aims), *spans, *ahead})
    scores = {point.year: point for point in points}
    columns = (Column(_("Year"), "year"), Column(_("Score"), "score"), *_path_columns(pathways), *_aim_columns(aims))
    rows = tuple(
        (
            year,
            scores[year].score_pct if year in scores else None,
            *(path.at(year) for path in pathways),
            *([_aim_of(year, aims)] if aims else []),
            *(_fan_values(ahead.get(year)) if fan else []),
            scores[year].note if year in scores else "",
        )
        for year in years
    )
    return Table((*columns, *(_fan_columns() if fan else ()), Column(_("Remark"))), rows)


def _path_columns(pathways: Sequence[Pathway]) -> list[Column]:
    if len(pathways) == 1:
        return [Column(_("Pathway"), "score")]
    return [Column(_("Pathway from {year}", year=path.knots[0][0]), "score") for path in pathways]


def _aim_columns(aims: Sequence[Aim]) -> list[Column]:
    return [Column(_("Target"), "score")] if aims else []


def _aim_of(year: int, aims: Sequence[Aim]) -> Value:
    """Return the target of a year; of two in one year both, as text."""
    found = [aim.target_pct for aim in aims if aim.year == year]
    if len(found) > 1:
        return join_names([format_score(target) for target in found])
    return found[0] if found else None


def _fan_columns() -> tuple[Column, ...]:
    return (
        Column(_("1 in 10 is lower"), "score"),
        Column(_("1 in 4 is lower"), "score"),
        Column(_("Middle of the forecast"), "score"),
        Column(_("1 in 4 is higher"), "score"),
        Column(_("1 in 10 is higher"), "score"),
    )


def _fan_values(year: FanYear | None) -> tuple[Value, ...]:
    return (None,) * 5 if year is None else (year.p10_pct, year.p25_pct, year.p50_pct, year.p75_pct, year.p90_pct)
