"""Stores for tests: say what was answered, get the derived figures.

    make_store(tmp_path, responses=[Filled("GM0202", 2026, {"S01": 4, "S02": NVT})])

goes through store.write, so the result is a real store on disk. For many small
stores (Hypothesis) `memory_store()` once and `refill(con, content)` per example
keep everything in memory. Nothing here knows the layouts of workbooks: one row
here is one row in the delivered tables.
"""

import atexit
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path

import duckdb
import pandas as pd

from data import QUESTIONNAIRE, store
from data.reference import load_reference

NVT = "n.v.t."
EMPTY = None
DELIVERED = (
    "delivery", "delivery_event", "response", "answer", "target", "pilot", "pilot_phase_date", "plan", "plan_step", "plan_event",
    "delivered_programme", "delivered_session", "delivered_promise", "delivered_working_group", "participation",
    "participation_people", "participation_group", "attendance", "promise_report", "finding",
)  # fmt: skip
FIRST_MOMENT = datetime(2026, 1, 1, 12)
_filled: dict[str, Path] = {}  # what was delivered, as text -> the store made of it; one at a time


@dataclass(frozen=True)
class Filled:
    """One delivery with the answers of one municipality in one round."""

    cbs_code: str
    round_year: int
    answers: Mapping[str, float | str | None]  # a number, NVT, or EMPTY for a delivered empty cell
    edition: str | None = None
    is_withdrawn: bool = False
    comments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Aim:
    """One target; each in a delivery of its own, in this order."""

    cbs_code: str
    code: str
    base_round_year: int
    horizon_years: int
    target_pct: float
    scope: str = "level"
    set_by: str | None = "Gemeenteraad"
    set_on: date | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True)
class Piloted:
    """One pilot; each in a delivery of its own, in this order. `more` fills other columns."""

    pilot_key: str
    title: str = "Pilot"
    organisation: str = "Gemeente"
    cbs_code: str | None = None
    province_code: str | None = None
    more: Mapping[str, object] = field(default_factory=dict)
    is_withdrawn: bool = False


@dataclass(frozen=True)
class Content:
    """Everything delivered to a store, oldest first; responses, then targets, then pilots."""

    responses: Sequence[Filled] = ()
    targets: Sequence[Aim] = ()
    pilots: Sequence[Piloted] = ()


def make_store(
    tmp_path: Path, responses: Sequence[Filled] = (), targets: Sequence[Aim] = (), pilots: Sequence[Piloted] = (),
    questionnaire: Path = QUESTIONNAIRE,
) -> Path:  # fmt: skip
    """Return the path of a store on disk that holds this, published through store.write."""
    path = tmp_path / "store"
    shutil.copytree(_filled_store(questionnaire, Content(responses, targets, pilots)), path)
    return path


def _filled_store(questionnaire: Path, content: Content) -> Path:
    """The store with this content that was asked last, made anew for other content: tests of a module begin with the same one."""
    key = f"{questionnaire} {content!r}"
    if key not in _filled:
        folder = _own_folder("filled")
        shutil.copytree(_empty_store(questionnaire), folder / "store")
        with store.write(folder / "store") as con:
            fill(con, content)
        _filled.clear()
        _filled[key] = folder / "store"
    return _filled[key]


@lru_cache
def _empty_store(questionnaire: Path) -> Path:
    """A store with reference data only, made once per process and copied: half of what a small store costs."""
    folder = _own_folder("empty")
    store.create_store(folder / "store", questionnaire, is_sample=True)
    return folder / "store"


