"""What the store knows of learning programmes, as the reader needs it: without attendance and stands."""

from typing import Any

import duckdb

from ingest.programmes.records import Participant, Programme, ProgrammeData, ProgrammePromise, Session, WorkingGroup
from ingest.statements import statement


def read_known_programmes(con: duckdb.DuckDBPyConnection) -> ProgrammeData:
    """Return every programme with its sessions, working groups, promises and participants (without people and groups)."""
    return ProgrammeData(
        programmes=tuple(Programme(*row) for row in _rows(con, "known_programmes")),
        sessions=tuple(Session(*row) for row in _rows(con, "known_sessions")),
        working_groups=tuple(WorkingGroup(*row) for row in _rows(con, "known_working_groups")),
        promises=tuple(ProgrammePromise(*row) for row in _rows(con, "known_promises")),
        participants=tuple(Participant(*row) for row in _rows(con, "known_participants")),
    )


def _rows(con: duckdb.DuckDBPyConnection, name: str) -> list[tuple[Any, ...]]:
    return con.execute(statement(name)).fetchall()
