"""Layout leertraject: every sheet cell by cell, other heads, sheets that are not there, and what is no programme at all."""

from datetime import date, datetime

import pytest

from ingest.checking import check_content
from ingest.instructions import ColumnChoice, Instructions
from ingest.programmes.records import (
    Attendance,
    Participant,
    Programme,
    ProgrammePromise,
    PromiseReport,
    Session,
    WorkingGroup,
)
from ingest.rows import ReadingContext
from tests.ingest.builders import Tweaks, make_csv, make_workbook
from tests.ingest.programmes.workbooks import HEADS, LINE, book, line, row
from tests.ingest.seen import seen, the


def test_the_description_of_a_programme(check) -> None:
    described = row(
        "Leertraject", code="noord", leertraject=LINE, begin=datetime(2024, 9, 1), einde=2026, beschrijving="Over pilots.",
        bron="https://voorbeeld.nl", verzonnen="ja",
    )  # fmt: skip
    checked = check(line(Leertraject=[described], Deelnemers=[]))
    assert checked.kind == "leertraject"
    assert seen(checked) == [("year_as_day", "Leertraject", "D2")]
    about = "Over pilots."
    assert checked.programmes.programmes == (
        Programme(
            "noord", LINE, LINE, date(2024, 9, 1), date(2026, 12, 31), about, about, "https://voorbeeld.nl", True, "Leertraject",
            "A2",
        ),
    )  # fmt: skip
    assert checked.programmes.sessions == (
        Session("noord", 1, "Start", "Start", date(2024, 9, 12), 2024, "Bijeenkomsten", "A2"),
        Session("noord", 2, "Slot", "Slot", date(2025, 11, 13), 2025, "Bijeenkomsten", "A3"),
    )
    assert checked.programmes.working_groups == (
        WorkingGroup("noord", "bouw", 1, "Bouw", "Bouw", "Werkgroepen", "A2"),
        WorkingGroup(
            "noord", "beleidbestuurendraagvlak", 2, "Beleid, bestuur en draagvlak", "Beleid, bestuur en draagvlak",
            "Werkgroepen", "A3",
        ),
    )  # fmt: skip


def test_promises_of_every_measure(check) -> None:
    def promise(text: str, measure: str, **more: object) -> list[object]:
        return row("Toezeggingen", leertraject=LINE, toezegging=text, gemeten_met=measure, **more)

    checked = check(
        line(
            Toezeggingen=[
                promise("Twee pilots of één opgeschaalde", "Inkooptrajecten", grens="minimaal", aantal=2,
                        telt_vanaf_fase="in uitvoering", opgeschaalde_pilots=1, uiterlijk="31-12-2027"),
                promise("Hooguit drie per keer", "aanwezigheid", grens="ten hoogste", aantal="3", per="per bijeenkomst"),
                promise("Twee mensen", "mensen", aantal=2.0),
                promise("Een werkgroep", "Werkgroep", aantal=1, uiterlijk=2025),
                promise("Elk jaar de monitor", "monitor", aantal=1, per="jaarlijks"),
                promise("Beleid op orde", "antwoord", vraag="s01", waarde=3),
                promise("Lessen delen", "own_word"),
            ]
        )
    )  # fmt: skip
    assert seen(checked) == [
        ("year_as_day", "Toezeggingen", "K5"),
        ("organisation_place_read", "Deelnemers", "C2"),
    ]
    wanted = [
        ("pilots", "at_least", 2, "programme", "uitvoering", 1, None, None, date(2027, 12, 31)),
        ("attendance", "at_most", 3, "session", None, None, None, None, None),
        ("people", "at_least", 2, "programme", None, None, None, None, None),
        ("working_group", "at_least", 1, "programme", None, None, None, None, date(2025, 12, 31)),
        ("response", "at_least", 1, "year", None, None, None, None, None),
        ("answer", "at_least", None, "programme", None, None, "S01", 3.0, None),
        ("own_word", "at_least", None, "programme", None, None, None, None, None),
    ]
    names = (
        "measured_by",
        "bound",
        "required_n",
        "per",
        "counts_from_phase",
        "scale_up_n",
        "question_id",
        "required_value",
        "due_on",
    )
    assert [tuple(getattr(one, name) for name in names) for one in checked.programmes.promises] == wanted
    assert checked.programmes.promises[6] == ProgrammePromise(
        "noord", "lessendelen", 7, "Lessen delen", "Lessen delen", "own_word", sheet="Toezeggingen", cell="A8"
    )


