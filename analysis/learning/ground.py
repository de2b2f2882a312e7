"""What everybody's steps on one level or theme were, as of a round: read once, for whoever wants to learn from them.

Where it is asked for one municipality after another, reading it per municipality took
a hundred times as long.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import duckdb

from analysis.learning.pilot_lessons import PartCategories, PilotLesson, fetch_part_categories, fetch_pilot_lessons
from analysis.places import Scope
from analysis.queries import Parameter, fetch_rows
from analysis.thresholds import COMPARABLE_WITHIN_PCT

NO_DIFFERENCE = 1e-9  # of points: the rounding of a sum


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
class Stance:
    """Where a municipality stands, in which province and with how many inhabitants."""

    province_code: str | None
    population: int | None
    need: Need


@dataclass(frozen=True)
class Stretch:
    """A rise of a municipality between two of its rounds; a row of learning/fetch_stretches."""

    cbs_code: str
    name: str
    province_code: str | None
    province_name: str | None
    population: int | None
    may_be_named: bool
    from_round_year: int
    to_round_year: int
    from_pct: float
    to_pct: float
    rise_pct: float
    lost_pct: float

    def is_step(self, need: Need, needed_pct: float) -> bool:
        """Return whether it began about where the need is, rose far enough, beyond the noise, and was kept."""
        return (
            self.rise_pct + NO_DIFFERENCE >= needed_pct
            and abs(self.from_pct - need.score_pct) <= COMPARABLE_WITHIN_PCT + NO_DIFFERENCE
            and self.to_pct > need.score_pct + need.border_pct
            and self.lost_pct <= need.border_pct + NO_DIFFERENCE
        )

    def is_like_size(self, population: int | None) -> bool:
        """Return whether it has between half and twice as many inhabitants; False where that is not known."""
        if self.population is None or population is None:
            return False
        return max(self.population, population) <= 2 * min(self.population, population)


@dataclass(frozen=True)
class LearningGround:
    """Everybody's stance by code, and all stretches: the shortest first, of equally short ones the newest."""

    part: Scope
    stances: Mapping[str, Stance]
    stretches: tuple[Stretch, ...]
    pilots: Mapping[str, tuple[PilotLesson, ...]]
    categories: PartCategories


def fetch_ground(con: duckdb.DuckDBPyConnection, part: Scope, round_year: int) -> LearningGround:
    """Return what everybody did on a part, as of a round; nothing later counts. Source: TR-2, TR-6, SR-6."""
    asked: dict[str, Parameter] = {"scope": part.scope, "scope_code": part.code, "round_year": round_year}
    stances = {row[0]: Stance(row[1], row[2], Need(*row[3:])) for row in fetch_rows(con, "learning/fetch_needs", **asked)}
    stretches = tuple(Stretch(*row) for row in fetch_rows(con, "learning/fetch_stretches", **asked))
    pilots, categories = fetch_pilot_lessons(con, round_year), fetch_part_categories(con)
    return LearningGround(part, MappingProxyType(stances), stretches, pilots, categories)


def steps_from(ground: LearningGround, cbs_code: str, needed_pct: float) -> list[Stretch]:
    """Return the shortest fitting stretch of every other municipality: of like size first, then nearby, then in their order."""
    own = ground.stances[cbs_code]
    found: dict[str, Stretch] = {}
    for stretch in ground.stretches:
        if stretch.cbs_code != cbs_code and stretch.is_step(own.need, needed_pct):
            found.setdefault(stretch.cbs_code, stretch)
    return sorted(
        found.values(),
        key=lambda each: (not each.is_like_size(own.population), each.province_code != own.province_code),
    )
