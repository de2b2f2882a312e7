"""The texts of a drawing apart from its marks: typst sets a text in a tenth of the time an SVG takes for it.

Texts whose place or look is not plain stay in the drawing.
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from markupsafe import Markup

from reports.pdf.figure_records import Lettering, PlacedText
from ui.palette import BACKGROUND, TEXT
from ui.picture.lettering import text_width
from ui.picture.marks import Area, draw_area, written

PIECE = re.compile(r"<g(?: ([^>]*))?>|</g>|<text ([^>]*)>(.*?)</text>|<title>.*?</title>", re.DOTALL)
LINE = re.compile(r"<tspan ([^>]*)>(.*?)</tspan>", re.DOTALL)
ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
MOVED, SCALED = re.compile(r"translate\((-?[\d.]+)[ ,](-?[\d.]+)\)"), re.compile(r"scale\((-?[\d.]+)\)")
PLAIN = {"x", "y", "font-size", "font-weight", "fill", "stroke", "stroke-width", "stroke-linejoin", "text-anchor"}
BEFORE = {"middle": 0.5, "end": 1.0}  # share of a text before its place
SOFT = 0.8  # of the white under a text that stands over lines
BESIDE = 2.0  # pixels of white before and behind such a text


class Place(NamedTuple):
    """Where a group of a drawing stands, how many times as large, and the size of its letters."""

    left: float
    top: float
    scale: float
    size: float


@dataclass(frozen=True)
class Line:
    """A line of text from its left end, on its base line, in the units of the group it stands in."""

    x: float
    y: float
    size: float
    is_bold: bool
    text: str

    @property
    def width(self) -> float:
        """The width of the line."""
        return text_width(self.text, self.size, is_bold=self.is_bold)


class Apart:
    """A drawing taken apart: its markup without texts, and the texts by how they look."""

    def __init__(self, markup: str, scale: float, size: float) -> None:
        self.marks: list[str] = []
        self.found: dict[tuple[float, str, str], list[PlacedText]] = {}
        self.places: list[Place | None] = [Place(0.0, 0.0, scale, size)]  # None: neither moved nor scaled only
        done = 0
        for piece in PIECE.finditer(markup):
            self.marks.append(markup[done : piece.start()])
            self.marks.append(self._kept(piece))
            done = piece.end()
        self.marks.append(markup[done:])

    @property
    def markup(self) -> Markup:
        """The drawing without its texts."""
        return written("".join(self.marks))

    @property
    def texts(self) -> tuple[Lettering, ...]:
        """The texts, those of one look together."""
        return tuple(Lettering(*look, tuple(texts)) for look, texts in self.found.items())

    def _kept(self, piece: re.Match[str]) -> str:
        """Return what stays in the drawing of a group's begin or end, a text or a title."""
        whole = piece[0]
        if piece[2] is not None:
            return self._taken(piece)
        if whole == "</g>":
            self.places.pop()
        elif whole.startswith("<g"):
            self.places.append(_inside(self.places[-1], piece[1] or ""))
        return "" if whole.startswith("<title") else whole

    def _taken(self, piece: re.Match[str]) -> str:
        at, place = dict(ATTRIBUTE.findall(piece[2])), self.places[-1]
        if place is None or not at.keys() <= PLAIN or "<" in LINE.sub("", piece[3]):
            return piece[0]
        lines = [_line(at | dict(ATTRIBUTE.findall(own)), text, place) for own, text in LINE.findall(piece[3])]
        lines = lines or [_line(at, piece[3], place)]
        if at.get("stroke", "none") != "none":  # the edge of a text, which stands under it as a text of its own
            return "".join(map(_under, lines))
        for line in lines:
            self._place(line, at.get("fill", TEXT.light), place)
        return ""

    def _place(self, line: Line, colour: str, place: Place) -> None:
        look = (round(line.size * place.scale, 2), "bold" if line.is_bold else "regular", colour)
        x, y = place.left + line.x * place.scale, place.top + line.y * place.scale
        self.found.setdefault(look, []).append(PlacedText(round(x, 2), round(y, 2), line.text))


def _inside(around: Place | None, attributes: str) -> Place | None:
    if around is None or not attributes:
        return around
    at = dict(ATTRIBUTE.findall(attributes))
    left, top, scale, size = around
    if moved := MOVED.fullmatch(said := at.get("transform", "")):
        left, top = left + float(moved[1]) * scale, top + float(moved[2]) * scale
    elif scaled := SCALED.fullmatch(said):
        scale *= float(scaled[1])
    elif said:
        return None
    return Place(left, top, scale, float(at.get("font-size", size)))


def _line(at: dict[str, str], markup: str, place: Place) -> Line:
    text, size, is_bold = unescape(markup), float(at.get("font-size", place.size)), at.get("font-weight") == "bold"
    before = BEFORE.get(at.get("text-anchor", ""), 0.0)
    x = float(at.get("x", 0)) - (text_width(text, size, is_bold=is_bold) * before if before else 0)
    return Line(x, float(at.get("y", 0)), size, is_bold, text)


def _under(line: Line) -> Markup:
    """Return a soft white ground under a text, so that lines do not run through it."""
    area = Area(line.x - BESIDE, line.y - line.size * 0.85, line.width + 2 * BESIDE, line.size * 1.1)
    return written(f'<g opacity="{SOFT}" stroke="none">{draw_area(area, BACKGROUND.light)}</g>')
