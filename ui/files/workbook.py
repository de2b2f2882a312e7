"""The table of a block as an Excel workbook: numbers that stay numbers, and a sheet that says where they come from."""

from collections.abc import Sequence
from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.text import _
from ingest.neutral import FORMULA_STARTS
from ui.block import Block
from ui.charts.records import ColumnKind, PlaceLink, Value, Worded
from ui.charts.table_html import shown_value
from ui.files.fit_text import fit_text
from ui.files.origin import Origin

HEAD_FILL = PatternFill("solid", fgColor="FFDDE8F2")
# As on the screen: whole numbers, a sign before a change. The cell holds the number itself.
FORMATS: dict[ColumnKind, str] = {
    "score": "0", "change": "+0;\u22120;0", "pace": "+0.0;\u22120.0;0.0", "percent": '0"%"', "chance": '0"%"', "count": "#,##0",
    "year": "0",
}  # fmt: skip
FONT = "Calibri"  # as of every other cell
NARROWEST, WIDEST = 9, 60  # letters
ABOUT_WIDTH, LETTERS_PER_LINE = 100, 95
LONGEST = 32_767  # letters in a cell; Excel opens no more


def write_workbook(block: Block, origin: Origin) -> bytes:
    """Return the workbook: the table on the first sheet, its title, sentence and origin on the second."""
    book = Workbook()
    book.remove(book.active)
    _write_table(book.create_sheet(_("Table")), block)
    _write_about(book.create_sheet(_("About")), (block.title, block.sentence, *origin.lines, *_explained(block)))
    book.properties.title, book.properties.creator = fit_text(block.title), _("CI Monitor")
    book.properties.description = fit_text(" ".join(origin.lines))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _explained(block: Block) -> tuple[str, ...]:
    told = block.explanation
    rules = [_("Rules of calculation: {codes}", codes=", ".join(told.rule_codes))] if told.rule_codes else []
    return tuple(text for text in (told.what, *rules, *told.caveats) if text)


def _write_table(page: Worksheet, block: Block) -> None:
    for number, column in enumerate(block.table.columns, start=1):
        head = _put(page.cell(1, number), column.head)
        head.font, head.fill = Font(FONT, 11, bold=True), HEAD_FILL
        head.alignment = Alignment("right" if column.kind in FORMATS else "left", "top", wrap_text=True)
        widest = max(map(len, (column.head, *(shown_value(row[number - 1], column) for row in block.table.rows)))) + 3
        page.column_dimensions[get_column_letter(number)].width = min(max(widest, NARROWEST), WIDEST)
    for row_number, row in enumerate(block.table.rows, start=2):
        for number, (value, column) in enumerate(zip(row, block.table.columns, strict=True), start=1):
            cell = _put(page.cell(row_number, number), _plain(value))
            if isinstance(value, int | float):
                cell.number_format = FORMATS.get(column.kind, "General")
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    _fit_on_paper(page)


def _write_about(page: Worksheet, texts: Sequence[str]) -> None:
    page.column_dimensions["A"].width = ABOUT_WIDTH
    for number, text in enumerate(texts, start=1):
        cell = _put(page.cell(number, 1), text)
        size = 14 if number == 1 else 11
        cell.alignment, cell.font = Alignment(wrap_text=True, vertical="top"), Font(FONT, size, bold=number == 1)
        page.row_dimensions[number].height = ceil(max(len(text), 1) / LETTERS_PER_LINE) * size * 1.4
    _fit_on_paper(page)


def _fit_on_paper(page: Worksheet) -> None:
    page.page_setup.orientation = page.ORIENTATION_LANDSCAPE
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _plain(value: Value) -> str | int | float | None:
    """Return what stands in the cell; what is missing is an empty cell."""
    if isinstance(value, PlaceLink):
        return value.name
    return value.text if isinstance(value, Worded) else value


def _put(cell: Cell, content: str | int | float | None) -> Cell:
    """Put a value in a cell; a text never becomes a formula (rule IR-9), and stays what it is."""
    cell.value = fit_text(content)[:LONGEST] if isinstance(content, str) else content
    if isinstance(content, str) and content.startswith(FORMULA_STARTS):
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell
