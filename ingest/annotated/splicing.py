"""Pieces of text put in a part; everything around them stays to the byte."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

ATTRIBUTE = re.compile(rb"""\s([\w:.\-]+)\s*=\s*("[^"]*"|'[^']*')""")
TAG_END = re.compile(rb"\s*/?>$")


@dataclass(frozen=True, slots=True)
class Splice:
    """What comes in the place of xml[start:end]; nothing is taken out when they are equal."""

    start: int
    end: int
    content: bytes


def spliced(xml: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the part with the pieces in their places."""
    return b"".join(spliced_pieces(xml, splices))


def spliced_pieces(xml: bytes, splices: Iterable[Splice]) -> Iterator[bytes | memoryview]:
    """Give the part with the pieces in their places, piece by piece, without a second copy of a large part."""
    view, done = memoryview(xml), 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        yield view[done : splice.start]
        yield splice.content
        done = splice.end
    yield view[done:]


def tag_attributes(tag: bytes) -> dict[bytes, bytes]:
    """Return the attributes of a start tag as they are written, without the quotation marks."""
    return {match[1]: match[2][1:-1] for match in ATTRIBUTE.finditer(tag)}


def with_attribute(tag: bytes, name: str, content: str | int) -> bytes:
    """Return a start tag with an attribute, in the place of the old one or at the end. content needs no escapes."""
    wanted, written = name.encode(), str(content).encode()
    for match in ATTRIBUTE.finditer(tag):
        if match[1] == wanted:
            return tag[: match.start(2)] + b'"' + written + b'"' + tag[match.end(2) :]
    end = TAG_END.search(tag)
    assert end, "a start tag ends with >"  # noqa: S101
    return tag[: end.start()] + b" " + wanted + b'="' + written + b'"' + tag[end.start() :]


def without_attribute(tag: bytes, name: str) -> bytes:
    """Return a start tag without an attribute."""
    for match in ATTRIBUTE.finditer(tag):
        if match[1] == name.encode():
            return tag[: match.start()] + tag[match.end() :]
    return tag


def opened(tag: bytes) -> bytes:
    """Return <a/> as <a>."""
    return tag[: -len(b"/>")].rstrip() + b">" if tag.endswith(b"/>") else tag
