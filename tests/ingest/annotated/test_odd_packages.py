"""Workbooks as other programs write them: marked just as well, or refused, and never damaged."""

import re
import warnings
import zipfile
from io import BytesIO

import pytest

from ingest.annotated.marks import gather_marks
from ingest.annotated.patching import marked_workbook
from ingest.annotated.xml_text import OddPackageError
from ingest.findings import Finding
from tests.ingest.annotated.packages import (
    DRAWING,
    MAIN,
    NOTES,
    RELATIONS,
    ROWS,
    STRICT,
    STRICT_RELATIONS,
    STYLES,
    Parts,
    plain_parts,
    relations,
    rich_parts,
    sheet,
)
from tests.ingest.annotated.seen_copy import boxes_of, check_sheet, looks_of, notes_of, parts_of
from tests.ingest.builders import make_zip

SHEET, SHEET_RELATIONS = "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"
CELLS = ("A2", "C3", "B9", "E20")  # filled, empty, in a row that is closed at once, in a row that is not there
BARE_ROWS = re.sub(r' t="s"', "", ROWS)  # without shared texts


def copy_of(parts: Parts, *cells: str) -> Parts:
    findings = [Finding("error", "file_empty", "GWW", cell) for cell in cells or CELLS]
    return parts_of(marked_workbook(make_zip(parts), gather_marks(findings)))


def check_copy(parts: Parts, *cells: str) -> Parts:
    """The copy is sound, every cell has its colour and one note with one box."""
    after = copy_of(parts, *cells)
    check_sheet(after[SHEET])
    texts = notes_of(next(content for name, content in after.items() if "comments" in name))
    assert {cell for cell, text in texts.items() if f"cel {cell}: " in text} == set(cells or CELLS)
    drawing = next(content for name, content in after.items() if name.endswith(".vml"))
    assert len(boxes_of(drawing)) == len(texts)
    looks = {cell: look[-1] for (_sheet, cell), look in looks_of(make_zip(after)).items()}
    assert {cell for cell, colour in looks.items() if colour == "FFFFC7CE"} == set(cells or CELLS)
    return after


def test_the_plainest_workbook() -> None:
    after = check_copy(plain_parts(sheet(BARE_ROWS, "")))
    assert b'Extension="vml"' in after["[Content_Types].xml"]
    assert re.search(rb'<legacyDrawing r:id="rIdNote\d"/></worksheet>$', after[SHEET])


def prefixed(xml: bytes) -> bytes:
    """The same part with a prefix on every element of the default namespace."""
    text = re.sub(r"<(/?)(?=[A-Za-z]+[\s/>])", r"<\1x:", xml.decode())
    return text.replace('xmlns="', 'xmlns:x="', 1).encode()


def test_prefixes_on_every_element() -> None:
    parts = plain_parts(prefixed(sheet(BARE_ROWS)), prefixed(STYLES))
    for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        parts[name] = prefixed(parts[name])
    after = check_copy(parts)
    assert b"<x:legacyDrawing r:id=" in after[SHEET]
    assert b'<x:c r="C3" s="' in after[SHEET]


def test_a_strict_workbook_gets_strict_parts() -> None:
    parts = plain_parts(
        sheet(BARE_ROWS).replace(MAIN.encode(), STRICT.encode()).replace(RELATIONS.encode(), STRICT_RELATIONS.encode())
    )
    parts = {name: content.replace(RELATIONS.encode(), STRICT_RELATIONS.encode()) for name, content in parts.items()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(MAIN.encode(), STRICT.encode())
    after = copy_of(parts)
    assert f'<comments xmlns="{STRICT}"'.encode() in after["xl/comments1.xml"]
    assert f'Type="{STRICT_RELATIONS}/comments"'.encode() in after[SHEET_RELATIONS]
    check_sheet(after[SHEET])


def test_a_root_without_the_namespace_of_relations() -> None:
    plain = sheet(BARE_ROWS, "").replace(f' xmlns:r="{RELATIONS}"'.encode(), b"")
    assert f'<legacyDrawing xmlns:r="{RELATIONS}" r:id="'.encode() in check_copy(plain_parts(plain))[SHEET]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "utf-8-sig"])
