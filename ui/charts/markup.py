"""Elements of HTML and SVG. Text is always escaped; only what comes from tag() is not escaped again."""

from typing import TypeAlias

from markupsafe import Markup, escape

Content: TypeAlias = str | Markup | int | float | None
Attribute: TypeAlias = str | int | float | bool | None


def tag(name: str, /, *children: Content, **attributes: Attribute) -> Markup:
    """Return one element.

    Attribute names are written with _ for - and an _ at the end for Python's own
    words (class_). An attribute that is None or False is left out, True stands
    without a value; None children are left out.
    """
    head = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False)
    return Markup(f"<{name}{head}>{join(*children)}</{name}>")  # noqa: S704 - head and children are escaped


def join(*parts: Content) -> Markup:
    """Return the parts one after another, escaped where they are plain text."""
    return Markup("").join([escape(_text(part)) for part in parts if part is not None])


def number(value: float) -> str:
    """Return a coordinate with at most one decimal, which is a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(_text(value))}"'


def _text(value: Content | Attribute) -> str:
    if isinstance(value, float):
        return number(value)
    return value if isinstance(value, str) else str(value)
