"""A municipality and round once per file, over all sheets."""

from ingest.findings import cells_of
from ingest.grouping import MOST_PER_COLUMN as MOST
from tests.ingest.builders import HEADS, make_workbook, register
from tests.ingest.layouts.test_long import HEADS as LONG
from tests.ingest.layouts.test_questionnaire import form
from tests.ingest.seen import seen, the, values

ARNHEM = ["GM0202", "Arnhem", 2026]


def test_the_same_row_twice_counts_once(check) -> None:
    row = [*ARNHEM, 3, "ja", 45]
    checked = check(make_workbook({"GWW": register(row, [*ARNHEM, "3", "Ja", "45 %"])}))
    assert seen(checked) == [("row_double_same", "GWW", "A3")]
    assert the(checked, "row_double_same").params["first"] == "A2"
    assert len(checked.answers) == 3


def test_rows_that_differ_are_both_left_out_and_name_each_other(check) -> None:
    rows = [[*ARNHEM, 3, "ja", 45], [*ARNHEM, 3, "ja", 45], [*ARNHEM, 4, "ja", 45], ["GM0228", "Ede", 2026, 1, "nee", 5]]
    checked = check(make_workbook({"GWW": register(*rows)}))
    assert seen(checked) == [("row_double_different", "GWW", f"A{row}") for row in (2, 3, 4)]
    assert [finding.params["other"] for finding in checked.findings] == ["A4", "A4", "A2"]
    assert {answer.cbs_code for answer in checked.answers} == {"GM0228"}


def test_a_wrong_cell_is_not_the_same_as_a_right_one(check) -> None:
    checked = check(make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45], [*ARNHEM, 9, "ja", 45])}))
    assert seen(checked) == [
        ("row_double_different", "GWW", "A2"),
        ("row_double_different", "GWW", "A3"),
        ("number_outside_scale", "GWW", "D3"),
    ]


def test_another_round_is_another_row(check) -> None:
    checked = check(make_workbook({"GWW": register([*ARNHEM, 3, "ja", 45], ["GM0202", "Arnhem", 2025, 2, "nee", 40])}))
    assert seen(checked) == []
    assert len(checked.responses) == 2


def test_sheets_with_other_questions_complete_each_other(check) -> None:
    sheets = {"Strategisch": [[*HEADS, "S01", "S02"], [*ARNHEM, 3, 2]], "Operationeel": [[*HEADS, "OA5"], [*ARNHEM, 45]]}
    checked = check(make_workbook(sheets))
    assert seen(checked) == []
    assert values(checked) == {("GM0202", 2026, "S01"): 3, ("GM0202", 2026, "S02"): 2, ("GM0202", 2026, "OA5"): 45}
    assert len(checked.responses) == 1


def test_sheets_with_the_same_questions_are_compared(check) -> None:
    sheets = {"Een": [[*HEADS, "S01", "S02"], [*ARNHEM, 3, 2]], "Twee": [[*HEADS, "S02", "S06"], [*ARNHEM, 2, 1]]}
    same = check(make_workbook(sheets))
    assert seen(same) == [("row_double_same", "Twee", "A2")]
    assert values(same) == {("GM0202", 2026, "S01"): 3, ("GM0202", 2026, "S02"): 2, ("GM0202", 2026, "S06"): 1}
    sheets["Twee"][1][3] = 4
    different = check(make_workbook(sheets))
    assert seen(different) == [("row_double_different", "Een", "A2"), ("row_double_different", "Twee", "A2")]
    assert the_others(different) == ["A2 (Twee)", "A2 (Een)"]


def the_others(checked) -> list[object]:
    return [finding.params["other"] for finding in checked.findings]


def test_a_form_and_a_long_sheet_in_one_workbook(check) -> None:
    long = [LONG, ["GM0202", 2026, "S01", 3], ["GM0202", 2026, "S02", 2], ["GM0202", 2026, "S06", 1]]
    checked = check(make_workbook({"Form": form(["S01", None, 3], ["S02", None, 4]), "Lang": long}))
    assert seen(checked) == [
        ("answer_double_different", "Form", "C9"),
        ("answer_double_same", "Lang", "D2"),
        ("answer_double_different", "Lang", "D3"),
    ]
    assert values(checked) == {("GM0202", 2026, "S01"): 3, ("GM0202", 2026, "S06"): 1}


def test_editions_that_differ_between_rows_of_one_sheet(check) -> None:
    rows = [[*HEADS, "Editie", "S01"], [*ARNHEM, "start", 3], [*ARNHEM, 2026, 3]]
    assert [code for code, _sheet, _cell in seen(check(make_workbook({"GWW": rows})))] == ["row_double_different"] * 2


def test_a_thousand_double_rows_are_quick(check) -> None:
    rows = [[*ARNHEM, number % 5, "ja", 45] for number in range(3000)]
    checked = check(make_workbook({"GWW": register(*rows)}))
    assert len(checked.findings) == MOST[0]
    assert [cell for finding in checked.findings for cell in cells_of(finding)] == [f"A{row}" for row in range(2, 3002)]
    assert checked.findings[-1].params["more_n"] == 3000 - MOST[0]
    assert checked.answers == ()
