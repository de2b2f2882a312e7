"""A sheet part with the marks: other style numbers on the cells concerned, and cells and rows added where there are none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.addresses import address_of
from ingest.annotated.marked_styles import MarkedStyles
from ingest.annotated.marks import Mark
from ingest.annotated.relations import relation_space
from ingest.annotated.rows_index import PlacedCell, PlacedRow, RowsIndex, cell_at, cells_of
from ingest.annotated.sheet_frame import Frame
from ingest.annotated.splicing import Splice, opened, tag_attributes, with_attribute, without_attribute


@dataclass(frozen=True)
class OpenSheet:
    """A sheet part that is being marked: its text, the same without what only looks like tags, and what stands where."""

    xml: bytes
    searched: bytes
    frame: Frame
    index: RowsIndex
    styles: MarkedStyles


def mark_splices(sheet: OpenSheet, marks: Sequence[Mark]) -> list[Splice]:
    """Return the pieces that mark the cells. marks: one per cell, in reading order."""
    splices: list[Splice] = []
    new_rows: dict[int, list[bytes]] = {}
    later = _RowsAfter(sheet.index, sheet.frame.rows_end)
    for number, of_row in groupby(marks, key=lambda mark: mark.row):
        row = sheet.index.rows.get(number)
        if row:
            splices += _row_splices(sheet, row, list(of_row))
        else:
            new_rows.setdefault(later.start_after(number), []).append(_new_row(sheet, number, list(of_row)))
    added = [Splice(place, place, b"".join(rows)) for place, rows in new_rows.items()]
    if sheet.frame.tail_start == sheet.frame.data.head_end and added:  # <sheetData/>
        return [_opened_data(sheet, added[0].content)]
    return splices + added


def notes_splice(sheet: OpenSheet, relation_id: str) -> Splice:
    """Return the element that gives the sheet its drawing with notes, in its place in the order of the schema."""
    prefix = sheet.frame.relation_prefix or "r:"
    declared = "" if sheet.frame.relation_prefix else f' xmlns:r="{relation_space(sheet.frame.data.space)}"'
    tag = f'<{sheet.frame.data.prefix}legacyDrawing{declared} {prefix}id="{relation_id}"/>'
    return Splice(sheet.frame.notes_at, sheet.frame.notes_at, tag.encode())


class _RowsAfter:
    """Says before which row a new one comes: the first in the part with a higher number."""

    def __init__(self, index: RowsIndex, rows_end: int) -> None:
        self._rows = sorted(index.rows.values(), key=lambda row: row.start)
        self._rows_end, self._at = rows_end, 0

    def start_after(self, number: int) -> int:
        """Return where a row of this number goes; numbers are asked from low to high."""
        while self._at < len(self._rows) and self._rows[self._at].number < number:
            self._at += 1
        return self._rows[self._at].start if self._at < len(self._rows) else self._rows_end


def _opened_data(sheet: OpenSheet, rows: bytes) -> Splice:
    data = sheet.frame.data
    tag = opened(sheet.xml[data.start : data.head_end])
    return Splice(data.start, data.head_end, tag + rows + f"</{data.prefix}{data.name}>".encode())


def _row_splices(sheet: OpenSheet, row: PlacedRow, marks: list[Mark]) -> Iterator[Splice]:
    known = {mark.column: cell for mark in marks if (cell := cell_at(sheet.searched, row, mark.column))}
    cells = list(cells_of(sheet.searched, row)) if len(known) < len(marks) else []
    known = {**{cell.column: cell for cell in reversed(cells)}, **known}
    missing = [mark for mark in marks if mark.column not in known]
    for mark in marks:
        if mark.column in known:
            yield _restyled(sheet, known[mark.column], mark)
    if missing:
        yield from _cells_added(sheet, row, cells, missing)


def _restyled(sheet: OpenSheet, cell: PlacedCell, mark: Mark) -> Splice:
    tag = sheet.xml[cell.start : cell.head_end]
    style = sheet.styles.marked(_whole(tag_attributes(tag).get(b"s")), mark.severity)
    return Splice(cell.start, cell.head_end, with_attribute(tag, "s", style))


def _cells_added(sheet: OpenSheet, row: PlacedRow, cells: list[PlacedCell], marks: list[Mark]) -> Iterator[Splice]:
    tag = sheet.xml[row.start : row.head_end]
    said = tag_attributes(tag)
    row_style = _whole(said.get(b"s")) if said.get(b"customFormat") in {b"1", b"true"} else None
    content: dict[int, bytes] = {}
    for mark in marks:
        place = next((cell.start for cell in cells if cell.column > mark.column), row.end)
        content[place] = content.get(place, b"") + _new_cell(sheet, mark, row_style)
    wider = without_attribute(tag, "spans")  # a hint that would be wrong now
    if tag.endswith(b"/>"):
        name = tag[1:].split(b"/")[0].split()[0]
        yield Splice(row.start, row.head_end, opened(wider) + content[row.end] + b"</" + name + b">")
        return
    yield Splice(row.start, row.head_end, wider)
    yield from (Splice(place, place, piece) for place, piece in content.items())


def _new_row(sheet: OpenSheet, number: int, marks: list[Mark]) -> bytes:
    prefix = sheet.frame.data.prefix
    cells = b"".join(_new_cell(sheet, mark, None) for mark in marks)
    return f'<{prefix}row r="{number}">'.encode() + cells + f"</{prefix}row>".encode()


def _new_cell(sheet: OpenSheet, mark: Mark, row_style: int | None) -> bytes:
    """Return an empty cell with the style it showed before: that of its row, else of its column."""
    style = sheet.frame.column(mark.column).style if row_style is None else row_style
    marked = sheet.styles.marked(style, mark.severity)
    return f'<{sheet.frame.data.prefix}c r="{address_of(mark.row, mark.column)}" s="{marked}"/>'.encode()


def _whole(text: bytes | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 7 else 0
