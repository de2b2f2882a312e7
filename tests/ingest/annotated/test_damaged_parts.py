"""Parts with anything in them: the copy is the user's workbook, sound, or a new one; never an exception."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.annotated.copying import annotated_copy
from ingest.annotated.xml_parts import read_elements
from ingest.annotated.xml_text import as_utf8
from ingest.findings import Finding
from tests.ingest.annotated.packages import rich_parts
from tests.ingest.annotated.seen_copy import parts_of
from tests.ingest.builders import make_zip

PARTS = rich_parts()
TOUCHED = [
    "xl/worksheets/sheet2.xml", "xl/styles.xml", "xl/comments7.xml", "xl/drawings/vmlDrawing1.vml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet2.xml.rels", "[Content_Types].xml", "_rels/.rels",
]  # fmt: skip
PIECES = st.sampled_from(
    [b"", b"<", b">", b"/>", b"</row>", b"<c/>", b"<c r='A1'/>", b"<row>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x ?>",
     b"&lt;", b"&x;", b'"', b"'", b"=", b" r='XFD1048576'", b" s='99999'", b"\x00", b"\xff\xfe", b"<!DOCTYPE a>", b"<sheetData/>",
     b"</sheetData>", b"<shape", b"</v:shape>", b"xmlns='x'", b"r='0'", b"r='9999999'"]
)  # fmt: skip
EDITS = st.lists(st.tuples(st.sampled_from(TOUCHED), st.integers(0, 6000), st.integers(0, 40), PIECES), min_size=1, max_size=3)
FINDINGS = [
    Finding("error", "sheet_empty", sheet, cell) for sheet in ("GWW", "Lijsten", "") for cell in ("", "A1", "B2", "C3", "Z99")
]


@settings(max_examples=250, deadline=None)
@given(EDITS)
def test_any_damage_gives_a_sound_copy(edits: list[tuple[str, int, int, bytes]]) -> None:
    parts = dict(PARTS)
    for name, at, length, piece in edits:
        at %= len(parts[name]) + 1
        parts[name] = parts[name][:at] + piece + parts[name][at + length :]
    copy = annotated_copy("x.xlsm", make_zip(parts), FINDINGS)
    for name, content in parts_of(copy.content).items():
        if name.endswith((".xml", ".rels")) and content != parts.get(name):
            read_elements(as_utf8(content), 1)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 20_000), st.integers(0, 255), st.booleans())
def test_any_damage_of_the_file_itself(at: int, sign: int, is_cut: bool) -> None:
    content = bytearray(make_zip(PARTS))
    at %= len(content)
    damaged = bytes(content[:at]) if is_cut else bytes(content[:at]) + bytes([sign]) + bytes(content[at + 1 :])
    parts_of(annotated_copy("x.xlsm", damaged, FINDINGS).content)
