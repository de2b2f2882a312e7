"""For each finding about programmes a workbook that has it, for the test that goes through all findings."""

from collections.abc import Callable
from typing import Any

from tests.ingest.programmes.workbooks import LINE, book, line, row

BUILDER = {"leertraject": LINE, "lichting": "A", "organisatie": "Bouwer BV", "soort_organisatie": "bedrijf"}
ACADEMY = "Circulair Inkopen Academy 2016-2017"


def described(**cells: Any) -> bytes:
    return book(Leertraject=[row("Leertraject", **{"code": "noord", "leertraject": LINE, **cells})])


def session(**cells: Any) -> bytes:
    return line(Bijeenkomsten=[row("Bijeenkomsten", **{"leertraject": LINE, "nr": 1, "bijeenkomst": "Start", **cells})])


def promise(**cells: Any) -> bytes:
    usual = {"leertraject": LINE, "toezegging": "Pilots", "gemeten_met": "pilots", "aantal": 2}
    return line(Toezeggingen=[row("Toezeggingen", **{**usual, **cells})])


def member(*rows: dict[str, Any]) -> bytes:
    return line(Deelnemers=[row("Deelnemers", **{**BUILDER, **cells}) for cells in rows])


def there(**cells: Any) -> bytes:
    usual = {"leertraject": LINE, "organisatie": "Bouwer BV", "bijeenkomst": 1, "inkoop": 1}
    return line(Aanwezigheid=[row("Aanwezigheid", **{**usual, **cells})])


def stand(**cells: Any) -> bytes:
    usual = {"leertraject": LINE, "organisatie": "Bouwer BV", "toezegging": 2, "stand": "open"}
    return line(Stand=[row("Stand", **{**usual, **cells})])


def two_cohorts() -> bytes:
    members = [row("Deelnemers", **{**BUILDER, "lichting": name}) for name in ("A", "B")]
    return line(Deelnemers=members, Aanwezigheid=[row("Aanwezigheid", organisatie="Bouwer BV", bijeenkomst=1, aantal=1)])


def two_of_one_name() -> bytes:
    meetings = [row("Bijeenkomsten", leertraject=LINE, bijeenkomst="Les") for _n in range(2)]
    return line(Bijeenkomsten=meetings, Aanwezigheid=[row("Aanwezigheid", organisatie="Bouwer BV", bijeenkomst="Les", aantal=1)])


def two_organisations_of_one_name() -> bytes:
    kinds = ({"soort_organisatie": "gemeente", "gemeente": "Ede"}, {"soort_organisatie": "bedrijf"})
    members = [row("Deelnemers", **{**BUILDER, "organisatie": "Ede", **kind}) for kind in kinds]
    return line(Deelnemers=members, Aanwezigheid=[row("Aanwezigheid", organisatie="Ede", bijeenkomst=1, aantal=1)])


def two_programmes_of_one_name() -> bytes:
    both = [row("Leertraject", code=code, leertraject=LINE) for code in ("een", "twee")]
    return book(Leertraject=both, Deelnemers=[row("Deelnemers", **BUILDER)])


PROGRAMME_FILES: dict[str, Callable[[], bytes]] = {
    "programme_missing": lambda: book(Deelnemers=[row("Deelnemers", lichting="1", organisatie="Bouwer BV")]),
    "programme_unknown": lambda: session(leertraject="Leerlijn Zuid"),
    "programme_ambiguous": two_programmes_of_one_name,
    "programme_not_in_file": lambda: session(leertraject=ACADEMY),
    "programme_replaced": lambda: described(leertraject=ACADEMY, code=None),
    "programme_ends_first": lambda: described(begin="1-1-2025", einde="1-1-2024"),
    "session_unknown": lambda: there(bijeenkomst=9),
    "session_ambiguous": two_of_one_name,
    "session_on_other_day": lambda: there(datum="13-9-2024"),
    "session_renumbered": lambda: book(
        Leertraject=[row("Leertraject", code="academy", leertraject=ACADEMY)],
        Bijeenkomsten=[row("Bijeenkomsten", leertraject=ACADEMY, nr=2, bijeenkomst="Bijeenkomst 1")],
    ),
    "session_outside_programme": lambda: session(datum="1-1-2030"),
    "group_unknown": lambda: member({"werkgroepen": "Wegen"}),
    "promise_unknown": lambda: stand(toezegging="Iets anders"),
    "promise_needs": lambda: promise(aantal=None),
    "promise_field_unused": lambda: promise(gemeten_met="eigen opgave", vraag="S01"),
    "promise_question_unknown": lambda: promise(gemeten_met="antwoord", vraag="Z9", waarde=1),
    "promise_value_unknown": lambda: promise(gemeten_met="antwoord", vraag="S01", waarde=99),
    "year_as_day": lambda: described(begin=2024),
    "date_or_year_unknown": lambda: described(begin="ooit"),
    "count_out_of_range": lambda: promise(aantal=-1),
    "row_field_missing": lambda: promise(toezegging=None),
    "programme_row_ignored": lambda: line(Werkgroepen=[[LINE, "Bouw"], ["* stand per 1 mei", None]]),
    "name_too_long": lambda: described(leertraject="x" * 201),
    "text_personal": lambda: stand(bewijs="Vraag p.puk@ede.nl"),
    "people_not_counted": lambda: member({"inkoop": "Piet"}),
    "people_out_of_range": lambda: member({"inkoop": 1000}),
    "participant_leaves_first": lambda: member({"begin": "1-1-2025", "einde": "1-1-2024"}),
    "organisation_without_place": lambda: member({"soort_organisatie": "gemeente"}),
    "organisation_may_be_place": lambda: member({"organisatie": "Ede", "soort_organisatie": None}),
    "organisation_place_read": lambda: member({"organisatie": "Gemeente Ede", "soort_organisatie": None}),
    "organisation_no_participant": lambda: there(organisatie="Sloper BV"),
    "organisation_ambiguous": two_organisations_of_one_name,
    "cohort_missing": two_cohorts,
    "cohort_unknown": lambda: there(lichting="Z"),
    "attendance_empty": lambda: there(inkoop=None),
    "attendance_sum_differs": lambda: there(aantal=7),
    "report_empty": lambda: stand(stand=None),
    "record_double_same": lambda: member({}, {}),
    "record_double_different": lambda: member({}, {"inkoop": 1}),
}
