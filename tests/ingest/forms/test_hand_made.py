"""Registers a colleague keeps by hand: titles, merged categories, subtotals, a tab per year, remarks."""

import pytest

from ingest.instructions import ColumnChoice, Instructions, RowChoice
from tests.ingest.builders import HEADS, Tweaks, make_csv, make_workbook, register
from tests.ingest.forms.exports import text
from tests.ingest.seen import seen, the, values

ARNHEM, EDE = ["GM0202", "Arnhem", 2026], ["GM0228", "Ede", 2026]


def test_a_tab_per_year_gives_each_its_round(check) -> None:
    heads = ["CBS-code", "Gemeente", "S01"]
    checked = check(make_workbook({"2025": [heads, ["GM0202", "Arnhem", 2]], "2026": [heads, ["GM0202", "Arnhem", 3]]}))
    assert values(checked) == {("GM0202", 2025, "S01"): 2, ("GM0202", 2026, "S01"): 3}
    assert seen(checked) == [("round_taken", "2025", "A1"), ("round_taken", "2026", "A1")]
    assert {finding.params["where"] for finding in checked.findings} == {"sheet_name"}


def test_the_round_of_a_title_row(check) -> None:
    checked = check(make_workbook({"Blad1": [["Monitor 2025"], [], ["Gemeente", "S01"], ["Arnhem", 2]]}))
    assert values(checked) == {("GM0202", 2025, "S01"): 2}
    assert the(checked, "round_taken").found == "Monitor 2025"


def test_of_a_title_and_a_tab_that_differ_none_is_taken(check) -> None:
    content = make_workbook({"2026": [["Monitor 2025"], [], ["Gemeente", "S01"], ["Arnhem", 2]]})
    checked = check(content)
    assert checked.answers == ()
    assert the(checked, "round_contradicts").params["others"] == "2026"
    assert seen(checked, "error") == [("head_missing", "2026", "A3")]
    assert values(check(content, round_year=2024)) == {("GM0202", 2024, "S01"): 2}


def test_a_title_that_is_not_the_round_chosen_counts_with_a_warning(check) -> None:
    content = make_workbook({"Blad1": [["Monitor 2025"], [], ["Gemeente", "S01"], ["Arnhem", 2]]})
    checked = check(content, round_year=2024)
    assert values(checked) == {("GM0202", 2025, "S01"): 2}
    assert seen(checked, "warning") == [("round_not_as_chosen", "Blad1", "A3")]


def test_the_round_chosen_counts_before_the_name_of_the_file(check) -> None:
    content = make_workbook({"Blad1": [["Gemeente", "S01"], ["Arnhem", 2]]})
    assert values(check(content, "evaluatie 2025.xlsx")) == {("GM0202", 2025, "S01"): 2}
    chosen = check(content, "evaluatie 2025.xlsx", round_year=2026)
    assert values(chosen) == {("GM0202", 2026, "S01"): 2}
    assert seen(chosen, "warning") == []


TWICE = [["Gemeente", "Jaar", "S01", "S02"], ["Arnhem", 2026, 3, 2]]


def test_heads_repeated_below_are_passed_over(check) -> None:
    checked = check(make_workbook({"Blad1": [*TWICE, TWICE[0], ["Ede", 2026, 1, 0]]}))
    assert values(checked)[("GM0228", 2026, "S02")] == 0
    assert seen(checked) == [("heads_repeated", "Blad1", "A3")]


def test_a_second_table_with_other_heads_is_not_read(check) -> None:
    checked = check(
        make_workbook({"2026": [["Gemeente", "S01", "S02"], ["Arnhem", 3, 2], ["Gemeente", "S02", "S01"], ["Ede", 1, 0]]})
    )
    assert {code for code, _year, _question in values(checked)} == {"GM0202"}
    assert seen(checked, "error") == [("second_table", "2026", "A3")]


def test_the_column_of_the_year_counts_before_the_tab_with_a_warning(check) -> None:
    checked = check(make_workbook({"2026": register([*ARNHEM, 3, "ja", 45], ["GM0228", "Ede", 2024, 3, "ja", 45])}))
    assert {(code, year) for code, year, _question in values(checked)} == {("GM0202", 2026), ("GM0228", 2024)}
    assert seen(checked) == [("round_column_contradicts", "2026", "C3")]


@pytest.mark.parametrize(
    "name", ["export 2026-05-01.xlsx", "export_12-3-2026.xlsx", "2025 en 2026.xlsx", "resultaten 202631.xlsx"]
)
def test_the_date_of_an_export_is_no_round(check, name: str) -> None:
    checked = check(make_workbook({"Blad1": [["Gemeente", "S01"], ["Arnhem", 2]]}), name)
    assert checked.answers == ()
    assert "round_taken" not in [finding.code for finding in checked.findings]


