"""How many municipalities have which word about their target, as far as that may be told."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.targets.status import STATUSES, Status
from analysis.thresholds import SMALLEST_GROUP_N


@dataclass(frozen=True)
class WordCount:
    """How many municipalities have a word; n None is not shown because it is small (GR-4)."""

    status: Status
    n: int | None


def count_words(statuses: Iterable[Status | None]) -> tuple[WordCount, ...]:
    """Return how many municipalities have each word, in the order of STATUSES; words nobody has are left out.

    Empty when fewer than 3 municipalities have a target. A word of fewer than 3 is
    hidden; when what is hidden could be found by taking the rest from the total (few in
    all, or as many in each), the next smallest is hidden too.
    Source: TR-3, GR-4.
    """
    counted = Counter(status for status in statuses if status is not None)
    if sum(counted.values()) < SMALLEST_GROUP_N:
        return ()
    hidden = _hidden_words(counted)
    return tuple(WordCount(status, None if status in hidden else counted[status]) for status in STATUSES if counted[status])


def shown_count(n: int) -> int | None:
    """Return a number of municipalities, or None when it is too small to be told; nobody is no small number. Source: GR-4."""
    return None if 0 < n < SMALLEST_GROUP_N else n


def _hidden_words(counted: Mapping[Status, int]) -> set[Status]:
    """Return the words to hide: the small ones, and more until what is hidden together is no small number either."""
    by_size = sorted(counted, key=lambda status: (counted[status], STATUSES.index(status)))
    hidden: list[Status] = []
    for status in by_size:
        if counted[status] >= SMALLEST_GROUP_N and not _is_found([counted[each] for each in hidden]):
            break
        hidden.append(status)
    return set(hidden)


def _is_found(hidden: list[int]) -> bool:
    """Return whether total and number of words tell what is hidden: too few in all, or as many in each."""
    return bool(hidden) and (sum(hidden) < SMALLEST_GROUP_N or len(set(hidden)) == 1)
