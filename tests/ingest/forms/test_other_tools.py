"""What is particular to Microsoft Forms, Google Forms, SurveyMonkey, Qualtrics, KoboToolbox and Alchemer."""

from datetime import datetime

import pytest

from tests.ingest.builders import Tweaks, make_csv, make_workbook
from tests.ingest.forms import exports
from tests.ingest.forms.exports import text
from tests.ingest.seen import seen, the, values


def said(checked) -> dict[str, object]:
    return {question: value for (_code, _year, question), value in values(checked).items()}


def labels(words, code: str) -> list[str]:
    return [option.label_nl for option in words.questions[code].options]


def run(check, rows, name: str = "bestand.xlsx", **tweaks: Tweaks):
    return check(make_workbook({"Blad1": rows}, **tweaks), name, round_year=2026)


# Microsoft Forms


@pytest.mark.parametrize("dutch", [True, False])
def test_microsoft_in_dutch_and_english(check, words, dutch: bool) -> None:
    rows = exports.microsoft(exports.microsoft_row(1, "Arnhem", "3;"), heads=["Gemeente", text(words, "S01")], dutch=dutch)
    checked = run(check, rows)
    assert (checked.kind, said(checked)) == ("msforms", {"S01": 3})


@pytest.mark.parametrize(
    "meta",
    [
        ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"],
        ["ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom"],
        ["Id", "Hora de inicio", "Hora de finalización", "Correo electrónico", "Nombre"],
        ["ID", "Begintijd", "Tijd van voltooien"],
    ],
)
def test_microsoft_in_other_languages_and_with_columns_removed(check, meta: list[str]) -> None:
    row = [1, datetime(2026, 4, 2, 10), datetime(2026, 4, 2, 11), "anonymous", "Jan Jansen"][: len(meta)]
    checked = run(check, [[*meta, "Gemeente", "S01"], [*row, "Arnhem", 3]])
    assert (checked.kind, said(checked)) == ("msforms", {"S01": 3})
    assert "Jansen" not in repr(checked.findings)


def test_microsoft_quiz_columns_are_never_the_question(check, words) -> None:
    asked = text(words, "S01")
    heads = ["Gemeente", "Totaal aantal punten", "Quiz feedback", asked, f"Punten - {asked}", f"Feedback - {asked}"]
    checked = run(check, exports.microsoft(exports.microsoft_row(1, "Arnhem", 5, "", 2, 4, ""), heads=heads))
    assert said(checked) == {"S01": 2}
    assert seen(checked, "error") == []


def test_a_repeated_text_is_a_suggestion_only(check, words) -> None:
    asked = text(words, "S01")
    checked = run(check, exports.microsoft(exports.microsoft_row(1, "Arnhem", 2, 4), heads=["Gemeente", asked, f"{asked}2"]))
    assert said(checked) == {"S01": 2}
    assert seen(checked, "error") == [("head_suggested", "Blad1", "I1")]
    assert [(column.suggestion, column.became) for column in checked.columns][-1] == ("S01", "")


def test_two_columns_of_one_question_are_not_read(check, words) -> None:
    heads = ["Gemeente", text(words, "S01"), "S01", "S06"]
    checked = run(check, exports.microsoft(exports.microsoft_row(1, "Arnhem", 2, 4, 1), heads=heads))
    assert said(checked) == {"S06": 1}
    assert seen(checked, "error") == [("head_twice", "Blad1", "I1")]


def test_microsoft_lists_are_one_answer_when_one_was_chosen(check, words) -> None:
    one, other = labels(words, "S01")[1:3]
    rows = exports.microsoft(
        exports.microsoft_row(1, "Arnhem", f"{one};"),
        exports.microsoft_row(2, "Ede", f"{one};{other};"),
        exports.microsoft_row(3, "Zwolle", ";"),
        heads=["Gemeente", text(words, "S01")],
    )
    checked = run(check, rows)
    assert values(checked) == {("GM0202", 2026, "S01"): 1}
    assert [cell for _code, _sheet, cell in seen(checked, "error")] == ["H3"]


