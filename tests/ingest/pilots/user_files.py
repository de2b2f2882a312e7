"""Workbooks with pilots as people keep them, and what must come out of each: every pilot, and every remark with its cell."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ingest.records import PhaseDate, Pilot
from tests.ingest.builders import Percent, Tweaks, make_csv, make_workbook
from tests.ingest.seen import Seen

COUNCIL = "De gemeenteraad vroeg om meer hergebruik"


@dataclass(frozen=True)
class UserFile:
    """A file with the pilots that must come out of it, and the remarks in reading order: (code, sheet, cell)."""

    name: str
    content: bytes
    pilots: tuple[Pilot, ...]
    remarks: tuple[Seen, ...] = ()
    file_name: str = "pilots.xlsx"


def workbook(rows: list[list[Any]], sheet: str = "Pilots", **tweak: Any) -> bytes:
    return make_workbook({sheet: rows}, **{sheet: Tweaks(**tweak)})


def arnhem(title: str, cell: str, sheet: str = "Pilots", **more: Any) -> Pilot:
    """A pilot of Arnhem, which the file calls Gemeente Arnhem in a column of organisations."""
    about = {"organisation_type": "gemeente", "cbs_code": "GM0202"}
    return Pilot(title, "Gemeente Arnhem", **about, sheet=sheet, cell=cell, **more)


def _facilitator() -> UserFile:
    """A facilitator's list: title rows, own heads, amounts and phases in words, a total at the end."""
    rows = [
        ["Overzicht pilots circulair inkopen 2024"],
        ["Stand per 1 maart 2024"],
        [],
        ["Projectnaam", "Opdrachtgever", "Huidige status", "Opdrachtwaarde", "Start", "Contactpersoon", "E-mail"],
        ["Circulaire brug", "Gemeente Arnhem", "in uitvoering", "€ 1,2 mln", "mei 2023", "Jan Jansen", "j.jansen@arnhem.nl"],
        ["Kantoormeubilair", "Rijkswaterstaat", "Afgerond", "250k", 2021, "P. Piet", "p@rws.nl"],
        [],
        ["Asfalt", "Waterschap Vallei en Veluwe", "lopend", "ca. 300.000", "2022", None, None],
        ["Totaal", None, None, 1750000, None, None, None],
    ]
    pilots = (
        arnhem("Circulaire brug", "A5", phase="uitvoering", contract_value_eur=1_200_000, year_start=2023),
        Pilot(
            "Kantoormeubilair", "Rijkswaterstaat", phase="afgerond", contract_value_eur=250_000, year_start=2021,
            sheet="Pilots", cell="A6",
        ),
        Pilot("Asfalt", "Waterschap Vallei en Veluwe", phase="uitvoering", year_start=2022, sheet="Pilots", cell="A8"),
    )  # fmt: skip
    remarks = (
        ("pilot_columns_personal", "Pilots", "F4"),
        ("organisation_recognised", "Pilots", "B5"),
        ("amount_about", "Pilots", "D8"),
        ("pilot_total_skipped", "Pilots", "A9"),
    )
    return UserFile("facilitator", workbook(rows), pilots, remarks)


def _two_head_rows() -> UserFile:
    """Heads in two rows: effects under merged heads, with their units in the lower row."""
    rows = [
        ["Titel", "Organisatie", "Beloofd", None, None, "Gerealiseerd", None, None, "Vergeleken met"],
        [None, None, "CO2 (ton)", "Hergebruik (kg)", "MKI (%)", "CO2 (ton)", "Hergebruik (kg)", "MKI (%)", None],
        ["Dak", "Rijk", 12.5, "3.000", "30%", "2400 kg", "2,5 ton", Percent(0.225), "Een nieuw dak"],
        ["Muur", "Rijk", "30%", None, "0,3", "veel", "500 stuks", "ca. 20%", "Een nieuwe muur"],
    ]
    pilots = (
        Pilot(
            "Dak", "Rijk", promised_co2_tonne=12.5, promised_reuse_kg=3000, promised_mki_pct=30, realised_co2_tonne=2.4,
            realised_reuse_kg=2500, realised_mki_pct=22.5, effect_baseline="Een nieuw dak", sheet="Pilots", cell="A3",
        ),
        Pilot("Muur", "Rijk", promised_mki_pct=0.3, effect_baseline="Een nieuwe muur", sheet="Pilots", cell="A4"),
    )  # fmt: skip
    remarks = (
        ("effect_other_unit", "Pilots", "C4"),
        ("share_or_percentage", "Pilots", "E4"),
        ("effect_in_words", "Pilots", "F4"),
        ("effect_with_more", "Pilots", "G4"),
        ("effect_about", "Pilots", "H4"),
    )
    merged = ("A1:A2", "B1:B2", "C1:E1", "F1:H1", "I1:I2")
    return UserFile("two head rows", workbook(rows, merged=merged), pilots, remarks)


