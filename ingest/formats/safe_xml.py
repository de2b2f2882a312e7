"""XML parts of a workbook: refused when they could do harm, made UTF-8, and read as a tree."""

import re
from xml.etree import ElementTree

from ingest.formats.damage import UnreadableError

# A workbook never holds a document type: it is there for entities that grow without end or fetch other files.
DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
DECLARED = re.compile(rb"""^<\?xml[^<>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["'][^<>]{0,200}\?>""")
WIDE = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}
PLAIN = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}


def check_harmless(part: bytes) -> None:
    """Raises: UnreadableError when the part holds a document type or an entity."""
    if b"!" in part and DOCTYPE.search(part):
        raise UnreadableError("file_with_entities")


def is_utf8(start: bytes) -> bool:
    """Return whether a part that starts like this is UTF-8."""
    declared = DECLARED.match(start.removeprefix(b"\xef\xbb\xbf").lstrip())
    return start[:2] not in WIDE and (declared is None or declared[1].lower() in PLAIN)


def as_utf8(part: bytes) -> bytes:
    """Return the part in UTF-8 without a declaration. Raises: UnreadableError when it does harm or is no text."""
    try:
        if part[:2] in WIDE:
            part = DECLARED.sub(b"", part.decode(WIDE[part[:2]]).removeprefix("\ufeff").encode())
        else:
            part = part.removeprefix(b"\xef\xbb\xbf").lstrip()
            declared = DECLARED.match(part)
            if declared and declared[1].lower() not in PLAIN:
                part = part[declared.end() :].decode(declared[1].decode()).encode()
    except (UnicodeError, LookupError) as error:
        raise UnreadableError from error
    check_harmless(part)
    return part


def read_tree(part: bytes) -> ElementTree.Element:
    """Return a (small) part as a tree. Raises: UnreadableError."""
    try:
        return ElementTree.fromstring(as_utf8(part))  # noqa: S314 - entities and document types are refused above
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadableError from error


def bare_name(tag: str) -> str:
    """Return the name of a tag or attribute without its namespace."""
    return tag.rpartition("}")[2]


def attributes_of(element: ElementTree.Element) -> dict[str, str]:
    """Return the attributes by their name without namespace."""
    return {bare_name(name): text for name, text in element.attrib.items()}


def children(element: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """Return the elements of this name anywhere below, without looking at namespaces."""
    return [found for found in element.iter() if bare_name(found.tag) == name]
