"""Shares, words counted and the what-if as bars, for paper."""

from markupsafe import Markup

from data.text import _
from ui.charts.markup import join, tag
from ui.charts.pathway_records import WordChart, WordRow
from ui.charts.reliability_records import ShareBar, ShareChart
from ui.charts.what_if_records import ChanceRow, WhatIfChart
from ui.format import MISSING, format_count, format_percent, format_score
from ui.palette import OWN
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, move, paragraph, stack
from ui.picture.keys import SWATCHES, Key, draw_keys
from ui.picture.marks import NORMAL, SMALL, STRONG, draw_text
from ui.picture.signs import STATUS_COLOURS, draw_status
from ui.picture.tracks import Fill, Row, Track, TrackMark, draw_rows, draw_track
from ui.sentences.targets import status_word

DOTS, DOT = 10, 15.0
NAME_WIDTH = 230.0


def draw_shares(chart: ShareChart) -> Drawn:
    """Return a bar per share with where it could lie by chance, and the key."""
    keys = [Key(SWATCHES["ci-key-range"], _("Where it could lie by chance (95%)"))]
    if chart.aim_pct is not None:
        keys.append(Key(SWATCHES["ci-key-aim"], chart.aim_name))
    is_empty = all(bar.share_pct is None for bar in chart.bars)
    return stack([draw_rows([_share_row(bar, chart) for bar in chart.bars], BODY_WIDTH), draw_keys([] if is_empty else keys)], 12)


def _share_row(bar: ShareBar, chart: ShareChart) -> Row:
    marks = (TrackMark(chart.aim_pct, "line", "target"),) if chart.aim_pct is not None else ()
    ranges = ((bar.low_pct, bar.high_pct),) if bar.low_pct is not None and bar.high_pct is not None else ()
    fills = (Fill(0, bar.share_pct, "pale"),) if bar.share_pct is not None else ()
    value = MISSING if bar.share_pct is None else format_percent(bar.share_pct)
    head = Drawn(draw_status(bar.status, bar.name, 0, 15, NORMAL), 20) if bar.status else None
    return Row(bar.name, value, Track(fills, marks, ranges, is_missing=bar.share_pct is None), bar.note, head)


def draw_words(chart: WordChart) -> Drawn:
    """Return a row per word: its sign, a bar, and how many have it."""
    return stack([_draw_word(row, chart.hidden_text) for row in chart.rows], 6)


def _draw_word(row: WordRow, hidden_text: str) -> Drawn:
    told = hidden_text if row.n is None else format_count(row.n)
    fills = () if row.share_pct is None else (Fill(0, row.share_pct, colour=STATUS_COLOURS[row.status]),)
    track = draw_track(Track(fills, is_missing=row.n is None), BODY_WIDTH - NAME_WIDTH - 180)
    named = draw_status(row.status, status_word(row.status), 0, 16, NORMAL)
    return Drawn(join(named, move(track.markup, NAME_WIDTH + 20, 0), draw_text(told, BODY_WIDTH, 16, STRONG, "end")), 26)


def draw_what_if(chart: WhatIfChart) -> Drawn:
    """Return the bar from the score of now to the planned one, its key, and ten dots per chance."""
    fills = [Fill(0, chart.score_pct)]
    keys = [Key(SWATCHES["ci-key-own"], f"{_('now')} {chart.now}")]
    if chart.planned_pct > chart.score_pct:
        fills.append(Fill(chart.score_pct, chart.planned_pct, "striped"))
        keys.append(Key(SWATCHES["ci-key-planned"], f"{_('with the steps')} {chart.planned}"))
    if chart.target:
        told = f"{_('target for {year}:', year=chart.target.year)} {format_score(chart.target.target_pct)}"
        keys.append(Key(SWATCHES["ci-key-target"], told))
    marks = (TrackMark(chart.target.target_pct, "diamond", "target"),) if chart.target else ()
    bar = draw_track(Track(tuple(fills), marks, height=24), BODY_WIDTH)
    return stack([bar, draw_keys(keys), *(_draw_chance(row) for row in chart.chances)], 10)


def _draw_chance(row: ChanceRow) -> Drawn:
    name = stack([paragraph(row.name, NAME_WIDTH, NORMAL), paragraph(row.score, NAME_WIDTH, SMALL) if row.score else NOTHING])
    dots = [_draw_dot(at, is_full=at < row.out_of_ten) for at in range(DOTS)]
    words = paragraph(row.words, 190, STRONG)
    parts = (
        name.markup, move(join(*dots), 250, 4), move(words.markup, 250 + DOTS * DOT + 20, 0),
        draw_status(row.status, status_word(row.status), 630, 15, NORMAL),
    )  # fmt: skip
    return Drawn(join(*parts), max(name.height, words.height, 24))


def _draw_dot(at: int, *, is_full: bool) -> Markup:
    fill = OWN.light if is_full else "none"
    return tag("circle", cx=at * DOT + 6, cy=8, r=5, fill=fill, stroke=OWN.light, stroke_width=1.5)