def _english() -> UserFile:
    """An English export as CSV, with decimal points, thousands commas and ISO dates."""
    rows = [
        ["Project name", "Contracting authority", "Municipality", "Province", "Current phase", "Start date", "End date",
         "Contract value", "Lessons learned", "Tender since", "Delivery since"],
        ["Modular bridge", "Gemeente Ede", "Ede", "Gelderland", "Delivery", "2021-05-01", "2024-12-31", "1,250,000.50",
         "Start early; ask the market", "2020-11-15", "2021-05"],
        ["Office chairs", "Provincie Utrecht", "", "", "Scaled up", "2019", "", "unknown", "", "", "2019"],
    ]  # fmt: skip
    pilots = (
        Pilot(
            "Modular bridge", "Gemeente Ede", cbs_code="GM0228", province_code="PV25", phase="uitvoering", year_start=2021,
            year_end=2024, contract_value_eur=1_250_000.5, lessons="Start early; ask the market", cell="A2",
            phase_dates=(PhaseDate("aanbesteding", 2020, date(2020, 11, 15)), PhaseDate("uitvoering", 2021, date(2021, 5, 1))),
        ),
        Pilot(
            "Office chairs", "Provincie Utrecht", "provincie", None, "PV26", phase="opgeschaald", year_start=2019, cell="A3",
            phase_dates=(PhaseDate("uitvoering", 2019),),
        ),
    )  # fmt: skip
    remarks = (("since_is_month", "", "K2"), ("organisation_recognised", "", "B3"))
    return UserFile("english csv", make_csv(rows, ","), pilots, remarks, "export.csv")


def _unsure_heads() -> UserFile:
    """Heads that only resemble ours: nothing of them is taken before the user says so."""
    rows = [
        ["Titel", "Organisatie", "Stand van zaken", "Raming", "Contractwaarde per jaar", "CO2-reductie beloofd", "Kleur"],
        ["Dak", "Rijk", "Afgerond", "€ 2 mln", "100.000", 30, "groen"],
    ]
    remarks = (
        ("pilot_head_suggested", "Pilots", "C1"),
        ("pilot_head_suggested", "Pilots", "D1"),
        ("head_not_read", "Pilots", "E1"),
        ("pilot_head_suggested", "Pilots", "F1"),
        ("head_not_read", "Pilots", "G1"),
    )
    return UserFile("unsure heads", workbook(rows), (Pilot("Dak", "Rijk", sheet="Pilots", cell="A2"),), remarks)


def _merged_organisations() -> UserFile:
    """One cell of the organisation over the rows of its pilots, heads once more halfway, a note at the end."""
    heads = ["Organisatie", "Naam pilot", "Fase", "Belangrijkste lessen"]
    rows = [
        heads,
        ["Gemeente Arnhem", "Dak", "Afgerond", "Begin bij de gebruiker"],
        [None, "Muur", "Gestopt", None],
        heads,
        ["Universiteit Utrecht", "Vloer", "Idee", COUNCIL],
        ["* voorlopige gegevens"],
        ["Bron: uitvraag onder deelnemers"],
    ]
    pilots = (
        arnhem("Dak", "B2", phase="afgerond", lessons="Begin bij de gebruiker"),
        arnhem("Muur", "B3", phase="gestopt"),
        Pilot("Vloer", "Universiteit Utrecht", phase="voorbereiding", lessons=COUNCIL, sheet="Pilots", cell="B5"),
    )
    remarks = (
        ("cell_merged_filled", "Pilots", "A2"),
        ("organisation_recognised", "Pilots", "A2"),
        ("heads_repeated", "Pilots", "A4"),
        ("pilot_row_ignored", "Pilots", "A6"),
    )
    return UserFile("merged organisations", workbook(rows, merged=("A2:A3",)), pilots, remarks)


