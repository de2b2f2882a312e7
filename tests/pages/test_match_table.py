"""The page wie-leert-van-wie: choose, the table, who was left out; and the block about the effect of taking part."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from tests.builders import Filled, make_store
from tests.pages.conftest import APELDOORN, ARNHEM, EDE, NIJMEGEN, filled
from tests.pages.screen import figures, told, words
from tests.programme_builders import Course, Took, add
from ui.learning_page.effect_block import effect_block

LOW, HIGH = filled(1, 20), filled(3, 70)
ALONE = "mra"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three with scores, of whom Ede may not be named, one without anything; and a programme with one participant."""
    responses = [Filled(ARNHEM, 2025, LOW), Filled(ARNHEM, 2026, LOW), Filled(EDE, 2026, HIGH)]
    responses += [Filled(NIJMEGEN, 2025, LOW), Filled(NIJMEGEN, 2026, HIGH)]
    path = make_store(tmp_path_factory.mktemp("koppels"), responses)
    with store.write(path) as con:
        add(
            con, Course("cursus", "Cursus & co", date(2026, 1, 1)),
            Took("cursus", "Arnhem", ARNHEM, cohort="A", may_be_named=True),
            Took("cursus", "Nijmegen", NIJMEGEN, cohort="A", may_be_named=True), Took("cursus", "Ede", EDE, cohort="B"),
            Took("cursus", "Apeldoorn", APELDOORN, cohort="B", may_be_named=True), Took(ALONE, "Arnhem", ARNHEM),
        )  # fmt: skip
    return path


@pytest.fixture
def page(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def open_matches(page: AppTest, **address: str) -> AppTest:
    page.run()
    page.switch_page("pages/match_table.py")
    for key, value in address.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def test_each_participant_gets_and_gives_and_only_who_agreed_is_named(page: AppTest) -> None:
    open_matches(page, leertraject="cursus")
    assert "van de 3 deelnemers kunnen leren van iemand die verder is" in told(page)[0]
    shown = words(figures(page)["matches"])
    assert shown.count("leert van") == shown.count("vertelt aan") == 3
    assert "Arnhem" in shown
    assert "Nijmegen" in shown
    assert "deelnemer " in shown
    assert "Wie alleen een nummer heeft, is te vinden via de begeleider." in " ".join(told(page))
    assert "Ede" not in " ".join([*told(page), *figures(page).values()]).replace("Nederland", "").replace("Ieder", "")
    assert "Apeldoorn" in words(figures(page)["left_out"])
    assert "1 deelnemer is niet gekoppeld; waarom staat hieronder." in " ".join(told(page))


def test_a_cohort_alone_and_one_that_does_not_exist(page: AppTest) -> None:
    open_matches(page, leertraject="cursus", lichting="A")
    assert words(figures(page)["matches"]).count("leert van") == 2
    open_matches(page, leertraject="cursus", lichting="C")
    assert "Dit leertraject heeft geen lichting “C”" in page.warning[0].value
    assert words(figures(page)["matches"]).count("leert van") == 3


def test_without_a_programme_there_is_a_list_to_choose_from(page: AppTest) -> None:
    open_matches(page)
    assert told(page)[0] == "Kies een leertraject en zie wie van wie kan leren."
    open_matches(page, leertraject="bestaat <niet>")
    assert "Er is geen leertraject" in page.warning[0].value


def test_a_group_of_one_and_a_group_of_none(page: AppTest) -> None:
    open_matches(page, leertraject=ALONE)
    assert told(page)[0] == "Eén deelnemer is met niemand te koppelen."
    open_matches(page, leertraject="green" + "_deal_1")
    assert told(page)[0] == "Aan dit leertraject doet nog niemand mee, dus er is niemand om te koppelen."


def test_below_the_minimum_the_block_says_how_many_take_part_and_what_is_missing(page: AppTest, monkeypatch, path: Path) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    block = effect_block("cursus", 2026)
    assert block is not None
    assert (
        block.sentence == "Deelnemers: 4 gemeenten. Geen cijfer over het effect van meedoen: 1 ronde voor de start, 2 zijn nodig."
    )
    assert block.markup is None
    nobody = effect_block("green" + "_deal_1", 2026)
    assert nobody is not None
    assert nobody.sentence == "Aan dit leertraject doet geen gemeente mee, dus er zijn geen scores om te vergelijken."
    assert effect_block("bestaat-niet", 2026) is None


def test_on_the_sample_data_a_figure_has_margin_placebo_and_the_fixed_sentence(monkeypatch, sample_store: Path) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(sample_store))
    block = effect_block("ci2024", 2026)
    assert block is not None
    assert block.sentence.endswith("Dit laat samenhang zien, geen oorzaak: gemeenten kozen zelf of zij meededen.")
    assert block.markup is not None
    shown = words(str(block.markup))
    assert "Hetzelfde één ronde voor de start" in shown
    assert "groter dan toeval" not in shown  # the invented programme does nothing
    assert "kan toeval zijn" in shown
    drawn = [row for row in block.table.rows if row[3] is not None]
    assert drawn
    assert all(row[4] < row[3] < row[5] for row in drawn)  # type: ignore[operator]
