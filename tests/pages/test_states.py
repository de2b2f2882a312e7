"""What a visitor reads when there is nothing to show, or not all of it, and the way out: on every page where it happens."""

from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from tests.pages.conftest import ALMERE, APELDOORN, ARNHEM, BRIELLE, EDE, WAGENINGEN
from tests.pages.screen import address, open_page, told
from ui import clock
from ui.format import CLOCK

NEVER = "GM0796"
NOBODY = "Nog niemand heeft de vragenlijst ingevuld."
PAGES_WITH_FIGURES = {
    "overzicht": {}, "gemeente": {"plaats": ARNHEM}, "provincie": {"plaats": "PV25"}, "nederland": {}, "doelen": {},
    "wat-helpt": {"plaats": ARNHEM}, "leren": {"plaats": ARNHEM}, "wie-leert-van-wie": {}, "vragen": {"plaats": ARNHEM},
    "doelen-stellen": {"plaats": ARNHEM}, "voorspellingen": {},
}  # fmt: skip


def ways(app: AppTest) -> dict[str, str]:
    """Return where the ways out lead: the page, or "here" for a button that changes the choices of this page."""
    links = {link.proto.label: link.proto.page for link in app.get("page_link")}
    return links | {button.label: "here" for button in app.button if button.key and button.key.startswith("go_")}


def text(app: AppTest) -> str:
    return " ".join(told(app)).replace("\\", "")


def take(app: AppTest, label: str) -> AppTest:
    """Press the way out of this name."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def test_without_any_answer_every_page_with_figures_says_so_and_leads_to_the_upload(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.create_store(tmp_path / "store")
    monkeypatch.setenv("CI_MONITOR_STORE", str(tmp_path / "store"))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    for page in PAGES_WITH_FIGURES:
        open_page(app, page)
        assert NOBODY in told(app), page
        assert ways(app)["Een vragenlijst inleveren"] == "uploaden", page
        assert ways(app)["Lees hoe de cijfers tot stand komen"] == "methode", page


def test_the_first_round_of_a_municipality_shows_what_can_be_done(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=EDE)
    assert "Het is de eerste ronde van Ede. Er is dus nog geen verandering te zien." in text(app)
    assert ways(app)["Bekijk wat het meest helpt"] == "wat-helpt"
    assert ways(app)["Bekijk hoe Gelderland ervoor staat"] == "provincie"


def test_who_did_not_take_part_this_time_is_led_to_the_last_time(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=APELDOORN)
    assert told(app)[0] == "Apeldoorn deed in 2026 niet mee."
    assert "De laatste keer, in 2025, was de score van Apeldoorn strategisch " in text(app)
    assert ways(app)["Een vragenlijst inleveren"] == "uploaden"
    take(app, "Bekijk de ronde van 2025")
    assert told(app)[0].startswith("Apeldoorn scoort in 2025 strategisch ")
    assert address(app) == {"plaats": APELDOORN, "ronde": "2025"}
    open_page(app, "vragen", plaats=APELDOORN, ronde="2026")
    assert told(app)[0] == "Apeldoorn deed in 2026 niet mee. Er zijn dus geen antwoorden te zien."
    take(app, "Bekijk de ronde van 2025")
    assert told(app)[0].startswith("Apeldoorn vulde in 2025 ")


def test_who_never_took_part_is_led_to_the_upload_and_the_province(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=NEVER)
    assert told(app)[0] == "'s-Hertogenbosch heeft nog geen vragenlijst ingevuld."
    assert set(ways(app)) >= {"Een vragenlijst inleveren", "Bekijk hoe Noord-Brabant ervoor staat"}
    assert "Bekijk de ronde" not in " ".join(ways(app))
    told_there = {
        "wat-helpt": "'s-Hertogenbosch heeft nog geen score voor dit onderdeel.",
        "leren": "'s-Hertogenbosch heeft tot en met 2026 geen score voor dit onderdeel",
        "doelen-stellen": "Een doel telt u vanaf een ronde met een score",
    }
    for page, sentence in told_there.items():
        open_page(app, page, plaats=NEVER)
        assert sentence in text(app), page
        assert ways(app)["Bekijk welke antwoorden ontbreken"] == "vragen", page


def test_a_dissolved_municipality_leads_to_its_successor_on_the_same_page(app: AppTest) -> None:
    gone = "Brielle bestaat sinds 1 januari 2023 niet meer: de gemeente ging op in Voorne aan Zee."
    for page in ("gemeente", "doelen", "vragen", "leren", "wat-helpt"):
        open_page(app, page, plaats=BRIELLE)
        assert gone in text(app), page
        take(app, "Naar Voorne aan Zee")
        assert "Voorne aan Zee" in app.title[0].value, page
        assert address(app)["plaats"] == "GM1992", page
    open_page(app, "doelen-stellen", plaats=BRIELLE)
    assert "Deze gemeente bestaat niet meer en stelt dus geen doelen." in text(app)
    take(app, "Naar Voorne aan Zee")
    assert address(app) == {"plaats": "GM1992"}


def test_a_dissolved_municipality_in_its_own_time_shows_its_score_and_what_became_of_it(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=BRIELLE, ronde="2022")
    assert told(app)[0].startswith("Brielle bestaat sinds 1 januari 2023 niet meer: de gemeente ging op in Voorne aan Zee.")
    assert told(app)[1].startswith("Brielle scoort in 2022 strategisch ")
    assert text(app).count("Brielle bestaat sinds 1 januari 2023 niet meer") == 1
    assert ways(app)["Naar Voorne aan Zee"] == "here"


def test_a_group_that_is_too_small_says_so_and_leads_to_the_country(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV24")
    assert told(app)[0] == "Voor Flevoland is er in 2026 geen gemiddelde: te weinig gemeenten hebben een score."
    assert "Voor een gemiddelde zijn minstens 3 gemeenten met een score nodig." in text(app)
    assert ways(app)["Bekijk hoe Nederland ervoor staat"] == "nederland"
    open_page(app, "gemeente", plaats=ALMERE)
    assert "Flevoland (" not in text(app)


def test_a_score_of_too_few_answers_leads_to_the_answers_that_are_missing(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=WAGENINGEN)
    assert told(app)[0].startswith("Wageningen deed in 2026 mee, maar heeft nog geen score: te weinig vragen ingevuld")
    assert ways(app)["Bekijk welke antwoorden ontbreken"] == "vragen"
    assert ways(app)["Een vragenlijst inleveren"] == "uploaden"


def test_an_open_round_is_said_to_be_provisional_on_every_page_that_shows_it(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 4, 2, 12, tzinfo=CLOCK))
    open_round = "De ronde van 2026 loopt nog tot en met 30 juni 2026. Deze cijfers zijn dus voorlopig. Tot nu toe deden "
    for page in ("overzicht", "gemeente", "provincie", "nederland", "doelen", "vragen", "leren", "wat-helpt"):
        open_page(app, page, **PAGES_WITH_FIGURES[page])
        assert open_round in text(app), page
    assert "Tot nu toe deden 6 van de 342 gemeenten in Nederland mee." in text(app)
    open_page(app, "gemeente", plaats=ARNHEM, ronde="2026")
    take(app, "Bekijk de ronde van 2025")
    assert told(app)[0].startswith("Arnhem scoort in 2025 ")
    assert "voorlopig" not in text(app)
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 7, 1, 12, tzinfo=CLOCK))
    assert "voorlopig" not in text(open_page(app, "gemeente", plaats=ARNHEM, ronde="2026"))
