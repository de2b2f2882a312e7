"""The page on which a policy officer drops a file: findings, effect, publish, history, undo."""

import streamlit as st

from data import default_store_path, store
from data.text import _
from ingest.publishing import already_published
from ui.upload_cached import checked_file
from ui.upload_findings import show_findings
from ui.upload_history import show_history
from ui.upload_preview import show_preview
from ui.upload_publish import show_publish
from ui.upload_state import box_key, show_message
from ui.upload_templates import show_templates

MAX_UPLOAD_MB = 20


def show_upload_page() -> None:
    """Show the whole page, top to bottom in the order of the work."""
    st.title(_("Upload a file"), anchor=False)
    st.markdown(
        _("Drop your file here. You first see what is wrong and what would change. Nothing is published until you say so.")
    )
    show_message()
    show_templates()
    dropped = st.file_uploader(_("Your Excel or CSV file"), type=["xlsx", "csv"], key=box_key(), max_upload_size=MAX_UPLOAD_MB)
    if dropped is not None:
        _show_file(dropped.name, dropped.getvalue())
    show_history()


def _show_file(file_name: str, content: bytes) -> None:
    with st.spinner(_("The file is being checked.")):
        checked = checked_file(file_name, content)
    show_findings(checked)
    existing = already_published(store.read(default_store_path()), checked)
    if existing is not None:
        st.info(_("This very file was published before, as delivery {number}. Nothing changes.", number=existing))
    elif checked.has_records:
        show_preview(checked)
        show_publish(checked)
