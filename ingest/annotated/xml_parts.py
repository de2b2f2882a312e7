"""XML parts read by a real parser that says where each element stands, so that pieces can be put in and the rest stays."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.parsers import expat

from ingest.annotated.xml_text import OddPackageError

START_TAG = re.compile(rb"""<[^\s<>/]+(?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
RELATION_SPACES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
Head = tuple[str, Mapping[str, str], str, int, int, int]  # name, attributes, parent, depth, start, end of the start tag


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a part: xml[start:head_end] is its start tag, xml[start:end] all of it.

    attributes: by local name; one with a namespace as "namespace name prefix".
    prefix: with its colon, empty for none. parent: local name of the element it is in. depth: 0 for the root.
    """

    name: str
    space: str
    prefix: str
    parent: str
    depth: int
    attributes: Mapping[str, str]
    start: int
    head_end: int
    end: int

    @property
    def is_closed(self) -> bool:
        """Whether it is written as one tag: <a/>."""
        return self.head_end == self.end

    @property
    def relation_id(self) -> str:
        """The attribute r:id, whatever its prefix; empty when there is none."""
        return next((text for key, text in self.attributes.items() if _is_relation_id(key)), "")


def sound_parser() -> expat.XMLParserType:
    """Return a parser that refuses a document type: no entities, so nothing that grows."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.namespace_prefixes = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_declaration: object) -> None:
    raise OddPackageError("document type")


def parse(parser: expat.XMLParserType, pieces: Iterable[bytes | memoryview]) -> None:
    """Parse the pieces as one document. Raises: OddPackageError when they are none."""
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise OddPackageError(str(error)) from error


def read_elements(xml: bytes, most_depth: int) -> tuple[Element, ...]:
    """Return the elements down to a depth, in the order of their start tags. Raises: OddPackageError when it is no sound XML."""
    reader = PlaceReader(xml, most_depth)
    parse(reader.parser, [xml])
    return reader.elements()


class PlaceReader:
    """Follows a parser and keeps where the elements start and end, as byte positions in the part.

    spaces: the namespaces of the root by prefix, "" for the default one.
    """

    def __init__(self, xml: bytes, most_depth: int) -> None:
        self.xml, self.most_depth = xml, most_depth
        self.parser = sound_parser()
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._start, self._stop
        self.parser.StartNamespaceDeclHandler = self._declare
        self.spaces: dict[str, str] = {}
        self._open: list[tuple[str, int]] = []
        self._heads: list[Head] = []
        self._ends: dict[int, int] = {}

    def elements(self) -> tuple[Element, ...]:
        """Return what was met; what has not ended runs to the end of the part."""
        return tuple(_element(head, self._ends.get(number, len(self.xml))) for number, head in enumerate(self._heads))

    def _declare(self, prefix: str | None, space: str | None) -> None:
        if not self._open:
            self.spaces[prefix or ""] = space or ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        number, depth = -1, len(self._open)
        if depth <= self.most_depth:
            number, start = len(self._heads), self.parser.CurrentByteIndex
            parent = self._open[-1][0] if self._open else ""
            self._heads.append((name, attributes, parent, depth, start, head_end(self.xml, start)))
        self._open.append((_local(name), number))

    def _stop(self, _name: str) -> None:
        number = self._open.pop()[1]
        if number >= 0:
            end = self._heads[number][5]
            is_closed = self.xml[end - 2 : end] == b"/>"
            self._ends[number] = end if is_closed else self.xml.index(b">", self.parser.CurrentByteIndex) + 1


def head_end(xml: bytes, start: int) -> int:
    """Return where the start tag that begins at start ends. Raises: OddPackageError when no tag begins there."""
    tag = START_TAG.match(xml, start)
    if not tag:
        raise OddPackageError("a tag that is not understood")
    return tag.end()


def _local(name: str) -> str:
    return name.split(" ")[1] if " " in name else name


def _element(head: Head, end: int) -> Element:
    name, attributes, parent, depth, start, tag_end = head
    parts = name.split(" ")
    space, local = (parts[0], parts[1]) if len(parts) > 1 else ("", name)
    prefix = f"{parts[2]}:" if len(parts) > 2 else ""
    return Element(local, space, prefix, parent, depth, attributes, start, tag_end, end)


def _is_relation_id(key: str) -> bool:
    parts = key.split(" ")
    return len(parts) > 1 and parts[0] in RELATION_SPACES and parts[1] == "id"
