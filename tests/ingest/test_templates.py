"""What a writer makes, the reader of the same layout gives back exactly; a template is empty and explains itself."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.text import set_language
from ingest import heads
from ingest.layouts.closed_lists import parse_date
from ingest.neutral import neutral_text, original_text
from ingest.records import KINDS, AnswerValue, FilledResponse, PhaseDate, Pilot, Target
from ingest.sheets import Cell
from ingest.writing.templates import (
    WriteOptions,
    write_long,
    write_pilots,
    write_questionnaire,
    write_register,
    write_targets,
    write_template,
)
from tests.ingest.builders import make_csv
from tests.ingest.seen import seen

YEAR = 2026
LANGUAGES = ["nl", "en"]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest):
    set_language(request.param)
    yield request.param
    set_language("nl")


def every_value(words) -> list[FilledResponse]:
    """Three municipalities that together give every option, percentages, n.v.t. and empty cells."""
    rows = []
    for number, code in enumerate(("GM0202", "GM0373", "GM1900")):
        answers = {}
        for place, question in enumerate(words.questions.values()):
            if question.options:
                value = question.options[(place + number * 2) % len(question.options)].value
            else:
                value = (0.0, 12.5, 0.45)[number]
            comment = "=1+1 is geen formule" if place == 0 else None
            answers[question.question_id] = AnswerValue(value, comment=comment)
        answers["S06"] = AnswerValue(not_applicable=True)
        answers["S07"] = AnswerValue()
        rows.append(FilledResponse(code, answers, (None, "2026", None)[number]))
    return rows


def said(checked) -> dict[tuple[str, str], tuple[object, ...]]:
    return {(a.cbs_code, a.question_id): (a.value, a.not_applicable, a.comment) for a in checked.answers}


def given_values(rows: list[FilledResponse], with_comments: bool) -> dict[tuple[str, str], tuple[object, ...]]:
    return {
        (row.cbs_code, question_id): (one.value, one.not_applicable, one.comment if with_comments else None)
        for row in rows
        for question_id, one in row.answers.items()
    }


@pytest.mark.parametrize("answers_as", ["number", "text"])
def test_a_register_comes_back_as_it_went(con, check, words, language: str, answers_as) -> None:
    rows = every_value(words)
    checked = check(write_register(con, YEAR, rows, WriteOptions(answers_as=answers_as)))
    assert seen(checked) == []
    assert said(checked) == given_values(rows, with_comments=False)
    assert [(r.cbs_code, r.round_year, r.edition) for r in checked.responses] == [(r.cbs_code, YEAR, r.edition) for r in rows]


@pytest.mark.parametrize("answers_as", ["number", "text"])
def test_a_questionnaire_comes_back_as_it_went(con, check, words, language: str, answers_as) -> None:
    for row in every_value(words):
        filled = replace(row, filled_in_by="J. Jansen")
        checked = check(write_questionnaire(con, YEAR, filled, WriteOptions(answers_as=answers_as)))
        assert seen(checked) == []
        assert said(checked) == given_values([row], with_comments=True)
        assert checked.responses[0].edition == row.edition


@pytest.mark.parametrize("answers_as", ["number", "text"])
def test_a_long_sheet_comes_back_as_it_went(con, check, words, language: str, answers_as) -> None:
    rows = every_value(words)
    checked = check(write_long(con, YEAR, rows, WriteOptions(answers_as=answers_as)))
    assert seen(checked) == []
    assert said(checked) == given_values(rows, with_comments=True)


def test_targets_come_back_as_they_went(con, check, words, language: str) -> None:
    targets = [
        Target("GM0202", scope.scope, scope.code, 2024, horizon, 40 + horizon, "Gemeenteraad", date(2024, 7, 1))
        for scope in words.scopes
        for horizon in (3, 5)
    ]
    targets += [Target("GM0228", "level", words.scopes[0].code, 2023, 4, 33.3)]
    targets += [Target("GM0268", "level", words.scopes[0].code, 2023, 3, None, "Gemeenteraad")]  # no longer holds
    checked = check(write_targets(con, targets))
    assert seen(checked) == []
    assert sorted((replace(t, sheet="", cell="") for t in checked.targets), key=str) == sorted(targets, key=str)


def test_pilots_come_back_as_they_went(con, check, words, language: str) -> None:
    lists = ("programme", "pilot_category", "working_group", "pilot_phase")
    programme, category, working_group, phase = (words.words(name)[-1].code for name in lists)
    full = Pilot(
        "=Brug", "Gemeente Bergen", "gemeente", "GM0893", "PV31", programme, category, working_group, phase, 2018, 2021,
        "Openbaar", 1250000.5, "30 % minder", "20 % minder", "-30%", "90%", "Goed", True, "Tijd", "+Geld", "@Meten",
        "https://voorbeeld.nl/pilot?x=1&y=2", 2400, 1800.5, 12000, 0, 30, 0.5, "Levenscyclusanalyse", "Een nieuwe brug", True,
        (PhaseDate(words.words("pilot_phase")[0].code, 2018), PhaseDate(phase, 2019, date(2019, 5, 31))),
    )  # fmt: skip
    province = Pilot("Dak", "Provincie Utrecht", "provincie", province_code="PV26")
    pilots = [full, Pilot("Weg", "X", newcomers_involved=False), province]
    checked = check(write_pilots(con, pilots))
    assert seen(checked) == []
    assert [replace(pilot, sheet="", cell="") for pilot in checked.pilots] == pilots


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_template_is_recognised_and_says_that_it_is_empty(con, check, kind) -> None:
    checked = check(write_template(con, kind))
    assert checked.kind == kind
    assert not checked.has_records
    if kind == "vragenlijst":
        assert seen(checked) == [("place_missing", "Vragenlijst", "B2")]
    else:
        empty = [] if kind == "leertraject" else ["sheet_without_rows"]  # of its many sheets most may be empty
        assert [code for code, _sheet, _cell in seen(checked)] == ["nothing_to_load", *empty]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_template_is_the_same_to_the_byte(con, kind) -> None:
    assert write_template(con, kind) == write_template(con, kind)


def test_a_template_offers_the_options_and_explains_itself(con, words) -> None:
    book = openpyxl.load_workbook(BytesIO(write_template(con, "register", 2024)))
    data, guide, lists = book.worksheets
    assert [data.title, guide.title, lists.title] == ["Register", "Uitleg", "Keuzelijsten"]
    assert lists.sheet_state == "hidden"
    row = [cell.value for cell in data[1]]
    assert row == ["CBS-code", "Gemeente", "Jaar", "Editie", *words.asked(2024, None)]
    assert data.freeze_panes == "E2"
    note = data["E1"].comment.text
    assert words.questions[row[4]].text_nl in note
    explained = {cell.value for column in guide.columns for cell in column}
    assert set(words.questions) <= explained
    offered = {cell.value for column in lists.columns for cell in column}
    assert {"Ja", "Deels", "Nee", "n.v.t.", "Arnhem"} <= offered
    assert len(data.data_validations.dataValidation) == 1 + len(words.asked(2024, None))


def test_every_offered_option_is_accepted(con, check, words) -> None:
    """Form and program come from the same reference row: what can be chosen is right."""
    book = openpyxl.load_workbook(BytesIO(write_template(con, "register")))
    data, lists = book.worksheets[0], book["Keuzelijsten"]
    offered = [[cell.value for cell in column if cell.value] for column in lists.iter_cols(min_row=2)]
    by_source = {next(iter(rule.sqref.ranges)).min_col: rule for rule in data.data_validations.dataValidation}
    for column, validation in by_source.items():
        head = data.cell(1, column).value
        if validation.type != "list" or head == heads.NAME.head:
            continue
        letter = validation.formula1.split("$")[1]
        texts = offered[openpyxl.utils.column_index_from_string(letter) - 1]
        rows = [
            ["CBS-code", "Jaar", "Vraag", "Antwoord"],
            *([f"GM{n:04d}", YEAR, head, text] for n, text in zip(CODES, texts, strict=False)),
        ]
        checked = check(make_csv(rows), "x.csv")
        assert seen(checked, "error") == [], (head, texts)


CODES = (202, 228, 268, 200, 289, 299)


def test_invented_data_say_so_in_the_file_and_its_properties(con) -> None:
    book = openpyxl.load_workbook(BytesIO(write_register(con, YEAR, [], WriteOptions(is_invented=True))))
    assert "verzonnen" in book.properties.description
    assert "verzonnen" in book["Uitleg"]["A3"].value
    plain = openpyxl.load_workbook(BytesIO(write_register(con, YEAR, [])))
    assert "verzonnen" not in plain.properties.description


def test_a_text_that_looks_like_a_formula_stays_text(con) -> None:
    row = FilledResponse("GM0202", {"S01": AnswerValue(3, comment="=HYPERLINK(1)")}, filled_in_by="@SUM(A1)")
    page = openpyxl.load_workbook(BytesIO(write_questionnaire(con, YEAR, row))).worksheets[0]
    found = {cell.value: cell for cells in page.iter_rows() for cell in cells if isinstance(cell.value, str)}
    for text in ("=HYPERLINK(1)", "@SUM(A1)"):
        assert found[text].data_type == "s"
        assert found[text].quotePrefix


@given(text=st.text(max_size=20))
def test_a_neutral_text_comes_back_as_it_was(text: str) -> None:
    assert not neutral_text(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    if not text.startswith("'"):
        assert original_text(neutral_text(text)) == text


@settings(max_examples=200)
@given(day=st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)))
def test_a_date_is_read_day_first_however_it_is_written(day: date) -> None:
    month = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ]
    for text in (
        f"{day.day}-{day.month}-{day.year}",
        f"{day:%d/%m/%Y}",
        f"{day:%Y-%m-%d}",
        f"{day.day} {month[day.month - 1]} {day.year}",
    ):
        assert parse_date(Cell(1, 1, text)) == day
