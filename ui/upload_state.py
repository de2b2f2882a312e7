"""What the upload page must remember between two runs: its last message and which drop box is current.

With ui/selection.py the only module that touches session_state; it holds choices
and messages, never data.
"""

from typing import Literal

import streamlit as st

MESSAGE = "upload_message"
BOX = "upload_box"
CHOICE = "upload_choice"

Kind = Literal["success", "info", "error"]


def leave_message(kind: Kind, text: str) -> None:
    """Keep a message for the next run, which is the one the user sees."""
    st.session_state[MESSAGE] = (kind, text)


def show_message() -> None:
    """Show the message that was left, once."""
    kind, text = st.session_state.pop(MESSAGE, ("", ""))
    show = {"success": st.success, "info": st.info, "error": st.error}.get(kind)
    if show:
        show(text)


def box_key() -> str:
    """Return the key of the current drop box; empty_box gives the next one."""
    return f"{BOX}_{st.session_state.get(BOX, 0)}"


def empty_box() -> None:
    """Make the next run start with an empty drop box."""
    st.session_state[BOX] = st.session_state.get(BOX, 0) + 1


def choose_delivery(number: int) -> None:
    """Make this delivery the one chosen in the history: undo right after publishing must mean that one."""
    st.session_state[CHOICE] = number
