"""The target words of a programme and of its cohorts, told so that the tables together give away nothing either (GR-4).

What is shown is a set of sums over the same municipalities: totals, words that are told,
words that nobody has. A small number is given away when it follows from those sums, and
then more is hidden: each time what leaves least given away, of equals the smallest number.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

import numpy as np

from analysis.targets.status import STATUSES, Status
from analysis.targets.word_counts import WordCount, count_words
from analysis.thresholds import SMALLEST_GROUP_N

Group = str | None  # a cohort; None is the whole programme
Cells = Mapping[frozenset[str], Counter[Status]]  # of the municipalities that are in exactly these cohorts
Told = dict[Group, dict[Status, int | None]]  # per group; empty: nothing but its total, a word not in it: nobody has it
NO_LENGTH = 1e-9
MORE_THAN_WORDS = 10_000  # all words of a cohort are hidden only when hiding one or two leaves more given away


def words_together(cells: Cells) -> dict[Group, tuple[WordCount, ...]]:
    """Return the counts of the whole and of every cohort; n None is hidden, empty is nothing but the total. Source: GR-4."""
    told: Told = {group: {each.status: each.n for each in count_words(_of(cells, group).elements())} for group in _groups(cells)}
    given = _given_away(cells, told)
    while given:
        steps = list(_steps(told))
        if not steps:
            break
        counts = [(_given_away(cells, step), size, place) for place, (step, size) in enumerate(steps)]
        given, _size, place = min(counts)
        told = steps[place][0]
    return {group: tuple(WordCount(word, words[word]) for word in STATUSES if word in words) for group, words in told.items()}


def _groups(cells: Cells) -> list[Group]:
    return [None, *sorted(set().union(*cells))]


def _of(cells: Cells, group: Group) -> Counter[Status]:
    return sum((counts for cohorts, counts in cells.items() if group is None or group in cohorts), Counter())


def _steps(told: Told) -> Iterator[tuple[Told, int]]:
    """Yield what hides more in the cohorts, with how many municipalities that is about: one word or two, or all of a cohort.

    Two, because one alone can be found by taking the others from the total.
    """
    cells = [
        (cohort, word, n) for cohort, words in told.items() if cohort is not None for word, n in words.items() if n is not None
    ]
    for chosen in (*((cell,) for cell in cells), *combinations(cells, 2)):
        step = {each: dict(counts) for each, counts in told.items()}
        for cohort, word, _n in chosen:
            step[cohort][word] = None
        yield step, sum(n for _cohort, _word, n in chosen)
    for group, words in told.items():
        if group is not None and words:
            yield {**told, group: {}}, MORE_THAN_WORDS + sum(n or 0 for n in words.values())


def _given_away(cells: Cells, told: Told) -> int:
    """Return how many numbers of one or two municipalities follow from what is told."""
    shown = np.array(list(_shown(cells, told)))
    _left, lengths, rows = np.linalg.svd(shown, full_matrices=False)
    basis = rows[lengths > NO_LENGTH]
    small = np.array(list(_small(cells))).reshape(-1, shown.shape[1])
    rest = small - small @ basis.T @ basis
    return int((np.abs(rest).max(axis=1, initial=0) < NO_LENGTH).sum())


def _shown(cells: Cells, told: Told) -> Iterator[np.ndarray]:
    """Yield every sum that is told: which cells it adds up."""
    for group, words in told.items():
        members = _members(cells, group)
        yield np.outer(members, np.ones(len(STATUSES))).ravel()
        for place, word in enumerate(STATUSES):
            if words and words.get(word, 0) is not None:
                yield _cells_of(members, place)


def _small(cells: Cells) -> Iterator[np.ndarray]:
    """Yield every number of one or two municipalities: of a group, of all others, and of those in the same cohorts."""
    groups = [_members(cells, group) for group in _groups(cells)]
    sets = {tuple(each) for each in (*groups, *(1 - each for each in groups), *np.eye(len(cells), dtype=int))}
    counts = np.array([[each[word] for word in STATUSES] for each in cells.values()])
    for members in sorted(sets):
        for place, n in enumerate(np.array(members) @ counts):
            if 0 < n < SMALLEST_GROUP_N:
                yield _cells_of(np.array(members), place)


def _members(cells: Cells, group: Group) -> np.ndarray:
    return np.array([group is None or group in cohorts for cohorts in cells], dtype=int)


def _cells_of(members: np.ndarray, place: int) -> np.ndarray:
    chosen = np.zeros((len(members), len(STATUSES)))
    chosen[:, place] = members
    return chosen.ravel()
