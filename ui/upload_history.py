"""Every delivery, newest first, with who and when; undo and the original file."""

from collections.abc import Sequence

import streamlit as st

from data import default_store_path, store
from data.errors import CIMonitorError
from data.text import _, ngettext
from ingest.deliveries import fetch_deliveries, withdraw
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.format import format_moment
from ui.rows import records_of
from ui.upload_findings import kind_name
from ui.upload_rows import Delivery
from ui.upload_state import CHOICE, leave_message

SHOWN_AT_ONCE = 10


def show_history() -> None:
    """Show the deliveries and, for the one chosen, undo and download."""
    st.header(_("History"), anchor=False)
    deliveries = records_of(fetch_deliveries(store.read(default_store_path())), Delivery)
    if not deliveries:
        st.markdown(_("Nothing has been published yet."))
        return
    _show_choice({delivery.delivery_id: delivery for delivery in deliveries})
    show_figure(draw_table(_table(deliveries[:SHOWN_AT_ONCE]), _("The newest deliveries")), "history_table")
    if older := deliveries[SHOWN_AT_ONCE:]:
        with st.expander(_("Older deliveries")):
            show_figure(draw_table(_table(older), _("Older deliveries")), "older_history_table")


def _table(deliveries: Sequence[Delivery]) -> Table:
    columns = (
        Column(_("Number"), "count"),
        Column(_("State")),
        Column(_("File")),
        Column(_("Layout")),
        Column(_("Published on")),
        Column(_("By")),
        Column(_("Answers"), "count"),
        Column(_("Municipalities"), "count"),
        Column(_("Remarks"), "count"),
    )
    return Table(columns, tuple(_row(delivery) for delivery in deliveries))


def _row(delivery: Delivery) -> tuple[Value, ...]:
    states = {"published": _("published"), "withdrawn": _("undone")}
    what = (delivery.delivery_id, states[delivery.state], delivery.file_name, kind_name(delivery.kind))
    return (
        *what,
        format_moment(delivery.delivered_at),
        delivery.delivered_by,
        delivery.answers_n,
        delivery.municipalities_n,
        delivery.findings_n,
    )


def _show_choice(deliveries: dict[int, Delivery]) -> None:
    number = st.selectbox(
        _("Choose a delivery"),
        list(deliveries),
        format_func=lambda one: f"{one} · {deliveries[one].file_name}",
        key=CHOICE,
    )
    chosen = deliveries[number]
    with st.container(horizontal=True):
        _show_undo(chosen)
        st.download_button(
            _("Download the original file"),
            lambda: store.read_original(default_store_path(), chosen.checksum),
            file_name=chosen.file_name,
            key="history_original",
            on_click="ignore",
            icon=":material/download:",
        )


def _show_undo(chosen: Delivery) -> None:
    with st.popover(_("Undo this delivery"), disabled=chosen.state != "published", icon=":material/undo:"):
        answers = ngettext("{n} answer", "{n} answers", chosen.answers_n)
        municipalities = ngettext("{n} municipality", "{n} municipalities", chosen.municipalities_n)
        st.markdown(_("No longer counting then: {answers}, of {municipalities}.", answers=answers, municipalities=municipalities))
        st.markdown(_("What was there before counts again. The file itself is kept."))
        st.button(_("Yes, undo"), type="primary", key="undo", on_click=_undo, args=(chosen.delivery_id,))


def _undo(number: int) -> None:
    try:
        withdraw(default_store_path(), number, _("demonstration"))
    except CIMonitorError as error:
        leave_message("error", error.user_message)
        return
    leave_message("success", _("Delivery {number} is undone. The figures are as if it had never been published.", number=number))
