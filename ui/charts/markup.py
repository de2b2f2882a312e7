"""Elements of HTML and SVG. Text is always escaped; only what comes from tag() is not escaped again.

A page has a thousand elements and is drawn while somebody waits, so an element is put
together as plain text and marked as safe once, and what was escaped before is looked up.
"""

from functools import lru_cache
from typing import TypeAlias

from markupsafe import Markup, escape

from data.text import DEFAULT_LANGUAGE, current_language

Content: TypeAlias = str | Markup | int | float | None
Attribute: TypeAlias = str | int | float | bool | None
LONGEST_KEPT = 200  # signs; a longer text hardly comes twice, and a visitor may have typed it


class Delivered(str):
    """A text as it was delivered, in the language of the deliverers: a reader of another language hears it as that."""

    __slots__ = ()


def tag(name: str, /, *children: Content, **attributes: Attribute) -> Markup:
    """Return one element.

    Attribute names are written with _ for - and an _ at the end for Python's own
    words (class_). An attribute that is None or False is left out, True stands
    without a value; None children are left out.
    """
    head = "".join(
        [
            f" {_name(key)}" if value is True else f' {_name(key)}="{_safe(value)}"'
            for key, value in attributes.items()
            if value is not None and value is not False
        ]
    )
    inside = "".join([_child(child) for child in children if child is not None])
    return _marked(f"<{name}{head}>{inside}</{name}>")


def join(*parts: Content) -> Markup:
    """Return the parts one after another, escaped where they are plain text."""
    return _marked("".join([_child(part) for part in parts if part is not None]))


def first_word_first(text: str) -> Markup:
    """Return a text of which a narrow screen may show the first word alone; a screen reader always reads the whole."""
    first, space, further = text.partition(" ")
    return join(first, tag("span", space + further, class_="ci-further") if further else None)


def number(value: float) -> str:
    """Return a coordinate with at most one decimal, which is a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def _child(part: Content) -> str:
    """Return what stands inside an element; a delivered text says its language on a page of another one."""
    if part.__class__ is Delivered and part and current_language() != DEFAULT_LANGUAGE:
        return f'<span lang="{DEFAULT_LANGUAGE}">{_safe(part)}</span>'
    return _safe(part)


def _safe(part: Content | Attribute) -> str:
    if isinstance(part, Markup):
        return str.__str__(part)
    if isinstance(part, str):
        return _escaped(part) if len(part) <= LONGEST_KEPT else str.__str__(escape(part))
    return number(part) if isinstance(part, float) else str(part)


def _marked(safe: str) -> Markup:
    return str.__new__(Markup, safe)


@lru_cache(maxsize=8192)
def _escaped(text: str) -> str:
    return str.__str__(escape(text))


@lru_cache(maxsize=1024)
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
