"""What the map shows, read from the store once per version, round and level."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from analysis.map_figures import fetch_map_figures
from analysis.places import Scope
from analysis.targets.status import Status
from ui import cached
from ui.rows import records_of


@dataclass(frozen=True)
class MapFigure:
    """A row of fetch_map_figures."""

    cbs_code: str
    name: str
    province_code: str
    home_code: str | None
    column_no: int | None
    row_no: int | None
    is_existing: bool
    score_pct: float | None
    coverage_pct: float | None
    reason: str | None
    change_pct: float | None
    is_within_noise: bool | None
    from_round_year: int | None
    change_reason: str | None
    target_year: int | None
    target_pct: float | None
    status: Status | None
    chance_pct: float | None

    @property
    def has_tile(self) -> bool:
        """Whether it is a municipality of today, which has a tile."""
        return self.column_no is not None

    @property
    def is_participant(self) -> bool:
        """Whether it took part in the round."""
        return self.reason not in ("not_participating", "not_existing")


def map_figures(round_year: int, level: Scope) -> tuple[MapFigure, ...]:
    """Return the figures of every municipality on a level in a round, by name."""
    return cached.kept(
        "map_figures", (round_year, level.code),
        lambda con: records_of(fetch_map_figures(con, round_year, level.scope, level.code), MapFigure),
    )  # fmt: skip


def dissolved_by_home(found: tuple[MapFigure, ...]) -> Mapping[str, tuple[MapFigure, ...]]:
    """Return, for a municipality of today, those of the round that are part of it now."""
    homes: dict[str, tuple[MapFigure, ...]] = {}
    for each in found:
        if not each.has_tile and each.home_code is not None:
            homes[each.home_code] = (*homes.get(each.home_code, ()), each)
    return MappingProxyType(homes)
