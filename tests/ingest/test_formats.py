"""Every format gives the same neutral cells: what is read is held against openpyxl, or against what was written."""

import io
import struct
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.chart import BarChart

from data import SAMPLES
from ingest.files import open_file
from ingest.formats.ole import OleFile
from ingest.formats.xlsx_rows import PIECE
from ingest.sheets import BLANK, Sheet
from tests.corpus.files import write_file
from tests.corpus.pages import WORKBOOKS, CellError, Format, Page
from tests.ingest.builders import Formula, Percent, Tweaks, make_workbook, make_zip, register
from tests.ingest.hostile_files import OPEN, SHEET, ods, parts_of, with_part, with_rows
from tests.ingest.openpyxl_oracle import cells_of, position, read_with_openpyxl
from tests.ingest.seen import seen


def only_sheet(content: bytes) -> Sheet:
    opened = open_file(content)
    assert opened.refusal is None, opened.refusal
    return opened.sheets[0]


def shown(sheet: Sheet) -> dict[str, Any]:
    """What stands in each cell: the value, or (value, mark) where there is one."""
    found = {}
    for row in sheet.row_numbers:
        for cell in sheet.row(row):
            mark = cell.trouble or ("percent" if cell.is_percent else "")
            found[cell.address] = (cell.value, mark) if mark else cell.value
    return found


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xlsx")), ids=lambda path: path.stem)
def test_the_samples_are_read_as_openpyxl_reads_them(path: Path) -> None:
    content = path.read_bytes()
    expected = read_with_openpyxl(content)
    sheets = open_file(content).sheets
    assert [sheet.name for sheet in sheets] == list(expected)
    for sheet in sheets:
        is_hidden, cells = expected[sheet.name]
        assert sheet.is_hidden == is_hidden
        assert {at: cell[:4] for at, cell in cells_of(sheet).items()} == {at: cell[:4] for at, cell in cells.items()}


FORMATS = ["General", "0%", "0.00%", "0.00", "@", '0.0"%"', "[Red]0%", "0\\%", "#,##0", "d-m-yyyy", "h:mm", "[h]:mm", "0.0E+00"]
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**6), 10**6),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 6)),
    st.text(st.sampled_from(list("aeiouéß €%#=;'\"&<>_x0D\n\t1234")), max_size=12).filter(lambda text: not text.startswith("=")),
    st.sampled_from(["#REF!", "#N/A", "3", "45,5 %", " ", "'x", "=", "WAAR"]),
    st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)).map(lambda moment: moment.replace(microsecond=0)),
    st.builds(Percent, st.floats(0, 1).map(lambda share: round(share, 4)), st.sampled_from(FORMATS[:5])),
    st.just(Formula("=1+1")),
)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.lists(VALUES, max_size=6), max_size=8), first_row=st.integers(1, 4000), merged=st.booleans())
def test_any_workbook_is_read_as_openpyxl_reads_it(rows: list[list[Any]], first_row: int, merged: bool) -> None:
    ranges = (f"B{first_row}:C{first_row + 1}",) if merged else ()
    content = make_workbook(
        {"A": rows, "Verborgen": [["x"]]}, A=Tweaks(first_row=first_row, merged=ranges), Verborgen=Tweaks(hidden=True)
    )
    expected = read_with_openpyxl(content)
    for sheet in open_file(content).sheets:
        assert cells_of(sheet) == expected[sheet.name][1]
        assert sheet.is_hidden == expected[sheet.name][0]


def test_numbers_with_the_formats_of_dates_times_and_durations() -> None:
    values = [date(2026, 4, 3), datetime(2026, 4, 3, 12, 30), time(12, 30), timedelta(hours=30), timedelta(minutes=5)]
    assert list(shown(only_sheet(make_workbook({"A": [values]}))).values()) == [
        datetime(2026, 4, 3), datetime(2026, 4, 3, 12, 30), time(12, 30), timedelta(hours=30), timedelta(minutes=5),
    ]  # fmt: skip


