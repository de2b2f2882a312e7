"""What is wrong in a workbook about programmes: each mistake at its cell, nothing guessed, no name of a person kept."""

from typing import Any

import pytest

from ingest.findings import explain, sentence
from tests.ingest.builders import make_workbook
from tests.ingest.programmes.workbooks import LINE, book, line, row
from tests.ingest.seen import seen, the

KNOWN = "Circulair Inkopen Academy 2016-2017"
COMPANY = {"leertraject": LINE, "lichting": "A", "organisatie": "Bouwer BV", "soort_organisatie": "bedrijf"}


def errors(checked: Any) -> list[tuple[str, str, str]]:
    return seen(checked, "error", "warning")


@pytest.mark.parametrize(
    ("cells", "code", "cell"),
    [
        ({"leertraject": None}, "row_field_missing", "B2"),
        ({"begin": "31-12-2026", "einde": "1-9-2024"}, "programme_ends_first", "D2"),
        ({"begin": "ergens in mei"}, "date_or_year_unknown", "C2"),
        ({"begin": "1-1-1066"}, "date_or_year_unknown", "C2"),
        ({"verzonnen": "misschien"}, "yes_no_unknown", "G2"),
        ({"leertraject": "x" * 201}, "name_too_long", "B2"),
    ],
)
def test_a_programme(check, cells: dict[str, Any], code: str, cell: str) -> None:
    described = row("Leertraject", **{"code": "noord", "leertraject": LINE, **cells})
    checked = check(book(Leertraject=[described]))
    assert errors(checked) == [(code, "Leertraject", cell)]
    assert not checked.programmes


@pytest.mark.parametrize(
    ("cells", "code", "cell"),
    [
        ({"bijeenkomst": None}, "row_field_missing", "C2"),
        ({"nr": 0}, "count_out_of_range", "B2"),
        ({"nr": "2,5"}, "count_out_of_range", "B2"),
        ({"nr": "inf"}, "count_out_of_range", "B2"),
        ({"leertraject": KNOWN}, "programme_not_in_file", "A2"),
        ({"leertraject": "Leerlijn Zuid"}, "programme_unknown", "A2"),
    ],
)
def test_a_session(check, cells: dict[str, Any], code: str, cell: str) -> None:
    session = row("Bijeenkomsten", **{"leertraject": LINE, "nr": 1, "bijeenkomst": "Start", **cells})
    checked = check(line(Bijeenkomsten=[session], Deelnemers=[]))
    assert errors(checked) == [(code, "Bijeenkomsten", cell)]
    assert checked.programmes.sessions == ()


def test_a_session_outside_the_programme_is_taken_over(check) -> None:
    session = row("Bijeenkomsten", leertraject=LINE, bijeenkomst="Nagesprek", datum="1-2-2027")
    checked = check(line(Bijeenkomsten=[session], Deelnemers=[]))
    assert errors(checked) == [("session_outside_programme", "Bijeenkomsten", "D2")]
    assert len(checked.programmes.sessions) == 1


@pytest.mark.parametrize(
    ("cells", "code", "cell"),
    [
        ({"toezegging": None}, "row_field_missing", "B2"),
        ({"gemeten_met": None}, "row_field_missing", "C2"),
        ({"gemeten_met": "gevoel"}, "word_unknown", "C2"),
        ({"grens": "ongeveer"}, "word_unknown", "D2"),
        ({"aantal": None}, "promise_needs", "E2"),
        ({"aantal": "een paar"}, "count_out_of_range", "E2"),
        ({"aantal": 101}, "count_out_of_range", "E2"),
        ({"per": "week"}, "word_unknown", "F2"),
        ({"telt_vanaf_fase": "halverwege"}, "word_unknown", "G2"),
        ({"gemeten_met": "antwoord", "waarde": 3}, "promise_needs", "I2"),
        ({"gemeten_met": "antwoord", "vraag": "S01"}, "promise_needs", "J2"),
        ({"gemeten_met": "antwoord", "vraag": "Z99", "waarde": 3}, "promise_question_unknown", "I2"),
        ({"gemeten_met": "antwoord", "vraag": "S01", "waarde": 9}, "promise_value_unknown", "J2"),
        ({"uiterlijk": "ooit"}, "date_or_year_unknown", "K2"),
    ],
)
def test_a_promise(check, cells: dict[str, Any], code: str, cell: str) -> None:
    promise = row("Toezeggingen", **{"leertraject": LINE, "toezegging": "Pilots", "gemeten_met": "pilots", "aantal": 2, **cells})
    checked = check(line(Toezeggingen=[promise], Deelnemers=[]))
    assert errors(checked) == [(code, "Toezeggingen", cell)]
    assert checked.programmes.promises == ()


