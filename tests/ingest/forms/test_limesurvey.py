"""LimeSurvey: codes, abbreviated, full and both; Y in columns of options; unfinished responses."""

import pytest

from tests.ingest.builders import make_csv, make_workbook
from tests.ingest.forms.exports import limesurvey_codes, limesurvey_row, text
from tests.ingest.seen import seen, the, values

META_NL = ["Antwoord ID", "Datum verzonden", "Laatste pagina", "Starttaal"]
META = [7, "2026-04-02 10:11:12", 3, "nl"]


def one(check, heads: list[object], *answers: object, meta: list[str] = META_NL):
    content = make_workbook({"Survey": [[*meta, "Gemeente", *heads], [*META, "Arnhem", *answers]]})
    return check(content, round_year=2026)


def said(checked) -> dict[str, object]:
    return {question: value for (_code, _year, question), value in values(checked).items()}


@pytest.mark.parametrize(
    "meta",
    [
        ["id", "submitdate", "lastpage", "startlanguage"],
        ["Response ID", "Date submitted", "Last page", "Start language"],
        ["Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache"],
        ["ID de la réponse", "Date de soumission", "Dernière page", "Langue de départ"],
        ["ID de respuesta", "Fecha de envío", "Última página", "Lenguaje inicial"],
    ],
)
def test_meta_heads_in_other_languages(check, meta: list[str]) -> None:
    checked = one(check, ["S01"], 3, meta=meta)
    assert checked.kind == "limesurvey"
    assert said(checked) == {"S01": 3}


@pytest.mark.parametrize("between", [": ", ". ", " - ", "_", " | "])
def test_meta_heads_with_code_and_text(check, between: str) -> None:
    texts = ["Response ID", "Date submitted", "Last page", "Start language"]
    codes = ["id", "submitdate", "lastpage", "startlanguage"]
    checked = one(check, ["S01"], 0, meta=[f"{code}{between}{said}" for code, said in zip(codes, texts, strict=True)])
    assert (checked.kind, said(checked)) == ("limesurvey", {"S01": 0})
    assert seen(checked, "error", "warning") == []


def test_a_meta_head_that_was_cut(check) -> None:
    checked = one(check, ["Date last actio.. ", "S01"], "2026-04-02 10:11:12", 0)
    assert checked.columns[5].dropped == "metadata"


def test_part_of_the_meta_heads_is_enough(check) -> None:
    checked = check(make_csv([["id", "submitdate", "gemeente", "S01"], [1, "2026-04-02", "Arnhem", 0]]), round_year=2026)
    assert (checked.kind, said(checked)) == ("limesurvey", {"S01": 0})


@pytest.mark.parametrize("head", ["S01. {text}", "S01 - {text}", "S01: {text}", "S01 {text}", "S01_{text}", "S01. <p>{text}</p>"])
def test_code_and_text_with_any_separator(check, words, head: str) -> None:
    assert said(one(check, [head.format(text=text(words, "S01"))], 2)) == {"S01": 2}


def test_blanks_as_underscores_and_question_marks_as_hyphens(check, words) -> None:
    heads = [
        text(words, "S01").replace(" ", "_"),
        text(words, "S02").replace("?", "-"),
        "S03._" + text(words, "S03").replace(" ", "_"),
    ]
    assert said(one(check, heads, 2, 3, "Ja")) == {"S01": 2, "S02": 3, "S03": 2}


def test_an_abbreviated_head_counts_when_it_fits_one_question(check, words) -> None:
    assert text(words, "S02").startswith("Hoe is circulai")
    assert said(one(check, ["Hoe is circulai.. "], 3)) == {"S02": 3}


def test_an_abbreviated_head_that_fits_more_questions_is_not_guessed(check) -> None:
    checked = one(check, ["In hoeverre let.. ", "S01"], 3, 1)
    assert said(checked) == {"S01": 1}
    assert "OG1" in str(the(checked, "head_ambiguous").params["questions"])


def test_the_code_of_one_question_with_the_text_of_another_is_not_guessed(check, words) -> None:
    checked = one(check, [f"S01. {text(words, 'S02')}", "S06"], 3, 1)
    assert said(checked) == {"S06": 1}
    assert the(checked, "head_contradicts").params["questions"] == "S01, S02"


def test_the_code_of_a_question_with_quite_another_text_is_only_a_suggestion(check) -> None:
    checked = one(check, ["S01. Hoeveel honden lopen er in uw straat rond?", "S06"], 3, 1)
    assert said(checked) == {"S06": 1}
    assert seen(checked, "error") == [("head_suggested", "Survey", "F1")]


@pytest.mark.parametrize("head", ["GWW[OG1]", "G3_OG1", "GWW_OG1", "Geef per stelling aan [{text}]", "Geef aan [OG1. {text}]"])
def test_an_array_has_the_question_in_its_part(check, words, head: str) -> None:
    assert said(one(check, [head.format(text=text(words, "OG1"))], 3)) == {"OG1": 3}


def options(words, code: str) -> list[str]:
    return [option.label_nl for option in words.questions[code].options]


@pytest.mark.parametrize("mark", ["Y", "Ja", "Yes", 1, "X", True])
def test_options_in_columns_are_one_answer(check, words, mark: object) -> None:
    heads = [f"{text(words, 'S01')} [{label}]" for label in options(words, "S01")]
    checked = one(check, heads, None, None, None, mark, None)
    assert said(checked) == {"S01": 3}
    assert checked.answers[0].cell == "F2"  # the first column of the question
    assert [column.became for column in checked.columns if column.became] == ["name", *["S01"] * 5]
    assert "columns_left_out" not in [finding.code for finding in checked.findings]


