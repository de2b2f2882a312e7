"""Where things go on a slide of a template: found by the names of its layouts, else by the kinds of their placeholders."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from reports.slides.boxes import INCH, Box
from reports.slides.feet import Foot, shown_feet

# As PowerPoint names them, in Dutch and English; ours are the first.
TITLE_NAMES = ("titeldia", "title slide", "titel")
CONTENT_NAMES = ("inhoud", "titel en inhoud", "titel en object", "title and content", "alleen titel", "title only")
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE)
CONTENTS = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.CHART, PP_PLACEHOLDER.TABLE)
FEET = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.DATE)
STRIP = int(0.3 * INCH)  # for the label of invented figures and the link, below the figure
GAP = int(0.08 * INCH)
SMALLEST = (4 * INCH, 2 * INCH)  # of the room for a figure; a smaller placeholder is not meant for one


class NoTitle(Exception):  # says what is wrong, as the errors of data/errors.py
    """No layout has a title."""


@dataclass(frozen=True)
class Sheet:
    """A layout with where things go: the title with its letters, the free room, and the strip below it.

    text_idx: the placeholder for text, None where the layout has none.
    """

    layout: SlideLayout
    title: Box
    title_size: int
    text_idx: int | None
    room: Box
    strip: Box
    feet: tuple[Foot, ...]


@dataclass(frozen=True)
class Sheets:
    """The layout of the first slide and that of the others, and the font of their texts."""

    opening: Sheet
    content: Sheet
    font_name: str


def find_sheets(deck: Deck) -> Sheets:
    """Return the layouts to use. Raises: NoTitle."""
    layouts = [each for master in deck.slide_masters for each in master.slide_layouts if _title(each) is not None]
    if not layouts:
        raise NoTitle
    size = (int(deck.slide_width or 0), int(deck.slide_height or 0))
    opening = _named(layouts, TITLE_NAMES) or min(layouts, key=_opening_rank)
    content = _named(layouts, CONTENT_NAMES) or min(layouts, key=_content_rank)
    return Sheets(_sheet(opening, size), _sheet(content, size), _font_name(content))


def _named(layouts: Iterable[SlideLayout], names: tuple[str, ...]) -> SlideLayout | None:
    by_name = {layout.name.strip().lower(): layout for layout in reversed(list(layouts))}
    return next((by_name[name] for name in names if name in by_name), None)


def _opening_rank(layout: SlideLayout) -> tuple[bool, bool, int]:
    kinds = [each.placeholder_format.type for each in layout.placeholders]
    return PP_PLACEHOLDER.CENTER_TITLE not in kinds, PP_PLACEHOLDER.SUBTITLE not in kinds, len(kinds)


def _content_rank(layout: SlideLayout) -> tuple[bool, bool, int]:
    kinds = [each.placeholder_format.type for each in layout.placeholders]
    return PP_PLACEHOLDER.TITLE not in kinds, _largest(layout) is None, len(kinds)


def _title(layout: SlideLayout) -> LayoutPlaceholder | None:
    return next((each for each in layout.placeholders if each.placeholder_format.type in TITLES), None)


def _largest(layout: SlideLayout) -> LayoutPlaceholder | None:
    fit = [each for each in layout.placeholders if each.placeholder_format.type in CONTENTS and _is_roomy(each)]
    return max(fit, key=lambda each: each.width * each.height, default=None)


def _is_roomy(each: LayoutPlaceholder) -> bool:
    return (each.width or 0) >= SMALLEST[0] and (each.height or 0) >= SMALLEST[1]


def _sheet(layout: SlideLayout, size: tuple[int, int]) -> Sheet:
    head, body = _title(layout), _largest(layout)
    if head is None:
        raise NoTitle
    title = _box(head) or Box(size[0] // 20, size[1] // 20, size[0] * 9 // 10, size[1] // 8)
    floor = min((foot.top for foot in _feet(layout, size)), default=size[1] - size[1] // 40)
    free = Box(title.left, title.bottom + GAP, title.width, floor - title.bottom - GAP)
    room = (_box(body) if body is not None else None) or free
    bottom = min(room.bottom, floor - GAP)
    strip = Box(room.left, bottom - STRIP, room.width, STRIP)
    shape = Box(room.left, room.top, room.width, max(strip.top - GAP - room.top, SMALLEST[1]))
    text = body or next((each for each in layout.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE), None)
    return Sheet(
        layout,
        title,
        _letters(head),
        text.placeholder_format.idx if text is not None else None,
        shape,
        strip,
        tuple(shown_feet(layout)),
    )


def _feet(layout: SlideLayout, size: tuple[int, int]) -> Iterator[Box]:
    """Yield the boxes of footers that stand at the bottom, as nearly all do."""
    for each in layout.placeholders:
        box = _box(each) if each.placeholder_format.type in FEET else None
        if box is not None and box.top > size[1] * 3 // 4:
            yield box


def _box(each: LayoutPlaceholder) -> Box | None:
    sides = (each.left, each.top, each.width, each.height)
    return None if any(side is None for side in sides) else Box(*map(int, sides))


def _font_name(layout: SlideLayout) -> str:
    """Return the font of the texts of a layout, empty where its theme does not tell."""
    theme = layout.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    found = parse_xml(theme.blob).find(f".//{qn('a:minorFont')}/{qn('a:latin')}")
    return "" if found is None else str(found.get("typeface") or "")


def _letters(title: LayoutPlaceholder) -> int:
    """Return the size in points of the letters of a title: of the layout, else of its master."""
    own = title.element.find(f".//{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    master = title.part.slide_layout.slide_master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    sizes = [each.get("sz") for each in (own, master) if each is not None]
    return next((int(size) // 100 for size in sizes if size), 40)
