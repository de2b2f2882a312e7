"""Layout register: found by its heads, read by name, in xlsx and csv."""

import pytest

from tests.ingest.builders import HEADS, Formula, Percent, Tweaks, make_csv, make_workbook, register
from tests.ingest.seen import seen, the, values

ARNHEM = ["GM0202", "Arnhem", 2026]
EDE = ["GM0228", "Ede", 2026]


def one(*rows: list[object], **more: object) -> bytes:
    return make_workbook({"Blad1": register(*rows, **more)})  # type: ignore[arg-type]


def test_a_right_register_has_no_findings(check) -> None:
    checked = check(one([*ARNHEM, 3, "ja", 45], [*EDE, 0, "n.v.t.", None]))
    assert checked.kind == "register"
    assert checked.head_rows == (("Blad1", 1),)
    assert seen(checked) == []
    assert checked.is_loadable
    assert values(checked) == {
        ("GM0202", 2026, "S01"): 3,
        ("GM0202", 2026, "S03"): 2,
        ("GM0202", 2026, "OA5"): 45,
        ("GM0228", 2026, "S01"): 0,
        ("GM0228", 2026, "S03"): "n.v.t.",
        ("GM0228", 2026, "OA5"): None,  # blank is an answer row without a value
    }
    assert [(answer.sheet, answer.cell) for answer in checked.answers][:3] == [("Blad1", "D2"), ("Blad1", "E2"), ("Blad1", "F2")]
    assert (checked.good_n, checked.cells_n) == (5, 11)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_with_any_separator_and_encoding(check, separator: str, encoding: str) -> None:
    rows = register([*ARNHEM, "3", "ja", "45,5"], ["GM1900", "Súdwest-Fryslân", 2026, "Doel benoemd in één beleidsveld", "", ""])
    checked = check(make_csv(rows, separator, encoding), "register.csv")
    assert seen(checked) == ([("encoding_taken", "", "")] if encoding == "cp1252" else [])
    assert checked.kind == "register"
    assert values(checked)[("GM0202", 2026, "OA5")] == 45.5
    assert values(checked)[("GM1900", 2026, "S01")] == 2
    assert (checked.answers[0].sheet, checked.answers[0].cell) == ("", "D2")


def test_the_order_and_spelling_of_heads_do_not_matter(check) -> None:
    heads = ["  oa5 ", "JAAR", "S-01", "gemeente:", "<b>s03</b>", "cbs code", "éditie"]
    checked = check(make_workbook({"Blad1": [heads, [45, 2026, 3, "Arnhem", "ja", "GM0202", None]]}))
    assert seen(checked) == []
    assert values(checked) == {("GM0202", 2026, "S01"): 3, ("GM0202", 2026, "S03"): 2, ("GM0202", 2026, "OA5"): 45}
    assert {column.head: column.became for column in checked.columns} == {
        "oa5": "OA5",
        "JAAR": "round_year",
        "S-01": "S01",
        "gemeente:": "name",
        "s03": "S03",
        "cbs code": "cbs_code",
        "éditie": "edition",
    }


def test_a_head_may_be_code_and_text_or_the_text_of_the_question(check, words) -> None:
    text = words.questions["S02"].text_nl
    checked = check(make_workbook({"Blad1": [[*HEADS, f"S01: {words.questions['S01'].text_nl}", text], [*ARNHEM, 3, 4]]}))
    assert seen(checked) == []
    assert values(checked) == {("GM0202", 2026, "S01"): 3, ("GM0202", 2026, "S02"): 4}


def test_heads_below_title_rows_and_trailing_emptiness(check) -> None:
    rows = [["Monitor circulair inkopen 2026"], [], ["Gelderland"], *register([*ARNHEM, 3, "ja", 45, "", None])]
    checked = check(make_workbook({"Blad1": rows}, Blad1=Tweaks(first_row=4)))
    assert checked.head_rows == (("Blad1", 7),)
    assert seen(checked) == []
    assert checked.answers[0].cell == "D8"


def test_rows_of_totals_and_footnotes_are_passed_over_with_a_notice(check) -> None:
    checked = check(
        one(
            [*ARNHEM, 3, "ja", 45],
            [None, "Totaal", None, 12, None, None],
            ["Gemiddelde", None, None, 2.5, None, 45.5],
            ["Bron: eigen opgave van de gemeenten"],
            [None, None, 2026],
        )
    )
    assert seen(checked) == [
        ("total_row_skipped", "Blad1", "B3"),
        ("total_row_skipped", "Blad1", "A4"),
        ("row_ignored", "Blad1", "A5"),
        ("row_ignored", "Blad1", "C6"),
    ]
    assert checked.is_loadable
    assert len(checked.responses) == 1


def test_a_municipality_without_answers_is_skipped_and_removes_nothing(check) -> None:
    checked = check(one([*ARNHEM, 3, "ja", 45], [*EDE, None, None, None]))
    assert seen(checked) == [("row_without_answers", "Blad1", "A3")]
    assert [response.cbs_code for response in checked.responses] == ["GM0202"]


