"""What helps most: per level the steps that add most, and what the first few would bring."""

from data.text import _
from reports.contents.subject import Subject
from reports.records import Section
from ui import cached
from ui.what_helps.answer import paper_sentences
from ui.what_helps.blocks import step_blocks
from ui.what_helps.scene import scene_of


def step_section(subject: Subject) -> Section | None:
    """Return what helps a municipality most; None for a group, one that ended, and one that never had a score. Source: TR-6."""
    if subject.is_group or subject.place.valid_to is not None:
        return None
    title = _("What helps most")
    if subject.round_year != subject.newest_round_year:
        told = _("The steps are reckoned from the newest answers; the report of {year} has them.", year=subject.newest_round_year)
        return Section("steps", title, (told,), ())
    scenes = [scene for level in cached.scopes("level") if (scene := scene_of(subject.place, level, None)) is not None]
    if not scenes:
        return None
    sentences = tuple(dict.fromkeys(text for scene in scenes for text in paper_sentences(scene)))
    return Section("steps", title, sentences, tuple(block for scene in scenes for block in step_blocks(scene)))
