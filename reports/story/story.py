"""The story of a programme, a province or the country at a closing session, made of the blocks of the screen."""

from dataclasses import replace

from analysis.forecast import METHOD_VERSION
from analysis.store_facts import sample_note
from data.text import _
from reports.contents.nameless import nameless
from reports.records import Slide, Story
from reports.story.agreements import agreement_slide
from reports.story.blocks import explain_round
from reports.story.frontrunners import frontrunner_slides
from reports.story.kept import arrange, saved_story
from reports.story.learning import learning_slides
from reports.story.movers import mover_slides
from reports.story.names import names_nobody
from reports.story.opening import closing_slide, opening_slide
from reports.story.participation import participation_slides
from reports.story.pilots import lesson_slides, pilot_slides
from reports.story.promises import promise_slides
from reports.story.spread import spread_slides
from reports.story.standing import standing_slides
from reports.story.subject import Subject, subject_of
from reports.story.targets import target_slides
from ui import cached
from ui.document.explanation_html import source_text
from ui.files.origin import Origin

OF_THE_GROUP = (
    participation_slides, standing_slides, spread_slides, mover_slides, frontrunner_slides, target_slides, pilot_slides,
    promise_slides, lesson_slides, learning_slides,
)  # fmt: skip


def story_of(key: str, round_year: int, *, is_anonymous: bool = False, server: str = "") -> Story:
    """Return the story of a programme, province or the country, in the current language, as its facilitator kept it.

    A slide of which nothing is known is not in it; both editions have the same slides. Raises: NotUnderstood.
    Source: design section 8, GR-4.
    """
    subject, kept = subject_of(key, round_year, is_anonymous=is_anonymous), saved_story(key, round_year).kept
    slides = arrange(all_slides(subject, kept.agreements), kept).shown
    told = tuple(map(_without_names, slides)) if is_anonymous else slides
    return Story(key, subject.name, round_year, is_anonymous, told, _origin(subject, server))


def all_slides(subject: Subject, agreements: tuple[str, ...] = ()) -> tuple[Slide, ...]:
    """Return every slide in the usual order."""
    slides = [opening_slide(subject)]
    for make in OF_THE_GROUP:
        slides += make(subject)
    return (*slides, agreement_slide(subject, agreements), closing_slide(subject))


def _without_names(slide: Slide) -> Slide:
    """Return a slide that names nobody; a note that does is only in the edition with names.

    Slides are made without names already; what was delivered and stands in them is looked through once more.
    """
    keep = frozenset(place.cbs_code for place in cached.all_places().values() if place.level != "municipality")
    block = None if slide.block is None else nameless(slide.block, keep)
    return replace(slide, block=block, note=slide.note if names_nobody(slide.note) else "")


def _origin(subject: Subject, server: str) -> Origin:
    """Return where the figures come from, as every file says it."""
    about = _("{name}, round {year}", name=subject.name, year=subject.round_year)
    method = _("Method of calculation: version {version}", version=METHOD_VERSION)
    source = source_text(explain_round(subject, "", ()))
    return Origin(sample_note() if cached.facts().is_sample else "", about, source, method, server)
