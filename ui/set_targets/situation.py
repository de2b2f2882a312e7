"""What the page knows of a municipality and part before anything is typed: its rounds, its targets, where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from analysis.places import Place, Scope
from analysis.targets.positions import fetch_position
from analysis.targets.wanted_targets import Position
from ingest.record_rows import USUAL_HORIZONS
from ingest.target_history import DeliveredTarget, fetch_target_history
from ui import cached
from ui.parts import name_of_part
from ui.sentences.targets import in_sentence


@dataclass(frozen=True)
class BaseRound:
    """A round a target can be counted from; without a score it cannot, and reason says why there is none."""

    year: int
    score_pct: float | None
    reason: str | None


@dataclass(frozen=True)
class Situation:
    """A municipality and a part: its rounds newest first, every target it ever set, and where it stands."""

    place: Place
    part: Scope
    rounds: tuple[BaseRound, ...]
    history: tuple[DeliveredTarget, ...]
    position: Position

    @property
    def part_name(self) -> str:
        """The part as it stands inside a sentence."""
        return in_sentence(name_of_part(self.part))

    @cached_property
    def bases(self) -> tuple[BaseRound, ...]:
        """The rounds a target can be counted from, newest first."""
        return tuple(one for one in self.rounds if one.score_pct is not None)

    @cached_property
    def current(self) -> Mapping[int, DeliveredTarget]:
        """The targets of the part that hold now, by horizon in years."""
        held = [one for one in self.history if (one.scope, one.code) == (self.part.scope, self.part.code) and self._holds(one)]
        return {one.horizon_years: one for one in sorted(held, key=lambda one: one.horizon_years)}

    @property
    def horizons(self) -> tuple[int, ...]:
        """The horizons that can be set: 3 and 5 years, and those that have a target already."""
        return tuple(sorted({*USUAL_HORIZONS, *self.current}))

    def is_closed(self, target: DeliveredTarget) -> bool:
        """Return whether a target was set on a round of another area, before a merger (SR-8)."""
        return any(one.year == target.base_round_year and one.reason == "area_changed" for one in self.rounds)

    def _holds(self, target: DeliveredTarget) -> bool:
        return target.state == "current" and target.target_pct is not None and not self.is_closed(target)


def situation_of(place: Place, part: Scope) -> Situation | None:
    """Return what is known; None when nobody ever took part."""
    key = (place.cbs_code, part.scope, part.code)
    position = cached.kept("position", key, lambda con: fetch_position(con, place, part.scope, part.code))
    if position is None:
        return None
    history = cached.kept("target_history", place.cbs_code, lambda con: fetch_target_history(con, place.cbs_code))
    return Situation(place, part, _rounds(place, part), history, position)


def _rounds(place: Place, part: Scope) -> tuple[BaseRound, ...]:
    """Return the rounds; a score reconstructed from before a merger is none to count from (SR-8)."""
    return tuple(
        BaseRound(one.round_year, None, "area_changed")
        if one.is_reconstructed
        else BaseRound(one.round_year, one.score_pct, one.reason)
        for one in reversed(cached.trend_of(place, part.scope, part.code))
    )
