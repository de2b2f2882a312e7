from streamlit.testing.v1 import AppTest

from tests.pages.conftest import ARNHEM
from tests.pages.screen import address, below, figures, open_page, told, words


def test_without_a_choice_the_page_asks_for_a_province(app: AppTest) -> None:
    open_page(app, "provincie")
    assert told(app) == ["Kies een provincie. U ziet dan waar de gemeenten daar staan."]


def test_a_province_says_mean_and_n_of_all(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV25")
    assert app.title[0].value == "Gelderland"
    assert told(app)[0].startswith("Gemeenten in Gelderland scoren in 2026 gemiddeld strategisch ")
    assert told(app)[1].startswith("Van de 51 gemeenten deden er 4 mee.")
    assert "Ongewogen gemiddelde van 3 van 51 gemeenten" in words(figures(app)["cards"])


def test_both_lines_of_a_province_are_drawn(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV25")
    head = "Ronde Gelderland zelfde deelnemers Nederland Marge, laag Marge, hoog"
    assert head in words(figures(app)["trend_rows"])
    assert "Zelfde deelnemers: marge, laag Zelfde deelnemers: marge, hoog" in words(figures(app)["trend_rows"])


def test_the_municipalities_of_a_province_are_links_with_their_reason(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV25")
    members = figures(app)["members"]
    assert 'href="./gemeente?plaats=GM0202"' in members
    assert "Apeldoorn – – deed niet mee" in words(members)
    assert members.count("<tr") == 52  # the head and 51 municipalities


def test_the_switch_weighs_by_inhabitants_and_says_so(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV25")
    before = words(figures(app)["cards"])
    app.toggle(key="choose_weighing").set_value(True).run()
    after = words(figures(app)["cards"])
    assert "Gemiddelde gewogen naar inwoners" in after
    assert before != after


def test_a_province_with_too_few_hides_its_mean(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV24")
    assert told(app)[0] == "Voor Flevoland is er in 2026 geen gemiddelde: te weinig gemeenten hebben een score."
    assert told(app)[1].startswith(
        "Van de 6 gemeenten deed er 1 mee. Voor een gemiddelde zijn minstens 3 gemeenten met een score nodig."
    )
    assert "te weinig gemeenten voor een gemiddelde" in words(figures(app)["cards"])


def test_another_province_changes_the_page_and_the_address(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV25")
    app.selectbox(key="choose_province").select("PV28").run()
    assert app.title[0].value == "Zuid-Holland"
    assert address(app) == {"plaats": "PV28"}


def test_the_province_of_the_chosen_municipality_is_shown(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=ARNHEM)
    app.switch_page("pages/province.py").run()
    assert app.title[0].value == "Gelderland"
    assert address(app) == {"plaats": "PV25"}


def test_all_pilots_unfold(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV25")
    at_once, rest = figures(app)["pilots"].split("<details")
    assert at_once.count("<li>") == 5
    assert rest.count("<li>") == 2
    assert "Toon nog 2 pilots" in rest


def test_the_country_has_its_provinces_and_nobody_to_compare_with(app: AppTest) -> None:
    open_page(app, "nederland")
    assert app.title[0].value == "Nederland"
    members = words(figures(app)["members"])
    assert "Flevoland – – 1 van 6" in members
    assert "Hoogste scores" in words(figures(app)["standouts"])
    assert "Dat is" not in " ".join(told(app))


def test_the_targets_of_a_group_are_counted(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV25")
    assert "Strategisch na 3 jaar 2" in words(figures(app)["targets"])
    assert "Te weinig gemeenten hier hebben een doel om te zeggen hoe het ervoor staat." in told(app)  # two: GR-4
    assert '<a href="./doelen?plaats=PV25" data-page>De doelen per gemeente</a>' in below(app)
