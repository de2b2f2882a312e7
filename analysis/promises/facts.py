"""What is known of the participants of a programme, as read from the store: nothing is judged here."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from analysis.promises.records import Measure
from analysis.promises.span import LONG_AGO, Span, day_before

Bound = Literal["at_least", "at_most"]
Per = Literal["programme", "year", "session"]
SaidWord = Literal["kept", "on_its_way", "open"]


@dataclass(frozen=True)
class Programme:
    """The programme itself, and how many pilots of it a source published (the most any source says)."""

    programme: str
    starts_on: date | None
    ends_on: date | None
    published_pilot_n: int | None


@dataclass(frozen=True)
class Promise:
    """What each participant promised; the columns of known_promise."""

    promise: str
    position: int
    text_nl: str
    text_en: str
    measured_by: Measure
    bound: Bound
    required_n: int | None
    per: Per
    counts_from_phase: str | None
    scale_up_n: int | None
    question_id: str | None
    required_value: float | None
    due_on: date | None
    needed_nl: str | None = None  # the answer needed in words
    needed_en: str | None = None


@dataclass(frozen=True)
class Member:
    """A participant of one cohort."""

    cohort: str
    organisation_key: str
    organisation: str
    organisation_type: str | None
    cbs_code: str | None  # null also when the code belongs to an organisation that is no municipality
    is_invented: bool
    source_url: str | None
    delivery_id: int
    joined_on: date | None
    left_on: date | None
    merged_on: date | None  # first day the municipality no longer existed
    merged_into: str | None  # names of its successors
    next_joined_on: date | None  # when the same organisation began in a later cohort
    is_first: bool  # no earlier cohort of the same organisation

    @property
    def time(self) -> Span:
        """The days on which it took part."""
        return Span(self.joined_on or LONG_AGO, min(day_before(self.left_on), day_before(self.merged_on)))

    @property
    def pilot_time(self) -> Span:
        """The days on which a pilot counts here: also before it joined, unless an earlier cohort is there to count it."""
        first = LONG_AGO if self.is_first else self.time.first
        return Span(first, min(self.time.last, day_before(self.next_joined_on)))


@dataclass(frozen=True)
class PilotFact:
    """A pilot delivered under the programme, with the phases it is known to have entered."""

    organisation_key: str
    title: str
    phase: str | None
    year_start: int | None
    year_end: int | None
    source_url: str | None
    delivery_id: int
    delivered_on: date
    is_invented: bool
    entered: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True)
class Session:
    """A meeting of the programme and when it was, as far as known."""

    position: int
    name_nl: str
    name_en: str
    held: Span


@dataclass(frozen=True)
class Presence:
    """How many people of an organisation were at a session."""

    cohort: str
    position: int
    organisation_key: str
    people_n: int
    delivery_id: int
    delivered_on: date
    is_invented: bool


@dataclass(frozen=True)
class PeopleFact:
    """How many people of a participant take part, over its roles."""

    cohort: str
    organisation_key: str
    people_n: int


@dataclass(frozen=True)
class GroupSeat:
    """A working group a participant sits in; delivery_id tells which lists say something of working groups."""

    cohort: str
    organisation_key: str
    delivery_id: int
    name_nl: str
    name_en: str


@dataclass(frozen=True)
class RoundAnswer:
    """What a municipality answered in a round it took part in; question_id and what follows null: only that it took part."""

    cbs_code: str
    round_year: int
    answered_on: date | None  # first day an answer that counts was delivered
    question_id: str | None
    question_nl: str | None
    question_en: str | None
    value: float | None
    not_applicable: bool | None
    delivery_id: int | None
    answer_nl: str | None = None  # in words
    answer_en: str | None = None


@dataclass(frozen=True)
class Report:
    """What a participant said of a promise."""

    cohort: str
    organisation_key: str
    promise: str
    said: SaidWord
    evidence: str | None
    said_on: date | None
    source_url: str | None
    delivery_id: int
    delivered_on: date
    is_invented: bool

    @property
    def known_on(self) -> date:
        """The day it was said, else the day it was delivered."""
        return self.said_on or self.delivered_on
