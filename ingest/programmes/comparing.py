"""What a file changes about learning programmes: everything that counts before and after, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import duckdb
import pandas as pd

from ingest.programmes.heads import SheetName
from ingest.programmes.organisations import organisation_key
from ingest.programmes.records import Participant, ProgrammeData
from ingest.statements import statement

State = Literal["new", "changed", "unchanged", "removed"]
CHANGE_COLUMNS = ["what", "programme", "about", "before", "after", "state"]
Item = tuple[str, str, str]  # what, programme, which one


@dataclass(frozen=True)
class Fact:
    """Something that counts: for whom or what, in short, and in full for comparing."""

    about: str
    shown: str
    said: str


Facts = Mapping[Item, Fact]


def fetch_facts(con: duckdb.DuckDBPyConnection) -> Facts:
    """Return everything that counts now about learning programmes."""
    return {row[:3]: Fact(*row[3:]) for row in con.execute(statement("programme_facts")).fetchall()}


def compare_facts(before: Facts, after: Facts, data: ProgrammeData) -> pd.DataFrame:
    """Return one row per thing that changes, or that the file says and that stays the same.

    Columns: what (which sheet), programme, about, before, after (in short; null when it is not there), state.
    """
    told = items_of(data)
    rows = []
    for item in dict.fromkeys((*after, *before)):
        state = _state(before.get(item), after.get(item))
        if state != "unchanged" or item in told:
            rows.append((*item[:2], *_texts(before.get(item), after.get(item)), state))
    return pd.DataFrame(rows, columns=CHANGE_COLUMNS).astype(dict.fromkeys(CHANGE_COLUMNS, "string"))


def no_changes() -> pd.DataFrame:
    """Return the frame of a file that says nothing about programmes."""
    return pd.DataFrame(columns=CHANGE_COLUMNS).astype(dict.fromkeys(CHANGE_COLUMNS, "string"))


def items_of(data: ProgrammeData) -> frozenset[Item]:
    """Return what a file says something about, as programme_facts.sql names it."""
    return frozenset(
        (
            *(_item("programmes", one.programme, one.programme) for one in data.programmes),
            *(_item("sessions", one.programme, str(one.position)) for one in data.sessions),
            *(_item("working_groups", one.programme, one.working_group) for one in data.working_groups),
            *(_item("promises", one.programme, one.promise) for one in data.promises),
            *(_of("participants", one, _who(one)) for one in data.participants),
            *(_of("attendance", one.participant, _there(one.participant, one.position)) for one in data.attendance),
            *(_of("reports", one.participant, f"{_who(one.participant)}|{one.promise}") for one in data.reports),
        )
    )


def _item(what: SheetName, programme: str, item: str) -> Item:
    return what, programme, item


def _of(what: SheetName, one: Participant, item: str) -> Item:
    return what, one.programme, item


def _who(one: Participant) -> str:
    return f"{one.cohort}|{organisation_key(one)}"


def _there(one: Participant, position: int) -> str:
    return f"{one.cohort}|{position}|{organisation_key(one)}"


def _state(before: Fact | None, after: Fact | None) -> State:
    if after is None:
        return "removed"
    if before is None:
        return "new"
    return "unchanged" if before.said == after.said else "changed"


def _texts(before: Fact | None, after: Fact | None) -> tuple[str, str | None, str | None]:
    about = (after or before or Fact("", "", "")).about
    return about, before.shown if before else None, after.shown if after else None