def test_a_formula_with_and_without_a_result_of_every_kind() -> None:
    rows = (
        b'<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v/></c><c r="C1"><f>1+1</f><v></v></c>'
        b'<c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>""</f></c><c r="F1"><f t="shared" si="0"/><v>4</v></c>'
        b'<c r="G1"><f t="shared" si="0"/></c><c r="H1" t="b"><f>TRUE()</f><v>1</v></c>'
        b'<c r="I1" t="e"><f>A1#</f><v>#SPILL!</v></c>'
        b'<c r="J1" t="e"><f>1/0</f></c><c r="K1" s="0" t="n"><f>1</f> <v></v> </c><c r="L1"><v>5</v></c></row>'
    )
    none = (None, "formula_without_value")
    assert shown(only_sheet(with_rows(rows))) == {
        "A1": none, "B1": none, "C1": none, "E1": none, "F1": 4, "G1": none, "H1": True,
        "I1": ("#SPILL!", "error_value"), "J1": none, "K1": none, "L1": 5,
    }  # fmt: skip


def test_texts_of_every_kind() -> None:
    rows = (
        b'<row r="3"><c r="B3" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c><c r="C3" t="str"><v>#REF!</v></c>'
        b'<c r="D3" t="str"><v>3</v></c><c r="E3" t="inlineStr"><is><t> </t></is></c><c r="F3" t="str"><v>a_x000D_b&amp;c</v></c>'
        b'<c r="G3" t="e"><v>#REF!</v></c></row>'
    )
    sheet = only_sheet(with_rows(rows))
    assert shown(sheet) == {"B3": "rich", "C3": "#REF!", "D3": "3", "F3": "a\rb&c", "G3": ("#REF!", "error_value")}


def test_shared_texts_are_found_by_their_number_however_they_are_asked_for() -> None:
    """Excel keeps texts apart; the first way is Excel's, the others are rare and take another road."""
    texts = b"<sst><si><t>nul</t></si><si><r><t>e</t></r><r><t>en</t></r></si><si><t> </t></si></sst>"
    base = make_workbook({"A": [["x"]]})
    parts = parts_of(base)
    relation = b'<Relationship Id="rS" Type="http://x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(b"</Relationships>", relation)
    parts["xl/sharedStrings.xml"] = texts
    for cell in (
        b'<c r="A%d" t="s"><v>%d</v></c>',
        b'<c r="A%d" s="0" t="s"><v>%d</v></c>',
        b"<c r='A%d' t='s'><v>%d</v></c>",
        b'<c t="s" r="A%d"> <v>%d</v></c>',
    ):
        rows = b"".join(b'<row r="%d">%s</row>' % (n + 1, cell % (n + 1, n)) for n in range(3))
        sheet = only_sheet(make_zip({**parts, "xl/worksheets/sheet1.xml": OPEN + rows + b"</sheetData></worksheet>"}))
        assert shown(sheet) == {"A1": "nul", "A2": "een"}


def test_a_sheet_of_many_pieces_is_whole() -> None:
    """Rows are read a few megabytes at a time: nothing is lost, doubled or moved on the seams."""
    n = 3 * PIECE // 40
    rows = b"".join(
        b'<row r="%d"><c r="A%d"><v>%d</v></c><c r="C%d" t="str"><v>t%d</v></c></row>' % (r, r, r * 2, r, r % 7)
        for r in range(1, n)
    )
    sheet = only_sheet(with_rows(rows))
    assert sheet.rows_n == n - 1
    first, second = sheet.columns[1], sheet.columns[3]
    values = np.array([content.value or 0 for content in first.contents])
    assert (values[first.codes] == np.arange(1, n) * 2).all()
    assert [second.contents[code].value for code in second.codes[:8]] == [f"t{r % 7}" for r in range(1, 9)]
    assert len(second.contents) == 8


def test_rows_and_columns_far_apart_take_no_room() -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (r, r) for r in (1, 5_000, 14_000, 23_000))
    assert only_sheet(with_rows(rows)).row_numbers == (1, 5_000, 14_000, 23_000)
    wide = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c><c r="ALL%d"><v>2</v></c></row>' % (r, r, r) for r in range(1, 300))
    sheet = only_sheet(with_rows(wide))
    assert (sheet.column_numbers, sheet.rows_n) == ((1, 1000), 299)


def test_rows_out_of_order_are_read_where_they_say_they_stand() -> None:
    rows = (
        b'<row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>'
    )
    assert shown(only_sheet(with_rows(rows))) == {"A2": 2, "A5": 5, "A9": 9}
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'
    assert [finding.code for finding in open_file(with_rows(far)).findings] == ["cell_far_out"]


def test_a_format_of_brackets_without_end_costs_nothing() -> None:
    content = make_workbook({"A": [[Percent(0.5, "0.0%")]]})
    parts = parts_of(content)
    styles = parts["xl/styles.xml"].replace(b'formatCode="0.0%"', b'formatCode="' + b"[" * 300_000 + b'"')
    assert styles != parts["xl/styles.xml"]
    assert shown(only_sheet(make_zip({**parts, "xl/styles.xml": styles}))) == {"A1": 0.5}


