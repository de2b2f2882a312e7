"""Every target a municipality ever set: who decided, who entered it, whether it holds; undo and the original file."""

from collections.abc import Mapping, Sequence

import streamlit as st

from analysis.places import ScopeKind
from data.text import _, ngettext
from ingest.target_history import DeliveredTarget
from ui.charts.figure import show_figure
from ui.charts.markup import tag
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.delivered_words import delivered
from ui.format import format_date, format_moment, format_score
from ui.navigation import UPLOAD
from ui.parts import all_parts, name_of_part
from ui.selection import show_page_link
from ui.set_targets.situation import Situation
from ui.set_targets.state import FORM
from ui.upload.original import show_original
from ui.upload.undoing import show_undo

SHOWN_AT_ONCE = 20
OLDER_AT_ONCE = 200


def show_target_history(situation: Situation) -> None:
    """Show the targets of all parts, the newest first, and for the delivery chosen undo and its file."""
    st.header(_("History"), anchor=False)
    history = situation.history
    if not history:
        st.markdown(_("No target was ever set here."))
        return
    names = {(part.scope, part.code): name_of_part(part) for part in all_parts()}
    _show_choice({one.delivery_id: one for one in history}, history)
    title = _("Targets of {name}, newest first", name=situation.place.name)
    table = draw_table(_table(history[:SHOWN_AT_ONCE], names, situation), title)
    told = ngettext("Show the {n} target that was set", "Show the {n} targets that were set", min(len(history), SHOWN_AT_ONCE))
    show_figure(tag("details", tag("summary", told), table, class_="ci-fold"), "target_history")
    if older := history[SHOWN_AT_ONCE:]:
        with st.expander(_("Older targets")):
            show_figure(draw_table(_table(older[:OLDER_AT_ONCE], names, situation), _("Older targets")), "older_target_history")


Names = Mapping[tuple[ScopeKind, str], str]


def _table(history: Sequence[DeliveredTarget], names: Names, situation: Situation) -> Table:
    columns = (
        Column(_("Part")),
        Column(_("Year"), "year"),
        Column(_("Target")),
        Column(_("Base round"), "year"),
        Column(_("Decided by")),
        Column(_("Decided on")),
        Column(_("Entered by")),
        Column(_("Entered on")),
        Column(_("State")),
        Column(_("Delivery"), "count"),
    )
    return Table(columns, tuple(_row(one, names, situation) for one in history))


def _row(one: DeliveredTarget, names: Names, situation: Situation) -> tuple[Value, ...]:
    return (
        names.get((one.scope, one.code), one.code),
        one.target_year,
        _("lapsed") if one.target_pct is None else format_score(one.target_pct),
        one.base_round_year,
        delivered(one.set_by or "") or None,
        format_date(one.set_on) if one.set_on else None,
        delivered(one.delivered_by),
        format_moment(one.delivered_at),
        _state_text(one, situation),
        one.delivery_id,
    )


def _state_text(one: DeliveredTarget, situation: Situation) -> str:
    if one.state == "withdrawn" and one.withdrawn_at is not None:
        return _("undone by {name}, {moment}", name=one.withdrawn_by, moment=format_moment(one.withdrawn_at))
    if one.state == "replaced":
        return _("replaced")
    return _("closed by the merger") if situation.is_closed(one) else _("holds")


def _show_choice(deliveries: Mapping[int, DeliveredTarget], history: Sequence[DeliveredTarget]) -> None:
    number = st.selectbox(
        _("Choose a delivery"),
        list(deliveries),
        format_func=lambda one: f"{one} · {deliveries[one].file_name}",
        key=FORM.delivery_key,
    )
    chosen = deliveries[number]
    with st.container(horizontal=True):
        if chosen.municipalities_n == 1:
            own_n = sum(one.delivery_id == number for one in history)
            show_undo(number, is_published=chosen.state != "withdrawn", stops_counting=_stops(own_n), once_undone=FORM.begin_anew)
        show_original(chosen.checksum, chosen.file_name, "targets_original")
    if chosen.municipalities_n > 1:
        _show_shared(chosen)


def _stops(targets_n: int) -> str:
    return _("No longer counting then: {targets}.", targets=ngettext("{n} target", "{n} targets", targets_n))


def _show_shared(chosen: DeliveredTarget) -> None:
    """A file with targets of others is not undone from the page of one municipality."""
    municipalities = ngettext("{n} municipality", "{n} municipalities", chosen.municipalities_n)
    st.caption(
        _(
            "This file holds targets of {municipalities}. Undoing it takes back all of them, which can be done under Upload. "
            "To change only yours, set another target above or let it lapse.",
            municipalities=municipalities,
        )
    )
    show_page_link(UPLOAD, UPLOAD.title())
