"""Files that were made to do harm, or that are broken in a way that harms: each as its bytes, made when asked for."""

import gzip
import io
import struct
import zipfile
from collections.abc import Callable, Mapping

from ingest.addresses import column_letters
from tests.ingest.builders import make_workbook, make_zip, register

GOOD = make_workbook({"Register": register(["GM0202", "Arnhem", 2026, 3, "ja", 45])})
SHEET = "xl/worksheets/sheet1.xml"
OPEN = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
CLOSE = b"</sheetData></worksheet>"
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b"]>"
)
FETCHES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
ODS_MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"
ODS_OPEN = (
    b'<?xml version="1.0" encoding="UTF-8"?>'
    b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    b'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    b"<office:body><office:spreadsheet>"
)
EXCEL_2003 = (
    b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
)
ODS_CLOSE = b"</office:spreadsheet></office:body></office:document-content>"


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(name: str, part: bytes, content: bytes = GOOD) -> bytes:
    return make_zip({**parts_of(content), name: part})


def with_rows(rows: bytes) -> bytes:
    return with_part(SHEET, OPEN + rows + CLOSE)


def with_start(name: str, start: bytes) -> bytes:
    part = parts_of(GOOD)[name]
    return with_part(name, start + part.removeprefix(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'))


def lying_bomb() -> bytes:
    """A part of 30 MB that says in both heads that it is 1 kB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts_of(GOOD).items():
            if name != SHEET:
                archive.writestr(name, part)
        with archive.open(SHEET, "w") as sheet:
            sheet.write(OPEN)
            for _n in range(3):
                sheet.write(b" " * 10_000_000)
    content = bytearray(out.getvalue())
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.rfind(mark)
        content[at + offset : at + offset + 4] = struct.pack("<I", 1_000)
    return bytes(content)


def nested_bomb() -> bytes:
    """A zip in a zip in a zip: the inside is never opened."""
    content = b"\x00" * 1_000_000
    for _n in range(3):
        content = make_zip({"inside.zip": content * 5})
    return content


def twice_the_same_part() -> bytes:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(SHEET.upper(), OPEN + b'<row r="1"><c r="A1"><v>9</v></c></row>' + CLOSE)
    return out.getvalue()


def ranges(number: int) -> bytes:
    merged = b"".join(b'<mergeCell ref="A%d:B%d"/>' % (n, n) for n in range(1, number + 1))
    return with_part(SHEET, OPEN + b"</sheetData><mergeCells>" + merged + b"</mergeCells></worksheet>")


def wide(columns_n: int) -> bytes:
    return make_workbook({"Breed": [[f"Kolom {n}" for n in range(columns_n)], [3] * columns_n]})


def sheets_of_one_part(number: int) -> bytes:
    sheet = b'<sheet name="S%d" sheetId="%d" r:id="rId1"/>'
    sheets = b"".join(sheet % (n, n) for n in range(1, number + 1))
    part = parts_of(GOOD)["xl/workbook.xml"]
    return with_part("xl/workbook.xml", part[: part.index(b"<sheets>") + 8] + sheets + part[part.index(b"</sheets>") :])


def thousand_sheets() -> bytes:
    """Each with a part of its own."""
    parts = parts_of(sheets_of_one_part(1_000))
    relation = b'<Relationship Id="rS%d" Type="http://x/worksheet" Target="worksheets/s%d.xml"/>'
    relations = b"".join(relation % (n, n) for n in range(1, 1_001))
    for n in range(1, 1_001):
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'"%d" r:id="rId1"' % n, b'"%d" r:id="rS%d"' % (n, n))
        parts[f"xl/worksheets/s{n}.xml"] = OPEN + CLOSE
    rels = "xl/_rels/workbook.xml.rels"
    return make_zip({**parts, rels: parts[rels].replace(b"</Relationships>", relations + b"</Relationships>")})


def stairs() -> bytes:
    """4,900 columns with one cell each, 210 rows below the one before: a thousand million places for 4,900 cells."""
    cell = b'<row r="%d"><c r="%s%d"><v>1</v></c></row>'
    return with_rows(b"".join(cell % (n * 210, column_letters(n).encode(), n * 210) for n in range(1, 4_901)))


def up_and_down() -> bytes:
    rows = (b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (r, r) for n in range(500) for r in (n + 1, 1_048_000 - n))
    return with_rows(b"".join(rows))


def ods(tables: bytes, manifest: bytes = b"<manifest/>") -> bytes:
    return make_zip({"mimetype": ODS_MIMETYPE, "META-INF/manifest.xml": manifest, "content.xml": ODS_OPEN + tables + ODS_CLOSE})


def repeating_ods() -> bytes:
    cell = b'<table:table-cell table:number-columns-repeated="16384" office:value-type="percentage" office:value="1"/>'
    return ods(
        b'<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">'
        + cell
        + b"</table:table-row></table:table>"
    )


def repeating_rows() -> bytes:
    """The same without a mark: python-calamine would be asked for a million rows of the same."""
    cell = b'<table:table-cell office:value-type="float" office:value="1"/>' * 3
    return ods(
        b'<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">'
        + cell
        + b"</table:table-row></table:table>"
    )


def repeating_columns() -> bytes:
    """Thirty thousand rows of 16,384 repeated cells, each row on its own: only the memory says stop."""
    cell = b'<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    return ods(b'<table:table table:name="A">' + b"<table:table-row>%s</table:table-row>" % cell * 30_000 + b"</table:table>")


def scattered() -> bytes:
    """Cells whose addresses lie far apart inside one row element: the least room around them is the whole sheet."""
    return with_rows(b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>')


def long_texts() -> bytes:
    """A million shared strings that no cell uses but one."""
    texts = b"<sst>" + b"".join(b"<si><t>%d</t></si>" % n for n in range(1_000_000)) + b"</sst>"
    parts = {
        **parts_of(GOOD),
        "xl/sharedStrings.xml": texts,
        SHEET: OPEN + b'<row r="1"><c r="A1" t="s"><v>999999</v></c></row>' + CLOSE,
    }
    relation = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
        b'Target="sharedStrings.xml"/></Relationships>'
    )
    rels = "xl/_rels/workbook.xml.rels"
    return make_zip({**parts, rels: parts[rels].replace(b"</Relationships>", relation)})


Make = Callable[[], bytes]

# Name of the case -> (what makes it, the code it must give). The name of no sheet and no address is part of it.
REFUSED: Mapping[str, tuple[Make, str]] = {
    "entities that grow": (lambda: with_start(SHEET, LAUGHS), "file_with_entities"),
    "entities in the texts": (lambda: with_part("xl/workbook.xml", LAUGHS + b"<workbook/>"), "file_with_entities"),
    "an entity that fetches a file": (lambda: with_start("xl/styles.xml", FETCHES), "file_with_entities"),
    "entities in UTF-16": (lambda: with_part(SHEET, (LAUGHS + b"<worksheet/>").decode().encode("utf-16")), "file_with_entities"),
    "entities in an ods": (
        lambda: make_zip({"mimetype": ODS_MIMETYPE, "content.xml": LAUGHS + ODS_OPEN + ODS_CLOSE}),
        "file_with_entities",
    ),
    "a part that lies about its size": (lying_bomb, "file_damaged"),
    "a tight part": (lambda: with_part(SHEET, OPEN + b" " * 5_000_000 + CLOSE), "file_packed_too_tight"),
    "zips in zips": (nested_bomb, "file_not_a_workbook"),
    "the same part twice": (twice_the_same_part, "file_odd_parts"),
    "a part outside the zip": (lambda: with_part("../../etc/passwd", b"x"), "file_odd_parts"),
    "a part with a whole path": (lambda: with_part("/etc/passwd", b"x"), "file_odd_parts"),
    "ten thousand columns": (lambda: wide(10_000), "file_too_many_columns"),
    "ten thousand columns of CSV": (lambda: b";".join(b"k%d" % n for n in range(10_000)) + b"\n", "file_too_many_columns"),
    "a hundred thousand and one merged ranges": (lambda: ranges(100_001), "file_too_many_ranges"),
    "merged ranges over everything": (
        lambda: with_part(SHEET, OPEN + b'</sheetData><mergeCell ref="A1:XFD1048576"/></worksheet>'),
        "file_too_much_merged",
    ),
    "fifty thousand columns of CSV with every separator": (lambda: b";\t," * 100_000, "file_too_many_columns"),
    "a thousand sheets": (thousand_sheets, "file_too_many_sheets"),
    "two sheets in one part": (lambda: sheets_of_one_part(2), "file_damaged"),
    "columns that go down as stairs": (stairs, "sheet_too_large"),
    "rows up and down": (up_and_down, "file_damaged"),
    "a row below the last": (lambda: with_rows(b'<row r="9999999"><c r="A9999999"><v>1</v></c></row>'), "file_damaged"),
    "a row far below the last": (
        lambda: with_rows(b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'),
        "file_damaged",
    ),
    "a workbook without sheets": (lambda: with_part("xl/workbook.xml", b"<workbook><sheets/></workbook>"), "file_without_sheets"),
    "a sheet that is not there": (lambda: make_zip({n: p for n, p in parts_of(GOOD).items() if n != SHEET}), "file_damaged"),
    "a shared string that is not there": (lambda: with_rows(b'<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), "file_damaged"),
    "rows without an end": (lambda: with_part(SHEET, OPEN + b'<row r="1"><c r="A1"><v>1</v></c></row>'), "file_damaged"),
    "percentages repeated without end": (repeating_ods, "file_repeats_cells"),
    "rows repeated without end": (repeating_rows, "file_repeats_cells"),
    "an encrypted ods": (lambda: ods(b"", b'<m:manifest xmlns:m="x"><m:encryption-data/></m:manifest>'), "file_encrypted"),
    "a web page called xls": (
        lambda: b"<html><head><meta charset=utf-8></head><table><tr><td>CBS-code</td></tr></table></html>",
        "file_of_html",
    ),
    "a web page in UTF-16": (lambda: "<html><table></table></html>".encode("utf-16"), "file_of_html"),
    "a web archive": (lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "file_of_html"),
    "XML of Excel 2003": (lambda: EXCEL_2003, "file_of_xml_2003"),
    "flat ods": (
        lambda: b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
        "file_other_spreadsheet",
    ),
    "gzip": (lambda: gzip.compress(GOOD, mtime=0), "file_packed"),
    "Numbers": (lambda: make_zip({"Index/Document.iwa": b"x", "Metadata/Properties.plist": b"x"}), "file_of_numbers"),
    "a presentation": (
        lambda: make_zip({"[Content_Types].xml": b"<x/>", "ppt/presentation.xml": b"<x/>"}),
        "file_not_a_workbook",
    ),
}

# What brings the process itself down, or would: only ever read in a child.
DEADLY: Mapping[str, tuple[Make, tuple[str, ...]]] = {
    "cells at both ends of the sheet in one row": (scattered, ("reader_out_of_memory",)),
    "columns repeated in every row": (repeating_columns, ("reader_out_of_memory", "file_damaged", "sheet_too_large")),
}
