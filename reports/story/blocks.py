"""Blocks that only a story has: counts, bars and lists under an explanation of their own."""

from functools import partial

from data.text import _
from reports.story.subject import Subject
from ui.block import Block, Explanation, block_of
from ui.charts.bars_html import draw_bars
from ui.charts.programme_html import draw_counts
from ui.charts.programme_records import CountChart
from ui.charts.records import BarChart, Table
from ui.charts.table_html import draw_table
from ui.clock import today
from ui.format import format_date


def count_block(key: str, chart: CountChart, explanation: Explanation) -> Block:
    """Return numbers with names as bars."""
    return block_of(key, chart, partial(draw_counts, chart), explanation)


def bar_block(key: str, chart: BarChart, explanation: Explanation) -> Block:
    """Return scores as bars."""
    return block_of(key, chart, partial(draw_bars, chart), explanation)


def table_block(key: str, title: str, table: Table, explanation: Explanation) -> Block:
    """Return a list; the slide around it says what it is."""
    return Block(key, title, "", partial(draw_table, table, title), table, explanation)


def explain_round(subject: Subject, what: str, rule_codes: tuple[str, ...], *caveats: str) -> Explanation:
    """Return the explanation of figures of the round."""
    return Explanation(what, rule_codes, caveats, subject.name, subject.round_year)


def explain_delivered(subject: Subject, what: str, rule_codes: tuple[str, ...], *caveats: str) -> Explanation:
    """Return the explanation of what was delivered about participants, pilots and promises, up to today."""
    source = _(
        "What facilitators and participants delivered, and what public sources tell; as of {day}.", day=format_date(today())
    )
    return Explanation(what, rule_codes, caveats, subject.name, None, source)
