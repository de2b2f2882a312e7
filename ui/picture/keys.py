"""The key of a picture: what each mark means, with the same marks and words as below the chart on the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias
from xml.etree import ElementTree

from markupsafe import Markup

from analysis.targets.status import STATUSES, Status
from ui.charts.markup import join, tag
from ui.picture.drawn import BODY_WIDTH, Drawn, move
from ui.picture.inline import read_figure
from ui.picture.lettering import text_width
from ui.picture.marks import Area, Letters, draw_area, draw_diamond, draw_hatching, draw_line, draw_text
from ui.picture.signs import draw_status, status_width
from ui.picture.style_sheet import light_colours

Shape: TypeAlias = Literal[
    "box", "small_box", "outline", "hatched", "striped", "dot", "ring", "triangle", "pin", "diamond", "line", "dashed", "dotted",
    "two_dotted", "gap", "upright", "range", "mark",
]  # fmt: skip
LETTERS = Letters(13, light_colours()["quiet"])
HIGH, SWATCH, GAP = 22.0, 18.0, 22.0


@dataclass(frozen=True)
class Swatch:
    """How a mark of the key is drawn; colour is a name of the palette, edge another."""

    shape: Shape
    colour: str
    opacity: float = 1.0
    edge: str = ""


@dataclass(frozen=True)
class Key:
    """One mark with what it means; of a word about a target its sign is the mark, and drawing is a mark drawn already."""

    swatch: Swatch
    text: str
    status: Status | None = None
    drawing: Markup | None = None


# By the class of the mark in the key of the screen.
SWATCHES: dict[str, Swatch] = {
    "ci-key-own": Swatch("box", "own"), "ci-key-province": Swatch("triangle", "province"),
    "ci-key-country": Swatch("pin", "country"),
    "ci-key-target": Swatch("diamond", "target"), "ci-key-reconstructed": Swatch("dotted", "own"),
    "ci-key-band": Swatch("box", "own", 0.18), "ci-key-band-same": Swatch("two_dotted", "own"),
    "ci-key-gap": Swatch("gap", "own"),
    "ci-key-absent": Swatch("outline", "edge"), "ci-no-score": Swatch("hatched", "edge"),
    "ci-key-way": Swatch("dotted", "target"), "ci-key-fan-middle": Swatch("dashed", "own"),
    "ci-key-fan-half": Swatch("box", "own", 0.38), "ci-key-fan-wide": Swatch("box", "own", 0.16),
    "ci-key-left": Swatch("ring", "target"), "ci-key-earlier": Swatch("ring", "own"),
    "ci-key-said": Swatch("dot", "own"), "ci-key-chance-range": Swatch("upright", "own"),
    "ci-key-diagonal": Swatch("dashed", "target"),
    "ci-key-range": Swatch("range", "own"), "ci-key-aim": Swatch("mark", "target"), "ci-key-planned": Swatch("striped", "own"),
    "ci-key-effect": Swatch("line", "own"), "ci-key-placebo": Swatch("dashed", "country"),
    "ci-key-reached": Swatch("box", "step-1", edge="edge"), "ci-key-now": Swatch("small_box", "own"),
    "ci-moved-up": Swatch("box", "own"), "ci-moved-within": Swatch("box", "panel", edge="edge"),
    "ci-moved-down": Swatch("box", "province"), "ci-moved-hidden": Swatch("hatched", "edge"),
    **{f"ci-step-{step}": Swatch("box", f"step-{step}", edge="edge") for step in range(5)},
}  # fmt: skip
UNKNOWN = Swatch("box", "quiet")


def read_keys(markup: Markup) -> tuple[Key, ...]:
    """Return the keys of a figure for the screen, in their order."""
    return keys_in(read_figure(markup))


def keys_in(root: ElementTree.Element) -> tuple[Key, ...]:
    """Return the same of a figure that was read."""
    lists = [found for found in root.iter("ul") if "ci-legend" in (found.get("class") or "").split()]
    return tuple(key for found in lists for item in found.iter("li") for key in _read_item(item))


def _read_item(item: ElementTree.Element) -> Iterator[Key]:
    classes = [name for each in item.iter() for name in (each.get("class") or "").split()]
    status: Status | None = next((word for word in STATUSES if f"ci-status-{word}" in classes), None)
    # The sign of a word about a target stands in the key already; the rest is its text.
    said = [text for each in item.iter() if "ci-status-sign" not in (each.get("class") or "") for text in (each.text, each.tail)]
    text = " ".join("".join(part or "" for part in said).split()) if status is None else _bold_text(item)
    if text:
        yield Key(next((SWATCHES[name] for name in classes if name in SWATCHES), UNKNOWN), text, status)


def _bold_text(item: ElementTree.Element) -> str:
    return " ".join("".join(part for bold in item.iter("b") for part in bold.itertext()).split())


def draw_keys(keys: Sequence[Key], room: float = BODY_WIDTH) -> Drawn:
    """Return the keys in rows, as many beside each other as there is room for."""
    parts: list[Markup] = []
    left = top = 0.0
    for key in keys:
        width = _width(key)
        if left and left + width > room:
            left, top = 0.0, top + HIGH
        parts.append(move(_draw_key(key), left, top))
        left += width + GAP
    return Drawn(join(*parts), top + HIGH if keys else 0)


def _width(key: Key) -> float:
    return status_width(key.text, LETTERS.size) if key.status else SWATCH + 6 + text_width(key.text, LETTERS.size)


def _draw_key(key: Key) -> Markup:
    base = HIGH / 2 + LETTERS.size * 0.36
    if key.status is not None:
        return draw_status(key.status, key.text, 0, base, LETTERS)
    drawn = key.drawing or tag("g", draw_swatch(key.swatch), opacity=key.swatch.opacity if key.swatch.opacity < 1 else None)
    return join(drawn, draw_text(key.text, SWATCH + 6, base, LETTERS))


def draw_swatch(swatch: Swatch) -> Markup:
    """Return the mark in a box as wide as SWATCH and as high as HIGH."""
    colour, middle, right = light_colours()[swatch.colour], HIGH / 2, SWATCH
    area = Area(1, middle - 7, right - 2, 14)
    if swatch.shape in ("box", "small_box"):
        shown = Area(1, middle - 4.5, right - 2, 9) if swatch.shape == "small_box" else area
        return draw_area(shown, colour, light_colours()[swatch.edge] if swatch.edge else "", 2)
    if swatch.shape == "outline":
        return draw_area(Area(4, middle - 5, 10, 10), "none", colour, 2)
    if swatch.shape in ("hatched", "striped"):
        lines = draw_hatching(area, colour, 5 if swatch.shape == "hatched" else 6, 1 if swatch.shape == "hatched" else 3)
        return join(lines, draw_area(area, "none", colour))
    return _draw_lines(swatch.shape, colour, middle, right)


def _draw_lines(shape: Shape, colour: str, y: float, right: float) -> Markup:
    x = right / 2
    across, upright = f"M1 {y:g}H{right - 1:g}", f"M{x:g} {y - 8:g}V{y + 8:g}"
    lines: dict[Shape, Markup] = {
        "line": draw_line(across, colour, 4), "dashed": draw_line(across, colour, 2, "4 4"),
        "dotted": draw_line(across, colour, 3, "0.5 5"), "upright": draw_line(upright, colour, 2),
        "mark": draw_line(upright, colour, 3),
        "two_dotted": draw_line(f"M1 {y - 4:g}H{right - 1:g}M1 {y + 4:g}H{right - 1:g}", colour, 2, "0.5 4"),
        "gap": draw_line(f"M1 {y:g}H6M{right - 6:g} {y:g}H{right - 1:g}", colour, 3),
        "range": draw_line(f"{across}M2 {y - 5:g}v10M{right - 2:g} {y - 5:g}v10", colour, 2),
        "dot": tag("circle", cx=x, cy=y, r=6, fill=colour),
        "ring": tag("circle", cx=x, cy=y, r=6, fill="none", stroke=colour, stroke_width=2),
        "triangle": tag("path", d=f"M{x - 5:g} {y - 4:g}h10l-5 8z", fill=colour),
        "pin": tag("circle", cx=x, cy=y, r=4.5, fill=colour), "diamond": draw_diamond(x, y, 7, colour),
    }  # fmt: skip
    return lines[shape]
