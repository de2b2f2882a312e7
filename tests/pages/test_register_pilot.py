"""The page on which a pilot is registered: fill in, see the promise move, publish, next phase, bad input, undo."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from data.errors import StoreBusy
from ingest.pilot_history import fetch_pilot_history
from ingest.records import PhaseDate
from tests.builders import Piloted, make_store
from tests.pages.conftest import ARNHEM, EDE
from tests.pages.screen import address, figures, words
from tests.pages.upload_screen import buttons, deliveries_n, field, press, said
from tests.programme_builders import Course, PilotDone, Took, add

TODAY = date.today()
COURSE = "leren2026"
BRIDGE = "gemeentearnhem/brug"
TWO_OR_ONE = {
    "promise": "twee", "text_nl": "Twee inkooptrajecten of één opgeschaald", "text_en": "Two or one scaled up",
    "measured_by": "pilots", "required_n": 2, "counts_from_phase": "uitvoering", "scale_up_n": 1,
    "due_on": date(TODAY.year + 1, 12, 31),
}  # fmt: skip


@pytest.fixture(scope="module")
def programme_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A programme with one promise and two participants; Arnhem has one pilot in preparation, and a file holds two others."""
    shared = {"organisation_type": "gemeente", "programme": None, "category": "GWW", "is_invented": True}
    path = make_store(
        tmp_path_factory.mktemp("register"),
        pilots=[Piloted(f"gemeenteede/{name}", name, "Gemeente Ede", EDE, "PV25", shared) for name in ("weg", "plein")],
    )
    groups = [{"working_group": "bruggen", "position": 1, "name_nl": "Bruggen", "name_en": "Bridges"}]
    with store.write(path) as con:
        add(con, Course(COURSE, "Leertraject 2026", date(2024, 1, 1), promises=[TWO_OR_ONE], groups=groups))
        add(con, Took(COURSE, "Gemeente Arnhem", ARNHEM, organisation_type="gemeente"))
        more = {
            "title": "Brug",
            "organisation_type": "gemeente",
            "province_code": "PV25",
            "category": "GWW",
            "lessons": "Begin vroeg.",
        }
        add(con, PilotDone(BRIDGE, "Gemeente Arnhem", ARNHEM, COURSE, "voorbereiding", {"voorbereiding": 2025}, more))
        con.execute("update pilot set delivery_id = (select min(delivery_id) from pilot) where cbs_code = $code", {"code": EDE})
    return path


