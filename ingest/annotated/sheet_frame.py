"""What stands around the rows of a sheet part: column styles and sizes before them, merged cells and drawings behind them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.addresses import position_of
from ingest.annotated.column_styles import DEFAULT_HEIGHT, DEFAULT_WIDTH, ColumnStyle, column_styles, number_of
from ingest.annotated.xml_parts import RELATION_SPACES, Element, PlaceReader, parse, read_elements
from ingest.annotated.xml_text import OddPackageError

CHUNK = 1 << 16
# The elements that come after legacyDrawing in a worksheet, as the schema orders them (ECMA-376 part 1, 18.3.1.99).
AFTER_NOTES = {
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "oleObject", "controls", "control", "webPublishItems",
    "tableParts", "extLst",
}  # fmt: skip


@dataclass(frozen=True)
class Frame:
    """What is said before and behind the rows of a sheet.

    data: the element sheetData, of which only the start tag is known. tail_start: just behind it.
    rows_end: where the last row ends. merged: top, left, bottom and right of each merged range.
    legacy_id: the relation of the drawing with notes, empty when there is none. notes_at: where it belongs.
    relation_prefix: with its colon; empty when the root gives the namespace of relations none.
    """

    data: Element
    relation_prefix: str
    rows_end: int
    tail_start: int
    columns: Mapping[int, ColumnStyle]
    default_width: float
    default_height: float
    merged: NDArray[np.int64]
    legacy_id: str
    notes_at: int

    def column(self, column: int) -> ColumnStyle:
        """Return the width and style of a column."""
        return self.columns.get(column) or ColumnStyle(self.default_width, 0)

    def first_of_merged(self, row: int, column: int) -> tuple[int, int]:
        """Return the cell that shows what a cell says: the first one of its merged range, or itself."""
        top, left, bottom, right = self.merged.T
        found = np.flatnonzero((top <= row) & (row <= bottom) & (left <= column) & (column <= right))
        return (int(top[found[0]]), int(left[found[0]])) if len(found) else (row, column)


class _RowsReachedError(Exception):
    """The parser met the rows."""


class _HeadReader(PlaceReader):
    """Reads until the rows."""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        super()._start(name, attributes)
        if len(self._open) == 2 and self._open[-1][0] == "sheetData":
            raise _RowsReachedError


def read_frame(xml: bytes, searched: bytes) -> Frame:
    """Return what stands around the rows. searched: the part without what may look like tags (ingest/annotated/rows_index.py).

    Raises: OddPackageError when it is no worksheet that is understood.
    """
    reader = _HeadReader(xml, 2)
    try:
        parse(reader.parser, (xml[start : start + CHUNK] for start in range(0, len(xml), CHUNK)))
    except _RowsReachedError:
        head = reader.elements()
    else:
        raise OddPackageError("a sheet without rows")
    data = head[-1]
    rows_end, tail_start = _end_of_rows(searched, data)
    return _frame(reader, head, (rows_end, tail_start))


def _end_of_rows(searched: bytes, data: Element) -> tuple[int, int]:
    if searched[data.head_end - 2 : data.head_end] == b"/>":
        return data.head_end, data.head_end
    end = searched.rfind(f"</{data.prefix}{data.name}".encode(), data.head_end)
    if end < 0:
        raise OddPackageError("rows without an end")
    return end, searched.index(b">", end) + 1


def _frame(reader: PlaceReader, head: tuple[Element, ...], ends: tuple[int, int]) -> Frame:
    root, data = head[0], head[-1]
    root_tag = reader.xml[root.start : root.head_end]
    tail = read_elements(root_tag + reader.xml[ends[1] :], 4)
    shift = ends[1] - len(root_tag)
    sizes = next((element.attributes for element in head if element.name == "sheetFormatPr"), {})
    return Frame(
        data=data,
        relation_prefix=next(
            (f"{prefix}:" for prefix, space in reader.spaces.items() if prefix and space in RELATION_SPACES), ""
        ),
        rows_end=ends[0],
        tail_start=ends[1],
        columns=column_styles(head),
        default_width=number_of(sizes.get("defaultColWidth"), DEFAULT_WIDTH),
        default_height=number_of(sizes.get("defaultRowHeight"), DEFAULT_HEIGHT),
        merged=_merged(tail),
        legacy_id=next((element.relation_id for element in tail if element.name == "legacyDrawing"), ""),
        notes_at=_notes_at(tail, shift),
    )


def _merged(tail: tuple[Element, ...]) -> NDArray[np.int64]:
    found = [element.attributes.get("ref", "").partition(":") for element in tail if element.name == "mergeCell"]
    corners = [(*position_of(first), *position_of(last)) for first, colon, last in found if colon]
    return np.array(corners, np.int64).reshape(-1, 4)


def _notes_at(tail: tuple[Element, ...], shift: int) -> int:
    """Return where legacyDrawing belongs: before the first element that comes after it, else at the end of the sheet."""
    outer = tail[0]
    for element in tail:
        if element.depth == 1:
            outer = element
        if element.name in AFTER_NOTES and element.depth > 0:
            return outer.start + shift
    root = tail[0]
    return root.end + shift - len(f"</{root.prefix}{root.name}>")
