"""Excel workbooks to neutral sheets: the only file that reads with openpyxl.

Merged ranges, formulas and number formats are only there in a full read; the
results of formulas only in a second one, which is done when there are formulas.
"""

import re
import struct
import warnings
import zipfile
import zlib
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ingest.addresses import position_of
from ingest.sheets import Cell, CellValue, MergedRange, Sheet, Trouble, sheet_of_cells
from ingest.text_forms import clean_text

# A damaged file breaks openpyxl, zipfile and the XML parser in many ways, and these are all of them that
# years of tickets and our fuzzing show. Anything else is a mistake of ours and must be seen.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    EOFError,
    OSError,
    RuntimeError,
    SyntaxError,  # the parse errors of XML
    AssertionError,
)
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})"')
NOT_IN_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


class WorkbookDamagedError(Exception):
    """The bytes are no workbook that can be read; becomes a finding in ingest/files.py."""


def read_workbook(content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of an .xlsx or .xlsm file, in order; charts are left out.

    Raises: WorkbookDamagedError.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns about decoration it leaves out
            book = load_workbook(BytesIO(content))
            results = load_workbook(BytesIO(content), data_only=True) if _has_formulas(book) else None
            return tuple(_read_sheet(page, results[page.title] if results else None) for page in book.worksheets)
    except DAMAGE as error:
        raise WorkbookDamagedError(repr(error)) from error


def merged_cells_n(content: bytes) -> int:
    """Return how many cells lie in merged ranges, without opening the workbook: openpyxl makes an object of each.

    Raises: WorkbookDamagedError.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            sheets = (archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/"))
            return sum(_area(match) for sheet in sheets for match in MERGED.finditer(sheet))
    except DAMAGE as error:
        raise WorkbookDamagedError(repr(error)) from error


def _area(match: re.Match[bytes]) -> int:
    first, last = position_of(match[1].decode()), position_of(match[2].decode())
    return (abs(last[0] - first[0]) + 1) * (abs(last[1] - first[1]) + 1)


def _has_formulas(book: Workbook) -> bool:
    return any(cell.data_type == "f" for page in book.worksheets for cell in page._cells.values())


def _read_sheet(page: Worksheet, results: Worksheet | None) -> Sheet:
    """Read what is there: asking for rows would make a cell for every empty place up to the last one."""
    merged = tuple(
        MergedRange(found.coord, found.min_row, found.min_col, found.max_row, found.max_col) for found in page.merged_cells.ranges
    )
    first_of = {(found.first_row, found.first_column): found.address for found in merged}
    cells = (_read_cell(page, results, position, first_of.get(position, "")) for position in page._cells)
    return sheet_of_cells(page.title, cells, is_hidden=page.sheet_state != "visible", merged=merged)


def _read_cell(page: Worksheet, results: Worksheet | None, position: tuple[int, int], merged_range: str) -> Cell:
    source = page._cells[position]
    row, column = position
    if source.data_type == "f" and results is not None:
        source = results._cells[position]
        if source.value is None and source.data_type != "str":  # "str" is a formula whose result is an empty text
            return Cell(row, column, trouble="formula_without_value", merged_range=merged_range)
    trouble: Trouble = "error_value" if source.data_type == "e" else ""
    return Cell(row, column, _value(source.value), _is_percent(source.number_format), trouble, merged_range)


def _value(value: CellValue) -> CellValue:
    if isinstance(value, str):
        return value if clean_text(value) else None
    return value


def _is_percent(number_format: str | None) -> bool:
    """Return whether the format shows 0.45 as 45 %; a percent sign in quotes does not."""
    return bool(number_format) and "%" in NOT_IN_FORMAT.sub("", number_format or "")
