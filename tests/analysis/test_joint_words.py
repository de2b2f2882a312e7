"""The target words of a programme and of its cohorts: no small number follows from the tables together (GR-4)."""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.programmes.joint_words import words_together
from analysis.targets.status import STATUSES, Status

cohort_sets = st.sampled_from([frozenset("A"), frozenset("B"), frozenset("C"), frozenset("AB")])
SMALL = st.dictionaries(cohort_sets, st.lists(st.sampled_from(STATUSES[:4]), max_size=9), min_size=2)


def sums_told(cells: dict[frozenset[str], list[Status]]) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    """What the tables tell, and what they may not: each a row that says which (set of cohorts, word) it adds up."""
    spots = [(cohorts, word) for cohorts in cells for word in STATUSES]
    counted = {(cohorts, word): found.count(word) for cohorts, found in cells.items() for word in STATUSES}
    told: list[tuple[int, ...]] = []
    small: list[tuple[int, ...]] = []
    for group, counts in words_together({cohorts: Counter(found) for cohorts, found in cells.items()}).items():
        known = {each.status: each.n for each in counts}
        told.append(tuple(int(group is None or group in cohorts) for cohorts, _word in spots))
        for word in STATUSES:
            row = tuple(int((group is None or group in cohorts) and at == word) for cohorts, at in spots)
            n = sum(counted[spot] for spot, chosen in zip(spots, row, strict=True) if chosen)
            assert not counts or known.get(word, 0) in (n, None)
            if counts and known.get(word, 0) is not None:
                told.append(row)
            if n in (1, 2):
                small.append(row)
    return told, small


@given(SMALL)
@settings(max_examples=60, deadline=None)
def test_no_small_count_follows_from_the_tables_of_all_cohorts(cells: dict[frozenset[str], list[Status]]) -> None:
    """Whoever has the tables of the whole and of every cohort cannot reckon a number of one or two from them."""
    told, small = sums_told(cells)
    rank = np.linalg.matrix_rank(np.array(told))
    assert all(np.linalg.matrix_rank(np.array([*told, row])) > rank for row in small)


def test_a_word_hidden_in_one_cohort_is_not_found_through_another() -> None:
    """At risk in A is 9 less 6 in B, so B hides a word that is not small itself: else the one achieved in B is 12 - 3 - 3 - 5."""
    first: Counter[Status] = Counter(achieved=4, on_track=14, at_risk=3, uncertain=5)
    second: Counter[Status] = Counter(achieved=1, on_track=3, at_risk=3, uncertain=5)
    told = words_together({frozenset({"1"}): first, frozenset({"2"}): second})
    assert {each.status: each.n for each in told[None]} == {"achieved": 5, "on_track": 17, "uncertain": 10, "at_risk": 6}
    for cohort in ("1", "2"):
        hidden = {each.status for each in told[cohort] if each.n is None}
        assert "achieved" in hidden
        assert len(hidden) == 2
    assert {each.status for each in told["1"] if each.n is None} == {each.status for each in told["2"] if each.n is None}
