"""The pilots workbook of a user on the upload page: a head is confirmed, cells are corrected in place, what changes is shown."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT
from data import store as stores
from tests.builders import Filled, Piloted, make_store
from tests.pages.screen import open_page
from tests.pages.upload_screen import drop_rows, field, press, said, tables

HEADS = ["Projectnaam", "Opdrachtgever", "Stand van zaken", "Contractwaarde", "E-mail"]
KNOWN = Piloted("rijk/dak", "Dak", more={"organisation": "Rijk", "lessons": "Begin vroeg", "phase": "aanbesteding"})


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("pilots"), [Filled("GM0202", 2026, {"S06": 1})], pilots=[KNOWN])


@pytest.fixture
def page(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    return open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), "uploaden")


def test_a_user_brings_in_a_register_of_their_own(page: AppTest, path: Path) -> None:
    rows = [
        ["Dak", "Rijk", "in uitvoering", "€ 1,2 mln", "jan@rijk.nl"],
        ["Brug", "Gemeente Arnhem", "Uitvoering (deels)", "ca. 300.000", None],
    ]
    drop_rows(page, HEADS, *rows, name="pilots.xlsx", sheet="Pilots")
    assert "herkend als: register van pilots" in said(page)
    assert "Niet overgenomen, want het zijn persoonsgegevens:** E-mail" in said(page)
    assert "Er staat bijvoorbeeld: in uitvoering" in said(page)
    assert "jan@" not in f"{said(page)} {tables(page)}"
    assert field(page, "Kolom C").value == "phase"

    press(page, "Bevestig de koppeling")
    assert "Wat in deze cel staat wordt niet overgenomen; de rest van de pilot wel." in said(page)
    word = field(page, "Welk woord moet het zijn?")
    assert word.options[0] == "Uitvoering"  # what looks most like it
    word.select("Uitvoering")
    press(page, "Pas toe")
    assert "Pilots: **1** nieuw, **1** gewijzigd" in said(page)
    changes = tables(page)
    for before_and_after in (
        "Fase Aanbesteding Uitvoering gewijzigd",
        "Contractwaarde – 1.200.000 nieuw",
        "Lessen Begin vroeg – vervallen",
    ):
        assert before_and_after in changes

    press(page, "Publiceer")
    known = "select title, phase, contract_value_eur, cbs_code from current_pilot order by title"
    assert stores.read(path).execute(known).fetchall() == [
        ("Brug", "uitvoering", None, "GM0202"),
        ("Dak", "uitvoering", 1_200_000, None),
    ]
