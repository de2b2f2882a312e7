"""Scoring all rounds, against a bare DuckDB scan of the same answers."""

import tempfile
from pathlib import Path

import duckdb

from benchmarks.measure import Ratio, compare
from data import store
from ingest.samples import build_sample_store


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store"
        build_sample_store(path)
        with store.rehearse(path) as con:

            def scan() -> object:
                return con.execute("select cbs_code, round_year, count(*), sum(value) from answer group by all").fetchall()

            return [
                compare(
                    "scoring of all rounds, all derived tables", lambda: store.refresh_derived(con), ("bare DuckDB scan", scan)
                ),
                compare("scores alone", lambda: derive_alone(con, "score"), ("bare DuckDB scan", scan)),
            ]


def derive_alone(con: duckdb.DuckDBPyConnection, table: str) -> None:
    script = next(path for path in sorted(store.DERIVATIONS.glob("*.sql")) if path.stem.endswith(f"_{table}"))
    con.execute(script.read_text())
