import re
from urllib.parse import parse_qsl

from streamlit.testing.v1 import AppTest

from analysis.forecast import METHOD_VERSION
from analysis.forecast.explained import forecast_settings
from analysis.rules.catalogue import fetch_rules
from analysis.rules.forecaster_texts import forecaster_in_full, forecaster_in_short
from tests.pages.conftest import ARNHEM
from tests.pages.screen import address, figures, frame, headings, open_page, told, words


def test_the_overview_shows_342_tiles_and_the_provinces(app: AppTest) -> None:
    app.run()
    assert app.title[0].value == "Circulair inkopen in Nederland"
    assert told(app)[0].startswith("Gemeenten in Nederland scoren in 2026 gemiddeld ")
    tiles = figures(app)["map"]
    assert tiles.count("data-at=") == 342
    assert 'aria-label="Apeldoorn, Gelderland; deed niet mee; geen doel"' in tiles
    assert 'aria-label="Wageningen, Gelderland; te weinig vragen ingevuld voor een score; eerste ronde; geen doel; ' in tiles
    assert "Gelderland" in words(figures(app)["provinces"])


def test_another_level_and_round_change_the_map_and_the_address(app: AppTest) -> None:
    app.run()
    before = figures(app)["map"]
    app.get_by_key("choose_level").set_value("operational").run()
    app.selectbox(key="choose_round_year").select(2025).run()
    assert headings(app)[0] == "De kaart van 2025, operationeel"
    assert figures(app)["map"] != before
    assert address(app) == {"ronde": "2025", "niveau": "operational"}


def test_the_colour_of_the_map_is_in_the_address_and_an_unknown_one_is_the_score(app: AppTest) -> None:
    app.run()
    assert app.get_by_key("choose_color").value == ""
    app.get_by_key("choose_color").set_value("verandering").run()
    assert address(app) == {"kleur": "verandering"}
    assert headings(app)[0] == "De kaart van veranderingen tot en met 2026, strategisch"
    app.get_by_key("choose_color").set_value("").run()
    assert address(app) == {}
    open_page(app, "", kleur="paars")
    assert headings(app)[0] == "De kaart van 2026, strategisch"


def test_the_map_points_out_the_municipality_chosen_last(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    app.switch_page("pages/overview.py").run()
    shown = figures(app)["map"]
    assert f'data-own="{ARNHEM}"' in shown
    assert "Arnhem, laatst gekozen" in words(shown)


def test_finding_a_municipality_opens_its_page(app: AppTest) -> None:
    app.run()
    app.selectbox(key="find_place").select(ARNHEM).run()
    assert app.title[0].value == "Arnhem"
    assert address(app) == {"plaats": ARNHEM}


def test_the_choice_survives_going_to_another_page_and_back(app: AppTest) -> None:
    app.run()
    app.selectbox(key="choose_round_year").select(2025).run()
    link = re.search(r'href="(\./\?[^"]*)"', frame(open_page(app, "methode"))["menu"])
    assert link
    open_page(app, "", **dict(parse_qsl(link[1].removeprefix("./?"))))
    assert headings(app)[0] == "De kaart van 2025, strategisch"
    assert address(app) == {"ronde": "2025"}


def test_the_map_has_a_table_with_every_municipality(app: AppTest) -> None:
    app.run()
    table = figures(app)["map_rows"]
    assert table.count("<tr") == 343
    assert "Apeldoorn Gelderland – – deed niet mee" in words(table)


def test_the_method_page_shows_every_rule(app: AppTest) -> None:
    open_page(app, "methode")
    folded = app.expander[-1]
    assert folded.label == f"Alle {len(fetch_rules())} regels, met formule en bron"
    for rule in fetch_rules():
        assert f"**{rule.title}** :small[({rule.code})]\n\n{rule.explanation}" in folded.markdown[0].value
    assert next(head.value for head in app.header) == "Zo leest u de cijfers"
    assert "verzonnen" in words(figures(app)["sample_notice"])
    assert "Volledige vragenlijst 2026 58" in words(figures(app)["editions"])
    assert "2026 1 maart 2026 30 juni 2026" in words(figures(app)["rounds"])


def test_the_method_page_explains_the_forecaster_in_short_and_in_full(app: AppTest) -> None:
    open_page(app, "methode")
    assert forecaster_in_short() in told(app)
    full = next(panel for panel in app.expander if panel.label == "Voor statistici: de hele methode")
    shown = [text.value for text in full.markdown]
    assert shown == [f"**{each.head}.** {each.text}" for each in forecaster_in_full()]
    assert [block.value for block in app.code] == [each.formula for each in forecaster_in_full() if each.formula]
    assert "Deze voorspeller 0," in words(figures(app)["forecast_trial"])
    table = words(figures(app)["forecast_settings"])
    for setting in forecast_settings():
        values = setting.value if isinstance(setting.value, tuple) else (setting.value,)
        written = "; ".join(f"{value:.4f}".rstrip("0").rstrip(".").replace(".", ",") for value in values)
        assert f"{setting.meaning} {written} {setting.name}" in table
    # only Arnhem and Nijmegen took part twice
    assert f"Strategisch 2026 2 {METHOD_VERSION}" in words(figures(app)["forecast_models"])
