"""The accessibility statement, in the order of the Dutch model: status, what was tested, known gaps, where to report."""

import os
from datetime import date

import streamlit as st
from markupsafe import Markup

from data.text import _
from ui.accessibility_gaps import GAPS, Gap
from ui.answer_block import show_answer
from ui.charts.figure import show_figure
from ui.charts.markup import tag
from ui.format import format_date
from ui.markdown import plain

CHECKED_ON = date(2026, 11, 23)  # the day somebody went through the points of this page last
CONTACT = "CI_MONITOR_CONTACT"


def show_accessibility_page() -> None:
    """Show the statement."""
    st.title(_("Accessibility"), anchor=False)
    show_answer((
        _("Everybody must be able to use the CI Monitor; we test that ourselves, and an outside examination is still to come."),
        _("Status C of the Dutch model: first measures taken. Checked last on {day}.", day=format_date(CHECKED_ON)),
    ))  # fmt: skip
    _show_list(_("What we test"), _tested())
    _show_list(_("What you can count on"), _promised())
    st.header(_("What does not work well yet"), anchor=False)
    show_figure(draw_gaps(), "gaps")
    st.header(_("Does something not work for you?"), anchor=False)
    st.markdown(_contact_text())


def draw_gaps() -> Markup:
    """Return the known gaps as a list: what a visitor meets, what to do instead, and where it was reported."""
    return tag("ul", *map(_draw_gap, GAPS), class_="ci-figure ci-gaps")


def _draw_gap(gap: Gap) -> Markup:
    link = tag("a", _("Where this was reported"), href=gap.reported, rel="noreferrer") if gap.reported else None
    rule = tag("span", _("Rule of axe-core: {rule}.", rule=gap.rule), " ") if gap.rule else None
    known = tag("details", tag("summary", _("For developers")), tag("p", rule, link)) if rule or link else None
    return tag("li", tag("p", tag("b", gap.told())), tag("p", gap.way_round()), known)


def _show_list(head: str, points: tuple[str, ...]) -> None:
    st.header(head, anchor=False)
    st.markdown("\n".join(f"- {point}" for point in points))


def _tested() -> tuple[str, ...]:
    return (
        _("The standard is WCAG 2.2, levels A and AA. The law asks for WCAG 2.1, by way of EN 301 549."),
        _("With every change of the program: every page by axe-core, wide and narrow, light and dark. It may find nothing"
          " but what is listed below."),
        _("With every change: pages walked through with the Tab key. Everything is reached, in the order of the screen, and"
          " one sees where one is."),
        _("With every change: the contrast of every colour, and whether colours stay apart for people who are colour-blind."),
        _("With every change: no page is wider than the screen, on a phone and at 200% zoom."),
        _("What machines cannot see was looked at by the makers. An outside examination has not been held."),
    )  # fmt: skip


def _promised() -> tuple[str, ...]:
    return (
        _("All but what is listed below works with the keyboard. The first press of Tab offers to go straight to the content."),
        _("Every chart has a sentence that says what it shows, and a table with the same figures."),
        _("Colour never says something alone: there is always a word, a sign or a pattern too."),
        _("Light and dark follow your device; so do high contrast, colours of your own and less movement."),
        _("Dutch in plain words; English at a switch."),
    )


def _contact_text() -> str:
    contact = os.environ.get(CONTACT, "").strip()
    where = _("Tell us: {contact}.", contact=plain(contact)) if contact else _("There is no address to report this to yet.")
    return f"{where} {_('Not content with the answer? Then you can go to the National Ombudsman.')}"
