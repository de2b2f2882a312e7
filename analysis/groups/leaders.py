"""Who leads a group of municipalities, and which of those places hold whichever way the scores are reckoned (SR-9)."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from analysis.groups.ranks import ChoiceScores, GroupRank, rank_within
from analysis.groups.scored_members import Part

LEADERS_N = 3


def places_among(scores: ChoiceScores, members: Iterable[str], part: Part) -> dict[str, GroupRank]:
    """Return the place of every member on one part, by its code, highest first; empty when fewer than five have a score.

    Source: SR-9.
    """
    at = scores.scopes.index(part)
    on_part = replace(
        scores, scopes=(part,), points=scores.points[:, :, at : at + 1], is_published=scores.is_published[:, at : at + 1]
    )
    among = frozenset(members)
    found = {code: rank for code in sorted(among) for rank in rank_within(on_part, code, among)}
    return dict(sorted(found.items(), key=lambda each: (each[1].rank, each[1].rank_high, each[0])))


def certain_n(ranks: Iterable[GroupRank]) -> int:
    """Return how many places, from the first on, are the same whichever way the scores are reckoned. Source: SR-9."""
    return sum(1 for _rank in takewhile(lambda rank: rank.rank_low == rank.rank_high, ranks))
