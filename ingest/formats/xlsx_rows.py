"""The XML of one sheet, row by row in pieces of a few megabytes, and its merged ranges from behind the rows."""

import re
from collections.abc import Iterator

from ingest.addresses import address_of, position_of
from ingest.confinement.limits import Limits
from ingest.formats.damage import UnreadableError
from ingest.formats.safe_xml import as_utf8, check_harmless, is_utf8
from ingest.sheets import MergedRange

SHEET_DATA = re.compile(rb"<((?:\w{1,20}:)?)sheetData(?:\s[^<>]{0,500})?(/?)>")
ROOT = re.compile(rb"<(?:\w{1,20}:)?worksheet[^<>]{0,5000}>")
MERGED = re.compile(rb"""<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref=["']([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})["']""")
LONGEST_START = 32 << 20  # bytes before the rows: widths of columns, no more
LONGEST_ROW = 32 << 20
PIECE = 2 << 20
OVERLAP = 400  # bytes kept of the piece before, for a merged range on the edge of two
MOST_RANGES = 100_000


class SheetXml:
    """Reads the part of a sheet once, from start to end."""

    def __init__(self, source: Iterator[bytes], limits: Limits) -> None:
        self.source, self.limits = _utf8_pieces(source), limits
        self.prefix, self.root = b"", b""
        self.left = b""

    def pieces(self) -> Iterator[bytes]:
        """Give whole rows, a few megabytes at a time. Raises: UnreadableError when the part ends too early."""
        if not self._reach_rows():
            return
        row_end, end = b"</%srow>" % self.prefix, b"</%ssheetData" % self.prefix
        while True:
            found = self.left.find(end)
            if found >= 0:
                rows, self.left = self.left[:found], self.left[found:]
                yield rows
                return
            cut = self.left.rfind(row_end) if len(self.left) >= PIECE else -1
            if cut >= 0:
                rows, self.left = self.left[: cut + len(row_end)], self.left[cut + len(row_end) :]
                yield rows
            self._read_on(LONGEST_ROW)

    def _reach_rows(self) -> bool:
        while not (found := SHEET_DATA.search(self.left)):
            if not self._read_on(LONGEST_START, must=False):
                return False
        root = ROOT.search(self.left)
        if root is None:
            raise UnreadableError
        self.prefix, self.root = found[1], root[0]
        self.left = self.left[found.end() :]
        return not found[2]

    def _read_on(self, longest: int, *, must: bool = True) -> bool:
        piece = next(self.source, b"")
        if (not piece and must) or len(self.left) > longest:
            raise UnreadableError
        self.left += piece
        return bool(piece)

    def merged(self) -> tuple[MergedRange, ...]:
        """Return the merged ranges, after the rows were read. Raises: UnreadableError when there are too many."""
        found, cells_n = list[MergedRange](), 0
        while True:
            end = max(len(self.left) - OVERLAP, 0)
            for match in MERGED.finditer(self.left):
                found.append(_merged_range(match))
                end = max(end, match.end())
                cells_n += area_of(found[-1])
                check_merged(len(found), cells_n, self.limits)
            piece = next(self.source, b"")
            if not piece:
                return tuple(found)
            self.left = self.left[end:] + piece


def check_merged(ranges_n: int, cells_n: int, limits: Limits) -> None:
    """Raises: UnreadableError when there are more merged ranges or cells than a person makes."""
    if cells_n > limits.merged_cells:
        raise UnreadableError("file_too_much_merged", merged_n=cells_n, limit_n=limits.merged_cells)
    if ranges_n > MOST_RANGES:
        raise UnreadableError("file_too_many_ranges", limit_n=MOST_RANGES)


def _merged_range(match: re.Match[bytes]) -> MergedRange:
    first, last = position_of(match[1].decode()), position_of(match[2].decode())
    return merged_range(min(first[0], last[0]), min(first[1], last[1]), max(first[0], last[0]), max(first[1], last[1]))


def merged_range(first_row: int, first_column: int, last_row: int, last_column: int) -> MergedRange:
    """Return the range with its address."""
    address = f"{address_of(first_row, first_column)}:{address_of(last_row, last_column)}"
    return MergedRange(address, first_row, first_column, last_row, last_column)


def area_of(merged: MergedRange) -> int:
    """Return how many cells a range covers."""
    return (merged.last_row - merged.first_row + 1) * (merged.last_column - merged.first_column + 1)


def _utf8_pieces(source: Iterator[bytes]) -> Iterator[bytes]:
    """Give the part in UTF-8 without a document type; only a part in another encoding is held as a whole."""
    start = next(source, b"")
    if not is_utf8(start):
        yield as_utf8(start + b"".join(source))
        return
    before = b""
    for piece in _with_first(start, source):
        check_harmless(before[-20:] + piece)
        before = piece
        yield piece


def _with_first(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
