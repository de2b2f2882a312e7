"""What each pilot of a participant shows: that it counts, is under way, was stopped, or cannot be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.promises.days import moment_text
from analysis.promises.pilot_entry import Course
from analysis.promises.records import Evidence
from analysis.promises.span import NEVER, Span
from data.text import _, by_language


@dataclass(frozen=True)
class Moment:
    """A pilot as of a day: when it began to count, when it was scaled up, and whether it is under way."""

    course: Course
    as_of: date
    time: Span
    entry: Span | None
    scaled: Span | None
    is_under_way: bool

    @property
    def counts(self) -> bool:
        """Whether it surely counts."""
        return self.entry is not None and self.entry.surely_in(self.time)

    @property
    def may_count(self) -> bool:
        """Whether it may count: what was reported leaves it open."""
        return self.entry is not None and self.entry.maybe_in(self.time)


def evidence_of(moments: Sequence[Moment]) -> tuple[Evidence, ...]:
    """Return one piece of evidence per pilot known at that day: those that count first."""
    known = [each for each in moments if each.counts or each.may_count or each.is_under_way or _is_told(each)]
    ordered = sorted(known, key=lambda each: (not each.counts, not each.is_under_way))
    return tuple(_evidence(each) for each in ordered)


def _is_told(moment: Moment) -> bool:
    """Return whether a pilot that does not count is worth a sentence: it was stopped, or came outside the time."""
    return moment.course.is_stopped(moment.as_of) or (moment.entry is not None and moment.entry.first <= moment.as_of)


def _evidence(moment: Moment) -> Evidence:
    pilot = moment.course.pilot
    seen_on = moment.entry.first if moment.counts and moment.entry is not None and moment.entry.is_day else None
    return Evidence("pilots", _sentence(moment), seen_on, pilot.source_url, pilot.delivery_id, pilot.is_invented)


def _sentence(moment: Moment) -> str:
    title = moment.course.pilot.title
    if moment.counts and moment.entry is not None:
        return _counting_sentence(moment, moment.entry)
    if moment.may_count and moment.entry is not None:
        if moment.entry.last == NEVER:
            return _("Of the pilot “{title}” the phase was not reported.", title=title)
        return _("Of the pilot “{title}” it was not reported since when it counts.", title=title)
    if moment.course.is_stopped(moment.as_of):
        return _("The pilot “{title}” was stopped and does not count.", title=title)
    if moment.is_under_way:
        return _("The pilot “{title}” is under way: {phase}.", title=title, phase=_phase_name(moment))
    return _("The pilot “{title}” falls outside the time of this participant.", title=title)


def _counting_sentence(moment: Moment, entry: Span) -> str:
    values = {"title": moment.course.pilot.title, "phase": _phase_name(moment)}
    if moment.scaled is not None and moment.scaled.surely_in(moment.time):
        when = moment_text(moment.scaled)
        return _("The pilot “{title}” was scaled up ({when}).", when=when, **values)
    return _("The pilot “{title}” counts: {phase} ({when}).", when=moment_text(entry), **values)


def _phase_name(moment: Moment) -> str:
    """Return the name of the furthest phase it had surely reached by that day."""
    course = moment.course
    reached = [at for at, span in course.dated.items() if span.last <= moment.as_of]
    if course.pilot.delivered_on <= moment.as_of and course.reported is not None:
        reached.append(course.reported)
    if not reached:
        return _("phase not reported")
    at = max(reached)
    return by_language(course.flow.names_nl[at], course.flow.names_en[at]).lower()
