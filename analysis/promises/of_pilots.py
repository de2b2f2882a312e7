"""Promises about pilots: how many entered the phase from which they count, in the time of the participant.

A pilot of another programme does not count, nor one that was stopped before it was
completed. So many scaled-up pilots may keep the promise instead. Source: PR-1.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.promises.case import Case
from analysis.promises.pilot_entry import Course
from analysis.promises.pilot_evidence import Moment, evidence_of
from analysis.promises.pilot_reasons import Counted, reason_of
from analysis.promises.span import Span, year_span
from analysis.promises.tally import Outcome, Tally, Verdict, word_of


@dataclass(frozen=True)
class Pilots:
    """The pilots of one participant under the programme, and whether a source says there are more than this monitor knows."""

    courses: tuple[Course, ...]
    is_incomplete: bool


def judge_pilots(case: Case, pilots: Pilots) -> Verdict:
    """Return what became of a promise about pilots. Source: PR-1."""
    moments = tuple(_moment(case, course) for course in pilots.courses)
    time = case.up_to(case.member.pilot_time)
    outcomes = _outcomes(case, moments, time)
    status = word_of(outcomes, any(each.is_under_way or each.counts for each in moments), case.due)
    if status != "kept" and not moments and pilots.is_incomplete:
        status = "not_to_say"
    is_late = _is_late(case, moments, time) if status == "kept" else False
    counted = _counted(case, moments, outcomes)
    why = reason_of(case, counted, status, pilots.is_incomplete)
    return Verdict(status, why, counted.sure, counted.needed, is_late, evidence_of(moments))


def _moment(case: Case, course: Course) -> Moment:
    time = case.up_to(case.member.pilot_time)
    counts_at = course.flow.place(case.promise.counts_from_phase)
    entry, scaled = course.entry(counts_at, case.as_of), course.entry(course.flow.scaled_up, case.as_of)
    begun = course.entry(0, case.as_of)
    is_begun = begun is not None and begun.last <= time.last and not course.is_stopped(case.as_of)
    is_earlier = entry is not None and entry.last < time.first
    return Moment(course, case.as_of, time, entry, scaled, is_begun and not is_earlier)


def _outcomes(case: Case, moments: Sequence[Moment], time: Span) -> list[Outcome]:
    """Return the outcome of the whole time, or of each year when so many were promised per year."""
    if case.promise.per != "year":
        return [_outcome(case, moments, time, case.is_over)]
    return [
        _outcome(case, moments, days.overlap(time), case.is_over or days.last < case.as_of)
        for days in map(year_span, case.years())
    ]


def _outcome(case: Case, moments: Sequence[Moment], time: Span, is_over: bool) -> Outcome:
    outcomes = [_tally(case, moments, time, is_over).outcome]
    if case.promise.scale_up_n is not None:
        outcomes.append(_scaled_tally(case, moments, time, is_over).outcome)
    best: tuple[Outcome, ...] = ("met", "unknown", "pending")
    return next((outcome for outcome in best if outcome in outcomes), "failed")


def _tally(case: Case, moments: Sequence[Moment], time: Span, is_over: bool) -> Tally:
    sure, maybe = _count([each.entry for each in moments], time)
    return Tally(case.promise.bound, case.needed, sure, maybe, case.needed, is_over)


def _scaled_tally(case: Case, moments: Sequence[Moment], time: Span, is_over: bool) -> Tally:
    sure, maybe = _count([each.scaled for each in moments], time)
    needed = case.promise.scale_up_n or 1
    return Tally("at_least", needed, sure, maybe, needed, is_over)


def _count(entries: Sequence[Span | None], time: Span) -> tuple[int, int]:
    known = [entry for entry in entries if entry is not None]
    sure = sum(entry.surely_in(time) for entry in known)
    return sure, sum(entry.maybe_in(time) for entry in known) - sure


def _is_late(case: Case, moments: Sequence[Moment], time: Span) -> bool | None:
    """Return whether a promise that was kept was kept after its due date; None when that is not known."""
    if case.promise.bound == "at_most" or case.promise.due_on is None or case.promise.per == "year":
        return False
    outcome = _outcome(case, moments, case.in_time(time), True)
    return None if outcome == "unknown" else outcome != "met"


def _counted(case: Case, moments: Sequence[Moment], outcomes: Sequence[Outcome]) -> Counted:
    time = case.up_to(case.member.pilot_time)
    if case.promise.per == "year":
        return Counted("years", outcomes.count("met"), 0, len(outcomes))
    new = _tally(case, moments, time, case.is_over)
    scaled = _scaled_tally(case, moments, time, case.is_over)
    if case.promise.scale_up_n is not None and scaled.outcome == "met" and new.outcome != "met":
        return Counted("scaled_up", scaled.sure, scaled.maybe, scaled.needed)
    return Counted("pilots", new.sure, new.maybe, new.needed)
