"""Which data of pilots change when a file is published: per pilot and field before and after, with what is emptied."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd
import streamlit as st

from data.text import _
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table
from ui.charts.table_html import draw_table
from ui.rows import records_of

SHOWN_AT_ONCE = 200


@dataclass(frozen=True)
class MovedField:
    """A field of a pilot before and after; empty is not reported."""

    organisation: str
    title: str
    key: str
    head: str
    before: str
    after: str
    state: Literal["new", "changed", "removed"]


def show_pilot_effects(changed: pd.DataFrame) -> None:
    """Show the fields that change of pilots that are known already (pilot_changes.FIELD_COLUMNS); nothing when none does."""
    if changed.empty:
        return
    with st.expander(_("Data of pilots that change"), expanded=True):
        if (changed["state"] == "removed").any():
            told = _("What is in the file replaces the whole record of a pilot: what is empty in the file becomes not reported.")
            st.warning(told, icon=":material/info:")
        show_figure(draw_table(_table(changed.head(SHOWN_AT_ONCE)), _("Data of pilots that change")), "upload_pilot_fields")
        if len(changed) > SHOWN_AT_ONCE:
            st.caption(_("These are the first {n}.", n=SHOWN_AT_ONCE))


def _table(changed: pd.DataFrame) -> Table:
    states = {"new": _("new"), "changed": _("changed"), "removed": _("removed")}
    heads = (_("Pilot and organisation"), _("Data of the pilot"), _("Before"), _("After"), _("State"))
    rows = [
        (f"{one.title} ({one.organisation})", one.head, one.before or None, one.after or None, states[one.state])
        for one in records_of(changed, MovedField)
    ]
    return Table(tuple(Column(head) for head in heads), tuple(rows))
