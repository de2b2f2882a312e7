"""Layout doelen: targets of municipalities per level or theme and horizon (TR-1)."""

from datetime import date, datetime

import pytest

from ingest.findings import explain
from ingest.records import Target
from tests.ingest.builders import Percent, make_csv, make_workbook
from tests.ingest.seen import seen, the

HEADS = [
    "CBS-code", "Gemeente", "Niveau", "Nulmeting", "Doel over 3 jaar", "Doel over 5 jaar", "Vastgesteld door", "Vastgesteld op",
]  # fmt: skip
ARNHEM = ["GM0202", "Arnhem"]


def targets(*rows: list[object]) -> bytes:
    return make_workbook({"Doelen": [HEADS, *rows]})


def test_right_targets(check) -> None:
    checked = check(
        targets(
            [*ARNHEM, "strategic", 2024, 60, "70 %", "Gemeenteraad", datetime(2024, 7, 1)],
            [*ARNHEM, "Operationeel", 2024, Percent(0.4), None, None, None],
            [*ARNHEM, "strategic/beleid", 2024, None, "55,5", None, "1 juli 2024"],
        )
    )
    assert checked.kind == "doelen"
    assert seen(checked) == []
    assert checked.targets == (
        Target("GM0202", "level", "strategic", 2024, 3, 60, "Gemeenteraad", date(2024, 7, 1), "Doelen", "E2"),
        Target("GM0202", "level", "strategic", 2024, 5, 70, "Gemeenteraad", date(2024, 7, 1), "Doelen", "F2"),
        Target("GM0202", "level", "operational", 2024, 3, 40, None, None, "Doelen", "E3"),
        Target("GM0202", "theme", "strategic/beleid", 2024, 5, 55.5, None, date(2024, 7, 1), "Doelen", "F4"),
    )


@pytest.mark.parametrize("separator", [",", ";"])
def test_the_same_as_csv_with_other_horizons(check, separator: str) -> None:
    rows = [["Gemeente", "Niveau", "Nulmeting", "doel over 4 jaar"], ["Arnhem", "Strategisch", 2024, "60,5"]]
    checked = check(make_csv(rows, separator, "cp1252"), "doelen.csv")
    assert seen(checked) == []
    assert checked.targets == (Target("GM0202", "level", "strategic", 2024, 4, 60.5, cell="D2"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("strategic", "strategic"),
        ("Strategisch", "strategic"),
        ("STRATEGIC", "strategic"),
        ("beleid", "strategic/beleid"),
        ("Beleid", "strategic/beleid"),
        ("Policy", "strategic/beleid"),
        ("Strategisch: Beleid", "strategic/beleid"),
        ("Operationeel / Communicatie en actie", "operational/communicatie"),
        ("operational/communicatie", "operational/communicatie"),
    ],
)
def test_levels_and_themes_by_code_or_name(check, text: str, code: str) -> None:
    checked = check(targets([*ARNHEM, text, 2024, 60]))
    assert [target.code for target in checked.targets] == [code]


def test_a_theme_in_a_column_of_its_own(check) -> None:
    rows = [["Gemeente", "Niveau", "Thema", "Nulmeting", "Doel over 3 jaar"], ["Arnhem", "Operationeel", "Resultaat", 2024, 60]]
    checked = check(make_workbook({"Doelen": rows}))
    assert [target.code for target in checked.targets] == ["operational/resultaat"]


def test_what_is_wrong_with_a_target(check) -> None:
    checked = check(
        targets(
            [*ARNHEM, "communicatie", 2024, 60],  # a theme of both levels
            [*ARNHEM, "Strategie", 2024, 60],
            [*ARNHEM, None, 2024, 60],
            [*ARNHEM, "strategic", 2019, 60],
            [*ARNHEM, "strategic", 2024, 140, "veel"],
            [*ARNHEM, "strategic", 2024, 60, None, None, "ooit"],
            [None, "Atlantis", "strategic", 2024, 60],
            [*ARNHEM, "operational", 2024, datetime(2024, 4, 3)],
        )
    )
    assert seen(checked) == [
        ("scope_ambiguous", "Doelen", "C2"),
        ("scope_unknown", "Doelen", "C3"),
        ("scope_missing", "Doelen", "C4"),
        ("round_unknown", "Doelen", "D5"),
        ("percentage_out_of_range", "Doelen", "E6"),
        ("text_in_number", "Doelen", "F6"),
        ("date_unknown", "Doelen", "H7"),
        ("place_unknown", "Doelen", "B8"),
        ("date_in_number", "Doelen", "E9"),
    ]
    assert checked.targets == ()
    assert the(checked, "scope_unknown").params["suggestion"] == "Strategisch"


