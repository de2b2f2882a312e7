"""Layout lang: one answer per row."""

import pytest

from tests.ingest.builders import Tweaks, make_csv, make_workbook
from tests.ingest.seen import seen, the, values

HEADS = ["CBS-code", "Jaar", "Vraag", "Antwoord", "Toelichting", "Editie"]


def long(*rows: list[object]) -> list[list[object]]:
    return [HEADS, *rows]


def test_a_right_long_sheet(check) -> None:
    checked = check(
        make_workbook(
            {
                "Lang": long(
                    ["GM0202", 2026, "S01", 3, "staat in het programma", None],
                    ["GM0202", 2026, "OA5", "45,5 %", None, None],
                    ["GM0202", 2025, "S01", "n.v.t.", None, None],
                    ["GM0228", 2026, "s01", None, None, "start"],
                )
            }
        )
    )
    assert checked.kind == "lang"
    assert seen(checked) == []
    assert values(checked) == {
        ("GM0202", 2026, "S01"): 3,
        ("GM0202", 2026, "OA5"): 45.5,
        ("GM0202", 2025, "S01"): "n.v.t.",
        ("GM0228", 2026, "S01"): None,
    }
    assert checked.answers[0].comment == "staat in het programma"
    assert [(r.cbs_code, r.round_year, r.edition) for r in checked.responses] == [
        ("GM0202", 2026, None),
        ("GM0202", 2025, None),
        ("GM0228", 2026, "start"),
    ]


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_the_same_as_csv(check, separator: str, encoding: str) -> None:
    rows = [["Gemeente", "Jaar", "Vraag", "Antwoord"], ["Súdwest-Fryslân", 2026, "S01", "Doel benoemd in één beleidsveld"]]
    checked = check(make_csv(rows, separator, encoding), "lang.csv")
    assert seen(checked) == ([("encoding_taken", "", "")] if encoding == "cp1252" else [])
    assert values(checked) == {("GM1900", 2026, "S01"): 2}


def test_a_csv_that_says_its_own_separator(check) -> None:
    content = b"sep=;\r\nCBS-code;Jaar;Vraag;Antwoord\r\nGM0202;2026;S01;9\r\n"
    checked = check(content, "lang.csv")
    assert seen(checked) == [("number_outside_scale", "", "D3")]  # the row Excel shows


def test_answers_twice(check) -> None:
    checked = check(
        make_workbook(
            {
                "Lang": long(
                    ["GM0202", 2026, "S01", 3],
                    ["GM0202", 2026, "S01", "3"],  # the same in other words
                    ["GM0202", 2026, "S02", 3],
                    ["GM0202", 2026, "S02", 4],
                    ["GM0228", 2026, "S02", 4],
                )
            }
        )
    )
    assert seen(checked) == [
        ("answer_double_same", "Lang", "D3"),
        ("answer_double_different", "Lang", "D4"),
        ("answer_double_different", "Lang", "D5"),
    ]
    assert the(checked, "answer_double_same").params["first"] == "D2"
    assert values(checked) == {("GM0202", 2026, "S01"): 3, ("GM0228", 2026, "S02"): 4}


def test_two_editions_for_one_municipality_and_year(check) -> None:
    checked = check(
        make_workbook({"Lang": long(["GM0202", 2026, "S01", 3, None, "start"], ["GM0202", 2026, "S02", 3, None, "2026"])})
    )
    assert seen(checked) == [("edition_conflict", "Lang", "D3")]
    assert values(checked) == {("GM0202", 2026, "S01"): 3}


def test_questions_unknown_missing_or_by_their_text(check, words) -> None:
    checked = check(
        make_workbook(
            {
                "Lang": long(
                    ["GM0202", 2026, "S99", 3],
                    ["GM0202", 2026, None, 3],
                    ["GM0202", 2026, words.questions["S02"].text_en, 3],
                )
            }
        )
    )
    assert seen(checked) == [("question_unknown", "Lang", "C2"), ("question_missing", "Lang", "C3")]
    assert values(checked) == {("GM0202", 2026, "S02"): 3}


def test_a_code_merged_over_its_rows(check) -> None:
    rows = long(["GM0202", 2026, "S01", 3], [None, None, "S02", 4])
    checked = check(make_workbook({"Lang": rows}, Lang=Tweaks(merged=("A2:A3", "B2:B3"))))
    assert seen(checked) == [("cell_merged_filled", "Lang", "A2"), ("cell_merged_filled", "Lang", "B2")]
    assert values(checked) == {("GM0202", 2026, "S01"): 3, ("GM0202", 2026, "S02"): 4}


def test_columns_missing_or_added(check) -> None:
    without_year = check(make_workbook({"Lang": [["CBS-code", "Vraag", "Antwoord"], ["GM0202", "S01", 3]]}))
    assert seen(without_year) == [("head_missing", "Lang", "A1")]
    twice = check(make_workbook({"Lang": [["CBS-code", "Jaar", "Vraag", "Antwoord", "Antwoord"], ["GM0202", 2026, "S01", 3, 3]]}))
    assert seen(twice) == [("head_missing", "Lang", "A1"), ("head_twice", "Lang", "E1")]
    rows = [["CBS-code", "Jaar", "Vraag", "Antwoord", "Toelichtng", "Kleur"], ["GM0202", 2026, "S01", 3, "x", "rood"]]
    added = check(make_workbook({"Lang": rows}))
    assert seen(added) == [("head_unknown", "Lang", "E1"), ("head_not_read", "Lang", "F1")]


def test_totals_and_footnotes(check) -> None:
    checked = check(make_workbook({"Lang": long(["GM0202", 2026, "S01", 3], ["Totaal", None, None, 3], ["Bron: opgave"])}))
    assert seen(checked) == [("total_row_skipped", "Lang", "A3"), ("row_ignored", "Lang", "A4")]
