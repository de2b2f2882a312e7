"""Every record of a pilot: who entered it, when, what it changed, whether it counts; undo and the original file."""

from collections.abc import Sequence

import streamlit as st

from data.text import _, ngettext
from ingest.pilot_history import DeliveredPilot
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.delivered_words import delivered
from ui.format import format_moment
from ui.markdown import plain
from ui.navigation import UPLOAD
from ui.register_pilot.known import Situation
from ui.register_pilot.state import FORM, begin_anew
from ui.register_pilot.words import changes_between, told
from ui.selection import show_page_link
from ui.upload.original import show_original
from ui.upload.undoing import show_undo

SHOWN_AT_MOST = 50


def show_pilot_history(situation: Situation) -> None:
    """Show the records of the chosen pilot, the newest first, and for the delivery chosen undo and its file."""
    if situation.chosen is None:
        return
    st.header(_("History"), anchor=False)
    _show_choice(situation.history)
    title = _("Records of {title}, newest first", title=situation.chosen.title)
    show_figure(draw_table(_table(situation.history[:SHOWN_AT_MOST]), title), "pilot_history")


def _table(history: Sequence[DeliveredPilot]) -> Table:
    columns = (
        Column(_("Delivery"), "count"),
        Column(_("Entered on")),
        Column(_("Entered by")),
        Column(_("Phase")),
        Column(_("What it changed")),
        Column(_("State")),
    )
    earlier = [one for one in history if one.state != "withdrawn"]
    return Table(columns, tuple(_row(one, _before(one, earlier)) for one in history))


def _before(one: DeliveredPilot, counting: Sequence[DeliveredPilot]) -> DeliveredPilot | None:
    """Return the record that counted before this one, as far as it was not undone."""
    return next((other for other in counting if other.delivery_id < one.delivery_id), None)


def _row(one: DeliveredPilot, before: DeliveredPilot | None) -> tuple[Value, ...]:
    changed = [change.label for change in changes_between(before.pilot, one.pilot)] if before else [_("first record")]
    return (
        one.delivery_id,
        format_moment(one.delivered_at),
        delivered(one.delivered_by),
        told("phase", one.pilot.phase),
        ", ".join(changed) or _("nothing"),
        _state_text(one),
    )


def _state_text(one: DeliveredPilot) -> str:
    if one.state == "withdrawn" and one.withdrawn_at is not None:
        return _("undone by {name}, {moment}", name=one.withdrawn_by, moment=format_moment(one.withdrawn_at))
    return _("replaced") if one.state == "replaced" else _("counts")


def _show_choice(history: Sequence[DeliveredPilot]) -> None:
    deliveries = {one.delivery_id: one for one in history}
    number = st.selectbox(
        _("Choose a delivery"),
        list(deliveries),
        format_func=lambda one: f"{one} · {deliveries[one].file_name}",
        key=FORM.delivery_key,
        width=560,
    )
    chosen = deliveries[number]
    with st.container(horizontal=True):
        if chosen.pilots_n == 1:
            show_undo(number, is_published=chosen.state != "withdrawn", stops_counting=_stops(chosen), once_undone=begin_anew)
        show_original(chosen.checksum, chosen.file_name, "pilot_original")
    if chosen.pilots_n > 1:
        _show_shared(chosen)


def _stops(chosen: DeliveredPilot) -> str:
    return _("This record of “{title}” no longer counts then.", title=plain(chosen.pilot.title))


def _show_shared(chosen: DeliveredPilot) -> None:
    """A file with other pilots in it is not undone from the page of one."""
    pilots = ngettext("{n} pilot", "{n} pilots", chosen.pilots_n)
    st.caption(
        _(
            "This file holds {pilots}. Undoing it takes back all of them, which can be done under Upload. "
            "To change only this one, publish it above.",
            pilots=pilots,
        )
    )
    show_page_link(UPLOAD, UPLOAD.title())
