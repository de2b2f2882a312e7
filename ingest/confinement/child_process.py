"""The child processes, as the parent sees them: asked from the nursery, fed, ended.

A child is for one file. It ends when its standard input closes, and the nursery when
its socket closes, so none is ever left behind.
"""

import atexit
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from typing import IO

from data import ROOT
from ingest.confinement.child_frames import frame
from ingest.confinement.nursery import PROCESS_NUMBER

LOADED_AHEAD = ("ingest.checking",)
SMALL = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}  # threads cost address space
LAST_WORDS = 64 * 1024  # bytes of its messages that are kept
ENDING_MS = 5_000  # a process that closed its ends has so long to be gone


class Child:
    """One child process, for one file."""

    def __init__(self, nursery: "Nursery") -> None:
        self.messages: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in end()
        its_input, request = os.pipe()
        answers, its_output = os.pipe()
        self.request, self.answers = os.fdopen(request, "wb"), os.fdopen(answers, "rb", buffering=0)
        try:
            self.number = nursery.split_off(its_input, its_output, self.messages.fileno())
            self.handle = os.pidfd_open(self.number)  # it waits for its request: the number is surely its own
        finally:
            os.close(its_input)
            os.close(its_output)

    def send(self, *bodies: bytes) -> None:
        """Write the request from a thread of its own: a child that hangs or dies must not hold us up."""
        threading.Thread(target=self._write, args=bodies, daemon=True).start()

    def _write(self, *bodies: bytes) -> None:
        with suppress(BrokenPipeError, ValueError, OSError):  # it died, or was ended meanwhile
            for body in bodies:
                self.request.write(frame(b"Q", body))
            self.request.flush()

    def wait(self) -> None:
        """Wait until it is gone: its last words are then written."""
        waiting = select.poll()
        waiting.register(self.handle, select.POLLIN)
        waiting.poll(ENDING_MS)

    def end(self) -> None:
        """Kill it, if it is still there, and leave nothing open."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.handle, signal.SIGKILL)
        self.wait()
        os.close(self.handle)
        for pipe in (self.request, self.answers, self.messages):
            with suppress(OSError):
                pipe.close()

    def last_words(self) -> bytes:
        """Return what it wrote on standard error."""
        self.messages.seek(0)
        return self.messages.read(LAST_WORDS)


class Nursery:
    """The process that children are split off from; started when the first is asked, and again when it died."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self.talk: socket.socket | None = None

    def start(self) -> None:
        """Start it ahead, so that the first file does not wait for it to load."""
        with self.lock:
            self._started()

    def split_off(self, *ends: int) -> int:
        """Return the process number of a new child with these ends. Raises: OSError when there can be none."""
        with self.lock:
            try:
                return self._ask(ends)
            except (OSError, EOFError):
                self._end()  # it died: a new one is tried once
                return self._ask(ends)

    def _ask(self, ends: tuple[int, ...]) -> int:
        talk = self._started()
        socket.send_fds(talk, [b"C"], list(ends))
        answer = talk.recv(PROCESS_NUMBER.size, socket.MSG_WAITALL)
        if len(answer) < PROCESS_NUMBER.size:
            raise EOFError
        number: int = PROCESS_NUMBER.unpack(answer)[0]
        return number

    def _started(self) -> socket.socket:
        if self.talk is None:
            self.talk, its_end = socket.socketpair()
            with its_end:
                self.process = subprocess.Popen(  # noqa: S603 - our own module, by our own Python
                    [sys.executable, "-m", "ingest.confinement.nursery", *LOADED_AHEAD],
                    cwd=ROOT,
                    env={**os.environ, **SMALL},
                    stdin=its_end.fileno(),
                    stdout=subprocess.DEVNULL,
                )
        return self.talk

    def end(self) -> None:
        """End it; the next child starts a new one."""
        with self.lock:
            self._end()

    def _end(self) -> None:
        if self.talk:
            self.talk.close()
        if self.process:
            self.process.kill()
            self.process.wait()
        self.talk = self.process = None


nursery = Nursery()
atexit.register(nursery.end)
