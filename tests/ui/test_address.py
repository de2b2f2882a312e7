from pathlib import Path

import pytest

from tests.builders import Filled, make_store
from ui.address import Selection, address_of, default_selection, read_address, still_there, with_place
from ui.navigation import COUNTRY, METHOD, MUNICIPALITY, PROVINCE, QUESTIONS

ARNHEM = Selection("GM0202", "PV25", 2026, "strategic")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answers = {"S01": 3.0}
    return make_store(tmp_path_factory.mktemp("address"), [Filled("GM0202", 2025, answers), Filled("GM0202", 2026, answers)])


@pytest.fixture(autouse=True)
def _store(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))


def test_the_default_is_the_newest_round_and_the_first_level() -> None:
    assert default_selection() == Selection(None, None, 2026, "strategic")


def test_an_address_leaves_defaults_out_and_holds_what_its_page_shows() -> None:
    other = Selection("GM0202", "PV25", 2025, "operational")
    assert address_of(MUNICIPALITY, ARNHEM) == {"plaats": "GM0202"}
    assert address_of(MUNICIPALITY, other) == {"plaats": "GM0202", "ronde": "2025", "niveau": "operational"}
    assert address_of(PROVINCE, other) == {"plaats": "PV25", "ronde": "2025", "niveau": "operational"}
    assert address_of(COUNTRY, other) == {"ronde": "2025", "niveau": "operational"}
    assert address_of(QUESTIONS, other) == {"plaats": "GM0202", "ronde": "2025"}
    assert address_of(METHOD, other) == {}


@pytest.mark.parametrize("page", [MUNICIPALITY, PROVINCE, COUNTRY], ids=lambda page: page.url_path)
def test_reading_back_what_was_written_gives_the_same_choices(page) -> None:
    other = Selection("GM0202", "PV25", 2025, "operational")
    assert read_address(page, other, address_of(page, other)) == (other, [])


def test_what_an_address_does_not_hold_is_default_but_the_place_is_remembered() -> None:
    other = Selection("GM0202", "PV25", 2025, "operational")
    assert read_address(MUNICIPALITY, other, {}) == (ARNHEM, [])
    assert read_address(METHOD, other, {}) == (other, [])


def test_a_code_in_small_letters_is_understood() -> None:
    assert read_address(MUNICIPALITY, default_selection(), {"plaats": "gm0202"}) == (ARNHEM, [])


def test_every_wrong_value_has_its_sentence_and_long_ones_are_cut() -> None:
    chosen, problems = read_address(MUNICIPALITY, default_selection(), {"plaats": "x" * 500, "ronde": "'; --", "niveau": "?"})
    assert chosen == default_selection()
    assert len(problems) == 3
    assert all(len(problem) < 120 for problem in problems)


def test_a_municipality_brings_its_province_and_the_country_changes_nothing() -> None:
    assert with_place(default_selection(), "GM0202") == ARNHEM
    assert with_place(ARNHEM, "PV28") == Selection("GM0202", "PV28", 2026, "strategic")
    assert with_place(ARNHEM, "NL") == ARNHEM


def test_a_choice_that_is_no_longer_in_the_figures_falls_back() -> None:
    assert still_there(Selection("GM0202", "PV25", 1999, "gone")) == ARNHEM
