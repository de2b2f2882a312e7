"""What the upload page works out once per file and version of the store, not once per press of a button.

With ui/cached.py the only module with cache decorators.
"""

import streamlit as st

from data import default_store_path, store
from data.text import current_language
from ingest.checking import CheckedFile, check_file
from ingest.previewing import Preview, preview
from ingest.records import Kind
from ingest.templates import write_template
from ui import cached

FILES_KEPT = 8  # some dozens of megabytes at most: a checked file holds its content


def checked_file(file_name: str, content: bytes) -> CheckedFile:
    """Return the file as read and checked against the newest version of the store."""
    return _checked_file(cached.version(), file_name, content)


def effect_of(checked: CheckedFile) -> Preview:
    """Return what publishing this file would change in the newest version of the store."""
    return _effect_of(cached.version(), checked.file_name, checked.content, _checked=checked)


def template_file(kind: Kind) -> bytes:
    """Return the template of a layout, in the current language."""
    return _template_file(cached.version(), kind, current_language())


@st.cache_resource(max_entries=FILES_KEPT, show_spinner=False)
def _checked_file(version: str, file_name: str, content: bytes) -> CheckedFile:
    return check_file(store.read(default_store_path()), file_name, content)


@st.cache_resource(max_entries=FILES_KEPT, show_spinner=False)
def _effect_of(version: str, file_name: str, content: bytes, _checked: CheckedFile) -> Preview:
    return preview(default_store_path(), _checked)


@st.cache_data(max_entries=20, show_spinner=False)
def _template_file(version: str, kind: Kind, language: str) -> bytes:
    return write_template(store.read(default_store_path()), kind)
