"""Charts of rows with a bar, for the stage: drawn as narrow as makes their letters largest."""

from collections.abc import Sequence

from data.text import _
from reports.stage.fit import Words, place_figure
from ui.charts.markup import join
from ui.charts.pathway_records import WordChart, WordRow
from ui.charts.pilot_records import FunnelChart
from ui.charts.programme_promise_records import PromiseBar, PromiseBars
from ui.charts.programme_records import CountChart, SessionChart, SessionRow
from ui.charts.records import Bar, BarChart
from ui.format import format_count, format_score
from ui.palette import STEPS
from ui.picture.counts import LOOKS
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, move, paragraph, stack
from ui.picture.keys import SWATCHES, Key, draw_keys
from ui.picture.lettering import text_width
from ui.picture.marks import NORMAL, SMALL, STRONG, Letters, draw_text
from ui.picture.signs import PROMISE_COLOURS, STATUS_COLOURS, draw_promise_sign, draw_status
from ui.picture.tracks import Fill, Row, Track, TrackMark, draw_rows, draw_track
from ui.sentences.promises import promise_word
from ui.sentences.targets import status_word

ROOMS = (BODY_WIDTH, 820.0, 730.0)
LARGE = 2.4  # times as drawn: letters of 36 pixels, as large as those of a sentence
STATUS_HIGH = 22.0


def is_rows(chart: object) -> bool:
    """Return whether a chart is one list of bars."""
    return bool(rows_of(chart)) or isinstance(chart, PromiseBars)


def rows_of(chart: object) -> tuple[Row, ...]:
    """Return the rows of a chart that is one list of bars; none for a chart of another kind."""
    match chart:
        case CountChart():
            return tuple(
                Row(row.name, row.told, Track((Fill(0, row.share_pct),) if row.n else ()), row.note) for row in chart.rows
            )
        case SessionChart():
            return tuple(_session(row) for row in chart.rows)
        case WordChart():
            return tuple(_word(row, chart.hidden_text) for row in chart.rows)
        case BarChart() if len(chart.groups) == 1:
            return tuple(_score(bar, chart) for bar in chart.groups[0].bars)
    return ()


def draw_large_rows(charts: Sequence[object], words: Words) -> list[Drawn]:
    """Return the parts of one chart, all at the width at which the letters of the smallest become largest, or large enough."""
    best: tuple[float, list[Drawn]] = (0.0, [])
    for room in ROOMS:
        drawings = [draw_row_chart(chart, room) for chart in charts]
        scale = min(place_figure(words, drawn).scale for drawn in drawings)
        if scale <= best[0]:
            break
        best = (scale, drawings)
        if scale >= LARGE:
            break
    return best[1]


def draw_row_chart(chart: object, room: float) -> Drawn:
    """Return a chart of rows this wide, with its key; is_rows(chart) must be true."""
    if isinstance(chart, PromiseBars):
        drawn = stack([_promise(bar, room) for bar in chart.bars], 20)
        return Drawn(drawn.markup, drawn.height, room)
    keys = _keys(chart) if isinstance(chart, BarChart) else []
    drawn = stack([draw_rows(rows_of(chart), room), draw_keys(keys, room)], 16)
    return Drawn(drawn.markup, drawn.height, room)


def draw_narrow_funnel(chart: FunnelChart, room: float) -> Drawn:
    """Return the phases as rows from the left, each with its numbers above its bar: a funnel is too wide for a phone."""
    most = max((bar.reached_n for bar in chart.bars), default=0) or 1
    rows = [Row(bar.name, bar.told, _reached(100 * bar.reached_n / most, 100 * bar.now_n / most)) for bar in chart.bars]
    keys = [Key(SWATCHES["ci-key-reached"], _("Came at least this far")), Key(SWATCHES["ci-key-now"], _("Is in this phase now"))]
    notes = [paragraph(note, room, SMALL) for note in chart.notes]
    drawn = stack([draw_rows(rows, room), draw_keys(keys, room), *notes], 10)
    return Drawn(drawn.markup, drawn.height, room)


def _reached(reached_pct: float, now_pct: float) -> Track:
    fills = (Fill(0, reached_pct, colour=STEPS[1].light), Fill(0, now_pct))
    return Track(tuple(fill for fill, share in zip(fills, (reached_pct, now_pct), strict=True) if share))


def _session(row: SessionRow) -> Row:
    fills = () if row.share_pct is None else (Fill(0, row.share_pct),)
    return Row(f"{row.name} {row.when}".strip(), row.told, Track(fills, is_missing=row.share_pct is None), row.note)


def _word(row: WordRow, hidden_text: str) -> Row:
    """Return the bar of a word about targets; hatched where the number is too small to show (GR-4)."""
    fills = () if row.share_pct is None else (Fill(0, row.share_pct, colour=STATUS_COLOURS[row.status]),)
    head = Drawn(draw_status(row.status, status_word(row.status), 0, 16, NORMAL), STATUS_HIGH)
    told = hidden_text if row.n is None else format_count(row.n)
    return Row(status_word(row.status), told, Track(fills, is_missing=row.n is None), head=head)


def _promise(bar: PromiseBar, room: float) -> Drawn:
    """Return how many have which word about a promise: one bar of parts, and the words with their signs below it."""
    fills, signs, reached, left, top = [], [], 0.0, 0.0, 0.0
    for word, n in bar.bar.counts:
        share = 100 * n / bar.bar.total if bar.bar.total else 0
        fills.append(Fill(reached, reached + share, LOOKS[word], PROMISE_COLOURS[word]))
        reached += share
        told, letters = f"{promise_word(word)} {format_count(n)}", Letters(15, PROMISE_COLOURS[word], is_bold=True)
        wide = 24 + text_width(told, letters.size, is_bold=True)
        if left and left + wide > room:
            left, top = 0.0, top + 24
        signs.append(move(join(draw_promise_sign(word, 9, 9, 15), draw_text(told, 24, 14.5, letters)), left, top))
        left += 22 + wide
    note = paragraph(bar.note, room, SMALL) if bar.note else NOTHING
    head = stack([paragraph(bar.name, room, STRONG), note])
    return stack([head, draw_track(Track(tuple(fills)), room), Drawn(join(*signs), top + 24)], 4)


def _score(bar: Bar, chart: BarChart) -> Row:
    compared = ((chart.province_name, bar.province_pct), (chart.country_name, bar.country_pct))
    told = [f"{name} {format_score(score)}" for name, score in compared if name and score is not None]
    notes = [bar.reason if bar.score_pct is None else "", *told, bar.note]
    fills = () if bar.score_pct is None else (Fill(0, bar.score_pct),)
    marks = [TrackMark(bar.province_pct, "triangle", "province")] if bar.province_pct is not None else []
    marks += [TrackMark(bar.country_pct, "pin", "country")] if bar.country_pct is not None else []
    track = Track(fills, tuple(marks), is_missing=bar.score_pct is None)
    return Row(bar.name, format_score(bar.score_pct), track, " · ".join(note for note in notes if note))


def _keys(chart: BarChart) -> list[Key]:
    if not chart.province_name and not chart.country_name:
        return []
    names = (("own", chart.own_name), ("province", chart.province_name), ("country", chart.country_name))
    return [Key(SWATCHES[f"ci-key-{role}"], name) for role, name in names if name]
