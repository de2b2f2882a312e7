"""Cells, rows and files that are rare and that people do make."""

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from data import SAMPLES
from data.text import set_language
from ingest.answer_texts import answer_text
from ingest.command.report_text import read_report
from ingest.findings import explain, sentence
from ingest.layouts.closed_lists import parse_date, parse_year
from ingest.layouts.pilot_amounts import read_amount
from ingest.numbers import parse_number
from ingest.problems import Problem
from ingest.records import AnswerValue, FilledResponse
from ingest.samples import build_sample_store
from ingest.sheets import Cell
from ingest.writing.templates import write_long
from tests.ingest.builders import HEADS, Formula, Tweaks, make_csv, make_workbook, register
from tests.ingest.layouts.test_pilots import HEADS as PILOTS
from tests.ingest.layouts.test_targets import HEADS as TARGETS
from tests.ingest.seen import seen, the

ARNHEM = ["GM0202", "Arnhem", 2026]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1250000, 1250000),
        (1250000.5, 1250000.5),
        ("1250000", 1250000),
        ("1.250.000", 1250000),
        ("1 250 000", 1250000),
        ("€ 1.250.000,50", 1250000.5),
        ("1.250.000 euro", 1250000),
        ("1.250,-", 1250),
        ("6600000.0", 6600000),
        ("1250,5", 1250.5),
        ("1,250", None),  # a thousand or one and a quarter
        ("1,2 mln", 1200000),
        ("-5", None),
        (-5, None),
        (True, None),
        (float("nan"), None),
        ("٣", None),
        (datetime(2026, 1, 1), None),
    ],
)
def test_amounts(value: object, expected: float | None) -> None:
    assert read_amount(Cell(1, 1, value)).value == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2024, 7, 1), date(2024, 7, 1)),
        (datetime(2024, 7, 1, 12), date(2024, 7, 1)),
        ("1-7-2024", date(2024, 7, 1)),
        ("7/1/2024", date(2024, 1, 7)),  # day first
        ("1 mrt 2024", date(2024, 3, 1)),
        ("1 March 2024", date(2024, 3, 1)),
        ("2024-07-01 00:00:00", date(2024, 7, 1)),
        ("31-2-2024", None),
        ("13/13/2024", None),
        ("1 foo 2024", None),
        ("2024", None),
        (45474, None),
    ],
)
def test_dates(value: object, expected: date | None) -> None:
    found = parse_date(Cell(1, 1, value))  # type: ignore[arg-type]
    assert (None if isinstance(found, Problem) else found) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(2018, 2018), ("2018", 2018), (date(2018, 5, 1), 2018), (18, None), ("2018 %", None), (2018.5, None)]
)
def test_years(value: object, expected: int | None) -> None:
    found = parse_year(Cell(1, 1, value))  # type: ignore[arg-type]
    assert (None if isinstance(found, Problem) else found) == expected


def test_true_is_no_number() -> None:
    assert parse_number(Cell(1, 1, True)) is None


def test_the_province_does_not_decide_when_no_municipality_of_the_name_is_in_it(check) -> None:
    checked = check(make_workbook({"A": [PILOTS, ["Pad", "X", "Bergen", "Utrecht"], ["Dak", "X", "#N/A", "Utrecht"]]}))
    assert seen(checked) == [("place_ambiguous", "A", "C2"), ("error_value", "A", "C3")]


def test_a_long_file_holds_only_what_was_answered(con, check) -> None:
    row = FilledResponse("GM0202", {"S02": AnswerValue(3)})
    assert len(check(write_long(con, 2026, [row])).answers) == 1


def test_trouble_in_key_cells(check) -> None:
    year = check(make_workbook({"A": register(["GM0202", "Arnhem", "#REF!", 3, "ja", 45])}))
    assert seen(year) == [("error_value", "A", "C2")]
    scope = check(make_workbook({"A": [TARGETS, ["GM0202", "Arnhem", Formula("=1"), 2024, 60]]}))
    assert seen(scope) == [("formula_without_value", "A", "C2")]
    province = check(make_workbook({"A": [PILOTS, ["Dak", "X", None, "#N/A"]]}))
    assert seen(province) == [("error_value", "A", "D2")]
    long = check(make_csv([["CBS-code", "Jaar", "Vraag", "Antwoord"], ["GM0202", 2019, "S01", 3]]))
    assert seen(long) == [("round_unknown", "", "B2")]


def test_targets_that_need_their_own_words(check) -> None:
    checked = check(make_workbook({"A": [TARGETS, ["GM0202", "Arnhem", "strategic", 2024, 140, 0.45], ["Bron: raadsbesluit"]]}))
    assert seen(checked) == [
        ("percentage_out_of_range", "A", "E2"),
        ("share_or_percentage", "A", "F2"),
        ("row_ignored", "A", "A3"),
    ]
    outside = explain(the(checked, "percentage_out_of_range"))
    assert (outside.expected, outside.consequence, outside.remedy) == (
        "Verwacht: een doel van 0 tot en met 100, of het woord vervalt.",
        "Dit doel wordt niet overgenomen.",
        "Vul een doel van 0 tot en met 100 in, of vervalt als het niet meer geldt, en lever het bestand opnieuw aan.",
    )
    assert explain(the(checked, "share_or_percentage")).consequence == "Het telt mee als een doel van 0,45 procent."


