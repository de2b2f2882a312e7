"""The pictures of the page as records."""

import functools

from analysis.record.record import INTERVAL_PCT, ForecastRecord, MarginCount
from analysis.record.scores import LEAST_CASES_N, WordCount, share_of
from analysis.thresholds import AT_RISK_BELOW, ON_TRACK_FROM
from data.text import _
from ui.charts.records import Column, Table
from ui.charts.reliability_records import ChanceZone, ReliabilityChart, ReliabilityDot, ShareBar, ShareChart
from ui.sentences.forecast_charts import (
    ahead_text,
    bin_text,
    margin_note,
    margin_sentence,
    range_text,
    reliability_sentence,
    word_note,
)
from ui.sentences.targets import status_word


def reliability_chart(record: ForecastRecord, title: str) -> ReliabilityChart:
    """Return what we said against what happened; no dots when there are too few forecasts."""
    dots = tuple(
        ReliabilityDot(each.said_pct, each.met.pct, each.met.low_pct, each.met.high_pct, each.case_n, bin_text(each))
        for each in record.bins
    )
    rows = tuple(
        (range_text(each), each.case_n, each.said_pct, each.met_n, each.met.pct, each.met.low_pct, each.met.high_pct)
        for each in record.bins
    )
    columns = (
        Column(_("Chance we named")), Column(_("Forecasts"), "count"), Column(_("Said on average"), "percent"),
        Column(_("Times met"), "count"), Column(_("Met"), "percent"), Column(_("By chance from"), "percent"),
        Column(_("By chance to"), "percent"),
    )  # fmt: skip
    return ReliabilityChart(title, reliability_sentence(record), dots, _zones(), Table(columns, rows))


def _zones() -> tuple[ChanceZone, ...]:
    low, high = float(AT_RISK_BELOW * 100), float(ON_TRACK_FROM * 100)
    return ChanceZone("at_risk", 0, low), ChanceZone("uncertain", low, high), ChanceZone("on_track", high, 100)


def word_chart(record: ForecastRecord, title: str) -> ShareChart:
    """Return per word how often the target was then met."""
    bars = tuple(_word_bar(each) for each in record.words)
    rows = tuple((_words(each), each.case_n, each.met_n, each.case_n - each.met_n) for each in record.words)
    columns = (
        Column(_("What we said")), Column(_("Forecasts"), "count"), Column(_("Times met"), "count"),
        Column(_("Times missed"), "count"),
    )  # fmt: skip
    sentence = _(
        "How often the target was met after each word. A percentage stands only where the word was said at least {n} times.",
        n=LEAST_CASES_N,
    )
    return ShareChart(title, sentence, bars, None, "", Table(columns, rows))


def _word_bar(each: WordCount) -> ShareBar:
    note, mark = word_note(each), each.words[0]
    if each.case_n < LEAST_CASES_N:
        return ShareBar(_words(each), None, None, None, note, mark)
    share = share_of(each.met_n, each.case_n, each.target_n)
    return ShareBar(_words(each), share.pct, share.low_pct, share.high_pct, note, mark)


def _words(each: WordCount) -> str:
    """Return "behaald", or "behaald of op koers" for words that are told together."""
    names = [status_word(word) for word in each.words]
    return functools.reduce(lambda one, other: _("{one} or {other}", one=one, other=other), names)


def margin_chart(record: ForecastRecord, title: str) -> ShareChart:
    """Return per years ahead how often the score fell within the margin; the table has it per year as well."""
    bars = tuple(_margin_bar(each) for each in record.margins)
    columns = (
        Column(_("Years ahead"), "count"), Column(_("Year")), Column(_("Number of scores"), "count"),
        Column(_("Within the margin"), "count"), Column(_("Lower"), "count"), Column(_("Higher"), "count"),
        Column(_("Within"), "percent"), Column(_("Municipalities"), "count"),
    )  # fmt: skip
    rows = tuple(_margin_row(each) for each in (*record.margins, *record.margins_by_year))
    aim = _("{pct} %: so often the margin ought to be right", pct=INTERVAL_PCT)
    return ShareChart(title, margin_sentence(record), bars, float(INTERVAL_PCT), aim, Table(columns, rows))


def _margin_bar(each: MarginCount) -> ShareBar:
    note = margin_note(each)
    if each.share is None:
        return ShareBar(ahead_text(each), None, None, None, note)
    return ShareBar(ahead_text(each), each.share.pct, each.share.low_pct, each.share.high_pct, note)


def _margin_row(each: MarginCount) -> tuple[int | str | float | None, ...]:
    year = _("all years") if each.year is None else str(each.year)
    share = each.share.pct if each.share else None
    return each.years_ahead, year, each.case_n, each.within_n, each.below_n, each.above_n, share, each.municipality_n