def test_what_a_promise_does_not_use_is_left_out(check) -> None:
    promise = row(
        "Toezeggingen", leertraject=LINE, toezegging="Lessen", gemeten_met="eigen opgave", telt_vanaf_fase="afgerond",
        vraag="S01", opgeschaalde_pilots=2, waarde=3,
    )  # fmt: skip
    checked = check(line(Toezeggingen=[promise], Deelnemers=[]))
    assert errors(checked) == [("promise_field_unused", "Toezeggingen", f"{column}2") for column in "GHIJ"]
    one = checked.programmes.promises[0]
    assert (one.counts_from_phase, one.scale_up_n, one.question_id, one.required_value) == (None, None, None, None)


@pytest.mark.parametrize(
    ("cells", "code", "cell"),
    [
        ({"leertraject": "Leerlijn Noort"}, "programme_unknown", "A2"),
        ({"organisatie": None}, "row_field_missing", "C2"),
        ({"soort_organisatie": "club"}, "word_unknown", "D2"),
        ({"gemeente": "Atlantis"}, "place_unknown", "E2"),
        ({"gemeente": "Bergen"}, "place_ambiguous", "E2"),
        ({"cbs_code": "GM9999"}, "code_unknown", "F2"),
        ({"cbs_code": "GM0202", "gemeente": "Ede"}, "code_and_name_differ", "F2"),
        ({"provincie": "Holland"}, "province_unknown", "G2"),
        ({"begin": "1-2-2025", "einde": "1-2-2024"}, "participant_leaves_first", "I2"),
        ({"inkoop": -1}, "people_out_of_range", "K2"),
        ({"inkoop": 2024}, "people_out_of_range", "K2"),
        ({"inkoop": "1,5"}, "people_out_of_range", "K2"),
        ({"inkoop": "50%"}, "people_out_of_range", "K2"),
        ({"bestuur": "de wethouder"}, "people_not_counted", "J2"),
        ({"werkgroepen": "Bouw; Wegen"}, "group_unknown", "N2"),
        ({"mag_genoemd_worden": "liever niet"}, "yes_no_unknown", "O2"),
    ],
)
def test_a_participant(check, cells: dict[str, Any], code: str, cell: str) -> None:
    checked = check(line(Deelnemers=[row("Deelnemers", **{**COMPANY, **cells})]))
    assert errors(checked) == [(code, "Deelnemers", cell)]
    assert checked.programmes.participants == ()


def test_a_municipality_that_cannot_be_found_is_taken_over_without_scores(check) -> None:
    members = [
        row("Deelnemers", leertraject=LINE, organisatie=name, soort_organisatie="gemeente") for name in ("Bergen", "Stad X")
    ]
    checked = check(line(Deelnemers=members))
    assert errors(checked) == [("organisation_without_place", "Deelnemers", f"C{number}") for number in (2, 3)]
    assert [(one.organisation_type, one.cbs_code) for one in checked.programmes.participants] == [("gemeente", None)] * 2


