"""The plain marks of a picture: texts, bars, hatching, diamonds. Every colour and size is said with the mark itself."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from markupsafe import Markup, escape

from ui.charts.markup import number, tag
from ui.palette import BACKGROUND, QUIET, TARGET, TEXT

Anchor: TypeAlias = Literal["left", "middle", "end"]


@dataclass(frozen=True)
class Letters:
    """Size in pixels, colour and weight of a text."""

    size: float = 15
    colour: str = TEXT.light
    is_bold: bool = False


NORMAL = Letters()
STRONG = Letters(is_bold=True)
SMALL = Letters(13, QUIET.light)


@dataclass(frozen=True)
class Area:
    """A rectangle in pixels."""

    left: float
    top: float
    width: float
    height: float


def draw_text(text: str, x: float, y: float, letters: Letters = NORMAL, anchor: Anchor = "left") -> Markup:
    """Return a line of text with its base line at y, beginning at x or with its middle or end there."""
    look = _look(letters, anchor)
    return written(f'<text x="{x:.1f}" y="{y:.1f}"{look}>{escape(text)}</text>')


@lru_cache(maxsize=200)
def _look(letters: Letters, anchor: Anchor) -> str:
    weight = ' font-weight="bold"' if letters.is_bold else ""
    place = "" if anchor == "left" else f' text-anchor="{anchor}"'
    return f' font-size="{number(letters.size)}"{weight} fill="{letters.colour}"{place}'


def draw_area(area: Area, fill: str, edge: str = "", radius: float = 0) -> Markup:
    """Return a filled rectangle; its edge, if it has one, lies inside it."""
    inset = 0.5 if edge else 0.0
    width, height = max(area.width - 2 * inset, 0), max(area.height - 2 * inset, 0)
    rounded, line = f' rx="{radius:g}"' if radius else "", f' stroke="{edge}"' if edge else ""
    at = f'x="{area.left + inset:.1f}" y="{area.top + inset:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return written(f'<rect {at}{rounded} fill="{fill}"{line}></rect>')


def written(markup: str) -> Markup:
    """Return what was written here as markup: every text in it is escaped."""
    return str.__new__(Markup, markup)


def draw_hatching(area: Area, colour: str, gap: float = 6, width: float = 1) -> Markup:
    """Return lines at an angle inside a rectangle, as lines: not every program knows patterns."""
    right, bottom = area.left + area.width, area.top + area.height
    parts = []
    reach = gap / 2
    while reach < area.width + area.height:
        x, y = min(area.left + reach, right), max(area.top, area.top + reach - area.width)
        far_x, far_y = max(area.left, area.left + reach - area.height), min(area.top + reach, bottom)
        parts.append(f"M{x:.1f} {y:.1f}L{far_x:.1f} {far_y:.1f}")
        reach += gap
    return tag("path", d="".join(parts), fill="none", stroke=colour, stroke_width=width)


def draw_diamond(x: float, y: float, reach: float = 7, fill: str = TARGET.light) -> Markup:
    """Return a target as a diamond around x, y, with an edge that keeps it clear of what is under it."""
    d = f"M{x:.1f} {y - reach:.1f}l{reach:g} {reach:g}l-{reach:g} {reach:g}l-{reach:g} -{reach:g}z"
    return tag("path", d=d, fill=fill, stroke=BACKGROUND.light, stroke_width=1.5)


def draw_line(d: str, colour: str, width: float = 2, dashes: str = "") -> Markup:
    """Return a line along a path."""
    cap = "round" if dashes else None
    return tag("path", d=d, fill="none", stroke=colour, stroke_width=width, stroke_dasharray=dashes or None, stroke_linecap=cap)
