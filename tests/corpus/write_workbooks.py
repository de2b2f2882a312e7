"""Pages to .xlsx and .xlsm (openpyxl) and to .xls (xlwt)."""

import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlwt
from openpyxl import load_workbook
from openpyxl.comments import Comment

from tests.corpus.pages import CellError, Page, corners
from tests.ingest.builders import Formula, Percent, Tweaks, make_workbook, make_zip

PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO_TYPE = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*<")
XLS_STYLES = {
    Percent: xlwt.easyxf(num_format_str="0%"),
    datetime: xlwt.easyxf(num_format_str="d-m-yyyy h:mm"),
    date: xlwt.easyxf(num_format_str="d-m-yyyy"),
}


def write_xlsx(pages: Sequence[Page]) -> bytes:
    """The bytes of an .xlsx file with these pages."""
    rows = {page.name: [[_plain(content) for content in row] for row in page.rows] for page in pages}
    tweaks = {page.name: Tweaks(page.merged, page.is_hidden, page.first_row) for page in pages}
    content = make_workbook(rows, **tweaks)
    decorated = [page for page in pages if page.notes or page.hidden_rows or page.frozen_at or page.filter_range]
    return _timeless(_decorated(content, decorated) if decorated else content)


def _timeless(content: bytes) -> bytes:
    """The same workbook without the moment it was made: the same bytes each time."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = MOMENT.sub(rb"\g<1>2026-07-01T12:00:00Z<", parts["docProps/core.xml"])
    return make_zip(parts)


def _plain(content: Any) -> Any:
    return content.shown if isinstance(content, CellError) else content  # openpyxl takes "#REF!" as an error


def _decorated(content: bytes, pages: Sequence[Page]) -> bytes:
    book = load_workbook(BytesIO(content))
    for page in pages:
        sheet = book[page.name]
        for cell, note in page.notes:
            sheet[cell].comment = Comment(note, "Piet de Vries")
        for row in page.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        sheet.freeze_panes = page.frozen_at or None
        sheet.auto_filter.ref = page.filter_range or None
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def write_xlsm(pages: Sequence[Page]) -> bytes:
    """The bytes of an .xlsm file: the same parts, another type, and a part with macros."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(write_xlsx(pages))) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name), source.read(name).replace(PLAIN_TYPE, MACRO_TYPE), zipfile.ZIP_DEFLATED)
        target.writestr(zipfile.ZipInfo("xl/vbaProject.bin"), b"\xd0\xcf\x11\xe0 macros", zipfile.ZIP_DEFLATED)
    return out.getvalue()


def write_xls(pages: Sequence[Page]) -> bytes:
    """The bytes of an .xls file (BIFF8). Formulas are left to the other formats: xlwt stores no results."""
    book = xlwt.Workbook(encoding="utf-8")
    for page in pages:
        sheet = book.add_sheet(page.name, cell_overwrite_ok=True)
        sheet.visibility = 1 if page.is_hidden else 0
        for number, row in page.numbered():
            for column, content in enumerate(row):
                _put_xls(sheet, number - 1, column, content)
        for merged in page.merged:
            first_row, first_column, last_row, last_column = corners(merged)
            sheet.merge(first_row - 1, last_row - 1, first_column - 1, last_column - 1)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _put_xls(sheet: xlwt.Worksheet, row: int, column: int, content: Any) -> None:
    if isinstance(content, CellError):
        sheet.row(row).set_cell_error(column, content.shown)
    elif isinstance(content, Percent):
        sheet.write(row, column, content.share, XLS_STYLES[Percent])
    elif isinstance(content, Formula):
        assert content.stored is not None, "xlwt stores no formulas, so there is always a result"
        sheet.write(row, column, float(content.stored))
    elif content is not None:
        sheet.write(row, column, content, XLS_STYLES.get(type(content), xlwt.Style.default_style))
