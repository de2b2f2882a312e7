"""Who waits for a file that is made at once: one at a time is made, and few wait, so that the other pages have a thread left."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from data.errors import TooBusy
from data.text import _

MOST_AT_ONCE = 24  # with the one that is made; the server has 40 threads for all its plain pages
MOST_SECONDS = 20.0
_AT_ONCE = threading.BoundedSemaphore(MOST_AT_ONCE)
_ONE_AT_A_TIME = threading.Lock()


@contextmanager
def own_turn() -> Iterator[None]:
    """Wait for a turn, which lasts until the end of the `with`. Raises: TooBusy at once when many wait, or after long waiting."""
    if not _AT_ONCE.acquire(blocking=False):
        raise _too_busy()
    try:
        if not _ONE_AT_A_TIME.acquire(timeout=MOST_SECONDS):
            raise _too_busy()
        try:
            yield
        finally:
            _ONE_AT_A_TIME.release()
    finally:
        _AT_ONCE.release()


def _too_busy() -> TooBusy:
    return TooBusy(_("Many reports are being made at this moment. Try again in a minute."))
