"""The effect of taking part in a programme, per level and theme, or which minimum is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import duckdb
import numpy as np

from analysis.effect.adjusted import adjusted_difference
from analysis.effect.estimate import (
    difference_of,
    gap_in_sd,
    is_beyond,
    is_beyond_chance,
    less_head_start,
    others_n,
    rounds_apart,
    visible_effect,
)
from analysis.effect.event_line import event_points
from analysis.effect.limits import (
    HEAD_START_CONFIDENCE,
    LARGEST_GAP_SD,
    LEAST_MEMBERS_N,
    LEAST_OTHERS_N,
    LEAST_ROUNDS_AFTER_N,
    LEAST_ROUNDS_BEFORE_N,
)
from analysis.effect.panel import Panel, Timing, fetch_panels, timing_of
from analysis.effect.records import Difference, Figure, Missing, PartEffect, ProgrammeEffect
from analysis.effect.stacks import Stack, complete_n, not_yet_n, stack_of
from analysis.places import Round, Scope, fetch_rounds_with_answers, fetch_scopes
from analysis.queries import fetch_rows


@dataclass(frozen=True)
class Joining:
    """When each participant joined, among the rounds; undated are those of whom that is not known."""

    timings: Mapping[str, Timing]
    undated: frozenset[str]
    rounds: tuple[Round, ...]


def fetch_effect(con: duckdb.DuckDBPyConnection, programme: str, round_year: int) -> ProgrammeEffect:
    """Return what is known of the effect of taking part, seen from a round; nothing later counts.

    One PartEffect per level, then per theme, in the order of the questionnaire. Differences
    in points of the score (0-100): change of participants, from the mean of the rounds before
    joining to the mean of those after, less that of municipalities that had not joined. No
    figure below the minimum data, nor when the groups already went apart before (placebo).
    It shows association, no cause. Source: PR-2, method.md section 6.
    """
    rounds = tuple(each for each in fetch_rounds_with_answers(con) if each.round_year <= round_year)
    members = [row for row in fetch_rows(con, "effect/fetch_members", programme=programme) if rounds and _is_in(row[1], rounds)]
    joining = Joining(
        {code: timing_of(day, rounds) for code, day, _invented in members if day is not None},
        frozenset(code for code, day, _invented in members if day is None),
        rounds,
    )
    panels = fetch_panels(con, rounds) if members else {}
    empty = Panel(np.array([], dtype=object), np.empty((0, len(rounds))))
    parts = [
        part_effect(part, panels.get((part.scope, part.code), empty), joining)
        for part in (*fetch_scopes(con, "level"), *fetch_scopes(con, "theme"))
    ]
    invented_n = sum(bool(invented) for _code, _day, invented in members)
    return ProgrammeEffect(programme, round_year, len(members), len(joining.undated), invented_n, _judged(parts))


def part_effect(part: Scope, panel: Panel, joining: Joining) -> PartEffect:
    """Return what is known of one level or theme; whether it is beyond chance is left to who compares several."""
    stacks = []
    for timing in sorted(set(joining.timings.values())):
        stack = stack_of(panel, joining.timings, joining.undated, timing)
        if stack is not None:
            stacks.append(stack)
    participants = sum(stack.participants.n for stack in stacks)
    if participants < LEAST_MEMBERS_N:
        return _without(part, panel, joining, participants)
    figure, missing = _figure(stacks, len(joining.rounds))
    years = [each.round_year for each in joining.rounds]
    points = event_points(stacks, years) if figure else ()
    return PartEffect(part.scope, part.code, participants, others_n(stacks), figure, missing, points)


def _figure(stacks: Sequence[Stack], round_n: int) -> tuple[Figure | None, tuple[Missing, ...]]:
    difference = difference_of(stacks, lambda side: side.change)
    placebo = difference_of(stacks, lambda side: side.placebo)
    adjusted = adjusted_difference(stacks)
    gap, gap_sd = gap_in_sd(stacks)
    missing = [Missing("gap", gap_sd, LARGEST_GAP_SD)] if gap_sd >= LARGEST_GAP_SD else []
    if not placebo.holds_zero or _is_head_start(stacks, difference, placebo, round_n):
        missing.append(Missing("placebo", placebo.points, 0.0))
    if not missing and not _is_confirmed(difference, adjusted):
        missing.append(Missing("turning_back", adjusted.points, difference.points))
    if missing:
        return None, tuple(missing)
    return Figure(difference, adjusted, placebo, gap, gap_sd, visible_effect(difference), is_beyond_chance=False), ()


def _is_head_start(stacks: Sequence[Stack], difference: Difference, placebo: Difference, round_n: int) -> bool:
    """Return whether a claimed difference may be what had begun before joining, going on as it went.

    Who joins because it goes well would look helped.
    """
    if difference.holds_zero or difference.points * placebo.points <= 0:
        return False
    beyond_it = less_head_start(difference, placebo, rounds_apart(stacks, round_n))
    return beyond_it.points <= 0 or not is_beyond(beyond_it, HEAD_START_CONFIDENCE)


def _is_confirmed(difference: Difference, adjusted: Difference) -> bool:
    """Return whether no difference is claimed, or the second way of comparing says the same."""
    return difference.holds_zero or (not adjusted.holds_zero and difference.points * adjusted.points > 0)


def _without(part: Scope, panel: Panel, joining: Joining, participants: int) -> PartEffect:
    """Return a part with too few municipalities: which of the minimums is missing."""
    before = max((timing.before_n for timing in joining.timings.values()), default=0)
    after = max((len(joining.rounds) - timing.after_from for timing in joining.timings.values()), default=0)
    others = min((not_yet_n(panel, joining.timings, joining.undated, timing) for timing in joining.timings.values()), default=0)
    found = max(participants, _complete_participants(panel, joining))
    checks = (
        Missing("rounds_before", before, LEAST_ROUNDS_BEFORE_N),
        Missing("rounds_after", after, LEAST_ROUNDS_AFTER_N),
        Missing("participants", found, LEAST_MEMBERS_N),
        Missing("others", others, LEAST_OTHERS_N),
    )
    missing = tuple(each for each in checks if each.have < each.need)
    # Each group of participants lacks others of its own, though together there are enough.
    return PartEffect(part.scope, part.code, found, others, None, missing or (checks[-1],), ())


def _complete_participants(panel: Panel, joining: Joining) -> int:
    found = 0
    for timing in set(joining.timings.values()):
        codes = frozenset(code for code, own in joining.timings.items() if own == timing)
        found += complete_n(panel, codes, timing)
    return found


def _judged(parts: Sequence[PartEffect]) -> tuple[PartEffect, ...]:
    """Return the parts with the word that needs to know how many are compared at once."""
    compared = sum(part.figure is not None for part in parts)
    return tuple(
        replace(part, figure=replace(part.figure, is_beyond_chance=_is_beyond(part.figure, compared))) if part.figure else part
        for part in parts
    )


def _is_beyond(figure: Figure, compared_n: int) -> bool:
    """Return whether a difference is larger than chance gives, in both ways of comparing."""
    return all(is_beyond_chance(each, compared_n) for each in (figure.difference, figure.adjusted))


def _is_in(joined_on: date | None, rounds: Sequence[Round]) -> bool:
    """Return whether a municipality had joined by the close of the last round; of unknown day counts as joined."""
    return joined_on is None or joined_on <= rounds[-1].closes_on