def test_a_column_far_away_is_left_out_and_named() -> None:
    opened = open_file(with_rows(b'<row r="2"><c r="A2"><v>1</v></c><c r="ZZZ2"><v>1</v></c></row>'))
    assert shown(opened.sheets[0]) == {"A2": 1}
    assert [(finding.code, finding.cell) for finding in opened.findings] == [("cell_far_out", "ZZZ2")]


def test_true_one_and_text_are_three_contents() -> None:
    sheet = only_sheet(make_workbook({"A": [[True], [1], ["1"], [False], [0], [1.0], [None]]}))
    column = sheet.columns[1]
    assert [type(column.content(row).value).__name__ for row in range(1, 7)] == ["bool", "int", "str", "bool", "int", "int"]
    assert column.contents[0] == BLANK
    assert column.content(2) is column.content(6)


def test_charts_are_passed_over_and_very_hidden_is_hidden() -> None:
    book = Workbook()
    book.active["A1"] = 1
    book.create_chartsheet("Grafiek").add_chart(BarChart())
    book.create_sheet("Diep")["A1"] = 1
    book["Diep"].sheet_state = "veryHidden"
    out = io.BytesIO()
    book.save(out)
    assert [(sheet.name, sheet.is_hidden) for sheet in open_file(out.getvalue()).sheets] == [("Sheet", False), ("Diep", True)]


# .xls


def make_xls() -> bytes:
    book = xlwt.Workbook()
    page = book.add_sheet("Blad")
    percent, day = xlwt.easyxf(num_format_str="0.0%"), xlwt.easyxf(num_format_str="D-M-YYYY")
    for column, content in enumerate(["CBS-code", 3, 45.5, True, None, "  "]):
        page.write(2, column, content)
    page.write(3, 0, 0.45, percent)
    page.write(3, 1, 0.45)
    page.write(3, 2, datetime(2026, 4, 3), day)
    page.write(3, 3, xlwt.Formula("1+1"))
    page.write_merge(5, 6, 0, 1, "samen")
    page.row(3).set_cell_error(4, "#REF!")
    book.add_sheet("Verborgen").visibility = 1
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_an_xls_with_everything_python_calamine_does_not_say() -> None:
    opened = open_file(make_xls())
    assert shown(opened.sheets[0]) == {
        "A3": "CBS-code", "B3": 3, "C3": 45.5, "D3": True, "A4": (0.45, "percent"), "B4": 0.45,
        "C4": datetime(2026, 4, 3), "D4": (None, "formula_without_value"), "E4": ("#REF!", "error_value"), "A6": "samen",
    }  # fmt: skip
    assert opened.sheets[0].cell(7, 2).merged_range == "A6:B7"
    assert [(sheet.name, sheet.is_hidden) for sheet in opened.sheets] == [("Blad", False), ("Verborgen", True)]


def test_an_xls_with_a_password_is_refused(check) -> None:
    content = bytearray(make_xls())
    stream = OleFile(bytes(content)).stream("Workbook")
    assert stream
    at = content.find(stream[:20]) + 4 + struct.unpack_from("<H", stream, 2)[0]  # the record behind the first
    content[at : at + 2] = b"\x2f\x00"
    assert seen(check(bytes(content), "oud.xls")) == [("file_encrypted", "", "")]


# .ods


def cell(kind: str, value: str = "", text: str = "", more: str = "") -> str:
    return f'<table:table-cell office:value-type="{kind}" {value} {more}><text:p>{text}</text:p></table:table-cell>'


