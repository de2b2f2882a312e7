"""What the user said about the file so far, each to be taken back."""

import streamlit as st

from data.text import _, ngettext
from ingest.checking import CheckedFile
from ingest.instructions import NOTHING_SAID
from ingest.vocabulary import Vocabulary
from ui.upload.names import plain, shortened
from ui.upload.saying import SaidLine, said_lines
from ui.upload.state import say

LINES_PER_PAGE = 10
LINE_SIGNS = 200


def show_said(checked: CheckedFile, words: Vocabulary) -> None:
    """Show every choice and correction, a page at a time, with a button that takes it back; nothing when there is none."""
    lines = said_lines(checked.said, words)
    if not lines:
        return
    label = ngettext("You said {n} thing about this file", "You said {n} things about this file", len(lines))
    key = checked.checksum_sha256[:12]
    with st.expander(label, icon=":material/edit_note:", on_change="rerun", key=f"said_{key}") as box:
        if not box.open:
            return
        pages = -(-len(lines) // LINES_PER_PAGE)
        page = st.pagination(pages, key=f"said_page_{key}_{pages}") if pages > 1 else 1
        for number, line in list(enumerate(lines))[(page - 1) * LINES_PER_PAGE : page * LINES_PER_PAGE]:
            _show_line(checked, line, f"said_{key}_{len(lines)}_{number}")
        st.button(_("Clear all corrections and choices"), key=f"said_{key}_all", icon=":material/undo:", on_click=say,
            args=(checked.checksum_sha256, NOTHING_SAID))  # fmt: skip


def _show_line(checked: CheckedFile, line: SaidLine, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(shortened(line.text, LINE_SIGNS)))
        st.button(
            _("Take back"),
            key=key,
            on_click=say,
            args=(checked.checksum_sha256, line.without),
            type="tertiary",
            icon=":material/undo:",
        )
