"""An .xlsb to neutral sheets: values by python-calamine; percent formats, errors and merged ranges from its records."""

import posixpath
import struct
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from ingest.formats.biff import ERRORS
from ingest.formats.damage import UnreadableError
from ingest.formats.package import Package, stored_zip
from ingest.formats.pages import Extras, read_pages
from ingest.formats.safe_xml import as_utf8
from ingest.formats.xlsx import Workbook
from ingest.formats.xlsx_book import BUILT_IN_PERCENT, is_percent, relations_of
from ingest.formats.xlsx_marks import Marks
from ingest.formats.xlsx_rows import merged_range
from ingest.sheets import Content, MergedRange

BOOK = "xl/workbook.bin"
SHEET, FORMAT, CELL_FORMATS, CELL_FORMATS_END, CELL_FORMAT, ROW, MERGED = 156, 44, 617, 618, 47, 0, 176
NUMBERS, ERROR_CELLS = {2, 5, 9}, {3, 11}
PASSED_ON = (".bin", ".rels", ".xml")
NOT_PASSED_ON = ("xl/media/", "xl/drawings/", "xl/printersettings/", "xl/vbaproject", "docprops/", "customxml/")


def read_xlsb(package: Package, _content: bytes) -> Workbook:
    """Return the sheets. Raises: UnreadableError."""
    parts = {
        name: as_utf8(package.read(name)) if name.endswith((".rels", ".xml")) else package.read(name)
        for name in package.real_names()
        if name.casefold().endswith(PASSED_ON) and not name.casefold().startswith(NOT_PASSED_ON)
    }
    try:
        percent = _percent_formats(parts.get("xl/styles.bin", b""))
        paths = _sheet_parts(package, parts[BOOK])
        extras = {name: _extras(parts.get(path, b""), percent) for name, path in paths.items()}
    except (struct.error, IndexError, KeyError, ValueError) as error:
        raise UnreadableError from error
    return read_pages(stored_zip(parts), lambda name: extras.get(name, Extras()), package.limits)


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Give kind and body of each record; kind and size are written in seven bits a byte."""
    at = 0
    while at < len(part):
        kind, at = part[at], at + 1
        if kind & 0x80:
            kind, at = (kind & 0x7F) | ((part[at] & 0x7F) << 7), at + 1
        size = shift = 0
        while True:
            size |= (part[at] & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if not part[at - 1] & 0x80 or shift > 21:
                break
        yield kind, part[at : at + size]
        at += size


def _text(body: bytes, at: int) -> tuple[str, int]:
    length = struct.unpack_from("<I", body, at)[0]
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", errors="replace"), end


def _sheet_parts(package: Package, book: bytes) -> dict[str, str]:
    relations = relations_of(package, BOOK)
    found = dict[str, str]()
    for kind, body in _records(book):
        if kind == SHEET:
            number, end = _text(body, 8)
            found[_text(body, end)[0]] = posixpath.normpath(relations.get(number, ("", ""))[1])
    return found


def _percent_formats(styles: bytes) -> set[int]:
    own, formats, is_inside = dict[int, str](), list[int](), False
    for kind, body in _records(styles):
        if kind == FORMAT:
            own[struct.unpack_from("<H", body)[0]] = _text(body, 2)[0]
        elif kind in (CELL_FORMATS, CELL_FORMATS_END):
            is_inside = kind == CELL_FORMATS
        elif kind == CELL_FORMAT and is_inside:
            formats.append(struct.unpack_from("<H", body, 2)[0])
    percent = {n for n, code in own.items() if is_percent(code)} | (BUILT_IN_PERCENT - set(own))
    return {n for n, number in enumerate(formats) if number in percent}


def _extras(part: bytes, percent: set[int]) -> Extras:
    rows: dict[int, list[int]] = defaultdict(list)
    trouble: dict[int, dict[int, Content]] = defaultdict(dict)
    merged, row = list[MergedRange](), 0
    for kind, body in _records(part):
        if kind == ROW:
            row = struct.unpack_from("<I", body)[0] + 1
        elif kind in ERROR_CELLS:
            column = struct.unpack_from("<I", body)[0] + 1
            trouble[column][row] = Content(ERRORS.get(body[8], "#?"), trouble="error_value")
        elif kind in NUMBERS and percent and int.from_bytes(body[4:7], "little") in percent:
            rows[struct.unpack_from("<I", body)[0] + 1].append(row)
        elif kind == MERGED:
            first, last, left, right = struct.unpack_from("<4I", body)
            merged.append(merged_range(first + 1, left + 1, last + 1, right + 1))
    return Extras(Marks({n: np.array(found, np.int64) for n, found in rows.items()}, trouble), tuple(merged))
