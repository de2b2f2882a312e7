"""What the style sheet says of an element of a drawing: by its name, its classes and what stands around it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias
from xml.etree import ElementTree

from ui.picture.lettering import BOLD_FROM
from ui.picture.style_sheet import CHILD, HAS, StyleRule, read_style

ROOT_PX = 16
KEPT = {
    "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "width", "height", "transform", "id",
    "viewBox", "patternUnits", "patternTransform", "clip-path", "dx", "dy",
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "opacity", "font-size", "font-weight", "text-anchor",
}  # fmt: skip


Chain: TypeAlias = tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True)
class Element:
    """An element with what stands around it: names and classes from the outermost to itself, variables that hold here."""

    node: ElementTree.Element
    chain: Chain
    values: Mapping[str, str]
    font_px: float


def enter(element: Element, node: ElementTree.Element) -> Element:
    """Return a child of an element with all that holds for it."""
    inside = {f"{HAS}{name}" for below in node.iterfind(".//*") for name in _classes(below)} if len(node) else set()
    chain = (*element.chain, (node.tag, _one_of_a_kind(frozenset(_classes(node) | inside))))
    own = _own_values(chain)
    values = {**element.values, **{name: _resolved(value, element.values) for name, value in own}} if own else element.values
    return Element(node, chain, values, element.font_px)


def _classes(node: ElementTree.Element) -> set[str]:
    return set((node.get("class") or "").split())


@lru_cache(maxsize=2000)
def _one_of_a_kind(classes: frozenset[str]) -> frozenset[str]:
    """Return the same classes as the same object, which compares at once."""
    return classes


@lru_cache(maxsize=4000)
def _own_values(chain: Chain) -> tuple[tuple[str, str], ...]:
    """Return the variables said with an element itself."""
    return tuple((name[2:], value) for name, value in _declared(chain).items() if name.startswith("--"))


def attributes_of(element: Element) -> dict[str, str]:
    """Return the attributes an element gets: its own, over which go those of the style sheet."""
    found = {name: value for name, value in element.node.attrib.items() if name in KEPT}
    for name, value in _declared(element.chain).items():
        if value == "inherit":  # as SVG does by itself
            found.pop(name, None)
        elif not name.startswith("--"):
            found[name] = _length(_resolved(value, element.values))
    if "font-weight" in found:  # the font has two weights
        found["font-weight"] = "bold" if _is_bold(found["font-weight"]) else "normal"
    return found


def _is_bold(weight: str) -> bool:
    return weight == "bold" or (weight.isdecimal() and int(weight) >= BOLD_FROM)


@lru_cache(maxsize=4000)
def _declared(chain: Chain) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for rule in _candidates(*chain[-1]):
        if len(rule.compounds) == 1 or _is_inside(rule, len(rule.compounds) - 2, chain, len(chain) - 1):
            found.update(rule.declarations)
    return MappingProxyType(found)


@lru_cache(maxsize=500)
def _candidates(name: str, classes: frozenset[str]) -> tuple[StyleRule, ...]:
    return tuple(rule for rule in read_style() if rule.compounds[-1].fits(name, classes))


def _is_inside(rule: StyleRule, at: int, chain: Chain, below: int) -> bool:
    """Return whether the compounds up to this one fit elements around the one at this depth."""
    if at < 0:
        return True
    lowest = below - 1 if rule.joints[at] == CHILD else 0
    for depth in range(below - 1, max(lowest, 0) - 1, -1):
        if rule.compounds[at].fits(*chain[depth]) and _is_inside(rule, at - 1, chain, depth):
            return True
    return False


def _resolved(value: str, values: Mapping[str, str]) -> str:
    """Return a value with its variables filled in: the value where there is one, else what stands after the comma.

    The colour of the text around a drawing is that of all text.
    """
    while "var(" in value and (found := re.search(r"var\(--([\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)", value)):
        filled = values.get(found[1], found[2] or "none")
        value = f"{value[: found.start()]}{filled.strip()}{value[found.end() :]}"
    return values["text"] if value.lower() == "currentcolor" else value


@lru_cache(maxsize=2000)
def _length(value: str) -> str:
    """Return a length in pixels without its unit, a move as SVG writes it; anything else as it is."""
    moved = re.fullmatch(r"translate([XY])\((-?[\d.]+)px\)", value)
    if moved is not None:
        return f"translate({moved[2]} 0)" if moved[1] == "X" else f"translate(0 {moved[2]})"
    found = re.fullmatch(r"(-?[\d.]+)(px|rem)", value)
    if found is None:
        return value
    return f"{float(found[1]) * (ROOT_PX if found[2] == 'rem' else 1):g}"
