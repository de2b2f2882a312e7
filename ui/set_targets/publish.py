"""The step that sets the targets: who decided, on which day, who enters it, what changes, publish."""

from dataclasses import replace
from datetime import date, datetime

import streamlit as st

from data import default_store_path, store
from data.errors import CIMonitorError
from data.text import _
from ingest.target_form import TargetDecision, publish_decision
from ui import cached
from ui.format import CLOCK, format_score
from ui.markdown import plain
from ui.pressed import pressed
from ui.set_targets.draft import Draft, TypedTarget, decision_of
from ui.set_targets.form import show_remarks
from ui.set_targets.judging import remarks_on
from ui.set_targets.remarks import Remark
from ui.set_targets.situation import Situation
from ui.set_targets.state import FORM
from ui.upload.state import keep_name, leave_message, show_message, user_name

FIRST_DAY = date(2010, 1, 1)


def judged(draft: Draft, situation: Situation) -> list[Remark]:
    """Return what is wrong or odd about the draft today."""
    rounds = {one.round_year: one for one in cached.rounds()}
    return remarks_on(draft, situation, rounds, datetime.now(CLOCK).date())


def show_publish(draft: Draft, situation: Situation) -> None:
    """Show who decided and when, what would change, and the button; it works once nothing is wrong."""
    st.header(_("Publish the targets"), anchor=False)
    show_message()
    draft = _choose_decision(draft, situation)
    remarks = judged(draft, situation)
    _show_changes(draft, situation, remarks)
    show_remarks(remarks, "decision")
    st.button(
        _("Publish"),
        type="primary",
        key="targets_publish",
        disabled=any(remark.stops for remark in remarks),
        on_click=_publish,
        args=(decision_of(draft, situation), draft.entered_by.strip()),
        icon=":material/publish:",
    )
    if missing := [plain(remark.text) for remark in remarks if remark.severity == "missing"]:
        st.caption(" ".join(missing))


def _choose_decision(draft: Draft, situation: Situation) -> Draft:
    """Show the fields about the decision; what is typed stays for the other parts, which are often decided together."""
    by_key, day_key = (f"targets_{what}_{situation.place.cbs_code}" for what in ("set_by", "set_on"))
    with st.container(horizontal=True, key="decision_fields"):
        set_by = st.text_input(
            _("Decided by"), value=FORM.typed_in(by_key, ""), max_chars=80, key=by_key, width=270,
            placeholder=_("For example: municipal council"),
        )  # fmt: skip
        set_on = st.date_input(
            _("Day of the decision"),
            value=FORM.typed_in(day_key, None),
            min_value=FIRST_DAY,
            format="DD-MM-YYYY",
            key=day_key,
            width=270,
        )
        name = st.text_input(
            _("Your name"), value=user_name(), max_chars=80, key="targets_name", width=270,
            help=_("Stands in the history beside this delivery."),
        )  # fmt: skip
    FORM.keep_typed(by_key, set_by)
    FORM.keep_typed(day_key, set_on)
    keep_name(name.strip())
    return replace(draft, set_by=set_by, set_on=set_on, entered_by=name)


def _show_changes(draft: Draft, situation: Situation, remarks: list[Remark]) -> None:
    """Show what would change; nothing while a score typed cannot be a target."""
    if any(remark.severity == "error" and remark.place == "targets" for remark in remarks):
        return
    for one in draft.changed(situation):
        st.markdown(plain(_change_text(one, draft, situation)))


def _change_text(one: TypedTarget, draft: Draft, situation: Situation) -> str:
    """Return what happens to one target: new, other than it is now, or no longer there."""
    held = situation.current.get(one.horizon_years)
    now = "" if held is None else _("{score} in {year}", score=format_score(held.target_pct), year=held.target_year)
    new = _("{score} in {year}", score=format_score(one.target_pct), year=one.year(draft.base))
    if one.is_dropped:
        return _("After {years} years: the target {now} no longer holds.", years=one.horizon_years, now=now)
    if not now:
        return _("After {years} years: the target becomes {new}. There was none.", years=one.horizon_years, new=new)
    return _("After {years} years: the target becomes {new}, now {now}.", years=one.horizon_years, new=new, now=now)


@pressed
def _publish(decision: TargetDecision, entered_by: str) -> None:
    path = default_store_path()
    try:
        number = publish_decision(path, store.read(path), decision, entered_by)
    except CIMonitorError as error:
        leave_message("error", error.user_message)
        return
    leave_message("success", _("Published as delivery {number}. You can undo this below, under History.", number=number))
    FORM.choose_delivery(number)
    FORM.begin_anew()
