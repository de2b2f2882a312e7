"""The last step: what changes, which promises move, who enters it, publish."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from data import default_store_path, store
from data.errors import CIMonitorError
from data.text import _
from ingest.checked_file import CheckedFile
from ingest.checks.double_records import pilot_key
from ingest.pilot_form import publish_pilot
from ingest.records import Pilot
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table
from ui.charts.table_html import draw_table
from ui.markdown import plain
from ui.pressed import pressed
from ui.register_pilot.draft import phase_field
from ui.register_pilot.effect_view import show_effect, show_published
from ui.register_pilot.known import Situation
from ui.register_pilot.moves import Effect, effect_of
from ui.register_pilot.remarks import Remark
from ui.register_pilot.state import Published, begin_anew, keep_published
from ui.register_pilot.words import Change, changes_between
from ui.selection import choose_pilot
from ui.upload.state import keep_name, leave_message, show_message, user_name


@dataclass(frozen=True)
class Ready:
    """What can be shown before publication: the checked workbook, None as long as something stops it, and the remarks."""

    checked: CheckedFile | None
    remarks: Sequence[Remark]


def show_publish(ready: Ready, situation: Situation) -> None:
    """Show what would change and the button; it works once nothing is wrong and something is new."""
    st.header(_("What changes"), anchor=False)
    show_message()
    if ready.checked is None:
        _show_what_stops(ready.remarks)
        _show_button(None, None, [])
        return
    changes = changes_between(situation.current, ready.checked.pilots[0])
    _show_changes(changes, situation)
    _show_folded(ready.remarks, ready.checked.pilots[0])
    effect = effect_of(ready.checked, situation.current) if changes else None
    if effect is not None:
        show_effect(effect, ready.checked.pilots[0])
    else:
        show_published(situation.key)
    missing = [] if changes else [_("Nothing is other than it is now: there is nothing to publish.")]
    _show_button(ready.checked.pilots[0], effect, missing)


def _show_what_stops(remarks: Sequence[Remark]) -> None:
    errors = [remark.text for remark in remarks if remark.severity == "error"]
    missing = [remark.text for remark in remarks if remark.severity == "missing"]
    if errors:
        st.error(plain(" ".join(dict.fromkeys(errors))), icon=":material/error:")
    if missing:
        st.markdown(_("You see here what changes as soon as the fields above are filled in."))
        st.caption(plain(" ".join(missing)))


def _show_folded(remarks: Sequence[Remark], pilot: Pilot) -> None:
    """Say once more what is odd about fields that may be folded, where nobody would see it."""
    seen = ("title", phase_field(pilot.phase or ""))
    odd = [remark.text for remark in remarks if remark.severity == "warning" and remark.field not in seen]
    if odd:
        st.warning(plain(" ".join(dict.fromkeys(odd))), icon=":material/warning:")


def _show_changes(changes: Sequence[Change], situation: Situation) -> None:
    if not changes:
        return
    if situation.current is None:
        st.markdown(_("**A new pilot**, with these data:"))
        columns: tuple[Column, ...] = (Column(_("Field")), Column(_("What it says")))
        rows: tuple[tuple[str, ...], ...] = tuple((one.label, one.after) for one in changes)
    else:
        st.markdown(_("**These data change**; all others stay as they are."))
        columns = (Column(_("Field")), Column(_("Now")), Column(_("Becomes")))
        rows = tuple((one.label, one.before, one.after) for one in changes)
    show_figure(draw_table(Table(columns, rows), _("What changes about the pilot")), "pilot_changes")


def _show_button(pilot: Pilot | None, effect: Effect | None, missing: Sequence[str]) -> None:
    name = st.text_input(
        _("Your name"), value=user_name(), max_chars=80, key="pilot_name", width=270,
        help=_("Stands in the history beside this delivery."),
    )  # fmt: skip
    keep_name(name.strip())
    st.button(
        _("Publish"),
        type="primary",
        key="pilot_publish",
        disabled=pilot is None or bool(missing) or not name.strip(),
        on_click=_publish,
        args=(pilot, effect, name.strip()),
        icon=":material/publish:",
    )
    told = [*missing, *([] if name.strip() else [_("Fill in your name: it stands in the history.")])]
    if told:
        st.caption(plain(" ".join(told)))


@pressed
def _publish(pilot: Pilot, effect: Effect, entered_by: str) -> None:
    path = default_store_path()
    try:
        number = publish_pilot(path, store.read(path), pilot, entered_by)
    except CIMonitorError as error:
        leave_message("error", error.user_message)
        return
    leave_message("success", _("Published as delivery {number}. You can undo this below, under History.", number=number))
    key = pilot_key(pilot)
    begin_anew()
    keep_published(Published(number, key, effect))
    choose_pilot(key)
