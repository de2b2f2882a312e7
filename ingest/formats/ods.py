"""An .ods to neutral sheets: values by python-calamine; percentages, errors and merged ranges from the XML itself."""

import html
import re
from collections import defaultdict

import numpy as np

from ingest.formats.damage import UnreadableError
from ingest.formats.package import Package, stored_zip
from ingest.formats.pages import Extras, read_pages
from ingest.formats.safe_xml import as_utf8
from ingest.formats.xlsx import Workbook
from ingest.formats.xlsx_marks import NO_RESULT, Marks
from ingest.formats.xlsx_rows import merged_range
from ingest.sheets import Content, MergedRange

CONTENT, MANIFEST, MIMETYPE = "content.xml", "META-INF/manifest.xml", "mimetype"
ENCRYPTED = re.compile(rb"<(?:\w{1,20}:)?encryption-data\b")
SPECIAL = re.compile(rb'value-type="(?:percentage|error)"|-spanned="|table:formula="')
TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)((?:[\s/][^<>]*)?)>")
ATTRIBUTE = re.compile(rb'([\w:-]{1,60})="([^"<>]*)"')
TEXT = re.compile(rb"<text:p[^<>]{0,300}>([^<>]{0,200})")
MANY_ROWS = re.compile(rb'<table:table-row\s[^<>]*?number-rows-repeated="([0-9]{4,7})"[^<>]*>')
LONGEST_ROW = 1 << 20
MOST_MARKED = 2_000_000  # places with a mark; a repeated cell counts as often as it is repeated


def read_ods(package: Package, _content: bytes) -> Workbook:
    """Return the sheets. Raises: UnreadableError."""
    manifest = as_utf8(package.read(MANIFEST)) if MANIFEST in package else b""
    if ENCRYPTED.search(manifest):
        raise UnreadableError("file_encrypted")
    content = as_utf8(package.read(CONTENT))
    _check_repeats(content)
    extras = _Scan(content).extras if SPECIAL.search(content) else {}
    parts = {MIMETYPE: package.read(MIMETYPE), MANIFEST: manifest, CONTENT: content}
    return read_pages(stored_zip(parts), lambda name: extras.get(name, Extras(merged=())), package.limits)


def _check_repeats(content: bytes) -> None:
    """Raises: UnreadableError for rows with something in them that are repeated more often than a person means."""
    for found in MANY_ROWS.finditer(content):
        row = content[found.end() : content.find(b"</table:table-row>", found.end(), found.end() + LONGEST_ROW) + 1]
        if int(found[1]) * row.count(b"office:value-type") > MOST_MARKED:
            raise UnreadableError("file_repeats_cells", limit_n=MOST_MARKED)


class _Scan:
    """Walks over the cells as they stand; repeated rows and cells count as often as they are repeated."""

    def __init__(self, content: bytes) -> None:
        self.content, self.marked_n = content, 0
        self.extras: dict[str, Extras] = {}
        self.row = self.column = self.row_times = 0
        self._start("")
        for tag in TAG.finditer(content):
            said = dict(ATTRIBUTE.findall(tag[2]))
            if tag[1] == b"table":
                self._finish()
                self._start(html.unescape(said.get(b"table:name", b"").decode(errors="replace")))
            elif tag[1] == b"table-row":
                self.row, self.column = self.row + self.row_times, 0
                self.row_times = _number(said, b"table:number-rows-repeated")
            else:
                self._cell(tag, said)
        self._finish()

    def _start(self, name: str) -> None:
        self.name, self.row, self.row_times = name, 1, 0
        self.percent: dict[int, list[int]] = defaultdict(list)
        self.trouble: dict[int, dict[int, Content]] = defaultdict(dict)
        self.merged: list[MergedRange] = []

    def _finish(self) -> None:
        if self.name:
            percent = {column: np.array(rows, np.int64) for column, rows in self.percent.items()}
            self.extras[self.name] = Extras(Marks(percent, self.trouble), tuple(self.merged))

    def _cell(self, tag: re.Match[bytes], said: dict[bytes, bytes]) -> None:
        times, first = _number(said, b"table:number-columns-repeated"), self.column + 1
        self.column += times
        wide, tall = _number(said, b"table:number-columns-spanned"), _number(said, b"table:number-rows-spanned")
        if wide > 1 or tall > 1:
            self.merged.append(merged_range(self.row, first, self.row + tall - 1, first + wide - 1))
        kind = said.get(b"calcext:value-type") or said.get(b"office:value-type")
        if kind == b"percentage":
            for row, column in self._places(first, times):
                self.percent[column].append(row)
        elif kind == b"error" or (kind is None and b"table:formula" in said):
            content = self._error(tag) if kind else NO_RESULT
            for row, column in self._places(first, times):
                self.trouble[column][row] = content

    def _error(self, tag: re.Match[bytes]) -> Content:
        text = TEXT.search(self.content, tag.end(), tag.end() + 500)
        return Content(text[1].decode(errors="replace") if text and text[1] else "#?", trouble="error_value")

    def _places(self, first: int, times: int) -> list[tuple[int, int]]:
        self.marked_n += times * self.row_times
        if self.marked_n > MOST_MARKED:
            raise UnreadableError("file_repeats_cells", limit_n=MOST_MARKED)
        rows = range(self.row, self.row + self.row_times)
        return [(row, column) for row in rows for column in range(first, first + times)]


def _number(said: dict[bytes, bytes], name: bytes) -> int:
    """Return a number of times, 1 when it is not said. Raises: UnreadableError when it is no sensible number."""
    text = said.get(name, b"1")
    if not text.isdigit() or len(text) > 7:
        raise UnreadableError
    return int(text)
