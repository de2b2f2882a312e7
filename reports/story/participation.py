"""Who took part: in the programme, in the round, and in the meetings."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from analysis.programmes.attendance import SessionAttendance
from analysis.programmes.participants import Participant
from data.text import _
from reports.records import Slide
from reports.story.blocks import count_block, explain_delivered, explain_round
from reports.story.opening import response_sentence
from reports.story.subject import Subject, members_on, path_of_subject
from ui import cached
from ui.block import block_of
from ui.charts.programme_html import draw_sessions
from ui.charts.programme_records import CountChart, CountRow, SessionChart
from ui.charts.records import Column, Table
from ui.format import format_n_of, join_names
from ui.programme_page import explanations
from ui.programme_page.about import About, attendance_of, participants_of
from ui.programme_page.sessions import session_chart
from ui.sentences.programmes import participants_count, participants_words
from ui.tile_map.figures import MapFigure, map_figures


def participation_slides(subject: Subject) -> list[Slide]:
    """Return who takes part, who filled in the questions, and how many were at the meetings."""
    if not isinstance(subject.of, About):
        return [_response_slide(subject)]
    participants = participants_of(subject.of)
    if not participants:
        return []
    slides = [_participants_slide(subject, participants)]
    slides += [_response_slide(subject)] if subject.codes else []
    return [*slides, *_session_slides(subject, subject.of)]


def _participants_slide(subject: Subject, participants: Sequence[Participant]) -> Slide:
    """Return the participants per kind; their names only where names are told."""
    kinds: dict[str, list[str]] = {}
    for each in {each.organisation_key: each for each in participants}.values():
        kind = _("municipality") if each.cbs_code is not None else each.kind or _("kind not reported")
        kinds.setdefault(kind[:1].upper() + kind[1:], []).append(_name(each))
    total = sum(len(names) for names in kinds.values())
    rows = [_row(subject, kind, names, total) for kind, names in sorted(kinds.items(), key=lambda each: -len(each[1]))]
    sentence = _("{who}.", who=participants_words(total))
    chart = CountChart(_("Who takes part"), sentence, tuple(rows), _count_table(_("Kind of participant"), rows))
    what = _("Which organisations take part, by kind.")
    block = count_block("story_participants", chart, explain_delivered(subject, what, ("SR-7",)))
    return Slide("participants", chart.title, (sentence,), block, path_of_subject(subject))


def _name(each: Participant) -> str:
    """Return the name on the stage: of a municipality that of its place, which says nothing twice."""
    place = cached.all_places().get(each.cbs_code or "")
    return place.name if place is not None else each.organisation


def _row(subject: Subject, name: str, names: Sequence[str], total: int) -> CountRow:
    note = "" if subject.is_anonymous else join_names(sorted(names, key=str.casefold))
    return CountRow(name, len(names), 100 * len(names) / max(total, 1), participants_count(len(names)), note)


def _response_slide(subject: Subject) -> Slide:
    """Return who filled in the questions: of the country per province, of a province who, of a programme per round."""
    head, rows = _response_rows(subject)
    title, sentence = _("Who filled in the questions"), response_sentence(subject)
    chart = CountChart(title, sentence, tuple(rows), _count_table(head, rows))
    what = _("How many of the municipalities filled in the questions of the round.")
    caveat = _("Municipalities that did not take part are in no mean and no change.")
    block = count_block("story_response", chart, explain_round(subject, what, ("SR-7", "GR-1"), caveat))
    return Slide("response", title, (sentence,) if sentence else (), block, path_of_subject(subject))


def _response_rows(subject: Subject) -> tuple[str, list[CountRow]]:
    """Return what the rows are, and the rows."""
    if isinstance(subject.of, About):
        return _("Round"), _rounds(subject, subject.of)
    return (_("Province"), _provinces(subject)) if subject.is_country else (_("Municipalities"), _answered(subject))


def _rounds(subject: Subject, about: About) -> list[CountRow]:
    """Return how many of the participants filled in the questions in each round up to this one."""
    level, codes = cached.scopes("level")[0], frozenset(each.cbs_code for each in participants_of(about))
    years = [each.round_year for each in cached.rounds() if each.round_year <= subject.round_year]
    found = {year: [each for each in map_figures(year, level) if each.is_existing and each.cbs_code in codes] for year in years}
    return [_count_row(str(year), own) for year, own in found.items()]


def _provinces(subject: Subject) -> list[CountRow]:
    found = members_on(subject, cached.scopes("level")[0])
    provinces = [each for each in cached.all_places().values() if each.level == "province"]
    return [_count_row(place.name, [each for each in found if each.province_code == place.cbs_code]) for place in provinces]


def _count_row(name: str, found: Sequence[MapFigure]) -> CountRow:
    n = sum(each.is_participant for each in found)
    return CountRow(name, n, 100 * n / max(len(found), 1), format_n_of(n, len(found)))


def _answered(subject: Subject) -> list[CountRow]:
    """Return how many did and did not; who did by name, who did not is counted only."""
    found = members_on(subject, cached.scopes("level")[0])
    names = [each.name for each in found if each.is_participant]
    missing_n, note = len(found) - len(names), "" if subject.is_anonymous or not names else join_names(names)
    share = 100 / max(len(found), 1)
    return [
        CountRow(_("Filled in"), len(names), share * len(names), format_n_of(len(names), len(found)), note),
        CountRow(_("Not filled in"), missing_n, share * missing_n, format_n_of(missing_n, len(found))),
    ]


def _count_table(head: str, rows: Iterable[CountRow]) -> Table:
    """Return the rows as they are drawn; who they are only where that is told."""
    found = list(rows)
    has_notes = any(row.note for row in found)
    columns = (Column(head), Column(_("Number"), "count"), Column(_("Of all")), *((Column(_("Who")),) if has_notes else ()))
    return Table(columns, tuple((row.name, row.n, row.told, row.note)[: len(columns)] for row in found))


def _session_slides(subject: Subject, about: About) -> list[Slide]:
    """Return the attendance; a programme of which no list is known has no such slide."""
    found = attendance_of(about)
    if not any(each.has_list for each in found):
        return []
    chart = session_chart(about, found)
    chart = _nameless(chart) if subject.is_anonymous else chart
    block = block_of("sessions", chart, partial(draw_sessions, chart), explanations.explain_sessions(about))
    return [Slide("sessions", _("The meetings"), _sessions_told(found), block, path_of_subject(subject))]


def _sessions_told(found: Sequence[SessionAttendance]) -> tuple[str, ...]:
    listed = [each for each in found if each.has_list]
    lists = format_n_of(len(listed), len(found))
    present = format_n_of(sum(each.present_n for each in listed), sum(each.expected_n for each in listed))
    return (
        _("Of {n_of} meetings it is known who was there.", n_of=lists),
        _("On those lists a participant was there {n_of} times.", n_of=present),
    )


def _nameless(chart: SessionChart) -> SessionChart:
    """Return the attendance as numbers only."""
    columns = (Column(_("Session")), Column(_("When")), Column(_("Attendance")))
    rows = tuple(replace(row, lists=()) for row in chart.rows)
    return replace(chart, rows=rows, table=Table(columns, tuple((row.name, row.when, row.told) for row in rows)))
