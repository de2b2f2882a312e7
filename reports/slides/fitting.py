"""How large letters can be in a box: measured with those of Arial, with room to spare where a template has others."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from math import ceil

from ui.picture.lettering import text_width

LINE_HEIGHT = 1.2  # of the size of the letters
ALIKE = 1.06  # letters as wide as those of Arial, or narrower
WIDER = 1.22  # letters such as those of Verdana; also where it is not known how wide they are
KNOWN = frozenset({
    "aptos", "arial", "arial narrow", "calibri", "calibri light", "cambria", "carlito", "corbel", "garamond", "gill sans mt",
    "helvetica", "liberation sans", "roboto", "segoe ui", "source sans pro", "tahoma", "times new roman", "trebuchet ms",
})  # fmt: skip
_wider: ContextVar[float] = ContextVar("wider", default=ALIKE)


@contextmanager
def lettered(font_name: str) -> Iterator[None]:
    """Reckon with the letters of a template while its slides are written."""
    before = _wider.set(ALIKE if font_name.strip().lower() in KNOWN else WIDER)
    try:
        yield
    finally:
        _wider.reset(before)


BETWEEN = 0.35  # of the size of the letters, between paragraphs


def count_lines(text: str, size: float, room_pt: float, *, is_bold: bool = False) -> int:
    """Return over how many lines a text runs; room in points."""
    return sum(_count(line, size, room_pt / _wider.get(), is_bold) for line in text.split("\n"))


def _count(text: str, size: float, room: float, is_bold: bool) -> int:
    space = text_width(" ", size, is_bold=is_bold)
    lines, used = 1, 0.0
    for word in text.split():
        width = text_width(word, size, is_bold=is_bold)
        if used and used + space + width > room:
            lines, used = lines + 1, 0.0
        if width > room:  # it breaks anywhere, with up to a letter of room left over on every line
            lines, used = lines + ceil(width / max(room - size, size / 2)) - 1, room
        else:
            used += width + (space if used else 0)
    return lines


def height_of(texts: Sequence[str], size: float, room_pt: float, *, is_bold: bool = False) -> float:
    """Return the height in points of paragraphs in letters of this size."""
    lines = sum(count_lines(text, size, room_pt, is_bold=is_bold) for text in texts)
    return lines * size * LINE_HEIGHT + max(len(texts) - 1, 0) * size * BETWEEN


def fitting_size(texts: Sequence[str], room: tuple[float, float], sizes: Sequence[int], *, is_bold: bool = False) -> int:
    """Return the first of the sizes, largest first, in which the paragraphs fit; the last where none does.

    room: width and height in points.
    """
    return next((size for size in sizes if height_of(texts, size, room[0], is_bold=is_bold) <= room[1]), sizes[-1])


def widest_word(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the width in points of the longest word of a text."""
    return max((text_width(word, size, is_bold=is_bold) for word in text.split()), default=0.0) * _wider.get()


def line_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the width in points of the longest line of a text."""
    return max((text_width(line, size, is_bold=is_bold) for line in text.split("\n")), default=0.0) * _wider.get()
