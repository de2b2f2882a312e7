"""How far pilots came: from preparation to scaled up, now and over the years; stopped ones apart.

Now: from the phase as reported. Over the years: only from the dates at which phases
were entered. A pilot that was in a later phase has passed the earlier ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.pilots.phases import STOPPED
from analysis.pilots.pilot import Pilot
from analysis.pilots.words import Word


@dataclass(frozen=True)
class FunnelStep:
    """A phase: how many pilots are in it now, and how many came at least this far (stopped ones not counted)."""

    phase: Word
    now_n: int
    reached_n: int
    invented_n: int  # of reached_n


@dataclass(frozen=True)
class Funnel:
    """The pilots over the phases; stopped_n and unknown_n (phase not reported) stand apart; together they are total_n."""

    steps: tuple[FunnelStep, ...]
    stopped_n: int
    unknown_n: int
    total_n: int
    invented_n: int


@dataclass(frozen=True)
class FunnelYear:
    """Where the pilots with dates stood at the end of a year: how many had reached each phase, and how many had stopped."""

    year: int
    reached_n: tuple[int, ...]  # per phase of the flow, in its order
    stopped_n: int


@dataclass(frozen=True)
class FunnelHistory:
    """The funnel per year over the pilots of which dates are known; undated_n is said, not drawn; invented_n: of dated_n."""

    years: tuple[FunnelYear, ...]
    dated_n: int
    undated_n: int
    invented_n: int


def make_funnel(pilots: Sequence[Pilot], flow: Sequence[Word]) -> Funnel:
    """Return how many pilots are in each phase now and came at least that far; flow is the phases in order."""
    order = [phase.code for phase in flow]
    stands = [(place_in_flow(pilot, order), pilot.is_invented) for pilot in pilots]
    steps = []
    for place, phase in enumerate(flow):
        reached = [is_invented for stand, is_invented in stands if stand is not None and stand >= place]
        now_n = sum(stand == place for stand, _is_invented in stands)
        steps.append(FunnelStep(phase, now_n, len(reached), sum(reached)))
    stopped_n = sum(is_stopped(pilot) for pilot in pilots)
    unknown_n = sum(stand is None for stand, _is_invented in stands) - stopped_n
    return Funnel(tuple(steps), stopped_n, unknown_n, len(pilots), sum(pilot.is_invented for pilot in pilots))


def make_history(pilots: Sequence[Pilot], flow: Sequence[Word], last_year: int) -> FunnelHistory:
    """Return per year how many pilots had reached each phase, from the first date to last_year; a date after it is a plan."""
    order = [phase.code for phase in flow]
    entered = [_years_reached(pilot, order) for pilot in pilots]
    stopped = [_stopped_year(pilot) for pilot in pilots]
    dated = [place for place, years in enumerate(entered) if any(_by(year, last_year) for year in (*years, stopped[place]))]
    known = [year for place in dated for year in (*entered[place], stopped[place]) if year is not None and year <= last_year]
    years = [
        FunnelYear(
            year,
            tuple(sum(_by(entered[place][phase], year) for place in dated) for phase in range(len(order))),
            sum(_by(stopped[place], year) for place in dated),
        )
        for year in (range(min(known), last_year + 1) if known else ())
    ]
    invented_n = sum(pilots[place].is_invented for place in dated)
    return FunnelHistory(tuple(years), len(dated), len(entered) - len(dated), invented_n)


def is_stopped(pilot: Pilot) -> bool:
    """Return whether the pilot is reported as stopped."""
    return pilot.phase is not None and pilot.phase.code == STOPPED


def place_in_flow(pilot: Pilot, order: Sequence[str]) -> int | None:
    """Return the place (from 0) of the phase the pilot is in; None when it stopped or its phase is not reported."""
    return order.index(pilot.phase.code) if pilot.phase is not None and pilot.phase.code in order else None


def _years_reached(pilot: Pilot, order: Sequence[str]) -> tuple[int | None, ...]:
    """Return per phase the first year in which the pilot was in it or in a later one."""
    since = {each.phase: each.since_year for each in pilot.phase_dates}
    return tuple(min((since[code] for code in order[place:] if code in since), default=None) for place in range(len(order)))


def _stopped_year(pilot: Pilot) -> int | None:
    return next((each.since_year for each in pilot.phase_dates if each.phase == STOPPED), None)


def _by(year: int | None, last_year: int) -> bool:
    return year is not None and year <= last_year
