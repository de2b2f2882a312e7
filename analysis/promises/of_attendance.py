"""Promises about attendance: at how many meetings in the programme or in each year, or how many people at each meeting.

A meeting of which no list was kept cannot be told; on a list of others an organisation
that is not on it was not there. In a year in which a participant joined or left, or the due
date falls, no more is asked than the meetings in that time. Source: PR-1.
"""

from collections.abc import Sequence

from analysis.promises.case import Case
from analysis.promises.meeting_evidence import attendance_reason, evidence_of
from analysis.promises.meetings import Meeting
from analysis.promises.span import NEVER, year_span
from analysis.promises.tally import Tally, Verdict, word_of


def judge_attendance(case: Case, meetings: Sequence[Meeting]) -> Verdict:
    """Return what became of a promise about attendance. Source: PR-1."""
    counted = [each for each in meetings if each.state != "outside"]
    tallies = _tallies(case, counted)
    outcomes = [tally.outcome for tally in tallies]
    status = word_of(outcomes, _is_begun(case, counted), case.due)
    if case.promise.per == "programme" and tallies:
        done_n, needed_n = tallies[0].sure, tallies[0].needed
    else:
        done_n, needed_n = outcomes.count("met"), len(outcomes)
    why = attendance_reason(case, counted, done_n, needed_n)
    return Verdict(status, why, done_n, needed_n, False, evidence_of(counted, case))


def _is_begun(case: Case, meetings: Sequence[Meeting]) -> bool | None:
    """Return whether something counts so far; None when only meetings without a list were held."""
    so_far = [each for each in meetings if each.state != "to_come"]
    if _is_limit(case) or any(each.people_n for each in so_far):
        return bool(so_far)
    return None if any(each.people_n is None for each in so_far) else False


def _is_limit(case: Case) -> bool:
    return case.promise.bound == "at_most"


def _tallies(case: Case, meetings: Sequence[Meeting]) -> list[Tally]:
    if case.promise.per == "session":
        return [_people_tally(case, each) for each in meetings]
    if case.promise.per == "programme":
        return [_programme_tally(case, meetings)] if meetings else []
    years = sorted({*case.years(), *(each.session.held.first.year for each in meetings if _has_year(each))})
    tallies = (_year_tally(case, year, meetings) for year in years)
    return [tally for tally in tallies if tally is not None]


def _people_tally(case: Case, meeting: Meeting) -> Tally:
    """Return the people at one meeting against how many were promised; without a list anything may have been."""
    if meeting.state == "to_come":
        return Tally(case.promise.bound, case.needed, 0, 0, case.needed, is_over=False)
    may_be_to_come = meeting.session.held.last > case.as_of
    if meeting.people_n is None or may_be_to_come:
        return Tally(case.promise.bound, case.needed, 0, case.needed + 1)
    if meeting.state == "unclear":  # whether it was in its time is not known: what is in line stays so
        return Tally(case.promise.bound, case.needed, 0, meeting.people_n)
    return Tally(case.promise.bound, case.needed, meeting.people_n)


def _programme_tally(case: Case, meetings: Sequence[Meeting]) -> Tally:
    sure, maybe, to_come = _count(meetings)
    may_grow = case.programme.ends_on is not None and case.as_of <= case.programme.ends_on
    is_over = case.is_over or not (to_come or may_grow)
    return Tally(case.promise.bound, case.needed, sure, maybe, to_come + (case.needed if may_grow else 0), is_over)


def _year_tally(case: Case, year: int, meetings: Sequence[Meeting]) -> Tally | None:
    """Return the meetings of one year; None when nothing is asked of it."""
    days = year_span(year)
    if not days.maybe_in(case.in_time(case.member.time)):
        return None
    here = [each for each in meetings if _has_year(each) and each.session.held.first.year == year]
    undated = [each for each in meetings if not _has_year(each) and each.session.held.maybe_in(days)]
    needed = case.needed
    if not _is_limit(case) and not case.is_whole(year):
        needed = min(needed, len(here))
    if needed == 0 and not _is_limit(case):
        return None
    return _counted_year(case, (here, undated), needed, is_over=days.last < case.as_of or case.is_over)


def _counted_year(case: Case, parts: tuple[list[Meeting], list[Meeting]], needed: int, is_over: bool) -> Tally:
    here, undated = parts
    sure, maybe, to_come = _count(here)
    unlisted = 0 if _is_limit(case) else max(0, needed - len(here))  # meetings the programme did not enter
    maybe += len([each for each in undated if each.people_n is None or each.people_n > 0])
    if is_over:
        return Tally(case.promise.bound, needed, sure, maybe + unlisted)
    return Tally(case.promise.bound, needed, sure, maybe, to_come + unlisted, is_over=False)


def _count(meetings: Sequence[Meeting]) -> tuple[int, int, int]:
    """Return at how many it was present, at how many it may have been, and how many are to come."""
    sure = sum(each.state == "held" and bool(each.people_n) for each in meetings)
    unlisted = sum(each.state in ("held", "unclear") and each.people_n is None for each in meetings)
    unclear = sum(each.state == "unclear" and bool(each.people_n) for each in meetings)
    return sure, unlisted + unclear, sum(each.state == "to_come" for each in meetings)


def _has_year(meeting: Meeting) -> bool:
    held = meeting.session.held
    return held.last != NEVER and held.first.year == held.last.year
