"""Loading the whole sample set, against bare reading of the same cells and against a bare DuckDB scan."""

import csv
import tempfile
from pathlib import Path

import duckdb
import openpyxl

from benchmarks.measure import Ratio, compare
from data import SAMPLES, store
from ingest.samples import build_sample_store


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        numbers = iter(range(1000))

        def load() -> None:
            build_sample_store(root / f"store{next(numbers)}")

        built = root / "built"
        build_sample_store(built)
        return [
            compare("load of the sample set", load, ("openpyxl reads the bare cells", read_bare_cells), turns=3),
            compare("load of the sample set", load, ("bare DuckDB scan of the answers", lambda: scan(built)), turns=3),
        ]


def read_bare_cells() -> int:
    cells = 0
    for path in sorted(SAMPLES.iterdir()):
        if path.suffix == ".xlsx":
            for sheet in openpyxl.load_workbook(path):
                cells += sum(1 for row in sheet.iter_rows(values_only=True) for _cell in row)
        elif path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as lines:
                cells += sum(len(row) for row in csv.reader(lines))
    return cells


def scan(path: Path) -> object:
    """Open the file and read every answer: the least that any program must do."""
    with duckdb.connect(str(store.newest_version(path)), read_only=True) as con:
        return con.execute("select cbs_code, round_year, count(*), sum(value) from answer group by all").fetchall()