def _programmes() -> UserFile:
    """Programmes and working groups as people call them; which Green Deal is not guessed."""
    rows = [
        ["Titel", "Organisatie", "Leertraject", "Werkgroep", "Categorie", "Soort organisatie"],
        ["A", "Rijk", "Green Deal 2.0", "Bouw", "Infra/GWW", "ministerie"],
        ["B", "Rijk", "Academy", None, "Vastgoed", "Rijksoverheid"],
        ["C", "Rijk", "anders", None, "overig", None],
        ["D", "Rijk", "Green Deal", None, None, None],
        ["E", "Rijk", None, "Beton", None, "vereniging"],
    ]
    pilots = (
        Pilot("A", "Rijk", "rijk", programme="green_deal_2", working_group="bouw", category="GWW", sheet="Pilots", cell="A2"),
        Pilot("B", "Rijk", "rijk", programme="academy", category="gebouwen", sheet="Pilots", cell="A3"),
        Pilot("C", "Rijk", programme="anders", category="anders", sheet="Pilots", cell="A4"),
    )
    remarks = (("word_unknown", "Pilots", "C5"), ("word_unknown", "Pilots", "D6"), ("word_unknown", "Pilots", "F6"))
    return UserFile("programmes", workbook(rows), pilots, remarks)


def _personal() -> UserFile:
    """Columns about persons are dropped, also under a head that does not say so; an address in a text is taken out."""
    rows = [
        ["Titel", "Organisatie", "Contactpersoon organisatie", "Tel.", "Wie belt u?", "Lessen", "Opmerkingen"],
        ["Dak", "Rijk", "Jan Jansen", "026-1234567", "jan@rijk.nl", "Vraag het aan jan@rijk.nl of 06-12345678.", "intern"],
    ]
    pilot = Pilot("Dak", "Rijk", lessons="Vraag het aan … of ….", sheet="Pilots", cell="A2")
    remarks = (
        ("pilot_columns_personal", "Pilots", "C1"),
        ("head_left_out", "Pilots", "G1"),
        ("personal_in_text", "Pilots", "F2"),
    )
    return UserFile("personal", workbook(rows), (pilot,), remarks)


def _places() -> UserFile:
    """Where a pilot was: by code, by name, by the name of the organisation, or not said."""
    rows = [
        ["Titel", "Organisatie", "CBS-code", "Gemeente", "Provincie"],
        ["A", "X", "GM0228", None, None],
        ["B", "X", None, "Ede", "Gelderland"],
        ["C", "Gemeente Ede", None, None, None],
        ["D", "Gemeente Bergen", None, None, None],
        ["E", "Gemeente Bergen", None, None, "Limburg"],
        ["F", "Provincie Gelderland", None, None, None],
        ["G", "X", None, "Nergenshuizen", None],
    ]
    pilots = (
        Pilot("A", "X", cbs_code="GM0228", sheet="Pilots", cell="A2"),
        Pilot("B", "X", cbs_code="GM0228", province_code="PV25", sheet="Pilots", cell="A3"),
        Pilot("C", "Gemeente Ede", "gemeente", "GM0228", sheet="Pilots", cell="A4"),
        Pilot("D", "Gemeente Bergen", sheet="Pilots", cell="A5"),
        Pilot("E", "Gemeente Bergen", "gemeente", "GM0893", "PV31", sheet="Pilots", cell="A6"),
        Pilot("F", "Provincie Gelderland", "provincie", None, "PV25", sheet="Pilots", cell="A7"),
    )
    remarks = (
        ("organisation_recognised", "Pilots", "B4"),
        ("organisation_may_be_place", "Pilots", "B5"),
        ("place_unknown", "Pilots", "D8"),
    )
    return UserFile("places", workbook(rows), pilots, remarks)


def _machine() -> UserFile:
    """The columns of the table itself, as a program writes them."""
    rows = [
        ["title", "organisation", "phase", "since_uitvoering", "promised_co2_tonne", "realised_mki_pct", "effect_method",
         "effect_baseline", "contract_value_eur", "newcomers_involved", "is_invented"],
        ["Dak", "Rijk", "uitvoering", "2021-05-03", "12.5", "30", "LCA", "Nieuw", "1250000.5", "true", "yes"],
        ["Muur", "Rijk", "", "", "", "", "", "", "", "false", "no"],
    ]  # fmt: skip
    pilots = (
        Pilot(
            "Dak", "Rijk", phase="uitvoering", promised_co2_tonne=12.5, realised_mki_pct=30, effect_method="LCA",
            effect_baseline="Nieuw", contract_value_eur=1_250_000.5, newcomers_involved=True, is_invented=True,
            phase_dates=(PhaseDate("uitvoering", 2021, date(2021, 5, 3)),), cell="A2",
        ),
        Pilot("Muur", "Rijk", newcomers_involved=False, cell="A3"),
    )  # fmt: skip
    return UserFile("machine", make_csv(rows, ";"), pilots, (), "register.csv")


HEADS_AND_ROWS: tuple[Callable[[], UserFile], ...] = (
    _facilitator,
    _two_head_rows,
    _english,
    _unsure_heads,
    _merged_organisations,
    _programmes,
    _personal,
    _places,
    _machine,
)
