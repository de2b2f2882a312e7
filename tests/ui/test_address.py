from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Filled, make_store
from ui.address import Selection, address_of, default_selection, read_address, still_there, with_place
from ui.navigation import COUNTRY, METHOD, MUNICIPALITY, PROVINCE, QUESTIONS, TARGETS, WHAT_HELPS
from ui.steps_text import read_steps, write_steps

ARNHEM = Selection("GM0202", "PV25", 2026, "strategic", "GM0202", "strategic")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answers = {"S01": 3.0}
    return make_store(tmp_path_factory.mktemp("address"), [Filled("GM0202", 2025, answers), Filled("GM0202", 2026, answers)])


@pytest.fixture(autouse=True)
def _store(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))


def test_the_default_is_the_newest_round_and_the_first_level() -> None:
    assert default_selection() == Selection(None, None, 2026, "strategic", "NL", "strategic")


def test_an_address_leaves_defaults_out_and_holds_what_its_page_shows() -> None:
    other = Selection("GM0202", "PV25", 2025, "operational", "GM0202", "strategic")
    assert address_of(MUNICIPALITY, ARNHEM) == {"plaats": "GM0202"}
    assert address_of(MUNICIPALITY, other) == {"plaats": "GM0202", "ronde": "2025", "niveau": "operational"}
    assert address_of(PROVINCE, other) == {"plaats": "PV25", "ronde": "2025", "niveau": "operational"}
    assert address_of(COUNTRY, other) == {"ronde": "2025", "niveau": "operational"}
    assert address_of(QUESTIONS, other) == {"plaats": "GM0202", "ronde": "2025"}
    assert address_of(METHOD, other) == {}


@pytest.mark.parametrize("page", [MUNICIPALITY, PROVINCE, COUNTRY], ids=lambda page: page.url_path)
def test_reading_back_what_was_written_gives_the_same_choices(page) -> None:
    place = "PV25" if page is PROVINCE else "GM0202"
    other = Selection("GM0202", "PV25", 2025, "operational", place, "strategic")
    assert read_address(page, other, address_of(page, other)) == (other, [])


def test_the_pages_of_targets_hold_place_part_horizon_and_steps() -> None:
    chosen = Selection("GM0202", "PV25", 2025, "strategic", "PV25", "strategic/beleid", 5, (("S01", 3.0), ("OR1", 12.5)))
    assert address_of(TARGETS, chosen) == {"plaats": "PV25", "ronde": "2025", "deel": "strategic/beleid", "termijn": "5"}
    assert read_address(TARGETS, chosen, address_of(TARGETS, chosen)) == (chosen, [])
    helps = {"plaats": "GM0202", "deel": "strategic/beleid", "termijn": "5", "stappen": "S01.3_OR1.12,5"}
    assert address_of(WHAT_HELPS, chosen) == helps
    assert read_address(WHAT_HELPS, replace(chosen, place="GM0202"), helps) == (replace(chosen, place="GM0202"), [])
    usual, problems = read_address(TARGETS, default_selection(), {})
    assert (usual, problems) == (default_selection(), [])
    assert address_of(TARGETS, usual) == {}


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("deel", "gone"), ("termijn", "drie"), ("termijn", "0"), ("termijn", "9" * 30), ("stappen", "S01"),
        ("stappen", "S01.x"), ("stappen", "_"), ("stappen", "S01.²"), ("stappen", "_".join(["S01.1"] * 101)),
    ],
)  # fmt: skip
def test_what_cannot_be_followed_on_the_pages_of_targets_has_its_sentence(key: str, text: str) -> None:
    chosen, problems = read_address(WHAT_HELPS, ARNHEM, {"plaats": "GM0202", key: text})
    assert chosen == ARNHEM
    assert len(problems) == 1
    assert len(problems[0]) < 130


@given(
    steps=st.dictionaries(
        st.from_regex(r"[A-Z]{1,3}[0-9]{1,2}", fullmatch=True), st.integers(0, 400).map(lambda n: n / 4), max_size=20
    )
)
def test_steps_survive_the_address(steps: dict[str, float]) -> None:
    assert read_steps(write_steps(tuple(steps.items()))) == tuple(steps.items())


def test_another_municipality_or_part_drops_the_steps_of_the_one_before() -> None:
    planned = replace(ARNHEM, steps=(("S01", 3.0),))
    assert with_place(planned, "GM0268").steps == ()
    assert with_place(planned, "GM0202").steps == (("S01", 3.0),)


def test_what_an_address_does_not_hold_is_default_but_the_place_is_remembered() -> None:
    other = Selection("GM0202", "PV25", 2025, "operational", "GM0202", "strategic")
    assert read_address(MUNICIPALITY, other, {}) == (ARNHEM, [])
    assert read_address(METHOD, other, {}) == (other, [])


def test_a_code_in_small_letters_is_understood() -> None:
    assert read_address(MUNICIPALITY, default_selection(), {"plaats": "gm0202"}) == (ARNHEM, [])


def test_every_wrong_value_has_its_sentence_and_long_ones_are_cut() -> None:
    chosen, problems = read_address(MUNICIPALITY, default_selection(), {"plaats": "x" * 500, "ronde": "'; --", "niveau": "?"})
    assert chosen == default_selection()
    assert len(problems) == 3
    assert all(len(problem) < 120 for problem in problems)


def test_a_municipality_brings_its_province_and_the_country_changes_nothing_else() -> None:
    assert with_place(default_selection(), "GM0202") == ARNHEM
    assert with_place(ARNHEM, "PV28") == Selection("GM0202", "PV28", 2026, "strategic", "PV28", "strategic")
    assert with_place(ARNHEM, "NL") == replace(ARNHEM, place="NL")


def test_a_choice_that_is_no_longer_in_the_figures_falls_back() -> None:
    assert still_there(Selection("GM0202", "PV25", 1999, "gone", "GM0202", "gone")) == ARNHEM
