"""Checking a register of 20,000 x 60 cells, reading included, against bare python-calamine and pandas with openpyxl.

Each is a process of its own, in turn: seconds without its start, and the most memory it had. The whole way, with
the child process around it, is measured too. CI_MONITOR_BENCH_ROWS=200000 adds a larger file.
"""

import os
import pickle
import tempfile
import time
from pathlib import Path

from benchmarks.measure import Ratio, ratio_of
from benchmarks.reading import CALAMINE, PANDAS, ROWS, SMALL_ROWS, TURNS, Reading, read_once
from benchmarks.registers import write_register
from data import store
from ingest.checking import check_file, reading_context

OURS = """
import pickle
from ingest.checking import check_content
def read(path):
    context = pickle.load(open(path + ".context", "rb"))
    return check_content(context, "register.xlsx", open(path, "rb").read()).cells_n
"""
WHAT = "checking {rows:,} rows x 60 columns"


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store.create_store(folder / "store")
        register, small = _register(folder, ROWS), _register(folder, SMALL_ROWS)
        turns = [(read_once(OURS, register), read_once(CALAMINE, register)) for _turn in range(TURNS + 1)][1:]
        slow = read_once(PANDAS, register)
        whole = [(_whole_way(folder, register), bare.seconds) for _own, bare in turns[:3]]
        return [
            *_compared(turns, "bare python-calamine"),
            *_compared([(own, slow) for own, _bare in turns[:1]], "pandas, openpyxl"),
            ratio_of(f"{WHAT.format(rows=ROWS)}, with a new child process", "bare python-calamine", whole),
            _growth(small, register, ROWS / SMALL_ROWS),
            *_large(folder, register),
        ]


def _register(folder: Path, rows_n: int) -> Path:
    """Write a register, and beside it what the check needs to know."""
    path = folder / f"{rows_n}.xlsx"
    write_register(path, rows_n)
    Path(f"{path}.context").write_bytes(pickle.dumps(reading_context(store.read(folder / "store"))))
    return path


def _compared(turns: list[tuple[Reading, Reading]], reference: str) -> list[Ratio]:
    what = WHAT.format(rows=ROWS)
    seconds = [(own.seconds, other.seconds) for own, other in turns]
    memory = [(own.memory_mb, other.memory_mb) for own, other in turns]
    return [ratio_of(what, reference, seconds), ratio_of(f"{what}, peak memory", reference, memory, "MB")]


def _whole_way(folder: Path, register: Path) -> float:
    content = register.read_bytes()
    start = time.perf_counter()
    checked = check_file(store.read(folder / "store"), register.name, content)
    assert checked.is_readable
    return time.perf_counter() - start


def _growth(few: Path, many: Path, times: float) -> Ratio:
    """Seconds for the larger file against the smaller one as many times: 1 is linear, less is better."""
    pairs = [(read_once(OURS, many).seconds, read_once(OURS, few).seconds * times) for _turn in range(3)]
    return ratio_of(f"checking {times:g} times as many rows", f"{times:g} times the smaller file", pairs)


def _large(folder: Path, register: Path) -> list[Ratio]:
    rows_n = int(os.environ.get("CI_MONITOR_BENCH_ROWS", "0"))
    return [_growth(register, _register(folder, rows_n), rows_n / ROWS)] if rows_n > ROWS else []


if __name__ == "__main__":
    for ratio in run():
        print(ratio.sentence())
