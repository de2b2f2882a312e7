"""What stands on every slide beside its content: footer and number of the template, the label of invented figures, the link."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.text.text import TextFrame

from reports.slides.boxes import INCH, POINT, Box
from reports.slides.feet import Foot
from reports.slides.fitting import fitting_size, line_width
from reports.slides.sheets import Sheet
from reports.slides.texts import Ink, Piece, run_xml, write_pieces
from ui.palette import BACKGROUND, TARGET

NUMBER = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"  # any GUID: it tells fields apart
FOOT_SIZES = (12, 11, 10, 9, 8)
LABEL_SIZES = (12, 11, 10, 9)
FIRST_ID = 9000  # of the shapes put here, above those of python-pptx
PADDING = int(0.08 * INCH)
LINE = 9525


@dataclass(frozen=True)
class Furniture:
    """footer: what the deck is about. label: that the figures are invented, empty when they are not. number: of the slide."""

    footer: str
    label: str
    link_text: str
    number: int = 1


def add_furniture(slide: Slide, sheet: Sheet, furniture: Furniture, address: str) -> None:
    """Put the label, the link and the feet of the layout on a slide, after its content."""
    used = _add_label(slide, sheet.strip, furniture.label) if furniture.label else 0
    if address:
        _add_link(slide, sheet.strip, furniture.link_text, address, used)
    for at, foot in enumerate(sheet.feet):
        field = f'<a:fld id="{NUMBER}" type="slidenum"><a:rPr/><a:t>{furniture.number}</a:t></a:fld>'
        _add_foot(slide, foot, FIRST_ID + at, field if foot.is_number else _footer_run(furniture.footer, foot))


def _footer_run(text: str, foot: Foot) -> str:
    return run_xml(text, Ink(fitting_size([text], (foot.width_pt - 15, foot.height_pt), FOOT_SIZES)))


def _add_foot(slide: Slide, foot: Foot, shape_id: int, inside: str) -> None:
    """Put a footer on the slide as PowerPoint does: python-pptx leaves it on the layout, where it is not shown."""
    marks = "".join(f" {name}={quoteattr(value)}" for name, value in foot.marks)
    slide.shapes._spTree.append(parse_xml(
        f'<p:sp {nsdecls("p", "a", "r")}><p:nvSpPr><p:cNvPr id="{shape_id}" name={quoteattr(foot.name)}/>'
        f"<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph{marks}/></p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{inside}</a:p></p:txBody></p:sp>"
    ))  # fmt: skip


def _add_label(slide: Slide, strip: Box, text: str) -> int:
    """Put the label in a frame at the left of the strip; return how wide it is."""
    size = fitting_size([text], (strip.width_pt * 0.66, strip.height_pt), LABEL_SIZES, is_bold=True)
    width = min(int(line_width(text, size, is_bold=True) * POINT) + 3 * PADDING, strip.width)
    shape = slide.shapes.add_textbox(strip.left, strip.top, width, strip.height)
    shape.fill.solid()
    properties = shape._element.spPr
    for old in list(properties)[2:]:
        properties.remove(old)
    white, edge = (f'<a:solidFill><a:srgbClr val="{tone.light[1:].upper()}"/></a:solidFill>' for tone in (BACKGROUND, TARGET))
    for each in list(parse_xml(f'<a:parts {nsdecls("a")}>{white}<a:ln w="{LINE}">{edge}</a:ln></a:parts>')):
        properties.append(each)
    _write_line(shape.text_frame, Piece(text, Ink(size, True, TARGET.light)))
    return width


def _add_link(slide: Slide, strip: Box, text: str, address: str, used: int) -> None:
    room = Box(strip.left + used + PADDING, strip.top, strip.width - used - PADDING, strip.height)
    shape = slide.shapes.add_textbox(room.left, room.top, room.width, room.height)
    link = slide.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    size = fitting_size([text], (room.width_pt, room.height_pt), LABEL_SIZES)
    _write_line(shape.text_frame, Piece(text, Ink(size), link=link))
    shape.text_frame.paragraphs[0]._p.get_or_add_pPr().set("algn", "r")


def _write_line(frame: TextFrame, piece: Piece) -> None:
    frame.margin_left = frame.margin_right = PADDING
    frame.margin_top = frame.margin_bottom = 0
    frame._txBody.bodyPr.set("anchor", "ctr")
    frame.word_wrap = True
    write_pieces(frame, [piece])
