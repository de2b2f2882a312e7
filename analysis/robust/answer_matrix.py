"""All answers that count as one matrix, for arithmetic on everybody at once (noise, ranks).

Rows and columns stand in the order of their codes whatever the order in the store,
so that sums over them are the same to the bit.
"""

from dataclasses import dataclass
from typing import NamedTuple

import duckdb
import numpy as np

from analysis.queries import fetch_arrays, fetch_rows


class Participant(NamedTuple):
    """A municipality in a round it took part in; no province when it no longer existed on the last day."""

    cbs_code: str
    round_year: int
    edition: str
    province_code: str | None
    country_code: str | None


@dataclass(frozen=True)
class AnswerMatrix:
    """Who answered what: one row per municipality and round, by round and code, and one column per question."""

    participants: tuple[Participant, ...]
    earlier_rows: np.ndarray  # row of the same municipality one round of its own earlier; -1 is none
    question_ids: tuple[str, ...]
    scopes: tuple[tuple[str, str], ...]  # kind and code, in the order by which other matrices number them
    score_pct: np.ndarray  # 0-100; nan where not answered or not applicable
    is_not_applicable: np.ndarray

    @property
    def round_years(self) -> np.ndarray:
        """The round of every row, ascending."""
        return np.array([each.round_year for each in self.participants], dtype=int)


def fetch_answer_matrix(con: duckdb.DuckDBPyConnection) -> AnswerMatrix:
    """Return the answers that count, with where the round before of each municipality stands.

    Needs the numbers of sql/robustness/make_numbers. Source: SR-1, SR-6, SR-8.
    """
    participants = tuple(Participant(*row) for row in fetch_rows(con, "robustness/participants"))
    questions = tuple(question_id for (question_id,) in fetch_rows(con, "robustness/question_ids"))
    scopes = tuple(sorted((scope, code) for scope, code, *_names in fetch_rows(con, "fetch_scopes", scope=None)))
    answers = fetch_arrays(con, "robustness/answer_matrix")
    where = answers["participant_no"], answers["question_no"]
    score_pct = np.full((len(participants), len(questions)), np.nan)
    score_pct[where] = answers["score_pct"]
    is_not_applicable = np.zeros(score_pct.shape, dtype=bool)
    is_not_applicable[where] = answers["not_applicable"]
    return AnswerMatrix(participants, _earlier_rows(con, participants), questions, scopes, score_pct, is_not_applicable)


def _earlier_rows(con: duckdb.DuckDBPyConnection, participants: tuple[Participant, ...]) -> np.ndarray:
    """Return the row of the round before of each municipality; none in its first, nor after a merger made it new."""
    begun_anew = set(fetch_rows(con, "robustness/new_baselines"))
    newest: dict[str, int] = {}
    found = []
    for row, each in enumerate(participants):  # by round, so the newest one seen is the one before
        earlier = newest.get(each.cbs_code, -1)
        found.append(-1 if (each.cbs_code, each.round_year) in begun_anew else earlier)
        newest[each.cbs_code] = row
    return np.array(found, dtype=int)
