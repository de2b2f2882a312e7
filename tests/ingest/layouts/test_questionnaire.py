"""Layout vragenlijst: one municipality, labels above the heads."""

import pytest

from tests.ingest.builders import make_csv, make_workbook
from tests.ingest.seen import seen, values

LABELS = [["Gemeente", "Arnhem"], ["CBS-code", "GM0202"], ["Jaar", 2026], ["Editie", None], ["Ingevuld door", "J. Jansen"], []]
HEADS = ["vraag-id", "vraag", "antwoord", "toelichting"]


def form(*rows: list[object], labels: list[list[object]] = LABELS) -> list[list[object]]:
    return [*labels, HEADS, *rows]


ROWS = [
    ["Strategisch"],  # a title between the questions
    ["S01", "In hoeverre ...", "Doel benoemd in één beleidsveld", "staat in het programma"],
    ["S02", None, 3, None],
    [None, "Heeft uw organisatie vastgelegd wanneer een opdracht als circulair meetelt?", "deels", None],
    ["OA5", None, None, "nog niet bekend"],
]
EXPECTED = {
    ("GM0202", 2026, "S01"): 2,
    ("GM0202", 2026, "S02"): 3,
    ("GM0202", 2026, "S03"): 1,
    ("GM0202", 2026, "OA5"): None,
}


def test_a_right_form(check) -> None:
    checked = check(make_workbook({"Vragenlijst": form(*ROWS)}))
    assert checked.kind == "vragenlijst"
    assert seen(checked) == []
    assert values(checked) == EXPECTED
    assert {a.question_id: a.comment for a in checked.answers} == {
        "S01": "staat in het programma",
        "S02": None,
        "S03": None,
        "OA5": "nog niet bekend",
    }
    assert "Jansen" not in repr(checked.answers) + repr(checked.responses)  # personal data is not kept (IR-4)


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_the_same_as_csv(check, separator: str, encoding: str) -> None:
    checked = check(make_csv(form(*ROWS), separator, encoding), "vragenlijst.csv")
    assert seen(checked) == ([("encoding_taken", "", "")] if encoding == "cp1252" else [])
    assert values(checked) == EXPECTED


def test_several_municipalities_on_several_sheets(check) -> None:
    other = [["Gemeente:", "Gemeente Ede"], ["Meetronde:", 2025]]
    checked = check(make_workbook({"A": form(["S01", None, 1]), "B": form(["S01", None, 2], labels=other)}))
    assert values(checked) == {("GM0202", 2026, "S01"): 1, ("GM0228", 2025, "S01"): 2}


def test_labels_that_are_missing_or_wrong(check) -> None:
    assert seen(check(make_workbook({"A": form(["S01", None, 1], labels=[])}))) == [
        ("place_missing", "A", ""),
        ("round_missing", "A", ""),
    ]
    wrong = [["Gemeente", "Atlantis"], ["Jaar", 2019], ["Editie", "kort"]]
    assert seen(check(make_workbook({"A": form(["S01", None, 1], labels=wrong)}))) == [
        ("place_unknown", "A", "B1"),
        ("round_unknown", "A", "B2"),
        ("edition_unknown", "A", "B3"),
    ]
    empty = check(make_workbook({"A": form(["S01", None, 1], labels=[["Gemeente"], ["Jaar", 2026]])}))
    assert seen(empty) == [("place_missing", "A", "B1")]


def test_unknown_questions_and_wrong_answers(check) -> None:
    checked = check(make_workbook({"A": form(["S99", None, 1], [None, None, 3], ["S01", None, 7], ["S02", None, 2])}))
    assert seen(checked) == [
        ("question_unknown", "A", "A8"),
        ("question_missing", "A", "A9"),
        ("number_outside_scale", "A", "C10"),
    ]
    assert values(checked) == {("GM0202", 2026, "S02"): 2}


def test_a_question_twice(check) -> None:
    same = check(make_workbook({"A": form(["S01", None, 1], ["S01", None, 1])}))
    assert seen(same) == [("answer_double_same", "A", "C9")]
    assert values(same) == {("GM0202", 2026, "S01"): 1}
    different = check(make_workbook({"A": form(["S01", None, 1], ["S01", None, 2], ["S02", None, 2])}))
    assert seen(different) == [("answer_double_different", "A", "C8"), ("answer_double_different", "A", "C9")]
    assert values(different) == {("GM0202", 2026, "S02"): 2}


def test_an_empty_form_of_a_municipality_says_so(check) -> None:
    checked = check(make_workbook({"A": form(["S01", None, None])}))
    assert seen(checked) == [("nothing_to_load", "", ""), ("row_without_answers", "A", "A7")]
