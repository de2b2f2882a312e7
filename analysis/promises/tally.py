"""Counting against what was promised, and the word that follows: the same for every measure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from analysis.promises.facts import Bound
from analysis.promises.records import Due, Evidence, PromiseWord

Outcome = Literal["met", "failed", "unknown", "pending"]


@dataclass(frozen=True)
class Tally:
    """How much counts against what is needed (at least) or allowed (at most), in one piece of the time."""

    bound: Bound
    needed: int
    sure: int
    maybe: int = 0  # may count as well: not recorded, or not known when
    to_come: int = 0  # can still count
    is_over: bool = True  # nothing that counts can be added any more

    @property
    def outcome(self) -> Outcome:
        """What can be said: met, failed, pending while it can still be met or broken, unknown when what is missing decides."""
        if self.bound == "at_most":
            return self._of_at_most()
        if self.sure >= self.needed:
            return "met"
        if self.sure + self.maybe >= self.needed:
            return "unknown"
        return "failed" if self.is_over else self._of_what_comes()

    def _of_what_comes(self) -> Outcome:
        if self.sure + self.to_come >= self.needed:
            return "pending"
        return "unknown" if self.sure + self.maybe + self.to_come >= self.needed else "failed"

    def _of_at_most(self) -> Outcome:
        if self.sure > self.needed:
            return "failed"
        if self.sure + self.maybe > self.needed:
            return "unknown"
        return "met" if self.is_over else "pending"


@dataclass(frozen=True)
class Verdict:
    """What became of one promise of one participant, without who and which."""

    status: PromiseWord
    why: str
    done_n: int | None = None
    needed_n: int | None = None
    is_late: bool | None = False
    evidence: tuple[Evidence, ...] = ()


def word_of(outcomes: Sequence[Outcome], is_begun: bool | None, due: Due) -> PromiseWord:
    """Return the word for a promise that asks the same of several pieces of the time.

    One that failed decides; then one that cannot be told; all met is kept. What is pending
    is on its way when something counts or is under way and the due date has not passed;
    is_begun None: whether anything counts was not recorded.
    Source: PR-1.
    """
    if "failed" in outcomes:
        return "open"
    if "unknown" in outcomes or not outcomes:
        return "not_to_say"
    if "pending" not in outcomes:
        return "kept"
    if is_begun is None and due != "passed":
        return "not_to_say"
    return "on_its_way" if is_begun and due != "passed" else "open"


def due_of(due_on: date | None, as_of: date) -> Due:
    """Return whether a due date has passed; on the day itself it has not."""
    if due_on is None:
        return "none"
    return "passed" if due_on < as_of else "to_come"
