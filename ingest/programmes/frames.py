"""Records about programmes as frames, one per table; what says which organisation it is stands in each of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

import pandas as pd

from ingest.frames import frame_of
from ingest.programmes.records import (
    Attendance,
    Participant,
    Programme,
    ProgrammeData,
    ProgrammePromise,
    PromiseReport,
    Session,
    WorkingGroup,
)

ABOUT = ("programme", "cohort", "organisation", "organisation_type", "cbs_code", "province_code")
NESTED = ("people", "working_groups")


@dataclass(frozen=True)
class _About:
    """What says of whom a row is, in the order of ABOUT."""

    programme: str
    cohort: str
    organisation: str
    organisation_type: str | None
    cbs_code: str | None
    province_code: str | None


@dataclass(frozen=True)
class _People(_About):
    role: str
    people_n: int


@dataclass(frozen=True)
class _Group(_About):
    working_group: str


@dataclass(frozen=True)
class _There(_About):
    position: int
    role: str | None
    people_n: int
    is_invented: bool
    sheet: str
    cell: str


@dataclass(frozen=True)
class _Report(_About):
    promise: str
    said: str
    evidence: str | None
    said_on: object
    is_invented: bool
    source_url: str | None
    sheet: str
    cell: str


_about = attrgetter(*ABOUT)


def _people(data: ProgrammeData) -> pd.DataFrame:
    rows = [_People(**_named(one), role=role, people_n=n) for one in data.participants for role, n in one.people]
    return frame_of(_People, rows)


def _groups(data: ProgrammeData) -> pd.DataFrame:
    rows = [_Group(**_named(one), working_group=code) for one in data.participants for code in one.working_groups]
    return frame_of(_Group, rows)


def _participants(data: ProgrammeData) -> pd.DataFrame:
    return frame_of(Participant, data.participants).drop(columns=list(NESTED))


def _attendance(data: ProgrammeData) -> pd.DataFrame:
    names = [field.name for field in fields(Attendance) if field.name != "participant"]
    rows = [{**_named(one.participant), **{name: getattr(one, name) for name in names}} for one in data.attendance]
    return frame_of(_There, [_There(**row) for row in rows])


def _reports(data: ProgrammeData) -> pd.DataFrame:
    names = [field.name for field in fields(PromiseReport) if field.name != "participant"]
    rows = [{**_named(one.participant), **{name: getattr(one, name) for name in names}} for one in data.reports]
    return frame_of(_Report, [_Report(**row) for row in rows]).astype({"said_on": "datetime64[s]"})


def _named(one: Participant) -> dict[str, Any]:
    return dict(zip(ABOUT, _about(one), strict=True))


FRAMES: Mapping[str, Callable[[ProgrammeData], pd.DataFrame]] = {
    "programmes": lambda data: frame_of(Programme, data.programmes),
    "sessions": lambda data: frame_of(Session, data.sessions),
    "working_groups": lambda data: frame_of(WorkingGroup, data.working_groups),
    "promises": lambda data: frame_of(ProgrammePromise, data.promises),
    "participants": _participants,
    "people": _people,
    "group_members": _groups,
    "attendance": _attendance,
    "reports": _reports,
}
