"""Targets of a municipality with where they stand, seen from the round on screen."""

from collections.abc import Sequence

from analysis.places import ScopeKind
from analysis.targets.outlooks import Outlook, fetch_outlooks_of_all
from ui import cached
from ui.charts.records import TargetMark
from ui.place_page.context import Context
from ui.sentences.targets import outlook_word


def outlooks_of(place_code: str, round_year: int) -> tuple[Outlook, ...]:
    """Return where the targets of a municipality stand seen from a round: levels first, then themes, by target year."""
    found = cached.kept("outlooks", round_year, lambda con: fetch_outlooks_of_all(con, round_year))
    return found.get(place_code, ())


def outlooks_for(context: Context, kind: ScopeKind, code: str) -> list[Outlook]:
    """Return the targets that still count for one thing, the earliest target year first; none for a group."""
    if context.is_group:
        return []
    found = outlooks_of(context.place.cbs_code, context.round_year)
    return [each for each in found if (each.scope, each.code) == (kind, code) and each.status != "closed"]


def target_marks(context: Context, kind: ScopeKind, code: str) -> tuple[TargetMark, ...]:
    """Return the targets as marks in a chart, each with the word about it."""
    found = outlooks_for(context, kind, code)
    return tuple(TargetMark(each.target_year, each.target_pct, each.status, outlook_word(each)) for each in found)


def foremost(outlooks: Sequence[Outlook]) -> Outlook | None:
    """Return the target to tell about first: the nearest one to come that is not met, else met, else the last one passed."""
    to_come = [each for each in outlooks if each.is_open]
    wanted = [each for each in to_come if each.status != "achieved"] or to_come
    if wanted:
        return min(wanted, key=lambda each: each.target_year)
    return max((each for each in outlooks if each.status != "closed"), key=lambda each: each.target_year, default=None)