def test_a_municipality_in_the_title(check) -> None:
    checked = check(make_workbook({"Blad1": [["Gemeente: Arnhem"], ["Jaar", "S01", "S02", "S03"], [2026, 2, 3, "ja"]]}))
    assert values(checked)[("GM0202", 2026, "S01")] == 2
    assert the(checked, "place_taken").params["name"] == "Arnhem"


@pytest.mark.parametrize(
    "head",
    ["Voor welke gemeente vult u deze vragenlijst in?", "Naam gemeente", "Gemeente:", "Naam van uw gemeente", "gemeente(naam)"],
)
def test_the_column_of_the_municipality_by_its_head_and_contents(check, head: str) -> None:
    checked = check(
        make_workbook({"Blad1": [[head, "Jaar", "S01"], ["Arnhem", 2026, 2], ["gemeente Ede", 2026, 3], ["Den Bosch", 2026, 1]]})
    )
    assert {code for code, _year, _question in values(checked)} == {"GM0202", "GM0228", "GM0796"}


def test_a_column_of_municipalities_under_another_head_is_only_suggested(check) -> None:
    checked = check(make_workbook({"Blad1": [["Organisatie", "Jaar", "S01", "S02", "S03"], ["Arnhem", 2026, 2, 3, "ja"]]}))
    assert checked.answers == ()
    assert checked.columns[0].suggestion == "name"
    said = Instructions(columns=(ColumnChoice("Blad1", 1, "name"),))
    again = check(
        make_workbook({"Blad1": [["Organisatie", "Jaar", "S01", "S02", "S03"], ["Arnhem", 2026, 2, 3, "ja"]]}), said=said
    )
    assert values(again)[("GM0202", 2026, "S01")] == 2


GRID = [
    ["Gemeente", "Jaar", "Gebouwen", None, "GWW", None, "Opmerkingen"],
    [None, None, "Hoogwaardig hergebruik", "Duurzame energie", "Hoogwaardig hergebruik", "Duurzame energie", None],
    ["Arnhem", 2026, 3, 2, 1, 0, "bel Jan"],
    ["Subtotaal", None, 3, 2, 1, 0, None],
]


@pytest.mark.parametrize("tweak", [Tweaks(), Tweaks(merged=("A1:A2", "B1:B2", "C1:D1", "E1:F1"))])
def test_categories_over_focal_points_are_suggested_and_read_after_a_yes(check, tweak: Tweaks) -> None:
    content = make_workbook({"Blad1": GRID}, Blad1=tweak)
    first = check(content)
    assert first.answers == ()
    assert first.head_lines == (("Blad1", (1, 2)),)
    suggested = {column.column: column.suggestion for column in first.columns if column.suggestion}
    assert suggested == {3: "OB2", 4: "OB3", 5: "OG2", 6: "OG3"}
    said = Instructions(columns=tuple(ColumnChoice("Blad1", column, code) for column, code in suggested.items()))
    again = check(content, said=said)
    assert values(again) == {
        ("GM0202", 2026, "OB2"): 3,
        ("GM0202", 2026, "OB3"): 2,
        ("GM0202", 2026, "OG2"): 1,
        ("GM0202", 2026, "OG3"): 0,
    }
    assert seen(again, "error") == []
    assert ("total_row_skipped", "Blad1", "A4") in seen(again)


@pytest.mark.parametrize("questions_n", [2, 4])
def test_keys_one_row_above_the_questions(check, words, questions_n: int) -> None:
    codes = ["S01", "S02", "OA5", "S06"][:questions_n]
    rows = [
        ["Monitor circulair inkopen"],
        [],
        ["Gemeente", "Strategisch", *([None] * (questions_n - 1)), "Opm."],
        [None, *(text(words, code) for code in codes), None],
        ["Arnhem", *[3] * questions_n, "bel Jan"],
    ]
    checked = check(make_workbook({"2026": rows}))
    assert values(checked) == {("GM0202", 2026, code): 3 for code in codes}
    assert checked.head_lines == (("2026", (3, 4)),)
    assert seen(checked, "error", "warning") == []


@pytest.mark.parametrize("head", ["Totaal", "Totaal strategisch", "Gemiddelde", "Score", "Som", "Rang", "Gem. score"])
def test_columns_of_totals_are_left_out_with_a_notice(check, head: str) -> None:
    checked = check(make_workbook({"Blad1": [[*HEADS, "S01", head], [*ARNHEM, 3, 12]]}))
    assert seen(checked) == [("head_left_out", "Blad1", "E1")]
    assert values(checked) == {("GM0202", 2026, "S01"): 3}


def test_a_blank_last_head_in_csv_is_a_column_without_a_head(check) -> None:
    rows = [["CBS-code", "Jaar", "S01", ""], ["GM0202", 2026, 3, "7"], ["GM0228", 2026, 2, "8"]]
    checked = check(make_csv(rows), "a.csv")
    assert seen(checked) == [("head_absent", "", "D2")]
    assert len(checked.answers) == 2
    longer = check(make_csv([rows[0][:3], *rows[1:]]), "a.csv")
    assert [code for code, _sheet, _cell in seen(longer, "error")] == ["row_too_long", "row_too_long"]


