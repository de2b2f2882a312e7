"""When a pilot entered a phase or a later one, as far as what was reported tells.

A phase date is a fact. Without one, what was reported bounds the moment: a pilot that is
in a phase entered it no later than the day that was delivered, and no later than its last
year; it entered none before its first year. Nothing narrower is guessed (SR-7).
"""

from dataclasses import dataclass
from datetime import date

from analysis.pilots.phases import SCALED_UP, STOPPED
from analysis.promises.facts import PilotFact
from analysis.promises.span import LONG_AGO, NEVER, Span, year_span


@dataclass(frozen=True)
class Flow:
    """The phases in their order, all but stopped; codes and names per position."""

    codes: tuple[str, ...]
    names_nl: tuple[str, ...]
    names_en: tuple[str, ...]

    @property
    def scaled_up(self) -> int:
        """The place of the phase in which a pilot became the usual way of working."""
        return self.codes.index(SCALED_UP)

    @property
    def completed(self) -> int:
        """The place of the phase before that: the pilot itself is done."""
        return self.scaled_up - 1

    def place(self, phase: str | None) -> int:
        """Return the place of a phase; None is the first: every pilot has at least begun."""
        return 0 if phase is None else self.codes.index(phase)


@dataclass(frozen=True)
class Course:
    """A pilot seen along the flow: the phases it entered, where it is now, and when it was stopped."""

    pilot: PilotFact
    flow: Flow

    @property
    def dated(self) -> dict[int, Span]:
        """The phases with a date, by place; none beyond the phase it is reported to be in, for such a date is a plan."""
        spans = {self.flow.place(phase): span for phase, span in self.pilot.entered if phase != STOPPED}
        reported = self.reported
        return {place: span for place, span in spans.items() if reported is None or place <= reported}

    @property
    def reported(self) -> int | None:
        """The place of the phase it is reported to be in; None when none was reported, or that it was stopped."""
        phase = self.pilot.phase
        return None if phase is None or phase == STOPPED else self.flow.place(phase)

    def is_stopped(self, day: date) -> bool:
        """Return whether it had been stopped by this day; without a date it counts as stopped on any day."""
        stops = [span for phase, span in self.pilot.entered if phase == STOPPED]
        return any(span.first <= day for span in stops) or (self.pilot.phase == STOPPED and not stops)

    def entry(self, place: int, day: date) -> Span | None:
        """Return when it entered the phase at this place or a later one, seen from a day; None when it did not.

        A span that never ends says that it may not have entered at all. A stopped pilot
        entered a phase only when its completion, or its scaling up, has a date. Source: PR-1.
        """
        if self.is_stopped(day) and (max(self.dated, default=-1) < self.flow.completed):
            return None
        latest = [span.last for at, span in self.dated.items() if at >= place]
        latest += self._undated_latest(place)
        if latest:
            return self._narrowed(place, min(latest))
        return self._narrowed(place, NEVER) if self.pilot.phase is None else None

    def _undated_latest(self, place: int) -> list[date]:
        """Return the last days on which it can have entered, as far as the phase it is in and its years tell."""
        pilot, latest = self.pilot, []
        if pilot.phase == STOPPED:  # of its phases only what has a date is known, and that it once began
            return [year_span(pilot.year_start).last] if place == 0 and pilot.year_start is not None else []
        if place == 0 or (self.reported is not None and self.reported >= place):
            latest = [pilot.delivered_on]
        if place == 0 and pilot.year_start is not None:
            latest.append(year_span(pilot.year_start).last)
        if latest and place <= self.flow.completed and pilot.year_end is not None:
            latest.append(year_span(pilot.year_end).last)
        return latest

    def _narrowed(self, place: int, last: date) -> Span:
        """Return the span up to this last day, from the first day on which it can have entered."""
        first = max([span.first for at, span in self.dated.items() if at <= place], default=LONG_AGO)
        if place not in self.dated:
            first = max(first, self._year_first(place))
        return Span(min(first, last), last)

    def _year_first(self, place: int) -> date:
        """Return the first day of its first year; of its last year for the completion of a pilot that is just completed."""
        year = self.pilot.year_start
        if place == self.flow.completed == self.reported and self.pilot.year_end is not None:
            year = self.pilot.year_end
        return LONG_AGO if year is None else year_span(year).first