def test_the_year_may_be_said_by_the_user(check) -> None:
    content = make_workbook({"Blad1": [["CBS-code", "S01"], ["GM0202", 3]]})
    assert seen(check(content)) == [("head_missing", "Blad1", "A1")]
    assert values(check(content, round_year=2025)) == {("GM0202", 2025, "S01"): 3}


@pytest.mark.parametrize(
    ("year", "code"),
    [(2019, "round_unknown"), ("vorig jaar", "round_unknown"), (None, "round_missing"), (2026.5, "round_unknown")],
)
def test_a_year_without_a_round(check, year: object, code: str) -> None:
    checked = check(one(["GM0202", "Arnhem", year, 3, "ja", 45]))
    assert seen(checked) == [(code, "Blad1", "C2")]
    assert checked.answers == ()


def test_every_cell_of_a_wrong_row_is_judged_too(check) -> None:
    checked = check(one([None, "Atlantis", 2019, 9, "ja", 140]))
    assert seen(checked) == [
        ("place_unknown", "Blad1", "B2"),
        ("round_unknown", "Blad1", "C2"),
        ("number_outside_scale", "Blad1", "D2"),
        ("percentage_out_of_range", "Blad1", "F2"),
    ]


def test_a_wrong_cell_makes_no_row_and_a_blank_one_does(check) -> None:
    checked = check(one([*ARNHEM, 7, None, 45]))
    assert values(checked) == {("GM0202", 2026, "S03"): None, ("GM0202", 2026, "OA5"): 45}


def test_percent_format_formulas_errors_and_dates(check) -> None:
    from datetime import datetime

    checked = check(
        make_workbook(
            {
                "Blad1": register(
                    [*ARNHEM, Formula("=1+2", "3"), Formula('=IF(1=1,"","x")', "", "str"), Percent(0.45)],
                    [*EDE, Formula("=1+2"), "#REF!", Percent(0.5, '0.0"%"')],
                    ["GM0268", "Nijmegen", 2026, datetime(2026, 4, 3), True, Percent(0.125, "0.00%;[Red]-0.00%")],
                )
            }
        )
    )
    assert seen(checked) == [
        ("formula_without_value", "Blad1", "D3"),
        ("error_value", "Blad1", "E3"),
        ("share_or_percentage", "Blad1", "F3"),  # a percent sign in quotes is decoration
        ("date_in_number", "Blad1", "D4"),
        ("boolean_in_cell", "Blad1", "E4"),
    ]
    assert values(checked) == {
        ("GM0202", 2026, "S01"): 3,
        ("GM0202", 2026, "S03"): None,  # a formula whose result is an empty text
        ("GM0202", 2026, "OA5"): 45,
        ("GM0228", 2026, "OA5"): 0.5,
        ("GM0268", 2026, "OA5"): 12.5,
    }


def test_heads_not_recognised(check) -> None:
    rows = [[*HEADS, "S01", "S99", "Extra", "Opmerkingen", "E-mail"], [*ARNHEM, 3, 2, 1, "mooi", "a@b.nl"]]
    checked = check(make_workbook({"Blad1": rows}))
    assert seen(checked) == [
        ("head_unknown", "Blad1", "E1"),
        ("head_unknown", "Blad1", "F1"),
        ("head_left_out", "Blad1", "G1"),
        ("head_left_out", "Blad1", "H1"),
    ]
    assert values(checked) == {("GM0202", 2026, "S01"): 3}
    assert {column.head: column.certainty for column in checked.columns if not column.became} == {
        "S99": 0,
        "Extra": 0,
        "Opmerkingen": 0,
        "E-mail": 0,
    }


def test_a_head_twice_leaves_both_columns_out(check) -> None:
    checked = check(make_workbook({"Blad1": [[*HEADS, "S01", "S02", "s01"], [*ARNHEM, 3, 2, 1]]}))
    assert seen(checked) == [("head_twice", "Blad1", "F1")]
    assert the(checked, "head_twice").params["first"] == "D1"
    assert values(checked) == {("GM0202", 2026, "S02"): 2}


def test_a_merged_head_leaves_its_columns_out_and_one_over_two_rows_does_not(check) -> None:
    rows = [
        ["CBS-code", "Gemeente", "Jaar", "Beleid", None, None],
        [None, None, None, "S01", "S02", "S03"],
        [*ARNHEM, 3, 2, "ja"],
    ]
    checked = check(make_workbook({"Blad1": rows}, Blad1=Tweaks(merged=("A1:A2", "B1:B2", "C1:C2", "D1:F1"))))
    assert seen(checked) == []  # the group title above the heads is not a head
    assert len(checked.answers) == 3
    wide = check(make_workbook({"Blad1": register([*ARNHEM, 3, "ja", 45])}, Blad1=Tweaks(merged=("E1:F1",))))
    assert seen(wide) == [("head_merged", "Blad1", "E1")]
    assert values(wide) == {("GM0202", 2026, "S01"): 3}


