"""How far the reading of a file is. Code that reads says it; who listens is set around the reading."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal

Stage = Literal["opening", "reading", "checking"]
STAGES: tuple[Stage, ...] = ("opening", "reading", "checking")


@dataclass(frozen=True)
class Progress:
    """How far a file is, as a share of the whole (0-1) and in which stage."""

    share: float
    stage: Stage


OnProgress = Callable[[Progress], None]
_listener: ContextVar[OnProgress | None] = ContextVar("listener", default=None)


def report_progress(share: float, stage: Stage) -> None:
    """Say how far the file is (share 0-1 of the whole); costs nothing when nobody listens."""
    listener = _listener.get()
    if listener:
        listener(Progress(min(max(share, 0.0), 1.0), stage))


@contextmanager
def listening(listener: OnProgress | None) -> Iterator[None]:
    """Let this listener hear what is reported inside the block."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
