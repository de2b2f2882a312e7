"""The page on which a policy officer drops a file: what we read, mapping, remarks, effect, publish, history, undo."""

import streamlit as st

from data import default_store_path, store
from data.text import _
from ingest.checking import CheckedFile
from ingest.confinement.confined import start_ahead
from ingest.confinement.limits import DEFAULT_LIMITS
from ingest.publishing import already_published
from ui.answer_block import show_answer
from ui.upload.answer import answer_sentences
from ui.upload.cached import words
from ui.upload.conflicts import show_conflicts
from ui.upload.correcting import Desk
from ui.upload.dropped import Dropped
from ui.upload.findings import show_findings
from ui.upload.history import show_history
from ui.upload.mapping import show_mapping
from ui.upload.preview import show_preview
from ui.upload.progress import check_while_waiting
from ui.upload.publish import show_publish
from ui.upload.recognised import show_recognised
from ui.upload.said_list import show_said
from ui.upload.state import box_key, show_message
from ui.upload.templates import show_templates

FILE_TYPES = ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt"]


def show_upload_page() -> None:
    """Show the whole page, top to bottom in the order of the work."""
    st.title(_("Upload a file"), anchor=False)
    show_answer(answer_sentences())
    show_message()
    start_ahead()  # a reader that is loaded by the time the file is found
    show_templates()
    label = _("Your file: Excel, OpenDocument or CSV")
    dropped = st.file_uploader(label, type=FILE_TYPES, key=box_key(), max_upload_size=DEFAULT_LIMITS.file_mb)
    if dropped is not None:
        _show_file(Dropped(dropped.name, dropped.getvalue()))
    show_history()


def _show_file(dropped: Dropped) -> None:
    checked = check_while_waiting(dropped)
    show_recognised(checked, words())
    desk = Desk(dropped, checked, words())
    show_mapping(desk)
    show_findings(desk)
    show_said(checked, words())
    _show_effect(checked)


def _show_effect(checked: CheckedFile) -> None:
    existing = already_published(store.read(default_store_path()), checked)
    if existing is not None:
        st.info(_("This very file was published before, as delivery {number}. Nothing changes.", number=existing))
    elif checked.has_records:
        show_conflicts(checked)
        show_preview(checked)
        show_publish(checked)
