"""What is said of a promise: the word, what counts, and what shows it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

PromiseWord = Literal["kept", "on_its_way", "open", "not_to_say"]
Measure = Literal["pilots", "attendance", "people", "working_group", "response", "answer", "own_word"]
Due = Literal["passed", "to_come", "none"]

PROMISE_WORDS: tuple[PromiseWord, ...] = get_args(PromiseWord)


@dataclass(frozen=True)
class Evidence:
    """One fact that shows, or denies, that a promise was kept."""

    kind: Measure
    sentence: str  # in the language of the moment it was fetched
    seen_on: date | None  # day of the fact; null when only a year, or nothing, is known
    source_url: str | None
    delivery_id: int | None
    is_invented: bool


@dataclass(frozen=True)
class PromiseStatus:
    """One promise of one participant, as of a day."""

    programme: str
    cohort: str
    organisation_key: str
    organisation: str
    organisation_type: str | None
    cbs_code: str | None
    is_invented: bool  # the participation is sample data
    left_on: date | None  # first day it took no part any more: judged on its own time
    promise: str
    position: int  # order of the promise within the programme
    measured_by: Measure
    text_nl: str
    text_en: str
    due_on: date | None
    due: Due
    status: PromiseWord
    is_late: bool | None  # kept after the due date; None: kept, but whether in time is not known
    done_n: int | None  # how much counts, in the unit of needed_n; null where it cannot be counted or was not recorded
    needed_n: int | None  # how much is needed (at least) or allowed (at most); null where it cannot be counted
    why: str  # one sentence: why this word
    evidence: tuple[Evidence, ...]

    @property
    def rests_on_invented(self) -> bool:
        """Whether the participation or something that shows the promise is sample data, which must be said beside the word."""
        return self.is_invented or any(each.is_invented for each in self.evidence)
