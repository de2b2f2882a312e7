"""The page pilots as a visitor sees it: the funnel, the choices, the list, one pilot, and scores beside pilots."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from tests.builders import Filled, make_store
from tests.pages.conftest import APELDOORN, ARNHEM, EDE, filled
from tests.pages.screen import address, figures, told, words
from tests.programme_builders import PilotDone, add

TONNES = {"promised_co2_tonne": 1111.0, "realised_co2_tonne": 880.5}
PILOTS = (
    PilotDone(
        "brug", "Gemeente Arnhem", ARNHEM, "green_deal_2", "opgeschaald",
        {"voorbereiding": 2018, "uitvoering": date(2020, 3, 1), "opgeschaald": 2023},
        {"title": "Brug <b>[met] deur</b>", "category": "GWW", "working_group": "bouw", "source_url": "https://example.org/brug",
         "lessons": "Begin vroeg.", "effect_method": "LCA", **TONNES},
    ),
    PilotDone(
        "school", "Gemeente Ede", EDE, None, "uitvoering", {},
        {"title": "School", "category": "gebouwen", "year_start": 2021, "promised_co2_tonne": 20.25, "is_invented": True},
    ),
    PilotDone("dak", "Gemeente Ede", EDE, None, "gestopt", {"gestopt": 2022}, {"title": "Dak", "category": "gebouwen"}),
    *(PilotDone(f"pak {at}", "Bedrijf", None, None, None, {}, {"title": f"Pak {at}", "category": "anders"}) for at in range(12)),
)  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = make_store(
        tmp_path_factory.mktemp("pilots"), [Filled(ARNHEM, 2025, filled(1, 20)), Filled(ARNHEM, 2026, filled(3, 70))]
    )
    with store.write(path) as con:
        add(con, *PILOTS)
    return path


@pytest.fixture
def page(built: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(built))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def open_pilots(page: AppTest, **choices: str) -> AppTest:
    page.run()
    page.switch_page("pages/pilot_list.py")
    page.query_params.clear()
    for key, value in choices.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def titles(page: AppTest) -> list[str]:
    """The titles in the list: each opens its pilot."""
    return [button.label for button in page.button if (button.key or "").startswith("open_")]


def test_the_answer_counts_what_is_known_and_what_is_invented(page: AppTest) -> None:
    open_pilots(page)
    assert told(page)[:2] == [
        "Nederland: 15 pilots zijn bekend. Van de 3 waarvan de fase is gemeld, is er 1 opgeschaald.",
        "1 pilot is gestopt. Van 12 pilots is de fase niet gemeld. Van al deze pilots zijn er 14 echt en 1 verzonnen als"
        " voorbeeld.",
    ]
    funnel = words(figures(page)["funnel"])
    assert "Voorbereiding 2, waarvan nu hier: 0" in funnel
    assert "Opgeschaald 1, waarvan nu hier: 1" in funnel
    assert "Niet in dit beeld: 12 pilots waarvan de fase niet is gemeld." in funnel
    years = words(figures(page)["pilot_years"])
    assert "2018 1 0 0 0 0 0 0 2019 1 0" in years
    assert "2023 1 1 1 1 1 1 1" in years  # scaled up has passed completed; and the stopped one
    assert any("Geteld zijn 2 pilots" in text and "13 pilots hebben geen data" in text for text in told(page))


def test_the_table_below_the_funnel_holds_what_stands_outside_it(page: AppTest) -> None:
    open_pilots(page)
    table = words(figures(page)["funnel_rows"])
    assert "Uitvoering 2 1 1" in table
    assert "gestopt – 1 –" in table
    assert "niet gemeld – 12 –" in table


def test_choices_stand_in_the_address_and_go_together(page: AppTest) -> None:
    open_pilots(page, plaats="PV25", categorie="gebouwen")
    assert told(page)[0].startswith("Gelderland (inkoopcategorie Gebouwen): 2 pilots zijn bekend.")
    page.selectbox(key="choose_phase").set_value("gestopt").run()
    assert address(page) == {"plaats": "PV25", "categorie": "gebouwen", "fase": "gestopt"}
    assert told(page)[0] == (
        "Gelderland (inkoopcategorie Gebouwen, fase Gestopt): 1 pilot is bekend. Van de 1 waarvan de fase is gemeld, is er geen"
        " opgeschaald."
    )
    assert titles(page) == ["Dak"]
    assert "funnel" not in figures(page)
    assert "Van geen van deze pilots is gemeld hoe ver die kwam, dus er is niets te tekenen." in told(page)


def test_a_working_group_belongs_to_its_programme(page: AppTest) -> None:
    open_pilots(page, leertraject="green_deal_2", werkgroep="bouw")
    assert titles(page) == [r"Brug \<b\>\[met\] deur\</b\>"]
    assert page.selectbox(key="choose_working_group").options[1] == "Bouw"
    open_pilots(page, leertraject="niet-gemeld", fase="niet-gemeld")
    assert told(page)[0].endswith("12 pilots zijn bekend. Van geen van alle is de fase gemeld.")


def test_nothing_that_fits_has_its_own_sentence_and_a_way_back(page: AppTest) -> None:
    open_pilots(page, categorie="energie", plaats=ARNHEM)
    assert told(page)[0] == "Arnhem (inkoopcategorie Energie): geen pilot past bij deze keuzes."
    assert figures(page) == {}
    next(each for each in page.button if each.label == "Toon alle pilots van Nederland").click().run()
    assert told(page)[0].startswith("Nederland: ")
    open_pilots(page, plaats=APELDOORN)
    assert told(page)[0] == "Apeldoorn: er zijn geen pilots bekend."


@pytest.mark.parametrize("key", ["categorie", "leertraject", "werkgroep", "fase"])
def test_a_code_that_does_not_exist_is_said(page: AppTest, key: str) -> None:
    open_pilots(page, **{key: "<b>*x*"})
    (warning,) = page.warning
    assert r"“\<b\>\*x\*” bestaat niet. Deze keuze telt niet mee." in warning.value
    assert told(page)[0].startswith("Nederland: 15 pilots")


def test_the_list_is_searched_and_paged(page: AppTest) -> None:
    open_pilots(page)
    assert len(titles(page)) == 10
    assert "15 pilots gevonden, nummer 1 tot en met 10" in [each.value for each in page.caption]
    page.text_input(key="pilot_search").set_value("PAK, bedrijf 1").run()
    assert titles(page) == ["Pak 1", "Pak 10", "Pak 11"]
    page.text_input(key="pilot_search").set_value("vroeg begin").run()
    assert len(titles(page)) == 1  # a word of its lesson
    page.text_input(key="pilot_search").set_value("*nergens*").run()
    assert "In geen enkele pilot staan al deze woorden: “\\*nergens\\*”." in told(page)


def test_effects_stand_per_case_and_no_sum_anywhere(page: AppTest) -> None:
    open_pilots(page)
    cards, table = words(figures(page)["effects"]), words(figures(page)["effects_rows"])
    assert "Beloofd 1.111 ton Gerealiseerd 880,5 ton" in cards
    assert "Beloofd 20,25 ton Gerealiseerd niet gemeld" in cards
    assert "School Gemeente Ede 20,25 ton –" in table
    assert table.count("1.111 ton") == 1
    for total in ("1.131,25", "1131,25", "900,75", "565", "Totaal", "totaal", "emiddeld"):
        assert total not in cards + table


def test_every_field_says_of_how_many_it_was_reported(page: AppTest) -> None:
    open_pilots(page)
    reported = words(figures(page)["reported"])
    for said in ("Fase 3 van 15", "Sinds wanneer in een fase 2 van 15", "Gerealiseerd effect 1 van 15", "Lessen 1 van 15"):
        assert said in reported
    assert "Aanbestedingsprocedure 0 van 15" in reported


def test_the_funnel_is_split_as_chosen(page: AppTest) -> None:
    open_pilots(page)
    assert "Anders 0 0 0 0 0 0 0 12 12" in words(figures(page)["pilot_split_grid"])
    page.segmented_control(key="pilot_split").set_value("invented").run()
    grid = words(figures(page)["pilot_split_grid"])
    assert "echt 0 0 0 0 0 1 1 12 14" in grid
    assert "verzonnen voorbeeld 0 0 0 1 0 0 0 0 1" in grid
    page.segmented_control(key="pilot_split").set_value("province").run()
    assert "Gelderland 0 0 0 1 0 1 1 0 3 niet gemeld" in words(figures(page)["pilot_split_grid"])


def test_one_pilot_tells_all_and_what_is_empty(page: AppTest) -> None:
    open_pilots(page, pilot="brug")
    assert page.title[0].value == r"Brug \<b\>\[met\] deur\</b\>"
    assert told(page)[0] == "Pilot van Gemeente Arnhem, nu: opgeschaald sinds 2023."
    line = words(figures(page)["phases"])
    assert "Voorbereiding sinds 2018" in line
    assert "Aanbesteding datum niet gemeld" in line
    assert "Uitvoering sinds 1 maart 2020" in line
    assert "Beloofd 1.111 ton Gerealiseerd 880,5 ton Hoe het is gemeten LCA Vergeleken met niet gemeld" in words(
        figures(page)["effect"]
    )
    assert "Belemmeringen niet gemeld (wel gemeld bij 0 van 15 pilots) Lessen Begin vroeg." in words(figures(page)["lessons"])
    assert "Leertraject Green Deal Circulair Inkopen 2.0 (2018-2020) Werkgroep Bouw" in words(figures(page)["facts"])
    assert "[Bron van deze pilot](https://example.org/brug)" in told(page)
    links = {each.proto.label: each.proto.query_string for each in page.get("page_link")}
    assert links["Naar Arnhem"] == f"plaats={ARNHEM}"


def test_a_title_opens_its_pilot_and_the_choices_are_kept_on_the_way_back(page: AppTest) -> None:
    open_pilots(page, plaats=EDE, categorie="gebouwen").button(key="open_dak").click().run()
    assert page.title[0].value == "Dak"
    assert address(page) == {"plaats": EDE, "categorie": "gebouwen", "pilot": "dak"}
    page.button(key="close_pilot").click().run()
    assert address(page) == {"plaats": EDE, "categorie": "gebouwen"}
    assert titles(page) == ["Dak", "School"]  # the invented one last


def test_a_stopped_and_an_invented_pilot_are_labelled(page: AppTest) -> None:
    open_pilots(page, pilot="dak")
    assert "✕ Gestopt sinds 2022" in words(figures(page)["phases"])
    assert "Er is geen bron genoemd." in told(page)
    open_pilots(page, pilot="school")
    assert any("Verzonnen voorbeeld" in text for text in told(page))
    assert told(page)[1] == "Gemelde jaren: 2021."


def test_a_pilot_that_is_not_there_is_said_above_the_list(page: AppTest) -> None:
    open_pilots(page, pilot="weg")
    assert page.warning[0].value == "Er is geen pilot “weg” (meer). U ziet de lijst."
    assert told(page)[0].startswith("Nederland: 15 pilots")


def test_a_municipality_leads_to_its_pilots(page: AppTest) -> None:
    page.run()
    page.switch_page("pages/municipality.py")
    page.query_params["plaats"] = EDE
    page.run()
    pilots = figures(page)["pilots"]
    assert f'<a href="./pilots?plaats={EDE}" data-page>Meer over de pilots van Ede</a>' in pilots
    assert "2 pilots bekend" in pilots
    assert "1 een verzonnen voorbeeld" in pilots


def test_scores_beside_pilots_say_what_cannot_be_said(page: AppTest) -> None:
    open_pilots(page)
    moved = words(figures(page)["pilot_moves"])
    assert moved.count("Niet te zeggen: te weinig gemeenten hebben in beide rondes een score om te vergelijken.") == 5
    sentence = next(text for text in told(page) if "Dit laat samenhang zien, geen oorzaak" in text)
    assert sentence.startswith("In geen enkele inkoopcategorie zijn genoeg pilots gemeld")
    assert "Arnhem" in words(figures(page)["pilot_moved"])  # the demonstration shows names


def test_without_the_demonstration_no_municipality_is_named_beside_its_score(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store"
    shutil.copytree(built, path)
    with store.write(path) as con:
        con.execute("update store_info set is_sample = false")
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    page = open_pilots(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30))
    assert "pilot_moves" in figures(page)
    assert "pilot_moved" not in figures(page)
    assert "Arnhem" not in words(figures(page)["pilot_moves"])


def test_a_store_without_pilots_and_rounds_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(make_store(tmp_path)))
    page = open_pilots(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30))
    assert told(page)[0] == "Nederland: er zijn geen pilots bekend."
