"""The page on which a pilot is registered: choose, fill in, see what it does, publish, look back, undo."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from data.text import _, current_language
from ingest.pilot_choices import RegisteredPilot
from ingest.pilot_form import Entry, check_pilot
from ui import cached
from ui.answer_block import show_answer
from ui.format import CLOCK
from ui.markdown import plain
from ui.register_pilot.answer import answer_sentences
from ui.register_pilot.basis import show_basis
from ui.register_pilot.details import show_details
from ui.register_pilot.draft import Draft
from ui.register_pilot.entering import Entering
from ui.register_pilot.history import show_pilot_history
from ui.register_pilot.judging import remarks_of, remarks_on
from ui.register_pilot.known import Situation, all_lists, context, situation_of
from ui.register_pilot.other_ways import show_other_ways
from ui.register_pilot.publish import Ready, show_publish
from ui.register_pilot.remarks import Remark
from ui.register_pilot.same_pilots import known_pilot
from ui.selection import ALL, choose_pilot, choose_word, current_selection

REHEARSED = Entry("", datetime(2026, 1, 1))  # for the look ahead; the publication says who and when
ICONS = {"error": ":material/error:", "warning": ":material/warning:", "notice": ":material/info:"}


def show_register_pilot_page() -> None:
    """Show the whole page, top to bottom in the order of the work."""
    chosen = current_selection().pilot
    situation = situation_of(chosen)
    st.title(_("Register a pilot"), anchor=False)
    if chosen and situation.chosen is None:
        st.warning(_("The pilot in the address is not known here. You can register a new one."), icon=":material/link_off:")
    _choose_pilot()
    show_answer(answer_sentences(situation))
    if situation.chosen and situation.chosen.is_invented:
        st.caption(_("invented example"))
    _show_work(situation)
    show_pilot_history(situation)


def _choose_pilot() -> None:
    pilots = {one.pilot_key: _pilot_name(one) for one in all_lists().pilots}
    with st.container(key="choices"):
        choose_word(
            _("A new pilot, or the next step of one that is known"), "pilot", {ALL: _("A new pilot"), **pilots}, width=560
        )


def _pilot_name(one: RegisteredPilot) -> str:
    name = f"{one.organisation}: {one.title}"
    return name if one.is_current else _("{name} (undone)", name=name)


def _show_work(situation: Situation) -> None:
    entering = Entering(situation.key, situation.prefilled)
    show_basis(entering, situation)
    show_details(entering)
    draft = Draft(tuple(entering.typed), situation.prefilled)
    remarks = remarks_on(draft, situation, datetime.now(CLOCK).date())
    ready = _checked(draft, remarks)
    _show_remarks(entering, ready.remarks)
    _show_way_to_known(entering, draft, situation)
    show_publish(ready, situation)
    show_other_ways(situation)


def _checked(draft: Draft, remarks: Sequence[Remark]) -> Ready:
    """Return the workbook of the draft as the checks of files judge it, once nothing else stops it."""
    pilot = draft.pilot
    if pilot is None or any(remark.stops for remark in remarks):
        return Ready(None, remarks)
    checked = cached.kept("pilot_check", (pilot, current_language()), lambda con: check_pilot(con, context(), pilot, REHEARSED))
    remarks = [*remarks, *remarks_of(checked)]
    return Ready(checked if checked.pilots and not checked.has_errors else None, remarks)


def _show_remarks(entering: Entering, remarks: Sequence[Remark]) -> None:
    """Show what is wrong or odd at the field it is about; what has no field on the page stands at the publication."""
    for remark in remarks:
        room = entering.room.get(remark.field)
        if room is not None and remark.severity in ICONS:
            show = {"error": room.error, "warning": room.warning}.get(remark.severity, room.info)
            show(plain(remark.text), icon=ICONS[remark.severity])


def _show_way_to_known(entering: Entering, draft: Draft, situation: Situation) -> None:
    """Show the button to the pilot that is known, where a new one is, or may be, the same."""
    found = known_pilot(draft.pilot, situation.lists.pilots) if draft.pilot and situation.chosen is None else None
    if found is not None and "title" in entering.room:
        entering.room["title"].button(
            _("Open this pilot"),
            key="open_known_pilot",
            on_click=choose_pilot,
            args=(found.pilot_key,),
            icon=":material/arrow_forward:",
        )
