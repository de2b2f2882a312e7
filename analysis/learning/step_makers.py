"""Who made the step a municipality has to make: the same start, comparable size, far enough, and kept."""

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb

from analysis.learning.pilot_lessons import (
    PartCategories,
    PilotLesson,
    fetch_part_categories,
    fetch_pilot_lessons,
    split_part,
)
from analysis.learning.via_facilitator import ProvinceCount, count_by_province
from analysis.places import Scope
from analysis.queries import fetch_rows
from analysis.thresholds import COMPARABLE_WITHIN_PCT
from data.text import by_language

MOST_MOVES = 3
MOST_PILOTS = 3


@dataclass(frozen=True)
class Learner:
    """A municipality and a part, seen from a round."""

    cbs_code: str
    part: Scope
    round_year: int


@dataclass(frozen=True)
class Need:
    """The step to make, points of 0-100: up to the nearest target that is not met, else any rise beyond the noise.

    round_year: of the newest score, which may be older than the round it is seen from.
    """

    round_year: int
    score_pct: float
    border_pct: float
    target_pct: float | None
    target_year: int | None

    @property
    def gap_pct(self) -> float | None:
        """The points up to the target; None without one to be met."""
        return None if self.target_pct is None else self.target_pct - self.score_pct

    @property
    def needed_pct(self) -> float:
        """The least rise that counts: the gap, and beyond the noise in any case."""
        return max(self.gap_pct or 0.0, self.border_pct)


@dataclass(frozen=True)
class Move:
    """A question on which a municipality rose; scores of the answers, 0-100."""

    question_nl: str
    question_en: str
    from_pct: float
    to_pct: float

    @property
    def question(self) -> str:
        """The question in the current language."""
        return by_language(self.question_nl, self.question_en)


@dataclass(frozen=True)
class StepMaker:
    """A municipality that made the step and agreed to be named. Scores 0-100, like for like over its two rounds."""

    cbs_code: str
    name: str
    is_like_size: bool
    is_near: bool
    from_round_year: int
    to_round_year: int
    from_pct: float
    to_pct: float
    moves: tuple[Move, ...]
    pilots: tuple[PilotLesson, ...]


@dataclass(frozen=True)
class Learned:
    """Who made the step: named, and how many others per province.

    is_short: nobody rose far enough, these rose furthest of those beyond the noise. is_other_size:
    nobody of comparable size did, these are larger or smaller.
    """

    need: Need
    makers: tuple[StepMaker, ...]
    others: tuple[ProvinceCount, ...]
    is_short: bool
    is_other_size: bool


@dataclass(frozen=True)
class _Found:
    """A row of learning/fetch_steps; name and what follows from it is None where it may not be named."""

    cbs_code: str | None
    name: str | None
    province_code: str | None
    province_name: str | None
    is_like_size: bool
    is_near: bool
    from_round_year: int | None
    to_round_year: int | None
    from_pct: float | None
    to_pct: float | None
    rise_pct: float


def fetch_need(con: duckdb.DuckDBPyConnection, learner: Learner) -> Need | None:
    """Return the step a municipality has to make on a part, seen from a round; None when it has no score. Source: TR-2."""
    rows = fetch_rows(
        con, "learning/fetch_need", code=learner.cbs_code, scope=learner.part.scope, scope_code=learner.part.code,
        round_year=learner.round_year,
    )  # fmt: skip
    return Need(*rows[0]) if rows else None


def fetch_learned(con: duckdb.DuckDBPyConnection, learner: Learner) -> Learned | None:
    """Return who made the step the municipality has to make; None when it has no score for the part.

    They began within ten points of its score (counted back over common questions), rose at
    least as far as its gap to the target, came beyond its score of now by more than the noise,
    did not fall back since, and have between half and twice its inhabitants. The same province first, then the quickest,
    then the newest. Nothing after the round counts. Source: TR-6, SR-6, GR-4, GR-5.
    """
    need = fetch_need(con, learner)
    if need is None:
        return None
    found = _fetch_found(con, learner, need, need.needed_pct)
    is_short = not found
    if is_short:
        furthest = sorted(_fetch_found(con, learner, need, need.border_pct), key=lambda each: -each.rise_pct)
        found = [each for each in furthest if each.rise_pct > 0]
    alike = [each for each in found if each.is_like_size]
    chosen = alike or found
    pilots, categories = fetch_pilot_lessons(con, learner.round_year), fetch_part_categories(con)
    makers = tuple(_maker(con, learner.part, each, _Shelf(pilots, categories)) for each in chosen if each.name is not None)
    others = count_by_province([each.province_name for each in chosen if each.name is None])
    return Learned(need, makers, others, is_short and bool(chosen), bool(chosen) and not alike)


@dataclass(frozen=True)
class _Shelf:
    pilots: Mapping[str, tuple[PilotLesson, ...]]
    categories: PartCategories


def _fetch_found(con: duckdb.DuckDBPyConnection, learner: Learner, need: Need, needed_pct: float) -> list[_Found]:
    rows = fetch_rows(
        con, "learning/fetch_steps", code=learner.cbs_code, scope=learner.part.scope, scope_code=learner.part.code,
        round_year=learner.round_year, score_pct=need.score_pct, needed_pct=needed_pct, border_pct=need.border_pct,
        within_pct=COMPARABLE_WITHIN_PCT,
    )  # fmt: skip
    return [_Found(*row) for row in rows]


def _maker(con: duckdb.DuckDBPyConnection, part: Scope, found: _Found, shelf: _Shelf) -> StepMaker:
    code, first, last = found.cbs_code or "", found.from_round_year or 0, found.to_round_year or 0
    level, theme = split_part(part)
    moves = fetch_rows(
        con, "learning/fetch_moves", code=code, level=level, theme=theme, from_round_year=first, to_round_year=last,
        most=MOST_MOVES,
    )  # fmt: skip
    pilots = [pilot for pilot in shelf.pilots.get(code, ()) if shelf.categories.is_about(pilot, part.code)]
    return StepMaker(
        code, found.name or "", found.is_like_size, found.is_near, first, last, found.from_pct or 0.0, found.to_pct or 0.0,
        tuple(Move(*row) for row in moves), tuple(pilots[:MOST_PILOTS]),
    )  # fmt: skip
