"""Keeps what the user confirms about columns: for this file, and for the next file of the same form."""

from collections.abc import Mapping

import streamlit as st

from data import default_store_path
from data.errors import CIMonitorError
from ingest.checking import CheckedFile
from ingest.form_memory import remember_columns
from ingest.instructions import ColumnChoice
from ingest.rows import HeadColumn
from ui.upload.saying import with_columns
from ui.upload.state import leave_message, say, user_name


def confirm_columns(checked: CheckedFile, chosen: Mapping[HeadColumn, str]) -> None:
    """Keep what columns are, and check the file again; ends this run. A store that is busy is told, the choice stays."""
    choices = [ColumnChoice(column.sheet, column.column, became) for column, became in chosen.items()]
    say(checked.checksum_sha256, with_columns(checked.said, choices))
    try:
        for sheet, form_key in checked.form_keys.items():
            decided = [(column, became) for column, became in chosen.items() if column.sheet == sheet]
            if decided and form_key:
                remember_columns(default_store_path(), form_key, decided, user_name())
    except CIMonitorError as error:
        leave_message("error", error.user_message)
    st.rerun()
