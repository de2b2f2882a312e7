"""Pilots of a file in the store: phases with their dates, what would change before publishing, and undo."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from data import store
from ingest.annotated.copying import annotated_copy
from ingest.deliveries import withdraw
from ingest.previewing import Counts, preview
from ingest.publishing import PublishRequest, publish
from ingest.records import PhaseDate, Pilot
from ingest.writing.templates import write_pilots
from tests.ingest.pilots.user_files import workbook

REQUEST = PublishRequest("J. de Vries")
FIRST = Pilot(
    "Dak", "Rijk", phase="aanbesteding", contract_value_eur=250_000, lessons="Begin vroeg", promised_co2_tonne=12.5,
    effect_baseline="Nieuw", is_invented=True,
    phase_dates=(PhaseDate("voorbereiding", 2019), PhaseDate("aanbesteding", 2020, date(2020, 5, 3))),
)  # fmt: skip
LATER = replace(
    FIRST,
    phase="uitvoering",
    lessons=None,
    realised_co2_tonne=11,
    phase_dates=(*FIRST.phase_dates, PhaseDate("uitvoering", 2021)),
)


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    return store.read(path).execute(query).fetchall()


def test_a_pilot_moves_on_and_back(check, con, path: Path) -> None:
    publish(path, check(write_pilots(con, [FIRST])), REQUEST)
    phases = "select phase, since_year, since_on from current_pilot_phase order by since_year"
    known = [("voorbereiding", 2019, None), ("aanbesteding", 2020, date(2020, 5, 3))]
    assert rows(path, phases) == known

    later = check(write_pilots(con, [LATER]))
    found = preview(path, later)
    assert found.pilot_counts == Counts(changed=1)
    assert [tuple(row)[2:] for row in found.pilot_fields.itertuples(index=False)] == [
        ("phase", "Fase", "Aanbesteding", "Uitvoering", "changed"),
        ("since_uitvoering", "Uitvoering sinds", "", "2021", "new"),
        ("realised_co2_tonne", "CO2-reductie gerealiseerd (ton)", "", "11", "new"),
        ("lessons", "Lessen", "Begin vroeg", "", "removed"),
    ]
    delivery = publish(path, later, REQUEST)
    assert rows(path, phases) == [*known, ("uitvoering", 2021, None)]
    columns = "promised_co2_tonne, realised_co2_tonne, effect_baseline, is_invented, lessons"
    assert rows(path, f"select {columns} from current_pilot") == [(12.5, 11, "Nieuw", True, None)]
    assert preview(path, later).pilot_counts == Counts(unchanged=1)

    withdraw(path, delivery, "J. de Vries")
    assert rows(path, phases) == known
    assert rows(path, "select lessons, realised_co2_tonne from current_pilot") == [("Begin vroeg", None)]


def test_the_copy_has_the_remark_at_the_cell(check) -> None:
    checked = check(workbook([["Titel", "Organisatie", "Contractwaarde"], ["Dak", "Rijk", "ca. 300.000"]]))
    copy = annotated_copy(checked.file_name, checked.content, checked.findings)
    page = load_workbook(BytesIO(copy.content))["Pilots"]
    assert "ca. 300.000" in page["C2"].comment.text
    assert "één precies bedrag" in page["C2"].comment.text
    assert page["A2"].comment is None
