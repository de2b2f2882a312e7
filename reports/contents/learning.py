"""Who made the step a municipality has to make: named only where that was agreed."""

from dataclasses import replace

from data.text import _
from reports.contents.names import another
from reports.contents.subject import Subject
from reports.records import Section
from ui import cached
from ui.learning_page.figure import step_block
from ui.learning_page.situation import Situation, situation_of
from ui.learning_page.words import answer_sentences


def learning_section(subject: Subject) -> Section | None:
    """Return per level who made the step; None for a group, one that ended, and one without a score by the round."""
    if subject.is_group or subject.place.valid_to is not None:
        return None
    found = [situation_of(subject.place, level, subject.round_year) for level in cached.scopes("level")]
    situations = [situation for situation in found if situation is not None]
    if not situations:
        return None
    sentences = tuple(text for situation in situations for text in answer_sentences(situation))
    shown = [_without_makers(each) if subject.is_anonymous else each for each in situations]
    blocks = tuple(replace(step_block(each), key=f"learning-{each.part.code}") for each in shown)
    told = tuple(block for block in blocks if block.table.rows)
    return Section("learning", _("Who to learn from"), tuple(dict.fromkeys(sentences)), told)


def _without_makers(situation: Situation) -> Situation:
    """Return the situation in which nobody is named; their pilots would tell who they are."""
    makers = tuple(replace(maker, cbs_code="", name=another(), pilots=()) for maker in situation.learned.makers)
    return replace(situation, learned=replace(situation.learned, makers=makers))
