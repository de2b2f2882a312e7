"""The pilots of a place."""

from analysis.pilots.funnel import make_funnel
from data.text import _
from reports.contents.subject import Subject
from reports.records import Section
from ui.block import Block, block_of
from ui.charts.pilot_funnel_html import draw_funnel
from ui.pilot_page.explanations import explain_funnel
from ui.pilot_page.funnel import funnel_chart
from ui.pilot_page.known import known_words, pilots_of
from ui.place_page.pilot_table import pilot_block


def pilot_section(subject: Subject) -> Section:
    """Return the pilots: of a municipality each, of a group how far they are."""
    block = _funnel_block(subject) if subject.is_group else pilot_block(subject.place)
    none = _("No pilots of {name} are known in this monitor.", name=subject.place.name)
    return Section("pilots", _("Circular procurements tried"), () if block else (none,), (block,) if block else ())


def _funnel_block(subject: Subject) -> Block | None:
    found = pilots_of(subject.place)
    if not found:
        return None
    chart = funnel_chart(make_funnel(found, known_words().flow))
    return block_of("pilots", chart, lambda: draw_funnel(chart), explain_funnel(subject.place.name))
