"""What others did who once gave the same answer: how many took a step within a round, and who did."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

import duckdb

from analysis.places import fetch_place
from analysis.queries import fetch_rows, use_rules
from analysis.steps.answer_items import Item
from analysis.steps.answer_sheet import AnswerSheet, fetch_answer_sheet

NEAR_PCT = 5  # percentages at most this far away count as the same answer


class Pair(NamedTuple):
    """One other municipality that gave the same answer, and what became of it one round later."""

    cbs_code: str
    name: str
    is_near: bool  # in the same province
    is_there: bool  # still exists
    from_round_year: int
    to_round_year: int
    rise_pct: Decimal  # of the score of the answer, points of 0-100


class Transition(NamedTuple):
    """An answer of a municipality and what became of it one round later; a row of fetch_transitions."""

    cbs_code: str
    name: str
    province_code: str | None
    is_there: bool
    from_round_year: int
    to_round_year: int
    value: float
    score_pct: Decimal
    rise_pct: Decimal

    def pair(self, *, is_near: bool) -> Pair:
        """Return what is told of it beside another municipality."""
        return Pair(self.cbs_code, self.name, is_near, self.is_there, self.from_round_year, self.to_round_year, self.rise_pct)


Transitions = Mapping[str, tuple[Transition, ...]]  # per question; the newest first, then by name


@dataclass(frozen=True)
class StepShare:
    """How many comparable municipalities took a step within a round: taken_n of comparable_n."""

    taken_n: int
    comparable_n: int


@dataclass(frozen=True)
class Experience:
    """What became of others that once answered what a municipality answered in a round; found when asked for a question."""

    transitions: Transitions
    sheet: AnswerSheet
    province_code: str | None

    def share(self, question_id: str, rise_pct: Fraction) -> StepShare:
        """Return how many municipalities rose at least this much within a round, of all that gave the same answer.

        Each counts once, with the first time it gave that answer: later times are
        mostly of those who stayed where they were, or only of those who left.
        Source: TR-6.
        """
        first = {each.cbs_code: each.rise_pct for each in self._others(question_id)}  # the newest first: the oldest stays
        least, whole = Decimal(rise_pct.numerator), rise_pct.denominator
        return StepShare(sum(rise * whole >= least for rise in first.values()), len(first))

    def examples(self, question_id: str, rise_pct: Fraction, most: int) -> tuple[Pair, ...]:
        """Return the municipalities that took this very step within a round and still exist, each once, at most so many."""
        taken: dict[str, Pair] = {}
        for pair in self.pairs_of(question_id):
            if pair.is_there and pair.rise_pct >= rise_pct:
                taken.setdefault(pair.cbs_code, pair)
        return tuple(taken.values())[:most]

    def pairs_of(self, question_id: str) -> tuple[Pair, ...]:
        """Return the pairs of a question: the same answer then (of a percentage at most five points away), and answered
        again in the very next round; of the same province first, then the newest. Source: TR-6, SR-8.
        """
        near = self.province_code
        pairs = [each.pair(is_near=near is not None and each.province_code == near) for each in self._others(question_id)]
        return tuple(sorted(pairs, key=lambda pair: not pair.is_near))  # within these they stay in their order

    def _others(self, question_id: str) -> list[Transition]:
        """Return who gave the same answer as this municipality, the newest first."""
        item = self.sheet.item(question_id)
        if item is None or item.score_pct is None:
            return []
        own = self.sheet.cbs_code
        return [each for each in _same_answer(self.transitions.get(question_id, ()), item) if each.cbs_code != own]


def fetch_transitions(con: duckdb.DuckDBPyConnection) -> Transitions:
    """Return what became of every answer one round later, of everybody: read once, for whoever asks. Source: TR-6, SR-8."""
    use_rules(con)
    found: dict[str, list[Transition]] = {}
    for row in fetch_rows(con, "fetch_transitions"):
        found.setdefault(row[0], []).append(Transition(*row[1:]))
    return MappingProxyType({question_id: tuple(each) for question_id, each in found.items()})


def fetch_experience(con: duckdb.DuckDBPyConnection, cbs_code: str, round_year: int) -> Experience:
    """Return what became of others that once answered what this municipality answered in a round."""
    sheet = fetch_answer_sheet(con, cbs_code, round_year)
    return Experience(fetch_transitions(con), sheet, fetch_place(con, cbs_code).parent_code if sheet.items else None)


def _same_answer(found: Sequence[Transition], item: Item) -> Iterator[Transition]:
    """Return who gave the same answer; scores have four decimals, so that what is near is decided exactly."""
    if item.kind != "percentage":
        return (each for each in found if each.value == item.value)
    own = Decimal((item.score_pct or Fraction(0)).numerator) / (item.score_pct or Fraction(0)).denominator
    return (each for each in found if abs(each.score_pct - own) <= NEAR_PCT)
