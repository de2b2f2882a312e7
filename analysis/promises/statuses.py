"""What became of the promises of a programme; analysis/rules/of_promises.py has the rules in words.

Everything is judged as of a day: nothing that happened later counts. Each measure has its
file, of_*.py; here they come together with who left, who merged and what was late.
"""

from datetime import date

import duckdb

from analysis.promises.case import Case
from analysis.promises.circumstances import told_with
from analysis.promises.facts import Member
from analysis.promises.meetings import meetings_of
from analysis.promises.of_attendance import judge_attendance
from analysis.promises.of_members import judge_people, judge_working_group
from analysis.promises.of_own_word import judge_own_word, newest_report, report_evidence
from analysis.promises.of_pilots import Pilots, judge_pilots
from analysis.promises.of_rounds import filled_rounds, judge_answer, judge_response
from analysis.promises.pilot_entry import Course
from analysis.promises.reading import Known, fetch_known
from analysis.promises.records import Evidence, PromiseStatus
from analysis.promises.tally import Verdict


def fetch_promise_statuses(
    con: duckdb.DuckDBPyConnection, programme: str, as_of: date, cohort: str | None = None
) -> tuple[PromiseStatus, ...]:
    """Return what became of every promise of every participant of a programme, as of a day.

    Shape: one record per participant and promise; participants by name, promises in their order.
    cohort None is every cohort; "" is the only cohort of a programme that has one.
    A participant that joined after the day is not in it. Empty for a programme that does
    not exist, has no promises, or has no participants.
    Source: PR-1.
    """
    known = fetch_known(con, programme)
    return () if known is None else statuses_from(known, as_of, cohort)


def statuses_from(known: Known, as_of: date, cohort: str | None = None) -> tuple[PromiseStatus, ...]:
    """Return the same of what is known of a programme, which is read once for all its cohorts."""
    members = [each for each in known.members if cohort in (None, each.cohort) and _has_joined(each, as_of)]
    return tuple(_status(known, Case(known.programme, promise, each, as_of)) for each in members for promise in known.promises)


def _has_joined(member: Member, as_of: date) -> bool:
    return member.joined_on is None or member.joined_on <= as_of


def _status(known: Known, case: Case) -> PromiseStatus:
    found = told_with(case, _judged(known, case))
    member, promise = case.member, case.promise
    return PromiseStatus(
        programme=case.programme.programme, cohort=member.cohort, organisation_key=member.organisation_key,
        organisation=member.organisation, organisation_type=member.organisation_type, cbs_code=member.cbs_code,
        is_invented=member.is_invented, left_on=member.left_on, promise=promise.promise, position=promise.position,
        measured_by=promise.measured_by, text_nl=promise.text_nl, text_en=promise.text_en, due_on=promise.due_on,
        due=case.due, status=found.status, is_late=found.is_late, done_n=found.done_n, needed_n=found.needed_n,
        why=found.why, evidence=found.evidence + _own_words(known, case),
    )  # fmt: skip


def _judged(known: Known, case: Case) -> Verdict:
    match case.promise.measured_by:
        case "pilots":
            return judge_pilots(case, _pilots(known, case.member))
        case "attendance":
            return judge_attendance(case, meetings_of(case, known.sessions, known.presences))
        case "people":
            return judge_people(case, known.people)
        case "working_group":
            return judge_working_group(case, known.seats)
        case "response":
            return judge_response(case, filled_rounds(case, known.rounds, known.answers))
        case "answer":
            return judge_answer(case, filled_rounds(case, known.rounds, known.answers))
        case "own_word":
            return judge_own_word(case, known.reports)


def _pilots(known: Known, member: Member) -> Pilots:
    own = tuple(Course(each, known.flow) for each in known.pilots if each.organisation_key == member.organisation_key)
    published_n = known.programme.published_pilot_n
    return Pilots(own, published_n is not None and published_n > sum(not each.is_invented for each in known.pilots))


def _own_words(known: Known, case: Case) -> tuple[Evidence, ...]:
    """Return what the participant says of a promise that something else measures: shown, not counted."""
    if case.promise.measured_by == "own_word":
        return ()
    said = newest_report(case, known.reports)
    return () if said is None else (report_evidence(said),)