def test_participants(check) -> None:
    checked = check(
        line(
            Deelnemers=[
                row("Deelnemers", leertraject="noord", lichting=2024, organisatie="Stad Arnhem", soort_organisatie="gemeente",
                    gemeente="Arnhem", begin="1-9-2024", einde="30-6-2025", bestuur=1, inkoop="2", beleid=0,
                    werkgroepen="bouw; Beleid, bestuur en draagvlak", mag_genoemd_worden="ja", bron="https://bron.nl"),
                row("Deelnemers", leertraject=LINE, organisatie="Provincie Gelderland", mag_genoemd_worden="nee", verzonnen="ja"),
                row("Deelnemers", leertraject=LINE, organisatie="Rijn en IJssel", soort_organisatie="waterschap",
                    provincie="Gelderland", uitvoering="onbekend", werkgroepen="Beleid, bestuur en draagvlak"),
                row("Deelnemers", leertraject=LINE, organisatie="Weg BV", soort_organisatie="bedrijf", gemeente="Ede"),
            ]
        )
    )  # fmt: skip
    assert seen(checked, "error", "warning") == []
    arnhem, gelderland, water, company = checked.programmes.participants
    assert arnhem == Participant(
        "noord", "2024", "Stad Arnhem", "gemeente", "GM0202", "PV25", date(2024, 9, 1), date(2025, 7, 1), True, False,
        "https://bron.nl", (("bestuur", 1), ("inkoop", 2), ("beleid", 0)), ("bouw", "beleidbestuurendraagvlak"),
        "Deelnemers", "A2",
    )  # fmt: skip
    assert (gelderland.organisation_type, gelderland.cbs_code, gelderland.province_code) == ("provincie", None, "PV25")
    assert (gelderland.may_be_named, gelderland.is_invented, gelderland.cohort) == (False, True, "")
    assert (water.province_code, water.people, water.working_groups) == ("PV25", (), ("beleidbestuurendraagvlak",))
    assert (company.organisation_type, company.cbs_code) == ("bedrijf", "GM0228")


def test_attendance_and_stands(check) -> None:
    checked = check(
        line(
            Aanwezigheid=[
                row("Aanwezigheid", organisatie="Ede", bijeenkomst=1, inkoop=2, beleid=1, aantal=3),
                row("Aanwezigheid", organisatie="GM0228", bijeenkomst="slot", datum="13-11-2025", aantal=0, verzonnen="ja"),
                row("Aanwezigheid", leertraject=LINE, lichting="a", organisatie="bouwer b.v.", bijeenkomst="Start"),
            ],
            Stand=[
                row("Stand", organisatie="Gemeente Ede", toezegging=2, stand="gehaald", bewijs="Verslag gedeeld.",
                    datum="1-2-2026"),
                row("Stand", organisatie="Bouwer BV", toezegging="Lessen delen", stand="bezig", datum=2025, verzonnen="ja"),
                row("Stand", organisatie="Bouwer BV", toezegging="Twee pilots"),
            ],
        )
    )  # fmt: skip
    assert seen(checked) == [
        ("organisation_place_read", "Deelnemers", "C2"),
        ("attendance_empty", "Aanwezigheid", "D4"),
        ("year_as_day", "Stand", "G3"),
        ("report_empty", "Stand", "E4"),
    ]
    ede, builder = checked.programmes.participants
    assert checked.programmes.attendance == (
        Attendance(ede, 1, 2, "inkoop", sheet="Aanwezigheid", cell="C2"),
        Attendance(ede, 1, 1, "beleid", sheet="Aanwezigheid", cell="C2"),
        Attendance(ede, 2, 0, None, True, "Aanwezigheid", "C3"),
    )
    assert checked.programmes.reports == (
        PromiseReport(ede, "lessendelen", "kept", "Verslag gedeeld.", date(2026, 2, 1), False, None, "Stand", "C2"),
        PromiseReport(builder, "lessendelen", "on_its_way", None, date(2025, 12, 31), True, None, "Stand", "C3"),
    )


def test_other_heads_in_another_order_below_a_title(check) -> None:
    rows = [
        ["Deelnemers leertraject, stand 1 maart"],
        [],
        ["Naam organisatie", "programma", "Jaargang", "wethouder", "inkopers", "Mag genoemd", "Contactpersoon", "Naam deelnemer"],
        ["Gemeente Ede", "Academy", 2016, 1, 2, "ja", "P. Jansen", "J. de Vries"],
        ["Totaal", None, None, 1, 2],
    ]
    names = ["Circulair Inkopen Academy 2016-2017"]
    rows[3][1] = names[0]
    checked = check(make_workbook({"Blad1": rows}))
    one = checked.programmes.participants[0]
    assert (one.cohort, one.people, one.may_be_named) == ("2016", (("bestuur", 1), ("inkoop", 2)), True)
    codes = [code for code, _sheet, _cell in seen(checked)]
    assert sorted(codes) == ["head_left_out", "head_left_out", "organisation_place_read", "programme_row_ignored"]
    assert "Jansen" not in repr(checked.findings) + repr(checked.programmes)
    assert "Vries" not in repr(checked.findings) + repr(checked.programmes)


