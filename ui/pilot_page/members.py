"""The municipalities behind scores and pilots together, as a table; for where their names may be seen."""

from collections.abc import Sequence

from analysis.pilots.beside_scores import MOVES, CategoryChange, Move
from data.text import _
from ui.charts.records import Column, PlaceLink, Table, Worded
from ui.navigation import path_of_place
from ui.pilot_page.beside import move_name


def member_table(changes: Sequence[CategoryChange]) -> Table:
    """Return the municipalities of one category with their scores: pilots without a rise first, then a rise without a pilot."""
    columns = (
        Column(_("Municipality")), Column(_("Score before"), "score"), Column(_("Score after"), "score"),
        Column(_("Change on the same questions"), "change"), Column(_("What that is"), "word"), Column(_("Pilots"), "count"),
    )  # fmt: skip
    compared = [(each, each.move) for each in changes if each.move is not None]
    ordered = sorted(compared, key=lambda pair: _order(pair[0], pair[1]))
    rows = tuple(
        (
            PlaceLink(each.cbs_code, each.name, path_of_place(each.cbs_code)), each.from_score_pct, each.to_score_pct,
            each.change_pct, Worded(move_name(move), MOVES.index(move)), each.timely_n or _none_told(each),
        )
        for each, move in ordered
    )  # fmt: skip
    return Table(columns, rows)


def _none_told(each: CategoryChange) -> str | int:
    return _("without a year") if each.undated_n else 0


def _order(each: CategoryChange, move: Move) -> tuple[int, float]:
    """Return what stands first: a pilot and no rise, a rise and no pilot, then the rest by how far they moved."""
    if each.known == "pilot":
        return (1 if move == "up" else 0), -(each.change_pct or 0)
    return (2 if move == "up" else 3), -(each.change_pct or 0)
