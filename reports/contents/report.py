"""The report of a place in a round: the sentences and blocks of the screen, in the order in which they are read on paper."""

from dataclasses import replace

from analysis.places import Place, PlaceUnknown, RoundUnknown
from data.text import _, current_language
from reports.contents.basis import basis_section
from reports.contents.learning import learning_section
from reports.contents.method import method_section
from reports.contents.moved import moved_section
from reports.contents.nameless import nameless_report
from reports.contents.pilots import pilot_section
from reports.contents.promises import promise_section
from reports.contents.shortly import told_shortly
from reports.contents.standing import standing_sections
from reports.contents.steps import step_section
from reports.contents.subject import Subject, subject_of
from reports.records import Report, Section
from ui import cached
from ui.address import default_selection, path_of, with_place
from ui.files.origin import Origin, origin_of
from ui.navigation import page_of_place
from ui.place_page.answer import answer_sentences
from ui.place_page.cards import level_cards
from ui.reading.names import full_name

FIRST = ("development", "targets", "themes", "grid", "standouts")


def report_of(code: str, round_year: int, *, is_anonymous: bool = False, server: str = "") -> Report:
    """Return the report of a place (code as CBS writes it) in a round, in the current language.

    server: "https://monitor.example.nl"; empty where it is not known. With is_anonymous no other municipality is named.
    Raises: PlaceUnknown, RoundUnknown, StoreMissing.
    """
    subject = subject_of(_place(code), _round_year(round_year), is_anonymous=is_anonymous)
    sections = _sections(subject)
    path = _path(subject)
    report = Report(
        place=subject.place,
        round_year=round_year,
        is_anonymous=is_anonymous,
        title=_("Report of {name}, round {year}", name=full_name(subject.place), year=round_year),
        sentences=answer_sentences(subject.context),
        cards=tuple(level_cards(subject.context)) if subject.has_figures else (),
        sections=(*map(told_shortly, sections), method_section(sections)),
        origin=_origin(sections, path, server),
        path=path,
    )
    return nameless_report(report) if is_anonymous else report


def _sections(subject: Subject) -> tuple[Section, ...]:
    standing = standing_sections(subject)
    first = [section for section in standing if section.key in FIRST]
    rest = [section for section in standing if section.key not in FIRST]
    others = (moved_section, step_section, pilot_section, promise_section, learning_section)
    more = [section for make in others if (section := make(subject)) is not None]
    return (*first, *more, *rest, basis_section(subject))


def _origin(sections: tuple[Section, ...], path: str, server: str) -> Origin:
    address = f"{server.rstrip('/')}{path.removeprefix('.')}" if server else ""
    return replace(origin_of(sections[0].blocks[0]), address=address)


def _path(subject: Subject) -> str:
    chosen = replace(default_selection(), round_year=subject.round_year, language=current_language())
    return path_of(page_of_place(subject.place.cbs_code), with_place(chosen, subject.place.cbs_code))


def _place(code: str) -> Place:
    found = cached.all_places().get(code)
    if found is None:
        raise PlaceUnknown(_("There is no municipality or province with the code {code}.", code=code))
    return found


def _round_year(round_year: int) -> int:
    if round_year not in {each.round_year for each in cached.rounds()}:
        raise RoundUnknown(_("There is no round in {year}.", year=round_year))
    return round_year
