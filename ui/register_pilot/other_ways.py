"""Where else a pilot can be seen or delivered: the list of pilots, and a workbook with many at once."""

import streamlit as st

from data.text import _
from ui.navigation import PILOTS, UPLOAD
from ui.register_pilot.known import Situation
from ui.selection import show_chosen_link, show_page_link
from ui.upload.cached import template_file
from ui.upload.templates import SHEET_TYPE


def show_other_ways(situation: Situation) -> None:
    """Show the link to the pilot among all pilots, and the template for who has more than one."""
    if situation.key:
        show_chosen_link(PILOTS, _("To this pilot among all pilots"), pilot=situation.key)
    with st.expander(_("Rather with a workbook?")):
        st.markdown(
            _("Fill in the template, one row per pilot, and upload it. Your own list of pilots may also come in as it is.")
        )
        with st.container(horizontal=True):
            st.download_button(
                _("Download the template"), template_file("pilots"), file_name="ci-monitor-pilots.xlsx", mime=SHEET_TYPE,
                key="pilot_template", on_click="ignore", icon=":material/download:",
            )  # fmt: skip
            show_page_link(UPLOAD, _("To the page for uploading"))
