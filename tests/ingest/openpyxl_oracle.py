"""A second, slow and independent reader of .xlsx: openpyxl cell by cell, to hold against the reader we use."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple

from ingest.sheets import Cell, Sheet
from ingest.text_forms import clean_text

# (row, column) -> (type, value, is_percent, trouble, merged_range)
Seen = dict[tuple[int, int], tuple[str, Any, bool, str, str]]


def read_with_openpyxl(content: bytes) -> dict[str, tuple[bool, Seen]]:
    """Each sheet by name: whether it is hidden, and its cells with something in them."""
    book, results = load_workbook(BytesIO(content)), load_workbook(BytesIO(content), data_only=True)
    found = {}
    for page in book.worksheets:
        first = {r.coord: (r.min_row, r.min_col) for r in page.merged_cells.ranges}
        cells: Seen = {}
        for position, source in page._cells.items():
            value, trouble = source.value, ""
            number_format = source.number_format
            if source.data_type == "f":
                stored = results[page.title]._cells[position]
                value, trouble = (
                    stored.value,
                    "formula_without_value" if stored.value is None and stored.data_type != "str" else "",
                )
                trouble = "error_value" if stored.data_type == "e" else trouble
            elif source.data_type == "e":
                trouble = "error_value"
            if (value is None or (isinstance(value, str) and not clean_text(value))) and not trouble:
                continue
            merged = next((address for address, start in first.items() if start == position), "")
            cells[position] = (*_plain(value, number_format, trouble), trouble, merged)
        found[page.title] = (page.sheet_state != "visible", cells)
    return found


def cells_of(sheet: Sheet) -> Seen:
    """The same of a sheet as we read it."""
    return {(cell.row, cell.column): _seen(cell) for row in sheet.row_numbers for cell in sheet.row(row)}


def _seen(cell: Cell) -> tuple[str, Any, bool, str, str]:
    return (*_typed(cell.value), cell.is_percent, cell.trouble, cell.merged_range)


def _plain(value: Any, number_format: str, trouble: str) -> tuple[str, Any, bool]:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    shows_percent = "%" in number_format.replace('"%"', "").replace("\\%", "")
    return (*_typed(value), is_number and shows_percent and not trouble)


def _typed(value: Any) -> tuple[str, Any]:
    """Whole floats and whole numbers are one thing; so are true and false apart from 1 and 0."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, float):
        return "number", round(value, 12)
    return ("number" if type(value) is int else type(value).__name__), value


def position(address: str) -> tuple[int, int]:
    return coordinate_to_tuple(address)
