"""Pages to .xlsb: the binary records of BIFF12, only those Excel itself always writes.

A record is its number (one or two bytes), its length (seven bits a byte) and its
content (MS-XLSB 2.1.4). Texts are shared; a percentage or date is a number with a style.
"""

import struct
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from tests.corpus.pages import CellError, Page, corners
from tests.ingest.builders import Formula, Percent

PLAIN, PERCENT, MOMENT = 0, 1, 2  # the cell styles, in the order of cellXfs
ERRORS = {"#NULL!": 0x00, "#DIV/0!": 0x07, "#VALUE!": 0x0F, "#REF!": 0x17, "#NAME?": 0x1D, "#NUM!": 0x24, "#N/A": 0x2A}
FIRST_DAY = datetime(1899, 12, 30)
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{parts}</Types>'
)
PART = '<Override PartName="/xl/{name}" ContentType="application/vnd.ms-excel.{kind}"/>'
RELATION = (
    '<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{to}"/>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{parts}</Relationships>'
)


def write_xlsb(pages: Sequence[Page]) -> bytes:
    """The bytes of an .xlsb file with these pages."""
    texts: dict[str, int] = {}
    sheets = {f"worksheets/sheet{n}.bin": _sheet(page, texts) for n, page in enumerate(pages, start=1)}
    parts: dict[str, str | bytes] = {"_rels/.rels": _relations([("rId1", "officeDocument", "xl/workbook.bin")])}
    links = [(f"rId{n}", "worksheet", name) for n, name in enumerate(sheets, start=1)]
    links += [("rIdS", "sharedStrings", "sharedStrings.bin"), ("rIdT", "styles", "styles.bin")]
    parts["xl/_rels/workbook.bin.rels"] = _relations(links)
    parts["xl/workbook.bin"] = _workbook(pages)
    parts |= {f"xl/{name}": content for name, content in sheets.items()}
    parts["xl/sharedStrings.bin"] = _shared(texts)
    parts["xl/styles.bin"] = _styles()
    kinds = [PART.format(name=name, kind="worksheet") for name in sheets]
    kinds += [PART.format(name=f"{kind}.bin", kind=kind) for kind in ("sharedStrings", "styles")]
    parts["[Content_Types].xml"] = TYPES.format(parts="".join(kinds))
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _relations(links: Sequence[tuple[str, str, str]]) -> str:
    return RELATIONS.format(parts="".join(RELATION.format(id=name, kind=kind, to=to) for name, kind, to in links))


def _record(number: int, content: bytes = b"") -> bytes:
    kind = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    size, length = len(content), b""
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 127 else 0)])
        size >>= 7
        if not size:
            return kind + length + content


def _text(text: str) -> bytes:
    encoded = text.encode("utf-16-le")
    return struct.pack("<I", len(encoded) // 2) + encoded


def _workbook(pages: Sequence[Page]) -> bytes:
    bundle = b"".join(
        _record(156, struct.pack("<II", int(page.is_hidden), n) + _text(f"rId{n}") + _text(page.name))
        for n, page in enumerate(pages, start=1)
    )
    properties = _record(153, struct.pack("<III", 0, 124226, 0))
    return _record(131) + properties + _record(143) + bundle + _record(144) + _record(132)


def _shared(texts: dict[str, int]) -> bytes:
    items = b"".join(_record(19, b"\x00" + _text(text)) for text in texts)
    return _record(159, struct.pack("<II", len(texts), len(texts))) + items + _record(160)


def _styles() -> bytes:
    """One font, two fills, one border; three cell styles: general, 0%, date and time."""
    font = struct.pack("<HHHHBBBB", 220, 0, 400, 0, 0, 2, 0, 0) + b"\x07\x01\x00\x00\x00\x00\x00\xff\x02" + _text("Calibri")
    fill = struct.pack("<I", 0) + bytes(64)
    border = b"\x00" + bytes(50)
    formats = (0, 9, 22)
    cells = [struct.pack("<HHHHHBBHH", 0, number, 0, 0, 0, 0, 0, 0x1010, 1 if number else 0) for number in formats]
    parent = struct.pack("<HHHHHBBHH", 0xFFFF, 0, 0, 0, 0, 0, 0, 0x1010, 0)
    return b"".join((
        _record(278), _record(611, struct.pack("<I", 1)), _record(43, font), _record(612),
        _record(603, struct.pack("<I", 2)), _record(45, fill) * 2, _record(604),
        _record(613, struct.pack("<I", 1)), _record(46, border), _record(614),
        _record(626, struct.pack("<I", 1)), _record(47, parent), _record(627),
        _record(617, struct.pack("<I", len(cells))), *(_record(47, cell) for cell in cells), _record(618), _record(279),
    ))  # fmt: skip


def _sheet(page: Page, texts: dict[str, int]) -> bytes:
    last_row = max(page.first_row + len(page.rows) - 1, 1)
    last_column = max((len(row) for row in page.rows), default=1) or 1
    extent = struct.pack("<IIII", page.first_row - 1, last_row - 1, 0, last_column - 1)
    rows = b"".join(_row(number, row, texts) for number, row in page.numbered())
    merged = b""
    if page.merged:
        ranges = [corners(found) for found in page.merged]
        cells = [struct.pack("<IIII", r1 - 1, r2 - 1, c1 - 1, c2 - 1) for r1, c1, r2, c2 in ranges]
        merged = _record(177, struct.pack("<I", len(cells))) + b"".join(_record(176, cell) for cell in cells) + _record(178)
    return _record(129) + _record(148, extent) + _record(145) + rows + _record(146) + merged + _record(130)


def _row(number: int, contents: Sequence[Any], texts: dict[str, int]) -> bytes:
    head = _record(0, struct.pack("<IIHBBBI", number - 1, 0, 300, 0, 0, 0, 0))
    return head + b"".join(_cell(column, content, texts) for column, content in enumerate(contents) if content is not None)


def _cell(column: int, content: Any, texts: dict[str, int]) -> bytes:
    if isinstance(content, bool):
        return _record(4, struct.pack("<IIB", column, PLAIN, content))
    if isinstance(content, CellError):
        return _record(3, struct.pack("<IIB", column, PLAIN, ERRORS[content.shown]))
    if isinstance(content, Percent):
        return _record(5, struct.pack("<IId", column, PERCENT, content.share))
    if isinstance(content, date):
        moment = content if isinstance(content, datetime) else datetime(content.year, content.month, content.day)
        return _record(5, struct.pack("<IId", column, MOMENT, (moment - FIRST_DAY).total_seconds() / 86400))
    return _number_or_text(column, content, texts)


def _number_or_text(column: int, content: Any, texts: dict[str, int]) -> bytes:
    if isinstance(content, Formula):
        assert content.stored is not None, "only the result is written"
        content = float(content.stored)
    if isinstance(content, int) and abs(content) < 2**29:
        return _record(2, struct.pack("<IIi", column, PLAIN, content << 2 | 2))  # a whole number in 30 bits
    if isinstance(content, int | float):
        return _record(5, struct.pack("<IId", column, PLAIN, content))
    return _record(7, struct.pack("<III", column, PLAIN, texts.setdefault(str(content), len(texts))))
