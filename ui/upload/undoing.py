"""The button that takes back a delivery, after a question that says what then no longer counts."""

from collections.abc import Callable

import streamlit as st

from data import default_store_path
from data.errors import CIMonitorError
from data.text import _
from ingest.deliveries import withdraw
from ui.pressed import pressed
from ui.upload.state import leave_message, user_name


def show_undo(
    delivery_id: int, *, is_published: bool, stops_counting: str, once_undone: Callable[[], None] = lambda: None
) -> None:
    """Show undo for a delivery; stops_counting is the sentence on what no longer counts then."""
    if not is_published:  # not a popover that is off: one that was open would stay open
        st.button(_("Undo this delivery"), disabled=True, key="undo_done", icon=":material/undo:")
        return
    with st.popover(_("Undo this delivery"), icon=":material/undo:"):
        st.markdown(stops_counting)
        st.markdown(_("What was there before counts again. The file itself is kept."))
        st.button(_("Yes, undo"), type="primary", key="undo", on_click=_undo, args=(delivery_id, once_undone))


@pressed
def _undo(number: int, once_undone: Callable[[], None]) -> None:
    try:
        withdraw(default_store_path(), number, user_name())
    except CIMonitorError as error:
        leave_message("error", error.user_message)
        return
    once_undone()
    leave_message("success", _("Delivery {number} is undone. The figures are as if it had never been published.", number=number))
