"""The store between real processes: a killed writer, and two writers at once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data import ROOT, store

pytestmark = pytest.mark.processes

WRITE = """
import sys
from pathlib import Path
from data import store
path, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
for number in range(times):
    with store.write(path) as con:
        con.execute("insert into place_alias values ($alias, 'NL')", {"alias": f"{name} {number}"})
    print(number, flush=True)
"""


def start_writer(path: Path, name: str, times: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITE, str(path), name, str(times)], cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ
    )


def aliases(path: Path, name: str) -> list[str]:
    rows = store.read(path).execute(
        "select alias from place_alias where starts_with(alias, $name) order by alias", {"name": name}
    )
    return [row[0] for row in rows.fetchall()]


def test_two_processes_write_and_none_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store.create_store(path)
    writers = [start_writer(path, name, 12) for name in ("left", "right")]
    while any(writer.poll() is None for writer in writers):
        store.read(path).execute("select count(*) from place").fetchone()  # a reader beside them meets no error
    assert [writer.wait() for writer in writers] == [0, 0]
    assert [len(aliases(path, name)) for name in ("left", "right")] == [12, 12]


def test_a_killed_writer_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """Killed at a different moment each time; what was acknowledged stays, the rest is as if it never was."""
    path = tmp_path / "store"
    store.create_store(path)
    for attempt in range(8):
        writer = start_writer(path, f"attempt{attempt}", 1000)
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        first = writer.stdout.readline()
        time.sleep(0.017 * attempt)
        writer.send_signal(signal.SIGKILL)
        lines = [first, *writer.stdout.read().split()]
        writer.wait()
        kept = aliases(path, f"attempt{attempt}")
        # The last one may be published and not yet printed: published is whole, never half.
        assert len(kept) in {len(lines), len(lines) + 1}
        assert store.read(path).execute("select count(*) from place").fetchone() == (427,)
    with store.write(path) as con:  # and the next writer is not stopped by the dead one's lock
        con.execute("insert into place_alias values ('after', 'NL')")
    assert aliases(path, "after") == ["after"]
    assert not list(path.glob("work-*"))
