"""The records of an .xls ([MS-XLS]): which cells show a percentage, hold an error, or were never calculated."""

import re
import struct
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from ingest.formats.damage import UnreadableError
from ingest.formats.xlsx_book import BUILT_IN_PERCENT, is_percent
from ingest.formats.xlsx_marks import NO_RESULT, Marks
from ingest.sheets import Content

EOF, BOF, FILEPASS, BOUNDSHEET, FORMAT, XF = 0x0A, 0x809, 0x2F, 0x85, 0x41E, 0xE0
NUMBER, RK, MULRK, FORMULA, BOOLERR = 0x203, 0x27E, 0xBD, 0x06, 0x205
BIFF8 = 0x600
NOT_A_NUMBER, ERROR, BLANK_TEXT = b"\xff\xff", 2, 3  # how the result of a formula is written
ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
# A formula whose stored result is an error, a blank, or 0 while it asks to be calculated; or a cell with an error.
TROUBLE = re.compile(rb"\x06\x00.{8}(?:[\x02\x03].{5}\xff\xff|\x00{8}[\x01-\x03])|\x05\x02\x08\x00", re.DOTALL)


@dataclass(frozen=True)
class BiffBook:
    """The marks by the name of the sheet; empty when nothing is marked."""

    marks: Mapping[str, Marks] = field(default_factory=dict)


def read_biff(stream: bytes) -> BiffBook:
    """Return the marks of the sheets. Raises: UnreadableError when the workbook is encrypted or damaged."""
    try:
        return _read(stream)
    except (struct.error, IndexError) as error:
        raise UnreadableError from error


def _read(stream: bytes) -> BiffBook:
    own, formats, starts = dict[int, str](), list[int](), dict[str, int]()
    version = struct.unpack_from("<H", stream, 4)[0]
    for kind, body in _records(stream, 0):
        if kind == FILEPASS:
            raise UnreadableError("file_encrypted")
        if version != BIFF8:
            continue  # Excel 95 and older: values only, a percentage then has the warning share_or_percentage
        if kind == FORMAT:
            own[struct.unpack_from("<H", body)[0]] = _text(body[2:], wide_length=True)
        elif kind == XF:
            formats.append(struct.unpack_from("<H", body, 2)[0])
        elif kind == BOUNDSHEET:
            starts[_text(body[6:], wide_length=False)] = struct.unpack_from("<I", body)[0]
    percent = {n for n, code in own.items() if is_percent(code)} | (BUILT_IN_PERCENT - set(own))
    styles = {n for n, number in enumerate(formats) if number in percent}
    if not styles and not TROUBLE.search(stream):
        return BiffBook()
    walks = {name: _walk(stream, start, styles) for name, start in starts.items()}
    is_calculated = any(walk.results_n for walk in walks.values())
    return BiffBook({name: walk.marks(is_calculated=is_calculated) for name, walk in walks.items()})


@dataclass
class _Walk:
    """What a walk over the cells of a sheet found, by column. blanks: formulas of which the result is an empty text."""

    percent: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    trouble: dict[int, dict[int, Content]] = field(default_factory=lambda: defaultdict(dict))
    blanks: list[tuple[int, int]] = field(default_factory=list)
    results_n: int = 0

    def marks(self, *, is_calculated: bool) -> Marks:
        """Return the marks. When no formula of the workbook has any other result, none was ever calculated."""
        for row, column in [] if is_calculated else self.blanks:
            self.trouble[column][row] = NO_RESULT
        return Marks({column: np.array(rows, np.int64) for column, rows in self.percent.items()}, self.trouble)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Give kind and body of the records of one part of the stream, up to its end."""
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == EOF:
            return
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _text(body: bytes, *, wide_length: bool) -> str:
    """Return a text with its length before it; bit 0 of the flag says two bytes for each sign."""
    length, start = (struct.unpack_from("<H", body)[0], 2) if wide_length else (body[0], 1)
    if body[start] & 1:
        return body[start + 1 : start + 1 + 2 * length].decode("utf-16-le", errors="replace")
    return body[start + 1 : start + 1 + length].decode("latin-1")


def _walk(stream: bytes, start: int, styles: set[int]) -> _Walk:
    walk = _Walk()
    for kind, body in _records(stream, start):
        if kind not in (NUMBER, RK, MULRK, FORMULA, BOOLERR):
            continue
        row = struct.unpack_from("<H", body)[0] + 1
        for column, style in _styles(kind, body):
            if style in styles:
                walk.percent[column].append(row)
        content = _trouble(kind, body)
        if content:
            walk.trouble[struct.unpack_from("<H", body, 2)[0] + 1][row] = content
        if kind == FORMULA and body[6] == BLANK_TEXT and body[12:14] == NOT_A_NUMBER:
            walk.blanks.append((row, struct.unpack_from("<H", body, 2)[0] + 1))
        else:
            walk.results_n += kind == FORMULA
    return walk


def _styles(kind: int, body: bytes) -> Iterator[tuple[int, int]]:
    """Give column and format of the cells in a record; only MULRK holds more than one."""
    first, style = struct.unpack_from("<HH", body, 2)
    yield first + 1, style
    if kind == MULRK:
        for n in range(1, (len(body) - 6) // 6):
            yield first + n + 1, struct.unpack_from("<H", body, 4 + 6 * n)[0]


def _trouble(kind: int, body: bytes) -> Content | None:
    if kind == BOOLERR:
        return _error(body[6]) if body[7] else None
    if kind != FORMULA:
        return None
    if body[6] == ERROR and body[12:14] == NOT_A_NUMBER:
        return _error(body[8])
    never_calculated = body[6:14] == bytes(8) and body[14] & 3
    return NO_RESULT if never_calculated else None


def _error(number: int) -> Content:
    return Content(ERRORS.get(number, "#?"), trouble="error_value")
