"""Programmes in stores for tests: who takes part, who was there, what was said, when a pilot entered a phase.

    add(con, Took("academy", "Gemeente Arnhem", "GM0202", people={"inkoop": 2}), Seen("academy", 1, "GM0202"))

Each record is a delivery of its own, in this order, as tests/builders.py does it; the
organisation of a municipality is its CBS code, of others their name without case,
blanks and signs. Deriving is left to the caller.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import duckdb

from tests.builders import FIRST_MOMENT, first_free, insert, next_event_no


@dataclass(frozen=True)
class Took:
    """An organisation that takes part; organisation_type None is a municipality when there is a code."""

    programme: str
    organisation: str
    cbs_code: str | None = None
    cohort: str = ""
    organisation_type: str | None = None
    province_code: str | None = None
    joined_on: date | None = None
    left_on: date | None = None
    may_be_named: bool | None = None
    is_invented: bool = True
    source_url: str | None = None
    people: Mapping[str, int] = field(default_factory=dict)  # per role
    groups: Sequence[str] = ()  # codes of working groups
    key: str | None = None  # of the organisation; None is its CBS code, else its name in normal form


@dataclass(frozen=True)
class Seen:
    """How many people of an organisation (its key) were at a session."""

    programme: str
    position: int
    key: str
    people_n: int = 1
    cohort: str = ""
    role: str | None = None
    organisation: str = "Organisatie"


@dataclass(frozen=True)
class Said:
    """What an organisation (its key) says of a promise: kept, on_its_way or open."""

    programme: str
    promise: str
    key: str
    said: str
    said_on: date | None = None
    cohort: str = ""
    evidence: str | None = None
    organisation: str = "Organisatie"


@dataclass(frozen=True)
class PilotDone:
    """A pilot with the phases it entered: {phase: year or day}."""

    pilot_key: str
    organisation: str
    cbs_code: str | None = None
    programme: str | None = None
    phase: str | None = None
    phases: Mapping[str, int | date] = field(default_factory=dict)
    more: Mapping[str, object] = field(default_factory=dict)  # other columns of table pilot


@dataclass(frozen=True)
class Course:
    """A programme a facilitator delivers; rows as in the tables, without delivery, programme, sheet and cell."""

    programme: str
    name_nl: str
    starts_on: date | None = None
    ends_on: date | None = None
    sessions: Sequence[Mapping[str, object]] = ()
    promises: Sequence[Mapping[str, object]] = ()
    groups: Sequence[Mapping[str, object]] = ()


Record = Took | Seen | Said | PilotDone | Course
PROMISE_DEFAULTS: dict[str, object] = {
    "position": 1, "text_nl": "Toezegging", "text_en": "Promise", "measured_by": "own_word", "bound": "at_least",
    "required_n": None, "per": "programme", "counts_from_phase": None, "scale_up_n": None, "question_id": None,
    "required_value": None, "due_on": None,
}  # fmt: skip


def add(con: duckdb.DuckDBPyConnection, *records: Record) -> list[int]:
    """Publish each record as a delivery and return their numbers; con is inside a transaction or in memory."""
    return [_add(con, record) for record in records]


def _add(con: duckdb.DuckDBPyConnection, record: Record) -> int:
    delivery_id, event_no = first_free(con), next_event_no(con)
    kind = "pilots" if isinstance(record, PilotDone) else "leertraject"
    moment = FIRST_MOMENT + timedelta(minutes=event_no)
    insert(con, "delivery", [{
        "delivery_id": delivery_id, "delivered_at": moment, "delivered_by": "test", "channel": "script", "kind": kind,
        "file_name": f"{kind} {delivery_id}.xlsx", "checksum_sha256": f"{delivery_id:064x}", "instructions": "",
        "is_partial": False,
    }])  # fmt: skip
    event = {"delivery_id": delivery_id, "event_no": event_no, "event": "published", "happened_at": moment, "done_by": "test"}
    insert(con, "delivery_event", [event])
    for table, rows in rows_of(record).items():
        insert(con, table, [{"delivery_id": delivery_id, **row} for row in rows])
    return delivery_id


def rows_of(record: Record) -> dict[str, list[dict[str, object]]]:
    """The rows of a record per table, without the delivery."""
    spot = {"sheet": "Blad1", "cell": "A2"}
    if isinstance(record, Took):
        return _participation_rows(record, spot)
    if isinstance(record, PilotDone):
        return _pilot_rows(record, spot)
    if isinstance(record, Course):
        return _course_rows(record, spot)
    about: dict[str, object] = {
        "programme": record.programme, "cohort": record.cohort, "organisation": record.organisation,
        "organisation_key": record.key, "is_invented": True, **spot,
    }  # fmt: skip
    if isinstance(record, Seen):
        return {"attendance": [{**about, "position": record.position, "role": record.role, "people_n": record.people_n}]}
    said = {"promise": record.promise, "said": record.said, "evidence": record.evidence, "said_on": record.said_on}
    return {"promise_report": [{**about, **said}]}


def _participation_rows(record: Took, spot: Mapping[str, object]) -> dict[str, list[dict[str, object]]]:
    key = record.key or record.cbs_code or "".join(sign for sign in record.organisation.lower() if sign.isalnum())
    same: dict[str, object] = {"programme": record.programme, "cohort": record.cohort}
    names = (
        "organisation", "organisation_type", "cbs_code", "province_code", "joined_on", "left_on", "may_be_named", "is_invented",
        "source_url",
    )  # fmt: skip
    member = {**same, **{name: getattr(record, name) for name in names}, **spot}
    people = [{**same, "organisation_key": key, "role": role, "people_n": n} for role, n in record.people.items()]
    groups = [{**same, "organisation_key": key, "working_group": code} for code in record.groups]
    return {"participation": [member], "participation_people": people, "participation_group": groups}


def _pilot_rows(record: PilotDone, spot: Mapping[str, object]) -> dict[str, list[dict[str, object]]]:
    names = ("pilot_key", "organisation", "cbs_code", "programme", "phase")
    pilot = {"title": record.pilot_key, **{name: getattr(record, name) for name in names}, **record.more, **spot}
    dates = [
        {
            "pilot_key": record.pilot_key, "phase": phase, "since_year": since.year if isinstance(since, date) else since,
            "since_on": since if isinstance(since, date) else None,
        }
        for phase, since in record.phases.items()
    ]  # fmt: skip
    return {"pilot": [pilot], "pilot_phase_date": dates}


def _course_rows(record: Course, spot: Mapping[str, object]) -> dict[str, list[dict[str, object]]]:
    same: dict[str, object] = {"programme": record.programme}
    programme = {
        **same, "name_nl": record.name_nl, "name_en": record.name_nl, "starts_on": record.starts_on, "ends_on": record.ends_on,
        "about_nl": "", "about_en": "", "source_url": "", "is_invented": True, **spot,
    }  # fmt: skip
    sessions = [{**same, "held_on": None, "held_year": None, **row, **spot} for row in record.sessions]
    promises = [{**same, **PROMISE_DEFAULTS, **row, **spot} for row in record.promises]
    groups = [{**same, **row, **spot} for row in record.groups]
    return {
        "delivered_programme": [programme], "delivered_session": sessions, "delivered_promise": promises,
        "delivered_working_group": groups,
    }  # fmt: skip
