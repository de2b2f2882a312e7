"""Parts of a picture with their height, put below or beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ui.charts.markup import Content, join
from ui.picture.lettering import wrap_text
from ui.picture.marks import NORMAL, Letters, draw_text, written

BODY_WIDTH = 920.0  # of what stands between the margins of a picture
LINE_HEIGHT = 1.35


@dataclass(frozen=True)
class Drawn:
    """A drawing from its own left top corner, with its height and width in pixels."""

    markup: Markup
    height: float
    width: float = BODY_WIDTH


NOTHING = Drawn(Markup(""), 0)


def move(content: Content, x: float, y: float) -> Markup:
    """Return the drawing at another place."""
    if not x and not y:
        return join(content)
    return written(f'<g transform="translate({x:.1f} {y:.1f})">{join(content)}</g>')


def stack(parts: Sequence[Drawn], gap: float = 0) -> Drawn:
    """Return the parts below each other; empty ones take no room."""
    placed: list[Markup] = []
    top = 0.0
    for part in parts:
        if part.height:
            top += gap if placed else 0
            placed.append(move(part.markup, 0, top))
            top += part.height
    return Drawn(join(*placed), top)


def beside(parts: Sequence[Drawn], width: float, gap: float) -> Drawn:
    """Return the parts side by side in columns of this width."""
    placed = [move(part.markup, at * (width + gap), 0) for at, part in enumerate(parts)]
    return Drawn(join(*placed), max((part.height for part in parts), default=0))


def columns(parts: Sequence[Drawn], n: int, width: float, gap: tuple[float, float]) -> Drawn:
    """Return the parts in rows of n columns; gap: between columns and between rows."""
    rows = [beside(parts[at : at + n], width, gap[0]) for at in range(0, len(parts), n)]
    return stack(rows, gap[1])


def paragraph(text: str, room: float, letters: Letters = NORMAL) -> Drawn:
    """Return a text in as many lines as it needs."""
    lines = wrap_text(text, letters.size, room, is_bold=letters.is_bold)
    high = letters.size * LINE_HEIGHT
    return Drawn(join(*(draw_text(line, 0, high * (at + 0.78), letters) for at, line in enumerate(lines))), high * len(lines))