@pytest.mark.parametrize(
    ("cells", "code", "cell"),
    [
        ({"leertraject": "Niets"}, "programme_unknown", "A2"),
        ({"organisatie": "Bouwer"}, "organisation_no_participant", "C2"),
        ({"organisatie": "Arnhem"}, "organisation_no_participant", "C2"),
        ({"organisatie": None}, "row_field_missing", "C2"),
        ({"lichting": "B"}, "cohort_unknown", "B2"),
        ({"bijeenkomst": 3}, "session_unknown", "D2"),
        ({"bijeenkomst": "Start en slot"}, "session_unknown", "D2"),
        ({"bijeenkomst": None}, "row_field_missing", "D2"),
        ({"datum": "13-9-2024"}, "session_on_other_day", "E2"),
        ({"inkoop": "Jan en Piet"}, "people_not_counted", "G2"),
        ({"inkoop": 1, "beleid": 2, "aantal": 4}, "attendance_sum_differs", "J2"),
        ({"aantal": -2}, "people_out_of_range", "J2"),
    ],
)
def test_attendance(check, cells: dict[str, Any], code: str, cell: str) -> None:
    told = row("Aanwezigheid", **{"leertraject": LINE, "organisatie": "Bouwer BV", "bijeenkomst": 1, "inkoop": 1, **cells})
    checked = check(line(Aanwezigheid=[told]))
    assert errors(checked) == [(code, "Aanwezigheid", cell)]
    assert checked.programmes.attendance == ()


@pytest.mark.parametrize(
    ("cells", "code", "cell"),
    [
        ({"toezegging": "Drie pilots"}, "promise_unknown", "D2"),
        ({"toezegging": None}, "row_field_missing", "D2"),
        ({"stand": "bijna"}, "word_unknown", "E2"),
        ({"datum": "gisteren"}, "date_or_year_unknown", "G2"),
        ({"organisatie": "Nieuw BV"}, "organisation_no_participant", "C2"),
    ],
)
def test_a_stand(check, cells: dict[str, Any], code: str, cell: str) -> None:
    told = row("Stand", **{"leertraject": LINE, "organisatie": "Bouwer BV", "toezegging": 2, "stand": "open", **cells})
    checked = check(line(Stand=[told]))
    assert errors(checked) == [(code, "Stand", cell)]
    assert checked.programmes.reports == ()


def test_two_cohorts_must_be_told_apart(check) -> None:
    members = [row("Deelnemers", **{**COMPANY, "lichting": name}) for name in ("A", "B")]
    there = [row("Aanwezigheid", organisatie="Bouwer BV", bijeenkomst=1, aantal=1, lichting=name) for name in (None, "b")]
    checked = check(line(Deelnemers=members, Aanwezigheid=there))
    assert errors(checked) == [("cohort_missing", "Aanwezigheid", "B2")]
    assert [one.participant.cohort for one in checked.programmes.attendance] == ["B"]


def test_meetings_of_one_name_are_told_apart_by_date_or_number(check) -> None:
    meetings = [row("Bijeenkomsten", leertraject=LINE, bijeenkomst="Les", datum=day) for day in ("1-10-2024", "1-11-2024")]
    there = [
        row("Aanwezigheid", organisatie="Bouwer BV", aantal=1, **told)
        for told in ({"bijeenkomst": "Les"}, {"bijeenkomst": "les", "datum": "1-11-2024"}, {"bijeenkomst": "1"})
    ]
    checked = check(line(Bijeenkomsten=meetings, Aanwezigheid=there))
    assert errors(checked) == [("session_ambiguous", "Aanwezigheid", "D2")]
    assert [one.position for one in checked.programmes.attendance] == [2, 1]


def test_without_a_programme_in_the_file_it_has_to_be_said(check) -> None:
    checked = check(book(Deelnemers=[row("Deelnemers", lichting="1", organisatie="Bouwer BV")]))
    assert seen(checked) == [("programme_missing", "Deelnemers", "A2")]


def test_what_is_said_twice(check) -> None:
    ede = {**COMPANY, "organisatie": "Gemeente Ede", "soort_organisatie": "gemeente", "gemeente": "Ede"}
    members = [row("Deelnemers", **one) for one in (COMPANY, COMPANY, {**ede, "inkoop": 1}, {**ede, "organisatie": "Ede"})]
    checked = check(line(Deelnemers=members))
    assert seen(checked) == [
        ("record_double_same", "Deelnemers", "A3"),
        ("record_double_different", "Deelnemers", "A4"),
        ("record_double_different", "Deelnemers", "A5"),
    ]
    assert [one.organisation for one in checked.programmes.participants] == ["Bouwer BV"]


