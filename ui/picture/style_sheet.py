"""The style sheets of the screen as rules a drawing can be filled in with: what has an effect in SVG, in light colours.

Understood is what the drawings use: names, classes, :not(.class), :has(.class), :is(...),
one inside another. A rule with anything else, or for some screens only, is left out.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ui.palette import css_variables

FOLDER = Path(__file__).resolve().parent.parent / "assets"
DRAWN = {
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "opacity", "font-size", "font-weight", "text-anchor", "paint-order", "display", "rx", "color", "transform",
}  # fmt: skip
COMPOUND = re.compile(
    r"(?P<name>[a-z][\w-]*)?(?P<classes>(?:\.[\w-]+)*)(?P<without>(?::not\(\.[\w-]+\))*)(?P<inside>(?::has\(\.[\w-]+\))*)"
)
INSIDE, CHILD = " ", ">"
HAS = "has "  # before a class of something inside an element, among its own classes


@dataclass(frozen=True)
class Compound:
    """What one element must be: its name (empty is any), classes it has, classes it has not."""

    name: str
    classes: frozenset[str]
    without: frozenset[str]

    def fits(self, name: str, classes: frozenset[str]) -> bool:
        """Return whether an element is this."""
        return (not self.name or self.name == name) and self.classes <= classes and not self.without & classes


@dataclass(frozen=True)
class StyleRule:
    """Declarations for elements; compounds from the outermost to the element itself, joined by " " or ">"."""

    compounds: tuple[Compound, ...]
    joints: tuple[str, ...]
    weight: tuple[int, int]
    declarations: tuple[tuple[str, str], ...]


@cache
def read_style() -> tuple[StyleRule, ...]:
    """Return the rules of all style sheets, the weakest first."""
    rules: list[StyleRule] = []
    for sheet in sorted(FOLDER.glob("*.css")):
        for selectors, body in _blocks(re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)):
            rules += _rules_of(selectors, body)
    return tuple(sorted(rules, key=lambda rule: rule.weight))


@cache
def light_colours() -> dict[str, str]:
    """Return the variables of the palette with their values on light: own -> #005a9c."""
    return dict(re.findall(r"--([\w-]+):(#[0-9a-fA-F]{3,8});", css_variables().split("@supports")[0]))


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the body of each rule outside an @-rule."""
    at = 0
    while (opening := text.find("{", at)) >= 0:
        depth, closing = 1, opening
        while depth and closing + 1 < len(text):
            closing += 1
            depth += {"{": 1, "}": -1}.get(text[closing], 0)
        head = text[at:opening].rpartition(";")[2].strip()
        if not head.startswith("@"):
            yield head, text[opening + 1 : closing]
        at = closing + 1


def _rules_of(selectors: str, body: str) -> Iterator[StyleRule]:
    plain, strong = _declarations(body)
    for selector in itertools.chain.from_iterable(map(_alternatives, _split(selectors))):
        parts = re.split(r"\s*>\s*|\s+", selector.strip())
        found = [COMPOUND.fullmatch(part) for part in parts]
        if not all(found):
            continue
        compounds = tuple(_compound(match) for match in found if match)
        joints = tuple(CHILD if CHILD in joint else INSIDE for joint in re.findall(r"\s*>\s*|\s+", selector.strip()))
        n_classes = sum(len(each.classes) + len(each.without) for each in compounds)
        weight = 100 * n_classes + sum(bool(each.name) for each in compounds)
        for rank, declared in enumerate((plain, strong)):
            if declared:
                yield StyleRule(compounds, joints, (rank, weight), declared)


def _declarations(body: str) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Return what has an effect in SVG: the plain declarations, and those marked important."""
    pairs = [(name.strip(), value.strip()) for name, colon, value in (part.partition(":") for part in body.split(";")) if colon]
    kept = [(name, value) for name, value in pairs if name in DRAWN or name.startswith("--")]
    strong = tuple((name, value.removesuffix("!important").strip()) for name, value in kept if value.endswith("!important"))
    return tuple(pair for pair in kept if not pair[1].endswith("!important")), strong


def _compound(match: re.Match[str]) -> Compound:
    without = frozenset(re.findall(r"\.([\w-]+)", match["without"]))
    inside = [HAS + name for name in re.findall(r"\.([\w-]+)", match["inside"])]
    return Compound(match["name"] or "", frozenset([*filter(None, match["classes"].split(".")), *inside]), without)


def _alternatives(selector: str) -> Iterator[str]:
    """Yield the selector with each choice of its :is(...) filled in."""
    found = re.search(r":is\(([^()]*)\)", selector)
    if found is None:
        yield selector
        return
    for choice in found[1].split(","):
        yield from _alternatives(f"{selector[: found.start()]}{choice.strip()}{selector[found.end() :]}")


def _split(selectors: str) -> list[str]:
    return re.split(r",(?![^()]*\))", selectors)
