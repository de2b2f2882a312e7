"""Numbers, attendance and promises counted as bars, for paper."""

from ui.charts.markup import join
from ui.charts.programme_promise_records import PromiseBars, WordCountBar
from ui.charts.programme_records import CountChart, CountRow, SessionChart, SessionRow
from ui.format import format_count
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, move, paragraph, stack
from ui.picture.lettering import text_width
from ui.picture.marks import SMALL, STRONG, Letters, draw_text
from ui.picture.signs import PROMISE_COLOURS, draw_promise_sign
from ui.picture.tracks import Fill, Look, Row, Track, draw_rows, draw_track
from ui.sentences.promises import promise_word

LOOKS: dict[str, Look] = {"kept": "solid", "on_its_way": "striped", "open": "ring", "not_to_say": "hatched"}


def draw_counts(chart: CountChart) -> Drawn:
    """Return a bar per name."""
    return draw_rows([_count_row(row) for row in chart.rows], BODY_WIDTH)


def _count_row(row: CountRow) -> Row:
    return Row(row.name, row.told, Track((Fill(0, row.share_pct),) if row.n else ()), row.note)


def draw_sessions(chart: SessionChart) -> Drawn:
    """Return a bar per session."""
    return draw_rows([_session_row(row) for row in chart.rows], BODY_WIDTH)


def _session_row(row: SessionRow) -> Row:
    fills = () if row.share_pct is None else (Fill(0, row.share_pct),)
    name = f"{row.name} {row.when}".strip()
    return Row(name, row.told, Track(fills, is_missing=row.share_pct is None), row.note)


def draw_promises(chart: PromiseBars) -> Drawn:
    """Return per promise one bar of parts with each word, its sign and its number below it."""
    return stack([stack([
        paragraph(bar.name, BODY_WIDTH, STRONG), paragraph(bar.note, BODY_WIDTH, SMALL) if bar.note else NOTHING,
        draw_word_bar(bar.bar),
    ], 3) for bar in chart.bars], 16)  # fmt: skip


def draw_word_bar(bar: WordCountBar) -> Drawn:
    """Return how many have which word: one bar of parts, and the words below it."""
    fills, signs, reached, left = [], [], 0.0, 0.0
    for word, n in bar.counts:
        share = 100 * n / bar.total if bar.total else 0
        fills.append(Fill(reached, reached + share, LOOKS[word], PROMISE_COLOURS[word]))
        reached += share
        told = f"{promise_word(word)} {format_count(n)}"
        drawn = join(draw_promise_sign(word, 9, 9, 14), draw_text(told, 24, 14, Letters(14, PROMISE_COLOURS[word], is_bold=True)))
        signs.append(move(drawn, left, 0))
        left += 24 + text_width(told, 14, is_bold=True) + 22
    return stack([draw_track(Track(tuple(fills)), BODY_WIDTH), Drawn(join(*signs), 22)], 4)