def test_a_form_whose_answer_column_is_left_out(check) -> None:
    rows = [["Gemeente", "Arnhem"], ["Jaar", 2026], ["vraag-id", "vraag", "antwoord", "antwoord"], ["S01", None, 3, 3]]
    assert seen(check(make_workbook({"A": rows}))) == [("head_missing", "A", "A3"), ("head_twice", "A", "D3")]


def test_an_answer_of_an_unknown_municipality_has_a_sentence_without_numbers(check) -> None:
    checked = check(make_workbook({"A": register([None, "Atlantis", 2026, 7, "ja", 45])}))
    assert explain(the(checked, "number_outside_scale")).consequence == "Dit antwoord telt niet mee."


def test_a_municipality_without_successors_can_only_be_removed(check, words) -> None:
    """Of a municipality that ended before the register begins no successor is known: none is named."""
    from dataclasses import replace

    from ingest.checking import check_content
    from ingest.place_book import PlaceBook
    from ingest.rows import ReadingContext

    alone = replace(words, successors=())
    content = make_workbook({"A": register([None, "Brielle", 2026, 3, "ja", 45])})
    checked = check_content(ReadingContext(alone, PlaceBook(alone)), "x.xlsx", content)
    assert explain(the(checked, "place_dissolved")).remedy == "Verwijder deze rij en lever het bestand opnieuw aan."


def test_sheets_that_say_nothing(check) -> None:
    assert explain(the(check(make_workbook({"A": [[Formula("=1")]]})), "sheet_not_recognised")).found == (
        "op dit tabblad is geen rij met kopjes herkend"
    )
    csv = check(make_csv([["Naam", "Leeftijd"], ["Jan", 30]]), "x.csv")
    assert sentence(csv.findings[0], "x.csv").startswith(
        "x.csv: dit bestand is niet herkend; deze kopjes zijn gevonden: Naam, Leeftijd."
    )
    assert "Niet herkend als een van onze sjablonen." in read_report(csv)


def test_a_merged_head_over_two_empty_rows_and_merged_empty_keys(check) -> None:
    rows = [[None, None, None, None], [*HEADS, "S01"], [*ARNHEM, 3], ["GM0228", "Ede", 2026, 2]]
    checked = check(make_workbook({"A": rows}, A=Tweaks(merged=("F1:F2", "B5:B6"))))
    assert seen(checked) == []
    assert len(checked.answers) == 2


def test_csv_with_the_returns_of_an_old_mac_and_a_field_without_end(check) -> None:
    assert len(check(b"CBS-code;Jaar;S01\rGM0202;2026;3\r").answers) == 1
    endless = b'CBS-code;Jaar;S01\nGM0202;2026;"' + b"a" * 10_000_001
    assert seen(check(endless)) == [("file_not_a_workbook", "", "")]


def test_the_number_of_equal_notices(check) -> None:
    rows = [[code, None, 2026, 3, "ja", 45] for code in (202, 228, 268)]
    checked = check(make_workbook({"A": register(*rows)}))
    assert explain(the(checked, "code_completed")).remedy.endswith("Dit geldt ook voor 2 andere cellen in deze kolom.")


def test_options_without_labels_are_shown_by_their_number(words) -> None:
    from dataclasses import replace

    question = words.questions["S02"]
    bare = replace(question, options=tuple(replace(option, label_nl="", label_en="") for option in question.options))
    assert [bare.option_text(option) for option in bare.options] == ["0", "1", "2", "3", "4"]


def test_answers_as_a_person_reads_them(words) -> None:
    assert answer_text(words, "S03", 2, False) == "Ja"
    assert answer_text(words, "OA5", 12.5, False) == "12,5 %"
    assert answer_text(words, "OA5", None, True) == "Niet van toepassing"
    assert answer_text(words, "OA5", None, False) == ""
    set_language("en")
    try:
        assert answer_text(words, "S03", 2, False) == "Yes"
    finally:
        set_language("nl")


def test_samples_are_built_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from ingest.__main__ import main

    folder = tmp_path / "samples"
    folder.mkdir()
    shutil.copy(SAMPLES / "pilots.csv", folder / "pilots.csv")
    assert build_sample_store(tmp_path / "een", folder) == 1
    monkeypatch.setattr("ingest.command.actions.build_sample_store", lambda path: build_sample_store(path, folder))
    assert main(["samples", "--store", str(tmp_path / "twee")]) == 0
    assert capsys.readouterr().out.strip() == "1 voorbeeldbestand is geladen."