def _own_folder(name: str) -> Path:
    folder = Path(tempfile.mkdtemp(prefix=f"ci-monitor-{name}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def memory_store(questionnaire: Path = QUESTIONNAIRE) -> duckdb.DuckDBPyConnection:
    """Return a connection to an empty store in memory: schema and reference data, nothing delivered."""
    con = duckdb.connect(config={"threads": 1})
    con.execute(store.SCHEMA.read_text())
    con.execute("insert into store_info values ($version, true)", {"version": store.SCHEMA_VERSION})
    load_reference(con, questionnaire)
    return con


def refill(con: duckdb.DuckDBPyConnection, content: Content) -> None:
    """Replace everything delivered by this content and derive."""
    for table in DELIVERED:
        con.execute("truncate " + table)
    fill(con, content)
    store.refresh_derived(con)


def fill(con: duckdb.DuckDBPyConnection, content: Content) -> None:
    """Add the delivered rows of this content; deriving is left to the caller."""
    base = first_free(con)
    entries = [*content.responses, *content.targets, *content.pilots]
    insert(con, "delivery", [_delivery_row(base + place, entry) for place, entry in enumerate(entries)])
    insert(con, "delivery_event", list(_event_rows(con, base, entries)))
    insert(con, "response", [
        {"delivery_id": base + place, "cbs_code": entry.cbs_code, "round_year": entry.round_year, "edition": entry.edition}
        for place, entry in enumerate(entries) if isinstance(entry, Filled)
    ])  # fmt: skip
    insert(
        con,
        "answer",
        [row for place, entry in enumerate(entries) if isinstance(entry, Filled) for row in _answer_rows(base + place, entry)],
    )
    insert(con, "target", [_target_row(base + place, entry) for place, entry in enumerate(entries) if isinstance(entry, Aim)])
    insert(con, "pilot", [_pilot_row(base + place, entry) for place, entry in enumerate(entries) if isinstance(entry, Piloted)])


def withdraw(con: duckdb.DuckDBPyConnection, delivery_id: int) -> None:
    """Add the event that withdraws a delivery; deriving is left to the caller."""
    insert(con, "delivery_event", [_event_row(con, delivery_id, "withdrawn", next_event_no(con))])


def insert(con: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Mapping[str, object]] | pd.DataFrame) -> None:
    """Insert rows by column name, in bulk."""
    if len(rows):
        con.register("new_rows", pd.DataFrame(rows))
        con.execute("insert into " + table + " by name select * from new_rows")
        con.unregister("new_rows")


def first_free(con: duckdb.DuckDBPyConnection) -> int:
    return con.execute("select coalesce(max(delivery_id), 0) + 1 from delivery").fetchall()[0][0]


def next_event_no(con: duckdb.DuckDBPyConnection) -> int:
    return con.execute("select coalesce(max(event_no), 0) + 1 from delivery_event").fetchall()[0][0]


def _delivery_row(delivery_id: int, entry: Filled | Aim | Piloted) -> dict[str, object]:
    kind = {Filled: "lang", Aim: "doelen", Piloted: "pilots"}[type(entry)]
    return {
        "delivery_id": delivery_id, "delivered_at": FIRST_MOMENT + timedelta(minutes=delivery_id), "delivered_by": "test",
        "channel": "script", "kind": kind, "file_name": f"{kind} {delivery_id}.xlsx", "checksum_sha256": f"{delivery_id:064x}",
        "instructions": "",
        "is_partial": False,
    }  # fmt: skip


def _event_row(con: duckdb.DuckDBPyConnection, delivery_id: int, event: str, event_no: int) -> dict[str, object]:
    moment = FIRST_MOMENT + timedelta(minutes=event_no)
    return {"delivery_id": delivery_id, "event_no": event_no, "event": event, "happened_at": moment, "done_by": "test"}


def _event_rows(
    con: duckdb.DuckDBPyConnection, base: int, entries: Sequence[Filled | Aim | Piloted]
) -> Iterable[dict[str, object]]:
    event_no = next_event_no(con)
    for place, entry in enumerate(entries):
        yield _event_row(con, base + place, "published", event_no)
        event_no += 1
        if entry.is_withdrawn:
            yield _event_row(con, base + place, "withdrawn", event_no)
            event_no += 1


def _answer_rows(delivery_id: int, entry: Filled) -> Iterable[dict[str, object]]:
    for place, (question_id, answer) in enumerate(entry.answers.items()):
        is_number = isinstance(answer, int | float)
        yield {
            "delivery_id": delivery_id, "cbs_code": entry.cbs_code, "round_year": entry.round_year, "question_id": question_id,
            "value": float(answer) if is_number else None, "not_applicable": answer == NVT,
            "comment": entry.comments.get(question_id), "sheet": "Blad1", "cell": f"D{place + 2}",
        }  # fmt: skip


def _target_row(delivery_id: int, entry: Aim) -> dict[str, object]:
    return {
        "delivery_id": delivery_id, "cbs_code": entry.cbs_code, "scope": entry.scope, "code": entry.code,
        "base_round_year": entry.base_round_year, "horizon_years": entry.horizon_years,
        "target_year": entry.base_round_year + entry.horizon_years, "target_pct": entry.target_pct,
        "set_by": entry.set_by, "set_on": entry.set_on, "sheet": "Doelen", "cell": f"E{delivery_id + 1}",
    }  # fmt: skip


def _pilot_row(delivery_id: int, entry: Piloted) -> dict[str, object]:
    return {
        "delivery_id": delivery_id, "pilot_key": entry.pilot_key, "title": entry.title, "organisation": entry.organisation,
        "cbs_code": entry.cbs_code, "province_code": entry.province_code, "sheet": "Pilots", "cell": f"A{delivery_id + 1}",
        **entry.more,
    }  # fmt: skip
