"""Scores as bars, for paper."""

from ui.charts.records import Bar, BarChart, BarGroup
from ui.format import format_score
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, columns, paragraph, stack
from ui.picture.keys import SWATCHES, Key, draw_keys
from ui.picture.marks import STRONG
from ui.picture.tracks import Fill, Row, Track, TrackMark, draw_rows

BETWEEN = 48.0


def draw_bars(chart: BarChart) -> Drawn:
    """Return the groups of bars, two beside each other, and the key."""
    side_by_side = min(len(chart.groups), 2) or 1
    width = (BODY_WIDTH - BETWEEN * (side_by_side - 1)) / side_by_side
    groups = [_draw_group(group, chart, width) for group in chart.groups if group.bars]
    return stack([columns(groups, side_by_side, width, (BETWEEN, 24)), draw_keys(_keys(chart))], 16)


def _keys(chart: BarChart) -> list[Key]:
    if not chart.province_name and not chart.country_name:
        return []
    names = (("own", chart.own_name), ("province", chart.province_name), ("country", chart.country_name))
    return [Key(SWATCHES[f"ci-key-{role}"], name) for role, name in names if name]


def _draw_group(group: BarGroup, chart: BarChart, width: float) -> Drawn:
    head = paragraph(group.name, width, STRONG) if group.name else NOTHING
    return stack([head, draw_rows([_row(bar, chart) for bar in group.bars], width)], 10)


def _row(bar: Bar, chart: BarChart) -> Row:
    compared = [
        f"{name} {format_score(score)}"
        for name, score in ((chart.province_name, bar.province_pct), (chart.country_name, bar.country_pct))
        if name and score is not None
    ]
    notes = [bar.reason if bar.score_pct is None else "", *compared, bar.note]
    return Row(bar.name, format_score(bar.score_pct), _track(bar), " · ".join(note for note in notes if note))


def _track(bar: Bar) -> Track:
    fills = () if bar.score_pct is None else (Fill(0, bar.score_pct),)
    marks = [TrackMark(bar.province_pct, "triangle", "province")] if bar.province_pct is not None else []
    marks += [TrackMark(bar.country_pct, "pin", "country")] if bar.country_pct is not None else []
    return Track(fills, tuple(marks), is_missing=bar.score_pct is None)
