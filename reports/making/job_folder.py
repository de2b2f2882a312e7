"""The folder with the files of all jobs of one server; gone when the server is, also one that was killed."""

import atexit
import fcntl
import shutil
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO

PREFIX = "ci-monitor-jobs-"
SIGN = "in-use"
_held: list[IO[bytes]] = []  # open as long as the server lives: that is the lock


@cache
def job_folder() -> Path:
    """Return the folder, made at the first call; what a killed server left behind is removed then."""
    _remove_abandoned(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    sign = (folder / SIGN).open("wb")
    fcntl.flock(sign, fcntl.LOCK_EX | fcntl.LOCK_NB)
    _held.append(sign)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _remove_abandoned(above: Path) -> None:
    for folder in above.glob(f"{PREFIX}*"):
        with suppress(OSError), (folder / SIGN).open("rb") as sign:
            fcntl.flock(sign, fcntl.LOCK_EX | fcntl.LOCK_NB)  # refused while its server lives
            shutil.rmtree(folder, ignore_errors=True)
