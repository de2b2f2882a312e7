"""Workbooks to neutral sheets: what Excel does to cells."""

from datetime import datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from ingest.addresses import address_of, column_letters, position_of
from ingest.files import open_file
from ingest.sheets import Cell, shown
from ingest.workbook import read_workbook
from tests.ingest.builders import Formula, Percent, Tweaks, make_workbook
from tests.ingest.seen import seen


def test_only_cells_with_content_are_there(check) -> None:
    sheet = read_workbook(make_workbook({"A": [["x", None, "  "], [], [None, 0]]}))[0]
    assert sheet.row_numbers == (1, 3)
    assert [cell.address for cell in sheet.row(1)] == ["A1"]
    assert sheet.cell(3, 2).value == 0
    assert sheet.cell(9, 9).is_blank


def test_merged_ranges() -> None:
    sheet = read_workbook(make_workbook({"A": [["x", None, 1], [None, None, 2]]}, A=Tweaks(merged=("A1:B2",))))[0]
    assert sheet.cell(1, 1).merged_range == "A1:B2"
    assert sheet.cell(2, 2).merged_range == "A1:B2"
    assert sheet.cell(1, 3).merged_range == ""
    merged = sheet.merged_at(2, 1)
    assert merged
    assert merged.is_wide


def test_formulas_with_and_without_a_result() -> None:
    row = [
        Formula("=1+2", "3"),
        Formula("=1+2"),
        Formula('="a"', "a", "str"),
        Formula('=""', "", "str"),
        Formula("=1/0", "#DIV/0!", "e"),
    ]
    cells = list(read_workbook(make_workbook({"A": [row]}))[0].row(1))
    assert [(cell.address, cell.value, cell.trouble) for cell in cells] == [
        ("A1", 3, ""),
        ("B1", None, "formula_without_value"),
        ("C1", "a", ""),
        ("E1", "#DIV/0!", "error_value"),
    ]


def test_percent_formats() -> None:
    formats = ["0%", "0.00%", '0.0"%"', "0\\%", "General", "[Red]0%", "0.0;-0.0", '_-* #,##0.00\\ "€"_-']
    cells = read_workbook(make_workbook({"A": [[Percent(0.5, text) for text in formats]]}))[0].row(1)
    assert [cell.is_percent for cell in cells] == [True, True, False, False, False, True, False, False]


def test_hidden_sheets_are_named_and_not_read(check) -> None:
    rows = [["CBS-code", "Jaar", "S01"], ["GM0202", 2026, 3]]
    content = make_workbook({"Zichtbaar": rows, "Oud": rows}, Oud=Tweaks(hidden=True))
    assert seen(check(content)) == [("sheet_hidden", "Oud", "")]


def test_dates_of_the_1904_calendar() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active["A1"] = datetime(2026, 4, 3)
    out = BytesIO()
    book.save(out)
    assert read_workbook(out.getvalue())[0].cell(1, 1).value == datetime(2026, 4, 3)


def test_a_stray_cell_far_away_is_left_out_and_named() -> None:
    book = Workbook()
    book.active["A1"] = "x"
    book.active["B700"] = "y"
    book.active.cell(1_048_576, 16_384, "z")
    out = BytesIO()
    book.save(out)
    opened = open_file(out.getvalue())
    assert opened.sheets[0].row_numbers == (1, 700)
    assert [(finding.severity, finding.code, finding.cell) for finding in opened.findings] == [
        ("error", "cell_far_out", "XFD1048576")
    ]


def test_cells_as_a_person_sees_them() -> None:
    assert [shown(Cell(1, 1, value)) for value in (3, 3.0, 2.5, "  a\u00a0b ", None, True, datetime(2026, 4, 3))] == [
        "3", "3", "2,5", "a b", "", "WAAR", "3-4-2026",
    ]  # fmt: skip
    assert shown(Cell(1, 1, 0.455, is_percent=True)) == "45,5 %"


def test_addresses_both_ways() -> None:
    assert [column_letters(column) for column in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]
    for row, column in ((1, 1), (14, 4), (1_048_576, 16_384)):
        assert position_of(address_of(row, column)) == (row, column)
    assert position_of("") == (0, 0)
