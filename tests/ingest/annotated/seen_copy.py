"""What is in a marked workbook, read with other code than the program has: zipfile, ElementTree and openpyxl."""

import re
import warnings
import zipfile
from io import BytesIO
from xml.etree import ElementTree

from openpyxl import load_workbook
from openpyxl.cell import Cell

ORDER = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr",
    "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing",
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
]  # fmt: skip


def parts_of(content: bytes) -> dict[str, bytes]:
    """Every part by name, in the order of the package."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def changed_parts(before: bytes, after: bytes) -> tuple[set[str], set[str]]:
    """(parts that changed, parts that are new); none may be gone, and the old ones keep their order."""
    old, new = parts_of(before), parts_of(after)
    assert list(new)[: len(old)] == list(old)
    return {name for name in old if old[name] != new[name]}, new.keys() - old.keys()


def local(element: ElementTree.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def notes_of(xml: bytes) -> dict[str, str]:
    """The text of each note by cell."""
    root = ElementTree.fromstring(xml)
    found = {}
    for comment in root.iter():
        if local(comment) == "comment":
            assert comment.get("ref") not in found, "two notes in one cell"
            found[comment.get("ref") or ""] = "".join(t.text or "" for t in comment.iter() if local(t) == "t")
    return found


def check_sheet(xml: bytes) -> None:
    """Well-formed, the elements in the order of the schema, rows and cells rising and each there once."""
    root = ElementTree.fromstring(xml)
    places = [ORDER.index(local(child)) for child in root if local(child) != "AlternateContent"]
    assert places == sorted(places)
    rows = [int(row.get("r", 0)) for row in root.iter() if local(row) == "row"]
    assert all(rows) is False or rows == sorted(set(rows))
    for row in (row for row in root.iter() if local(row) == "row"):
        columns = [column_of(cell.get("r") or "") for cell in row if cell.get("r")]
        assert columns == sorted(set(columns))


def column_of(address: str) -> int:
    letters = re.match(r"[A-Z]+", address)
    assert letters
    number = 0
    for letter in letters[0]:
        number = 26 * number + ord(letter) - 64
    return number


def boxes_of(drawing: bytes) -> list[tuple[int, int]]:
    """Row and column of the box of each note, from 1, in order."""
    found = re.findall(r"ObjectType=\"Note\".*?Row>(\d+)<.*?Column>(\d+)<", drawing.decode(), re.DOTALL)
    return sorted((int(row) + 1, int(column) + 1) for row, column in found)


def looks_of(content: bytes) -> dict[tuple[str, str], tuple[object, ...]]:
    """Of every cell that is there: value or formula, and each side of its style but the fill; then the fill."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl says what it would lose
        book = load_workbook(BytesIO(content))
    return {
        (page.title, cell.coordinate): (cell.value, cell.data_type, *_style(cell), _fill(cell))
        for page in book.worksheets
        for cell in page._cells.values()
    }


def _style(cell: Cell) -> tuple[object, ...]:
    parts = (cell.font, cell.border, cell.alignment, cell.protection)
    return (cell.number_format, *map(repr, parts), getattr(cell, "quotePrefix", None))


def _fill(cell: Cell) -> str | None:
    return cell.fill.fgColor.rgb if cell.fill.fill_type else None
