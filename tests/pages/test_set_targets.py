"""The page for targets: each field changed, each bad input with its sentence, publish, look back, undo."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.places import fetch_place
from analysis.targets.positions import fetch_position
from analysis.targets.wanted_targets import wanted_outlook
from data import ROOT, store
from data.errors import StoreBusy
from tests.builders import Content, Filled, fill
from tests.pages.conftest import ARNHEM, BRIELLE, EDE, NIJMEGEN, VOORNE, WAGENINGEN, filled
from tests.pages.screen import address, figures, open_page, words
from tests.pages.upload_screen import buttons, deliveries_n, press, said

TODAY = date.today()
LEVEL = "strategic"


def opened(code: str, **address: str) -> AppTest:
    return open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), "doelen-stellen", plaats=code, **address)


@pytest.fixture
def page(request: pytest.FixtureRequest, small_store: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """Arnhem: 25 in 2025 and 77 in 2026, with targets of 90 in 2028 and 95 in 2030 that were set on 2025.

    On a copy for a test that asks for own_store, else on the store all tests share.
    """
    is_own = "own_store" in request.fixturenames
    path = request.getfixturevalue("own_store") if is_own else small_store
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    before = store.newest_version(path)
    yield opened(ARNHEM)
    assert is_own or store.newest_version(path) == before, "this test publishes: let it ask for own_store"


def type_target(page: AppTest, horizon: int, pct: int | None) -> AppTest:
    next(field for field in page.number_input if f"over {horizon} jaar" in field.label).set_value(pct).run()
    assert not page.exception
    return page


def choose_base(page: AppTest, year: int) -> AppTest:
    next(field for field in page.selectbox if field.label.startswith("Nulmeting")).set_value(year).run()
    assert not page.exception
    return page


def decide(page: AppTest, by: str = "Gemeenteraad", on: date = TODAY, name: str = "Fatma") -> AppTest:
    next(field for field in page.text_input if field.label == "Vastgesteld door").set_value(by)
    next(field for field in page.text_input if field.label == "Uw naam").set_value(name)
    page.date_input[0].set_value(on).run()
    assert not page.exception
    return page


def publishable(page: AppTest) -> bool:
    return not next(button for button in page.button if button.label == "Publiceer").disabled


def targets_now(path: Path, code: str = ARNHEM) -> list[tuple]:
    query = """
        select code, horizon_years, base_round_year, target_pct, set_by, set_on from current_target
        where cbs_code = $code order by all
    """
    return store.read(path).execute(query, {"code": code}).fetchall()


def test_first_render_tells_the_score_and_the_targets_that_hold(page: AppTest) -> None:
    assert page.title[0].value == "Doelen stellen"
    assert "Arnhem scoort 77 op strategisch, in de ronde van 2026." in said(page)
    assert "De doelen die gelden: 90 in 2028 en 95 in 2030. Gesteld door de gemeenteraad." in said(page)
    assert [field.label for field in page.number_input] == ["Doel voor 2029, over 3 jaar", "Doel voor 2031, over 5 jaar"]
    assert [field.value for field in page.number_input] == [None, None]
    assert not publishable(page)
    assert "Vul eerst ten minste één doel in." in said(page)


def test_a_base_round_that_has_targets_shows_them(page: AppTest) -> None:
    choose_base(page, 2025)
    assert [(field.label, field.value) for field in page.number_input] == [
        ("Doel voor 2028, over 3 jaar", 90), ("Doel voor 2030, over 5 jaar", 95),
    ]  # fmt: skip
    decide(page)
    assert "Deze doelen gelden al: er is niets te publiceren." in said(page)
    assert not publishable(page)


def test_what_a_target_means_is_told_while_typing(page: AppTest, own_store: Path) -> None:
    """Arnhem has 77 on strategic in 2026; Nijmegen scores lower, Ede, Almere and Voorne aan Zee about the same."""
    assert "Nog geen doel voor 2029" in words(figures(page)["wanted_cards"])
    type_target(page, 3, 97)
    card = words(figures(page)["wanted_cards"])
    con = store.read(own_store)
    found = fetch_position(con, fetch_place(con, ARNHEM), "level", LEVEL)
    assert found is not None
    expected = wanted_outlook(found, 2029, 97.0)
    assert card.startswith("97 in 2029")
    assert f"hoger gescoord dan {expected.lower_n} van 4 andere gemeenten" in card
    assert expected.lower_n == 4
    assert expected.needed_pace_pct_per_year is not None
    pace = f"{round(expected.needed_pace_pct_per_year, 1):.1f}".replace(".", ",").replace(",0", "")
    assert f"{pace} punten per jaar omhoog, elk jaar van 2026 tot 2029." in card
    assert "doel voor 2029: 97" in words(figures(page)["aim"])
    assert "met 97 had arnhem in 2026" in said(page).lower()


def test_one_round_is_too_early_for_a_word(own_store: Path) -> None:
    page = type_target(opened(EDE), 3, 90)
    card = words(figures(page)["wanted_cards"])
    assert "nog niet te zeggen" in card
    assert "ten minste twee rondes nodig" in card


@pytest.mark.parametrize("pct", [-1, 101, 400])
def test_a_number_outside_the_scale_gets_a_sentence(page: AppTest, pct: int) -> None:
    decide(type_target(page, 3, pct))
    assert f"Het doel voor 2029 is {pct}. Een doel is een score van 0 tot en met 100." in said(page)
    assert not any("het doel wordt" in text.value for text in page.markdown)
    assert not publishable(page)


def test_a_target_that_is_met_already_gets_a_sentence(page: AppTest) -> None:
    decide(type_target(page, 3, 70))
    assert "Het doel voor 2029 is 70, en de score in 2026 is al 77." in said(page)
    assert publishable(page)


def test_a_later_target_below_an_earlier_one_gets_a_sentence(page: AppTest) -> None:
    type_target(type_target(page, 3, 90), 5, 85)
    assert "Het doel voor 2031 is 85, en dat is lager dan de 90 voor 2029." in said(page)


def test_a_new_target_is_compared_with_the_one_that_stays(page: AppTest) -> None:
    """95 in 2030, set on 2025, stays when only the target after three years is set anew."""
    type_target(page, 3, 97)
    assert "Het doel voor 2030 is 95, en dat is lager dan de 97 voor 2029." in said(page)


def test_a_base_round_without_a_score_is_refused_with_the_reason(own_store: Path) -> None:
    page = opened(EDE)  # did not take part in 2025
    choose_base(page, 2025)
    decide(type_target(page, 3, 90))
    assert "De nulmeting moet een score hebben, en 2025 heeft die niet" in said(page)
    assert "deed niet mee" in said(page)
    assert not publishable(page)


def test_a_year_that_has_come_gets_a_sentence(own_store: Path) -> None:
    page = opened(NIJMEGEN)
    with store.write(own_store) as con:
        con.execute("insert into round values (2029, '2026', date '2029-01-01', date '2029-12-31')")
        fill(con, Content([Filled(NIJMEGEN, 2029, filled(1, 20))]))
    page = choose_base(opened(NIJMEGEN), 2026)
    type_target(page, 3, 60)
    assert "Het doeljaar 2029 is er al." in said(page)
    assert "niet behaald" in words(figures(page)["wanted_cards"])


def test_no_score_at_all_says_what_to_do(own_store: Path) -> None:
    page = opened(WAGENINGEN)
    assert "er is nog geen" not in said(page)
    assert "Een doel telt u vanaf een ronde met een score, en die is er nog niet." in said(page)
    assert "te weinig vragen" in said(page)
    assert not page.number_input
    assert "Publiceer" not in buttons(page)


def test_a_dissolved_municipality_sets_no_targets(own_store: Path) -> None:
    page = opened(BRIELLE)
    assert "Deze gemeente bestaat niet meer" in said(page)
    assert not page.number_input


def test_rounds_from_before_a_merger_are_none_to_count_from(own_store: Path) -> None:
    page = choose_base(opened(VOORNE), 2022)
    assert "De nulmeting moet een score hebben, en 2022 heeft die niet" in said(page)


def test_what_is_missing_is_asked_calmly(page: AppTest) -> None:
    type_target(page, 3, 92)
    assert not page.error
    assert "Vul in wie het doel vaststelde" in said(page)
    assert "op welke dag" in said(page)
    decide(page, name="  ")
    assert "Vul uw naam in" in said(page)
    assert not publishable(page)


def test_a_decision_still_to_come_is_refused(page: AppTest) -> None:
    decide(type_target(page, 3, 92), on=TODAY + timedelta(days=30))
    assert "moet nog komen" in said(page)
    assert not publishable(page)


def test_a_decision_from_before_the_base_round_gets_a_sentence(page: AppTest) -> None:
    decide(type_target(page, 3, 92), on=date(2020, 1, 15))
    assert "Het besluit is van 15 januari 2020, en de ronde van 2026 begon pas op" in said(page)
    assert publishable(page)


def test_publishing_sets_the_target_and_undo_takes_it_back(page: AppTest, own_store: Path) -> None:
    before = targets_now(own_store)
    decide(type_target(type_target(page, 3, 92), 5, 98))
    assert "Over 3 jaar: het doel wordt 92 in 2029. Nu is het 90 in 2028." in said(page)
    press(page, "Publiceer")
    number = deliveries_n(own_store)
    assert f"Gepubliceerd als aanlevering {number}" in said(page)
    assert targets_now(own_store) == [
        (LEVEL, 3, 2026, 92.0, "Gemeenteraad", TODAY),
        (LEVEL, 5, 2026, 98.0, "Gemeenteraad", TODAY),
    ]
    assert "De doelen die gelden: 92 in 2029 en 98 in 2031." in said(page)
    assert [field.value for field in page.number_input] == [92, 98]
    history = words(figures(page)["target_history"])
    assert "Strategisch 2029 92 2026 Gemeenteraad" in history
    assert "Fatma" in history
    assert "vervangen" in history
    press(page, "Ja, maak ongedaan")
    assert f"Aanlevering {number} is ongedaan gemaakt" in said(page)
    assert targets_now(own_store) == before
    assert "ongedaan gemaakt door Fatma" in words(figures(page)["target_history"])


def test_a_target_can_lapse(page: AppTest, own_store: Path) -> None:
    next(box for box in page.checkbox if "95 in 2030" in box.label).check().run()
    assert "Over 5 jaar: het doel 95 in 2030 vervalt." in said(page)
    press(decide(page), "Publiceer")
    assert [row[:4] for row in targets_now(own_store)] == [(LEVEL, 3, 2025, 90.0)]
    assert "vervallen" in words(figures(page)["target_history"])
    assert "Het doel dat geldt: 90 in 2028." in said(page)


def test_a_theme_has_targets_of_its_own(own_store: Path) -> None:
    page = opened(ARNHEM, deel="strategic/beleid")
    assert "Op dit moment geldt er geen doel voor dit onderdeel." in said(page)
    press(decide(type_target(page, 3, 92)), "Publiceer")
    assert ("strategic/beleid", 3, 2026, 92.0, "Gemeenteraad", TODAY) in targets_now(own_store)
    assert len(targets_now(own_store)) == 3


def test_what_is_typed_is_found_back_after_another_page(page: AppTest) -> None:
    type_target(page, 3, 92)
    decide(page, by="College")
    page.switch_page("pages/method.py").run()
    page.switch_page("pages/set_targets.py").run()
    assert not page.exception
    assert page.number_input[0].value == 92
    assert next(field for field in page.text_input if field.label == "Vastgesteld door").value == "College"
    assert page.date_input[0].value == TODAY


def test_another_municipality_begins_with_its_own_targets(page: AppTest) -> None:
    type_target(page, 3, 92)
    page.selectbox(key="choose_municipality").set_value(NIJMEGEN).run()
    assert not page.exception
    assert address(page)["plaats"] == NIJMEGEN
    assert [field.value for field in page.number_input] == [None, None]
    assert "Het doel dat geldt: 20 in 2028." in said(page)


def test_a_file_with_targets_of_others_is_not_undone_here(own_store: Path) -> None:
    with store.write(own_store) as con:
        con.execute("update target set delivery_id = (select min(delivery_id) from target)")
    page = opened(ARNHEM)
    assert "In dit bestand staan doelen van 2 gemeenten." in said(page)
    assert "Ja, maak ongedaan" not in buttons(page)


def test_a_busy_store_is_told_and_changes_nothing(page: AppTest, own_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_what: object) -> int:
        raise StoreBusy("Iemand anders publiceert op dit moment.")

    monkeypatch.setattr("ui.set_targets.publish.publish_decision", busy)
    before = targets_now(own_store)
    press(decide(type_target(page, 3, 92)), "Publiceer")
    assert "Iemand anders publiceert" in said(page)
    assert targets_now(own_store) == before
    assert page.number_input[0].value == 92
