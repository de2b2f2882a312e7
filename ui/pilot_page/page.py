"""The page pilots: one pilot when one is chosen, else those that fit what was chosen."""

import streamlit as st

from data.text import _
from ui.markdown import plain
from ui.pilot_page.detail import show_pilot
from ui.pilot_page.filters import show_filters
from ui.pilot_page.known import find_pilot
from ui.pilot_page.overview import show_overview
from ui.selection import choose_pilot, current_selection


def show_pilots_page() -> None:
    """Show the pilots."""
    pilot_key = current_selection().pilot
    pilot = find_pilot(pilot_key) if pilot_key else None
    if pilot is not None:
        st.button(
            _("All pilots"), key="close_pilot", on_click=choose_pilot, args=(None,), icon=":material/arrow_back:", type="tertiary"
        )
        show_pilot(pilot)
        return
    st.title(_("Pilots"), anchor=False)
    if pilot_key:
        text = _("There is no pilot “{key}” (any more). You see the list.", key=pilot_key[:60])
        st.warning(plain(text), icon=":material/link_off:")
    chosen = show_filters()
    for problem in chosen.problems:
        st.warning(plain(problem), icon=":material/link_off:")
    show_overview(chosen)
