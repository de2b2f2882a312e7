import re

from streamlit.testing.v1 import AppTest

from tests.pages.conftest import APELDOORN, ARNHEM, EDE
from tests.pages.screen import address, figures, open_page, told, words


def test_without_a_choice_the_page_asks_for_a_municipality(app: AppTest) -> None:
    open_page(app, "vragen")
    assert told(app) == ["Kies een gemeente. U ziet dan haar antwoorden, vraag voor vraag."]


def test_two_rounds_stand_side_by_side(app: AppTest) -> None:
    open_page(app, "vragen", plaats=ARNHEM)
    assert app.title[0].value == "Vragen: Arnhem"
    assert told(app)[0] == "Arnhem vulde in 2026 57 van de 57 vragen in die van toepassing zijn."
    assert re.fullmatch(
        r"1 vraag is niet van toepassing. Vergeleken met 2025 zijn \d+ antwoorden hoger, .*gelijk\.", told(app)[1]
    )
    assert told(app)[-1] == "Druk op een thema om de vragen en antwoorden te zien."
    answers = words(figures(app)["answers"])
    assert "Strategisch: Beleid" in answers
    folded = re.findall(r'<details><summary><h3>[^<]*</h3><span class="ci-note"> (\d+) vra', figures(app)["answers"])
    assert sum(map(int, folded)) == 58  # every theme says how many questions it holds
    assert "2026 niet van toepassing 2025 " in answers  # the first question
    assert "▲ +50" in answers


def test_the_filter_shows_one_theme(app: AppTest) -> None:
    open_page(app, "vragen", plaats=ARNHEM)
    app.selectbox(key="theme").select("strategic/communicatie").run()
    assert told(app)[-1].startswith("U ziet 3 vragen. Vergeleken met 2025: ")
    assert "Strategisch: Beleid" not in words(figures(app)["answers"])


def test_the_switch_leaves_out_what_stayed_the_same(app: AppTest) -> None:
    open_page(app, "vragen", plaats=ARNHEM)
    app.toggle(key="changed_only").set_value(True).run()
    assert "= gelijk" not in words(figures(app)["answers"])
    assert told(app)[-1].startswith("U ziet ")


def test_another_earlier_round_is_compared_with(app: AppTest) -> None:
    open_page(app, "vragen", plaats=ARNHEM)
    app.selectbox(key="earlier_round").select("2022").run()
    assert told(app)[-1] == "Druk op een thema om de vragen en antwoorden te zien."
    assert "nieuw antwoord" in words(figures(app)["answers"])


def test_the_first_round_has_nothing_to_compare_with(app: AppTest) -> None:
    open_page(app, "vragen", plaats="GM0501", ronde="2022")
    assert app.selectbox(key="earlier_round").options == []
    assert told(app)[-1] == "Druk op een thema om de vragen en antwoorden te zien."
    assert "2022" in words(figures(app)["answers"])


def test_a_choice_with_nothing_left_says_so(app: AppTest) -> None:
    open_page(app, "vragen", plaats=EDE)
    app.selectbox(key="theme").select("strategic/beleid").run()
    app.toggle(key="changed_only").set_value(True).run()
    assert "nieuw antwoord" in words(figures(app)["answers"])  # Ede did not take part in 2025


def test_who_did_not_take_part_is_told_to_choose_another_round(app: AppTest) -> None:
    open_page(app, "vragen", plaats=APELDOORN)
    assert told(app) == ["Apeldoorn deed in 2026 niet mee. Er zijn dus geen antwoorden te zien."]
    assert "Bekijk de ronde van 2025" in [button.label for button in app.button]


def test_another_municipality_and_round_are_kept_in_the_address(app: AppTest) -> None:
    open_page(app, "vragen", plaats=ARNHEM)
    app.selectbox(key="choose_municipality").select(APELDOORN).run()
    app.selectbox(key="choose_round_year").select(2025).run()
    assert address(app) == {"plaats": APELDOORN, "ronde": "2025"}
    assert app.title[0].value == "Vragen: Apeldoorn"
