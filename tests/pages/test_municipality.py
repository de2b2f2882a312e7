import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import ALMERE, APELDOORN, ARNHEM, BRIELLE, EDE, NIJMEGEN, VOORNE, WAGENINGEN
from tests.pages.screen import address, drawn, explanation, figures, headings, open_page, press_explore, told, words


def test_without_a_choice_the_page_asks_for_a_municipality(app: AppTest) -> None:
    open_page(app, "gemeente")
    assert app.title[0].value == "Gemeente"
    assert told(app) == ["Kies een gemeente. U ziet dan waar zij staat."]
    assert figures(app) == {}


def test_the_page_answers_in_a_sentence_with_exact_numbers(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    assert app.title[0].value == "Arnhem"
    first, second = told(app)[:2]
    assert first.startswith("Arnhem scoort in 2026 strategisch 7")
    assert "Sinds 2025 gingen strategisch" in second
    assert "De score is strategisch hoger dan Gelderland (" in second
    assert first.endswith("; de doelen voor 2028 dreigen niet gehaald te worden.") or first.endswith(
        "; het doel voor strategisch dreigt niet gehaald te worden."
    )
    assert re.search(
        r"De kans op het doel is (ongeveer \d op de 10|kleiner dan 5 op de 100) voor strategisch \(90 in 2028\)", second
    )


def test_every_chart_of_the_page_is_there(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    assert drawn(app) == {"cards", "trend", "spread", "targets", "themes", "grid", "standouts", "pilots", "programmes", "report"}
    assert headings(app) == [
        "Ontwikkeling, strategisch", "Spreiding binnen Gelderland, strategisch", "Doelen", "Thema’s",
        "Inkoopcategorieën en speerpunten", "Sterke en zwakke punten", "Pilots", "Leertrajecten", "Rapport",
    ]  # fmt: skip


def test_another_municipality_changes_sentence_charts_and_address(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    app.selectbox(key="choose_municipality").select(EDE).run()
    assert app.title[0].value == "Ede"
    assert "Het is de eerste ronde van Ede" in told(app)[1]
    assert "Ede" in words(figures(app)["trend"])
    assert address(app) == {"plaats": EDE}


def test_another_name_leads_to_the_municipality(app: AppTest) -> None:
    open_page(app, "gemeente")
    app.selectbox(key="choose_municipality").select("GM0796|Den Bosch").run()
    assert app.title[0].value == "'s-Hertogenbosch"
    assert address(app) == {"plaats": "GM0796"}
    assert told(app)[0] == "'s-Hertogenbosch heeft nog geen vragenlijst ingevuld."


def test_another_round_is_kept_in_the_address(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=NIJMEGEN)
    app.selectbox(key="choose_round_year").select(2025).run()
    assert told(app)[0].startswith("Nijmegen scoort in 2025 ")
    assert address(app) == {"plaats": NIJMEGEN, "ronde": "2025"}


def test_another_level_changes_the_chart_and_the_address(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    app.get_by_key("choose_level").set_value("operational").run()
    assert headings(app)[0] == "Ontwikkeling, operationeel"
    assert address(app) == {"plaats": ARNHEM, "niveau": "operational"}


def test_the_address_alone_opens_the_same_view(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=NIJMEGEN, ronde="2025", niveau="operational")
    assert told(app)[0].startswith("Nijmegen scoort in 2025 ")
    assert headings(app)[0] == "Ontwikkeling, operationeel"


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("plaats", "GM9999", "De plaats “GM9999” bestaat niet of hoort niet bij deze pagina. Kies er hieronder een."),
        ("plaats", "PV25", "De plaats “PV25” bestaat niet of hoort niet bij deze pagina. Kies er hieronder een."),
        ("ronde", "1999", "De ronde “1999” bestaat niet. U ziet de ronde van 2026."),
        ("ronde", "x", "De ronde “x” bestaat niet. U ziet de ronde van 2026."),
        ("niveau", "<b>", "Het niveau “\\<b\\>” bestaat niet. U ziet het niveau Strategisch."),
    ],
)
def test_a_wrong_value_in_the_address_falls_back_with_a_sentence(app: AppTest, key: str, value: str, sentence: str) -> None:
    open_page(app, "gemeente", **{key: value})
    assert [warning.value for warning in app.warning] == [sentence]
    assert key not in address(app)


def test_who_did_not_take_part_sees_the_last_time_and_no_cards(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=APELDOORN)
    assert told(app)[0] == "Apeldoorn deed in 2026 niet mee."
    assert told(app)[1].startswith("De laatste keer, in 2025, was de score van Apeldoorn strategisch ")
    assert drawn(app) == {"trend", "spread", "pilots", "programmes", "report"}


def test_low_coverage_has_its_reason_in_sentence_card_and_themes(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=WAGENINGEN)
    assert told(app)[0].startswith("Wageningen deed in 2026 mee, maar heeft nog geen score: te weinig vragen ingevuld")
    assert re.search(r"Ingevuld: strategisch \d+% en operationeel \d+%\.", told(app)[1])
    assert "te weinig vragen ingevuld voor een score" in words(figures(app)["cards"])
    assert "ci-missing" in figures(app)["themes"]


def test_a_dissolved_municipality_names_and_links_its_successor(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=BRIELLE)
    assert told(app)[0] == "Brielle bestaat sinds 1 januari 2023 niet meer: de gemeente ging op in Voorne aan Zee."
    assert "Naar Voorne aan Zee" in [button.label for button in app.button]


def test_a_municipality_after_a_merger_explains_its_history(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=VOORNE)
    assert any("Voorne aan Zee ontstond op 1 januari 2023 uit Brielle, Hellevoetsluis en Westvoorne." in one for one in told(app))
    assert {"Naar Brielle", "Naar Hellevoetsluis", "Naar Westvoorne"} <= {button.label for button in app.button}
    assert "ci-reconstructed" in figures(app)["trend"]


def test_a_province_with_too_few_is_left_out_of_the_comparison(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ALMERE)
    assert "Flevoland (" not in told(app)[1]
    assert "Nederland (" in told(app)[1]


def test_pilots_show_their_source_and_cannot_become_html(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    pilots = figures(app)["pilots"]
    assert '<a href="./pilots?pilot=a" data-page>Brug [met] &lt;naam&gt;</a>' in pilots
    assert '<a href="https://example.org/brug">Bron' in pilots


def test_no_targets_and_no_pilots_have_their_own_sentence(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=EDE)
    assert "In deze monitor staan geen doelen van Ede." in told(app)
    assert "geen pilots van Ede bekend. Pilot melden" in words(figures(app)["pilots"])


def test_what_opens_below_a_chart_is_there_at_once(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    assert "2026" in words(figures(app)["trend_rows"])
    told_below = explanation(app, "trend")
    assert "Hoe het is berekend" in told_below
    assert "SR-6" in told_below
    assert not app.get("plotly_chart")


def test_the_table_below_the_trend_holds_its_rows_and_targets(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    table = words(figures(app)["trend_rows"])
    assert "Ronde Arnhem Gelderland Nederland Opmerking" in table
    assert "2028 90 – – eigen doel" in table
    assert "2022 – – 26 deed niet mee" in table


def test_the_explored_chart_has_gaps_and_dutch_separators(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    press_explore(monkeypatch, "trend")
    open_page(app, "gemeente", plaats=ARNHEM)
    figure = json.loads(app.get("plotly_chart")[0].proto.spec)
    own = figure["data"][0]
    assert (own["name"], own["connectgaps"]) == ("Arnhem", False)
    assert figure["layout"]["separators"] == ",."
    assert "plotlyServerURL" not in json.dumps(figure)
