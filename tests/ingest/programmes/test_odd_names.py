"""Names of programmes, promises and people that nearly are something else; each is read as it stands, or told."""

from ingest.findings import cells_of
from ingest.programmes.naming import nearest
from tests.ingest.programmes.mistakes import ACADEMY, described, member, session
from tests.ingest.programmes.workbooks import LINE, book, line, row
from tests.ingest.seen import seen, the

REACHED = "Jan, jan@ede.nl of (06) 12345678"


def test_a_name_without_letters_is_no_name(check) -> None:
    for content in (described(leertraject="!!!", code=None), session(bijeenkomst="…"), member({"organisatie": "---!"})):
        assert "row_field_missing" in [code for code, _sheet, _cell in seen(check(content), "error")]


def test_a_code_written_otherwise_is_the_known_programme(check) -> None:
    checked = check(described(code="ACADEMY", leertraject="Nieuw"))
    assert [one.programme for one in checked.programmes.programmes] == ["academy"]
    assert seen(checked) == [("programme_replaced", "Leertraject", "B2")]
    assert check(described(code="acad", leertraject=ACADEMY)).programmes.programmes[0].programme == "acad"


def test_a_code_goes_before_what_resembles_it(check) -> None:
    programmes = [row("Leertraject", code=code, leertraject=code.upper()) for code in ("a-b", "ab")]
    checked = check(book(Leertraject=programmes, Bijeenkomsten=[["a-b", 1, "Start", None], ["ab", 1, "Slot", None]]))
    assert seen(checked) == []
    assert [(one.programme, one.name_nl) for one in checked.programmes.sessions] == [("a-b", "Start"), ("ab", "Slot")]


def test_two_long_promises_that_begin_alike_are_two(check) -> None:
    start = "Elke deelnemer voert voor het einde van het leertraject ten minste twee pilots uit in de "
    promises = [
        row("Toezeggingen", leertraject=LINE, toezegging=start + what, gemeten_met="eigen opgave") for what in ("GWW", "zorg")
    ]
    checked = check(line(Toezeggingen=promises))
    assert seen(checked, "error") == []
    assert len({one.promise for one in checked.programmes.promises}) == 2


def test_people_per_role_in_one_row_and_in_total_in_another_are_not_added(check) -> None:
    usual = {"leertraject": LINE, "organisatie": "Bouwer BV", "bijeenkomst": 1}
    rows = [
        row("Aanwezigheid", **usual, inkoop=2),
        row("Aanwezigheid", **usual, aantal=2),
        row("Aanwezigheid", **usual, beleid=1),
    ]
    checked = check(line(Aanwezigheid=rows))
    assert checked.programmes.attendance == ()
    expected = [("record_double_different", "Aanwezigheid", cell) for cell in ("A2", "A3", "A4")]
    assert seen(checked, "error") == expected


def test_a_meeting_may_be_written_as_findings_show_it(check) -> None:
    rows = [row("Aanwezigheid", leertraject=LINE, organisatie="Bouwer BV", bijeenkomst="2. Slot", inkoop=1)]
    assert [one.position for one in check(line(Aanwezigheid=rows)).programmes.attendance] == [2]


def test_no_name_keeps_an_address_of_a_person(check) -> None:
    files = [
        described(leertraject=REACHED), described(code=REACHED),
        session(bijeenkomst=REACHED), member({"organisatie": REACHED}), member({"lichting": REACHED}),
        line(Werkgroepen=[[LINE, REACHED]]),
    ]  # fmt: skip
    for content in files:
        checked = check(content)
        assert "personal_in_text" in [finding.code for finding in checked.findings]
        kept = repr(checked.programmes) + repr(checked.findings)
        assert "@" not in kept
        assert "12345678" not in kept


def test_an_organisation_called_as_a_municipality_is_told(check) -> None:
    checked = check(member({"organisatie": "Ede", "soort_organisatie": None}))
    assert ("organisation_may_be_place", "Deelnemers", "C2") in seen(checked, "warning")
    assert checked.programmes.participants[0].cbs_code is None
    assert "organisation_may_be_place" not in [one.code for one in check(member({"organisatie": "Ede"})).findings]


def test_totals_and_notes_are_no_rows(check) -> None:
    notes = [["* stand per 1 mei", None], ["Totaal", 2], [LINE, "Bouw"]]
    checked = check(line(Werkgroepen=notes))
    assert [one.name_nl for one in checked.programmes.working_groups] == ["Bouw"]
    assert cells_of(the(checked, "programme_row_ignored")) == ("A2", "A3")


def test_nothing_is_suggested_from_very_many_names() -> None:
    names = [f"Organisatie {number}" for number in range(2_000)]
    assert nearest("Organisatie 1.", names[:100]) == "Organisatie 1"
    assert nearest("Organisatie 1.", names) == ""
