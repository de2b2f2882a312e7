"""Reading and checking a file while the user waits: first a spinner, from two seconds on how far it is."""

import time
from dataclasses import dataclass, field

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.text import _
from ingest.checking import CheckedFile
from ingest.confinement.progress import Progress
from ui.upload.cached import checked_file
from ui.upload.dropped import Dropped
from ui.upload.state import said_about

SHOWN_AFTER_SECONDS = 2.0


@dataclass(frozen=True)
class Waiting:
    """The place of the bar, and when the wait began; a bar that comes and goes at once only flickers."""

    bar: DeltaGenerator
    began: float = field(default_factory=time.monotonic)

    def tell(self, progress: Progress) -> None:
        """Show how far it is, once it takes long."""
        if time.monotonic() - self.began >= SHOWN_AFTER_SECONDS:
            self.bar.progress(min(max(progress.share, 0.0), 1.0), text=stage_name(progress.stage))


def check_while_waiting(dropped: Dropped) -> CheckedFile:
    """Return the file as read and checked with what the user said about it."""
    with st.container(key="upload_waiting"):  # as high without a spinner: what is below must not move under a press
        waiting = Waiting(st.empty())
        with st.spinner(_("The file is being checked.")):
            checked = checked_file(dropped, said_about(dropped.checksum), waiting.tell)
        waiting.bar.empty()
    return checked


def stage_name(stage: str) -> str:
    """Return what is being done, in words."""
    return {
        "opening": _("The file is being opened."),
        "reading": _("The sheets are being read."),
        "checking": _("The answers are being checked."),
    }.get(stage, _("The file is being checked."))
