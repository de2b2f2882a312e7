"""Every delivery, newest first, with who and when; what was said about it, its remarks, undo and the original file."""

from collections.abc import Sequence

import streamlit as st

from data import default_store_path, store
from data.text import _, ngettext
from ingest.deliveries import fetch_deliveries, fetch_findings
from ingest.instructions import instructions_from_json
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.delivered_words import delivered
from ui.format import format_moment, join_names
from ui.rows import records_of
from ui.upload.cached import words
from ui.upload.downloads import finding_table
from ui.upload.names import kind_name, plain, shortened
from ui.upload.original import show_original
from ui.upload.rows import Delivery
from ui.upload.saying import said_lines
from ui.upload.state import CHOICE
from ui.upload.undoing import show_undo

SHOWN_AT_ONCE = 3
OLDER_AT_ONCE = 200
FINDINGS_AT_ONCE = 200
SAID_AT_ONCE = 50
LINE_SIGNS = 200


def show_history() -> None:
    """Show the deliveries and, for the one chosen, what was said, its remarks, undo and download."""
    st.header(_("History"), anchor=False)
    deliveries = records_of(fetch_deliveries(store.read(default_store_path())), Delivery)
    if not deliveries:
        st.markdown(_("Nothing has been published yet."))
        return
    _show_choice({delivery.delivery_id: delivery for delivery in deliveries})
    show_figure(draw_table(_table(deliveries[:SHOWN_AT_ONCE]), _("The newest deliveries")), "history_table")
    if older := deliveries[SHOWN_AT_ONCE:]:
        label = _("{n} earlier deliveries", n=len(older))
        with st.expander(label):
            show_figure(draw_table(_table(older[:OLDER_AT_ONCE]), label), "older_history_table")


def _table(deliveries: Sequence[Delivery]) -> Table:
    columns = (
        Column(_("Number"), "count"),
        Column(_("State")),
        Column(_("File")),
        Column(_("Layout")),
        Column(_("Published on")),
        Column(_("By")),
        Column(_("What is in it")),
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
        delivered(delivery.delivered_by),
        _contents(delivery),
        delivery.municipalities_n,
        delivery.findings_n,
    )


def _contents(delivery: Delivery) -> str:
    """Return how much of what is in a delivery: answers, targets, pilots, rows about programmes."""
    counts = (
        (delivery.answers_n, ngettext("{n} answer", "{n} answers", delivery.answers_n)),
        (delivery.targets_n, ngettext("{n} target", "{n} targets", delivery.targets_n)),
        (delivery.pilots_n, ngettext("{n} pilot", "{n} pilots", delivery.pilots_n)),
        (delivery.programme_records_n, ngettext("{n} row", "{n} rows", delivery.programme_records_n)),
    )
    return join_names([text for n, text in counts if n]) or _("nothing")


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
        show_original(chosen.checksum, chosen.file_name, "history_original")
    _show_details(chosen)


def _show_details(chosen: Delivery) -> None:
    """Show the checksum, what was said about the file, and what was remarked on it; read only when opened."""
    label = _("What was said about this delivery, and its remarks")
    with st.expander(label, on_change="rerun", key=f"history_details_{chosen.delivery_id}") as box:
        if not box.open:
            return
        st.markdown(_("Checksum of the file (SHA-256): `{checksum}`", checksum=chosen.checksum))
        _show_said(chosen)
        findings = fetch_findings(store.read(default_store_path()), chosen.delivery_id)
        if not findings:
            st.markdown(_("There were no remarks on this file."))
            return
        show_figure(draw_table(finding_table(findings[:FINDINGS_AT_ONCE]), _("Remarks on this delivery")), "history_findings")
        if len(findings) > FINDINGS_AT_ONCE:
            st.caption(_("These are the first {n}.", n=FINDINGS_AT_ONCE))


def _show_said(chosen: Delivery) -> None:
    lines = said_lines(instructions_from_json(chosen.instructions), words())
    if not lines:
        st.markdown(_("The file was published as it came, without corrections or choices."))
        return
    st.markdown(_("**Corrections and choices with this file:**"))
    st.markdown("\n".join(f"- {plain(shortened(line.text, LINE_SIGNS))}" for line in lines[:SAID_AT_ONCE]))
    if len(lines) > SAID_AT_ONCE:
        st.caption(_("These are the first {n}.", n=SAID_AT_ONCE))


def _rows_about_programmes(rows_n: int) -> str:
    return ngettext("{n} row about learning programmes", "{n} rows about learning programmes", rows_n)


def _show_undo(chosen: Delivery) -> None:
    held = {
        ngettext("{n} answer", "{n} answers", chosen.answers_n): chosen.answers_n,
        ngettext("{n} target", "{n} targets", chosen.targets_n): chosen.targets_n,
        ngettext("{n} pilot", "{n} pilots", chosen.pilots_n): chosen.pilots_n,
        _rows_about_programmes(chosen.programme_records_n): chosen.programme_records_n,
    }
    answers = join_names([words for words, n in held.items() if n] or list(held)[:1])
    municipalities = ngettext("{n} municipality", "{n} municipalities", chosen.municipalities_n)
    stops = _("No longer counting then: {answers}, of {municipalities}.", answers=answers, municipalities=municipalities)
    show_undo(chosen.delivery_id, is_published=chosen.state == "published", stops_counting=stops)
