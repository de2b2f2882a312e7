"""Messages about learning programmes: what they are, who takes part, who was there, what became of the promises."""

from data.text import _
from ingest.messages.about_participants import PARTICIPANT_MESSAGES
from ingest.messages.about_promises import PROMISE_MESSAGES
from ingest.messages.facts import Facts, Message, correct_cell, here_is, no_action, not_counted, suggestion


def _one_of_programmes(facts: Facts) -> str:
    return _("Expected: a learning programme we know, or one on another sheet of this file: {programmes}.", **facts.params)


def _name_programme(facts: Facts) -> str:
    return suggestion(facts) + _("Fill in the name of the learning programme, and deliver the file again.")


def _one_of_sessions(facts: Facts) -> str:
    if not facts.has("sessions"):
        return _("Expected: a meeting of this learning programme; none is known.")
    return _("Expected: the number or the name of a meeting: {sessions}.", sessions=facts["sessions"])


def _one_of_groups(facts: Facts) -> str:
    if not facts.has("groups"):
        return _("Expected: a working group of this learning programme; none is known.")
    return _("Expected: a working group of this learning programme: {groups}.", groups=facts["groups"])


PROGRAMME_MESSAGES = {
    **PARTICIPANT_MESSAGES,
    **PROMISE_MESSAGES,
    "programme_missing": Message(
        "error", lambda f: _("no learning programme is filled in here"), _one_of_programmes, not_counted, _name_programme
    ),
    "programme_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a learning programme we know", found=f.content),
        _one_of_programmes,
        not_counted,
        lambda f: (
            suggestion(f)
            + _("Fill in a known learning programme, or add this one on the sheet Leertraject, and deliver the file again.")
        ),
    ),
    "programme_ambiguous": Message(
        "error",
        lambda f: _("it says “{found}” here, and there is more than one learning programme of that name", found=f.content),
        _one_of_programmes,
        not_counted,
        lambda f: _("Fill in the code of the learning programme, and deliver the file again."),
    ),
    "programme_not_in_file": Message(
        "error",
        lambda f: _("the learning programme “{found}” is not described in this file", found=f.content),
        lambda f: _(
            "Expected: a row for it on the sheet {other_sheet}; what belongs to a programme is delivered as a whole.", **f.params
        ),
        not_counted,
        lambda f: _(
            "Add the learning programme on the sheet {other_sheet}, with all its meetings, working groups and promises,"
            " and deliver the file again.",
            **f.params,
        ),
    ),
    "programme_replaced": Message(
        "warning",
        lambda f: _("the learning programme “{known}” is known already", known=f["known"]),
        lambda f: _("Expected: a new learning programme, or on purpose a new description of this one."),
        lambda f: _(
            "The description in this file replaces the known one, with all meetings, working groups and promises;"
            " those that are not in this file no longer count. Participants, attendance and stands stay."
        ),
        lambda f: _("Is that not what you want? Remove the row, or give the programme another code, and deliver the file again."),
    ),
    "programme_ends_first": Message(
        "error",
        lambda f: _("the learning programme ends on {found}, before it begins", found=f.content),
        lambda f: _("Expected: an end that is not before the beginning."),
        not_counted,
        correct_cell,
    ),
    "session_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and the learning programme has no such meeting", found=f.content),
        _one_of_sessions,
        not_counted,
        correct_cell,
    ),
    "session_ambiguous": Message(
        "error",
        lambda f: _("it says “{found}” here, and more than one meeting has that name", found=f.content),
        _one_of_sessions,
        not_counted,
        lambda f: _("Fill in the number of the meeting, and deliver the file again."),
    ),
    "session_on_other_day": Message(
        "error",
        lambda f: _("the date {found} is not the day of this meeting", found=f.content),
        lambda f: _("Expected: {day}, or an empty cell.", day=f["day"]),
        not_counted,
        lambda f: _("Look which of the two is right, correct the other, and deliver the file again."),
    ),
    "session_outside_programme": Message(
        "warning",
        lambda f: _("the meeting is on {found}, outside the time of the learning programme", found=f.content),
        lambda f: _("Expected: a day between the beginning and the end of the learning programme."),
        lambda f: _("The meeting is taken over as it is here."),
        correct_cell,
    ),
    "session_renumbered": Message(
        "warning",
        lambda f: _("the meeting “{found}” gets number {number} here, and had number {known}", found=f.content, **f.params),
        lambda f: _("Expected: every known meeting under its own number."),
        lambda f: _("Attendance is kept by the number, so lists that were delivered before go to another meeting."),
        lambda f: _("Fill in the numbers as they were, also for meetings that come in between, and deliver the file again."),
    ),
    "group_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and the learning programme has no such working group", found=f.content),
        _one_of_groups,
        not_counted,
        lambda f: suggestion(f) + _("Correct the cell, with ; between working groups, and deliver the file again."),
    ),
    "year_as_day": Message(
        "notice",
        lambda f: _("here is only the year {found}", found=f.content),
        lambda f: _("Expected: a date such as 31-12-2026."),
        lambda f: _("It was read as {day}.", day=f["day"]),
        no_action,
    ),
    "date_or_year_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a date", found=f.content),
        lambda f: _("Expected: a date such as 31-12-2026, or a year, or an empty cell."),
        not_counted,
        correct_cell,
    ),
    "count_out_of_range": Message(
        "error",
        here_is,
        lambda f: _("Expected: a whole number from 1 to {most_n}, or an empty cell.", most_n=f["most_n"]),
        not_counted,
        correct_cell,
    ),
}
