"""Targets on the page of a municipality: every designed state, as a visitor sees it.

Each municipality is one state. All answers are the same option, so that a step of the
option is 25 points; the target is set in `content`.
"""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from tests.builders import Aim, Filled, make_store
from tests.pages.conftest import filled
from tests.pages.screen import below, figures, open_page, told, words

CLIMBER, FALLER, NEWCOMER, HOLE, LOW_AIM, EARLY = "GM0202", "GM0268", "GM0228", "GM0289", "GM0200", "GM0034"
MISSED, MET, ABSENT, NO_TARGET, UNTOLD, LATER = "GM0518", "GM0363", "GM0344", "GM0599", "GM0307", "GM0153"
BRIELLE, VOORNE = "GM0501", "GM1992"


def share(pct: float) -> dict[str, float | str | None]:
    """Every question answered: options near this share of their scale."""
    return filled(round(pct / 25), pct)


def half_empty(pct: float) -> dict[str, float | str | None]:
    return {question: (None if at % 2 else answer) for at, (question, answer) in enumerate(share(pct).items())}


def content() -> tuple[list[Filled], list[Aim]]:
    histories = {
        CLIMBER: {2022: 0, 2023: 25, 2024: 50, 2025: 50, 2026: 75},
        FALLER: {2022: 75, 2024: 50, 2026: 25},
        NEWCOMER: {2026: 50},
        LOW_AIM: {2024: 50, 2025: 75, 2026: 75},
        EARLY: {2024: 25, 2025: 50, 2026: 75},
        MISSED: {2023: 25, 2024: 50, 2026: 25},
        MET: {2023: 25, 2024: 50, 2026: 75},
        ABSENT: {2023: 25, 2024: 50, 2025: 50},
        NO_TARGET: {2025: 25, 2026: 25},
        UNTOLD: {2022: 25, 2023: 50, 2026: 50},
        LATER: {2025: 25},
        BRIELLE: {2022: 25},
        VOORNE: {2023: 50, 2026: 50},
    }
    responses = [Filled(code, year, share(pct)) for code, rounds in histories.items() for year, pct in rounds.items()]
    responses += [Filled(HOLE, year, share(25)) for year in (2023, 2024)] + [Filled(HOLE, 2026, half_empty(50))]
    level = "strategic"
    aims = [
        Aim(CLIMBER, level, 2024, 3, 60.0), Aim(CLIMBER, level, 2024, 5, 95.0),
        Aim(FALLER, level, 2024, 5, 80.0), Aim(NEWCOMER, level, 2026, 3, 70.0), Aim(HOLE, level, 2024, 3, 60.0),
        Aim(LOW_AIM, level, 2025, 3, 60.0), Aim(EARLY, level, 2024, 5, 60.0),
        Aim(MISSED, level, 2023, 3, 60.0), Aim(MET, level, 2023, 3, 60.0), Aim(ABSENT, level, 2024, 5, 90.0),
        Aim(UNTOLD, level, 2022, 3, 60.0), Aim(LATER, level, 2026, 3, 60.0),
        Aim(BRIELLE, level, 2022, 5, 60.0),
    ]  # fmt: skip
    return responses, aims


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("states"), *content())


@pytest.fixture
def app(states: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(states))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def cards(app: AppTest, place: str, **address: str) -> list[str]:
    """Return the text of each card of a target."""
    open_page(app, "gemeente", plaats=place, **address)
    html = figures(app).get("targets", "")
    return [words(part) for part in re.findall(r"<section.*?</section>", html)]


def score_of(states: Path, place: str, year: int) -> float:
    query = (
        "select score_pct from score where cbs_code = $place and round_year = $year and scope = 'level' and code = 'strategic'"
    )
    return store.read(states).execute(query, {"place": place, "year": year}).fetchall()[0][0]


def test_three_numbers_then_the_word_then_the_chance(app: AppTest, states: Path) -> None:
    first, second = cards(app, FALLER) * 2
    now, base = round(score_of(states, FALLER, 2026)), score_of(states, FALLER, 2024)
    pace = (score_of(states, FALLER, 2026) - base) / 2
    assert first.startswith(
        f"Strategisch: 80 in 2029 Score 2026: {now} punten te gaan {80 - now} punten per jaar tot nu toe, op dezelfde vragen −"
    )
    assert f"−{-pace:.1f}".replace(".", ",").removesuffix(",0") in first
    spots = [
        first.index(text)
        for text in ("te gaan", "tot nu toe", "per jaar nodig", "dreigt niet gehaald te worden", "gemeenten in deze")
    ]
    assert spots == sorted(spots)
    assert second == first


def test_the_word_and_the_chance_are_in_the_answer(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=FALLER)
    first, second = told(app)[:2]
    assert first.endswith("; het doel voor strategisch dreigt niet gehaald te worden.")
    chance = r"De kans op het doel is (ongeveer [1-3] op de 10|kleiner dan 5 op de 100) voor strategisch \(80 in 2029\)\."
    assert re.search(chance, second)


def test_the_warning_says_since_when_and_who_ever_kept_such_a_pace(app: AppTest) -> None:
    card = cards(app, FALLER)[0]
    assert "In 2026 kwam de score onder het pad naar het doel." in card
    assert re.search(r"(Van|Geen van de) \d+ gemeenten h[^.]* ooit 2 jaar of langer vol\.", card)


