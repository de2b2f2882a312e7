"""Texts on a slide, each in its language so that it is read aloud and spelled as what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.text.text import TextFrame

from data.text import current_language
from reports.slides.fitting import BETWEEN
from ui.files.fit_text import fit_text

LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True)
class Ink:
    """How letters look: their size in points, None for that of the template; colour #rrggbb, empty for that of the template."""

    size: int | None = None
    is_bold: bool | None = None
    colour: str = ""


PLAIN = Ink()


@dataclass(frozen=True)
class Piece:
    """A paragraph: its text, its letters, and whether it has a bullet; link is the id of an address, empty without."""

    text: str
    ink: Ink = PLAIN
    has_bullet: bool = False
    link: str = ""


def language_code() -> str:
    """Return the language of the texts as a file writes it: "nl-NL"."""
    return LANGUAGES[current_language()]


def run_xml(text: str, ink: Ink, link: str = "") -> str:
    """Return a text as a run of DrawingML; every line of it a run of its own with a break between."""
    bold = "" if ink.is_bold is None else f' b="{int(ink.is_bold)}"'
    size = "" if ink.size is None else f' sz="{ink.size * 100}"'
    colour = f'<a:solidFill><a:srgbClr val="{ink.colour[1:].upper()}"/></a:solidFill>' if ink.colour else ""
    pressed = f"<a:hlinkClick r:id={quoteattr(link)}/>" if link else ""
    look = f'<a:rPr lang="{language_code()}"{size}{bold} dirty="0">{colour}{pressed}</a:rPr>'
    lines = fit_text(text).split("\n")
    return f"<a:br>{look}</a:br>".join(f"<a:r>{look}<a:t>{escape(line)}</a:t></a:r>" for line in lines)


def paragraph_xml(piece: Piece, *, is_first: bool) -> str:
    """Return a paragraph of DrawingML; without bullet it starts at the edge."""
    size = piece.ink.size or 18
    before = "" if is_first else f'<a:spcBef><a:spcPts val="{int(size * BETWEEN * 100)}"/></a:spcBef>'
    plain = "<a:buNone/>" if not piece.has_bullet else ""
    edges = ' marL="0" indent="0"' if not piece.has_bullet else ""
    return f"<a:p><a:pPr{edges}>{before}{plain}</a:pPr>{run_xml(piece.text, piece.ink, piece.link)}</a:p>"


def write_pieces(frame: TextFrame, pieces: Sequence[Piece]) -> None:
    """Put paragraphs in the text of a shape, in place of what stood there."""
    body = frame._txBody
    for old in body.findall(qn("a:p")):
        body.remove(old)
    inside = "".join(paragraph_xml(piece, is_first=at == 0) for at, piece in enumerate(pieces))
    for each in list(parse_xml(f"<a:parts {nsdecls('a', 'r')}>{inside or '<a:p/>'}</a:parts>")):
        body.append(each)


def set_told(shape: object, told: str) -> None:
    """Give a chart, table or picture its alternative text."""
    shape._element._nvXxPr.cNvPr.set("descr", fit_text(told))  # type: ignore[attr-defined] # the one way python-pptx leaves
