"""Fixtures of the whole suite."""

import functools
import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from streamlit.components.v2 import manifest_scanner

from data import ROOT

# Compiled once for all processes of a run: two workers, and the servers and commands that tests start.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Once per process, as in a server: every app under test looked through all installed packages again.
manifest_scanner.scan_component_manifests = functools.cache(manifest_scanner.scan_component_manifests)


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the sample workbooks, built once by the command of the README. Copy it before changing it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base  # one for all workers of this run, never an older run's
    path = shared / "sample-store"
    with FileLock(shared / "sample-store.lock"):
        if not (shared / "sample-store.done").exists():
            subprocess.run([sys.executable, "-m", "ingest", "samples", "--store", str(path)], cwd=ROOT, check=True)
            (shared / "sample-store.done").touch()
    return path


@pytest.fixture(autouse=True)
def _no_version_is_left() -> Iterator[None]:
    """What one test settled on outside a run of a page must not be the version of the next one, which may have another store."""
    yield
    cached = sys.modules.get("ui.cached")
    if cached is not None:
        cached._version_of_run.set(None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, so that two workers end together: what starts processes and browsers, then the rest."""

    def rank(item: pytest.Item) -> int:
        marks = {mark.name for mark in item.iter_markers()}
        return -len(marks & {"browser", "processes"})

    items.sort(key=rank)


def pytest_collection_finish() -> None:
    """Leave the eight thousand collected tests out of every later collection of garbage: the app collects after each run."""
    gc.collect()
    gc.freeze()
