"""The original file of a delivery, as it came."""

import streamlit as st

from data import default_store_path, store
from data.text import _


def show_original(checksum: str, file_name: str, key: str) -> None:
    """Show the button that downloads the delivered file; it is read only when it is asked for."""
    st.download_button(
        _("Download the original file"),
        lambda: store.read_original(default_store_path(), checksum),
        file_name=file_name,
        key=key,
        on_click="ignore",
        icon=":material/download:",
    )