def test_line_breaks_and_hard_blanks_in_heads(check, words) -> None:
    head = text(words, "S01").replace(" ", "\u00a0", 3).replace(", ", ",\r\n") + "\u00a0\n"
    checked = run(check, exports.microsoft(exports.microsoft_row(1, "Arnhem", 2), heads=["In welke gemeente werkt u?\n", head]))
    assert said(checked) == {"S01": 2}


def test_american_dates_under_dutch_heads_are_said(check) -> None:
    rows = exports.microsoft(
        exports.microsoft_row(1, "Arnhem", 3, moment="4/22/26 10:11:12"),
        exports.microsoft_row(2, "Ede", 0, moment="12/3/25 10:11:12"),
        heads=["Gemeente", "S01"],
    )
    checked = check(make_csv(rows, encoding="cp1252"), "forms.csv", round_year=2026)
    assert the(checked, "dates_month_first").found == "Tijd van voltooien"
    outside = the(checked, "responses_outside_round")
    assert (outside.cell, outside.params["rows_n"]) == ("C3", 1)
    assert len(checked.answers) == 2


# Google Forms


def test_google_grids_and_numbered_questions(check, words) -> None:
    heads = [
        "Timestamp",
        "Gemeente",
        f"Stellingen [{text(words, 'OG1')}]",
        f"12. {text(words, 'S01')}",
        f"Vraag 3: {text(words, 'S02')}",
    ]
    checked = run(check, [heads, [datetime(2026, 4, 2, 10, 11), "Arnhem", 3, 2, 0]])
    assert (checked.kind, said(checked)) == ("googleforms", {"OG1": 3, "S01": 2, "S02": 0})


def test_a_grid_of_category_and_focal_point_is_suggested_and_not_taken(check) -> None:
    heads = ["Tijdstempel", "Gemeente", "S01", "Gebouwen [Hoogwaardig hergebruik]"]
    checked = run(check, [heads, [datetime(2026, 4, 2, 10, 11), "Arnhem", 3, 2]])
    assert said(checked) == {"S01": 3}
    assert [(column.suggestion, column.suggestion_certainty) for column in checked.columns][-1] == ("OB2", 0.85)
    assert seen(checked, "error") == [("head_suggested", "Blad1", "D1")]


def test_responses_without_heads_are_said_and_not_taken(check) -> None:
    rows = [[datetime(2026, 4, n, 10, 11), "Arnhem", "a@b.nl", 3, 2, 1] for n in range(1, 4)]
    checked = check(make_workbook({"Formulierreacties 1": rows}), round_year=2026)
    assert seen(checked) == [("heads_absent", "Formulierreacties 1", "")]
    assert checked.answers == ()


# SurveyMonkey


def test_surveymonkey_expanded_options_and_a_merged_head(check, words) -> None:
    options = labels(words, "S01")
    rows = exports.surveymonkey(
        exports.surveymonkey_row(1, "Arnhem", None, None, options[2], None, None, 3),
        exports.surveymonkey_row(2, "Ede", options[0], None, None, None, None, 0),
        first=["Gemeente", text(words, "S01"), None, None, None, None, "S06"],
        second=["Open-Ended Response", *options, "Response"],
    )
    for tweak in (Tweaks(), Tweaks(merged=("K1:O1",))):
        checked = check(make_workbook({"Blad1": rows}, Blad1=tweak), round_year=2026)
        assert values(checked) == {
            ("GM0202", 2026, "S01"): 2,
            ("GM0228", 2026, "S01"): 0,
            ("GM0202", 2026, "S06"): 3,
            ("GM0228", 2026, "S06"): 0,
        }


