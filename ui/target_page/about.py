"""What the page doelen is about: a place seen from a round, on a level or theme."""

from dataclasses import dataclass

from analysis.places import Place, Scope
from analysis.targets.group_outlooks import (
    GroupOutlook,
    TargetGroup,
    TargetHorizon,
    fetch_group_outlooks,
    fetch_target_horizons,
    group_outlooks,
)
from analysis.targets.outlooks import Outlook
from ui import cached
from ui.parts import name_of_part
from ui.place_page.targets import outlooks_of


@dataclass(frozen=True)
class About:
    """The choices of the page, settled."""

    place: Place
    round_year: int
    part: Scope

    @property
    def part_name(self) -> str:
        """The name of the level, or of the theme with its level."""
        return name_of_part(self.part)

    @property
    def group(self) -> TargetGroup:
        """The same choices as the analysis asks for them."""
        return TargetGroup(self.place.cbs_code, self.round_year, self.part.scope, self.part.code)


def horizons_of(about: About) -> list[TargetHorizon]:
    """Return the horizons of which the place has targets for the part, shortest first."""
    return cached.kept("target_horizons", about.group, lambda con: fetch_target_horizons(con, about.group))


def part_outlooks(about: About) -> list[Outlook]:
    """Return the targets of a municipality for the part, seen from the round, by target year."""
    found = outlooks_of(about.place.cbs_code, about.round_year)
    own = [each for each in found if (each.scope, each.code) == (about.part.scope, about.part.code)]
    return sorted(own, key=lambda each: (each.target_year, each.horizon_years))


def members_of(about: About, horizon_years: int) -> tuple[GroupOutlook, ...]:
    """Return the target of every municipality of the place, by name."""
    return cached.kept(
        "group_outlooks",
        (about.group, horizon_years),
        lambda con: group_outlooks(fetch_group_outlooks(con, about.group, horizon_years)),
    )
