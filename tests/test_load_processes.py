"""Loading by the command line while others read, and while the loader is killed."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data import ROOT, store
from tests.builders import make_store
from tests.pages.conftest import content

pytestmark = pytest.mark.processes


@pytest.fixture
def path(sample_store: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "store"
    shutil.copytree(sample_store, copy)
    return copy


def contents(path: Path) -> dict[str, tuple[object, ...]]:
    """A checksum of every row of every table, whatever the physical order."""
    con = store.read(path)
    tables = [row[0] for row in con.execute("select table_name from duckdb_tables() order by table_name").fetchall()]
    checksum = "select count(*), sum(cast(hash(rows) as hugeint)), bit_xor(hash(rows)) from "
    return {table: con.execute(checksum + table + " as rows").fetchall()[0] for table in tables}


def correction(folder: Path, number: int) -> Path:
    """A small file that changes answers of one municipality: other values for every number."""
    lines = ["CBS-code;Jaar;Vraag;Antwoord"]
    questions = [f"S{n:02d}" for n in (1, 2, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)]
    lines += [f"GM0202;2026;{question};{(number + place) % 5}" for place, question in enumerate(questions)]
    path = folder / f"correctie-{number:03d}.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def start_load(path: Path, *files: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "ingest", "load", *map(str, files), "--store", str(path)]
    return subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def kill_in_the_middle(path: Path, loader: subprocess.Popen[bytes], delay_seconds: float) -> bool:
    """Kill the loader while it works on its copy; True when the copy was left behind unfinished."""
    while not list(path.glob("work-*")) and loader.poll() is None:
        time.sleep(0.001)
    time.sleep(delay_seconds)
    loader.send_signal(signal.SIGKILL)
    loader.wait()
    return bool(list(path.glob("work-*")))


def test_a_load_that_is_killed_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = make_store(tmp_path, *content())  # small: what is killed is the writing, not the reckoning
    killed = 0
    for attempt, delay in enumerate((0.0, 0.01, 0.03, 0.06, 0.1, 0.2)):
        before = contents(path)
        if kill_in_the_middle(path, start_load(path, correction(tmp_path, attempt)), delay):
            killed += 1
            assert contents(path) == before
    assert killed >= 3
    assert start_load(path, correction(tmp_path, 99)).wait() == 0  # and the next load is not stopped by the dead one
    assert not list(path.glob("work-*"))


def test_loading_everything_twice_changes_nothing(path: Path) -> None:
    before = contents(path)
    version = store.newest_version(path)
    samples = sorted(file for file in (ROOT / "data" / "samples").iterdir() if file.suffix in {".xlsx", ".csv"})
    assert start_load(path, *samples).wait() == 0
    assert contents(path) == before
    assert store.newest_version(path) == version


def test_undo_brings_every_score_back_to_the_bit(path: Path, tmp_path: Path) -> None:
    derived = ("current_answer", "participation_round", "score", "score_change", "reconstructed_score", "group_score")
    before = contents(path)
    assert start_load(path, correction(tmp_path, 1)).wait() == 0
    changed = contents(path)
    assert changed["score"] != before["score"]
    newest = store.read(path).execute("select max(delivery_id) from delivery").fetchone()
    undo = [sys.executable, "-m", "ingest", "undo", str(newest[0]), "--store", str(path)]
    assert subprocess.run(undo, cwd=ROOT, capture_output=True).returncode == 0
    after = contents(path)
    assert {table: after[table] for table in derived} == {table: before[table] for table in derived}
    assert after["delivery"] == changed["delivery"]  # withdrawn, not deleted