@pytest.fixture
def path(programme_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    own = tmp_path / "store"
    shutil.copytree(programme_store, own)
    monkeypatch.setenv("CI_MONITOR_STORE", str(own))
    return own


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    app.switch_page("pages/register_pilot.py")
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def fill(page: AppTest, **typed: str) -> AppTest:
    """Type or choose in fields that are on the page, by the beginning of their labels (Titel_van="..."), all at once."""
    for label, text in typed.items():
        put(page, label.replace("_", " "), text)
    page.run()
    assert not page.exception
    return page


def put(page: AppTest, label: str, text: str) -> None:
    found = [
        one for kind in ("text_input", "text_area", "selectbox") for one in getattr(page, kind) if one.label.startswith(label)
    ]
    assert len(found) == 1, [one.label for one in found]
    found[0].set_value(code_of(found[0], text))


def code_of(widget: Any, text: str) -> str:
    """The value behind an option: AppTest knows options as they are shown."""
    if widget.type != "selectbox":
        return text
    for code in (*CODES, *(f"GM{number}" for number in ("0202", "0228"))):
        if widget.format_func(code) == text:
            return code
    return ""


CODES = (
    COURSE, "bruggen", "gemeente", "provincie", "waterschap", "PV25", "GWW", "ict", "voorbereiding", "uitvoering", "opgeschaald",
    "gestopt", "another", "yes", "no", "anders", BRIDGE, "gemeenteede/weg",
)  # fmt: skip


def register(page: AppTest, title: str = "Circulaire fietsbrug", phase: str = "Uitvoering") -> AppTest:
    category = "Grond-, weg- en waterbouw"
    fill(page, Gemeente="Arnhem", Titel_van=title, Leertraject="Leertraject 2026", Categorie=category, Fase=phase)
    return fill(page, In_deze_fase="1-3-2026")


def publishable(page: AppTest) -> bool:
    return not next(button for button in page.button if button.label == "Publiceer").disabled


def pilots_now(path: Path) -> dict[str, tuple]:
    query = "select title, organisation, phase, programme from current_pilot where cbs_code = 'GM0202'"
    return {row[0]: row[1:] for row in store.read(path).execute(query).fetchall()}


def test_first_render_says_what_is_asked_also_for_a_pilot_nobody_knows(path: Path) -> None:
    page = opened(pilot="bestaat/niet")
    assert page.title[0].value == "Pilot melden"
    assert "De pilot in het adres is hier niet bekend." in said(page)
    assert "Meld een pilot met een paar velden" in said(page)
    assert "Kies van wie de pilot is. Geef de pilot een titel." in said(page)
    assert not publishable(page)
    assert not page.error


def test_registering_a_pilot_moves_the_promise_and_everything_typed_arrives(path: Path) -> None:
    page = register(opened())
    put(page, "Beloofd: minder CO₂", "12,5")
    fill(page, Vergeleken_met="Een nieuwe brug", Voorbereiding_sinds="2025", Werkgroep="Bruggen", Contractwaarde="€ 1,2 mln",
         Circulaire_nieuwkomers="Ja")  # fmt: skip
    shown = words(figures(page)["pilot_moves"])
    assert "Leertraject 2026 · Gemeente Arnhem" in shown
    assert "Twee inkooptrajecten of één opgeschaald" in shown
    assert "1 pilot telt mee; 2 nodig." in shown  # the bridge is in preparation, and counts from delivery on
    assert "Geen toezegging krijgt hierdoor een andere stand, maar er telt wel iets anders voor mee" in said(page)
    changes = words(figures(page)["pilot_changes"])
    assert "Titel van de pilot Circulaire fietsbrug" in changes
    assert "Fase Uitvoering" in changes
    assert "Uitvoering sinds 1 maart 2026" in changes
    press(page, "Publiceer")
    number = deliveries_n(path)
    assert f"Gepubliceerd als aanlevering {number}" in said(page)
    assert pilots_now(path)["Circulaire fietsbrug"] == ("Gemeente Arnhem", "uitvoering", COURSE)
    assert address(page)["pilot"] == "gemeentearnhem/circulairefietsbrug"
    assert "Dit is veranderd:" in said(page)
    assert "Twee inkooptrajecten" in words(figures(page)["pilot_moved"])
    assert "“Circulaire fietsbrug” is in deze fase: uitvoering, sinds 1 maart 2026." in said(page)
    record = fetch_pilot_history(store.read(path), "gemeentearnhem/circulairefietsbrug")[0].pilot
    assert (record.cbs_code, record.province_code, record.organisation_type) == (ARNHEM, "PV25", "gemeente")
    assert (record.working_group, record.contract_value_eur, record.newcomers_involved) == ("bruggen", 1_200_000.0, True)
    assert (record.promised_co2_tonne, record.realised_co2_tonne, record.effect_baseline) == (12.5, None, "Een nieuwe brug")
    assert record.phase_dates[0] == PhaseDate("voorbereiding", 2025)
    press(page, "Ja, maak ongedaan")
    assert "“Circulaire fietsbrug” telt niet mee: de melding is ongedaan gemaakt." in said(page)
    assert "Circulaire fietsbrug" not in pilots_now(path)
    assert field(page, "Contractwaarde", "text_input").value == "1200000"
    assert publishable(page)


def test_scaling_up_keeps_the_promise_and_undo_takes_it_back(path: Path) -> None:
    page = opened(pilot=BRIDGE)
    assert "“Brug” is in deze fase: voorbereiding, sinds 2025." in said(page)
    assert "Er is niets anders dan het nu is" in said(page)
    fill(fill(page, Fase="Opgeschaald"), In_deze_fase="1-6-2026")
    moves = words(figures(page)["pilot_moves"])
    assert moves.index("onderweg") < moves.index("nagekomen")
    changes = words(figures(page)["pilot_changes"])
    assert "Fase Voorbereiding Opgeschaald" in changes
    assert "Opgeschaald sinds niet gemeld 1 juni 2026" in changes
    press(page, "Publiceer")
    number = deliveries_n(path)
    assert "nagekomen" in words(figures(page)["pilot_moved"])
    record = fetch_pilot_history(store.read(path), BRIDGE)[0].pilot
    assert (record.phase, record.lessons, record.source_url) == ("opgeschaald", "Begin vroeg.", None)
    assert record.phase_dates == (PhaseDate("voorbereiding", 2025), PhaseDate("opgeschaald", 2026, date(2026, 6, 1)))
    history = words(figures(page)["pilot_history"])
    assert "Opgeschaald Fase, Opgeschaald sinds telt mee" in history
    assert "vervangen" in history
    press(page, "Ja, maak ongedaan")
    assert f"Aanlevering {number} is ongedaan gemaakt" in said(page)
    assert pilots_now(path)["Brug"][1] == "voorbereiding"
    assert "“Brug” is in deze fase: voorbereiding" in said(page)
    assert field(page, "Fase").value == "voorbereiding"
    assert "ongedaan gemaakt door" in words(figures(page)["pilot_history"])


def test_bad_input_gets_a_sentence_and_nothing_is_lost(path: Path) -> None:
    """Everything wrong at once: a sentence for each, at its field; what is right and what is wrong both stay."""
    bad = {
        "In deze fase": "31-02-2026", "Voorbereiding sinds": str(TODAY.year + 1), "Eerste jaar": "20x6",
        "Contractwaarde": "€ 1-2 mln", "Beloofd: lagere MKI": "veel", "Beloofd: minder CO₂": "12,5",
    }  # fmt: skip
    page = register(opened())
    for label, text in bad.items():
        put(page, label, text)
    page.run()
    told = " ".join(alert.value.replace("\\", "") for alert in page.error)
    for sentence in (
        "“31-02-2026”",
        "moet nog komen",
        "“20x6”",
        "“€ 1-2 mln”",
        "“veel”",
        "Vul bij “Vergeleken met” in waarmee u het effect vergelijkt",
    ):
        assert sentence in told
    assert not publishable(page)
    assert {label: field(page, label, "text_input").value for label in bad} == bad
    assert field(page, "Titel van", "text_input").value == "Circulaire fietsbrug"
    fill(page, In_deze_fase=f"1-1-{TODAY.year + 2}")
    assert f"1 januari {TODAY.year + 2} moet nog komen" in said(page)


def test_what_is_odd_gets_a_sentence_and_can_be_published(path: Path) -> None:
    page = fill(register(opened()), Eerste_jaar="2026", Laatste_jaar="2024", In_deze_fase="", Voorbereiding_sinds="mei 2025")
    assert "een maand" in page.info[0].value
    assert "e pilot eindigt in 2024, en begint pas in 2026" in said(page)
    assert "Zonder datum is misschien niet te zeggen" in said(page)
    assert publishable(page)
    fill(page, In_deze_fase="2024")
    assert "“Uitvoering” sinds 2024 is eerder dan “Voorbereiding” sinds" in said(page)
    assert publishable(page)


def test_a_pilot_that_is_known_already_is_opened(path: Path) -> None:
    page = register(opened(), title="De brug")
    assert "Open deze pilot" not in buttons(page)
    fill(page, Titel_van="Brugg")
    assert "Deze organisatie heeft al een pilot “Brug”." in said(page)
    assert publishable(page)
    fill(page, Titel_van="brug!")
    assert "Deze pilot staat al in de monitor: “Brug”." in said(page)
    assert not publishable(page)
    press(page, "Open deze pilot")
    assert address(page)["pilot"] == BRIDGE
    assert "“Brug” is in deze fase" in said(page)


def test_an_organisation_that_is_no_participant_moves_nothing(path: Path) -> None:
    page = fill(register(opened()), Gemeente="Ede")
    assert "Gemeente Ede is in deze monitor niet bekend als deelnemer" in said(page)
    page = fill(page, Leertraject="Geen leertraject")
    assert "Deze pilot hoort niet bij een leertraject van deze monitor." in said(page)
    fill(fill(page, Soort_organisatie="Provincie"), Provincie="Gelderland")
    assert "Organisatie Provincie Gelderland" in words(figures(page)["pilot_changes"])


def test_another_kind_of_organisation_is_typed(path: Path) -> None:
    page = fill(opened(), Soort_organisatie="Waterschap", Titel_van="Dijk", Fase="Niet bekend")
    fill(page, Naam_van="Waterschap Vallei", Provincie="Gelderland", Categorie="Grond-, weg- en waterbouw")
    press(page, "Publiceer")
    query = "select organisation, organisation_type, cbs_code, province_code, phase from current_pilot where title = 'Dijk'"
    assert store.read(path).execute(query).fetchall() == [("Waterschap Vallei", "waterschap", None, "PV25", None)]


def test_what_is_typed_is_found_back_after_another_page(path: Path) -> None:
    page = register(opened())
    page.switch_page("pages/method.py").run()
    page.switch_page("pages/register_pilot.py").run()
    assert not page.exception
    assert field(page, "Titel van", "text_input").value == "Circulaire fietsbrug"
    assert field(page, "Fase").value == "uitvoering"


def test_a_file_with_other_pilots_is_not_undone_here(path: Path) -> None:
    page = opened(pilot="gemeenteede/weg")
    assert "Van “weg” is nog geen fase gemeld." in said(page)
    assert "verzonnen voorbeeld" in said(page)
    assert "In dit bestand staan 2 pilots." in said(page)
    assert "Ja, maak ongedaan" not in buttons(page)


def test_a_busy_store_is_told_and_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_what: object) -> int:
        raise StoreBusy("Iemand anders publiceert op dit moment.")

    monkeypatch.setattr("ui.register_pilot.publish.publish_pilot", busy)
    page = press(register(opened()), "Publiceer")
    assert "Iemand anders publiceert" in said(page)
    assert "Circulaire fietsbrug" not in pilots_now(path)
    assert field(page, "Titel van", "text_input").value == "Circulaire fietsbrug"
