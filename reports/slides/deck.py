"""Slides one after the other, on a template: the one way a slide is written, for reports and stories alike."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from itertools import chain, count
from pathlib import Path

from pptx.slide import Slide

from data.text import _
from reports.slides.boxes import INCH, POINT, Box
from reports.slides.chart_split import split_figure
from reports.slides.filling import box_of_text, drop_empty, text_shape, write_notes
from reports.slides.fitting import fitting_size, height_of, lettered
from reports.slides.furniture import Furniture, add_furniture
from reports.slides.placing import place_figure
from reports.slides.records import CodeSquare, Leaf
from reports.slides.sheets import Sheet
from reports.slides.table_plan import Rooms
from reports.slides.template import open_template
from reports.slides.texts import Ink, Piece, language_code, write_pieces
from ui.files.fit_text import fit_text
from ui.files.origin import Origin

SMALLEST = 12  # points
TITLE_SIZES = (36, 32, 28, 26, 24, 22, 20, 18, 16)
TEXT_SIZES = (28, 26, 24, 22, 20, 18, 17, 16, 15, 14, 13, 12)
STATEMENT_SHARE = 0.42  # of the room, at most, above a figure
GAP = int(0.12 * INCH)
CODE_SHARE = 0.3  # of the width
LONGEST_PROPERTY = 255  # letters; python-pptx takes no more


class Deck:
    """A deck being written; largest: the letters of a statement above a figure, in points."""

    def __init__(self, template: Path | None, origin: Origin, largest: int) -> None:
        opened = open_template(template)
        self._deck, self._sheets = opened.deck, opened.sheets
        self._furniture = Furniture(origin.about, origin.sample_note, _("See it on the dashboard"))
        self._origin = origin
        self._largest = largest
        self._titles: set[str] = set()

    def write(self, title: str, leaves: Sequence[Leaf]) -> bytes:
        """Return the file with these slides, the first on the layout of an opening."""
        with lettered(self._sheets.font_name):
            self._write(self._sheets.opening, leaves[0], is_opening=True)
            for leaf in leaves[1:]:
                self._add(leaf)
        return self._save(title)

    def _add(self, leaf: Leaf) -> None:
        """Write a slide, and more where its table or chart needs them."""
        parts = split_figure(leaf, Rooms(self._room_below(leaf), self._sheets.content.room, leaf.letters * 6 // 7))
        for at, figure in enumerate(parts):
            more = f" ({at + 1}/{len(parts)})" if len(parts) > 1 else ""
            sentences = leaf.sentences if at == 0 else ()
            self._write(self._sheets.content, replace(leaf, title=leaf.title + more, sentences=sentences, figure=figure))

    def _save(self, title: str) -> bytes:
        about = self._deck.core_properties
        about.title, about.author, about.language = _property(title), _("CI Monitor"), language_code()
        about.subject, about.comments = _property(self._origin.about), _property(" ".join(self._origin.lines))
        about.keywords = about.last_modified_by = ""
        target = BytesIO()
        self._deck.save(target)
        return target.getvalue()

    def _room_below(self, leaf: Leaf) -> Box:
        room = self._sheets.content.room
        return room.below(self._statement_height(leaf, room)[1]) if leaf.sentences else room

    def _statement_height(self, leaf: Leaf, room: Box) -> tuple[int, int]:
        """Return the letters of the sentences above a figure in points, and the height they take in EMU."""
        sizes = range(self._largest, SMALLEST - 1, -1)
        size = fitting_size(leaf.sentences, (room.width_pt, room.height_pt * STATEMENT_SHARE), sizes)
        return size, int(height_of(leaf.sentences, size, room.width_pt) * POINT) + GAP

    def _write(self, sheet: Sheet, leaf: Leaf, *, is_opening: bool = False) -> None:
        slide = self._deck.slides.add_slide(sheet.layout)
        self._write_title(slide, sheet, leaf.title)
        if is_opening:
            self._write_text(slide, sheet, leaf, box_of_text(slide, sheet), has_bullets=False)
        elif leaf.figure is None or isinstance(leaf.figure, CodeSquare):
            self._write_words(slide, sheet, leaf)
        else:
            self._write_figure(slide, sheet, leaf)
        drop_empty(slide)
        add_furniture(slide, sheet, replace(self._furniture, number=len(self._titles)), leaf.address)
        write_notes(slide, leaf)

    def _write_title(self, slide: Slide, sheet: Sheet, title: str) -> None:
        shown = self._unique(title)
        room = (sheet.title.width_pt - 15, sheet.title.height_pt - 4)
        sizes = (sheet.title_size, *(each for each in TITLE_SIZES if each < sheet.title_size))
        size = fitting_size([shown], room, sizes, is_bold=True)
        write_pieces(slide.shapes.title.text_frame, [Piece(shown, Ink(size if size != sheet.title_size else None))])

    def _unique(self, title: str) -> str:
        """Return a title no other slide has: somebody who hears the slides listed can tell them apart."""
        others = (f"{title} ({n})" for n in count(2))
        found = next(name for name in chain([title], others) if name not in self._titles)
        self._titles.add(found)
        return found

    def _write_figure(self, slide: Slide, sheet: Sheet, leaf: Leaf) -> None:
        room = sheet.room
        if leaf.sentences:
            size, height = self._statement_height(leaf, room)
            self._fill(slide, sheet, room.upper(height - GAP), [Piece(text, Ink(size)) for text in leaf.sentences])
            room = room.below(height)
        place_figure(slide, room, leaf)

    def _write_words(self, slide: Slide, sheet: Sheet, leaf: Leaf) -> None:
        """Write a slide of sentences alone, with a QR code beside them where there is one."""
        room, has_bullets = sheet.room, len(leaf.sentences) > 1
        code = int(min(room.width * CODE_SHARE, room.height)) if leaf.figure is not None else 0
        beside = Box(room.left, room.top, room.width - code - 2 * GAP, room.height)
        self._write_text(slide, sheet, leaf, beside, has_bullets=has_bullets)
        if code:
            place_figure(slide, Box(room.right - code, room.top, code, code), leaf)

    def _write_text(self, slide: Slide, sheet: Sheet, leaf: Leaf, room: Box, *, has_bullets: bool) -> None:
        size = fitting_size(leaf.sentences, (room.width_pt - 30, room.height_pt - 8), TEXT_SIZES)
        self._fill(slide, sheet, room, [Piece(text, Ink(size), has_bullets) for text in leaf.sentences])

    def _fill(self, slide: Slide, sheet: Sheet, room: Box, pieces: Sequence[Piece]) -> None:
        if pieces:
            shape = text_shape(slide, sheet, room)
            place = shape._element.spPr.get_or_add_xfrm()
            start, size = place.get_or_add_off(), place.get_or_add_ext()
            start.x, start.y, size.cx, size.cy = room.left, room.top, room.width, room.height
            write_pieces(shape.text_frame, pieces)


def _property(text: str) -> str:
    return fit_text(text)[:LONGEST_PROPERTY]
