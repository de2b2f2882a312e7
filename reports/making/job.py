"""One order of a visitor that is carried out in a process of its own, with its files in a folder of its own."""

import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from data import ROOT
from reports.making.events import Heard, hear

LOG = logging.getLogger("ci_monitor")
State = Literal["waiting", "running", "done", "cancelled", "failed"]
COMMAND = (sys.executable, "-m", "reports.making.attended", "make")  # our own module, by our own Python


@dataclass
class Job:
    """The order as words of the command, and how far it is. title: what is made, for whoever looks at it again.

    The folder holds what was uploaded with it, and later the zip.
    """

    key: str
    title: str
    words: tuple[str, ...]
    folder: Path
    command: tuple[str, ...] = COMMAND
    state: State = "waiting"
    heard: Heard = field(default_factory=Heard)
    ended_at: float | None = None
    process: "subprocess.Popen[str] | None" = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def zip_path(self) -> Path | None:
        """Where the result is; None while there is none."""
        return Path(self.heard.path) if self.state == "done" and self.heard.path else None

    def run(self) -> None:
        """Carry it out, listening until it has ended; one that was cancelled while it waited is not begun."""
        with self.lock:
            if self.state != "waiting":
                return
            try:
                self.state, self.process = "running", self._start()
            except OSError:
                self.state, self.ended_at = "failed", time.time()
                LOG.exception("making reports could not begin")
                return
        code = self._listen(self.process)
        with self.lock:
            if self.state == "running":
                self.state = "done" if self.heard.path else "failed"
                self.ended_at = time.time()
            if self.state == "failed":
                LOG.error("making reports ended with code %s: %s", code, " ".join(self.words))

    def cancel(self) -> None:
        """Stop it, with every process it started; what it made is removed."""
        with self.lock:
            if self.state not in ("waiting", "running"):
                return
            self.state, self.ended_at = "cancelled", time.time()
            if self.process:
                self._kill(self.process)
            shutil.rmtree(self.folder, ignore_errors=True)

    def remove(self) -> None:
        """Stop it if it still runs, and remove its files."""
        self.cancel()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self) -> "subprocess.Popen[str]":
        self.folder.mkdir(exist_ok=True)
        return subprocess.Popen(  # noqa: S603 - see COMMAND
            [*self.command, *self.words, "--zip", "--out", str(self.folder)],
            cwd=ROOT,
            env={**os.environ, "TMPDIR": str(self.folder)},  # what it leaves behind when killed goes with its folder
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )

    def _listen(self, process: "subprocess.Popen[str]") -> int:
        for line in process.stdout or ():
            try:
                self.heard = hear(self.heard, line)
            except ValueError:
                LOG.warning("making reports said: %s", line.strip())
        code = process.wait()
        if process.stdin:
            process.stdin.close()
        return code

    @staticmethod
    def _kill(process: "subprocess.Popen[str]") -> None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def new_folder(above: Path) -> Path:
    """Return a new folder for the files of a job."""
    return Path(tempfile.mkdtemp(dir=above))
