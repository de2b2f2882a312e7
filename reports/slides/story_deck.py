"""The story of a closing session as slides, with what the facilitator wrote to them in the notes."""

from dataclasses import replace
from pathlib import Path

from data.text import _
from reports.records import Slide, Story
from reports.slides.block_leaf import leaf_of
from reports.slides.deck import Deck
from reports.slides.records import CodeSquare, Leaf

STATEMENT, LETTERS = 24, 18  # points, of sentences at most and in charts: to be read from the back of a room


def write_story_deck(story: Story, template: Path | None = None) -> bytes:
    """Return the story as PPTX on a template, ours where there is none; charts and tables can be edited.

    Raises: TemplateUnfit.
    """
    deck = Deck(template, story.origin, STATEMENT)
    return deck.write(story.title, story_leaves(story))


def story_leaves(story: Story) -> list[Leaf]:
    """Return every slide: the opening, which takes up a first slide of words alone, the others, and where it comes from."""
    slides = list(story.slides)
    first = slides.pop(0) if slides and slides[0].block is None else None
    others = [_leaf(slide, story.origin.address) for slide in slides]
    return [_opening(story, first), *others, Leaf(_("Where the figures come from"), story.origin.lines)]


def _opening(story: Story, first: Slide | None) -> Leaf:
    sentences = first.sentences if first else (story.origin.about,)
    return Leaf(story.title, sentences, notes=_notes(first.note) if first else ())


def _leaf(slide: Slide, server: str) -> Leaf:
    """Return a slide of the story; one of words alone has the QR code of its page beside them."""
    address = f"{server.rstrip('/')}/{slide.path.removeprefix('.').removeprefix('/')}" if server and slide.path else ""
    if slide.block is None:
        code = CodeSquare(address) if address else None
        return Leaf(slide.title, slide.sentences, code, notes=_notes(slide.note), address=address)
    made = leaf_of(slide.block, slide.title, slide.sentences)
    return replace(made, notes=(*_notes(slide.note), *made.notes), address=address, letters=LETTERS)


def _notes(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())
