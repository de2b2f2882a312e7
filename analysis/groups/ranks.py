"""The place of a municipality within a comparison group, as a range: reckoned again among its members (SR-9)."""

from dataclasses import dataclass

import numpy as np

from analysis.queries import Connection, query_text
from analysis.robust.answer_matrix import fetch_answer_matrix
from analysis.robust.rank_choices import CHOICES, scores_under
from analysis.robust.rank_ranges import DECIMALS, SMALLEST_RANKED_N, items_of, layout_of, published_scopes


@dataclass(frozen=True)
class ChoiceScores:
    """The scores of a round under every way to reckon.

    codes: the municipalities; scopes: kind and code of what is ranked; points: ways x municipalities x scopes, scores as
    whole numbers so that equal is equal; is_published: municipalities x scopes.
    """

    codes: tuple[str, ...]
    scopes: tuple[tuple[str, str], ...]
    points: np.ndarray
    is_published: np.ndarray


@dataclass(frozen=True)
class GroupRank:
    """The place by the published score (1 is the highest), the best and worst place over all ways, and of how many."""

    scope: str
    code: str
    rank: int
    rank_low: int
    rank_high: int
    rank_n: int


def fetch_choice_scores(con: Connection, round_year: int) -> ChoiceScores:
    """Return what everybody that took part in a round scores under every way to reckon. Source: SR-9."""
    con.execute(query_text("robustness/make_numbers"))
    answers, layout = fetch_answer_matrix(con), layout_of(con)
    rows = [at for at, each in enumerate(answers.participants) if each.round_year == round_year and each.province_code]
    codes = tuple(answers.participants[at].cbs_code for at in rows)
    if not codes:
        shape = (0, len(layout.scopes))
        return ChoiceScores((), layout.scopes, np.zeros((len(CHOICES), *shape), dtype=int), np.zeros(shape, dtype=bool))
    is_published = published_scopes(con, answers, layout)
    items = items_of(answers, layout, is_published)
    scores = np.stack([np.hstack(scores_under(choice, items))[rows] for choice in CHOICES])
    points = np.rint(np.nan_to_num(scores) * 10**DECIMALS).astype(np.int64)
    con.execute(query_text("robustness/drop_numbers"))
    return ChoiceScores(codes, layout.scopes, points, is_published[rows])


def rank_within(scores: ChoiceScores, own: str, members: frozenset[str]) -> tuple[GroupRank, ...]:
    """Return the places of a municipality among the members and itself; none on a part of which fewer than five have a score.

    Source: SR-9.
    """
    if own not in scores.codes:
        return ()
    at = scores.codes.index(own)
    is_rival = np.array([code in members and code != own for code in scores.codes])
    found = (_rank_on(scores, at, is_rival, column) for column in range(len(scores.scopes)))
    return tuple(rank for rank in found if rank is not None)


def _rank_on(scores: ChoiceScores, at: int, is_rival: np.ndarray, column: int) -> GroupRank | None:
    rivals = is_rival & scores.is_published[:, column]
    rank_n = int(rivals.sum()) + 1
    if not scores.is_published[at, column] or rank_n < SMALLEST_RANKED_N:
        return None
    points = scores.points[:, :, column]
    places = 1 + (points[:, rivals] > points[:, [at]]).sum(axis=1)
    return GroupRank(*scores.scopes[column], int(places[0]), int(places.min()), int(places.max()), rank_n)
