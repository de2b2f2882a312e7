"""Who was at each session, as far as there are lists."""

from collections.abc import Sequence

from analysis.programmes.attendance import Presence, Session, SessionAttendance, Visit
from analysis.programmes.participants import RoleCount
from data.text import _, ngettext
from ui.charts.programme_records import SessionChart, SessionRow
from ui.charts.records import Column, Table, Value
from ui.format import format_count, format_date, format_n_of, join_names
from ui.programme_page.about import About


def session_chart(about: About, found: Sequence[SessionAttendance]) -> SessionChart:
    """Return the attendance per session. A session without a list is said to have none, it is never an empty one (SR-7)."""
    rows = tuple(_row(about, each) for each in found)
    return SessionChart(
        _("Attendance per session"), sessions_sentence(found), rows, _("Who was there, who was not"), _table(about, found)
    )


def sessions_sentence(found: Sequence[SessionAttendance]) -> str:
    """Return how many sessions there are, of how many a list is known, and how many participants were there on average."""
    if not found:
        return _("No sessions of this programme are known.")
    listed = [each for each in found if each.has_list]
    told = ngettext("There is {n} session.", "There are {n} sessions.", len(found))
    if not listed:
        return f"{told} " + _("Of none of them is known who was there.")
    present, expected = sum(each.present_n for each in listed), sum(each.expected_n for each in listed)
    n_of = format_n_of(present, expected)
    lists = _("Who was there is known of {n_of} sessions.", n_of=format_n_of(len(listed), len(found)))
    return f"{told} {lists} " + _("On those lists a participant was there {n_of} times.", n_of=n_of)


def when_of(session: Session) -> str:
    """Return the day of a session, else its year; empty where neither is known."""
    if session.held_on is not None:
        return format_date(session.held_on)
    return str(session.held_year) if session.held_year else ""


def roles_words(people: Sequence[RoleCount]) -> str:
    """Return "2 inkoop en 1 beleid"; those of no said role are counted as such."""
    told = [_("{n} {role}", n=format_count(each.people_n), role=each.name.lower()) for each in people if each.role]
    rest = sum(each.people_n for each in people if not each.role)
    if rest:
        told.append(_("{n} of no said role", n=format_count(rest)))
    return join_names(told)


def _row(about: About, each: SessionAttendance) -> SessionRow:
    when = when_of(each.session)
    if not each.has_list:
        return SessionRow(each.session.name, when, None, _("no list"), "", ())
    share = 100 * each.present_n / max(each.expected_n, 1)
    told = format_n_of(each.present_n, each.expected_n)
    people = ngettext("{n} person: {roles}", "{n} people: {roles}", each.people_n, roles=roles_words(each.per_role))
    note = [people if each.people_n else "", _unlisted(each), _("invented example") if each.is_invented else ""]
    return SessionRow(each.session.name, when, share, told, " · ".join(text for text in note if text), _lists(about, each))


def _unlisted(each: SessionAttendance) -> str:
    """Return of which cohorts there is no list, where others have one."""
    return _("no list of cohort {cohorts}", cohorts=join_names(each.unlisted)) if any(each.unlisted) else ""


def _lists(about: About, each: SessionAttendance) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the names per kind of presence, kinds with nobody left out."""
    heads: tuple[tuple[Presence, str], ...] = (
        ("present", _("Was there")),
        ("absent", _("Was not there")),
        ("not_listed", _("Not on the list")),
        ("not_then", _("Not a participant then")),
    )
    found = [
        (head, tuple(_name(about, visit) for visit in each.visits if visit.presence == presence)) for presence, head in heads
    ]
    return tuple((head, names) for head, names in found if names)


def _name(about: About, visit: Visit) -> str:
    name = f"{visit.organisation} ({visit.cohort})" if about.shows_cohorts and visit.cohort else visit.organisation
    if not visit.people_n:
        return name
    return _("{name}: {people}", name=name, people=roles_words([each for each in visit.people if each.people_n]))


def _table(about: About, found: Sequence[SessionAttendance]) -> Table:
    """Return a row per session and participant with a list, and one per session without."""
    columns = (
        Column(_("Session")), Column(_("When")), Column(_("Cohort")), Column(_("Participant")), Column(_("Attendance")),
        Column(_("People"), "count"), Column(_("Roles")), Column(_("Remark")),
    )  # fmt: skip
    words: dict[Presence, str] = {
        "present": _("was there"), "absent": _("was not there"), "not_listed": _("not on the list"),
        "not_then": _("not a participant then"),
    }  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    for each in found:
        head = (each.session.name, when_of(each.session))
        rows += [(*head, cohort, "", _("no list"), None, "", "") for cohort in each.unlisted]
        label = _("invented example") if each.is_invented else ""
        rows += [
            (*head, visit.cohort, visit.organisation, words[visit.presence], visit.people_n, roles_words(visit.people), label)
            for visit in each.visits
        ]
    return Table(columns, tuple(rows)) if about.shows_cohorts else _without(Table(columns, tuple(rows)), 2)


def _without(table: Table, at: int) -> Table:
    """Return the table without one column."""
    rows = tuple((*row[:at], *row[at + 1 :]) for row in table.rows)
    return Table((*table.columns[:at], *table.columns[at + 1 :]), rows)
