"""Who made the step a municipality has to make: the same start, comparable size, far enough, and kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import duckdb

from analysis.learning.ground import LearningGround, Need, Stance, Stretch, fetch_ground, steps_from
from analysis.learning.pilot_lessons import PilotLesson, split_part
from analysis.learning.via_facilitator import ProvinceCount, count_by_province
from analysis.places import Scope
from analysis.queries import fetch_rows
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


def fetch_learned(con: duckdb.DuckDBPyConnection, learner: Learner) -> Learned | None:
    """Return who made the step the municipality has to make; None when it has no score for the part.

    They began within ten points of its score (counted back over common questions), rose at
    least as far as its gap to the target, came beyond its score of now by more than the noise,
    did not fall back since, and have between half and twice its inhabitants. The same province first, then the quickest,
    then the newest. Nothing after the round counts. Source: TR-6, SR-6, GR-4, GR-5.
    """
    ground = fetch_ground(con, learner.part, learner.round_year)
    return learned_from(ground, learner.cbs_code, lambda stretch: fetch_moves(con, learner.part, stretch))


def learned_from(ground: LearningGround, cbs_code: str, moves_of: Callable[[Stretch], tuple[Move, ...]]) -> Learned | None:
    """Return the same from what everybody did; moves_of: on which questions somebody who may be named rose."""
    if cbs_code not in ground.stances:
        return None
    own = ground.stances[cbs_code]
    found = steps_from(ground, cbs_code, own.need.needed_pct)
    is_short = not found
    if is_short:
        found = sorted(steps_from(ground, cbs_code, own.need.border_pct), key=lambda each: -each.rise_pct)
    alike = [each for each in found if each.is_like_size(own.population)]
    chosen = alike or found
    makers = tuple(_maker(ground, own, each, moves_of(each)) for each in chosen if each.may_be_named)
    others = count_by_province([each.province_name for each in chosen if not each.may_be_named])
    return Learned(own.need, makers, others, is_short and bool(chosen), bool(chosen) and not alike)


def fetch_moves(con: duckdb.DuckDBPyConnection, part: Scope, stretch: Stretch) -> tuple[Move, ...]:
    """Return the questions of a part on which a municipality rose most in a stretch, the largest rise first."""
    years = stretch.from_round_year, stretch.to_round_year
    return _moves(con, stretch.cbs_code, part, years).get(stretch.cbs_code, ())


def fetch_moves_of_all(con: duckdb.DuckDBPyConnection, part: Scope, years: tuple[int, int]) -> Mapping[str, tuple[Move, ...]]:
    """Return the same of everybody who rose from one round to another, by code."""
    return MappingProxyType(_moves(con, None, part, years))


def _moves(con: duckdb.DuckDBPyConnection, code: str | None, part: Scope, years: tuple[int, int]) -> dict[str, tuple[Move, ...]]:
    level, theme = split_part(part)
    found: dict[str, list[Move]] = {}
    for cbs_code, *move in fetch_rows(
        con, "learning/fetch_moves", code=code, level=level, theme=theme,
        from_round_year=years[0], to_round_year=years[1], most=MOST_MOVES,
    ):  # fmt: skip
        found.setdefault(cbs_code, []).append(Move(*move))
    return {cbs_code: tuple(moves) for cbs_code, moves in found.items()}


def _maker(ground: LearningGround, own: Stance, found: Stretch, moves: tuple[Move, ...]) -> StepMaker:
    pilots = [pilot for pilot in ground.pilots.get(found.cbs_code, ()) if ground.categories.is_about(pilot, ground.part.code)]
    is_near = found.province_code is not None and found.province_code == own.province_code
    return StepMaker(
        found.cbs_code, found.name, found.is_like_size(own.population), is_near, found.from_round_year, found.to_round_year,
        found.from_pct, found.to_pct, moves, tuple(pilots[:MOST_PILOTS]),
    )  # fmt: skip