def test_what_is_odd_is_taken_with_a_warning(check) -> None:
    checked = check(
        targets([*ARNHEM, "strategic", 2024, 60, 50], [*ARNHEM, "operational", 2024, 0.6], ["GM0228", "Ede", "strategic", 2024])
    )
    assert seen(checked) == [
        ("target_goes_down", "Doelen", "F2"),
        ("share_or_percentage", "Doelen", "E3"),
        ("target_row_empty", "Doelen", "A4"),
    ]
    assert [target.target_pct for target in checked.targets] == [60, 50, 0.6]


@pytest.mark.parametrize("word", ["vervalt", "Vervalt.", " VERVALLEN ", "ingetrokken", "dropped"])
def test_a_target_that_no_longer_holds(check, word: str) -> None:
    checked = check(targets([*ARNHEM, "strategic", 2024, word, 70, "Gemeenteraad", "1 juli 2024"]))
    assert seen(checked) == []
    assert [(target.horizon_years, target.target_pct) for target in checked.targets] == [(3, None), (5, 70)]


def test_what_no_longer_holds_is_not_compared_with_a_later_target(check) -> None:
    rows = [["CBS-code", "Niveau", "Nulmeting", *(f"Doel over {years} jaar" for years in (3, 4, 5))]]
    checked = check(make_workbook({"Doelen": [*rows, ["GM0202", "strategic", 2024, 60, "vervalt", 50]]}))
    assert seen(checked) == [("target_goes_down", "Doelen", "F2")]
    assert the(checked, "target_goes_down").params["earlier"] == 3


def test_another_word_in_the_cell_of_a_target_is_refused_with_what_may_stand_there(check) -> None:
    checked = check(targets([*ARNHEM, "strategic", 2024, "geen doel meer"]))
    assert seen(checked) == [("text_in_number", "Doelen", "E2")]
    assert explain(the(checked, "text_in_number")).expected == "Verwacht: een doel van 0 tot en met 100, of het woord vervalt."


def test_dropped_once_and_set_once_contradict_each_other(check) -> None:
    checked = check(targets([*ARNHEM, "strategic", 2024, 60], [*ARNHEM, "strategic", 2024, "vervalt"]))
    assert seen(checked) == [("target_double_different", "Doelen", f"E{row}") for row in (2, 3)]
    assert checked.targets == ()


def test_targets_twice(check) -> None:
    row = [*ARNHEM, "strategic", 2024, 60]
    same = check(targets(row, row))
    assert seen(same) == [("target_double_same", "Doelen", "E3")]
    assert len(same.targets) == 1
    different = check(targets(row, [*ARNHEM, "strategic", 2024, 65], row))
    assert seen(different) == [("target_double_different", "Doelen", f"E{row}") for row in (2, 3, 4)]
    assert different.targets == ()


def test_columns_missing(check) -> None:
    checked = check(make_workbook({"Doelen": [["CBS-code", "Niveau", "Nulmeting"], ["GM0202", "strategic", 2024]]}))
    assert seen(checked) == [("head_missing", "Doelen", "A1")]
    assert the(checked, "head_missing").params["missing"] == "Doel over 3 jaar"
    without_base = check(make_workbook({"Doelen": [["CBS-code", "Niveau", "Doel over 3 jaar"], ["GM0202", "strategic", 60]]}))
    assert the(without_base, "head_missing").params["missing"] == "Nulmeting"
