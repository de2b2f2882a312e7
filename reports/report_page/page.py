"""The composition of the page: for whom, in which formats, and then the work with its result."""

import streamlit as st

from data.text import _, ngettext
from reports.making.permission import may_make_reports
from reports.report_page.job_panel import show_job
from reports.report_page.order_form import show_order_form
from reports.report_page.whom import Whom, choose_whom, whom_chosen
from reports.report_page.wishes import choose_wishes
from ui.answer_block import show_answer
from ui.charts.figure import show_figure
from ui.choices import choose_round
from ui.format import join_names
from ui.report_links import draw_report_links
from ui.selection import current_selection
from ui.states.no_figures import show_no_figures

UNFIT_NAMED = 5


def show_report_page() -> None:
    """Show the page; who may not make reports reads that."""
    st.title(_("Reports"), anchor=False)
    chosen = current_selection()
    if not may_make_reports():
        st.info(_("On this server nobody can have reports made. Ask the administrator."), icon=":material/lock:")
    elif chosen.round_year is None:
        show_no_figures()
    elif chosen.job:
        show_job(chosen.job)
    else:
        _show_form(chosen.round_year)


def _show_form(round_year: int) -> None:
    whom = whom_chosen()
    show_answer(answer_sentences(whom, round_year))
    with st.container(key="choices", horizontal=True):
        choose_whom(_("For whom"))
        choose_round(_("Round"))
    if len(whom.group.codes) == 1:
        show_figure(draw_report_links(whom.group.codes[0], round_year), "report_links")
    wishes = choose_wishes()
    show_order_form(whom, wishes, round_year)


def answer_sentences(whom: Whom, round_year: int) -> list[str]:
    """Return what can be made for these participants."""
    reports_n = len(whom.group.codes)
    unfit = [member.name for member in whom.group.members if member.code is None]
    values = {"name": whom.group.name, "year": round_year}
    told = ngettext(
        "{n} report of round {year} can be made here: {name}.", "{n} reports of round {year} can be made here: {name}.",
        reports_n, **values,
    ) if reports_n else _("There is nobody here to make a report for: {name}, round {year}.", **values)  # fmt: skip
    return [told, *_unfit_sentences(unfit)]


def _unfit_sentences(unfit: list[str]) -> list[str]:
    if not unfit:
        return []
    named, rest = unfit[:UNFIT_NAMED], len(unfit) - UNFIT_NAMED
    more = [ngettext("{n} other", "{n} others", rest)] if rest > 0 else []
    return [_("No report for who is not a municipality: {names}.", names=join_names([*named, *more]))]
