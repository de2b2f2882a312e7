"""The footer and the slide number of a layout."""

from collections.abc import Iterator
from dataclasses import dataclass

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.slide import SlideLayout

from reports.slides.boxes import INCH, POINT


@dataclass(frozen=True)
class Foot:
    """A footer or slide number of a layout: its kind and marks as the file has them, and its size in points."""

    is_number: bool
    name: str
    marks: tuple[tuple[str, str], ...]
    width_pt: float
    height_pt: float


def shown_feet(layout: SlideLayout) -> Iterator[Foot]:
    """Yield them; a date is left out, because the round says when."""
    for each in layout.placeholders:
        kind = each.placeholder_format.type
        if kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            marks = tuple((name, each.element.ph.get(name)) for name in ("type", "sz", "idx") if each.element.ph.get(name))
            width, height = ((side or INCH) / POINT for side in (each.width, each.height))
            yield Foot(kind == PP_PLACEHOLDER.SLIDE_NUMBER, each.name, marks, width, height)
