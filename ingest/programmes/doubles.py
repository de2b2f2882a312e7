"""A row may say something once: what is said twice counts once, and what is said differently not at all."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.programmes.organisations import organisation_key
from ingest.programmes.records import (
    Attendance,
    Participant,
    Programme,
    ProgrammePromise,
    PromiseReport,
    Session,
    WorkingGroup,
)

Record = Programme | Session | WorkingGroup | ProgrammePromise | Participant | Attendance | PromiseReport


def keep_single(records: Sequence[Any], key: Callable[[Any], Hashable]) -> tuple[tuple[Any, ...], list[Finding]]:
    """Return the records that are kept, one per key, and what is said of the others."""
    together: dict[Hashable, list[Any]] = defaultdict(list)
    for record in records:
        together[key(record)].append(record)
    kept, findings = list[Any](), list[Finding]()
    for first, *others in together.values():
        if all(_said(other) == _said(first) for other in others):
            kept.append(first)
            findings += [_finding("record_double_same", other, first) for other in others]
        else:
            findings += [
                _finding("record_double_different", one, first if one is not first else others[0]) for one in (first, *others)
            ]
    return tuple(kept), list({(one.code, one.sheet, one.cell): one for one in findings}.values())


def keep_one_way(records: Sequence[Attendance]) -> tuple[tuple[Attendance, ...], list[Finding]]:
    """Return attendance without that of a participant at a meeting told per role in one row and as a total in another."""
    together: dict[Hashable, list[Attendance]] = defaultdict(list)
    for record in records:
        together[participant_key(record.participant), record.position].append(record)
    kept, findings = list[Attendance](), list[Finding]()
    for group in together.values():
        total = next((one for one in group if one.role is None), None)
        by_role = next((one for one in group if one.role is not None), None)
        if total is None or by_role is None:
            kept += group
        else:
            told = {(one.sheet, one.cell): one for one in group}.values()
            findings += [_finding("record_double_different", one, by_role if one.role is None else total) for one in told]
    return tuple(kept), findings


def programme_key(one: Programme) -> Hashable:
    """Return what may be there once: a programme."""
    return one.programme


def session_key(one: Session) -> Hashable:
    """Return what may be there once: a number of a meeting in a programme."""
    return one.programme, one.position


def group_key(one: WorkingGroup) -> Hashable:
    """Return what may be there once: a working group of a programme."""
    return one.programme, one.working_group


def promise_key(one: ProgrammePromise) -> Hashable:
    """Return what may be there once: a promise of a programme."""
    return one.programme, one.promise


def participant_key(one: Participant) -> Hashable:
    """Return what may be there once: an organisation in a cohort."""
    return one.programme, one.cohort, organisation_key(one)


def attendance_key(one: Attendance) -> Hashable:
    """Return what may be there once: a participant at a meeting, per role."""
    return participant_key(one.participant), one.position, one.role


def report_key(one: PromiseReport) -> Hashable:
    """Return what may be there once: what a participant says of a promise."""
    return participant_key(one.participant), one.promise


def _said(record: Record) -> Record:
    """Return the record without where it stood and its number, which only says in which row it was."""
    changes: dict[str, Any] = {"sheet": "", "cell": ""}
    if isinstance(record, ProgrammePromise | WorkingGroup):
        changes["position"] = 0
    return replace(record, **changes)


def _finding(code: str, record: Record, other: Record) -> Finding:
    cell = other.cell if other.sheet == record.sheet else f"{other.cell} ({other.sheet})"
    return make_finding(code, Spot(record.sheet, *position_of(record.cell)), "", other=cell)