@pytest.mark.parametrize("separator", [";", ","])
def test_one_sheet_as_csv(check, separator: str) -> None:
    rows = [HEADS["Werkgroepen"], ["Green Deal Circulair Inkopen 1 (2013-2016)", "Bouw"]]
    checked = check(make_csv(rows, separator), "groepen.csv")
    assert checked.kind == "leertraject"
    assert seen(checked) == [("programme_not_in_file", "", "A2")]


def test_a_merged_programme_holds_for_its_rows(check) -> None:
    rows = [
        ["Leertraject", "Lichting", "Organisatie"],
        ["Circulair Inkopen Academy 2016-2017", "1", "Bedrijf A"],
        [None, "1", "Bedrijf B"],
    ]
    checked = check(make_workbook({"Deelnemers": rows}, Deelnemers=Tweaks(merged=("A2:A3",))))
    assert seen(checked) == [("cell_merged_filled", "Deelnemers", "A2")]
    assert len(checked.programmes.participants) == 2


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        (["Titel", "Organisatie", "Leertraject", "Werkgroep", "Fase", "Uitvoering"], "pilots"),
        (["Project", "Leertraject", "Lichting", "Organisatie"], "pilots"),
        (["CBS-code", "Gemeente", "Jaar", "S01", "S03"], "register"),
        (["Leertraject", "Lichting", "Organisatie"], "leertraject"),
        (["Organisatie", "Toezegging", "Stand"], "leertraject"),
        (["Organisatie", "Bijeenkomst", "Aantal"], "leertraject"),
        (["Toezegging", "Gemeten met"], "leertraject"),
        (["Leertraject", "Bijeenkomst"], "leertraject"),
        (["Leertraject", "Begin"], "leertraject"),
        (["Leertraject", "Gemeente", "Inkoop"], "leertraject"),
        (["Gemeente", "Bijeenkomst", "Aantal"], "leertraject"),
        (["Leertraject", "Lichting", "Gemeente", "Jaar", "S01", "S03"], "register"),
        (["Leertraject", "Organisatie"], "unknown"),
        (["Organisatie", "Gemeente"], "unknown"),
    ],
)  # fmt: skip
def test_which_sheet_it_is(check, heads: list[str], kind: str) -> None:
    assert check(make_workbook({"Blad1": [heads, [None] * (len(heads) - 1) + ["iets"]]})).kind == kind


def test_empty_sheets_say_nothing(check) -> None:
    sheets = {name: [] for name in HEADS if name != "Deelnemers"}
    member = row("Deelnemers", leertraject="academy", organisatie="Bedrijf A", soort_organisatie="bedrijf")
    checked = check(book(Deelnemers=[member], **sheets))
    assert seen(checked) == []
    assert len(checked.programmes.participants) == 1


def test_a_workbook_with_nothing_in_it(check) -> None:
    assert seen(check(book(**dict.fromkeys(HEADS, ())))) == [("nothing_to_load", "", "")]


def test_what_the_user_says_of_a_column(check) -> None:
    rows = [["Leertraject", "Lichting", "Clubje", "Directeuren", "Inkoop"], ["academy", "1", "Bedrijf A", 2, 1]]
    content = make_workbook({"Lijst": rows})
    assert the(check(content), "head_missing").params["missing"] == "Organisatie"
    said = Instructions(
        columns=(ColumnChoice("Lijst", 3, "organisation"), ColumnChoice("Lijst", 4, "role:bestuur"), ColumnChoice("Lijst", 5, ""))
    )
    one = check(content, said=said).programmes.participants
    assert [(member.organisation, member.people) for member in one] == [("Bedrijf A", (("bestuur", 2),))]


def test_what_was_said_of_a_column_is_remembered_for_the_form(words, book) -> None:
    rows = [["Leertraject", "Lichting", "Organisatie", "Directeuren"], ["academy", "1", "Bedrijf A", 2]]
    content = make_workbook({"Lijst": rows})
    first = check_content(ReadingContext(words, book), "a.xlsx", content)
    assert first.programmes.participants[0].people == ()
    remembered = {(first.form_keys["Lijst"], first.columns[3].head_form): "role:bestuur"}
    again = check_content(ReadingContext(words, book, remembered=remembered), "b.xlsx", content)
    assert again.programmes.participants[0].people == (("bestuur", 2),)


def test_a_list_of_municipalities_needs_no_other_column_for_the_organisation(check) -> None:
    sheets = {
        "Lijst": [["Leertraject", "Gemeente", "Inkoop"], ["academy", "Ede", 1], ["academy", "Gemeente Arnhem", None]],
        "Presentie": [["Leertraject", "Gemeente", "Bijeenkomst", "Aantal"], ["academy", "Arnhem", 1, 2]],
    }
    checked = check(make_workbook(sheets))
    assert seen(checked) == []
    assert [(one.organisation, one.cbs_code) for one in checked.programmes.participants] == [
        ("Ede", "GM0228"), ("Gemeente Arnhem", "GM0202"),
    ]  # fmt: skip
    assert [one.participant.cbs_code for one in checked.programmes.attendance] == ["GM0202"]