def test_surveymonkey_grid_has_the_questions_in_its_second_row(check, words) -> None:
    rows = exports.surveymonkey(
        exports.surveymonkey_row(1, "Arnhem", 0, 3),
        first=["Gemeente", "Grond-, weg- en waterbouw", None],
        second=["Open-Ended Response", text(words, "OG1"), text(words, "OG2")],
    )
    assert said(run(check, rows)) == {"OG1": 0, "OG2": 3}


def test_surveymonkey_another_answer_is_named_not_read(check, words) -> None:
    options = labels(words, "S01")
    rows = exports.surveymonkey(
        exports.surveymonkey_row(1, "Arnhem", None, None, None, None, None, "dat ligt eraan"),
        exports.surveymonkey_row(2, "Ede", None, options[1], None, None, None, None),
        first=["Gemeente", text(words, "S01"), None, None, None, None, None],
        second=["Open-Ended Response", *options, "Other (please specify)"],
    )
    checked = run(check, rows)
    assert values(checked) == {("GM0228", 2026, "S01"): 1}
    assert [cell for _code, _sheet, cell in seen(checked, "error")] == ["K3"]


@pytest.mark.parametrize(
    "meta",
    [
        ["Respondent-ID", "Collector-ID", "Begindatum", "Einddatum", "IP-adres", "E-mailadres", "Voornaam", "Achternaam"],
        ["Befragten-ID", "Collector-ID", "Startdatum", "Enddatum", "IP-Adresse", "E-Mail-Adresse", "Vorname", "Nachname"],
        ["RespondentID", "CollectorID", "StartDate", "EndDate", "IP Address", "Email Address", "FirstName", "LastName"],
    ],
)
def test_surveymonkey_in_other_languages(check, meta: list[str]) -> None:
    rows = [[*meta, "Gemeente", "S01"], [*([None] * len(meta)), "Response", "Response"]]
    checked = run(check, [*rows, [1, 2, "2-4-2026", "2-4-2026", "10.0.0.1", "a@b.nl", "Jan", "Jansen", "Arnhem", 0]])
    assert (checked.kind, said(checked)) == ("surveymonkey", {"S01": 0})


# Qualtrics


def test_qualtrics_previews_spam_and_unfinished_are_left_out(check, words) -> None:
    rows = exports.qualtrics(
        exports.qualtrics_row("Arnhem", 0),
        exports.qualtrics_row("Ede", 1, status="Survey Preview"),
        exports.qualtrics_row("Zwolle", 1, status="Spam"),
        exports.qualtrics_row("Nijmegen", 1, finished="False", progress=60),
        asked=[("Q1", "Voor welke gemeente vult u deze vragenlijst in?"), ("S01", text(words, "S01"))],
    )
    checked = run(check, rows)
    assert values(checked) == {("GM0202", 2026, "S01"): 0}
    assert [the(checked, f"responses_{why}").cell for why in ("preview", "spam", "unfinished")] == ["C5", "C6", "G7"]


def test_qualtrics_numeric_status_and_finished(check, words) -> None:
    rows = exports.qualtrics(
        exports.qualtrics_row("Arnhem", 0, status=0, finished=1),
        exports.qualtrics_row("Ede", 1, status=1, finished=1),
        exports.qualtrics_row("Zwolle", 1, status=8, finished=1),
        exports.qualtrics_row("Nijmegen", 1, status=0, finished=0),
        asked=[("gemeente", "Gemeente"), ("Q2", text(words, "S01"))],
    )
    assert values(run(check, rows)) == {("GM0202", 2026, "S01"): 0}


def test_qualtrics_old_exports_have_two_rows(check, words) -> None:
    own = ["ResponseID", "ResponseSet", "Name", "ExternalDataReference", "EmailAddress", "IPAddress", "Status", "StartDate",
           "EndDate", "Finished"]  # fmt: skip
    numbered = [f"V{n}" for n in range(1, 11)]
    row = ["R_1", "Default", "Jan", "", "a@b.nl", "10.0.0.1", 0, "2026-04-02 10:11:12", "2026-04-02 10:11:12", 1, "Arnhem", 0]
    for names in (own, numbered):
        rows = [[*names, "Q1", "S01"], [*own, "Gemeente", text(words, "S01")], row]
        checked = run(check, rows)
        assert (checked.kind, said(checked)) == ("qualtrics", {"S01": 0})
        assert checked.head_lines == (("Blad1", (1, 2)),)
        assert "a@b.nl" not in repr(checked.findings)


