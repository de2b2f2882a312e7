"""The pilots of a programme: how many are how far, and what was learned in them."""

from collections import Counter
from collections.abc import Sequence

from analysis.programmes.pilots import ProgrammePilot
from data.text import _, ngettext
from ui.charts.programme_records import CountChart, CountRow
from ui.charts.records import Column, Table
from ui.format import format_n_of
from ui.learning_page.figure import pilot_path
from ui.markdown import plain
from ui.programme_page.about import About
from ui.source_links import source_link


def pilot_chart(about: About, found: Sequence[ProgrammePilot]) -> CountChart:
    """Return how many pilots are in which phase; those of which it was not reported come last."""
    counted = Counter(each.phase_name for each in sorted(found, key=lambda each: each.phase_order))
    names = [*(name for name in counted if name), *([""] if "" in counted else [])]
    rows = tuple(
        CountRow(
            name or _("Phase not reported"), counted[name], 100 * counted[name] / len(found),
            ngettext("{n} pilot", "{n} pilots", counted[name]),
        )
        for name in names
    )  # fmt: skip
    return CountChart(_("Pilots of the programme"), pilots_sentence(about, found), rows, _table(found))


def pilots_sentence(about: About, found: Sequence[ProgrammePilot]) -> str:
    """Return how many pilots are known, how many of them are invented, and of how many a lesson was reported."""
    if not found:
        return _("No pilots of {name} are known.", name=about.name)
    told = ngettext("{n} pilot of {name} is known.", "{n} pilots of {name} are known.", len(found), name=about.name)
    invented = sum(each.is_invented for each in found)
    label = ngettext("{n} of them is an invented example.", "{n} of them are invented examples.", invented) if invented else ""
    lesson_n = sum(each.has_lesson for each in found)
    n_of = format_n_of(lesson_n, len(found))
    lessons = _("Something to learn from was reported of {n_of}.", n_of=n_of) if lesson_n else ""
    return " ".join(text for text in (told, label, lessons) if text)


def lesson_text(pilot: ProgrammePilot) -> str:
    """Return what was learned in one pilot as Markdown; what was reported stands as it was reported."""
    facts = [pilot.organisation, pilot.phase_name, _("invented example") if pilot.is_invented else ""]
    lines = [f"**[{plain(pilot.title)}]({pilot_path(pilot.pilot_key)})**", " · ".join(plain(fact) for fact in facts if fact)]
    reported = (
        (_("Lesson"), pilot.lessons),
        (_("Success factors"), pilot.success_factors),
        (_("Obstacles"), pilot.obstacles),
    )
    lines += [f"{head}: {plain(text)}" for head, text in reported if text]
    return "  \n".join(text for text in (*lines, source_link(pilot.source_url)) if text)


def _table(found: Sequence[ProgrammePilot]) -> Table:
    columns = (
        Column(_("Pilot project")), Column(_("Organisation")), Column(_("Phase")), Column(_("Lesson")),
        Column(_("Success factors")), Column(_("Obstacles")), Column(_("Source")), Column(_("Remark")),
    )  # fmt: skip
    rows = tuple(
        (
            each.title, each.organisation, each.phase_name, each.lessons, each.success_factors, each.obstacles, each.source_url,
            _("invented example") if each.is_invented else "",
        )
        for each in found
    )  # fmt: skip
    return Table(columns, rows)
