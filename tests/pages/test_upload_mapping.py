"""Mapping of columns, and what a file does not say itself: its round and its municipality."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.builders import Filled, make_store
from tests.pages.screen import figures, words
from tests.pages.upload_screen import answers_of, buttons, drop_rows, everything, field, open_box, open_on, option, press, said

HEADS = ["CBS-code", "Gemeente", "Jaar", "S01"]
NEARLY = "Hoe hoort de eigen organisatie iets over doelen en resultaten van circulair inkopen"  # S06, with a word too many


ANSWERED = [Filled("GM0202", 2026, {"S06": 1, "S07": 1, "S08": 1})]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_store(tmp_path, ANSWERED)


@pytest.fixture(scope="module")
def read_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("read"), ANSWERED)


@pytest.fixture
def page(request: pytest.FixtureRequest, read_only: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    yield from open_on(request, read_only, monkeypatch)


def arnhem(*answers: object) -> list[object]:
    return ["GM0202", "Arnhem", 2026, *answers]


def test_a_suggestion_counts_only_when_it_is_confirmed(page: AppTest, path: Path) -> None:
    drop_rows(page, [*HEADS, NEARLY], arnhem(3, 4))
    column = field(page, "Kolom E")
    assert column.value == "S06"
    assert "kies bij “Koppeling van de kolommen”" in said(page)
    assert column.options[0].startswith("S06 · Hoe hoort de eigen organisatie")
    assert "Goed gelezen: 1 gegeven" in said(page)
    assert "Er staat bijvoorbeeld: 4" in said(page)
    press(page, "Bevestig de koppeling")
    assert "Goed gelezen: 2 gegevens" in said(page)
    assert "Elke kolom heeft een plaats" in said(page)
    press(page, "Publiceer")
    assert dict(answers_of(path))["S06"] == 4.0


def test_a_confirmed_mapping_is_remembered_for_the_next_file_of_the_form(page: AppTest, path: Path) -> None:
    press(drop_rows(page, [*HEADS, NEARLY], arnhem(3, 4)), "Bevestig de koppeling")
    drop_rows(page, [*HEADS, NEARLY], arnhem(2, 0), name="volgend jaar.xlsx")
    assert "Bevestig de koppeling" not in buttons(page)
    assert "Goed gelezen: 2 gegevens" in said(page)
    press(page, "Publiceer")
    assert dict(answers_of(path))["S06"] == 0.0


def test_another_question_than_suggested(page: AppTest, path: Path) -> None:
    drop_rows(page, [*HEADS, NEARLY], arnhem(3, 4))
    field(page, "Kolom E").select(option(page, "Kolom E", "S07 ·"))
    press(page, "Bevestig de koppeling")
    press(page, "Publiceer")
    assert answers_of(path) == [("S01", 3.0), ("S06", 1.0), ("S07", 4.0), ("S08", 1.0)]


def test_a_column_that_is_not_taken_over(page: AppTest, path: Path) -> None:
    drop_rows(page, [*HEADS, "Wat vindt u van de koffie"], arnhem(3, "lekker"))
    assert (field(page, "Kolom E").value, field(page, "Kolom E").options[0]) == ("", "Niet overnemen")
    press(page, "Bevestig de koppeling")
    assert "Bevestig de koppeling" not in buttons(page)
    press(page, "Publiceer")
    assert dict(answers_of(path))["S01"] == 3.0


def test_a_sure_column_can_still_be_changed(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, arnhem(3))
    key = next(box.proto.id for box in page.expander if "herkend: bekijk of verbeter" in box.label).rsplit("-", 1)[-1]
    open_box(page, key)
    table = words(figures(page)["mapping_table"])
    assert "S01" in table
    assert "zeker" in table
    field(page, "Welke kolom is iets anders?").select("D · S01")
    field(page, "Wat is het?").select(option(page, "Wat is het?", "S02 ·"))
    press(page, "Wijzig deze kolom")
    press(page, "Publiceer")
    assert dict(answers_of(path)) == {"S02": 3.0, "S06": 1.0, "S07": 1.0, "S08": 1.0}


@pytest.mark.usefixtures("path")
def test_hundreds_of_unknown_columns_are_a_page_and_a_button(page: AppTest) -> None:
    unknown = [f"Eigen vraag {number} van ons" for number in range(300)]
    drop_rows(page, [*HEADS, *unknown], arnhem(3, *["x"] * 300))
    assert len([one for one in page.selectbox if one.label.startswith("Kolom ")]) == 8
    press(page, "Neem de 292 niet herkende kolommen niet over")
    press(page, "Bevestig de koppeling")
    assert "Elke kolom heeft een plaats" in said(page)


def test_the_round_is_asked_when_the_file_does_not_say_it(page: AppTest, path: Path) -> None:
    drop_rows(page, ["CBS-code", "Gemeente", "S01"], ["GM0202", "Arnhem", 3])
    assert "Publiceer" not in buttons(page)
    assert "kies de meetronde bij “Wat we lazen”" in said(page)
    field(page, "Over welke meetronde").select(2026).run()
    assert not page.exception
    press(page, "Publiceer")
    assert dict(answers_of(path))["S01"] == 3.0


def test_the_municipality_is_asked_when_the_file_does_not_say_it(page: AppTest, path: Path) -> None:
    drop_rows(page, ["Jaar", "S01", "S02", "S04"], [2026, 3, 3, 3])
    assert "Publiceer" not in buttons(page)
    field(page, "Van welke gemeente").select("Arnhem").run()
    assert not page.exception
    press(page, "Publiceer")
    assert dict(answers_of(path))["S01"] == 3.0


def test_a_choice_of_round_can_be_taken_back(page: AppTest) -> None:
    drop_rows(page, ["CBS-code", "Gemeente", "S01"], ["GM0202", "Arnhem", 3])
    field(page, "Over welke meetronde").select(2026).run()
    key = next(box.proto.id for box in page.expander if "gaf 1 ding aan" in box.label).rsplit("-", 1)[-1]
    open_box(page, key)
    press(page, "Neem terug")
    assert field(page, "Over welke meetronde").value is None
    assert "Publiceer" not in buttons(page)


def test_personal_columns_are_named_and_their_contents_are_not_shown(page: AppTest) -> None:
    drop_rows(page, [*HEADS, "Naam", "E-mail", "Uw gegevens"], arnhem(3, "Jan Jansen", "jan@arnhem.nl", "piet@ede.nl"))
    assert "Niet overgenomen, want het zijn persoonsgegevens:** Naam" in said(page)
    key = next(box.proto.id for box in page.expander if "herkend: bekijk of verbeter" in box.label).rsplit("-", 1)[-1]
    open_box(page, key)
    for secret in ("Jan Jansen", "jan@arnhem.nl", "piet@ede.nl"):
        assert secret not in everything(page)


def test_two_deliveries_are_shown_side_by_side_and_chosen_per_answer(page: AppTest, path: Path) -> None:
    drop_rows(page, ["CBS-code", "Jaar", "S06", "S07", "S08"], ["GM0202", 2026, 3, 4, 1])
    assert "2 antwoorden zijn eerder aangeleverd" in said(page)
    first = next(one for one in page.radio if "S06" in one.label)
    assert "Arnhem 2026" in first.label
    assert ["Dit bestand: 3" in first.options[0], "Gepubliceerd: 1" in first.options[1]] == [True, True]
    assert "lang 1.xlsx" in first.proto.captions[1].replace("\\", "")
    first.set_value(True)
    press(page, "Pas deze keuzes toe")
    press(page, "Publiceer")
    assert answers_of(path) == [("S06", 1.0), ("S07", 4.0), ("S08", 1.0)]


def test_all_old_or_all_new(page: AppTest, path: Path) -> None:
    drop_rows(page, ["CBS-code", "Jaar", "S06", "S07", "S01"], ["GM0202", 2026, 3, 4, 2])
    press(page, "Laat alles zoals het was")
    assert [one.value for one in page.radio if "Arnhem 2026" in one.label] == [True, True]
    press(page, "Neem alles uit dit bestand over")
    press(page, "Laat alles zoals het was")
    press(page, "Publiceer")
    assert answers_of(path) == [("S01", 2.0), ("S06", 1.0), ("S07", 1.0), ("S08", 1.0)]
