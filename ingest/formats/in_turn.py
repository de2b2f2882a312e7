"""Reads the next piece of a file while the one before is worked on: python-calamine lets other threads run."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")
READERS = 2  # threads
AHEAD = 3  # pieces read or being read: two are at work while one is taken over; more would only take memory


def in_turn(read: Callable[[S], T], pieces: Iterable[S]) -> Generator[tuple[S, T], None, None]:
    """Give each piece with what read made of it, in order; a single piece is read without a thread."""
    source = iter(pieces)
    first = list(zip(range(2), source, strict=False))
    if len(first) < 2:
        for _n, piece in first:
            yield piece, read(piece)
        return
    yield from _ahead(read, chain((piece for _n, piece in first), source))


def _ahead(read: Callable[[S], T], pieces: Iterator[S]) -> Generator[tuple[S, T], None, None]:
    waiting: deque[tuple[S, Future[T]]] = deque()
    with ThreadPoolExecutor(READERS) as pool:
        try:
            for piece in pieces:
                waiting.append((piece, pool.submit(read, piece)))
                if len(waiting) >= AHEAD:
                    done, future = waiting.popleft()
                    yield done, future.result()
            while waiting:
                done, future = waiting.popleft()
                yield done, future.result()
        finally:
            for _piece, future in waiting:
                future.cancel()
