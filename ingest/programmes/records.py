"""Learning programmes as plain records: what a workbook delivers, and what the store knows already.

Fields as in the tables of data/schema.sql; of people only how many, per role.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Measure = Literal["pilots", "attendance", "people", "working_group", "response", "answer", "own_word"]
Bound = Literal["at_least", "at_most"]
Per = Literal["programme", "year", "session"]
Said = Literal["kept", "on_its_way", "open"]


@dataclass(frozen=True)
class Programme:
    """A learning programme; about and source may be empty."""

    programme: str
    name_nl: str
    name_en: str
    starts_on: date | None = None
    ends_on: date | None = None
    about_nl: str = ""
    about_en: str = ""
    source_url: str = ""
    is_invented: bool = False
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class Session:
    """A meeting of a programme; held_year alone when the day is not known."""

    programme: str
    position: int
    name_nl: str
    name_en: str
    held_on: date | None = None
    held_year: int | None = None
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class WorkingGroup:
    """A working group of a programme."""

    programme: str
    working_group: str
    position: int
    name_nl: str
    name_en: str
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class ProgrammePromise:
    """What each participant of a programme promised."""

    programme: str
    promise: str
    position: int
    text_nl: str
    text_en: str
    measured_by: Measure = "own_word"
    bound: Bound = "at_least"
    required_n: int | None = None
    per: Per = "programme"
    counts_from_phase: str | None = None
    scale_up_n: int | None = None
    question_id: str | None = None
    required_value: float | None = None
    due_on: date | None = None
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class Participant:
    """An organisation that takes part. people: how many per role; working_groups: codes.

    left_on is the first day it took no part any more.
    """

    programme: str
    cohort: str
    organisation: str
    organisation_type: str | None = None
    cbs_code: str | None = None
    province_code: str | None = None
    joined_on: date | None = None
    left_on: date | None = None
    may_be_named: bool | None = None
    is_invented: bool = False
    source_url: str | None = None
    people: tuple[tuple[str, int], ...] = ()
    working_groups: tuple[str, ...] = ()
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class Attendance:
    """How many people of a participant were at a session, of one role; role None is not said."""

    participant: Participant
    position: int
    people_n: int
    role: str | None = None
    is_invented: bool = False
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class PromiseReport:
    """What a participant says of a promise."""

    participant: Participant
    promise: str
    said: Said
    evidence: str | None = None
    said_on: date | None = None
    is_invented: bool = False
    source_url: str | None = None
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True)
class ProgrammeData:
    """Everything about programmes that a file holds, or that the store knows."""

    programmes: tuple[Programme, ...] = ()
    sessions: tuple[Session, ...] = ()
    working_groups: tuple[WorkingGroup, ...] = ()
    promises: tuple[ProgrammePromise, ...] = ()
    participants: tuple[Participant, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    reports: tuple[PromiseReport, ...] = ()

    @property
    def records_n(self) -> int:
        """How many records it holds."""
        return sum(len(getattr(self, name)) for name in self.__dataclass_fields__)

    def __bool__(self) -> bool:
        return self.records_n > 0


NO_PROGRAMMES = ProgrammeData()
