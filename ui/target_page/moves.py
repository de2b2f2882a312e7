"""Who is drifting in a group, and whose word changed since the round before, as lists with their table."""

from collections.abc import Sequence

from analysis.targets.group_outlooks import GroupOutlook
from data.text import _, ngettext
from ui.charts.pathway_records import Move, MoveChart, MoveList
from ui.charts.records import Column, Table, Value, Worded
from ui.format import format_chance, whole
from ui.sentences.group_targets import GroupTargets, moved_sentence
from ui.sentences.targets import status_word
from ui.target_page.about import About
from ui.target_page.group import ORDER, place_link

SHOWN_N = 8  # per list; the table has them all
LEAST_FALL_PCT = 5  # points of chance: less is no news


def drift_chart(about: About, told: GroupTargets) -> MoveChart:
    """Return whose chance fell most since the round before, and who came below the pathway in this round. Source: TR-5."""
    fallen = sorted(
        (each for each in told.members if _has_fallen(each)), key=lambda each: (each.chance_change_pct or 0, each.name)
    )
    left = [each for each in told.members if _is_open(each) and each.left_pathway_round_year == told.round_year]
    lists = (
        _list(_("The chance fell most"), [_move(about, told, each, _fall_words(each)) for each in fallen],
              _("Nobody’s chance fell by {n} points or more.", n=LEAST_FALL_PCT)),
        _list(_("Below the pathway since this round"), [_move(about, told, each, "") for each in left],
              _("Nobody came below the pathway in this round.")),
    )  # fmt: skip
    drifting = sorted({each.cbs_code: each for each in (*fallen, *left)}.values(), key=lambda each: each.chance_change_pct or 0)
    return MoveChart(_("Who is drifting"), _drift_sentence(fallen, left), lists, _table(about, told, drifting))


def change_chart(about: About, told: GroupTargets) -> MoveChart:
    """Return whose word became worse or better since the round before. Source: TR-3."""
    worse = sorted((each for each in told.members if each.moved < 0), key=lambda each: (each.moved, each.name))
    better = sorted((each for each in told.members if each.moved > 0), key=lambda each: (-each.moved, each.name))
    lists = (
        _list(_("Became worse"), [_move(about, told, each, "") for each in worse], _("Nobody’s word became worse.")),
        _list(_("Became better"), [_move(about, told, each, "") for each in better], _("Nobody’s word became better.")),
    )
    return MoveChart(_("What changed since the last round"), moved_sentence(told), lists, _table(about, told, [*worse, *better]))


def _has_fallen(each: GroupOutlook) -> bool:
    """Return whether the chance of a target still to come fell by enough to tell."""
    change = each.chance_change_pct
    return change is not None and change <= -LEAST_FALL_PCT and _is_open(each)


def _is_open(each: GroupOutlook) -> bool:
    """Return whether something can still be done: the target is not met, and its year is to come."""
    return each.needed_pace_pct_per_year is not None


def _fall_words(each: GroupOutlook) -> str:
    return _("chance from {before} to {now}", before=format_chance(each.earlier_chance_pct), now=format_chance(each.chance_pct))


def _move(about: About, told: GroupTargets, each: GroupOutlook, text: str) -> Move:
    return Move(place_link(about, told.horizon_years, each), each.earlier_status, each.status, text)


def _list(head: str, moves: Sequence[Move], none_told: str) -> MoveList:
    more = len(moves) - SHOWN_N
    more_told = ngettext("{n} more in the table.", "{n} more in the table.", more) if more > 0 else ""
    return MoveList(head, tuple(moves[:SHOWN_N]), none_told, more_told)


def _drift_sentence(fallen: Sequence[GroupOutlook], left: Sequence[GroupOutlook]) -> str:
    """Return who fell most, by name: no numbers of a few (GR-4)."""
    if not fallen and not left:
        return _("Nobody: no chance fell by {n} points or more, and nobody came below the pathway.", n=LEAST_FALL_PCT)
    if not fallen:
        return _("No chance fell by {n} points or more since the round before.", n=LEAST_FALL_PCT)
    worst = fallen[0]
    return _(
        "The chance fell most in {name}: from {before} to {now}.",
        name=worst.name, before=format_chance(worst.earlier_chance_pct), now=format_chance(worst.chance_pct),
    )  # fmt: skip


def _table(about: About, told: GroupTargets, members: Sequence[GroupOutlook]) -> Table:
    columns = (
        Column(_("Municipality")), Column(_("Word before"), "word"), Column(_("Word now"), "word"),
        Column(_("Chance before"), "chance"), Column(_("Chance now"), "chance"), Column(_("Change of the chance"), "change"),
        Column(_("Below the pathway since"), "year"),
    )  # fmt: skip
    return Table(columns, tuple(_row(about, told, each) for each in members))


def _row(about: About, told: GroupTargets, each: GroupOutlook) -> tuple[Value, ...]:
    return (
        place_link(about, told.horizon_years, each),
        _word(each.earlier_status),
        _word(each.status),
        each.earlier_chance_pct,
        each.chance_pct,
        _shown_change(each),
        each.left_pathway_round_year,
    )


def _shown_change(each: GroupOutlook) -> int | None:
    """Return the difference of the two chances as the reader would compute it from the shown ones."""
    if each.chance_pct is None or each.earlier_chance_pct is None:
        return None
    return whole(each.chance_pct) - whole(each.earlier_chance_pct)


def _word(status: str | None) -> Worded | None:
    found = next((each for each in ORDER if each == status), None)
    return None if found is None else Worded(status_word(found), ORDER.index(found), found)
