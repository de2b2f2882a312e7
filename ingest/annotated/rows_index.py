"""Where the rows and cells of a sheet part stand, found without making an object of every cell.

A register can have millions of cells, of which only those with a remark matter. In
well-formed XML a tag can be found by its signs alone, once the only three things in
which "<" may be no tag (comments, CDATA, instructions) are blanked out. What is made
is parsed by a real parser afterwards (ingest/annotated/patching.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.addresses import address_of, position_of
from ingest.annotated.package import check_sound
from ingest.annotated.sheet_frame import Frame
from ingest.annotated.splicing import tag_attributes

DECLARATIONS = (b"<?xml", b"\xef\xbb\xbf<?xml")
NO_TAG = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>", re.DOTALL)
ATTRIBUTES = rb"""(?:\s+[\w:.\-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>"""
ROW = re.compile(rb"<(?:[\w.\-]+:)?row(?=[\s/>])" + ATTRIBUTES)
CELL = re.compile(rb"<(?:[\w.\-]+:)?c(?=[\s/>])" + ATTRIBUTES)
CELL_END = re.compile(rb"</(?:[\w.\-]+:)?c\s*>")
CONTENT = re.compile(rb"<(?:[\w.\-]+:)?(?:v|f|is)[\s>]")
ROW_NUMBER = re.compile(rb"[0-9]{1,7}")


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row: xml[start:head_end] is its start tag, its cells end at end."""

    number: int
    start: int
    head_end: int
    end: int


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell: xml[start:head_end] is its start tag. has_content: as far as it was looked for."""

    column: int
    start: int
    head_end: int
    has_content: bool


@dataclass(frozen=True)
class RowsIndex:
    """The rows of a sheet in the order of the part. heights: in points, of rows that have their own; hidden ones 0."""

    rows: dict[int, PlacedRow] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)


def searchable(xml: bytes) -> bytes:
    """Return the part, every sign in its place, with what only looks like tags blanked out. Raises: OddPackageError."""
    start = xml.find(b"?>") + 2 if xml.startswith(DECLARATIONS) else 0
    if xml.find(b"<!", start) < 0 and xml.find(b"<?", start) < 0:
        return xml
    check_sound([xml])  # where a comment has no end, looking for one takes forever
    return NO_TAG.sub(lambda match: b" " * len(match[0]), xml)


def index_rows(searched: bytes, frame: Frame) -> RowsIndex:
    """Return where the rows are; a row without a number is the one after the row before it."""
    index, number, last = RowsIndex(), 0, None
    for match in ROW.finditer(searched, frame.data.head_end, frame.rows_end):
        if last is not None:
            _add(index, searched, last, match.start())
        said = tag_attributes(match[0])
        stated = said.get(b"r", b"")
        number = int(stated) if ROW_NUMBER.fullmatch(stated) else number + 1
        _add_height(index, number, said)
        last = (number, match.start(), match.end())
    if last is not None:
        _add(index, searched, last, frame.rows_end)
    return index


def _add(index: RowsIndex, searched: bytes, head: tuple[int, int, int], limit: int) -> None:
    number, start, head_end = head
    is_closed = searched[head_end - 2 : head_end] == b"/>"
    end = head_end if is_closed else searched.rfind(b"</", head_end, limit)
    index.rows.setdefault(number, PlacedRow(number, start, head_end, end))


def _add_height(index: RowsIndex, number: int, said: dict[bytes, bytes]) -> None:
    if said.get(b"hidden") in {b"1", b"true"}:
        index.heights[number] = 0.0
    elif b"ht" in said:
        try:
            index.heights[number] = float(said[b"ht"])
        except ValueError:
            return


def cells_of(searched: bytes, row: PlacedRow) -> Iterator[PlacedCell]:
    """Give the cells of a row in the order of the part; one without an address is the one after the cell before it."""
    at, column = row.head_end, 0
    while match := CELL.search(searched, at, row.end):
        stated = position_of(tag_attributes(match[0]).get(b"r", b"").decode("ascii", "replace").replace("$", "").upper())[1]
        column = stated or column + 1
        at = match.end()
        has_content = False
        if not match[0].endswith(b"/>"):
            end = CELL_END.search(searched, at, row.end)
            at = end.end() if end else row.end
            has_content = CONTENT.search(searched, match.end(), at) is not None
        yield PlacedCell(column, match.start(), match.end(), has_content)


def cell_at(searched: bytes, row: PlacedRow, column: int) -> PlacedCell | None:
    """Return a cell by its address as Excel writes it; None when it has to be looked for among all cells of the row."""
    address = address_of(row.number, column).encode()
    written = searched.find(b'r="' + address + b'"', row.head_end, row.end)
    tag = CELL.match(searched, searched.rfind(b"<", row.head_end, written), row.end) if written >= 0 else None
    if tag is None or tag_attributes(tag[0]).get(b"r") != address:
        return None
    return PlacedCell(column, tag.start(), tag.end(), has_content=False)


def first_filled_cell(searched: bytes, index: RowsIndex) -> tuple[int, int]:
    """Return (row, column) of the first cell with something in it, A1 for an empty sheet."""
    for number in sorted(index.rows):
        for cell in cells_of(searched, index.rows[number]):
            if cell.has_content:
                return number, cell.column
    return 1, 1
