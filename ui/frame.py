"""The frame around every page: the menu, the label of sample data, the one place where errors become a sentence."""

import logging

import streamlit as st

from data.errors import CIMonitorError, StoreMissing
from data.text import _
from ui import cached
from ui.navigation import OVERVIEW, PageRecord, page_at, pages_present
from ui.selection import begin_language, begin_run, show_page_link, show_problems

LOG = logging.getLogger("ci_monitor")


def show_frame() -> None:
    """Show the menu and the page that was asked for."""
    begin_language()
    st.set_page_config(page_title=_("CI Monitor"), layout="wide")
    cached.warm_up()
    shown = st.navigation([_page(page) for page in pages_present()], position="hidden")
    record = page_at(shown.url_path)
    try:
        cached.begin_run()
        begin_run(record)
        _show_menu()
        _show_sample_label()
        show_problems()
        shown.run()
    except StoreMissing:
        _show_no_store()
    except CIMonitorError as error:
        LOG.warning("%s: %s", type(error).__name__, error)
        st.error(error.user_message, icon=":material/error:")


def log_script_error(error: Exception) -> bool:
    """Log an error nobody foresaw and show a sentence without a trace of it; True: Streamlit shows nothing itself."""
    LOG.error("unforeseen error on a page", exc_info=error)
    st.error(
        _("Something went wrong on our side. Try again, or choose another page. It has been logged."), icon=":material/error:"
    )
    return True


def _page(page: PageRecord) -> st.Page:
    return st.Page(page.file, title=f"{page.title()} · {_('CI Monitor')}", url_path=page.url_path, default=page is OVERVIEW)


def _show_menu() -> None:
    with st.container(horizontal=True, key="navigation", gap="small"):
        for page in pages_present():
            show_page_link(page, page.title())


def _show_sample_label() -> None:
    if cached.facts().is_sample:
        with st.container(key="sample"):
            told = _(
                "**Invented sample data.** These are not figures of real municipalities; "
                "pilots and participants with a source are real."
            )
            st.markdown(f":material/science: {told}")


def _show_no_store() -> None:
    st.title(_("There are no figures yet"))
    st.markdown(
        _("The CI Monitor has not been filled on this computer. The administrator can do that with one of these commands:")
    )
    st.code("make run\npython -m ingest samples", language=None)
    st.markdown(_("The first one starts the dashboard on invented sample data. Then load this page again."))
