"""Where the targets of all municipalities of a province or the country stand, and what changed since the round before."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

import duckdb
import pandas as pd

from analysis.places import ScopeKind
from analysis.queries import Parameter, fetch_frame, fetch_rows
from analysis.targets.status import Status

# From worst to best, for words about a target that can be compared; a change along this line is better or worse.
ORDER_OF_WORDS: tuple[Status, ...] = ("missed", "at_risk", "uncertain", "on_track", "achieved")


@dataclass(frozen=True)
class TargetGroup:
    """Which targets are meant: those of the municipalities of a place for one thing, seen from a round."""

    place_code: str
    origin_round_year: int
    scope: ScopeKind
    code: str


@dataclass(frozen=True)
class TargetHorizon:
    """A horizon of which there are targets: how many, and how many of them are still to come."""

    horizon_years: int
    target_n: int
    open_n: int


@dataclass(frozen=True)
class GroupOutlook:
    """The target of one municipality of a group: a row of fetch_group_outlooks; without a target the rest is None."""

    cbs_code: str
    name: str
    base_round_year: int | None
    target_year: int | None
    target_pct: float | None
    last_round_year: int | None
    last_score_pct: float | None
    gap_pct: float | None
    pace_pct_per_year: float | None
    needed_pace_pct_per_year: float | None
    chance_pct: float | None
    status: Status | None
    reason: str | None
    left_pathway_round_year: int | None
    earlier_round_year: int | None
    is_same_target: bool
    earlier_status: Status | None
    earlier_chance_pct: float | None

    @property
    def chance_change_pct(self) -> float | None:
        """The change of the chance since the round before, in points; None where one of the two cannot be said."""
        if self.chance_pct is None or self.earlier_chance_pct is None:
            return None
        return self.chance_pct - self.earlier_chance_pct

    @property
    def moved(self) -> int:
        """How many words better (above 0) or worse (below 0) than in the round before; 0 where that cannot be said."""
        if self.status not in ORDER_OF_WORDS or self.earlier_status not in ORDER_OF_WORDS:
            return 0
        return ORDER_OF_WORDS.index(self.status) - ORDER_OF_WORDS.index(self.earlier_status)


def fetch_group_outlooks(con: duckdb.DuckDBPyConnection, group: TargetGroup, horizon_years: int) -> pd.DataFrame:
    """Return where the target of every municipality of a group stands, seen from a round.

    Shape: one row per municipality that existed on the last day of the round, by name.
    Columns: cbs_code, name, base_round_year, target_year, target_pct (0-100),
        last_round_year, last_score_pct (0-100), gap_pct (points), pace_pct_per_year,
        needed_pace_pct_per_year, chance_pct (0-100), status, reason,
        left_pathway_round_year, earlier_round_year (the round before), is_same_target,
        earlier_status, earlier_chance_pct (what was said then about the same target).
    Missing: without a target everything but the name is null.
    Source: TR-2, TR-3, TR-5.
    """
    return fetch_frame(con, "fetch_group_outlooks", horizon_years=horizon_years, **_parameters(group))


def group_outlooks(frame: pd.DataFrame) -> tuple[GroupOutlook, ...]:
    """Return the rows of fetch_group_outlooks as records, in the same order; missing is None."""
    names = [field.name for field in fields(GroupOutlook)]
    columns = [frame[name].astype(object).where(frame[name].notna(), None).tolist() for name in names]
    return tuple(GroupOutlook(*row) for row in zip(*columns, strict=True))


def fetch_target_horizons(con: duckdb.DuckDBPyConnection, group: TargetGroup) -> list[TargetHorizon]:
    """Return the horizons of which a place has targets for one thing, shortest first. Source: TR-1."""
    return [TargetHorizon(*row) for row in fetch_rows(con, "fetch_target_horizons", **_parameters(group))]


def nearest_horizon(horizons: Iterable[TargetHorizon]) -> int | None:
    """Return the horizon to show when none was chosen: the shortest of which most targets are still to come.

    The longest when no horizon has that; None without targets.
    """
    found = sorted(horizons, key=lambda each: each.horizon_years)
    return next(
        (each.horizon_years for each in found if 2 * each.open_n > each.target_n), found[-1].horizon_years if found else None
    )


def _parameters(group: TargetGroup) -> dict[str, Parameter]:
    return {
        "code": group.place_code, "round_year": group.origin_round_year, "scope": group.scope, "scope_code": group.code,
    }  # fmt: skip
