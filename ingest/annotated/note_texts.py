"""The part with the notes of a sheet: a new one, or the one that is there with our notes behind those of others."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from xml.sax.saxutils import escape, unescape

from ingest.addresses import address_of, position_of
from ingest.annotated.marks import LONGEST_NOTE, NOTE_AUTHOR, Mark, cut_to
from ingest.annotated.relations import with_child
from ingest.annotated.splicing import Splice, spliced
from ingest.annotated.xml_parts import Element, read_elements
from ingest.annotated.xml_text import UTF8_DECLARATION, OddPackageError

NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
LETTER = '<{p}rPr><{p}sz val="9"/><{p}color indexed="81"/><{p}rFont val="Tahoma"/><{p}family val="2"/></{p}rPr>'
ESCAPED_SIGN = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
TAG = re.compile(r"<[^>]*>")
Cell = tuple[int, int]


@dataclass(frozen=True)
class WrittenNotes:
    """The part as it becomes, and the full text of each note that needs a box: ours, and those of others we added to.

    others: cells with a note of somebody else to which nothing was added.
    """

    xml: bytes
    texts: Mapping[Cell, str]
    others: Mapping[Cell, str]


def empty_notes(space: str) -> bytes:
    """Return a part without notes."""
    return f'{UTF8_DECLARATION}<comments xmlns="{space}"><authors></authors><commentList></commentList></comments>'.encode()


def add_notes(xml: bytes, marks: Sequence[Mark]) -> WrittenNotes:
    """Return the part with a note for every mark that has a text; a note that is there already keeps its own text first.

    Raises: OddPackageError when the part is not understood.
    """
    elements = read_elements(xml, 5)
    prefix = _only(elements, "commentList").prefix
    there = _notes_there(xml, elements)
    splices: list[Splice] = []
    texts: dict[Cell, str] = {}
    new: list[Mark] = []
    for mark in (mark for mark in marks if mark.note):
        cell = (mark.row, mark.column)
        added = _unsaid(mark, there[cell].text) if cell in there else ""
        if cell not in there:
            new.append(mark)
            texts[cell] = mark.note
        elif added:
            splices += _appended(xml, there[cell], prefix, added)
            texts[cell] = f"{there[cell].text}\n\n{added}"
    others = {cell: note.text for cell, note in there.items() if cell not in texts}
    return WrittenNotes(_with_new(spliced(xml, splices), new), texts, others)


def _with_new(xml: bytes, marks: Sequence[Mark]) -> bytes:
    """Return the part with a note for each mark, and with ourselves among the authors."""
    if not marks:
        return xml
    elements = read_elements(xml, 2)
    names = [_said(xml, element) for element in elements if element.name == "author" and element.parent == "authors"]
    author = names.index(NOTE_AUTHOR) if NOTE_AUTHOR in names else len(names)
    notes = _only(elements, "commentList")
    xml = with_child(xml, notes, "".join(_note(notes.prefix, mark, author) for mark in marks).encode())
    if author < len(names):
        return xml
    authors = _only(read_elements(xml, 1), "authors")
    return with_child(xml, authors, f"<{authors.prefix}author>{NOTE_AUTHOR}</{authors.prefix}author>".encode())


@dataclass(frozen=True)
class _NoteThere:
    """A note of the workbook: its element with the text, the parts of that, and what it says."""

    element: Element
    parts: tuple[Element, ...]
    text: str


def _notes_there(xml: bytes, elements: Sequence[Element]) -> dict[Cell, _NoteThere]:
    """Return the notes by cell; the first where a cell has two."""
    found: dict[Cell, _NoteThere] = {}
    cell: Cell = (0, 0)
    for number, element in enumerate(elements):
        if element.name == "comment" and element.parent == "commentList":
            cell = position_of(element.attributes.get("ref", ""))
        elif element.name == "text" and element.parent == "comment" and cell not in found:
            inner = _inside(elements, number)
            parts = tuple(part for part in inner if part.depth == element.depth + 1)
            said = "".join(_said(xml, part) for part in inner if part.name == "t" and part.parent in {"text", "r"})
            found[cell] = _NoteThere(element, parts, said)
    return found


def _inside(elements: Sequence[Element], number: int) -> list[Element]:
    """Return the elements inside one, in the order of their start tags."""
    end = elements[number].end
    return list(takewhile(lambda part: part.start < end, islice(elements, number + 1, None)))


def _said(xml: bytes, element: Element) -> str:
    return unescape(TAG.sub("", xml[element.start : element.end].decode(errors="replace")), {"&quot;": '"', "&apos;": "'"})


def _unsaid(mark: Mark, text: str) -> str:
    """Return the texts that the note does not hold already, as one that fits behind it."""
    unsaid = "\n\n".join(part for part in mark.texts if part not in text)
    room = LONGEST_NOTE - len(text.encode("utf-16-le", "replace")) // 2 - 2
    return cut_to(unsaid, room) if unsaid and room > 1 else ""


def _appended(xml: bytes, note: _NoteThere, prefix: str, added: str) -> list[Splice]:
    """Return the pieces that put a run behind the text; a plain text becomes a run itself, as Excel writes them."""
    run = _run(prefix, f"\n\n{added}").encode()
    if note.element.is_closed:
        content = f"<{prefix}text>".encode() + run + f"</{prefix}text>".encode()
        return [Splice(note.element.start, note.element.end, content)]
    place = xml.rindex(b"</", note.element.head_end, note.element.end)
    after = [part.start for part in note.parts if part.name in {"rPh", "phoneticPr"}]
    splices = [Splice(min([*after, place]), min([*after, place]), run)]
    for part in note.parts:
        if part.name == "t":
            splices.append(Splice(part.start, part.start, f"<{prefix}r>".encode()))
            splices.insert(0, Splice(part.end, part.end, f"</{prefix}r>".encode()))
    return splices


def _note(prefix: str, mark: Mark, author: int) -> str:
    text = f"<{prefix}text>{_run(prefix, mark.note)}</{prefix}text>"
    cell = address_of(mark.row, mark.column)
    return f'<{prefix}comment ref="{cell}" authorId="{author}" shapeId="0">{text}</{prefix}comment>'


def _run(prefix: str, text: str) -> str:
    written = escape(ESCAPED_SIGN.sub("_x005F_", text))
    return f'<{prefix}r>{LETTER.format(p=prefix)}<{prefix}t xml:space="preserve">{written}</{prefix}t></{prefix}r>'


def _only(elements: Sequence[Element], name: str) -> Element:
    found = [element for element in elements if element.name == name and element.depth == 1]
    if len(found) != 1:
        raise OddPackageError(f"{len(found)} times {name}")
    return found[0]
