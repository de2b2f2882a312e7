"""The child process that reads one file, split off by ingest/confinement/nursery.py.

It waits for one request on standard input, puts limits on itself, does the task and
writes the result as frames (ingest/confinement/child_frames.py). When standard input closes
without a request, its parent is gone or needs it no more, and it ends.
"""

import contextlib
import gc
import io
import os
import pickle
import resource
import sys
from typing import BinaryIO

from data.text import set_language
from ingest.confinement.child_frames import HEAD, OUT_OF_MEMORY, RESULT, frame, progress_frame, read_exactly
from ingest.confinement.limits import MB, Limits
from ingest.confinement.progress import Progress, listening

MIB = 1 << 20
OPEN_FILES = 64
SPARE_SECONDS = 5  # of processor time; the parent stops it long before, unless the parent is gone


def main() -> None:
    """Wait for one request, do it, answer, and end."""
    answers = _own_standard_output()
    gc.disable()  # one file, and then the process is gone: looking for circles would cost a third of the time
    try:
        limits, language = pickle.loads(_read_frame())  # noqa: S301 - the parent is ours, it is the child that is not trusted
        _limit(limits)
        set_language(language)
        request = _read_frame()
    except EOFError:
        return
    with contextlib.suppress(BrokenPipeError):
        answers.write(_answer(request, answers))
        answers.flush()


def _own_standard_output() -> BinaryIO:
    """Keep the way to the parent for the frames: what a library prints goes to standard error."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _read_frame() -> bytes:
    _kind, size = HEAD.unpack(read_exactly(sys.stdin.buffer.read, HEAD.size))
    return read_exactly(sys.stdin.buffer.read, size)


def _limit(limits: Limits) -> None:
    seconds = int(limits.seconds) + SPARE_SECONDS
    for kind, value in (
        (resource.RLIMIT_AS, limits.memory_mb * MIB),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, (limits.unpacked_mb + limits.file_mb) * MB),  # files in memory for python-calamine
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        allowed = resource.getrlimit(kind)[1]
        value = value if allowed == resource.RLIM_INFINITY else min(value, allowed)
        resource.setrlimit(kind, (value, value))


def _answer(request: bytes, answers: BinaryIO) -> bytes:
    """Return the frame with the result. What goes wrong in the task itself ends the process with its trace."""

    def tell(progress: Progress) -> None:
        answers.write(progress_frame(progress))
        answers.flush()

    try:
        task, arguments = pickle.loads(request)  # noqa: S301 - see main
        del request
        with listening(tell):
            result = task(*arguments)
        body = io.BytesIO()
        pickle.dump(result, body, protocol=5)
        return frame(RESULT, body.getvalue())
    except MemoryError:
        return frame(OUT_OF_MEMORY)
