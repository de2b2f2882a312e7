"""What the lists of the meetings show, and why a promise about attendance has its word."""

from collections.abc import Sequence

from analysis.promises.case import Case
from analysis.promises.days import moment_text
from analysis.promises.meetings import Meeting
from analysis.promises.pilot_reasons import years_kept
from analysis.promises.records import Evidence
from data.text import _, by_language, ngettext


def evidence_of(meetings: Sequence[Meeting], case: Case) -> tuple[Evidence, ...]:
    """Return one piece of evidence per meeting that was or may have been held."""
    return tuple(_evidence(each) for each in meetings if each.state != "to_come" and _is_known(each, case))


def _is_known(meeting: Meeting, case: Case) -> bool:
    return meeting.people_n is not None or meeting.state == "held" or meeting.session.held.first <= case.as_of


def _evidence(meeting: Meeting) -> Evidence:
    seen_on = meeting.session.held.first if meeting.session.held.is_day else None
    own = meeting.presence
    return Evidence(
        "attendance", _sentence(meeting), seen_on, None, own.delivery_id if own else None, own.is_invented if own else False
    )


def _sentence(meeting: Meeting) -> str:
    name = by_language(meeting.session.name_nl, meeting.session.name_en)
    held = meeting.session.held
    when = moment_text(held) if held.first.year == held.last.year else ""
    title = f"{name} ({when})" if when else name
    if meeting.people_n is None:
        return _("{meeting}: no attendance list.", meeting=title)
    if not meeting.people_n:
        return _("{meeting}: nobody was there.", meeting=title)
    return ngettext("{meeting}: {n} person.", "{meeting}: {n} people.", meeting.people_n, meeting=title)


def attendance_reason(case: Case, meetings: Sequence[Meeting], done_n: int, needed_n: int) -> str:
    """Return why a promise about attendance has its word."""
    if not meetings:
        return _("No meeting of this programme is known in the time of this participant.")
    unlisted = sum(each.people_n is None and each.state != "to_come" for each in meetings)
    pieces = [_done(case, done_n, needed_n)]
    if unlisted:
        pieces.append(
            ngettext("Of {n} meeting no attendance list is known.", "Of {n} meetings no attendance list is known.", unlisted)
        )
    return " ".join(pieces)


def _done(case: Case, done_n: int, needed_n: int) -> str:
    if case.promise.per == "year":
        return years_kept(done_n, needed_n)
    if case.promise.per == "session":
        return ngettext("In line at {done} of {n} meeting.", "In line at {done} of {n} meetings.", needed_n, done=done_n)
    if case.promise.bound == "at_most":
        return ngettext(
            "Present at {n} meeting; {most} allowed.", "Present at {n} meetings; {most} allowed.", done_n, most=needed_n
        )
    return ngettext(
        "Present at {n} meeting; {needed} needed.", "Present at {n} meetings; {needed} needed.", done_n, needed=needed_n
    )