def test_merged_keys_hold_for_all_their_rows_and_merged_answers_for_none(check) -> None:
    rows = register([*ARNHEM, 3, "ja", 45], ["GM0228", "Ede", None, 3, None, 45])
    checked = check(make_workbook({"Blad1": rows}, Blad1=Tweaks(merged=("C2:C3", "E2:E3"))))
    assert seen(checked) == [
        ("cell_merged_filled", "Blad1", "C2"),
        ("cell_merged", "Blad1", "E2"),
        ("cell_merged", "Blad1", "E3"),
    ]
    assert values(checked) == {
        ("GM0202", 2026, "S01"): 3,
        ("GM0202", 2026, "OA5"): 45,
        ("GM0228", 2026, "S01"): 3,
        ("GM0228", 2026, "OA5"): 45,
    }


def test_content_in_a_column_without_a_head_is_named(check) -> None:
    checked = check(make_workbook({"Blad1": register([*ARNHEM, 3, "ja", 45, None, "let op"], [*EDE, 3, "ja", 45, None, "ook"])}))
    assert seen(checked) == [("head_absent", "Blad1", "H2")]
    assert checked.is_loadable


def test_an_unquoted_decimal_comma_in_csv_is_seen_not_shifted(check) -> None:
    content = b"CBS-code,Jaar,OA5,S01\nGM0202,2026,45,5,3\nGM0228,2026,45,3\n"
    checked = check(content, "register.csv")
    assert seen(checked) == [("row_too_long", "", "E2")]
    assert values(checked) == {("GM0228", 2026, "OA5"): 45, ("GM0228", 2026, "S01"): 3}


def test_equal_notices_in_one_column_are_one_finding_with_a_number(check) -> None:
    checked = check(
        one([202, "Arnhem", 2026, 3, "ja", 45], [228, "Ede", 2026, 3, "ja", 45], [268, "Nijmegen", 2026, 3, "ja", 45])
    )
    assert seen(checked) == [("code_completed", "Blad1", "A2")]
    assert the(checked, "code_completed").params["more_n"] == 2


def test_editions(check) -> None:
    heads = [*HEADS, "Editie", "S01", "S06"]
    rows = [
        [*ARNHEM, "start", 3, 2],  # S06 is not in the light edition
        [*EDE, "Starteditie", 3, None],
        ["GM0268", "Nijmegen", 2026, 2026, 3, 2],  # the code of the full edition, as a number
        ["GM0200", "Apeldoorn", 2026, "kort", 3, 2],
    ]
    checked = check(make_workbook({"Blad1": [heads, *rows]}))
    assert seen(checked) == [("question_not_asked", "Blad1", "F2"), ("edition_unknown", "Blad1", "D5")]
    assert [(response.cbs_code, response.edition) for response in checked.responses] == [
        ("GM0202", "start"),
        ("GM0228", "start"),
        ("GM0268", "2026"),
    ]
    assert values(checked) == {
        ("GM0202", 2026, "S01"): 3,
        ("GM0202", 2026, "S06"): 2,  # kept; the scores leave it out
        ("GM0228", 2026, "S01"): 3,  # its empty S06 says nothing
        ("GM0268", 2026, "S01"): 3,
        ("GM0268", 2026, "S06"): 2,
    }


def test_a_register_without_a_recognised_question_is_still_a_register(check) -> None:
    checked = check(make_workbook({"Blad1": [[*HEADS, "Vraag 1"], [*ARNHEM, 3]]}))
    assert checked.kind == "register"
    assert ("head_unknown", "Blad1", "D1") in seen(checked)


def test_a_register_without_municipality_says_which_column_is_missing(check) -> None:
    checked = check(make_workbook({"Blad1": [["Jaar", "S01", "S02", "S03"], [2026, 3, 2, "ja"]]}))
    assert seen(checked) == [("head_missing", "Blad1", "A1")]
    assert the(checked, "head_missing").found == "Jaar, S01, S02, S03"


def test_a_bare_one_among_shares_is_doubted_and_counts_as_it_stands(check) -> None:
    rows = [["GM0202", None, 2026, 3, "ja", 1], ["GM0228", None, 2026, 1, "ja", 0.45], ["GM0268", None, 2026, 1, "ja", "1 %"]]
    checked = check(make_workbook({"GWW": register(*rows)}))
    assert seen(checked) == [("share_or_percentage", "GWW", "F2"), ("share_or_percentage", "GWW", "F3")]
    assert checked.findings[0].params["percentage"] == "100"
    assert values(checked)[("GM0202", 2026, "OA5")] == 1
    assert seen(check(make_workbook({"GWW": register(rows[0], ["GM0228", None, 2026, 1, "ja", 45])}))) == []


@pytest.mark.parametrize("content", ["N.v.t. (zie toelichting)", "nvt - geen gebouwen", "n.v.t., want klein", "nvt: te klein"])
def test_not_applicable_with_a_reason_counts_and_is_said(check, content: str) -> None:
    checked = check(make_workbook({"GWW": register([*ARNHEM, content, "ja", 45])}))
    assert seen(checked) == [("not_applicable_with_more", "GWW", "D2")]
    assert values(checked)[("GM0202", 2026, "S01")] == "n.v.t."
