"""Reads a tagged PDF as a screen reader does: the tree of what it says, with the text of each part.

Of pypdf only the parsing of objects is used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

PAINTING = {
    b"Tj",
    b"TJ",
    b"'",
    b'"',
    b"Do",
    b"f",
    b"f*",
    b"F",
    b"S",
    b"s",
    b"B",
    b"B*",
    b"b",
    b"b*",
    b"sh",
    b"BI",
    b"INLINE IMAGE",
}
HEX = re.compile(rb"<([0-9A-Fa-f]+)>")


@dataclass
class Part:
    """A part of the tree: what it is, its own text, its language and attributes, the parts in it."""

    kind: str
    text: str
    node: DictionaryObject
    parts: list["Part"] = field(default_factory=list)

    def walk(self) -> Iterator["Part"]:
        yield self
        for part in self.parts:
            yield from part.walk()

    def all_text(self) -> str:
        return "".join(part.text for part in self.walk())

    def find(self, *kinds: str) -> list["Part"]:
        return [part for part in self.walk() if part.kind in kinds]


@dataclass
class Page:
    """What a page paints: the text per tag, the text that is no part of the tree, and what stands outside both."""

    tagged: dict[int, str] = field(default_factory=dict)
    artifact: str = ""
    untagged: list[bytes] = field(default_factory=list)


class Read:
    """A PDF, read."""

    def __init__(self, content: bytes) -> None:
        self.reader = PdfReader(BytesIO(content))
        self.root: Any = self.reader.trailer["/Root"]
        self._letters: dict[int, dict[int, str]] = {}

    @cached_property
    def pages(self) -> dict[int, Page]:
        """By the number of the object of the page, in order."""
        return {page.indirect_reference.idnum: self._read_page(page) for page in self.reader.pages}

    @cached_property
    def tree(self) -> Part:
        return self._part(self.root["/StructTreeRoot"], 0)

    @cached_property
    def tables(self) -> list[list[list[str]]]:
        """Of each table its rows, of each row the text of its cells without spaces."""
        return [
            [[bare(cell.all_text()) for cell in row.find("TH", "TD")] for row in table.find("TR")]
            for table in self.tree.find("Table")
        ]

    def _part(self, node: Any, page: int) -> Part:
        page = node.raw_get("/Pg").idnum if "/Pg" in node else page
        part = Part(str(node.get("/S", "/Root"))[1:], "", node)
        children = node.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            child = child.get_object() if isinstance(child, IndirectObject) else child
            if isinstance(child, int):
                part.parts.append(Part("text", self.pages[page].tagged.get(int(child), ""), node))
            elif child.get("/Type") == "/MCR":
                at = child.raw_get("/Pg").idnum if "/Pg" in child else page
                part.parts.append(Part("text", self.pages[at].tagged.get(int(child["/MCID"]), ""), node))
            elif child.get("/Type") == "/OBJR":
                part.parts.append(Part("object", "", child["/Obj"]))
            else:
                part.parts.append(self._part(child, page))
        return part

    def _read_page(self, page: Any) -> Page:
        found, within, letters = Page(), [], {}
        for operands, operator in ContentStream(page["/Contents"].get_object(), self.reader).operations:
            if operator in (b"BDC", b"BMC"):
                inside = operands[1] if len(operands) > 1 else {}
                within.append(int(inside["/MCID"]) if "/MCID" in inside else str(operands[0]))
            elif operator == b"EMC":
                within.pop()
            elif operator == b"Tf":
                letters = self._letters_of(page["/Resources"]["/Font"].raw_get(operands[0]))
            elif operator in PAINTING and not within:
                found.untagged.append(operator)
            if operator in (b"Tj", b"TJ"):
                text = "".join(_decode(piece, letters) for piece in (operands[0] if operator == b"TJ" else operands))
                tag = next((each for each in reversed(within) if isinstance(each, int)), None)
                if tag is None:
                    found.artifact += text
                else:
                    found.tagged[tag] = found.tagged.get(tag, "") + text
        return found

    def _letters_of(self, font: IndirectObject) -> dict[int, str]:
        if font.idnum not in self._letters:
            self._letters[font.idnum] = dict(_codes(font.get_object()["/ToUnicode"].get_data()))
        return self._letters[font.idnum]


def bare(text: str) -> str:
    """Without spaces, which a line that breaks does not have."""
    return re.sub(r"[\s\u200b\u00ad]", "", text)


def _decode(piece: Any, letters: dict[int, str]) -> str:
    if not isinstance(piece, str | bytes):
        return ""
    raw = piece if isinstance(piece, bytes) else piece.original_bytes  # type: ignore[attr-defined]
    return "".join(letters[int.from_bytes(raw[at : at + 2], "big")] for at in range(0, len(raw), 2))


def _codes(cmap: bytes) -> Iterator[tuple[int, str]]:
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for line in block.strip().splitlines():
            code, text = HEX.findall(line)
            yield int(code, 16), bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for line in block.strip().splitlines():
            first, last, *texts = HEX.findall(line)
            for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                text = bytes.fromhex((texts[at] if b"[" in line else texts[0]).decode()).decode("utf-16-be")
                yield code, text if b"[" in line else text[:-1] + chr(ord(text[-1]) + at)
