"""The step that begins the work: what will be made, how long it will take, and the button."""

import streamlit as st

from data.text import _, ngettext
from reports.making.jobs import JOBS, JobRefused
from reports.making.telling import duration_words
from reports.report_page.state import keep_refusal, take_refusal
from reports.report_page.whom import Whom
from reports.report_page.wishes import Wishes
from ui.format import format_count
from ui.markdown import plain
from ui.pressed import pressed
from ui.selection import choose_all


def show_order_form(whom: Whom, wishes: Wishes, round_year: int) -> None:
    """Show what will be made and the button that begins it."""
    refused = take_refusal()
    if refused:
        st.error(plain(refused), icon=":material/error:")
    reports_n = len(whom.group.codes)
    if wishes.formats and reports_n:
        st.markdown(plain(estimate_sentence(wishes, reports_n)))
    elif reports_n:
        st.markdown(_("Choose at least one format."))
    st.button(
        _("Make the reports"), type="primary", icon=":material/play_arrow:", key="reports_start",
        disabled=not (wishes.formats and reports_n) or bool(wishes.problem), on_click=_start, args=(whom, wishes, round_year),
    )  # fmt: skip


def estimate_sentence(wishes: Wishes, reports_n: int) -> str:
    """Return how many files there will be, how large together, and how long it will take."""
    size, seconds = wishes.expected(reports_n)
    files = ngettext("{n} file", "{n} files", reports_n * len(wishes.formats))
    values = {"files": files, "mb": format_count(max(1, size / 1e6)), "time": duration_words(seconds)}
    return _("The result: {files}, about {mb} MB. Making it takes about {time}.", **values)


@pressed
def _start(whom: Whom, wishes: Wishes, round_year: int) -> None:
    title = _("Reports of {name}, round {year}", name=whom.group.name, year=round_year)
    words = (*whom.words, *wishes.words(round_year))
    try:
        key = JOBS.start(title, words, wishes.expected(len(whom.group.codes))[0], wishes.template)
    except JobRefused as error:
        keep_refusal(error.user_message)
        return
    choose_all(job=key)
