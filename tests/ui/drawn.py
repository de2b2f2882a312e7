"""Reads drawn charts back: tests look at elements and texts, never at pictures."""

from xml.etree import ElementTree

from markupsafe import Markup

SVG = ("svg", "title", "desc", "g", "path", "circle", "rect", "text", "tspan", "polygon", "a", "defs", "pattern")


def parse(markup: Markup) -> ElementTree.Element:
    """Return the root of a drawing; raises when it is not well-formed."""
    return ElementTree.fromstring(f"<root>{markup}</root>")


def texts(element: ElementTree.Element, name: str) -> list[str]:
    return ["".join(found.itertext()) for found in element.iter(name)]


def with_class(element: ElementTree.Element, style: str) -> list[ElementTree.Element]:
    return [found for found in element.iter() if style in (found.get("class") or "").split()]


def layout(element: ElementTree.Element, name: str) -> ElementTree.Element:
    """Return the wide or the narrow layout."""
    return next(svg for svg in element.iter("svg") if f"ci-{name}" in (svg.get("class") or "").split())
