"""The figures of a comparison group as records, read once per group and part."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from analysis.groups.choosing import fetch_group
from analysis.groups.figures import FiguresAsked, fetch_group_figures
from analysis.groups.ranks import fetch_choice_scores, rank_within
from analysis.groups.records import Group, GroupAsked
from analysis.groups.scored_members import Part, fetch_scored_members
from analysis.places import Place, Scope
from ui import cached, rows
from ui.charts.records import Role

WITHIN_GROUP = "group"  # where the country or a province has its code


@dataclass(frozen=True)
class GroupFigure(rows.GroupScore):
    """A row of fetch_group_figures."""

    scope: str
    from_round_year: int | None
    change_reason: str | None


@dataclass(frozen=True)
class GroupData:
    """A municipality with its group, looked at on one part. figures: in the round, by part; line: the part in every round."""

    own: Place
    group: Group
    name: str
    part: Scope
    figures: Mapping[Part, GroupFigure]
    line: tuple[GroupFigure, ...]
    ranks: Mapping[Part, rows.RankRange]

    @property
    def round_year(self) -> int:
        """The round."""
        return self.group.asked.round_year

    @property
    def least_n(self) -> int:
        """The least municipalities of a mean of this group (GR-4)."""
        return FiguresAsked(self.group, (self.part.scope, self.part.code)).least_n

    @property
    def is_country(self) -> bool:
        """Whether the group is the country, which is then no context of its own."""
        return self.group.asked.kind == "country"

    @property
    def role(self) -> Role:
        """The role the group is drawn in: as the country or province looks everywhere."""
        return "country" if self.is_country else "province"

    @property
    def figure(self) -> GroupFigure:
        """The group on the part that is looked at, in the round."""
        return self.figures[self.part.scope, self.part.code]


def group_of(asked: GroupAsked) -> Group:
    """Return the group that was asked for."""
    return cached.kept("compare_group", asked, lambda con: fetch_group(con, asked))


def group_data(own: Place, group: Group, name: str, part: Scope) -> GroupData:
    """Return everything that is shown of a group that has members."""
    found = _figures(FiguresAsked(group, (part.scope, part.code)))
    now = {(each.scope, each.code): each for each in found if each.round_year == group.asked.round_year}
    line = tuple(each for each in found if (each.scope, each.code) == (part.scope, part.code))
    return GroupData(own, group, name, part, MappingProxyType(now), line, _ranks(group))


def _figures(asked: FiguresAsked) -> tuple[GroupFigure, ...]:
    scored = cached.kept("scored_members", (), fetch_scored_members)
    return cached.kept(
        "compare_figures", asked, lambda con: rows.records_of(fetch_group_figures(con, asked, scored), GroupFigure)
    )  # fmt: skip


def _ranks(group: Group) -> Mapping[Part, rows.RankRange]:
    year = group.asked.round_year
    scores = cached.kept("choice_scores", year, lambda con: fetch_choice_scores(con, year))
    found = rank_within(scores, group.asked.municipality or "", frozenset(group.codes))
    return MappingProxyType({
        (each.scope, each.code): rows.RankRange(
            each.scope, each.code, WITHIN_GROUP, each.rank, each.rank_low, each.rank_high, each.rank_n
        )
        for each in found
    })  # fmt: skip
