"""What a file changes about learning programmes: who takes part, who was there, what was said of promises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.text import _
from ingest.programmes.heads import SheetName
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.format import format_count
from ui.rows import records_of

SHOWN_AT_ONCE = 200
STATES = ("new", "changed", "removed", "unchanged")


@dataclass(frozen=True)
class MovedFact:
    """A row of Preview.programmes."""

    what: SheetName
    programme: str
    about: str
    before: str | None
    after: str | None
    state: str


def show_programme_effects(programmes: pd.DataFrame, names: Mapping[str, str]) -> None:
    """Show how much is new and changed per kind, and which things change. names: of the programmes, by code."""
    if programmes.empty:
        return
    counts = programmes.groupby(["what", "state"]).size()
    for what, label in what_names().items():
        by_state = [int(counts.get((what, state), 0)) for state in STATES]
        if any(by_state):
            st.markdown(f"{label}: {_counted(by_state)}")
    moved = records_of(programmes[programmes["state"] != "unchanged"], MovedFact)
    if moved:
        _show_moved(moved, names)


def what_names() -> dict[SheetName, str]:
    """Return what the rows of a workbook about programmes are, in words."""
    return {
        "programmes": _("Learning programmes"),
        "sessions": _("Meetings"),
        "working_groups": _("Working groups"),
        "promises": _("Promises"),
        "participants": _("Participants"),
        "attendance": _("Attendance at a meeting"),
        "reports": _("Stands of promises"),
    }


def _counted(by_state: Sequence[int]) -> str:
    new, changed, removed, unchanged = (format_count(n) for n in by_state)
    parts = [_("**{n}** new", n=new), _("**{n}** changed", n=changed), _("**{n}** removed", n=removed)]
    return ", ".join([*parts, _("**{n}** unchanged", n=unchanged)])


def _show_moved(moved: Sequence[MovedFact], names: Mapping[str, str]) -> None:
    title = _("What changes about learning programmes")
    with st.expander(title):
        show_figure(draw_table(_table(moved[:SHOWN_AT_ONCE], names), title), "upload_programmes")
        if len(moved) > SHOWN_AT_ONCE:
            st.caption(_("These are the first {n}.", n=SHOWN_AT_ONCE))


def _table(moved: Sequence[MovedFact], names: Mapping[str, str]) -> Table:
    heads = (_("What"), _("Learning programme"), _("Which one"), _("Before"), _("After"), _("State"))
    return Table(tuple(Column(head) for head in heads), tuple(_row(one, names) for one in moved))


def _row(one: MovedFact, names: Mapping[str, str]) -> tuple[Value, ...]:
    states = {"new": _("new"), "changed": _("changed"), "removed": _("removed")}
    name = names.get(one.programme, one.programme)
    return what_names()[one.what], name, one.about, one.before or None, one.after or None, states[one.state]
