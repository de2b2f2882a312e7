"""A table that can be edited in PowerPoint, with its heads marked as heads."""

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from reports.slides.boxes import POINT, Box
from reports.slides.records import Cell, TablePart
from reports.slides.table_plan import PAD_X, PAD_Y
from reports.slides.texts import Ink, run_xml
from ui.palette import BORDER, STEP_EDGE

SIDES = {"left": "l", "right": "r", "middle": "ctr"}
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # without fills and lines of its own


def add_table(slide: Slide, box: Box, part: TablePart) -> GraphicFrame:
    """Put a part of a table on a slide and return its shape."""
    width, height = (int(sum(sides) * POINT) for sides in (part.widths, part.heights))
    frame = slide.shapes.add_table(1, 1, box.left, box.top, width, height)
    old = frame._element.find(f".//{qn('a:tbl')}")
    old.getparent().replace(old, parse_xml(_table_xml(part, _links(slide, part))))
    return frame


def _links(slide: Slide, part: TablePart) -> dict[str, str]:
    """Return the id on this slide of every address a cell leads to."""
    found = {cell.link for row in part.table.rows for cell in row if cell.link}
    return {address: slide.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True) for address in sorted(found)}


def _table_xml(part: TablePart, links: dict[str, str]) -> str:
    columns = "".join(f'<a:gridCol w="{int(width * POINT)}"/>' for width in part.widths)
    rows = (part.table.heads, *part.table.rows)
    inside = "".join(
        f'<a:tr h="{int(height * POINT)}">{"".join(_cell_xml(cell, part.size, links.get(cell.link, "")) for cell in row)}</a:tr>'
        for row, height in zip(rows, part.heights, strict=True)
    )
    look = f'<a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>{NO_STYLE}</a:tableStyleId></a:tblPr>'
    return f"<a:tbl {nsdecls('a', 'r')}>{look}<a:tblGrid>{columns}</a:tblGrid>{inside}</a:tbl>"


def _cell_xml(cell: Cell, size: int, link: str) -> str:
    text = run_xml(cell.text, Ink(size, cell.is_bold, cell.colour), link) if cell.text else ""
    edges = f'marL="{int(PAD_X * POINT)}" marR="{int(PAD_X * POINT)}" marT="{int(PAD_Y * POINT)}" marB="{int(PAD_Y * POINT)}"'
    line = f'<a:p><a:pPr algn="{SIDES[cell.side]}"/>{text}<a:endParaRPr sz="{size * 100}"/></a:p>'
    body = f"<a:txBody><a:bodyPr/><a:lstStyle/>{line}</a:txBody>"
    return f'<a:tc>{body}<a:tcPr {edges} anchor="ctr">{_lines(cell)}{_fill(cell.fill)}</a:tcPr></a:tc>'


def _lines(cell: Cell) -> str:
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    colour = STEP_EDGE.light if cell.fill else BORDER.light
    return f'{none}<a:lnB w="9525"><a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill></a:lnB>'


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>' if colour else "<a:noFill/>"
