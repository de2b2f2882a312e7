"""How far an order is, and what came of it; looks again by itself while it is carried out."""

import streamlit as st

from data.text import _, ngettext
from reports.making.events import NamedFailure
from reports.making.jobs import ENDED, JOBS, JobView
from reports.making.routes import ZIP_FOLDER
from reports.making.telling import left_words
from ui import cached
from ui.charts.figure import show_figure
from ui.charts.markup import join, tag
from ui.format import format_count, format_decimal_plain
from ui.markdown import plain
from ui.pressed import pressed
from ui.selection import choose_all, resume_language

LOOK_SECONDS = 1.0
FAILURES_SHOWN = 10


def show_job(key: str) -> None:
    """Show an order: how far it is while it is carried out, then its files."""
    view = JOBS.look(key)
    if view is None:
        _show_gone()
    elif view.state in ENDED:
        _show_ended(view)
    else:
        st.header(plain(view.title), anchor=False)
        st.fragment(_watch, run_every=LOOK_SECONDS)(key)
        st.caption(_("The work goes on when you leave this page. Keep its address, or this tab, to come back to it."))


def _watch(key: str) -> None:
    """Show how far it is; runs again by itself, as a run that does not pass the frame."""
    resume_language()
    cached.settle_version()
    view = JOBS.look(key)
    if view is None or view.state in ENDED:
        st.rerun()
        return
    heard = view.heard
    st.progress(min(heard.done_n / heard.total_n, 1.0) if heard.total_n else 0.0, text=plain(progress_sentence(view)))
    _show_failures(heard.failures)
    st.button(_("Stop"), key="reports_cancel", icon=":material/stop:", on_click=_cancel, args=(key,))


def progress_sentence(view: JobView) -> str:
    """Return how far an order is, in words."""
    if view.state == "waiting":
        told = ngettext("{n} order goes before yours.", "{n} orders go before yours.", view.ahead_n)
        return told if view.ahead_n else _("It begins at once.")
    heard = view.heard
    if not heard.total_n:
        return _("The work begins.")
    told = _("{done} of {total} reports are ready", done=format_count(heard.done_n), total=format_count(heard.total_n))
    return f"{told}, {left_words(heard.seconds_left)}." if heard.seconds_left is not None else f"{told}."


def _show_ended(view: JobView) -> None:
    st.header(plain(view.title), anchor=False)
    if view.state == "done" and view.zip_name:
        _show_done(view)
    elif view.state == "cancelled":
        st.info(_("You stopped the work. Nothing was kept."), icon=":material/block:")
    else:
        why = view.heard.why_not or _("Something went wrong on our side. Try again. It has been logged.")
        st.error(plain(why), icon=":material/error:")
    _show_failures(view.heard.failures)
    st.button(_("Make other reports"), key="reports_again", icon=":material/arrow_back:", on_click=_leave)


def _show_done(view: JobView) -> None:
    heard = view.heard
    whole = heard.total_n - len({failure.name for failure in heard.failures})
    told = _("{done} of {total} reports are complete.", done=format_count(whole), total=format_count(heard.total_n))
    (st.warning if heard.failures else st.success)(told, icon=":material/warning:" if heard.failures else ":material/check:")
    size = f"{format_decimal_plain(round(view.size_bytes / 1e6, 1))} MB"
    link = tag("a", _("Download the zip ({size})", size=size), href=f"./{ZIP_FOLDER}/{view.key}/{view.zip_name}", download=True,
               class_="ci-take")  # fmt: skip
    kept = tag("p", _("A list of contents is in it. The zip stays here for one day at most."), class_="ci-note")
    show_figure(join(tag("p", link), kept), "reports_zip")


def _show_failures(failures: tuple[NamedFailure, ...]) -> None:
    """Name what failed; the others went on."""
    if not failures:
        return
    lines = [
        plain(_("{name}: {form} failed: {why}", name=each.name, form=each.form, why=each.why))
        for each in failures[:FAILURES_SHOWN]
    ]
    rest = len(failures) - len(lines)
    more = [_("and {n} more; the list in the zip names all", n=rest)] if rest else []
    st.warning("\n".join(f"- {line}" for line in [*lines, *more]))


def _show_gone() -> None:
    st.info(
        _("These reports are no longer here: the zip is kept for one day, and until the server stops."), icon=":material/history:"
    )
    st.button(_("Make other reports"), key="reports_again", icon=":material/arrow_back:", on_click=_leave)


@pressed
def _cancel(key: str) -> None:
    JOBS.cancel(key)


@pressed
def _leave() -> None:
    choose_all(job=None)
