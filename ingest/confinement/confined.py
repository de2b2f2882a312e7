"""Runs a task on a file in a child process with limits, so that no file can hurt the server (rule IR-7).

    checked = run_confined(check_content, context, name, content, limits=limits, on_progress=show)

Gives back what the task returned, or the finding that says why it came to nothing:
too slow, too big, or the child died. Not a fork: the server has many threads.
"""

import logging
import os
import pickle
import selectors
import time
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from data.text import current_language
from ingest.confinement.child_frames import HEAD, OUT_OF_MEMORY, PROGRESS, RESULT, progress_of
from ingest.confinement.child_process import Child, nursery
from ingest.confinement.limits import DEFAULT_LIMITS, Limits
from ingest.confinement.progress import OnProgress
from ingest.confinement.safe_pickle import NotDataError, read_records
from ingest.findings import Finding, Spot, make_finding

T = TypeVar("T")
P = ParamSpec("P")
PIECE = 1 << 20  # bytes asked of the pipe at a time
MEMORY_WORDS = (b"memory allocation of", b"MemoryError", b"Cannot allocate memory", b"bad_alloc")
log = logging.getLogger(__name__)


class _Stopped(Exception):
    """The child came to nothing; holds the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def start_ahead() -> None:
    """Load what reads files in its own process, now: the first file then does not wait for that."""
    nursery.start()


def run_confined(
    task: Callable[P, T], *arguments: Any, limits: Limits = DEFAULT_LIMITS, on_progress: OnProgress | None = None
) -> T | Finding:
    """Return what task(*arguments) returned in a child process, or the finding (an error) that says why it did not.

    task: a function of a module; it and the arguments are pickled. Its result: data classes of ours, texts, numbers, arrays.
    on_progress is called here, in this thread; what it raises ends the child and comes through.
    """
    request = pickle.dumps((task, arguments), protocol=5)
    child = Child(nursery)
    try:
        child.send(pickle.dumps((limits, current_language())), request)
        return read_records(_listen(child, limits, on_progress))  # type: ignore[return-value]
    except _Stopped as stopped:
        return stopped.finding
    except NotDataError:
        log.exception("the child gave back something that is no data")
        return _finding("reader_stopped")
    finally:
        child.end()


def _listen(child: Child, limits: Limits, on_progress: OnProgress | None) -> bytes:
    """Return the body of the result. Raises: _Stopped when there is none."""
    ends_at = time.monotonic() + limits.seconds
    read = _Reader(child, ends_at, limits)
    while True:
        kind, size = HEAD.unpack(read(HEAD.size))
        if size > limits.answer_mb * 1_000_000:
            raise _Stopped(_finding("answer_too_large"))
        body = read(size)
        if kind == RESULT:
            return body
        if kind == OUT_OF_MEMORY:
            raise _Stopped(_finding("reader_out_of_memory", limit_mb=limits.memory_mb))
        if kind != PROGRESS:
            raise _Stopped(_finding("reader_stopped"))
        _tell(on_progress, body)


def _tell(on_progress: OnProgress | None, body: bytes) -> None:
    try:
        progress = progress_of(body)
    except ValueError as error:
        raise _Stopped(_finding("reader_stopped")) from error
    if on_progress:
        on_progress(progress)


class _Reader:
    """Reads from the child until the time is up."""

    def __init__(self, child: Child, ends_at: float, limits: Limits) -> None:
        self.child, self.ends_at, self.limits = child, ends_at, limits
        self.pipe = child.answers.fileno()
        self.kept = bytearray()

    def __call__(self, size: int) -> bytes:
        with selectors.DefaultSelector() as selector:
            selector.register(self.pipe, selectors.EVENT_READ)
            while len(self.kept) < size:
                if not selector.select(max(self.ends_at - time.monotonic(), 0)):
                    raise _Stopped(_finding("reader_too_slow", limit_s=f"{self.limits.seconds:g}"))
                self._take()
        taken = bytes(self.kept[:size])
        del self.kept[:size]
        return taken

    def _take(self) -> None:
        piece = os.read(self.pipe, PIECE)
        if not piece:
            raise _Stopped(self._died())
        self.kept += piece

    def _died(self) -> Finding:
        self.child.wait()
        words = self.child.last_words()
        if any(word in words for word in MEMORY_WORDS):
            return _finding("reader_out_of_memory", limit_mb=self.limits.memory_mb)
        log.error("the child ended: %s", words[-4000:].decode(errors="replace"))
        return _finding("reader_stopped")


def _finding(code: str, **params: str | int) -> Finding:
    return make_finding(code, Spot(), "", **params)
