"""A new .xlsx workbook with the values of sheets that came in another format: plain, and quick to write."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import quoteattr

from ingest.addresses import column_letters
from ingest.annotated.cell_values import STYLE_SHEET, ValueCell, value_cell
from ingest.annotated.marks import LAST_COLUMN, LAST_ROW, NOT_IN_XML
from ingest.annotated.package import NEW_MOMENT
from ingest.annotated.relations import PACKAGE_RELATIONS
from ingest.annotated.xml_parts import RELATION_SPACES
from ingest.annotated.xml_text import UTF8_DECLARATION
from ingest.sheets import ColumnCells, Sheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
NOT_IN_NAME = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31  # signs of the name of a sheet
LEAST_WIDTH, MOST_WIDTH, CONTENTS_MEASURED = 9, 44, 400
ROWS_AT_ONCE = 500


def write_sheets(sheets: Sequence[Sheet], names: Sequence[str]) -> bytes:
    """Return an .xlsx file with the values of the sheets. names: as sheet_names gives them.

    Texts that Excel would run as a formula are kept as texts (rule IR-9). What lies
    beyond the last row and column of Excel is left out.
    """
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for part, content in _frame_parts(sheets, names):
            package.writestr(_entry(part), UTF8_DECLARATION + content)
        for number, sheet in enumerate(sheets, start=1):
            with package.open(_entry(f"xl/worksheets/sheet{number}.xml"), "w") as sink:
                for piece in _sheet_pieces(sheet):
                    sink.write(piece.encode())
    return out.getvalue()


def sheet_names(sheets: Sequence[Sheet], nameless: str) -> tuple[str, ...]:
    """Return names that Excel accepts, as near to those of the sheets as can be. nameless: for a sheet without a name."""
    taken: set[str] = set()
    names = []
    for sheet in sheets:
        wanted = NOT_IN_NAME.sub("_", NOT_IN_XML.sub("", sheet.name or nameless)).strip("'")[:LONGEST_NAME] or "1"
        name, number = wanted, 1
        while name.casefold() in taken:
            number += 1
            name = f"{wanted[: LONGEST_NAME - len(str(number)) - 1]}_{number}"
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _entry(part: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(part, NEW_MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _frame_parts(sheets: Sequence[Sheet], names: Sequence[str]) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(sheets) + 1)
    overrides = [("workbook", "sheet.main"), ("styles", "styles"), *((f"worksheets/sheet{n}", "worksheet") for n in numbers)]
    types = "".join(f'<Override PartName="/xl/{part}.xml" ContentType="{KIND}.{kind}+xml"/>' for part, kind in overrides)
    defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    yield (
        "[Content_Types].xml",
        (f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{types}</Types>'),
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    all_hidden = all(sheet.is_hidden for sheet in sheets)  # Excel wants one that is shown
    tabs = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"{_state(sheet, is_shown=all_hidden)}/>'
        for n, name, sheet in zip(numbers, names, sheets, strict=True)
    )
    yield "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION_SPACES[0]}"><sheets>{tabs}</sheets></workbook>'
    parts = [*(("worksheet", f"worksheets/sheet{n}.xml") for n in numbers), ("styles", "styles.xml")]
    yield "xl/_rels/workbook.xml.rels", _relations(parts)
    yield "xl/styles.xml", STYLE_SHEET.format(space=MAIN)


def _state(sheet: Sheet, *, is_shown: bool) -> str:
    return ' state="hidden"' if sheet.is_hidden and not is_shown else ""


def _relations(parts: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATION_SPACES[0]}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(parts, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE_RELATIONS}">{each}</Relationships>'


def _sheet_pieces(sheet: Sheet) -> Iterator[str]:
    columns = {number: sheet.columns[number] for number in sheet.column_numbers if number <= LAST_COLUMN}
    widths = "".join(_width(number, cells) for number, cells in columns.items())
    yield f'{UTF8_DECLARATION}<worksheet xmlns="{MAIN}">{f"<cols>{widths}</cols>" if widths else ""}<sheetData>'
    written = [
        (column_letters(n), [value_cell(one) for one in cells.contents], cells.codes.tolist()) for n, cells in columns.items()
    ]
    rows = [number for number in sheet.row_numbers if number <= LAST_ROW]
    for start in range(0, len(rows), ROWS_AT_ONCE):
        yield "".join(_row(number, written) for number in rows[start : start + ROWS_AT_ONCE])
    merged = [one.address for one in sheet.merged if one.last_row <= LAST_ROW and one.last_column <= LAST_COLUMN]
    ranges = "".join(f'<mergeCell ref="{address}"/>' for address in merged)
    whole = f'<mergeCells count="{len(merged)}">{ranges}</mergeCells>' if merged else ""
    yield f"</sheetData>{whole}</worksheet>"


def _row(number: int, columns: Sequence[tuple[str, Sequence[ValueCell], Sequence[int]]]) -> str:
    cells = [f'<c r="{letters}{number}"{values[codes[number - 1]]}' for letters, values, codes in columns if _code(codes, number)]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _code(codes: Sequence[int], number: int) -> int:
    return codes[number - 1] if number <= len(codes) else 0


def _width(number: int, cells: ColumnCells) -> str:
    longest = max((len(str(one.value)) for one in cells.contents[1:CONTENTS_MEASURED]), default=0)
    width = min(max(longest + 2, LEAST_WIDTH), MOST_WIDTH)
    return f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
