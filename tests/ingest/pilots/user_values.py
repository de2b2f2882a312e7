"""Workbooks with pilots whose amounts, phases and moments stand there in every spelling, and what must come out of each."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from ingest.records import PhaseDate, Pilot
from tests.ingest.builders import Percent
from tests.ingest.pilots.user_files import UserFile, workbook


def _amounts() -> UserFile:
    """Every way to write an amount; only what is exact is read."""
    said: list[tuple[Any, float | None, str]] = [
        ("€ 1,2 mln", 1_200_000, ""),
        ("1.2 miljoen", 1_200_000, ""),
        ("EUR 250.000,-", 250_000, ""),
        ("250 K", 250_000, ""),
        (1_250_000.5, 1_250_000.5, ""),
        ("1.250.000 excl. btw", 1_250_000, "amount_tax_not_kept"),
        ("nvt", None, ""),
        ("onbekend", None, ""),
        ("N.n.b.", None, ""),
        ("€ 1-2 mln", None, "amount_range"),
        ("tussen 1 en 2 miljoen", None, "amount_range"),
        ("> 1 mln", None, "amount_about"),
        ("vertrouwelijk", None, "amount_in_words"),
        ("€ 100.000 per jaar", None, "amount_with_more"),
        ("$ 500.000", None, "amount_with_more"),
    ]
    rows = [["Titel", "Organisatie", "Contractwaarde"], *([f"P{n}", "Rijk", one[0]] for n, one in enumerate(said))]
    pilots = tuple(
        Pilot(f"P{n}", "Rijk", contract_value_eur=one[1], sheet="Pilots", cell=f"A{n + 2}") for n, one in enumerate(said)
    )
    remarks = tuple((one[2], "Pilots", f"C{n + 2}") for n, one in enumerate(said) if one[2])
    return UserFile("amounts", workbook(rows), pilots, remarks)


def _two_ways() -> UserFile:
    """Amounts that can be read in two ways stop their pilot; the others come in."""
    said = {"1,250": "two_ways", "1.250 mln": "two_ways", "1,250 miljoen": "two_ways", "-5": "unknown", "12%": "unknown"}
    rows = [
        ["Titel", "Organisatie", "Contractwaarde"],
        *([f"P{n}", "Rijk", one] for n, one in enumerate(said)),
        ["Goed", "Rijk", 5],
    ]
    remarks = tuple((f"amount_{code}", "Pilots", f"C{n + 2}") for n, code in enumerate(said.values()))
    return UserFile(
        "two ways", workbook(rows), (Pilot("Goed", "Rijk", contract_value_eur=5, sheet="Pilots", cell="A7"),), remarks
    )


def _thousands() -> UserFile:
    """The head says that one is a thousand euros, and the other column that it is in kilograms."""
    rows = [
        ["Pilot", "Organisatie", "Contractwaarde (x € 1.000)", "Verwachte CO2-reductie (kg)", "Referentie"],
        ["Dak", "Rijk", 1250, 30_000, "Nieuw"],
        ["Muur", "Rijk", "1,2 mln", "2 ton", "Nieuw"],
        ["Vloer", "Rijk", "€ 48,5", None, None],
    ]
    pilots = (
        Pilot(
            "Dak", "Rijk", contract_value_eur=1_250_000, promised_co2_tonne=30, effect_baseline="Nieuw", sheet="Pilots", cell="A2"
        ),
        Pilot("Vloer", "Rijk", contract_value_eur=48_500, sheet="Pilots", cell="A4"),
    )
    return UserFile("thousands", workbook(rows), pilots, (("amount_two_ways", "Pilots", "C3"),))


def _phases() -> UserFile:
    """Phases in other words; one nobody knows is not guessed."""
    said = [
        ("In voorbereiding", "voorbereiding"), ("4. Uitvoering", "uitvoering"), ("Fase 3: aanbesteding", "aanbesteding"),
        ("Marktverkenning", "marktconsultatie"), ("OPGESCHAALD", "opgeschaald"), ("Stopgezet", "gestopt"),
        ("Completed", "afgerond"), ("n.v.t.", None), ("Beëindigd", "gestopt"), ("scaled-up", "opgeschaald"),
    ]  # fmt: skip
    wrong = ["gegund", "4", "Uitvoering (deels)", "aanbesteding/uitvoering"]
    rows = [["Titel", "Organisatie", "Status"]]
    rows += [[f"P{n}", "Rijk", word] for n, word in enumerate([*(word for word, _phase in said), *wrong])]
    pilots = tuple(Pilot(f"P{n}", "Rijk", phase=one[1], sheet="Pilots", cell=f"A{n + 2}") for n, one in enumerate(said))
    first = len(said) + 2
    remarks = tuple(("word_unknown", "Pilots", f"C{first + n}") for n in range(len(wrong)))
    return UserFile("phases", workbook(rows), pilots, remarks)


def _since() -> UserFile:
    """A date per phase in every spelling; what is about or a span is not read, what is no moment stops the pilot."""
    heads = ["Titel", "Organisatie", "Fase", "Voorbereiding sinds", "Start aanbesteding", "Datum uitvoering", "Afgerond op"]
    rows = [
        heads,
        ["A", "Rijk", "Afgerond", 2018, "mrt 2019", datetime(2020, 5, 3), "31-12-2021"],
        ["B", "Rijk", "Uitvoering", "sinds 2019", "Q2 2020", "ma 3 mei 2021", None],
        ["C", "Rijk", "Uitvoering", "ca. 2019", "2019-2020", "3-5-21", "nvt"],
        ["D", "Rijk", "Uitvoering", None, None, "ja", None],
        ["E", "Rijk", "Aanbesteding", None, 2021, 2020, None],
        ["F", "Rijk", None, None, None, "2020", None],
    ]
    pilots = (
        Pilot(
            "A", "Rijk", phase="afgerond", sheet="Pilots", cell="A2",
            phase_dates=(
                PhaseDate("voorbereiding", 2018), PhaseDate("aanbesteding", 2019, date(2019, 3, 1)),
                PhaseDate("uitvoering", 2020, date(2020, 5, 3)), PhaseDate("afgerond", 2021, date(2021, 12, 31)),
            ),
        ),
        Pilot(
            "B", "Rijk", phase="uitvoering", sheet="Pilots", cell="A3",
            phase_dates=(
                PhaseDate("voorbereiding", 2019), PhaseDate("aanbesteding", 2020), PhaseDate("uitvoering", 2021, date(2021, 5, 3))
            ),
        ),
        Pilot(
            "C", "Rijk", phase="uitvoering", sheet="Pilots", cell="A4",
            phase_dates=(PhaseDate("uitvoering", 2021, date(2021, 5, 3)),),
        ),
        Pilot(
            "E", "Rijk", phase="aanbesteding", sheet="Pilots", cell="A6",
            phase_dates=(PhaseDate("aanbesteding", 2021), PhaseDate("uitvoering", 2020)),
        ),
        Pilot("F", "Rijk", sheet="Pilots", cell="A7", phase_dates=(PhaseDate("uitvoering", 2020),)),
    )  # fmt: skip
    remarks = (
        ("since_is_month", "Pilots", "E2"),
        ("since_only_year", "Pilots", "E3"),
        ("since_about", "Pilots", "D4"),
        ("since_about", "Pilots", "E4"),
        ("since_unknown", "Pilots", "F5"),
        ("phases_reversed", "Pilots", "F6"),
        ("phase_behind_dates", "Pilots", "F6"),
        ("phase_missing_with_dates", "Pilots", "F7"),
    )
    return UserFile("since", workbook(rows), pilots, remarks)


def _effects_without_baseline() -> UserFile:
    """An effect in the column for another unit, or without what it is compared with."""
    rows = [
        ["Titel", "Organisatie", "CO2-reductie gerealiseerd (ton)", "MKI-reductie gerealiseerd (%)", "Hoe gemeten"],
        ["A", "Rijk", "2.400 ton CO2-eq.", None, "DuboCalc"],
        ["B", "Rijk", "2400 ton per jaar", None, None],
        ["C", "Rijk", Percent(0.3), "-30%", None],
        ["D", "Rijk", "1,250", None, None],
    ]
    pilots = (
        Pilot("A", "Rijk", realised_co2_tonne=2400, effect_method="DuboCalc", sheet="Pilots", cell="A2"),
        Pilot("B", "Rijk", sheet="Pilots", cell="A3"),
    )
    remarks = (
        ("effect_without_baseline", "Pilots", "C2"),
        ("effect_with_more", "Pilots", "C3"),
        ("effect_other_unit", "Pilots", "C4"),
        ("effect_unknown", "Pilots", "D4"),
        ("effect_two_ways", "Pilots", "C5"),
    )
    return UserFile("effects without baseline", workbook(rows), pilots, remarks)


def _american() -> UserFile:
    """Dates written with the month first, which one of them proves."""
    rows = [
        ["Titel", "Organisatie", "Fase", "Uitvoering sinds"],
        ["A", "Rijk", "Uitvoering", "12/31/2021"],
        ["B", "Rijk", "Uitvoering", "3/5/2021"],
    ]
    pilots = tuple(
        Pilot(title, "Rijk", phase="uitvoering", sheet="Pilots", cell=cell, phase_dates=(PhaseDate("uitvoering", day.year, day),))
        for title, cell, day in (("A", "A2", date(2021, 12, 31)), ("B", "A3", date(2021, 3, 5)))
    )
    return UserFile("american", workbook(rows), pilots, (("dates_month_first", "Pilots", "D1"),))


VALUES: tuple[Callable[[], UserFile], ...] = (
    _amounts,
    _two_ways,
    _thousands,
    _phases,
    _since,
    _effects_without_baseline,
    _american,
)
