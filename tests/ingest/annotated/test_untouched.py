"""The copy is the user's own workbook: nothing but the marks and notes is different (IR-8)."""

import re
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from PIL import Image as Picture

from ingest.annotated.marks import gather_marks
from ingest.annotated.patching import marked_workbook
from ingest.findings import Finding
from tests.ingest.annotated.packages import rich_parts
from tests.ingest.annotated.seen_copy import boxes_of, changed_parts, check_sheet, looks_of, notes_of, parts_of
from tests.ingest.builders import make_zip

RED, AMBER, BLUE = "FFFFC7CE", "FFFFE699", "FFDDEBF7"


def wrong(severity: str, sheet: str, cell: str) -> Finding:
    return Finding(severity, "file_empty", sheet, cell)  # type: ignore[arg-type]


FINDINGS = [
    wrong("error", "", ""),  # the whole file: A1 of the first sheet that is shown and has cells
    wrong("notice", "GWW", ""),  # the whole sheet: its first filled cell, A1 too
    wrong("warning", "Lijsten", ""),  # a hidden sheet: nobody sees a note there
    wrong("notice", "Grafiek", ""),  # a chart has no cells
    wrong("error", "GWW", "A2"),  # has a note of Jan
    wrong("warning", "GWW", "B2"),  # has a note in plain text
    wrong("error", "GWW", "C2"),  # a formula
    wrong("notice", "GWW", "C3"),  # an empty place between two cells
    wrong("warning", "GWW", "D3"),  # a style of its own
    wrong("error", "GWW", "F5"),  # a row that is not there, in a column with a style
    wrong("error", "GWW", "A7"),  # a row with a style
    wrong("error", "GWW", "B9"),  # a row that is closed at once
    wrong("notice", "GWW", "G11"),  # covered by a merged range
    wrong("error", "Toelichting & meer", "C4"),  # a sheet without a row
]


def copy_of(content: bytes, findings: list[Finding]) -> bytes:
    return marked_workbook(content, gather_marks(findings))


@pytest.mark.parametrize("with_notes", [True, False])
def test_all_other_parts_are_the_same_to_the_byte(with_notes: bool) -> None:
    before = make_zip(rich_parts(with_notes=with_notes))
    changed, new = changed_parts(before, copy_of(before, FINDINGS))
    notes = {"xl/comments7.xml", "xl/drawings/vmlDrawing1.vml"}
    sheets = {"xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"}
    assert changed == sheets | {"xl/styles.xml", "[Content_Types].xml"} | (
        notes if with_notes else {"xl/worksheets/_rels/sheet2.xml.rels"}
    )
    added = {"xl/worksheets/_rels/sheet3.xml.rels"}
    if with_notes:
        assert new == added | {"xl/comments8.xml", "xl/drawings/vmlDrawing2.vml"}
    else:
        assert new == added | {f"xl/comments{n}.xml" for n in (1, 2)} | {f"xl/drawings/vmlDrawing{n}.vml" for n in (1, 2)}


@pytest.mark.parametrize("with_notes", [True, False])
def test_values_formulas_and_all_of_the_style_but_the_fill_stay(with_notes: bool) -> None:
    parts = rich_parts(with_notes=with_notes)
    name = "xl/worksheets/_rels/sheet2.xml.rels"
    parts[name] = re.sub(rb'<Relationship Id="rId[1456]"[^>]*/>', b"", parts[name])  # made-up parts, which openpyxl cannot read
    parts["xl/worksheets/sheet2.xml"] = re.sub(rb"<tableParts.*</tableParts>", b"", parts["xl/worksheets/sheet2.xml"])
    before = make_zip(parts)
    old, new = looks_of(before), looks_of(copy_of(before, FINDINGS))
    assert {place: look[:-1] for place, look in new.items() if place in old} == {place: look[:-1] for place, look in old.items()}
    recoloured = {place: look[-1] for place, look in new.items() if look[-1] != old.get(place, (None,))[-1]}
    assert recoloured == {
        ("GWW", "A1"): RED, ("GWW", "A2"): RED, ("GWW", "B2"): AMBER, ("GWW", "C2"): RED, ("GWW", "C3"): BLUE,
        ("GWW", "D3"): AMBER, ("GWW", "F5"): RED, ("GWW", "A7"): RED, ("GWW", "B9"): RED, ("GWW", "F10"): BLUE,
        ("Toelichting & meer", "C4"): RED,
    }  # fmt: skip
    assert new["GWW", "F5"][2] == '0.0" pt"'  # an added cell looks as its column did,
    assert new["GWW", "A7"][2] == "mm-dd-yy"  # or as its row


