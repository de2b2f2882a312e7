"""What says how far the figures of a place can be trusted: directions and places, as kept for a round."""

from collections.abc import Mapping
from types import MappingProxyType

from analysis import trends
from analysis.places import Place
from analysis.robust import ranks
from ui import cached, rows
from ui.place_page.context import Context

Headings = Mapping[tuple[str, str], rows.Heading]
Ranks = Mapping[tuple[str, str, str], rows.RankRange]


def heading_of(context: Context, kind: str, code: str) -> rows.Heading | None:
    """Return which way the place goes on a level or theme, seen from the round; None without a score then."""
    return heading_in(context.place, context.round_year, kind, code)


def heading_in(place: Place, round_year: int, kind: str, code: str) -> rows.Heading | None:
    """Return which way a place goes on a level or theme, seen from a round; None without a score then."""
    return _headings(place, round_year).get((kind, code))


def rank_of(context: Context, within: Place, kind: str, code: str) -> rows.RankRange | None:
    """Return the place among the municipalities of a province or the country; None with too few, or for a group."""
    return None if context.is_group else _ranks(context.place, context.round_year).get((kind, code, within.cbs_code))


def change_of(context: Context, kind: str, code: str) -> rows.Change | None:
    """Return what changed up to the round."""
    return cached.changes_of(context.place, context.round_year).get((kind, code))


def _headings(place: Place, round_year: int) -> Headings:
    def make(_con: cached.Connection) -> Headings:
        everybody = cached.kept("heading frames", round_year, lambda con: _heading_frames(con, round_year))
        found = rows.records_of(everybody.of(place.cbs_code), rows.Heading)
        return MappingProxyType({(each.scope, each.code): each for each in found})

    return cached.kept("headings", (place.cbs_code, round_year), make)


def _ranks(place: Place, round_year: int) -> Ranks:
    def make(_con: cached.Connection) -> Ranks:
        everybody = cached.kept("rank frames", round_year, lambda con: _rank_frames(con, round_year))
        found = rows.records_of(everybody.of(place.cbs_code), rows.RankRange)
        return MappingProxyType({(each.scope, each.code, each.within_code): each for each in found})

    return cached.kept("ranks", (place.cbs_code, round_year), make)


def _heading_frames(con: cached.Connection, round_year: int) -> rows.PerPlace:
    return rows.per_place(trends.fetch_all_directions(con, round_year), "place_code")


def _rank_frames(con: cached.Connection, round_year: int) -> rows.PerPlace:
    return rows.per_place(ranks.fetch_all_rank_ranges(con, round_year), "cbs_code")
