"""Who leads a group, and which places hold; quartiles only where enough municipalities have a score."""

from statistics import quantiles

import numpy as np
import pytest

from analysis.groups.leaders import certain_n, places_among
from analysis.groups.quartiles import quartiles_of
from analysis.groups.ranks import ChoiceScores, GroupRank

PART = ("level", "strategic")
OTHER = ("level", "operational")


def ranked(low: int, high: int) -> GroupRank:
    return GroupRank(*PART, low, low, high, 9)


def scores_of(ways: list[list[int]]) -> ChoiceScores:
    """Municipalities a, b, c... with these scores under each way to reckon; nobody has a score on the other level."""
    points = np.stack([np.array(ways), np.zeros((len(ways), len(ways[0])), dtype=int)], axis=2)
    has_score = np.stack([np.ones(len(ways[0]), dtype=bool), np.zeros(len(ways[0]), dtype=bool)], axis=1)
    return ChoiceScores(tuple("abcdefghij"[: len(ways[0])]), (PART, OTHER), points, has_score)


def test_places_come_highest_first_with_their_range_over_the_ways() -> None:
    found = places_among(scores_of([[9, 7, 5, 3, 1], [9, 4, 5, 3, 1]]), "abcde", PART)
    assert list(found) == ["a", "b", "c", "d", "e"]
    assert [(each.rank, each.rank_low, each.rank_high, each.rank_n) for each in found.values()] == [
        (1, 1, 1, 5), (2, 2, 3, 5), (3, 2, 3, 5), (4, 4, 4, 5), (5, 5, 5, 5),
    ]  # fmt: skip


def test_only_members_compete_and_fewer_than_five_have_no_place() -> None:
    scores = scores_of([[9, 7, 5, 3, 1, 8]])
    assert list(places_among(scores, "bcdef", PART)) == ["f", "b", "c", "d", "e"]
    assert places_among(scores, "abcd", PART) == {}
    assert places_among(scores, "abcdef", OTHER) == {}


@pytest.mark.parametrize(
    ("ranges", "n"),
    [([(1, 1), (2, 2), (3, 3)], 3), ([(1, 1), (2, 3), (3, 3)], 1), ([(1, 2), (2, 2)], 0), ([(1, 1), (1, 1)], 2), ([], 0)],
)
def test_places_hold_up_to_the_first_that_another_way_changes(ranges: list[tuple[int, int]], n: int) -> None:
    assert certain_n(ranked(*each) for each in ranges) == n


def test_quartiles_need_ten() -> None:
    scores = [3.0, 90.0, 41.5, 40.0, 10.0, 77.0, 12.0, 55.0, 60.0, 61.0]
    found = quartiles_of(scores)
    assert found is not None
    assert [found.low_pct, found.middle_pct, found.high_pct] == pytest.approx(quantiles(scores, n=4, method="inclusive"))
    assert quartiles_of(scores[:9]) is None
