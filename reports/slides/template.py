"""The template of the slides: ours, or the house style of whoever makes them. It gives letters, logo and layouts only."""

import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pptx import Presentation
from pptx.exc import PackageNotFoundError
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

from data.errors import CIMonitorError
from data.text import _
from reports.slides.part_numbers import count_parts
from reports.slides.sheets import NoTitle, Sheets, find_sheets

OWN = Path(__file__).resolve().parent / "template.pptx"
MACROS = ("vbaproject.bin", "vbadata.xml")  # also where the file does not say it holds macros
CONTENT_TYPES = "[Content_Types].xml"
MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.%s.main+xml"
AS_PRESENTATION = {MAIN % b"template": MAIN % b"presentation", MAIN % b"slideshow": MAIN % b"presentation"}
# What reading a file that is not what it says ends in: zipfile, lxml (its errors are SyntaxErrors) and python-pptx.
UNREADABLE = (
    zipfile.BadZipFile, PackageNotFoundError, SyntaxError, KeyError, ValueError, AttributeError, TypeError, IndexError,
    NotImplementedError, RuntimeError, OSError, EOFError,
)  # fmt: skip


class TemplateUnfit(CIMonitorError):
    """A file that cannot serve as the template of slides."""


@dataclass(frozen=True)
class Opened:
    """An empty deck in the style of a template, with where things go on its slides."""

    deck: Deck
    sheets: Sheets


def open_template(template: Path | None) -> Opened:
    """Return an empty deck in the style of the template, ours where there is none. Raises: TemplateUnfit."""
    return read_template((template or OWN).read_bytes())


def read_template(content: bytes) -> Opened:
    """Return an empty deck in the style of a PPTX or POTX. Raises: TemplateUnfit."""
    try:
        deck = Presentation(BytesIO(_as_presentation(content)))
        _empty(deck)
        count_parts(deck.part.package)
        return Opened(deck, find_sheets(deck))
    except NoTitle as error:
        told = _("This template has no layout with a title. Add one in PowerPoint under View, Slide Master.")
        raise TemplateUnfit(told) from error
    except UNREADABLE as error:
        told = _(
            "This is not a PowerPoint file that can be read. Save it as .pptx or .potx, without a password and without macros."
        )
        raise TemplateUnfit(told, type(error).__name__) from error


def template_problem(content: bytes) -> str:
    """Return why a file cannot serve as template, in one sentence; empty when it can."""
    try:
        read_template(content)
    except TemplateUnfit as error:
        return error.user_message
    return ""


def _as_presentation(content: bytes) -> bytes:
    """Return a template file (.potx, .ppsx) as a presentation, which is all python-pptx opens; anything else as it is."""
    with zipfile.ZipFile(BytesIO(content)) as parts:
        types = parts.read(CONTENT_TYPES)
        if b"macroEnabled" in types or any(name.lower().endswith(MACROS) for name in parts.namelist()):
            raise ValueError("macros")
        _refuse_what_is_elsewhere(parts)
        known = next((kind for kind in AS_PRESENTATION if kind in types), None)
        if known is None:
            return content
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
            for name in parts.namelist():
                copy.writestr(name, types.replace(known, AS_PRESENTATION[known]) if name == CONTENT_TYPES else parts.read(name))
    return target.getvalue()


def _refuse_what_is_elsewhere(parts: zipfile.ZipFile) -> None:
    """Raise TemplateUnfit where a part is fetched from elsewhere when somebody opens the slides; a link to press is fine."""
    for name in parts.namelist():
        for each in parse_xml(parts.read(name)) if name.endswith(".rels") else ():
            if each.get("TargetMode") == "External" and not each.get("Type", "").endswith("/hyperlink"):
                part = each.get("Target", "")[:80]
                raise TemplateUnfit(
                    _(
                        "This template fetches “{part}” from elsewhere. Put it in the file itself, and drop the file here again.",
                        part=part,
                    )
                )


def _empty(deck: Deck) -> None:
    """Take out the slides a template shows as an example, and the sections they were grouped in."""
    listed = deck.slides._sldIdLst  # python-pptx has no public way to remove a slide
    for each in list(listed):
        deck.part.drop_rel(each.rId)
        listed.remove(each)
    extensions = deck.part._element.find(qn("p:extLst"))
    if extensions is not None:
        deck.part._element.remove(extensions)