def test_an_ods_with_everything_python_calamine_does_not_say() -> None:
    blank = '<table:table-cell table:number-columns-repeated="2"/>'
    row = (
        blank
        + cell("float", 'office:value="3"', "3")
        + cell("percentage", 'office:value="0.45"', "45%", 'table:number-columns-repeated="2"')
        + cell("string", "", "#REF!", 'table:formula="of:=1" calcext:value-type="error"')
        + '<table:table-cell table:formula="of:=[.A1]"/>'
        + cell("string", "", "#REF!")
        + cell("boolean", 'office:boolean-value="true"')
        + cell("date", 'office:date-value="2026-04-03"')
    )
    again = '<table:table-row table:number-rows-repeated="2">' + cell("percentage", 'office:value="0.1"') + "</table:table-row>"
    wide = (
        "<table:table-row>"
        + cell("string", "", "kop", 'table:number-columns-spanned="2" table:number-rows-spanned="2"')
        + "<table:covered-table-cell/></table:table-row>"
    )
    blanks = '<table:table-cell table:number-columns-repeated="16384"/>'
    end = f'<table:table-row table:number-rows-repeated="1048000">{blanks}</table:table-row>'
    above = f'<table:table-row table:number-rows-repeated="3">{blank}</table:table-row>'
    rows = f"{above}<table:table-row>{row}</table:table-row>{again}{wide}{end}"
    sheet = only_sheet(ods(f'<table:table table:name="Blad &amp; 1">{rows}</table:table>'.encode()))
    assert sheet.name == "Blad & 1"
    assert shown(sheet) == {
        "C4": 3, "D4": (0.45, "percent"), "E4": (0.45, "percent"), "F4": ("#REF!", "error_value"),
        "G4": (None, "formula_without_value"), "H4": "#REF!", "I4": True, "J4": datetime(2026, 4, 3),
        "A5": (0.1, "percent"), "A6": (0.1, "percent"), "A7": "kop",
    }  # fmt: skip
    assert sheet.cell(8, 2).merged_range == "A7:B8"


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_every_kind_of_workbook_says_the_same(kind: Format) -> None:
    """One page written by the corpus in each format: marks that python-calamine leaves out are found in all of them."""
    rows = [["CBS-code", "é", 3], [Percent(0.45), 0.45, datetime(2026, 4, 3), -2.5], [CellError("#REF!"), True, False, "3"]]
    pages = [Page("Één & <twee>", rows, merged=("C3:D3",), first_row=3), Page("Weg", [["x"]], is_hidden=True)]
    sheets = open_file(write_file(pages, kind)).sheets
    assert shown(sheets[0]) == {
        "A3": "CBS-code", "B3": "é", "C3": 3, "A4": (0.45, "percent"), "B4": 0.45, "C4": datetime(2026, 4, 3), "D4": -2.5,
        "A5": ("#REF!", "error_value"), "B5": True, "C5": False, "D5": "3",
    }  # fmt: skip
    assert [(sheet.name, sheet.is_hidden) for sheet in sheets] == [("Één & <twee>", False), ("Weg", True)]
    assert [merged.address for merged in sheets[0].merged] == ["C3:D3"]


def test_a_tall_merged_range_is_found_from_every_row_of_it() -> None:
    merged = b'<mergeCells><mergeCell ref="A1:A900000"/><mergeCell ref="B2:C3"/></mergeCells>'
    rows = OPEN + b'<row r="1"><c r="A1"><v>1</v></c></row></sheetData>' + merged + b"</worksheet>"
    sheet = only_sheet(with_part(SHEET, rows))
    assert [sheet.cell(row, 1).merged_range for row in (1, 450_000, 900_000, 900_001)] == ["A1:A900000"] * 3 + [""]
    assert (sheet.cell(3, 3).merged_range, sheet.cell(4, 3).merged_range) == ("B2:C3", "")


def test_the_same_register_in_every_format_is_the_same_register(check) -> None:
    rows = register(["GM0202", "Arnhem", 2026, 3, "ja", 45])
    expected = check(make_workbook({"Register": rows})).answers
    assert len(expected) == 3
    book = xlwt.Workbook()
    page = book.add_sheet("Register")
    for r, row in enumerate(rows):
        for c, content in enumerate(row):
            page.write(r, c, content)
    out = io.BytesIO()
    book.save(out)
    table = "".join(
        "<table:table-row>"
        + "".join(cell("float", f'office:value="{v}"') if isinstance(v, int) else cell("string", "", v) for v in row)
        + "</table:table-row>"
        for row in rows
    )
    text = "\r\n".join(";".join(map(str, row)) for row in rows)
    others = {
        "xls": out.getvalue(),
        "ods": ods(f'<table:table table:name="Register">{table}</table:table>'.encode()),
        "csv": text.encode(),
        "tsv": text.replace(";", "\t").encode("utf-16"),
        "utf-16 without a mark": text.encode("utf-16-le"),
        "comma": ("sep=,\r\n" + text.replace(";", ",")).encode("cp1252"),
    }
    for name, content in others.items():
        assert [(a.question_id, a.value) for a in check(content, "register.dat").answers] == [
            (a.question_id, a.value) for a in expected
        ], name


def test_addresses_of_the_oracle() -> None:
    assert position("C4") == (4, 3)
