"""The frame around every page: the menu, the label of sample data, the one place where errors become a sentence."""

import logging
from copy import copy
from functools import cache

import streamlit as st

from data.errors import CIMonitorError, StoreMissing
from data.text import _, current_language
from ui import cached
from ui.address import Selection, address_of
from ui.menu import show_footer, show_menu
from ui.navigation import OVERVIEW, PLACE_KEY, PageRecord, page_at, pages_present
from ui.selection import begin_language, begin_run, current_selection, show_problems

LOG = logging.getLogger("ci_monitor")


def show_frame() -> None:
    """Show the menu and the page that was asked for."""
    begin_language()
    cached.warm_up()
    shown = st.navigation([copy(page) for page in _pages(current_language())], position="hidden")
    record = page_at(shown.url_path)
    try:
        cached.begin_run()
        begin_run(record)
        st.set_page_config(page_title=title_of_view(record, current_selection()), layout="wide")
        show_menu(record)
        show_problems()
        shown.run()
        show_footer(record)
    except StoreMissing:
        st.set_page_config(page_title=_("CI Monitor"), layout="wide")
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


def title_of_view(page: PageRecord, chosen: Selection) -> str:
    """Return the title of the browser's tab: "Arnhem · Gemeente · CI Monitor"; it is what a bookmark is called."""
    code = address_of(page, chosen).get(PLACE_KEY)
    names = [cached.all_places()[code].name] if code else []
    return " · ".join([*names, page.title(), _("CI Monitor")])


@cache
def _pages(_language: str) -> tuple[st.Page, ...]:
    """Return the pages as Streamlit knows them: looking up twenty files in every run of every visitor takes milliseconds.

    Each run shows copies: Streamlit marks in the page which one may run.
    """
    return tuple(_page(page) for page in pages_present())


def _page(page: PageRecord) -> st.Page:
    return st.Page(page.file, title=f"{page.title()} · {_('CI Monitor')}", url_path=page.url_path, default=page is OVERVIEW)


def _show_no_store() -> None:
    st.title(_("There are no figures yet"))
    st.markdown(
        _("The CI Monitor has not been filled on this computer. The administrator can do that with one of these commands:")
    )
    st.code("make run\npython -m ingest samples", language=None)
    st.markdown(_("The first one starts the dashboard on invented sample data. Then load this page again."))
