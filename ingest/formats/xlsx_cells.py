"""A few rows of a sheet at a time through python-calamine, so that memory does not grow with the file.

It is given a small workbook with only these rows. Texts kept elsewhere (shared strings) are numbers here.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO

from python_calamine import CalamineWorkbook

from ingest.formats.columns import KEPT_ELSEWHERE
from ingest.formats.damage import UnreadableError, reading_with_calamine
from ingest.formats.package import stored_zip, write_stored_zip
from ingest.formats.xlsx_marks import ERRORS
from ingest.sheets import CellValue

SPREADSHEET = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = b"http://schemas.openxmlformats.org/package/2006/"
TYPES = (
    b'<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    b'+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
) % PACKAGE
RELATIONS = b'<Relationships xmlns="%srelationships">%%s</Relationships>' % PACKAGE
RELATION = b'<Relationship Id="r%%d" Type="%s/%%s" Target="%%s"/>' % OFFICE
WORKBOOK = (
    b'<workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%%d"/><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>'
    b"</workbook>"
) % (SPREADSHEET, OFFICE)
SHARED, AS_TEXT = b't="s"><%sv>', b't="str"><%sv>' + KEPT_ELSEWHERE.encode()


@dataclass(frozen=True)
class Frame:
    """What the small workbook needs beside the rows. texts: the shared strings, empty when they are kept elsewhere."""

    root: bytes
    prefix: bytes
    styles: bytes
    is_1904: bool
    texts: bytes = b""


@dataclass(frozen=True)
class Values:
    """Rows of values, from a first row and column."""

    rows: list[list[CellValue]]
    first_row: int
    first_column: int


def read_values(rows: bytes, frame: Frame, texts: Callable[[], bytes]) -> Values:
    """Return the values of rows; texts gives the part with the shared strings. Raises: UnreadableError."""
    if b"#" in rows and any(sign in rows for sign in ERRORS):
        rows = _error_cell(frame.prefix).sub(rb'\1"str"', rows)  # newer errors (#SPILL!) python-calamine does not know
    shared = SHARED % frame.prefix
    texts_n = rows.count(b't="s"')
    if not texts_n or texts_n == rows.count(shared):
        try:
            return _values(rows.replace(shared, AS_TEXT % frame.prefix) if texts_n else rows, frame)
        except UnreadableError:
            pass  # a shared string written in an odd way, or real damage: with the texts it is read, or refused
    return _values(rows, replace(frame, texts=texts()))


@lru_cache(maxsize=16)
def _error_cell(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"""(<%sc\s[^<>]*?\st=)["']e["']""" % re.escape(prefix))


def _values(rows: bytes, frame: Frame) -> Values:
    end = b"</%ssheetData></%sworksheet>" % (frame.prefix, frame.prefix)
    sheet = b"".join((frame.root, b"<%ssheetData>" % frame.prefix, rows, end))
    with reading_with_calamine():
        page = _open({**_around(frame), "xl/worksheets/sheet1.xml": sheet}).get_sheet_by_index(0)
        start = page.start or (0, 0)
        return Values(page.to_python(), start[0] + 1, start[1] + 1)  # type: ignore[arg-type]


def _open(parts: dict[str, bytes]) -> CalamineWorkbook:
    """Open a small workbook. As a file in memory: bytes it would copy one by one."""
    if not hasattr(os, "memfd_create"):
        return CalamineWorkbook.from_filelike(BytesIO(stored_zip(parts)))
    with os.fdopen(os.memfd_create("rows"), "w+b") as file:
        write_stored_zip(file, parts)
        file.flush()
        return CalamineWorkbook.from_path(f"/proc/self/fd/{file.fileno()}")


def _around(frame: Frame) -> dict[str, bytes]:
    """Return the parts that python-calamine wants around a sheet."""
    kept = [("worksheet", "worksheets/sheet1.xml", b"x"), ("styles", "styles.xml", frame.styles)]
    kept.append(("sharedStrings", "sharedStrings.xml", frame.texts))
    relations = [RELATION % (n, kind.encode(), to.encode()) for n, (kind, to, part) in enumerate(kept, start=1) if part]
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS % (RELATION % (1, b"officeDocument", b"xl/workbook.xml")),
        "xl/workbook.xml": WORKBOOK % frame.is_1904,
        "xl/_rels/workbook.xml.rels": RELATIONS % b"".join(relations),
        **{f"xl/{to}": part for _kind, to, part in kept[1:] if part},
    }


def read_texts(kept_elsewhere: Iterable[str], texts: Callable[[], bytes]) -> Mapping[str, str]:
    """Return the shared strings by what stands for them. Raises: UnreadableError when one is not there."""
    wanted = sorted(kept_elsewhere)
    if not wanted:
        return {}
    cells = (
        b'<row r="%d"><c r="A%d" t="s"><v>%s</v></c></row>' % (n, n, _number(text)) for n, text in enumerate(wanted, start=1)
    )
    frame = Frame(b'<worksheet xmlns="%s">' % SPREADSHEET, b"", b"", False, texts())
    found = _values(b"".join(cells), frame)
    values = [""] * (found.first_row - 1) + [str(row[0]) for row in found.rows]
    return dict(zip(wanted, values + [""] * (len(wanted) - len(values)), strict=True))


def _number(kept_elsewhere: str) -> bytes:
    """Return the number of a shared string. Raises: UnreadableError when it is none."""
    number = kept_elsewhere.removeprefix(KEPT_ELSEWHERE)
    if not (number.isascii() and number.isdigit()):
        raise UnreadableError
    return number.encode()
