"""A drawing for the screen as one that stands on its own: what its style sheet says becomes part of each element."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from markupsafe import Markup

from ui.charts.markup import Content, join, tag
from ui.files.fit_text import fit_text
from ui.picture.drawn import Drawn, move
from ui.picture.lettering import text_width
from ui.picture.marks import Letters, draw_text
from ui.picture.signs import DRAWN_SIGNS, SIGN_GAP, SIGN_WIDTH, draw_sign
from ui.picture.style_sheet import light_colours
from ui.picture.styled import ROOT_PX, Element, attributes_of, enter

ANCHORS = {"middle": 0.5, "end": 1.0}  # share of a text before its place; none when nothing is said
LEFT_OUT = ("desc", "style", "script")


def read_figure(markup: Markup) -> ElementTree.Element:
    """Return the root above a figure for the screen."""
    return ElementTree.fromstring(fit_text(f"<root>{markup}</root>"))  # noqa: S314 - our own drawing, every text in it escaped


def inline_drawings(markup: Markup) -> tuple[Drawn, ...]:
    """Return the drawings in a figure, of each the layout for a wide screen, with its own width and height in pixels."""
    return drawings_in(read_figure(markup))


def drawings_in(root: ElementTree.Element) -> tuple[Drawn, ...]:
    """Return the same of a figure that was read."""
    return tuple(_draw_svg(each) for each in _drawings(Element(root, (), light_colours(), ROOT_PX)))


def _drawings(element: Element) -> Iterator[Element]:
    for child in element.node:
        inner = enter(element, child)
        if child.tag != "svg":
            yield from _drawings(inner)
        elif "ci-narrow" not in inner.chain[-1][1]:
            yield inner


def _draw_svg(element: Element) -> Drawn:
    left, top, width, height = map(float, (element.node.get("viewBox") or "0 0 0 0").split())
    attributes = {name: value for name, value in attributes_of(element).items() if name not in ("viewBox", "id")}
    font_px = float(attributes.get("font-size", element.font_px))
    inner = Element(element.node, element.chain, element.values, font_px)
    drawn = move(join(*(_draw(enter(inner, child)) for child in element.node if child.tag != "title")), -left, -top)
    return Drawn(tag("g", drawn, **_as_names(attributes)), height, width)


def _draw(element: Element) -> Markup | None:
    node = element.node
    attributes = attributes_of(element)
    if node.tag in LEFT_OUT or attributes.pop("display", "") == "none":
        return None
    if attributes.get("fill") == "transparent":  # not a colour in every program
        if attributes.get("stroke", "none") == "none":
            return None
        attributes["fill"] = "none"
    halo = attributes.pop("paint-order", "").startswith("stroke")
    attributes.pop("color", None)
    inner = Element(node, element.chain, element.values, float(attributes.get("font-size", element.font_px)))
    name = "g" if node.tag == "a" else node.tag
    if node.tag == "text" and (node.text or " ")[0] in DRAWN_SIGNS:
        return _draw_signed(node.text or "", attributes, inner.font_px)
    inside = _inside(inner)
    if not halo:
        return tag(name, inside, **_as_names(attributes))
    # Not every program knows paint-order, so the edge of a text is a text of its own under it.
    without = {key: value for key, value in attributes.items() if not key.startswith("stroke")}
    return join(tag(name, inside, **_as_names({**attributes, "fill": attributes.get("stroke", "none")})),
                tag(name, inside, **_as_names({**without, "stroke": "none"})))  # fmt: skip


def _inside(element: Element) -> Markup:
    node = element.node
    told = tag("title", node.get("aria-label")) if node.tag == "a" and node.get("aria-label") else None
    children: list[Content] = []
    for child in node:
        children += [_draw(enter(element, child)), child.tail]
    return join(told, node.text, *children)


def _draw_signed(text: str, at: Mapping[str, str], font_px: float) -> Markup:
    """Return a text that begins with a sign the font has no letter for: the sign as lines, the rest as text."""
    words = text[1:].strip()
    letters = Letters(font_px, at.get("fill", ""), is_bold=at.get("font-weight") == "bold")
    room = font_px * SIGN_WIDTH
    whole = room + (font_px * SIGN_GAP + text_width(words, font_px, is_bold=letters.is_bold) if words else 0)
    left = float(at["x"]) - whole * ANCHORS.get(at.get("text-anchor", ""), 0.0)
    sign = draw_sign(text[0], left + room / 2, float(at["y"]), letters)
    return join(sign, draw_text(words, left + room + font_px * SIGN_GAP, float(at["y"]), letters) if words else None)


def _as_names(attributes: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("-", "_"): value for name, value in attributes.items()}
