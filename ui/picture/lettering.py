"""The letters of a picture: how wide a text is in the font that comes with it, and where its lines break."""

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).resolve().parent / "fonts"
FILES = {False: FONTS / "LiberationSans-Regular.ttf", True: FONTS / "LiberationSans-Bold.ttf"}
FONT_NAME = "Liberation Sans"
# The widths of its letters are those of Arial, so a text has room wherever one of these is there.
FAMILY = f"{FONT_NAME}, Arial, Helvetica, sans-serif"
MEASURED_AT = 1000  # pixels
BOLD_FROM = 600  # weights of the style sheet; the font has two


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the width in pixels of a text in letters of this size."""
    return _measure(text, is_bold) * size / MEASURED_AT


def wrap_text(text: str, size: float, room: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """Return the text in lines no wider than the room; a word that is wider breaks where it has to."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, is_bold=is_bold) <= room:
            lines[-1] = longer
        else:
            lines += _pieces(word, size, room, is_bold)
    return tuple(lines)


def _pieces(word: str, size: float, room: float, is_bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and text_width(pieces[-1] + letter, size, is_bold=is_bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=20_000)
def _measure(text: str, is_bold: bool) -> float:
    return _font(is_bold).getlength(text)


@cache
def _font(is_bold: bool) -> "FreeTypeFont":
    from PIL import ImageFont  # only when somebody asks for a picture

    return ImageFont.truetype(str(FILES[is_bold]), MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)
