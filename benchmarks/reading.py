"""Reading a register of 20,000 x 60 cells, against bare python-calamine and pandas with openpyxl; time and peak memory.

Each reading is a process of its own, in turn. A process says how long the reading took
(without its start) and how much memory it had at most. CI_MONITOR_BENCH_ROWS=200000 adds a larger one.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Ratio, ratio_of
from benchmarks.registers import write_register
from data import ROOT

TURNS, ROWS, SMALL_ROWS = 5, 20_000, 2_000
OURS = "from ingest.files import open_file; read = lambda path: open_file(open(path, 'rb').read()).sheets[0].rows_n"
CALAMINE = """
from python_calamine import CalamineWorkbook
read = lambda path: len(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())
"""
PANDAS = "import pandas; read = lambda path: len(pandas.read_excel(path, engine='openpyxl'))"
ONCE = """
import json, pathlib, re, sys, time
start = time.perf_counter()
rows_n = read(sys.argv[1])
seconds = time.perf_counter() - start
peak = re.search(r"VmHWM:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())[1]
print(json.dumps([seconds, int(peak) / 1024, rows_n]))
"""


@dataclass(frozen=True)
class Reading:
    """One reading in a process of its own: seconds, most memory (MiB) and rows."""

    seconds: float
    memory_mb: float
    rows_n: int


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        register, small = Path(folder) / "register.xlsx", Path(folder) / "small.xlsx"
        write_register(register, ROWS)
        write_register(small, SMALL_ROWS)
        turns = [(read_once(OURS, register), read_once(CALAMINE, register)) for _turn in range(TURNS + 1)][1:]
        slow = read_once(PANDAS, register)
        ratios = [
            *compared(turns, "bare python-calamine"),
            *compared([(own, slow) for own, _bare in turns[:1]], "pandas, openpyxl"),
        ]
        return [*ratios, growth(small, register, ROWS / SMALL_ROWS), *large(Path(folder), register)]


def compared(turns: list[tuple[Reading, Reading]], reference: str) -> list[Ratio]:
    """Time and memory of ours against a reference."""
    what = f"reading {ROWS:,} rows x 60 columns"
    seconds = [(own.seconds, other.seconds) for own, other in turns]
    memory = [(own.memory_mb, other.memory_mb) for own, other in turns]
    return [ratio_of(what, reference, seconds), ratio_of(f"{what}, peak memory", reference, memory, "MB")]


def growth(few: Path, many: Path, times: float) -> Ratio:
    """Seconds for the larger file against the smaller one as many times: 1 is linear, less is better."""
    pairs = [(read_once(OURS, many).seconds, read_once(OURS, few).seconds * times) for _turn in range(3)]
    return ratio_of(f"reading {times:g} times as many rows", f"{times:g} times the smaller file", pairs)


def large(folder: Path, register: Path) -> list[Ratio]:
    """The larger file, when the environment asks for it."""
    rows_n = int(os.environ.get("CI_MONITOR_BENCH_ROWS", "0"))
    if rows_n <= ROWS:
        return []
    path = folder / "large.xlsx"
    write_register(path, rows_n)
    return [growth(register, path, rows_n / ROWS)]


def read_once(reader: str, path: Path) -> Reading:
    """Read a file in a process of its own."""
    words = [sys.executable, "-c", reader + "\n" + ONCE, str(path)]
    found = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
    return Reading(*json.loads(found.stdout))


if __name__ == "__main__":
    for ratio in run():
        print(ratio.sentence())
