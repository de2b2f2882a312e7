"""Writes Excel workbooks: one data sheet with one head row, an explanation, and the lists behind the choices."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from ingest.heads import GUIDE_MARK, GUIDE_SHEET, LISTS_SHEET
from ingest.neutral import FORMULA_STARTS

Content = str | int | float | date | None

# Fixed moments, so that the same input gives the same file to the byte.
WRITTEN_AT = datetime(2026, 1, 1)
ZIP_MOMENT = (2026, 1, 1, 0, 0, 0)
HEAD_FILL = PatternFill("solid", fgColor="FFDCEBE4")
NOTE_WIDTH_PX, NOTE_LINE_PX, NOTE_LINE_SIGNS = 360, 18, 55


@dataclass(frozen=True)
class Column:
    """A column of the data sheet; note is shown on the head."""

    head: str
    width: int
    note: str = ""


@dataclass(frozen=True)
class Choices:
    """What may be chosen in a range of cells ("E2:E400"): the texts of a list, or a number from 0 to 100."""

    cells: str
    texts: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True)
class DataSheet:
    """The data sheet. labels stand as label and value above the heads, with an empty row between."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Content]]
    labels: Sequence[tuple[str, Content]] = ()
    choices: Sequence[Choices] = ()
    frozen_columns: int = 0

    @property
    def head_row(self) -> int:
        """The row of the heads, counted from 1."""
        return len(self.labels) + 2 if self.labels else 1


@dataclass(frozen=True)
class Guide:
    """The sheet with the explanation: a title, lines of text, and a table."""

    title: str
    lines: Sequence[str]
    table: Sequence[Sequence[str]] = field(default_factory=tuple)


def write_workbook(sheet: DataSheet, guide: Guide, about: str) -> bytes:
    """Return an .xlsx file with the data sheet, the explanation and the hidden lists.

    about: description in the document properties. The same input gives the same bytes.
    """
    return write_sheets((sheet,), guide, about)


def write_sheets(sheets: Sequence[DataSheet], guide: Guide, about: str) -> bytes:
    """Return the same as write_workbook with several data sheets, in order."""
    book = Workbook()
    book.remove(book.active)
    pages = [book.create_sheet(sheet.name) for sheet in sheets]
    for page, sheet in zip(pages, sheets, strict=True):
        _write_data(page, sheet)
    _write_guide(book.create_sheet(GUIDE_SHEET), guide)
    _add_choices(book, [(page, choice) for page, sheet in zip(pages, sheets, strict=True) for choice in sheet.choices])
    properties = book.properties
    properties.creator = properties.lastModifiedBy = GUIDE_MARK
    properties.title, properties.description = guide.title, about
    properties.created = properties.modified = WRITTEN_AT
    return _to_bytes(book)


def _write_data(page: Worksheet, sheet: DataSheet) -> None:
    for number, (label, content) in enumerate(sheet.labels, start=1):
        _put(page.cell(number, 1), label).font = Font(bold=True)
        _put(page.cell(number, 2), content)
    for number, column in enumerate(sheet.columns, start=1):
        head = _put(page.cell(sheet.head_row, number), column.head)
        head.font, head.fill = Font(bold=True), HEAD_FILL
        head.alignment = Alignment(wrap_text=True, vertical="top")
        page.column_dimensions[get_column_letter(number)].width = column.width
        if column.note:
            head.comment = _note(column.note)
    for row_number, row in enumerate(sheet.rows, start=sheet.head_row + 1):
        for number, content in enumerate(row, start=1):
            if content is not None:
                _put(page.cell(row_number, number), content)
    page.freeze_panes = page.cell(sheet.head_row + 1, sheet.frozen_columns + 1)


def _put(cell: Cell, content: Content) -> Cell:
    cell.value = content
    if isinstance(content, str) and content.startswith(FORMULA_STARTS):
        cell.data_type = "s"
        cell.quotePrefix = True  # Excel keeps it text, also after editing; the value stays as it is
    if isinstance(content, date):
        cell.number_format = "dd-mm-yyyy"
    return cell


def _note(text: str) -> Comment:
    lines = sum(1 + len(line) // NOTE_LINE_SIGNS for line in text.splitlines())
    return Comment(text, GUIDE_MARK, width=NOTE_WIDTH_PX, height=NOTE_LINE_PX * (lines + 1))


def _write_guide(page: Worksheet, guide: Guide) -> None:
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 24, 30
    page.column_dimensions["C"].width, page.column_dimensions["D"].width = 80, 90
    _put(page.cell(1, 1), guide.title).font = Font(bold=True, size=14)
    for number, line in enumerate(guide.lines, start=3):
        _put(page.cell(number, 1), line)
    start = len(guide.lines) + 4
    for row_number, row in enumerate(guide.table, start=start):
        for number, text in enumerate(row, start=1):
            cell = _put(page.cell(row_number, number), text)
            cell.alignment = Alignment(wrap_text=number > 2, vertical="top")
            cell.font = Font(bold=row_number == start)


def _add_choices(book: Workbook, choices: Sequence[tuple[Worksheet, Choices]]) -> None:
    lists = book.create_sheet(LISTS_SHEET)
    lists.sheet_state = "hidden"
    lists["A1"] = GUIDE_MARK
    columns: dict[tuple[str, ...], int] = {}
    for page, choice in choices:
        if choice.texts and choice.texts not in columns:
            columns[choice.texts] = len(columns) + 1
            for number, text in enumerate(choice.texts, start=2):
                _put(lists.cell(number, columns[choice.texts]), text)
        page.add_data_validation(_validation(choice, columns.get(choice.texts, 0)))


def _validation(choice: Choices, column: int) -> DataValidation:
    """Return a choice that helps and never refuses: a number, a label and n.v.t. are all accepted by the reader."""
    if choice.texts:
        letter = get_column_letter(column)
        source = f"'{LISTS_SHEET}'!${letter}$2:${letter}${len(choice.texts) + 1}"
        rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
    else:
        rule = DataValidation(type="decimal", operator="between", formula1="0", formula2="100", allow_blank=True)
        rule.showErrorMessage = False
    rule.showInputMessage = bool(choice.hint)
    rule.prompt = choice.hint[:255] or None
    rule.add(choice.cells)
    return rule


def _to_bytes(book: Workbook) -> bytes:
    """Save without the moment of saving, which openpyxl and zip put in the file."""
    draft = BytesIO()
    ExcelWriter(book, ZipFile(draft, "w")).save()  # not compressed: that is done once, below
    fixed = BytesIO()
    with ZipFile(draft) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, ZIP_MOMENT)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return fixed.getvalue()