def test_qualtrics_text_and_choice_columns(check, words) -> None:
    options = labels(words, "S01")
    rows = exports.qualtrics(
        exports.qualtrics_row("Arnhem", None, options[1], None, None, None, None),
        exports.qualtrics_row("Ede", None, None, None, None, None, "eigen woorden"),
        asked=[
            ("Q1", "Gemeente"),
            *((f"Q2_{n}", f"{text(words, 'S01')} - Selected Choice - {label}") for n, label in enumerate(options, start=1)),
            ("Q2_7_TEXT", f"{text(words, 'S01')} - Anders - Text"),
        ],
    )
    checked = run(check, rows)
    assert values(checked) == {("GM0202", 2026, "S01"): 1}  # Ede answered something we do not know: that is not "no answer"
    assert len(seen(checked, "error")) == 1


# KoboToolbox


def test_kobo_answer_and_its_options_beside_it(check) -> None:
    heads = ["algemeen/gemeente", "beleid/S01", *(f"beleid/S01/{n}" for n in range(5))]
    checked = run(check, exports.kobo(exports.kobo_row(1, "Arnhem", 3, 0, 0, 0, 1, 0), heads=heads))
    assert said(checked) == {"S01": 3}
    assert seen(checked, "error") == []


def test_kobo_options_alone(check) -> None:
    heads = ["gemeente", *(f"beleid/S01/{n}" for n in range(5))]
    checked = run(check, exports.kobo(exports.kobo_row(1, "Arnhem", 0, 0, 0, 1, 0), heads=heads))
    assert said(checked) == {"S01": 3}


def test_kobo_with_texts_as_heads_and_names_as_answers(check, words) -> None:
    heads = ["Algemeen/Gemeente", f"Beleid/{text(words, 'S01')}"]
    checked = run(check, exports.kobo(exports.kobo_row(1, "Arnhem", "doel_benoemd_in_een_beleidsveld"), heads=heads))
    assert said(checked) == {"S01": 2}


# Alchemer


def test_alchemer_options_before_the_question_and_unfinished(check, words) -> None:
    options = labels(words, "S01")
    heads = ["Gemeente", *(f"{option}:{text(words, 'S01')}" for option in options)]
    rows = exports.alchemer(
        exports.alchemer_row(1, "Arnhem", None, None, None, options[3], None),
        exports.alchemer_row(2, "Ede", options[0], None, None, None, None, status="Partial"),
        heads=heads,
    )
    checked = run(check, rows)
    assert values(checked) == {("GM0202", 2026, "S01"): 3}
    assert the(checked, "responses_unfinished").cell == "D3"


def test_alchemer_options_with_a_colon_of_their_own(check, words) -> None:
    options = labels(words, "S02")
    assert ":" in options[4]
    heads = ["Gemeente", *(f"{option}:{text(words, 'S02')}" for option in options)]
    rows = exports.alchemer(exports.alchemer_row(1, "Arnhem", None, None, None, None, options[4]), heads=heads)
    assert said(run(check, rows)) == {"S02": 4}


def test_an_option_that_is_not_understood_is_not_no_answer(check, words) -> None:
    heads = ["Gemeente", "S06", *(f"{option}:{text(words, 'S01')}" for option in (*labels(words, "S01")[:4], "Wij lopen voorop"))]
    rows = exports.alchemer(exports.alchemer_row(1, "Arnhem", 0, None, None, None, None, "Wij lopen voorop"), heads=heads)
    checked = run(check, rows)
    assert said(checked) == {"S06": 0}
    assert the(checked, "option_unknown").found == "Wij lopen voorop"