def test_other_encodings(encoding: str) -> None:
    name = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-8-sig": "UTF-8"}.get(encoding, encoding.upper())
    text = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>één</t></is></c></row>', "").decode().replace("UTF-8", name)
    after = check_copy(plain_parts(text.encode(encoding)), "A1", "B1")
    assert looks_of(make_zip(after))["GWW", "A1"][0] == "één"


def test_comments_cdata_and_instructions_that_look_like_cells() -> None:
    rows = (
        '<!-- <row r="9"><c r="A9"/></row> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="B1"/></row><row r="2">]]>'
        '</t></is></c><?x <c r="C1"/> ?></row><!-- </sheetData> --><row r="3"><c r="A3" foo="a > b"><v>1</v></c></row>'
    )
    behind = "<!-- <sheetData></sheetData> -->"
    after = check_copy(plain_parts(sheet(rows, "", behind)), "A1", "B1", "A2", "B3")
    assert looks_of(make_zip(after))["GWW", "A1"][0] == '<c r="B1"/></row><row r="2">'


def test_rows_and_cells_without_an_address() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row>"
    after = copy_of(plain_parts(sheet(rows, "")), "B1", "A2", "C2", "A3")
    looks = {cell: (look[0], look[-1]) for (_sheet, cell), look in looks_of(make_zip(after)).items()}
    red = "FFFFC7CE"
    assert looks == {"A1": (1, None), "B1": (2, red), "A2": (None, red), "B2": (4, None), "C2": (None, red), "A3": (None, red)}


def test_single_quotes_blanks_and_line_ends_in_tags() -> None:
    rows = "<row\n r = '1'\t><c\r\n r='A1' s = '1' ><v>1</v></c ><c r='C1'\n/></row >"
    check_copy(plain_parts(sheet(rows, "")), "A1", "B1", "C1")


@pytest.mark.parametrize("inner", ["<oleObjects/>", "<controls/>"])
def test_alternate_content_that_comes_behind_the_notes(inner: str) -> None:
    wrapped = f'<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="x14">{inner}</mc:Choice></mc:AlternateContent>'
    after = copy_of(plain_parts(sheet(BARE_ROWS, "", wrapped)))
    assert re.search(rb'<legacyDrawing r:id="rIdNote\d"/><mc:AlternateContent', after[SHEET])


def test_notes_that_have_no_drawing_get_their_boxes() -> None:
    parts = plain_parts(sheet(BARE_ROWS, "")) | {
        "xl/comments1.xml": NOTES,
        SHEET_RELATIONS: relations(("rId1", "comments", "../comments1.xml")),
    }
    after = copy_of(parts, "A2")
    assert boxes_of(after["xl/drawings/vmlDrawing1.vml"]) == [(2, 1), (2, 2), (3, 1)]
    assert set(notes_of(after["xl/comments1.xml"])) == {"A2", "B2", "A3"}


def test_a_drawing_with_buttons_only_gets_the_notes() -> None:
    parts = plain_parts(sheet(BARE_ROWS, "", '<legacyDrawing r:id="rId1"/>'))
    buttons = (
        re.sub(rb'<v:shape id="_x0000_s102[567]".*?</v:shape>', b"", DRAWING)
        .replace(b"xmlns:x=", b"xmlns:y=")
        .replace(b"x:", b"y:")
    )
    parts |= {
        "xl/drawings/vmlDrawing1.vml": buttons,
        SHEET_RELATIONS: relations(("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml")),
    }
    after = check_copy(parts)
    assert b'ObjectType="Button"' in after["xl/drawings/vmlDrawing1.vml"]
    assert after[SHEET].count(b"legacyDrawing") == 1


