"""The door the user takes: a file and its findings in, a file to download out."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from openpyxl import load_workbook

from data.text import set_language
from ingest.annotated import copying, marks
from ingest.annotated.copying import annotated_copy, copy_name, copy_told
from ingest.annotated.file_values import read_values
from ingest.annotated.new_workbook import sheet_names, write_sheets
from ingest.annotated.writing import WrittenCopy, write_annotated
from ingest.confinement.confined import run_confined
from ingest.confinement.limits import Limits
from ingest.findings import Finding
from ingest.instructions import Correction
from ingest.sheets import BLANK, ColumnCells, Content, Sheet
from ingest.vocabulary import Vocabulary
from tests.ingest.annotated.packages import plain_parts, rich_parts, sheet
from tests.ingest.annotated.seen_copy import looks_of, parts_of
from tests.ingest.builders import Tweaks, make_csv, make_workbook, make_zip, register

WRONG = Finding("error", "option_unknown", "GWW", "D2", "ja, deels", {"what": "target"})


def notes_in(content: bytes) -> dict[str, str]:
    """The notes of the first sheet, as openpyxl reads them."""
    cells = [cell for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows() for cell in row]
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment}


def test_values_of_every_kind_come_out_as_they_were(words: Vocabulary) -> None:
    from datetime import date, datetime, time, timedelta

    moments = [datetime(2026, 3, 1, 14, 30), datetime(2026, 3, 1), time(14, 30), timedelta(hours=30), date(1899, 5, 6)]
    values = [
        "tekst",
        " a\n b ",
        "=1+1",
        "-2",
        "+x",
        "@y",
        "\tz",
        "0202",
        3,
        -2.5,
        1e300,
        0.1 + 0.2,
        10**20,
        True,
        False,
        *moments,
    ]
    contents = (
        BLANK,
        *(Content(value) for value in values),
        Content(0.455, is_percent=True),
        Content("#REF!", trouble="error_value"),
    )
    column = ColumnCells(contents, np.arange(1, len(contents), dtype=np.int32))
    page = load_workbook(BytesIO(write_sheets((Sheet("A", {2: column}, len(contents) - 1),), ("A",)))).worksheets[0]
    cells = [page.cell(row, 2) for row in range(1, len(contents))]
    expected = [*values[:12], str(10**20), *values[13:-1], "1899-05-06", 0.455, "#REF!"]
    assert [cell.value for cell in cells] == expected
    assert [cell.value for cell in cells if cell.data_type == "f"] == []  # no text became a formula (IR-9)
    assert [cell.value for cell in cells if cell.quotePrefix] == ["=1+1", "-2", "+x", "@y", "\tz"]
    assert cells[-2].number_format.endswith("%")
    assert cells[-1].data_type == "e"


def test_names_of_sheets_that_excel_does_not_take() -> None:
    names = ["", "a/b", "A_B", "x" * 40, "x" * 40, "'", "\x00"]
    sheets = [Sheet(name, {}, 0) for name in names]
    assert sheet_names(sheets, "mijn [export]") == ("mijn _export_", "a_b", "A_B_2", "x" * 31, f"{'x' * 29}_2", "1", "1_2")


def test_a_hidden_sheet_and_merged_cells_stay_so_in_a_new_workbook() -> None:
    sheets = read_values(make_workbook({"Een": [["a", None], ["b", 1]]}, Een=Tweaks(merged=("A1:B1",))), [])
    book = load_workbook(BytesIO(write_sheets((*sheets, Sheet("Twee", {}, 0, is_hidden=True)), ("Een", "Twee"))))
    assert [page.sheet_state for page in book] == ["visible", "hidden"]
    assert [str(merged) for merged in book.worksheets[0].merged_cells.ranges] == ["A1:B1"]


def test_rows_after_the_last_of_excel_are_said_to_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "LAST_ROW", 3)
    copy = annotated_copy("x.csv", b"a;b\n" * 4, ())
    assert "3 rijen" in notes_in(copy.content)["A1"]


def test_a_csv_file_is_read_with_the_separator_it_was_checked_with() -> None:
    content = b"CBS-code;Toelichting\nGM0202;een, twee, drie, vier\n"
    finding = Finding("error", "option_unknown", "", "A2", "GM0202", {"what": "target"})
    copy = annotated_copy("x.csv", content, [finding])
    assert load_workbook(BytesIO(copy.content)).worksheets[0]["B2"].value == "een, twee, drie, vier"


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Register 2026.v2.xlsx", "", "Register 2026.v2 met opmerkingen.xlsx"),
        ("C:\\map\\a.xls", "", "a met opmerkingen.xlsx"),
        ("../../etc/passwd", "", "passwd met opmerkingen.xlsx"),
        ('a"b<c>\n.xlsx', "", "a_b_c__ met opmerkingen.xlsx"),
        ("", "", "CI Monitor met opmerkingen.xlsx"),
        ("x.xlsx", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "x met opmerkingen.xlsm"),
        ("x.xlsm", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", "x met opmerkingen.xltx"),
    ],
)
def test_the_name_says_what_it_is_and_ends_as_excel_wants(name: str, kind: str, expected: str) -> None:
    parts = plain_parts(sheet("", ""))
    if kind:
        old = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(old, kind.encode())
    assert annotated_copy(name, make_zip(parts), ()).file_name == expected


def test_in_english() -> None:
    set_language("en")
    try:
        copy = annotated_copy("x.xlsx", make_workbook({"GWW": register(["GM0202", "Almere", 2026, "ja, deels"])}), [WRONG])
        assert copy.file_name == "x with remarks.xlsx"
        assert notes_in(copy.content)["D2"].startswith("[error] sheet “GWW”, cell D2: it says “ja, deels” here.")
        assert copy_told(copy).startswith("This is your own workbook")
    finally:
        set_language("nl")


def test_a_file_that_cannot_be_opened_becomes_a_list_of_its_remarks() -> None:
    copy = annotated_copy("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1kapot", [Finding("error", "file_damaged")])
    assert (copy.is_new_workbook, copy.reason) == (True, "unreadable")
    assert "beschadigd" in str(load_workbook(BytesIO(copy.content)).worksheets[0]["A1"].value)


def test_a_workbook_that_cannot_be_marked_safely_becomes_a_new_one() -> None:
    parts = plain_parts(sheet('<row r="2"><c r="D2" t="inlineStr"><is><t>ja, deels</t></is></c></row>', ""))
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"<fills", b"<vullingen").replace(b"</fills", b"</vullingen")
    copy = annotated_copy("x.xlsx", make_zip(parts), [WRONG])
    assert (copy.is_new_workbook, copy.reason) == (True, "odd_workbook")
    assert load_workbook(BytesIO(copy.content))["GWW"]["D2"].value == "ja, deels"
    assert "kan niet veilig worden gemarkeerd" in copy_told(copy)


def test_a_correction_is_told_and_the_cell_keeps_what_the_user_wrote() -> None:
    content = make_workbook({"GWW": register(["GM0202", "Almere", 2026, "ja, deels"])})
    copy = annotated_copy("x.xlsx", content, (), [Correction("GWW", "D2", "ja, deels", "3")])
    assert notes_in(copy.content)["D2"].endswith("hier staat “ja, deels”. U hebt dit in CI Monitor verbeterd tot “3”.")
    assert looks_of(copy.content)["GWW", "D2"][0] == "ja, deels"
    said = Finding("notice", "cell_corrected", "GWW", "D2", "ja, deels", {"now": "3"})
    told = annotated_copy("x.xlsx", content, [said], [Correction("GWW", "D2", "ja, deels", "3")])
    assert notes_in(told.content)["D2"].count("[opmerking]") == 1


def test_a_finding_for_more_cells_marks_them_all_and_has_its_note_at_the_first() -> None:
    rows = register(*(["GM0202", "Almere", 2026, n] for n in range(9)))
    finding = replace(WRONG, severity="notice", params={"what": "target", "more_n": 4, "more_cells": "D3:D5 D9"})
    copy = annotated_copy("x.xlsx", make_workbook({"GWW": rows}), [finding])
    marked = {cell for (_sheet, cell), look in looks_of(copy.content).items() if look[-1] == "FFDDEBF7"}
    assert marked == {"D2", "D3", "D4", "D5", "D9"}
    assert list(notes_in(copy.content)) == ["D2"]
    assert "4 andere cellen" in notes_in(copy.content)["D2"]


def test_a_note_is_cut_at_what_excel_holds() -> None:
    findings = [replace(WRONG, found=f"{n}" * 100) for n in range(200)]
    note = notes_in(annotated_copy("x.xlsx", make_workbook({"GWW": [["a"]]}), findings).content)["D2"]
    assert len(note) == 32_767
    assert note.endswith("…")
    assert marks.cut_to("😀" * 10, 5) == "😀😀…"


def test_after_the_most_notes_cells_have_a_colour_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "MOST_NOTES", 2)
    findings = [replace(WRONG, cell=cell) for cell in ("D2", "D3", "D4", "D5")]
    copy = annotated_copy("x.xlsx", make_workbook({"GWW": [["a"]]}), findings)
    assert set(notes_in(copy.content)) == {"A1", "D2", "D3"}
    assert "de eerste 2 hebben een notitie" in notes_in(copy.content)["A1"]
    assert {cell for (_sheet, cell), look in looks_of(copy.content).items() if look[-1]} == {"A1", "D2", "D3", "D4", "D5"}


def test_after_the_most_colours_the_rest_is_not_marked_and_errors_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "MOST_COLOURS", 3)
    notice = replace(WRONG, severity="notice", cell="A2", params={"what": "target", "more_n": 5, "more_cells": "A3:A7"})
    error = replace(WRONG, cell="B2", params={"what": "target", "more_n": 2, "more_cells": "B3:B4"})
    copy = annotated_copy("x.xlsx", make_workbook({"GWW": [["a"]]}), [notice, error])
    assert {cell for (_sheet, cell), look in looks_of(copy.content).items() if look[-1]} == {"A1", "A2", "B2", "B3", "B4", "A3"}
    assert "3 andere cellen een kleur" in notes_in(copy.content)["A1"]


def test_the_same_file_and_findings_give_the_same_bytes() -> None:
    for content in (make_zip(rich_parts()), make_csv([["a", "b"], [1, 2]])):
        assert annotated_copy("x", content, [WRONG]) == annotated_copy("x", content, [WRONG])


def test_without_findings_the_copy_has_the_same_parts() -> None:
    content = make_zip(rich_parts())
    assert parts_of(annotated_copy("x.xlsm", content, ()).content) == parts_of(content)


def test_signs_that_a_name_may_hold() -> None:
    assert copy_name("naïef 100%.csv", ".xlsx") == "naïef 100% met opmerkingen.xlsx"


@pytest.mark.processes
def test_it_runs_in_the_confined_child_in_the_language_of_the_user() -> None:
    content = make_workbook({"GWW": register(["GM0202", "Almere", 2026, "ja, deels"])})
    set_language("en")
    try:
        copy = run_confined(annotated_copy, "x.xlsx", content, [WRONG])
        assert copy == annotated_copy("x.xlsx", content, [WRONG])
    finally:
        set_language("nl")
    with zipfile.ZipFile(BytesIO(copy.content)) as package:  # type: ignore[union-attr]
        assert package.testzip() is None


@pytest.mark.processes
@pytest.mark.parametrize(("out", "expected"), [("uit", "uit/x met opmerkingen.xlsx"), ("uit/kopie.xlsx", "uit/kopie.xlsx")])
def test_it_is_written_in_a_folder_or_as_the_file_that_is_named(check, tmp_path: Path, out: str, expected: str) -> None:
    checked = check(make_workbook({"GWW": register(["GM0034", "Almere", 2026, "ja, deels"])}), "x.xlsx")
    written = write_annotated(checked, tmp_path / out)
    assert isinstance(written, WrittenCopy)
    assert written.path == tmp_path / expected
    assert "ja, deels" in notes_in(written.path.read_bytes())["D2"]


@pytest.mark.processes
def test_a_copy_that_asks_too_much_is_a_finding(check, tmp_path: Path) -> None:
    checked = check(make_workbook({"GWW": register(["GM0034", "Almere", 2026, 1])}), "x.xlsx")
    told = write_annotated(checked, tmp_path / "uit", Limits(seconds=0.01))
    assert isinstance(told, Finding)
    assert told.severity == "error"
    assert not (tmp_path / "uit").exists()
