"""What cannot be read is one finding with a remedy; nothing in a file raises."""

import random
import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.checking import CheckedFile
from ingest.confinement.limits import DEFAULT_LIMITS
from ingest.findings import explain
from tests.ingest.builders import make_workbook, make_zip, register
from tests.ingest.seen import seen

GOOD = make_workbook({"Register": register(["GM0202", "Arnhem", 2026, 3, "ja", 45])})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def encrypted_zip() -> bytes:
    """A zip whose parts say they are encrypted: flag bit 0, in the local and the central head."""
    content = bytearray(make_zip({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 1)
    return bytes(content)


def many_parts() -> bytes:
    return make_zip({f"xl/{n}": b"" for n in range(DEFAULT_LIMITS.parts + 1)})


def says_it_unpacks_to(size: int) -> bytes:
    """A small zip whose central head says this size: it is looked at before anything is unpacked."""
    content = bytearray(make_zip({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}))
    at = content.find(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(content)


def all_merged() -> bytes:
    """A workbook of which somebody merged every cell: 17 thousand million of them."""
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    parts[sheet] = parts[sheet].replace(b"</sheetData>", merged)
    return make_zip(parts)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b" \r\n\t ", "file_empty"),
        (b"\xef\xbb\xbf", "file_empty"),
        (b"a;b\n" * 16_000_001, "file_too_large"),
        (says_it_unpacks_to(610_000_000), "file_unpacks_too_large"),
        (says_it_unpacks_to(210_000_000), "file_packed_too_tight"),
        (many_parts(), "file_too_many_parts"),
        (encrypted_zip(), "file_encrypted"),
        (all_merged(), "file_too_much_merged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        (OLE + "Workbook".encode("utf-16-le"), "file_damaged"),
        (OLE + "WordDocument".encode("utf-16-le"), "file_not_a_workbook"),
        (make_zip({"xl/workbook.bin": b"x", "[Content_Types].xml": b"x"}), "file_damaged"),
        (make_zip({"mimetype": b"x", "content.xml": b"x"}), "file_not_a_workbook"),
        (make_zip({"word/document.xml": b"x", "[Content_Types].xml": b"x"}), "file_not_a_workbook"),
        (make_zip({"foto.jpg": b"x"}), "file_not_a_workbook"),
        (make_zip({"Form Responses 1.csv": b"Gemeente,S01"}), "file_packed"),
        (make_zip({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), "file_damaged"),
        (GOOD[: len(GOOD) // 2], "file_damaged"),
        (GOOD[:30], "file_damaged"),
        (b"%PDF-1.7 ...", "file_not_a_workbook"),
        (b"<html><table></table></html>", "file_of_html"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "file_not_a_workbook"),
        (bytes(range(256)), "file_not_a_workbook"),
    ],
    ids=lambda part: part if isinstance(part, str) else "file",  # a number and the code: the bytes hold the moment they were made
)
def test_a_file_that_cannot_be_read(check, content: bytes, code: str) -> None:
    checked = check(content)
    assert seen(checked) == [(code, "", "")]
    assert not checked.is_readable
    assert not checked.is_loadable
    assert checked.kind == "unknown"
    assert explain(checked.findings[0]).remedy


def test_the_name_of_a_file_says_nothing(check) -> None:
    assert check(GOOD, "brief.pdf").is_loadable
    assert check(b"CBS-code;Jaar;S01\nGM0202;2026;3\n", "register.xlsx").is_loadable


def test_a_workbook_with_macros_is_read_like_any_other(check) -> None:
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/vbaProject.bin"] = b"macro"
    kind = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(plain, kind)
    assert check(make_zip(parts), "register.xlsm").is_loadable


def test_a_sheet_that_is_not_recognised_names_its_heads(check) -> None:
    alone = check(make_workbook({"Blad1": [["Naam", "Leeftijd"], ["Jan", 30]]}))
    assert seen(alone) == [("sheet_not_recognised", "Blad1", "")]
    assert alone.findings[0].found == "Naam, Leeftijd"
    assert alone.is_readable
    beside = check(
        make_workbook({"Register": register(["GM0202", "Arnhem", 2026, 3, "ja", 45]), "Notities": [["Bellen met Jan"]]})
    )
    assert seen(beside) == [("sheet_not_read", "Notities", "")]
    assert beside.is_loadable


def test_csv_without_known_heads(check) -> None:
    assert seen(check(b"a,b,c\n1,2,3\n")) == [("sheet_not_recognised", "", "")]


def test_a_stray_quotation_mark_is_no_crash(check) -> None:
    checked = check(b'CBS-code;Jaar;S01\nGM0202;2026;"3\nGM0228;2026;2\n')
    assert isinstance(checked, CheckedFile)
    assert checked.has_errors


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), kind=st.sampled_from(["flip", "cut", "drop", "fill"]))
def test_a_damaged_workbook_never_raises(check, seed: int, kind: str) -> None:
    source = random.Random(seed)
    content = bytearray(GOOD)
    if kind == "cut":
        content = content[: source.randrange(len(content))]
    elif kind == "drop":
        start = source.randrange(len(content))
        del content[start : start + source.randrange(1, 400)]
    else:
        for _change in range(source.randrange(1, 30)):
            content[source.randrange(len(content))] = source.randrange(256) if kind == "flip" else 0
    assert isinstance(check(bytes(content)), CheckedFile)


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 10_000), part=st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"]))
def test_damage_inside_the_parts_of_a_workbook_never_raises(check, seed: int, part: str) -> None:
    """The zip is whole, the XML is not: this reaches the parser, which damage to the zip rarely does."""
    source = random.Random(seed)
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = bytearray(parts[part])
    for _change in range(source.randrange(1, 6)):
        start = source.randrange(len(content))
        content[start : start + source.randrange(0, 12)] = source.choice(
            [b"", b"9", b"-1", b"x", b'"', b"<", b"\x00", b"1E999", b"&#0;"]
        )
    parts[part] = bytes(content)
    assert isinstance(check(make_zip(parts)), CheckedFile)


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=300))
def test_any_bytes_give_an_answer(check, content: bytes) -> None:
    assert isinstance(check(content), CheckedFile)


TEXTS = st.text(alphabet=st.sampled_from(list('CBS-codeJaarVraagAntwoord;,\t"\n\r 012345S.%=é')), max_size=200)


@settings(max_examples=200, deadline=None)
@given(body=TEXTS)
def test_any_text_below_known_heads_gives_an_answer(check, body: str) -> None:
    for heads in (
        "CBS-code;Jaar;Vraag;Antwoord\n",
        "CBS-code,Jaar,S01,OA5\n",
        "vraag-id;antwoord\n",
        "titel;organisatie;begin\n",
    ):
        assert isinstance(check((heads + body).encode()), CheckedFile)
