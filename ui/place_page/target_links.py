"""From the targets on: the pathway with what is to be expected, what helps most, and setting targets."""

import streamlit as st

from data.text import _
from ui.navigation import SET_TARGETS, TARGETS, WHAT_HELPS
from ui.place_page.context import Context
from ui.selection import show_page_link


def show_target_links(context: Context) -> None:
    """Show links that take the place along; a municipality that ended sets no targets and takes no steps."""
    code = context.place.cbs_code
    with st.container(horizontal=True):
        label = _("The targets per municipality") if context.is_group else _("Pathway and expectation")
        show_page_link(TARGETS, label, code)
        if not context.is_group and context.place.valid_to is None:
            show_page_link(WHAT_HELPS, _("What helps most?"), code)
            show_page_link(SET_TARGETS, _("Set targets"), code)
