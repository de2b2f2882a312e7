"""Numbers, shares and words counted, as native bar charts."""

from collections.abc import Sequence

from analysis.promises.records import PROMISE_WORDS
from data.text import _
from reports.slides.records import Series, SeriesChart
from ui.charts.pathway_records import WordChart
from ui.charts.pilot_records import FunnelChart, MoveChart, MoveSegment, ReportedChart
from ui.charts.programme_promise_records import PromiseBars
from ui.charts.programme_records import CountChart, SessionChart
from ui.charts.reliability_records import ShareChart
from ui.format import at_start
from ui.palette import OWN, PROVINCE, QUIET, STEPS
from ui.picture.signs import PROMISE_COLOURS, STATUS_COLOURS
from ui.sentences.promises import promise_word
from ui.sentences.targets import status_word

COUNT = "#,##0;;"  # a nought is not written beside a bar that is not there
SHARE = '0"%"'


def count_figure(chart: CountChart) -> SeriesChart:
    """Return a bar per name."""
    return _one_series(chart.title, [(row.name, row.n) for row in chart.rows])


def funnel_figure(chart: FunnelChart) -> SeriesChart:
    """Return two bars per phase: how many came at least this far, and how many are in it now."""
    reached = Series(_("Came at least this far"), tuple(bar.reached_n for bar in chart.bars), STEPS[2].light, label=COUNT)
    now = Series(_("Is in this phase now"), tuple(bar.now_n for bar in chart.bars), OWN.light, label=COUNT)
    return SeriesChart("bars", tuple(bar.name for bar in chart.bars), (reached, now), None)


def reported_figure(chart: ReportedChart) -> SeriesChart:
    """Return two bars per field: of how many pilots it was reported, and how many pilots there are."""
    told = Series(_("Reported"), tuple(bar.reported_n for bar in chart.bars), OWN.light, label=COUNT)
    every = Series(_("Pilots"), tuple(bar.pilot_n for bar in chart.bars), STEPS[1].light, label=COUNT)
    return SeriesChart("bars", tuple(bar.name for bar in chart.bars), (told, every), None)


def session_figure(chart: SessionChart) -> SeriesChart:
    """Return the share of the participants that was there, session by session; None where there is no list of it."""
    names = [f"{row.name} {row.when}".strip() + f" ({row.told})" * bool(row.told) for row in chart.rows]
    series = Series(chart.title, tuple(row.share_pct for row in chart.rows), OWN.light, label=SHARE)
    return SeriesChart("bars", tuple(names), (series,))


def promise_figure(chart: PromiseBars) -> SeriesChart:
    """Return a bar per promise, parted by what became of it."""
    counts = [dict(bar.bar.counts) for bar in chart.bars]
    used = [word for word in PROMISE_WORDS if any(word in each for each in counts)]
    series = tuple(
        Series(at_start(promise_word(word)), tuple(each.get(word) for each in counts), PROMISE_COLOURS[word], label=COUNT)
        for word in used
    )
    return SeriesChart("stacked", tuple(bar.name for bar in chart.bars), series, None)


def word_figure(chart: WordChart) -> SeriesChart:
    """Return a bar per word about targets; what is hidden because it is small has no bar and says so."""
    names = [at_start(status_word(row.status)) + (f" ({chart.hidden_text})" if row.n is None else "") for row in chart.rows]
    series = Series(chart.title, tuple(row.n for row in chart.rows), OWN.light, label="#,##0")
    return SeriesChart("bars", tuple(names), (series,), None, tuple(STATUS_COLOURS[row.status] for row in chart.rows))


def share_figure(chart: ShareChart) -> SeriesChart:
    """Return a bar per share with where it could lie by chance; why there is none stands with the name."""
    names = [f"{bar.name} ({bar.note})" if bar.share_pct is None and bar.note else bar.name for bar in chart.bars]
    margins = tuple(
        (bar.share_pct - bar.low_pct, bar.high_pct - bar.share_pct)
        if bar.share_pct is not None and bar.low_pct is not None and bar.high_pct is not None else None
        for bar in chart.bars
    )  # fmt: skip
    values = tuple(bar.share_pct for bar in chart.bars)
    series = Series(chart.title, values, OWN.light, label=SHARE, margins=margins if any(margins) else ())
    return SeriesChart("bars", tuple(names), (series,))


def move_figure(chart: MoveChart) -> SeriesChart | None:
    """Return a bar per group of municipalities, parted by how their scores moved; None where nothing can be said."""
    rows = [(f"{category.name}: {bar.name}", bar.segments) for category in chart.categories for bar in category.bars]
    if not rows:
        return None
    kinds: tuple[tuple[str | None, str, str], ...] = (
        ("up", _("Rose beyond the noise"), OWN.light), ("within", _("Within the noise"), STEPS[1].light),
        ("down", _("Fell beyond the noise"), PROVINCE.light), (None, _("Not told apart: too few municipalities"), QUIET.light),
    )  # fmt: skip
    used = [kind for kind in kinds if any(segment.move == kind[0] for _name, segments in rows for segment in segments)]
    series = [
        Series(told, tuple(_share_of(segments, move) for _name, segments in rows), colour, label=SHARE)
        for move, told, colour in used
    ]
    return SeriesChart("stacked", tuple(name for name, _segments in rows), tuple(series))


def _share_of(segments: Sequence[MoveSegment], move: str | None) -> float | None:
    return next((segment.share_pct for segment in segments if segment.move == move), None)


def _one_series(name: str, rows: Sequence[tuple[str, float | None]]) -> SeriesChart:
    series = Series(name, tuple(value for _name, value in rows), OWN.light, label="#,##0")
    return SeriesChart("bars", tuple(name for name, _value in rows), (series,), None)
