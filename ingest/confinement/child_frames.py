"""The talk between us and the child process: frames of one sign, a length and a body."""

import struct
from collections.abc import Callable

from ingest.confinement.progress import STAGES, Progress

HEAD = struct.Struct("<cQ")
PROGRESS, RESULT, OUT_OF_MEMORY = b"P", b"R", b"M"
_PROGRESS = struct.Struct("<dB")


def frame(kind: bytes, body: bytes = b"") -> bytes:
    """Return the bytes of a frame."""
    return HEAD.pack(kind, len(body)) + body


def progress_frame(progress: Progress) -> bytes:
    """Return the frame that says how far the child is."""
    return frame(PROGRESS, _PROGRESS.pack(progress.share, STAGES.index(progress.stage)))


def progress_of(body: bytes) -> Progress:
    """Return what a progress frame says. Raises: ValueError when it says nothing sensible."""
    try:
        share, stage = _PROGRESS.unpack(body)
        return Progress(share, STAGES[stage])
    except (struct.error, IndexError) as error:
        raise ValueError(repr(error)) from error


def read_exactly(read: Callable[[int], bytes], size: int) -> bytes:
    """Return exactly this many bytes. Raises: EOFError when there are fewer."""
    parts, left = list[bytes](), size
    while left:
        part = read(min(left, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