def test_a_text_in_a_column_without_a_head_is_not_repeated(check) -> None:
    checked = check(make_workbook({"Blad1": [[*HEADS, "S01"], [*ARNHEM, 3, None, "Piet de Vries"]]}))
    assert the(checked, "head_absent").found == "…"


def test_a_head_that_is_almost_a_question_is_suggested(check, words) -> None:
    almost = text(words, "S02").replace("opgenomen in het", "verwerkt in uw")
    checked = check(make_workbook({"Blad1": [[*HEADS, "S01", almost], [*ARNHEM, 3, 2]]}))
    assert values(checked) == {("GM0202", 2026, "S01"): 3}
    last = checked.columns[-1]
    assert (last.became, last.suggestion) == ("", "S02")
    assert 0.5 <= last.suggestion_certainty < 0.9
    assert seen(checked, "error") == [("head_suggested", "Blad1", "E1")]


def test_what_the_user_says_about_a_column_counts_first(check, words) -> None:
    rows = [[*HEADS, "S01", "Iets anders"], [*ARNHEM, 3, 2]]
    said = Instructions(columns=(ColumnChoice("Blad1", 5, "S02"), ColumnChoice("Blad1", 4, "")))
    checked = check(make_workbook({"Blad1": rows}), said=said)
    assert values(checked) == {("GM0202", 2026, "S02"): 2}
    assert [(column.became, column.dropped) for column in checked.columns][-2:] == [("", "left_out"), ("S02", "")]


def test_rows_the_user_left_out(check) -> None:
    said = Instructions(left_out_rows=(RowChoice("Blad1", 2),))
    checked = check(make_workbook({"Blad1": register([*ARNHEM, 3, "ja", 45], [*EDE, 2, "nee", 5])}), said=said)
    assert {code for code, _year, _question in values(checked)} == {"GM0228"}
    assert the(checked, "rows_left_out").params["rows"] == "2"


def test_the_municipality_the_user_said(check) -> None:
    rows = [["Jaar", "S01", "S02", "S03"], [2026, 3, 2, "ja"]]
    checked = check(make_workbook({"Blad1": rows}), said=Instructions(cbs_code="GM0202"))
    assert values(checked)[("GM0202", 2026, "S02")] == 2


def test_personal_columns_of_a_register_are_never_repeated(check) -> None:
    rows = [
        [*HEADS, "S01", "Contact", "Mail"],
        [*ARNHEM, 3, "Jan Jansen", "jan@arnhem.nl"],
        [None, None, None, None, "Totaal Piet", None],
    ]
    checked = check(make_workbook({"Blad1": rows}))
    assert "Jan Jansen" not in repr(checked.findings)
    assert "jan@arnhem.nl" not in repr(checked.findings)
    assert "Piet" not in repr(checked.findings)
    assert [column.dropped for column in checked.columns][-2:] == ["personal", "personal"]


def test_a_semicolon_file_with_commas_in_its_heads(check, words) -> None:
    rows = [["Gemeente", "Jaar", text(words, "S01"), text(words, "OG2")], ["Arnhem", "2026", "3", "2"]]
    assert values(check(make_csv(rows), "a.csv")) == {("GM0202", 2026, "S01"): 3, ("GM0202", 2026, "OG2"): 2}


@pytest.mark.parametrize("head", ["Toelichting: {text}", "Toelichting {text}", "Opmerking - {text}", "Toelichting bij {text}"])
def test_an_explanation_of_a_question_is_never_the_question(check, words, head: str) -> None:
    rows = [[*HEADS, "S01", head.format(text=text(words, "S02"))], [*ARNHEM, 3, 2]]
    assert values(check(make_workbook({"Blad1": rows}))) == {("GM0202", 2026, "S01"): 3}


@pytest.mark.parametrize("head", ["Vorig jaar - {text}", "{text} - score 2025", "Score: {text}"])
def test_something_else_beside_the_text_of_a_question_is_a_suggestion_only(check, words, head: str) -> None:
    rows = [[*HEADS, "S01", head.format(text=text(words, "S02"))], [*ARNHEM, 3, 2]]
    checked = check(make_workbook({"Blad1": rows}))
    assert values(checked) == {("GM0202", 2026, "S01"): 3}
    assert (checked.columns[-1].suggestion, checked.columns[-1].became) == ("S02", "")


def test_codes_with_other_zeros_are_suggested(check) -> None:
    checked = check(make_workbook({"Blad1": [[*HEADS, "S1", "S02"], [*ARNHEM, 3, 2]]}))
    assert values(checked) == {("GM0202", 2026, "S02"): 2}
    assert checked.columns[3].suggestion == "S01"