def test_a_known_programme_described_again_is_a_warning(check) -> None:
    checked = check(book(Leertraject=[row("Leertraject", leertraject=KNOWN)]))
    assert seen(checked) == [("programme_replaced", "Leertraject", "B2")]
    assert [one.programme for one in checked.programmes.programmes] == ["academy"]


def test_names_and_addresses_of_people_are_nowhere(check) -> None:
    rows = [
        ["Leertraject", "Lichting", "Organisatie", "Inkoop", "Bron", "E-mail", "Naam contactpersoon"],
        [KNOWN, "1", "Bouwer BV", "Pietje Puk", None, "puk@bouwer.nl", "Pietje Puk"],
        [KNOWN, "1", "Sloper BV", 1, "bel 0612345678 of puk@bouwer.nl", "puk@bouwer.nl", "Pietje Puk"],
    ]
    checked = check(make_workbook({"Deelnemers": rows}))
    assert errors(checked) == [("people_not_counted", "Deelnemers", "D2"), ("text_personal", "Deelnemers", "E3")]
    assert [code for code, _sheet, _cell in seen(checked, "notice")] == ["head_left_out", "head_left_out"]
    assert [column.dropped for column in checked.columns[-2:]] == ["personal", "personal"]
    told = " ".join(sentence(finding, "") + finding.found + repr(finding.params) for finding in checked.findings)
    for secret in ("Pietje", "puk@", "0612345678"):
        assert secret not in told + repr(checked.programmes)
    assert checked.programmes.participants[0].source_url is None


def test_near_names_are_suggested(check) -> None:
    told = [row("Aanwezigheid", leertraject="Leerlijn Nord", organisatie="Bouwer BV", bijeenkomst=1)]
    assert the(check(line(Aanwezigheid=told)), "programme_unknown").params["suggestion"] == LINE
    told = [row("Aanwezigheid", leertraject=LINE, organisatie="Bouwers BV", bijeenkomst=1)]
    finding = the(check(line(Aanwezigheid=told)), "organisation_no_participant")
    assert finding.params["suggestion"] == "Bouwer BV"
    assert explain(finding).remedy.startswith("Bedoelt u “Bouwer BV”?")


def test_dates_with_the_month_first_are_decided_for_the_column(check) -> None:
    meetings = [
        row("Bijeenkomsten", leertraject=LINE, bijeenkomst=f"Les {n}", datum=day)
        for n, day in ((1, "10/13/2024"), (2, "11/05/2024"))
    ]
    checked = check(line(Bijeenkomsten=meetings, Deelnemers=[]))
    assert seen(checked) == [("dates_month_first", "Bijeenkomsten", "D1")]
    assert [one.held_on.isoformat() for one in checked.programmes.sessions] == ["2024-10-13", "2024-11-05"]
    both = [
        row("Bijeenkomsten", leertraject=LINE, bijeenkomst=f"Les {n}", datum=day)
        for n, day in ((1, "10/13/2024"), (2, "13/10/2024"), (3, "1/2/2025"))
    ]
    checked = check(line(Bijeenkomsten=both, Deelnemers=[]))
    assert ("date_two_ways", "Bijeenkomsten", "D4") in seen(checked)


@pytest.mark.parametrize(
    ("evidence", "kept"),
    [
        ("Zie het verslag van 12-03-2025.", True),
        ("https://voorbeeld.nl/0612345678", True),
        ("Besluit 2024-0612345678901", True),
        ("Bel Piet op 06-12345678.", False),
        ("Vraag het aan p.puk@ede.nl", False),
    ],
)
def test_evidence_by_which_a_person_can_be_reached_is_left_out(check, evidence: str, kept: bool) -> None:
    told = row("Stand", leertraject=LINE, organisatie="Bouwer BV", toezegging=2, stand="open", bewijs=evidence)
    checked = check(line(Stand=[told]))
    assert errors(checked) == ([] if kept else [("text_personal", "Stand", "F2")])
    assert checked.programmes.reports[0].evidence == (evidence if kept else None)
    assert kept or evidence not in repr(checked.findings)
