"""Takes in damaged files as a user would: checked in the child process, then published if it may be.

What may not happen: an exception here, a mistake of ours in the child, a wait past the
limit, or a delivery of which only a part is in the store.
"""

import logging
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from data import store
from data.errors import NotLoadable
from ingest.checking import CheckedFile, check_file
from ingest.confinement.limits import DEFAULT_LIMITS
from ingest.publishing import PublishRequest, publish
from tests.fuzz.damage import Damaged, damage, seeds

SLACK = 10.0  # seconds above the limit for starting a process on a busy machine
STOPPED = {"reader_too_slow", "reader_out_of_memory", "reader_stopped", "answer_too_large"}
OUR_MISTAKE = "Traceback"


@dataclass
class FuzzReport:
    """How often each outcome came, and what went wrong: empty when all is well. stopped: files a limit put an end to."""

    outcomes: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    slowest_s: float = 0.0

    def lines(self) -> Iterator[str]:
        for outcome, n in self.outcomes.most_common():
            yield f"{n:5} {outcome}"
        yield f"slowest {self.slowest_s:.1f} s; wrong: {len(self.wrong)}"
        yield from (f"stopped: {name}" for name in self.stopped)
        yield from self.wrong


class _Heard(logging.Handler):
    """Keeps what the child left behind in the log."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def run_fuzz(path: Path, files_n: int, seed: int) -> FuzzReport:
    """Take in files_n damaged files in the store at path, made if it is not there."""
    if not store.store_exists(path):
        store.create_store(path)
    report, whole, source = FuzzReport(), seeds(), random.Random(seed)
    with _listening() as heard:
        for n in range(files_n):
            _take_in(path, damage(source, whole), report, heard, f"seed {seed}, file {n}")
    return report


@contextmanager
def _listening() -> Iterator[_Heard]:
    heard, log = _Heard(), logging.getLogger("ingest.confinement.confined")
    log.addHandler(heard)
    try:
        yield heard
    finally:
        log.removeHandler(heard)


def _take_in(path: Path, damaged: Damaged, report: FuzzReport, heard: _Heard, which: str) -> None:
    heard.messages.clear()
    started = time.monotonic()
    checked = check_file(store.read(path), damaged.name, damaged.content)
    seconds = time.monotonic() - started
    report.slowest_s = max(report.slowest_s, seconds)
    report.outcomes[_outcome(checked)] += 1
    if checked.findings and checked.findings[0].code in STOPPED:
        report.stopped.append(f"{which} ({damaged.name}): {checked.findings[0].code}")
    if seconds > DEFAULT_LIMITS.seconds + SLACK:
        report.wrong.append(f"{which} ({damaged.name}): took {seconds:.0f} s")
    if any(OUR_MISTAKE in message for message in heard.messages):
        report.wrong.append(f"{which} ({damaged.name}): {heard.messages[-1]}")
    problem = _publish(path, checked)
    if problem:
        report.wrong.append(f"{which} ({damaged.name}): {problem}")


def _outcome(checked: CheckedFile) -> str:
    if not checked.is_readable:
        return f"refused: {checked.findings[0].code}"
    return "loadable" if checked.is_loadable else "read, with errors"


def _publish(path: Path, checked: CheckedFile) -> str:
    """Try to publish, with errors too; return what is wrong with the outcome."""
    before, found = store.newest_version(path), _counts(path)
    try:
        delivery_id = publish(path, checked, PublishRequest("fuzz", good_rows=checked.is_readable))
    except NotLoadable:
        is_unchanged = store.newest_version(path) == before and _counts(path) == found
        return "" if is_unchanged else "refused, and yet something was written"
    held = _counts(path, delivery_id)
    expected = (len(checked.answers), len(checked.targets), len(checked.pilots))
    return "" if held == expected else f"the store holds {held} of {expected}"


def _counts(path: Path, delivery_id: int | None = None) -> tuple[int, ...]:
    con = store.read(path)
    queries = (
        "select count(*) from answer where $id is null or delivery_id = $id",
        "select count(*) from target where $id is null or delivery_id = $id",
        "select count(*) from pilot where $id is null or delivery_id = $id",
    )
    return tuple(con.execute(query, {"id": delivery_id}).fetchone()[0] for query in queries)
