"""A figure as it is printed: its marks as a drawing, its texts apart from them."""

from dataclasses import dataclass
from typing import NamedTuple


class PlacedText(NamedTuple):
    """A text in a drawing from its left end on its base line, in points from the left top corner."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Lettering:
    """The texts of a drawing that look the same: size in points, "regular" or "bold", colour as #rrggbb."""

    size: float
    weight: str
    colour: str
    texts: tuple[PlacedText, ...]


@dataclass(frozen=True)
class Figure:
    """The marks of a drawing as SVG and its texts, what it says for who cannot see it, its caption, its width in points."""

    svg: str
    texts: tuple[Lettering, ...]
    told: str
    caption: str
    width: float
