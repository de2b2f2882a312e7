"""The first and the last slide: what this is about, and where to read on."""

from data.text import _
from reports.records import Slide
from reports.story.subject import Subject, members_on, path_of_subject
from ui import cached
from ui.format import format_n_of
from ui.programme_page.about import About, participants_of
from ui.sentences.programmes import composition_sentence, invented_sentence


def opening_slide(subject: Subject) -> Slide:
    """Return who and when, and how many filled in the questions of the round."""
    sentences = [_("Closing session, round {year}.", year=subject.round_year), *_who(subject), response_sentence(subject)]
    told = tuple(text for text in sentences if text)
    return Slide("opening", subject.name[:1].upper() + subject.name[1:], told, None, path_of_subject(subject))


def response_sentence(subject: Subject) -> str:
    """Return how many of the municipalities filled in the questions; empty without municipalities."""
    found = members_on(subject, cached.scopes("level")[0])
    if not found:
        return ""
    n_of = format_n_of(sum(each.is_participant for each in found), len(found))
    return _("{n_of} municipalities filled in the questions of {year}.", n_of=n_of, year=subject.round_year)


def closing_slide(subject: Subject) -> Slide:
    """Return the way to everything that was shown."""
    sentences = (
        _("Everything you saw is in the CI Monitor, with more detail."),
        _("Look at your own municipality: where you stand, your targets, and what helps most."),
    )
    return Slide("closing", _("Read on"), sentences, None, path_of_subject(subject))


def _who(subject: Subject) -> list[str]:
    if not isinstance(subject.of, About):
        return []
    participants = participants_of(subject.of)
    return [composition_sentence(participants), invented_sentence(subject.of.programme, participants)]
