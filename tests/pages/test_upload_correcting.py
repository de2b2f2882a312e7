"""Wrong cells corrected on the page: the file is checked again at once, the file itself stays as it came."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import store as stores
from tests.builders import Filled, make_store
from tests.ingest.builders import make_workbook
from tests.pages.screen import figures, words
from tests.pages.upload_screen import (
    answers_of,
    buttons,
    deliveries_n,
    drop,
    drop_bytes,
    drop_rows,
    everything,
    field,
    open_box,
    open_on,
    option,
    press,
    said,
    tables,
)

HEADS = ["CBS-code", "Gemeente", "Jaar", "S06", "S07", "OA5"]


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


def instructions(path: Path) -> dict[str, object]:
    found = stores.read(path).execute("select instructions from delivery order by delivery_id desc limit 1").fetchall()[0][0]
    return json.loads(found) if found else {}


def around(page: AppTest) -> list[str]:
    return [words(html) for key, html in figures(page).items() if key.endswith("_row")]


def test_a_wrong_answer_is_shown_in_its_row_and_corrected_from_its_options(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 7, 2, 40])
    assert len(around(page)) == 1
    assert "deze cel klopt niet: 7" in around(page)[0]
    assert "Arnhem" in around(page)[0]
    field(page, "Antwoord op S06").select(option(page, "Antwoord op S06", "3"))
    press(page, "Pas toe")
    assert "Fout" not in said(page).split("Wat er verandert")[0].replace("Fout (", "")
    assert "er staat hier “7”, en u maakte er “3” van" in said(page).lower()
    press(page, "Publiceer")
    assert answers_of(path) == [("OA5", 40.0), ("S06", 3.0), ("S07", 2.0), ("S08", 1.0)]
    assert instructions(path) == {"corrections": [{"cell": "D2", "corrected": "3", "found": "7", "sheet": "Monitor"}]}


def test_every_correction_can_be_taken_back(page: AppTest) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 7, 8, 40])
    for question in ("S06", "S07"):
        label = f"Antwoord op {question}"
        field(page, label).select(option(page, label, "3"))
        press(page, "Pas toe")
    assert not around(page)
    key = next(box.proto.id for box in page.expander if "gaf 2 dingen aan" in box.label).rsplit("-", 1)[-1]
    open_box(page, key)
    press(page, "Neem terug")
    assert len(around(page)) == 1
    assert "7" in around(page)[0]
    open_box(page, key)
    press(page, "Wis alle correcties en keuzes")
    assert len(around(page)) == 2


def test_the_same_wrong_content_is_corrected_everywhere_at_once(page: AppTest, path: Path) -> None:
    codes = [("GM0202", "Arnhem"), ("GM0268", "Nijmegen"), ("GM0228", "Ede")]
    drop_rows(page, HEADS, *[[code, name, 2026, "heel erg", 2, 40] for code, name in codes])
    assert "3 cellen, waaronder D2, D3, D4" in said(page)
    assert field(page, "Pas toe op alle 3 cellen", "checkbox").value
    field(page, "Antwoord op S06").select(option(page, "Antwoord op S06", "4"))
    press(page, "Pas toe")
    press(page, "Publiceer")
    assert [dict(answers_of(path, code))["S06"] for code, _name in codes] == [4.0, 4.0, 4.0]


def test_one_of_the_same_contents_alone(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 7, 2, 40], ["GM0268", "Nijmegen", 2026, 7, 2, 40])
    field(page, "Pas toe op alle 2 cellen", "checkbox").uncheck()
    field(page, "Antwoord op S06").select(option(page, "Antwoord op S06", "3"))
    press(page, "Pas toe")
    assert [html for html in around(page) if "Nijmegen" in html]
    assert not [html for html in around(page) if "Arnhem" in html]


def test_contents_of_one_kind_in_a_column_are_chosen_from_a_list(page: AppTest) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 7, 2, 40], ["GM0268", "Nijmegen", 2026, 9, 2, 40])
    assert len(around(page)) == 1
    which = field(page, "Welke inhoud verbetert u?")
    assert [text for text in which.options if "9" in text] == ["“9” in cel D3 (1 cel)"]
    which.select("“9” in cel D3 (1 cel)").run()
    assert "Nijmegen" in around(page)[0]


def test_a_percentage_is_typed_as_a_number(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 3, 2, "veel"])
    field(page, "Antwoord op OA5", "number_input").set_value(62.5)
    press(page, "Pas toe")
    press(page, "Publiceer")
    assert dict(answers_of(path))["OA5"] == 62.5


def test_a_cell_may_be_emptied(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 7, 2, 40])
    press(page, "Maak de cel leeg")
    assert "maakte de cel leeg" in said(page)
    press(page, "Publiceer")
    assert dict(answers_of(path))["S06"] is None


def test_apply_without_a_choice_asks_for_one(page: AppTest) -> None:
    press(drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 7, 2, 40]), "Pas toe")
    assert "Kies of typ eerst" in said(page)
    assert len(around(page)) == 1


def test_a_municipality_is_chosen_with_the_nearest_name_first(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, [None, "Nijmege", 2026, 3, 2, 40])
    places = field(page, "Welke gemeente is dit?")
    assert places.options[0] == "Nijmegen (GM0268)"
    assert places.value is None  # near is not taken by itself
    places.select("Nijmegen (GM0268)")
    press(page, "Pas toe")
    press(page, "Publiceer")
    assert dict(answers_of(path, "GM0268"))["S06"] == 3.0


def test_code_and_name_are_corrected_together(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, ["GM0202", "Nijmegen", 2026, 3, 2, 40])
    field(page, "Welke gemeente is dit?").select("Ede (GM0228)")
    press(page, "Pas toe")
    press(page, "Publiceer")
    assert dict(answers_of(path, "GM0228"))["S06"] == 3.0


def test_a_round_is_chosen_from_the_rounds(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2062, 3, 2, 40])
    rounds = field(page, "Welke meetronde is dit?")
    assert rounds.options[0] == "2026"
    rounds.select("2026")
    press(page, "Pas toe")
    press(page, "Publiceer")
    assert dict(answers_of(path))["S06"] == 3.0


def test_of_two_rows_that_differ_the_user_says_which_counts(page: AppTest, path: Path) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 3, 2, 40], ["GM0202", "Arnhem", 2026, 4, 2, 40])
    press(page, "Rij 3 telt")
    assert "Rij 3 telt" not in buttons(page)
    press(page, "Publiceer")
    assert dict(answers_of(path))["S06"] == 4.0
    assert instructions(path) == {"left_out_rows": [{"row": 2, "sheet": "Monitor"}]}


def test_answers_in_a_long_list_are_corrected_per_question(page: AppTest, path: Path) -> None:
    """The same wrong word for two questions with other answers: each is a choice of its own."""
    drop(page, "GM0202;2026;S06;misschien\nGM0202;2026;OA5;misschien\n")
    field(page, "Antwoord op S06").select(option(page, "Antwoord op S06", "2"))
    press(page, "Pas toe")
    field(page, "Antwoord op OA5", "number_input").set_value(10)
    press(page, "Pas toe")
    press(page, "Publiceer")
    assert dict(answers_of(path)) | {"S07": 1.0, "S08": 1.0} == {"OA5": 10.0, "S06": 2.0, "S07": 1.0, "S08": 1.0}


def test_a_file_with_corrections_is_another_delivery(page: AppTest, path: Path) -> None:
    content = make_workbook({"Monitor": [HEADS, ["GM0202", "Arnhem", 2026, 7, 2, 40]]})
    drop_bytes(page, content, "register.xlsx")
    next(box for box in page.checkbox if box.label.startswith("Publiceer alleen")).check().run()
    press(page, "Publiceer")
    drop_bytes(page, content, "register.xlsx")
    assert "Ditzelfde bestand is al gepubliceerd" in said(page)
    field(page, "Antwoord op S06").select(option(page, "Antwoord op S06", "3"))
    press(page, "Pas toe")
    press(page, "Publiceer")
    assert deliveries_n(path) == 3


@pytest.mark.usefixtures("path")
def test_the_history_tells_what_was_corrected(page: AppTest) -> None:
    drop_rows(page, HEADS, ["GM0202", "Arnhem", 2026, 7, 2, 40])
    field(page, "Antwoord op S06").select(option(page, "Antwoord op S06", "3"))
    press(page, "Pas toe")
    press(page, "Publiceer")
    open_box(page, "history_details_2")
    assert "Cel D2 (tabblad “Monitor”): “7” werd “3”" in said(page)


def test_remarks_are_paged_and_every_one_can_be_reached(page: AppTest) -> None:
    questions = ["S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S11", "S12"]
    drop_rows(page, HEADS[:3] + questions, ["GM0202", "Arnhem", 2026, *["fout"] * len(questions)])
    assert "Opmerking 1 tot en met 8 van 12" in said(page)
    assert "cel D2" in said(page)
    assert "cel O2" not in said(page)
    page.pagination[0].set_value(2).run()
    assert not page.exception
    assert "cel O2" in said(page)
    assert "cel D2" not in said(page)


def test_a_thousand_wrong_cells_stay_a_handful_of_fields(page: AppTest) -> None:
    codes = [row[0] for row in _municipalities()]
    rows = [[code, None, 2026, f"fout {code}", f"mis {code}", f"x {code}"] for code in codes]
    drop_rows(page, HEADS, *rows)
    assert len(codes) > 300
    assert len(around(page)) == 3  # one per column
    assert len(page.selectbox) + len(page.number_input) < 12
    which = next(one for one in page.selectbox if one.label.startswith("Welke inhoud"))
    assert len(which.options) == len(codes)


def _municipalities() -> list[tuple[str]]:
    """Every municipality of the newest round."""
    query = "select cbs_code from place where place_level = 'municipality' and valid_to is null"
    return stores.read(Path(os.environ["CI_MONITOR_STORE"])).execute(query).fetchall()


def test_personal_data_is_never_shown(page: AppTest) -> None:
    heads = [*HEADS, "Naam", "E-mail", "Wie vulde dit in?"]
    drop_rows(page, heads, ["GM0202", "Arnhem", 2026, 7, 2, 40, "Jan Jansen", "jan@arnhem.nl", "j.jansen@arnhem.nl"])
    for secret in ("Jan Jansen", "jan@arnhem.nl", "j.jansen"):
        assert secret not in everything(page)
    assert "Naam" in said(page)
    assert "Arnhem" in tables(page)
