"""What others did who once gave the same answer: how many took a step within a round, and who did."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

import duckdb

from analysis.queries import fetch_rows, use_rules

NEAR_PCT = 5.0  # percentages at most this far away count as the same answer


class Pair(NamedTuple):
    """One other municipality that gave the same answer, and what became of it one round later."""

    cbs_code: str
    name: str
    is_near: bool  # in the same province
    is_there: bool  # still exists
    from_round_year: int
    to_round_year: int
    rise_pct: Decimal  # of the score of the answer, points of 0-100


@dataclass(frozen=True)
class StepShare:
    """How many comparable municipalities took a step within a round: taken_n of comparable_n."""

    taken_n: int
    comparable_n: int


@dataclass(frozen=True)
class Experience:
    """The pairs per question; of the same province first, then the newest."""

    pairs: Mapping[str, tuple[Pair, ...]]

    def share(self, question_id: str, rise_pct: Fraction) -> StepShare:
        """Return how many municipalities rose at least this much within a round, of all that gave the same answer.

        Each counts once, with the first time it gave that answer: later times are
        mostly of those who stayed where they were, or only of those who left.
        Source: TR-6.
        """
        first = {pair.cbs_code: pair for pair in sorted(self._of(question_id), key=lambda pair: -pair.from_round_year)}
        return StepShare(sum(pair.rise_pct >= rise_pct for pair in first.values()), len(first))

    def examples(self, question_id: str, rise_pct: Fraction, most: int) -> tuple[Pair, ...]:
        """Return the municipalities that took this very step within a round and still exist, each once, at most so many."""
        taken: dict[str, Pair] = {}
        for pair in self._of(question_id):
            if pair.is_there and pair.rise_pct >= rise_pct:
                taken.setdefault(pair.cbs_code, pair)
        return tuple(taken.values())[:most]

    def _of(self, question_id: str) -> tuple[Pair, ...]:
        return self.pairs.get(question_id, ())


def fetch_experience(con: duckdb.DuckDBPyConnection, cbs_code: str, round_year: int) -> Experience:
    """Return what became of others that once answered what this municipality answered in a round.

    Shape: per question the pairs of another municipality and a round: the same answer
    then, and answered again in the very next round.
    Source: TR-6, SR-8.
    """
    use_rules(con)
    pairs: dict[str, list[Pair]] = {}
    for row in fetch_rows(con, "fetch_experience", code=cbs_code, round_year=round_year, near_pct=NEAR_PCT):
        pairs.setdefault(row[0], []).append(Pair(*row[1:]))
    return Experience({question_id: tuple(found) for question_id, found in pairs.items()})
