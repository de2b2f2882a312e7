"""Scores and pilots together: where scores move without pilots, and where pilots do not move scores.

Per procurement category of the questionnaire, over the municipalities with a change
between two chosen rounds: did the score move beyond the noise, and is a pilot of the
category known that ran in that time? It shows association, never cause: pilots that
nobody reported are not seen, and who does a pilot may be on the move anyway.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.pilots.phases import SCALED_UP, STOPPED
from analysis.pilots.share_difference import difference_interval
from analysis.pilots.small_counts import hide_small
from analysis.pilots.words import PilotWords
from analysis.queries import Connection, fetch_rows, use_rules
from analysis.thresholds import SMALLEST_GROUP_N

Move = Literal["up", "within", "down"]
Known = Literal["pilot", "no_pilot", "undated"]
LEAST_GROUP_N = 5  # GR-4: who has a pilot is public, so in a smaller group a count says how each of them moved
MOVES: tuple[Move, ...] = ("up", "within", "down")
KNOWN: tuple[Known, ...] = ("pilot", "no_pilot", "undated")

SIDES: tuple[Known, ...] = ("pilot", "no_pilot")  # what is compared


@dataclass(frozen=True)
class CategoryChange:
    """What became of the score of a municipality in a category between two rounds, and the pilots it had in that time."""

    cbs_code: str
    name: str
    category: str
    from_score_pct: float | None
    to_score_pct: float | None
    change_pct: float | None
    border_pct: float | None
    timely_n: int
    undated_n: int

    @property
    def move(self) -> Move | None:
        """Whether the score moved beyond the noise; None without a change that can be compared. Source: SR-6."""
        if self.change_pct is None or self.border_pct is None:
            return None
        if abs(self.change_pct) <= self.border_pct:
            return "within"
        return "up" if self.change_pct > 0 else "down"

    @property
    def known(self) -> Known:
        """Whether a pilot is known to have run in that time; undated: only pilots of which no year is known."""
        if self.timely_n:
            return "pilot"
        return "undated" if self.undated_n else "no_pilot"


@dataclass(frozen=True)
class MoveCounts:
    """How many municipalities moved how; a count of None is not told (GR-4), total_n is None when it is itself small.

    Where too few stayed within the noise or fell to tell those apart, only how many rose is told.
    """

    known: Known
    total_n: int | None
    counts: tuple[int | None, ...]  # in the order of MOVES

    @property
    def is_told(self) -> bool:
        """Whether it may be told how many rose."""
        return self.count("up") is not None

    def count(self, move: Move) -> int | None:
        """Return the count of a move; None when it is not told."""
        return self.counts[MOVES.index(move)]


@dataclass(frozen=True)
class CategoryMoves:
    """A category: the municipalities with a pilot in that time, without a known one, and with undated ones only."""

    category: str
    groups: tuple[MoveCounts, ...]  # in the order of KNOWN

    def group(self, known: Known) -> MoveCounts:
        """Return the counts of one group."""
        return self.groups[KNOWN.index(known)]

    @property
    def can_be_said(self) -> bool:
        """Whether of both groups it may be told how many rose; else there is nothing to compare."""
        return all(self.group(known).is_told for known in SIDES)

    @property
    def is_beyond_chance(self) -> bool | None:
        """Whether the shares that rose differ more than chance does (95 %); None where it cannot be said."""
        if not self.can_be_said:
            return None
        low, high = difference_interval(_rose(self.group("pilot")), _rose(self.group("no_pilot")))
        return low > 0 or high < 0


def _rose(group: MoveCounts) -> tuple[int, int]:
    return group.count("up") or 0, group.total_n or 1


def fetch_category_changes(con: Connection, words: PilotWords, years: tuple[int, int]) -> tuple[CategoryChange, ...]:
    """Return per category and municipality in both rounds its change and its pilots; years: the earlier and the later round.

    A change is on the questions applicable and answered in both rounds; none after a new
    baseline, without a published score in both, or with less than two thirds in common.
    Source: SR-6, SR-8.
    """
    use_rules(con)
    ended = "|".join(_ended_phases(words))
    rows = fetch_rows(con, "pilots/category_changes", from_round_year=years[0], to_round_year=years[1], ended_phases=ended)
    return tuple(CategoryChange(*row) for row in rows)


def count_moves(changes: Iterable[CategoryChange], categories: Sequence[str]) -> tuple[CategoryMoves, ...]:
    """Return per category, in the order given, how many municipalities moved how, with and without a pilot.

    Only municipalities with a change that can be compared. No count of one or two
    municipalities, and none in a group of fewer than five. Source: GR-4.
    """
    counted = Counter((each.category, each.known, each.move) for each in changes if each.move is not None)
    found = []
    for category in categories:
        per_group = [[counted[category, known, move] for move in MOVES] for known in KNOWN]
        groups = tuple(_told(known, counts) for known, counts in zip(KNOWN, per_group, strict=True))
        found.append(CategoryMoves(category, groups))
    return tuple(found)


def _told(known: Known, counts: list[int]) -> MoveCounts:
    total = sum(counts)
    told = _tell(counts) if total >= LEAST_GROUP_N else (None,) * len(counts)
    return MoveCounts(known, None if 0 < total < SMALLEST_GROUP_N else total, told)


def _tell(counts: list[int]) -> tuple[int | None, ...]:
    """Return the counts; when one is too small to tell, who rose against all others; when that is too small too, none."""
    told = hide_small(counts)
    if None not in told:
        return told
    up, rest = hide_small((counts[0], sum(counts[1:])))
    return (None if rest is None else up, None, None)


def _ended_phases(words: PilotWords) -> tuple[str, ...]:
    """Return the phases in which a pilot is over: completed (the one before scaled up), scaled up, stopped."""
    order = [phase.code for phase in words.flow]
    place = order.index(SCALED_UP) if SCALED_UP in order else len(order)
    return (*order[max(place - 1, 0) :], STOPPED)
