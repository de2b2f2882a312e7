"""Scores and pilots together: where scores move without pilots and pilots do not move scores, per category, as records."""

from collections.abc import Sequence

from analysis.pilots.beside_scores import LEAST_GROUP_N, MOVES, SIDES, CategoryMoves, Known, Move, MoveCounts
from analysis.places import Scope
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.charts.pilot_records import MoveBar, MoveCategory, MoveChart, MoveSegment
from ui.charts.records import Column, Table, Value
from ui.format import format_count, join_names
from ui.pilot_page.explanations import association_sentence

SIGNS: dict[Move, str] = {"up": "▲", "within": "=", "down": "▼"}


def move_chart(moves: Sequence[CategoryMoves], names: Sequence[Scope], title: str) -> MoveChart:
    """Return the chart over the categories, in their order."""
    name_of = {scope.code: scope.name for scope in names}
    categories = tuple(
        MoveCategory(name_of[each.category], category_sentence(each), _bars(each), each.can_be_said) for each in moves
    )
    columns = (
        Column(_("Category")), Column(_("Municipalities")), *(Column(move_name(move), "count") for move in MOVES),
        Column(_("All of them"), "count"),
    )  # fmt: skip
    rows = tuple(_row(name_of[each.category], group) for each in moves for group in each.groups)
    return MoveChart(title, _sentence(moves, name_of), categories, Table(columns, rows))


def move_name(move: Move) -> str:
    """Return what became of a score in words."""
    names = {"up": _("Rose beyond the noise"), "within": _("Within the noise"), "down": _("Fell beyond the noise")}
    return names[move]


def category_sentence(moves: CategoryMoves) -> str:
    """Return what the category says; that it cannot be said where too few municipalities have a known pilot. Source: GR-4."""
    pilot, without = moves.group("pilot"), moves.group("no_pilot")
    if not moves.can_be_said:
        return " ".join(told for told in (_unsaid_sentence(pilot, without), _without_sentence(without)) if told)
    told = _compared_sentence(moves, pilot, without)
    undated = moves.group("undated").total_n
    return f"{told} {_undated_sentence(undated)}" if undated != 0 else told


def _compared_sentence(moves: CategoryMoves, pilot: MoveCounts, without: MoveCounts) -> str:
    told = _(
        "The score rose for {n} of the {total} municipalities with a pilot in that time, and for {other} of the {others} without"
        " a known pilot.",
        n=format_count(pilot.count("up")),
        total=format_count(pilot.total_n),
        other=format_count(without.count("up")),
        others=format_count(without.total_n),
    )
    beyond, chance = _("That difference is larger than chance alone makes it."), _("That difference may well be chance.")
    return f"{told} {beyond if moves.is_beyond_chance else chance}"


def _unsaid_sentence(pilot: MoveCounts, without: MoveCounts) -> str:
    if (without.total_n or 0) < LEAST_GROUP_N and (pilot.total_n or 0) < LEAST_GROUP_N:
        return _("Cannot be said: too few municipalities have a score to compare in both rounds.")
    if pilot.total_n == 0:
        return _("Cannot be said: of no municipality with a score in both rounds a pilot in that time was reported.")
    if (pilot.total_n or 0) < LEAST_GROUP_N:
        return _(
            "Cannot be said: of fewer than {n} municipalities with a score in both rounds a pilot in that time was reported.",
            n=LEAST_GROUP_N,
        )
    return _("Cannot be said: how often the score rose would be about one or two municipalities.")


def _without_sentence(without: MoveCounts) -> str:
    """Return for how many the score rose without a known pilot; empty where that is not told."""
    up = without.count("up")
    if up is None:
        return ""
    return _(
        "Without a known pilot the score rose for {n} of {total} municipalities.",
        n=format_count(up), total=format_count(without.total_n),
    )  # fmt: skip


def _undated_sentence(n: int | None) -> str:
    if n is None:
        return _("Fewer than {n} municipalities have only pilots without a year; they count for neither.", n=SMALLEST_GROUP_N)
    return _("{n} municipalities have only pilots without a year; they count for neither.", n=format_count(n))


def _sentence(moves: Sequence[CategoryMoves], name_of: dict[str, str]) -> str:
    said = [name_of[each.category] for each in moves if each.can_be_said]
    if not said:
        told = _("In no category were enough pilots reported to lay them beside the scores.")
    else:
        told = ngettext(
            "In {n} of {total} categories enough pilots were reported to lay them beside the scores: {names}.",
            "In {n} of {total} categories enough pilots were reported to lay them beside the scores: {names}.",
            len(said),
            total=len(moves),
            names=join_names(said),
        )
    return f"{told} {association_sentence()}"


def _bars(moves: CategoryMoves) -> tuple[MoveBar, ...]:
    names: dict[Known, str] = {"pilot": _("With a pilot in that time"), "no_pilot": _("Without a known pilot")}
    return tuple(_bar(names[known], moves.group(known)) for known in SIDES if moves.group(known).is_told)


def _bar(name: str, group: MoveCounts) -> MoveBar:
    """Return a bar; what is not told apart is one piece, what is left of the total."""
    total = group.total_n or 0
    shown = [(move, n) for move, n in zip(MOVES, group.counts, strict=True) if n]
    segments = [MoveSegment(move, 100 * n / total, f"{SIGNS[move]} {format_count(n)}") for move, n in shown]
    hidden_n = total - sum(n for _move, n in shown)
    if hidden_n:
        segments.append(MoveSegment(None, 100 * hidden_n / total, format_count(hidden_n)))
    told = [_told(move, n) for move, n in zip(MOVES, group.counts, strict=True) if n is not None]
    if hidden_n:
        told.append(_("did not rise: {n}, not told apart", n=format_count(hidden_n)))
    return MoveBar(f"{name} ({format_count(total)})", tuple(segments), " · ".join(told))


def _told(move: Move, n: int) -> str:
    return f"{SIGNS[move]} {move_name(move).lower()}: {format_count(n)}"


def _row(category: str, group: MoveCounts) -> tuple[Value, ...]:
    names = {
        "pilot": _("With a pilot in that time"), "no_pilot": _("Without a known pilot"),
        "undated": _("Only pilots without a year"),
    }  # fmt: skip
    total = _("fewer than {n}", n=SMALLEST_GROUP_N) if group.total_n is None else group.total_n
    counts = (0 if group.total_n == 0 else _("not shown") if n is None else n for n in group.counts)
    return (category, names[group.known], *counts, total)