def test_two_options_chosen_is_a_finding_and_no_answer(check, words) -> None:
    heads = [f"{text(words, 'S01')} [{label}]" for label in options(words, "S01")]
    checked = one(check, [*heads, "S06"], None, "Y", None, "Y", None, 2)
    assert said(checked) == {"S06": 2}
    assert len(seen(checked, "error")) == 1


def test_options_by_number_count_when_the_lowest_is_there(check) -> None:
    assert said(one(check, [f"S01[{n}]" for n in range(5)], None, None, "Y", None, None)) == {"S01": 2}
    shifted = one(check, ["S06", *(f"S01[{n}]" for n in range(1, 5))], 1, None, None, "Y", None)
    assert said(shifted) == {"S06": 1}
    assert seen(shifted, "error") == [("options_not_known", "Survey", "G1")]


def test_options_by_an_unknown_code_are_not_guessed(check) -> None:
    checked = one(check, ["S06", "S01[SQ001]", "S01[SQ002]", "S01[SQ003]"], 2, "", "", "Y")
    assert said(checked) == {"S06": 2}
    assert seen(checked, "error") == [("options_not_known", "Survey", "G1")]


def test_another_coding_than_yes_and_no_is_not_guessed(check, words) -> None:
    heads = [f"{text(words, 'S01')} [{label}]" for label in options(words, "S01")]
    checked = one(check, ["S06", *heads], 2, 2, 2, 1, 2, 2)
    assert said(checked) == {"S06": 2}
    assert the(checked, "options_coded_otherwise").found == "2"


def test_other_and_comment_are_left_out_with_a_notice(check) -> None:
    checked = one(check, ["S01", "S01[other]", "S01[comment]"], 3, "", "Zie bijlage")
    assert said(checked) == {"S01": 3}
    assert the(checked, "columns_left_out").params["columns_n"] == 2


def test_answer_codes_are_not_numbers(check) -> None:
    checked = one(check, ["S01", "S06"], "A3", 2)
    assert said(checked) == {"S06": 2}
    assert seen(checked, "error") == [("option_unknown", "Survey", "F2")]


def test_unfinished_responses_are_left_out_and_said_once(check) -> None:
    rows = [
        limesurvey_row(1, "Arnhem", 3, "Ja", 45),
        limesurvey_row(2, "Ede", 2, "Ja", 45, submitted=None),
        limesurvey_row(3, "Nijmegen", 0, "Nee", "", submitted=""),
        limesurvey_row(4, "Zwolle", 4, "Deels", 5, submitted="1980-01-01 00:00:00"),
    ]
    checked = check(make_workbook({"Survey": limesurvey_codes(*rows)}), round_year=2026)
    assert {code for code, _year, _question in values(checked)} == {"GM0202", "GM0193"}
    finding = the(checked, "responses_unfinished")
    assert (finding.cell, finding.params["rows_n"], finding.params["rows"]) == ("B3", 2, "3, 4")
    assert "responses_outside_round" not in [code for code, _sheet, _cell in seen(checked)]


def test_a_tool_that_counts_from_one_is_not_read_as_ours(check) -> None:
    rows = [
        limesurvey_row(n, place, value, "Ja", 5) for n, (place, value) in enumerate([("Arnhem", 5), ("Ede", 2), ("Zwolle", 1)])
    ]
    checked = check(make_workbook({"Survey": limesurvey_codes(*rows)}), round_year=2026)
    assert {question for _code, _year, question in values(checked)} == {"S03", "OA5"}
    assert seen(checked, "error") == [("numbers_count_otherwise", "Survey", "J1")]


def test_numbers_without_the_lowest_are_a_warning(check) -> None:
    rows = [limesurvey_row(n, place, n, "Ja", 5) for n, place in enumerate(["Arnhem", "Ede", "Zwolle"], start=1)]
    checked = check(make_workbook({"Survey": limesurvey_codes(*rows)}), round_year=2026)
    assert seen(checked, "error") == []
    assert ("numbers_may_count_otherwise", "Survey", "J1") in seen(checked, "warning")
    assert values(checked)[("GM0193", 2026, "S01")] == 3


@pytest.mark.parametrize("numbers", [(1, 2), (1, 0), (1, 2, 3)])
def test_numbers_for_yes_and_no_are_not_guessed(check, numbers: tuple[int, ...]) -> None:
    places = ["Arnhem", "Ede", "Zwolle"]
    rows = [limesurvey_row(n, place, 0, numbers[n % len(numbers)], 5) for n, place in enumerate(places)]
    checked = check(make_workbook({"Survey": limesurvey_codes(*rows)}), round_year=2026)
    assert {question for _code, _year, question in values(checked)} == {"S01", "OA5"}
    assert seen(checked, "error") == [("numbers_count_otherwise", "Survey", "K1")]


def test_what_a_writer_put_around_a_value_is_taken_off(check) -> None:
    rows = limesurvey_codes(limesurvey_row(1, "Arnhem", "3;", " Ja ; ", "45,5"))
    assert said(check(make_csv(rows), "results-survey1.csv", round_year=2026)) == {"S01": 3, "S03": 2, "OA5": 45.5}
