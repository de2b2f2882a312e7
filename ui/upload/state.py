"""What the upload page must remember between two runs: its last message, the current drop box, and what the user said.

With ui/selection.py the only module that touches session_state; it holds choices
and messages, never data. What was said about a file is kept under its checksum:
every run makes everything anew from the file and what was said, so that each
choice can be taken back.
"""

from typing import Literal

import streamlit as st

from data.text import _
from ingest.instructions import NOTHING_SAID, Instructions

MESSAGE = "upload_message"
BOX = "upload_box"
CHOICE = "upload_choice"
SAID = "upload_said"
NAME = "upload_name"
NAME_KEPT = "upload_name_kept"
FILES_REMEMBERED = 20

Kind = Literal["success", "info", "error"]


def said_about(checksum: str) -> Instructions:
    """Return what the user said so far about the file with this checksum."""
    kept: dict[str, Instructions] = st.session_state.get(SAID, {})
    return kept.get(checksum, NOTHING_SAID)


def say(checksum: str, said: Instructions) -> None:
    """Keep what the user says now about a file, instead of what was said before."""
    kept = {key: one for key, one in st.session_state.get(SAID, {}).items() if key != checksum}
    st.session_state[SAID] = dict(list({**kept, checksum: said}.items())[-FILES_REMEMBERED:])


def user_name() -> str:
    """Return the name the user gave, for the history."""
    return str(st.session_state.get(NAME_KEPT, _("demonstration")))


def keep_name(name: str) -> None:
    """Keep the name for this visit: a field that is not on the page forgets it."""
    st.session_state[NAME_KEPT] = name


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
