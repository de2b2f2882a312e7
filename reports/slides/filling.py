"""The placeholders of a slide: filled where there is something to say, and taken away where there is not."""

from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from reports.slides.boxes import Box
from reports.slides.records import Leaf
from reports.slides.sheets import Sheet
from reports.slides.texts import Piece, write_pieces


def text_shape(slide: Slide, sheet: Sheet, room: Box) -> BaseShape:
    """Return the placeholder for text; a text box where the layout has none."""
    for each in slide.placeholders:
        if each.placeholder_format.idx == sheet.text_idx:
            return each
    made = slide.shapes.add_textbox(room.left, room.top, room.width, room.height)
    made.text_frame.word_wrap = True
    return made


def box_of_text(slide: Slide, sheet: Sheet) -> Box:
    """Return where the layout has its text; all its room where it has none."""
    for each in slide.placeholders:
        if each.placeholder_format.idx == sheet.text_idx and each.width is not None:
            return Box(each.left, each.top, each.width, each.height)
    return sheet.room


def drop_empty(slide: Slide) -> None:
    """Take away the placeholders nothing was put in: PowerPoint would show what to type there."""
    for each in list(slide.placeholders):
        if each.has_text_frame and not each.text_frame.text.strip():
            each._element.getparent().remove(each._element)


def write_notes(slide: Slide, leaf: Leaf) -> None:
    """Write what stands below the slide for the speaker."""
    frame = slide.notes_slide.notes_text_frame if leaf.notes else None
    if frame is not None:
        write_pieces(frame, [Piece(text) for text in leaf.notes])
