"""Who changed the story when."""

import streamlit as st

from data.stories import LONGEST_NAME, StoryVersion
from data.text import _, ngettext
from reports.stage_page.lines import Draft
from ui.charts.figure import show_figure
from ui.charts.markup import tag
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.format import format_moment
from ui.upload.state import keep_name, user_name

SHOWN_N = 20


def show_story_history(draft: Draft) -> None:
    """Show under which name changes are saved, and the newest ones, folded."""
    st.header(_("History"), anchor=False)
    name = st.text_input(
        _("Your name"), value=user_name(), max_chars=LONGEST_NAME, key="closing_name", width=270,
        help=_("Stands in the history beside what you change."),
    )  # fmt: skip
    keep_name(name.strip())
    found = draft.saved.versions[:SHOWN_N]
    if not found:
        st.markdown(_("Nothing was changed in this story yet."))
        return
    columns = (Column(_("Version"), "count"), Column(_("Who")), Column(_("When")), Column(_("What it holds")))
    table = draw_table(Table(columns, tuple(map(_row, found))), _("Changes to this story, newest first"))
    told = ngettext("Show {n} change", "Show {n} changes", len(found))
    show_figure(tag("details", tag("summary", told), table, class_="ci-fold"), "story_history")


def _row(version: StoryVersion) -> tuple[Value, ...]:
    return version.number, version.saved_by or _("somebody without a name"), format_moment(version.saved_at), _held(version)


def _held(version: StoryVersion) -> str:
    kept = version.kept
    told = [
        ngettext("{n} slide left out", "{n} slides left out", len(kept.hidden)),
        ngettext("{n} note", "{n} notes", len(kept.notes)),
        ngettext("{n} agreement", "{n} agreements", len(kept.agreements)),
        _("own order") if kept.order else "",
    ]
    if version.same_as is not None:
        back = _("as version {n}", n=version.same_as) if version.same_as else _("as at the beginning")
        told = [back, *told]
    return ", ".join(text for text in told if text)
