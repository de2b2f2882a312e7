"""The signs of the words about targets and promises, drawn: not every font has them."""

from math import cos, pi, sin

from markupsafe import Markup

from analysis.promises.records import PromiseWord
from analysis.targets.status import Status
from ui.charts.markup import join, tag
from ui.charts.status_html import SIGNS
from ui.palette import BACKGROUND, BAD, CAUTION, GOOD, QUIET
from ui.picture.lettering import text_width
from ui.picture.marks import Letters, draw_text

STATUS_COLOURS: dict[Status, str] = {
    "achieved": GOOD.light, "on_track": GOOD.light, "uncertain": CAUTION.light, "at_risk": BAD.light,
    "missed": BAD.light, "too_early": QUIET.light, "closed": QUIET.light,
}  # fmt: skip
PROMISE_COLOURS: dict[PromiseWord, str] = {
    "kept": GOOD.light, "on_its_way": CAUTION.light, "open": BAD.light, "not_to_say": QUIET.light,
}  # fmt: skip
DRAWN_SIGNS = "★✓✕"  # the font that comes with the pictures has no letter for these
SIGN_WIDTH, SIGN_GAP = 0.85, 0.3  # of the size of the letters


def draw_sign(sign: str, x: float, y: float, letters: Letters) -> Markup:
    """Return a sign around x on the base line y: as lines where the font has no letter for it."""
    middle, reach = y - letters.size * 0.36, letters.size * 0.38
    if sign == "★":
        spots = [(_turn(at / 10), reach * (1.15 if at % 2 == 0 else 0.48)) for at in range(10)]
        points = " ".join(f"{x + dx * far:.1f},{middle + dy * far:.1f}" for (dx, dy), far in spots)
        return tag("polygon", points=points, fill=letters.colour)
    if sign not in DRAWN_SIGNS:
        return draw_text(sign, x, y, Letters(letters.size, letters.colour, is_bold=True), anchor="middle")
    d = _tick(x, middle, reach) if sign == "✓" else _cross(x, middle, reach * 0.75)
    return tag("path", d=d, fill="none", stroke=letters.colour, stroke_width=letters.size * 0.16, stroke_linecap="round")


def draw_status(status: Status, word: str, x: float, y: float, letters: Letters) -> Markup:
    """Return the word about a target with its sign in its shape; the letters' colour is that of the word. Source: TR-3."""
    colour, size = STATUS_COLOURS[status], letters.size
    middle = (x + size * 0.68, y - size * 0.34)
    is_open = status in ("too_early", "closed")
    inside = Letters(size * 0.82, colour if is_open else BACKGROUND.light)
    shape = _shape(status, middle, size * 0.68, colour)
    sign_y = y - size * (0.02 if status == "at_risk" else 0.05)
    return join(
        shape, draw_sign(SIGNS[status], middle[0], sign_y, inside),
        draw_text(word, x + size * 1.85, y, Letters(size, colour, is_bold=True)),
    )  # fmt: skip


def status_width(word: str, size: float) -> float:
    """Return the width in pixels of the word with its sign."""
    return size * 1.85 + text_width(word, size, is_bold=True)


def draw_promise_sign(word: PromiseWord, x: float, y: float, size: float) -> Markup:
    """Return the sign of a word about a promise around x, y: a full disc, half of one, a ring, a square. Source: PR-1."""
    colour, radius = PROMISE_COLOURS[word], size * 0.6
    if word == "not_to_say":
        box = tag(
            "rect", x=x - radius, y=y - radius, width=2 * radius, height=2 * radius, rx=3, fill="none", stroke=colour,
            stroke_width=1.5,
        )  # fmt: skip
        return join(box, draw_sign("?", x, y + size * 0.34, Letters(size * 0.8, colour)))
    disc = tag("circle", cx=x, cy=y, r=radius, fill=colour if word == "kept" else "none", stroke=colour, stroke_width=2)
    if word == "kept":
        return join(disc, draw_sign("✓", x, y + size * 0.3, Letters(size * 0.8, BACKGROUND.light)))
    half = tag("path", d=f"M{x:.1f} {y - radius:.1f}A{radius:.1f} {radius:.1f} 0 0 0 {x:.1f} {y + radius:.1f}z", fill=colour)
    return join(disc, half if word == "on_its_way" else None)


def _shape(status: Status, middle: tuple[float, float], reach: float, colour: str) -> Markup:
    x, y = middle
    if status == "at_risk":
        top, low = y - reach * 1.15, y + reach * 0.9
        return tag("path", d=f"M{x:.1f} {top:.1f}L{x + reach * 1.15:.1f} {low:.1f}H{x - reach * 1.15:.1f}z", fill=colour)
    if status in ("uncertain", "missed"):
        rounded = 4 if status == "uncertain" else 0
        return tag("rect", x=x - reach, y=y - reach, width=2 * reach, height=2 * reach, rx=rounded, fill=colour)
    if status in ("too_early", "closed"):
        return tag("circle", cx=x, cy=y, r=reach - 1, fill="none", stroke=colour, stroke_width=2)
    return tag("circle", cx=x, cy=y, r=reach, fill=colour)


def _tick(x: float, y: float, reach: float) -> str:
    low, high = y + reach * 0.7, y - reach * 0.9
    return f"M{x - reach:.1f} {y:.1f}L{x - reach * 0.3:.1f} {low:.1f}L{x + reach:.1f} {high:.1f}"


def _cross(x: float, y: float, reach: float) -> str:
    across = 2 * reach
    return f"M{x - reach:.1f} {y - reach:.1f}l{across:.1f} {across:.1f}m0 -{across:.1f}l-{across:.1f} {across:.1f}"


def _turn(share: float) -> tuple[float, float]:
    return sin(2 * pi * share), -cos(2 * pi * share)
