"""The orders of all visitors of this server: one is carried out at a time, the others wait their turn.

An order is found by a key that nobody can guess. Its files are kept for a day at
most, and never more than the disk can bear.
"""

import atexit
import secrets
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from data.errors import CIMonitorError
from data.text import _, ngettext
from reports.making.events import Heard
from reports.making.job import COMMAND, Job, State, new_folder
from reports.making.job_folder import job_folder
from reports.making.permission import may_make_reports

MOST_WAITING = 4
MOST_KEPT = 12  # orders that ended
KEPT_SECONDS = 24 * 3600.0
MOST_KEPT_BYTES = 2_000_000_000
LEFT_FREE_BYTES = 1_000_000_000  # the disk holds the figures too
ENDED = ("done", "cancelled", "failed")


class JobRefused(CIMonitorError):
    """There is no room for another order now."""


@dataclass(frozen=True)
class JobView:
    """How far an order is. ahead_n: how many go before it. size_bytes: of the zip, 0 while there is none."""

    key: str
    title: str
    state: State
    heard: Heard
    ahead_n: int
    zip_name: str
    size_bytes: int


class Jobs:
    """The orders by key, oldest first, and the thread that carries them out."""

    def __init__(self, folder: Callable[[], Path] = job_folder, command: tuple[str, ...] = COMMAND) -> None:
        self._folder, self._command = folder, command
        self._lock = threading.Lock()
        self._jobs: dict[str, Job] = {}
        self._waiting: deque[Job] = deque()
        self._thread: threading.Thread | None = None

    def start(self, title: str, words: tuple[str, ...], size_bytes: int, template: bytes = b"") -> str:
        """Take an order and return its key. words: of the command; size_bytes: what it is expected to take on the disk.

        Raises: JobRefused when too many wait, the disk is too full, or nobody may make reports here.
        """
        if not may_make_reports():
            raise JobRefused(_("On this server nobody can have reports made. Ask the administrator."))
        with self._lock:
            self._make_room(size_bytes)
            folder = new_folder(self._folder())
            if template:
                path = folder / "template.pptx"
                path.write_bytes(template)
                words = (*words, "--template", str(path))
            job = Job(secrets.token_urlsafe(16), title, words, folder, self._command)
            self._jobs[job.key] = job
            self._waiting.append(job)
            if self._thread is None:
                self._thread = threading.Thread(target=self._carry_out, name="making reports", daemon=True)
                self._thread.start()
        return job.key

    def look(self, key: str) -> JobView | None:
        """Return how far an order is; None when there is none (any more)."""
        with self._lock:
            self._forget_old()
            job = self._jobs.get(key)
            if job is None:
                return None
            queue = [each for each in self._jobs.values() if each.state in ("running", "waiting")]
            ahead = queue.index(job) if job.state == "waiting" and job in queue else 0
            path = job.zip_path
            size = path.stat().st_size if path and path.exists() else 0
            return JobView(key, job.title, job.state, job.heard, ahead, path.name if path else "", size)

    def file_of(self, key: str) -> Path | None:
        """Return the zip of an order; None when there is none (any more)."""
        with self._lock:
            self._forget_old()
            path = self._jobs[key].zip_path if key in self._jobs else None
        return path if path and path.exists() else None

    def cancel(self, key: str) -> None:
        """Stop an order; nothing happens when there is none, or it has ended."""
        with self._lock:
            job = self._jobs.get(key)
        if job:
            job.cancel()

    def end(self) -> None:
        """Stop everything and remove every file."""
        with self._lock:
            self._waiting.clear()
            for job in self._jobs.values():
                job.remove()
            self._jobs.clear()

    def _carry_out(self) -> None:
        """Carry out what waits, one after the other; ends when nothing does."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                job = self._waiting.popleft()
            job.run()

    def _make_room(self, size_bytes: int) -> None:
        """Raises: JobRefused."""
        self._forget_old()
        waiting = sum(job.state == "waiting" for job in self._jobs.values())
        if waiting >= MOST_WAITING:
            told = ngettext("{n} order is already waiting.", "{n} orders are already waiting.", waiting)
            raise JobRefused(f"{told} " + _("Try again in a few minutes."))
        if shutil.disk_usage(self._folder()).free - 2 * size_bytes < LEFT_FREE_BYTES:
            raise JobRefused(_("There is too little room on the server for these reports. Choose fewer reports or formats."))

    def _forget_old(self) -> None:
        """Forget what ended more than a day ago, and the oldest when there are too many or they are too large."""
        ended = [job for job in self._jobs.values() if job.state in ENDED]
        sizes = {job.key: _size_of(job) for job in ended}
        for number, job in enumerate(ended):
            rest = ended[number:]
            is_old = job.ended_at is not None and time.time() - job.ended_at > KEPT_SECONDS
            if is_old or len(rest) > MOST_KEPT or sum(sizes[each.key] for each in rest) > MOST_KEPT_BYTES:
                job.remove()
                del self._jobs[job.key]


def _size_of(job: Job) -> int:
    path = job.zip_path
    return path.stat().st_size if path and path.exists() else 0


JOBS = Jobs()
atexit.register(JOBS.end)
