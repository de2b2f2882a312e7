"""One promise of one participant as of a day: what every measure needs to judge it."""

from dataclasses import dataclass
from datetime import date

from analysis.promises.facts import Member, Programme, Promise
from analysis.promises.records import Due
from analysis.promises.span import NEVER, Span, year_span
from analysis.promises.tally import due_of


@dataclass(frozen=True)
class Case:
    """Who promised what, and the day it is judged."""

    programme: Programme
    promise: Promise
    member: Member
    as_of: date

    @property
    def due(self) -> Due:
        """Whether the due date has passed."""
        return due_of(self.promise.due_on, self.as_of)

    @property
    def needed(self) -> int:
        """How many are needed or allowed; a promise without a number asks for one."""
        return 1 if self.promise.required_n is None else self.promise.required_n

    @property
    def time(self) -> Span:
        """The days that count: those on which it took part, up to the day of judging."""
        return self.up_to(self.member.time)

    @property
    def has_left(self) -> bool:
        """Whether it takes no part any more."""
        return self.member.time.last < self.as_of

    @property
    def is_over(self) -> bool:
        """Whether nothing that counts can be added any more."""
        return self.due == "passed" or self.has_left

    def up_to(self, time: Span) -> Span:
        """Return the days of this span up to the day of judging."""
        return Span(time.first, min(time.last, self.as_of))

    def in_time(self, time: Span) -> Span:
        """Return the days of this span up to the due date; all of it when there is none."""
        return Span(time.first, min(time.last, self.promise.due_on or NEVER))

    def years(self) -> tuple[int, ...]:
        """Return the years of the programme in which it took part, up to the due date; of an open end up to the day of judging.

        Empty when the first year is not known.
        """
        first = max((day for day in (self.programme.starts_on, self.member.joined_on) if day is not None), default=None)
        if first is None:
            return ()
        ends = [day for day in (self.programme.ends_on, self.promise.due_on) if day is not None] or [self.as_of]
        return tuple(range(first.year, min(*ends, self.member.time.last).year + 1))

    def is_whole(self, year: int) -> bool:
        """Return whether it took part, up to the due date, as long as the programme ran in this year."""
        days, asked = year_span(year), self.in_time(self.member.time)
        first = max(days.first, self.programme.starts_on or days.first)
        last = min(days.last, self.programme.ends_on or days.last)
        return asked.first <= first and last <= asked.last
