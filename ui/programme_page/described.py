"""What a programme of which no participant is known consists of, so that whoever loaded it can check it."""

from analysis.programmes.attendance import fetch_sessions
from analysis.programmes.programmes import fetch_promises
from analysis.queries import Connection
from data.text import _
from ui import cached
from ui.block import Block
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.format import format_date
from ui.programme_page import explanations
from ui.programme_page.about import About

Described = tuple[tuple[Value, ...], ...]


def described_block(about: About) -> Block | None:
    """Return the promises and sessions of the programme as a table; None when it has neither."""
    rows = cached.kept("programme_described", about.key, lambda con: _rows(con, about.code))
    if not rows:
        return None
    title = _("What the programme consists of")
    table = Table((Column(_("Part")), Column(_("Name")), Column(_("Day"))), rows)
    sentence = _("Nobody takes part yet, as far as this monitor knows. These are its promises and meetings.")
    return Block("described", title, sentence, draw_table(table, title), table, explanations.explain_participants(about))


def _rows(con: Connection, code: str) -> Described:
    promises = [(_("Promise"), each.text, format_date(each.due_on) if each.due_on else "") for each in fetch_promises(con, code)]
    sessions = [
        (_("Meeting"), each.name, format_date(each.held_on) if each.held_on else "") for each in fetch_sessions(con, code)
    ]
    return (*promises, *sessions)
