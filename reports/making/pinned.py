"""One version of the store for all reports of an order: what is published meanwhile is not in half of them."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data import store
from data.errors import StoreBusy
from data.text import _

SETTING = "CI_MONITOR_STORE"
ATTEMPTS = 20


@contextmanager
def pinned_store(path: Path) -> Iterator[Path]:
    """Give a folder with a copy of the newest version, which everything here reads until the end of the `with`.

    Raises: StoreMissing; StoreBusy when a newer version always came between.
    """
    with tempfile.TemporaryDirectory(prefix="ci-monitor-") as folder:
        _copy_newest(path, Path(folder))
        before = os.environ.get(SETTING)
        os.environ[SETTING] = folder
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ[SETTING]
            else:
                os.environ[SETTING] = before


def _copy_newest(path: Path, folder: Path) -> None:
    for _attempt in range(ATTEMPTS):
        version = store.newest_version(path)
        try:
            shutil.copyfile(version, folder / version.name)
        except FileNotFoundError:
            continue  # removed between listing and copying: a newer one is there
        return
    raise StoreBusy(_("The store is changing too fast to be read. Try again in a moment."), str(path))