def test_the_explanation_and_official_rules_unfold_from_the_card(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=CLIMBER)
    html = figures(app)["targets"]
    assert html.count("<summary>Waarom dit woord?</summary>") == 2
    assert html.count("<summary>Officiële regels</summary>") == 2
    assert "Anders beslist de kans: vanaf 65% is het woord ‘op koers’, onder 35% ‘dreigt niet gehaald te worden’" in words(html)
    assert "Eurostat" in words(html)
    assert "SDSN" in words(html)
    assert "UN ESCAP" in words(html)


def test_a_target_met_early_is_achieved_with_the_chance_that_it_still_is(app: AppTest) -> None:
    card = cards(app, EARLY)[0]
    assert "★ behaald" in card
    assert "punten erboven" in card
    assert "per jaar nodig" not in card
    assert "nog op of boven het doel." in card
    open_page(app, "gemeente", plaats=EARLY)
    assert told(app)[0].endswith("; het doel voor strategisch is nu al behaald.")
    assert re.search(r"De kans op het doel is .* voor strategisch \(60 in 2029\)\.", told(app)[1])


def test_a_target_below_the_score_it_was_set_on_is_said_to_be(app: AppTest) -> None:
    assert "Dit doel ligt niet hoger dan de score van de ronde waarop het is gesteld." in cards(app, LOW_AIM)[0]
    assert "niet hoger dan" not in cards(app, EARLY)[0]


def test_after_one_round_nothing_is_said_but_the_gap(app: AppTest) -> None:
    card = cards(app, NEWCOMER)[0]
    assert "… nog niet te zeggen" in card
    assert "Daarvoor zijn twee rondes nodig die te vergelijken zijn." in card
    assert "punten per jaar tot nu toe, op dezelfde vragen –" in card
    assert "punten per jaar nodig +" in card
    assert "gemeenten in deze positie" not in card


def test_too_few_answers_give_no_word(app: AppTest) -> None:
    card = cards(app, HOLE)[0]
    assert "… nog niet te zeggen In 2026 zijn te weinig vragen ingevuld." in card
    open_page(app, "gemeente", plaats=HOLE)
    assert "(60 in 2027) is nog niets te zeggen: in 2026 zijn te weinig vragen ingevuld." in told(app)[1]


def test_who_did_not_take_part_is_seen_from_the_round_before(app: AppTest) -> None:
    card = cards(app, ABSENT)[0]
    assert "Score 2025:" in card
    assert "In 2026 is er geen score; dit is gezien vanuit de score van 2025." in card
    assert "gemeenten in deze positie" in card


def test_a_target_whose_year_came_is_met_or_missed(app: AppTest, states: Path) -> None:
    missed, met = cards(app, MISSED)[0], cards(app, MET)[0]
    short = 60 - round(score_of(states, MISSED, 2026))
    assert "✕ niet behaald" in missed
    assert f"punten te weinig {short} " in missed
    assert "★ behaald" in met
    open_page(app, "gemeente", plaats=MISSED)
    assert told(app)[0].endswith("; het doel voor strategisch is niet behaald.")
    assert f"Strategisch bleef {short} punten onder het doel (60 in 2026)." in told(app)[1]


def test_a_year_that_passed_without_a_score_cannot_be_told(app: AppTest) -> None:
    card = cards(app, UNTOLD)[0]
    assert "… niet vast te stellen De gemeente deed in 2025 niet mee." in card
    assert "punten te weinig" not in card  # the score shown is of 2023, two years before the target year
    assert "Score 2023:" in card


def test_targets_of_predecessors_are_closed_and_the_successor_hears_it(app: AppTest) -> None:
    assert "– geldt niet meer Het is van voor een herindeling." in cards(app, BRIELLE)[0]
    assert cards(app, VOORNE) == []
    expected = "De doelen van Brielle gelden sinds de herindeling niet meer; de nieuwe raad stelt eigen doelen."
    assert any(expected in text for text in told(app))


def test_an_earlier_round_shows_what_was_known_then(app: AppTest) -> None:
    card = cards(app, MISSED, ronde="2024")[0]
    assert "niet behaald" not in card.split("Waarom dit woord?")[0].replace("dreigt niet gehaald", "")
    assert "punten per jaar nodig" in card


def test_without_a_target_the_page_says_so_and_leads_on(app: AppTest) -> None:
    assert cards(app, NO_TARGET) == []
    assert any(text.startswith("In deze monitor staan geen doelen van ") for text in told(app))
    ways = re.findall(r"<li><a [^>]*>([^<]+)</a></li>", below(app).split('class="ci-ways"')[1].split("</ul>")[0])
    assert ways[0] == "Pad en verwachting"
    assert ways[-2:] == ["Wat helpt het meest?", "Doelen stellen"]


def test_a_target_of_a_later_round_is_announced(app: AppTest) -> None:
    assert cards(app, LATER, ronde="2025") == []
    assert any("gelden vanaf de ronde van 2026." in text for text in told(app))


def test_the_table_holds_every_number_of_the_cards(app: AppTest) -> None:
    open_page(app, "gemeente", plaats=FALLER)
    assert not app.exception
    table = words(figures(app)["targets_rows"])
    assert "Doel min score" in table
    assert "! dreigt niet gehaald te worden" in table
