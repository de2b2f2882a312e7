"""The pilots of the group: from preparation to scaled up, and what was learned in them."""

from collections.abc import Sequence
from functools import partial

from analysis.pilots.choice import Choice, pick_pilots
from analysis.pilots.funnel import make_funnel
from analysis.pilots.phases import SCALED_UP
from analysis.pilots.pilot import Pilot
from analysis.places import Place
from data.text import _, ngettext
from reports.records import Slide
from reports.story.blocks import explain_delivered, table_block
from reports.story.names import names_nobody
from reports.story.subject import Subject
from ui.block import block_of
from ui.charts.pilot_funnel_html import draw_funnel
from ui.charts.records import Column, Table
from ui.navigation import PILOTS, PLACE_KEY, PROGRAMME_KEY, path_to
from ui.pilot_page import explanations
from ui.pilot_page.funnel import funnel_chart
from ui.pilot_page.known import known_pilots, known_words, pilots_of

LESSONS_N = 5
LONGEST_LESSON = 220  # signs; a longer one cannot be read from the back of a room


def pilot_slides(subject: Subject) -> list[Slide]:
    """Return the way of the pilots through the phases; none without pilots. Source: design section 3."""
    pilots = pilots_in(subject)
    if not pilots:
        return []
    funnel = make_funnel(pilots, known_words().flow)
    chart = funnel_chart(funnel)
    scaled_n = next((step.now_n for step in funnel.steps if step.phase.code == SCALED_UP), 0)
    told = [ngettext("{n} pilot is known.", "{n} pilots are known.", len(pilots)), _scaled(scaled_n)]
    told += [_invented(funnel.invented_n)] if funnel.invented_n else []
    block = block_of("funnel", chart, partial(draw_funnel, chart), explanations.explain_funnel(subject.name))
    return [Slide("pilots", _("Pilots: from start to scaled up"), tuple(told), block, _path(subject))]


def pilots_in(subject: Subject) -> tuple[Pilot, ...]:
    """Return the pilots of the programme, or of everybody in the place, newest first."""
    if isinstance(subject.of, Place):
        return pilots_of(subject.of)
    return pick_pilots(known_pilots(), Choice(programme=subject.key))


def lesson_slides(subject: Subject) -> list[Slide]:
    """Return the newest lessons that are short enough to read; none where nothing was reported.

    A nameless edition has only lessons in which nobody is named.
    """
    found = [each for each in pilots_in(subject) if each.lessons]
    if not found:
        return []
    title, shown = _("What the pilots taught"), lessons_in(subject)
    told = (ngettext("{n} pilot reported a lesson.", "{n} pilots reported a lesson.", len(found)),)
    if not shown:
        return [Slide("lessons", title, (*told, _("They stand on the page Pilots.")), None, _path(subject))]
    rows = tuple((each.lessons, *_who(each, subject)) for each in shown)
    columns = (Column(_("Lesson")), Column(_("Pilot project")), Column(_("Organisation")))
    table = Table(columns[:1] if subject.is_anonymous else columns, rows)
    what = _("What was learned in pilots, in the words in which it was reported.")
    explain = explain_delivered(subject, what, ("SR-7",), _("The newest lessons that are short enough for a screen."))
    return [Slide("lessons", title, told, table_block("lessons", title, table, explain), _path(subject))]


def lessons_in(subject: Subject) -> tuple[Pilot, ...]:
    """Return the pilots of which the lesson is told, newest first."""
    short = [each for each in pilots_in(subject) if each.lessons and len(each.lessons) <= LONGEST_LESSON]
    once = list({each.lessons: each for each in reversed(short)}.values())[::-1]
    fit = [each for each in once if not subject.is_anonymous or names_nobody(each.lessons or "")]
    return tuple(fit[:LESSONS_N])


def _who(pilot: Pilot, subject: Subject) -> Sequence[str]:
    if subject.is_anonymous:
        return ()
    return pilot.title, _("{name} (invented example)", name=pilot.organisation) if pilot.is_invented else pilot.organisation


def _scaled(n: int) -> str:
    return ngettext("{n} pilot is scaled up.", "{n} pilots are scaled up.", n) if n else _("No pilot is scaled up yet.")


def _invented(n: int) -> str:
    return ngettext("{n} pilot is an invented example.", "{n} pilots are invented examples.", n)


def _path(subject: Subject) -> str:
    if not isinstance(subject.of, Place):
        return path_to(PILOTS, {PROGRAMME_KEY: subject.key})
    return path_to(PILOTS, {} if subject.is_country else {PLACE_KEY: subject.key})