def test_sheets_are_sound_and_in_the_order_of_the_schema() -> None:
    for with_notes in (True, False):
        parts = parts_of(copy_of(make_zip(rich_parts(with_notes=with_notes)), FINDINGS))
        for number in (2, 3):
            check_sheet(parts[f"xl/worksheets/sheet{number}.xml"])


def test_notes_of_others_stay_and_ours_come_behind_them() -> None:
    parts = parts_of(copy_of(make_zip(rich_parts()), FINDINGS))
    notes = notes_of(parts["xl/comments7.xml"])
    assert notes["A2"].startswith("Jan: let op\n\n[fout] tabblad “GWW”, cel A2: ")
    assert notes["B2"].startswith("gewoon\n\n[let op] tabblad “GWW”, cel B2: ")
    assert notes["A3"] == "[Opmerkingenthread] tekst"
    assert set(notes) == {"A1", "A2", "A3", "B2", "C2", "C3", "D3", "F5", "A7", "B9", "F10"}
    assert [re.split("[.:]", line)[0] for line in notes["A1"].split("\n\n")] == [
        "[fout] het bestand is leeg, er staat helemaal niets in",
        "[opmerking] tabblad “GWW”",
        "[let op] tabblad “Lijsten”",
        "[opmerking] tabblad “Grafiek”",
    ]
    assert b"<author>Jan &amp; Piet</author>" in parts["xl/comments7.xml"]


def test_every_note_has_one_box() -> None:
    parts = parts_of(copy_of(make_zip(rich_parts()), FINDINGS))
    cells = [(1, 1), (2, 1), (2, 2), (2, 3), (3, 1), (3, 3), (3, 4), (5, 6), (7, 1), (9, 2), (10, 6)]
    assert boxes_of(parts["xl/drawings/vmlDrawing1.vml"]) == cells
    drawing = parts["xl/drawings/vmlDrawing1.vml"].decode()
    assert 'ObjectType="Button"' in drawing
    assert 'data="1,2"' in drawing
    assert drawing.count('id="_x0000_s') == len(set(re.findall(r'id="(_x0000_s\d+)"', drawing))) == len(cells) + 1


def test_a_workbook_of_openpyxl_with_everything_it_can_write() -> None:
    before = decorated_workbook()
    findings = [wrong("error", "GWW", cell) for cell in ("A1", "B2", "C3", "D9", "B3")] + [wrong("warning", "Plaatjes", "")]
    after = copy_of(before, findings)
    changed, _new = changed_parts(before, after)
    assert changed == {
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/_rels/sheet2.xml.rels",
        "xl/styles.xml", "[Content_Types].xml", "xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml",
    }  # fmt: skip
    old, new = looks_of(before), looks_of(after)
    assert {place: look[:-1] for place, look in new.items() if place in old} == {place: look[:-1] for place, look in old.items()}
    recoloured = {place: look[-1] for place, look in new.items() if look[-1] != old.get(place, (None,))[-1]}
    assert recoloured == {
        ("GWW", "A1"): RED, ("GWW", "B2"): RED, ("GWW", "C3"): RED, ("GWW", "D9"): RED, ("GWW", "B3"): RED,
        ("Plaatjes", "A1"): AMBER,
    }  # fmt: skip
    assert boxes_of(parts_of(after)["xl/drawings/commentsDrawing1.vml"]) == [(1, 1), (2, 2), (3, 2), (3, 3), (9, 4)]


def decorated_workbook() -> bytes:
    book = Workbook()
    page, pictures = book.active, book.create_sheet("Plaatjes")
    page.title = "GWW"
    for row in (["Gemeente", "Score", "Datum"], ["Arnhem", 0.5, "=B2*2"], ["Breda", 0.25, "x"]):
        page.append(row)
    page["B2"].number_format, page["B2"].font = "0%", Font(bold=True, color="FFFF0000")
    page["B2"].border = Border(left=Side("thick"))
    page["A1"].fill, page["A1"].alignment = PatternFill("solid", fgColor="FF112233"), Alignment(textRotation=45)
    page["B3"].comment = Comment("van Jan", "Jan")
    page.merge_cells("F1:G2")
    page.freeze_panes = "B2"
    page.conditional_formatting.add(
        "B2:B9", CellIsRule(operator="lessThan", formula=["0.3"], fill=PatternFill(bgColor="FFFF0000"))
    )
    rule = DataValidation(type="list", formula1='"a,b"')
    rule.add("C2:C9")
    page.add_data_validation(rule)
    page.add_table(Table(displayName="tabel", ref="A1:C3"))
    chart = BarChart()
    chart.add_data(Reference(page, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    pictures.add_chart(chart, "B2")
    drawn = BytesIO()
    Picture.new("RGB", (9, 9), "red").save(drawn, "PNG")
    pictures.add_image(Image(drawn), "H2")
    out = BytesIO()
    book.save(out)
    return out.getvalue()
