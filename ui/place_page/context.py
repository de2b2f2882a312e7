"""What a page of a place is about: the place, what it is compared with, the round and the level."""

from dataclasses import dataclass, replace

from analysis.places import Place, Scope
from data.text import _
from ui import cached, rows
from ui.address import Selection


@dataclass(frozen=True)
class Context:
    """A place in a round, seen at one level; groups are what it is compared with, nearest first.

    With is_weighted the figures of groups are weighted by inhabitants (rule GR-1).
    """

    place: Place
    groups: tuple[Place, ...]
    round_year: int
    level: Scope
    is_weighted: bool = False

    @property
    def is_group(self) -> bool:
        """Whether the place is a province or the country."""
        return self.place.level != "municipality"


def context_of(place: Place, round_year: int, level_code: str, *, is_weighted: bool = False) -> Context:
    """Return the context of a place: a municipality is compared with its province and the country."""
    found = cached.all_places()
    groups: list[Place] = []
    above = place.parent_code
    while above is not None:
        groups.append(_told_apart(found[above], place))
        above = found[above].parent_code
    level = next(each for each in cached.scopes("level") if each.code == level_code)
    return Context(place, tuple(groups), round_year, level, is_weighted)


def chosen_context(place: Place, chosen: Selection) -> Context | None:
    """Return the context of a place with the choices of a visitor; None when there is no round yet."""
    if chosen.round_year is None or chosen.level is None:
        return None
    is_weighted = place.level != "municipality" and chosen.is_weighted
    return context_of(place, chosen.round_year, chosen.level, is_weighted=is_weighted)


def _told_apart(group: Place, place: Place) -> Place:
    """Return a group under a name that is not that of the place: Groningen and Utrecht are a municipality and a province."""
    return replace(group, name=_("{name} province", name=group.name)) if group.name == place.name else group


def shown_pct(score: rows.Score | None, context: Context, *, of_group: bool) -> float | None:
    """Return the score to show: of a group the mean that was chosen."""
    if score is None:
        return None
    return score.weighted_mean_pct if of_group and context.is_weighted else score.score_pct


def own_score(context: Context, kind: str, code: str) -> rows.Score | None:
    """Return the row of the place itself."""
    return cached.scores_of(context.place, context.round_year).get((kind, code))


def own_pct(context: Context, kind: str, code: str) -> float | None:
    """Return the score of the place itself."""
    return shown_pct(own_score(context, kind, code), context, of_group=context.is_group)


def group_pct(context: Context, group: Place, kind: str, code: str) -> float | None:
    """Return the score of a group the place is compared with."""
    return shown_pct(cached.scores_of(group, context.round_year).get((kind, code)), context, of_group=True)


def role_of(place: Place) -> str:
    """Return the role a group has in a chart."""
    return "province" if place.level == "province" else "country"
