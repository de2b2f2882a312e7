"""What was typed on the page for targets, before it is published."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from ingest.record_rows import USUAL_HORIZONS
from ingest.records import TargetScope
from ingest.target_form import TargetDecision, Wanted
from ui.set_targets.situation import BaseRound, Situation

__all__ = ["USUAL_HORIZONS", "Draft", "TypedTarget", "decision_of"]


@dataclass(frozen=True)
class TypedTarget:
    """One horizon: the score typed (None is nothing), and whether the target it has is to be dropped."""

    horizon_years: int
    target_pct: int | None
    is_dropped: bool = False

    def year(self, base: BaseRound) -> int:
        """Return the year of the target."""
        return base.year + self.horizon_years


@dataclass(frozen=True)
class Draft:
    """Everything typed: the base round, the targets, who decided on which day, and who enters it."""

    base: BaseRound
    typed: tuple[TypedTarget, ...]
    set_by: str = ""
    set_on: date | None = None
    entered_by: str = ""

    @property
    def filled(self) -> tuple[TypedTarget, ...]:
        """The horizons with a score typed."""
        return tuple(one for one in self.typed if one.target_pct is not None and not one.is_dropped)

    def changed(self, situation: Situation) -> tuple[TypedTarget, ...]:
        """Return the horizons that would be other than they are now: new, another score or base round, or dropped."""
        return tuple(one for one in self.typed if _is_changed(one, self.base, situation))


def _is_changed(one: TypedTarget, base: BaseRound, situation: Situation) -> bool:
    held = situation.current.get(one.horizon_years)
    if one.is_dropped:
        return held is not None
    if one.target_pct is None:
        return False
    return held is None or (held.base_round_year, held.target_pct) != (base.year, one.target_pct)


def decision_of(draft: Draft, situation: Situation) -> TargetDecision:
    """Return what is published: only the horizons that change. The day is there: judging holds that."""
    wanted = tuple(Wanted(one.horizon_years, None if one.is_dropped else one.target_pct) for one in draft.changed(situation))
    scope = cast("TargetScope", situation.part.scope)
    return TargetDecision(
        situation.place.cbs_code,
        scope,
        situation.part.code,
        draft.base.year,
        wanted,
        draft.set_by.strip(),
        draft.set_on or date.min,
    )
