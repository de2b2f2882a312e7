"""Who waits for a file that is made at once: one at a time is made, and few wait, so that the other pages have a thread left."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from data.text import _
from ui.reading.problem_html import Problem

MOST_AT_ONCE = 24  # with the one that is made; the server has 40 threads for all its plain pages
MOST_SECONDS = 20.0
_AT_ONCE = threading.BoundedSemaphore(MOST_AT_ONCE)
_ONE_AT_A_TIME = threading.Lock()


@contextmanager
def own_turn() -> Iterator[bool]:
    """Wait for a turn until the end of the `with`; False at once when many wait already, or after long waiting."""
    if not _AT_ONCE.acquire(blocking=False):
        yield False
        return
    try:
        has_turn = _ONE_AT_A_TIME.acquire(timeout=MOST_SECONDS)
        try:
            yield has_turn
        finally:
            if has_turn:
                _ONE_AT_A_TIME.release()
    finally:
        _AT_ONCE.release()


def too_busy() -> Problem:
    """Return what is said to who had no turn."""
    told = _("Many reports are being made at this moment. Try again in a minute.")
    return Problem(_("This does not work now"), (told,), can_search=False)