def test_a_workbook_without_styles_gets_plain_ones() -> None:
    parts = plain_parts(sheet(re.sub(r' s="\d"', "", BARE_ROWS), ""))
    del parts["xl/styles.xml"]
    parts["xl/_rels/workbook.xml.rels"] = relations(("rId1", "worksheet", "worksheets/sheet1.xml"))
    parts["[Content_Types].xml"] = re.sub(rb'<Override PartName="/xl/styles.xml"[^>]*>', b"", parts["[Content_Types].xml"])
    assert b"/xl/styles.xml" in check_copy(parts)["[Content_Types].xml"]


def test_names_of_parts_in_capitals_and_with_backslashes() -> None:
    parts = {
        name.replace("/", "\\").replace("sheet1", "SHEET1"): content
        for name, content in plain_parts(sheet(BARE_ROWS, "")).items()
    }
    after = copy_of(parts)
    assert next(name for name in after if "SHEET1" in name)
    assert len(notes_of(after["xl/comments1.xml"])) == len(CELLS)


def test_the_same_remark_is_not_said_twice_in_a_copy_of_a_copy() -> None:
    once = copy_of(plain_parts(sheet(BARE_ROWS, "")))
    assert notes_of(copy_of(once)["xl/comments1.xml"]) == notes_of(once["xl/comments1.xml"])


def test_a_text_of_signs_that_xml_does_not_have() -> None:
    finding = Finding("error", "option_unknown", "GWW", "A2", "a\x00\x0b<&>\ud800_x0041_", {"what": "target"})
    parts = parts_of(marked_workbook(make_zip(plain_parts(sheet(BARE_ROWS, ""))), gather_marks([finding])))
    assert "a<&>_x005F_x0041_" in notes_of(parts["xl/comments1.xml"])["A2"]


def broken(name: str, old: bytes, new: bytes) -> Parts:
    parts = rich_parts()
    assert old in parts[name]
    return parts | {name: parts[name].replace(old, new, 1)}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("xl/worksheets/sheet2.xml", b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
        ("xl/worksheets/sheet2.xml", b"</row>", b""),
        ("xl/worksheets/sheet2.xml", b"<sheetData>", b"<sheetDate>"),
        ("xl/worksheets/sheet2.xml", b'legacyDrawing r:id="rId2"', b'legacyDrawing r:id="rId77"'),
        ("xl/worksheets/sheet2.xml", b"UTF-8", b"EBCDIC-NL"),
        ("xl/styles.xml", b"<cellXfs", b"<cellXfz"),
        ("xl/comments7.xml", b"<authors>", b"<auteurs>"),
        ("xl/drawings/vmlDrawing1.vml", b"</xml>", b"</xnl>"),
        ("xl/workbook.xml", b'"rId2"', b'"rId1"'),
        ("xl/workbook.xml", b'"rId2"', b'"rId99"'),
        ("_rels/.rels", b"xl/workbook.xml", b"xl/werkmap.xml"),
    ],
)
def test_what_is_not_understood_is_refused(name: str, old: bytes, new: bytes) -> None:
    with pytest.raises(OddPackageError):
        copy_of(broken(name, old, new), "A1", "A2")


def test_two_parts_of_one_name_are_refused() -> None:
    out = BytesIO(make_zip(plain_parts(sheet(BARE_ROWS))))
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(SHEET.upper(), b"<worksheet/>")
    with pytest.raises(OddPackageError):
        marked_workbook(out.getvalue(), ())


def test_a_damaged_part_is_refused() -> None:
    parts = rich_parts()
    content = bytearray(make_zip(parts))
    at = content.find(b"xl/media/image1.png") + 60
    content[at] ^= 0xFF
    with pytest.raises(OddPackageError):
        marked_workbook(bytes(content), gather_marks([Finding("error", "file_empty")]))
