"""Promises counted: per participant, with who is behind first, and per promise."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.promises.records import Due, PromiseStatus
from data.text import by_language


@dataclass(frozen=True)
class PromiseCounts:
    """How many promises have each word; of overdue_n of the open ones the due date has passed."""

    kept_n: int
    on_its_way_n: int
    open_n: int
    not_to_say_n: int
    overdue_n: int

    @property
    def promise_n(self) -> int:
        """All promises."""
        return self.kept_n + self.on_its_way_n + self.open_n + self.not_to_say_n

    @property
    def said_n(self) -> int:
        """The promises of which anything can be said."""
        return self.promise_n - self.not_to_say_n


@dataclass(frozen=True)
class ParticipantPromises:
    """One participant of one cohort with its promises, in their order."""

    cohort: str
    organisation_key: str
    organisation: str
    organisation_type: str | None
    cbs_code: str | None
    is_invented: bool
    left_on: date | None
    counts: PromiseCounts
    promises: tuple[PromiseStatus, ...]


@dataclass(frozen=True)
class PromiseSummary:
    """One promise over all participants."""

    promise: str
    position: int
    text_nl: str
    text_en: str
    due_on: date | None
    due: Due
    counts: PromiseCounts

    @property
    def text(self) -> str:
        """The promise in the current language."""
        return by_language(self.text_nl, self.text_en)


def count_promises(statuses: Iterable[PromiseStatus]) -> PromiseCounts:
    """Return how many promises have each word. Source: PR-1."""
    found = list(statuses)
    words = Counter(each.status for each in found)
    overdue_n = sum(each.status == "open" and each.due == "passed" for each in found)
    return PromiseCounts(words["kept"], words["on_its_way"], words["open"], words["not_to_say"], overdue_n)


def by_participant(statuses: Iterable[PromiseStatus]) -> tuple[ParticipantPromises, ...]:
    """Return the participants with their promises, who is behind first.

    Behind is: more promises open of which the due date has passed, then more open, then
    fewer kept; then by name. What cannot be told puts nobody behind. Source: PR-1.
    """
    groups: dict[tuple[str, str], list[PromiseStatus]] = {}
    for each in statuses:
        groups.setdefault((each.cohort, each.organisation_key), []).append(each)
    return tuple(sorted(map(_participant, groups.values()), key=_behind))


def by_promise(statuses: Iterable[PromiseStatus]) -> tuple[PromiseSummary, ...]:
    """Return each promise with how many participants kept it, in the order of the promises. Source: PR-1."""
    groups: dict[str, list[PromiseStatus]] = {}
    for each in statuses:
        groups.setdefault(each.promise, []).append(each)
    return tuple(sorted(map(_promise, groups.values()), key=lambda each: (each.position, each.promise)))


def _participant(promises: Sequence[PromiseStatus]) -> ParticipantPromises:
    one = promises[0]
    return ParticipantPromises(
        one.cohort, one.organisation_key, one.organisation, one.organisation_type, one.cbs_code, one.is_invented, one.left_on,
        count_promises(promises), tuple(sorted(promises, key=lambda each: (each.position, each.promise))),
    )  # fmt: skip


def _behind(each: ParticipantPromises) -> tuple[int, int, int, str, str]:
    counts = each.counts
    return -counts.overdue_n, -counts.open_n, counts.kept_n, each.organisation.casefold(), each.cohort


def _promise(statuses: Sequence[PromiseStatus]) -> PromiseSummary:
    one = statuses[0]
    return PromiseSummary(one.promise, one.position, one.text_nl, one.text_en, one.due_on, one.due, count_promises(statuses))
