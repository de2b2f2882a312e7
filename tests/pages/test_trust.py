"""What says how far a figure can be trusted, on the pages: within the noise, directions, places as a range."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT
from tests.builders import Filled, make_store
from tests.pages.conftest import ARNHEM, EDE, NIJMEGEN, filled
from tests.pages.screen import figures, open_page, told, words

STEADY, RISING, LATE = EDE, ARNHEM, NIJMEGEN
OTHERS = ("GM0200", "GM0289", "GM0197", "GM0203")
UNEVEN = "GM0213"
YEARS = (2022, 2023, 2024, 2025, 2026)


def content() -> list[Filled]:
    responses = []
    for at, year in enumerate(YEARS):
        responses.append(Filled(RISING, year, filled(at, 25 * at)))
        responses.append(Filled(STEADY, year, filled(2, 44 + 7 * (at % 2))))  # percentages up and down again
        responses += [Filled(town, year, filled(2, 45 + 10 * ((at + place) % 2))) for place, town in enumerate(OTHERS)]
    low, high = filled(0, 20), filled(4, 90)  # every second theme low: a geometric mean lies far below the ordinary one
    uneven = {question: high[question] if at % 2 else low[question] for at, question in enumerate(low)}
    responses.append(Filled(UNEVEN, 2026, uneven))
    return [*responses, Filled(LATE, 2025, filled(1, 20)), Filled(LATE, 2026, filled(1, 25))]


@pytest.fixture(scope="session")
def trust_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("trust"), content())


@pytest.fixture
def app(trust_store: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(trust_store))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def test_a_change_within_the_noise_is_called_so_in_card_sentence_and_themes(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=STEADY)
    assert "binnen de ruis" in told(app)[1]
    card = words(figures(app)["cards"])
    assert "sinds 2025: binnen de ruis" in card
    assert "▼" not in card  # no shape of a real change
    assert "sinds 2025: binnen de ruis" in words(figures(app)["themes"])
    assert ", binnen de ruis" in words(figures(app)["themes_rows"])


def test_a_real_change_keeps_its_shape_and_words(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=RISING)
    card = words(figures(app)["cards"])
    assert "▲ +24 punten sinds 2025" in card
    assert "binnen de ruis" not in card
    assert "gingen strategisch" in told(app)[1]


@pytest.mark.parametrize(
    ("place", "on_card", "in_chart"),
    [
        (RISING, "Trend: ↗ gaat omhoog (over 5 rondes)", "Over de laatste 5 rondes gaat Arnhem omhoog, met "),
        (STEADY, "Trend: ↔ geen duidelijke richting (over 5 rondes)", "rondes heeft Ede geen duidelijke richting, gemeten op"),
        (LATE, "Trend: te vroeg voor een trend (minstens 4 rondes nodig)", "Het is te vroeg voor een trend"),
    ],
)
def test_a_direction_stands_on_the_card_and_below_the_chart(app: AppTest, place: str, on_card: str, in_chart: str) -> None:
    open_page(app, "gemeente", plaats=place, niveau="operational")
    assert on_card in words(figures(app)["cards"])
    assert any(in_chart in text for text in told(app))


def test_a_direction_is_seen_from_the_chosen_round(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=RISING, ronde="2024")
    assert "te vroeg voor een trend" in words(figures(app)["cards"])
    assert any("Over de laatste 5 rondes gaat Arnhem omhoog" in text for text in told(app))  # the chart holds every round
    app.selectbox(key="choose_round_year").select(2025).run()
    assert "gaat omhoog (over 4 rondes)" in words(figures(app)["cards"])


def test_a_place_is_a_range_on_the_card_and_below_the_spread(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=RISING)
    assert "In Gelderland: plaats 1 van 8, hoe er ook wordt gerekend" in words(figures(app)["cards"])
    assert any("Dat is plaats 1 van 8, hoe er ook wordt gerekend." in text for text in told(app))
    open_page(app, "gemeente", plaats=UNEVEN)
    assert "plaats 2 van 8 (tussen 2 en 7)" in words(figures(app)["cards"])


def test_a_group_shows_the_margin_of_its_change_and_of_the_same_participants(app: AppTest) -> None:
    open_page(app, "provincie", plaats="PV25")
    card = words(figures(app)["cards"])
    assert "95%-marge van de verandering: " in card
    assert "binnen de ruis" in card  # one of seven rose by 25, the others did not
    assert "ci-band-same" in figures(app)["trend"]
    assert "binnen de ruis" in told(app)[1]


def test_the_questions_page_says_which_changes_are_within_the_noise(app: AppTest) -> None:
    open_page(app, "vragen", plaats=LATE)
    assert "≈ +5, binnen de ruis" in words(figures(app)["answers"])  # 20 became 25, while others moved 10 and more
    open_page(app, "vragen", plaats=RISING)
    assert "▲ +25" in words(figures(app)["answers"])
