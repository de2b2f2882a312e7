"""The reports: writing one against the bare renderer, all municipalities by the command, and memory by their number.

The bare renderer of the PDF is typst with the texts, tables and drawings at hand; that of the slides is python-pptx
alone with the same charts and tables. `python -m benchmarks.reports 40` prints the peak memory of making 40 in one process.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.bare_deck import write_bare_deck
from benchmarks.measure import Ratio, compare, ratio_of, seconds_of
from data import ROOT
from ingest.samples import build_sample_store
from reports.contents.report import report_of
from reports.pdf.document import paper_json, set_pages, write_pdf
from reports.records import Report
from reports.slides.report_deck import report_leaves, write_report_deck
from ui import cached

STORE = "CI_MONITOR_STORE"
SHOWN_N = 8  # reports per turn, spread over the country
FEW_N, MANY_N = 40, 160
LIMIT_SECONDS = 30.0  # for all municipalities with two processes
KIB = 1024


def run() -> list[Ratio]:
    with sample() as (store, round_year):
        chosen = [
            report_of(code, round_year) for code in participants(round_year)[:: -(-len(participants(round_year)) // SHOWN_N)]
        ]
        return [written_pdf(chosen), written_deck(chosen), all_at_once(store, round_year), memory()]


@contextmanager
def sample() -> Iterator[tuple[Path, int]]:
    """The store of the sample workbooks as the one that everything reads, and its newest round."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        build_sample_store(store)
        before = os.environ.get(STORE)
        os.environ[STORE] = str(store)
        cached.settle_version()
        try:
            yield store, cached.rounds()[-1].round_year
        finally:
            os.environ.pop(STORE) if before is None else os.environ.__setitem__(STORE, before)


def municipalities() -> list[str]:
    return sorted(code for code, place in cached.all_places().items() if place.level == "municipality")


def participants(round_year: int) -> list[str]:
    return [code for code in municipalities() if cached.scores_of(cached.all_places()[code], round_year)]


def written_pdf(reports: list[Report]) -> Ratio:
    papers = list(map(paper_json, reports))
    return compare(
        f"{len(reports)} reports as PDF",
        lambda: list(map(write_pdf, reports)),
        ("bare typst, with everything at hand", lambda: list(map(set_pages, papers))),
    )


def written_deck(reports: list[Report]) -> Ratio:
    leaves = [list(report_leaves(report)) for report in reports]
    return compare(
        f"{len(reports)} reports as PPTX",
        lambda: list(map(write_report_deck, reports)),
        ("bare python-pptx, the same charts and tables", lambda: list(map(write_bare_deck, leaves))),
    )


def all_at_once(store: Path, round_year: int) -> Ratio:
    """Seconds the command takes for the PDF of every municipality, its start included."""
    with tempfile.TemporaryDirectory() as out:
        words = [sys.executable, "-m", "reports", "make", "--store", str(store), "--round", str(round_year)]
        words += ["--all-municipalities", "--format", "pdf", "--out", out, "--workers", "2"]
        taken = seconds_of(partial(subprocess.run, words, cwd=ROOT, check=True, capture_output=True))
        made_n = len(list(Path(out).glob("*.pdf")))
    return ratio_of(f"{made_n} PDFs by the command, 2 processes", f"{LIMIT_SECONDS:g} seconds", [(taken, LIMIT_SECONDS)])


def memory() -> Ratio:
    """Peak memory of a process that makes many reports against one that makes few: 1 is flat."""
    pairs = [(peak_mb(MANY_N), peak_mb(FEW_N)) for _turn in range(2)]
    return ratio_of(f"peak memory of {MANY_N} PDFs in one process", f"of {FEW_N}", pairs, "MB")


def peak_mb(report_n: int) -> float:
    words = [sys.executable, "-m", "benchmarks.reports", str(report_n)]
    return float(subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()[-1])


def make(report_n: int) -> None:
    """Make this many reports of municipalities that took part, in turn, and print the peak memory in MB."""
    cached.settle_version()
    round_year = cached.rounds()[-1].round_year
    for code in participants(round_year)[:report_n]:
        write_pdf(report_of(code, round_year))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB)


if __name__ == "__main__":
    make(int(sys.argv[1]))
