"""The upload page with a workbook about a learning programme: what is wrong, what would change, published and undone."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from tests.ingest.programmes.workbooks import LINE, line, row
from tests.pages.screen import open_page
from tests.pages.upload_screen import drop_bytes, press, said, tables

WRONG = row("Deelnemers", leertraject=LINE, lichting="A", organisatie="Sloper BV", inkoop="Pietje Puk")
RIGHT = row("Deelnemers", leertraject=LINE, lichting="A", organisatie="Bouwer BV", soort_organisatie="bedrijf", inkoop=1)
THERE = row("Aanwezigheid", organisatie="Sloper BV", bijeenkomst=1, aantal=2)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("programmes") / "store"
    store.create_store(found)
    return found


@pytest.fixture
def page(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    return open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), "uploaden")


def participants(path: Path) -> list[tuple[str, int]]:
    query = """
        select organisation, people_n
        from current_participation
        left join current_people using (delivery_id, programme, cohort, organisation_key)
        order by organisation
    """
    return store.read(path).execute(query).fetchall()


def test_a_workbook_about_a_programme_from_mistake_to_undo(page: AppTest, path: Path) -> None:
    drop_bytes(page, line(Deelnemers=[RIGHT, WRONG], Aanwezigheid=[THERE]), "leerlijn.xlsx")
    assert "herkend als: leertrajecten en deelnemers. Goed gelezen: 8 gegevens." in said(page)
    assert "Hier staat tekst waar een aantal mensen hoort. Verwacht: hoeveel mensen" in said(page)
    assert "“Sloper BV” doet voor zover we weten niet mee aan Leerlijn Noord" in said(page)
    assert "Pietje" not in said(page)
    before = counted(page)
    assert before["Deelnemers"] == "1 nieuw, 0 gewijzigd, 0 vervallen, 0 gelijk gebleven"
    fields = [one for one in page.text_input if one.label.startswith("Wat moet er staan")]
    fields[0].set_value("2")
    press(page, "Pas toe")
    assert "Fout" not in said(page).split("Wat er verandert")[0]
    assert counted(page)["Deelnemers"] == "2 nieuw, 0 gewijzigd, 0 vervallen, 0 gelijk gebleven"
    assert counted(page)["Aanwezigheid bij een bijeenkomst"].startswith("1 nieuw")
    assert "Deelnemers Leerlijn Noord Sloper BV, A – inkoop 2 nieuw" in tables(page)
    press(page, "Publiceer")
    assert participants(path) == [("Bouwer BV", 1), ("Sloper BV", 2)]
    assert "leertrajecten en deelnemers" in tables(page)
    assert "Dan tellen niet meer mee: 10 rijen over leertrajecten" in said(page)
    press(page, "Ja, maak ongedaan")
    assert participants(path) == []


def counted(page: AppTest) -> dict[str, str]:
    """What would change, per kind of row."""
    lines = [text.value.replace("*", "") for text in page.markdown if "gelijk gebleven" in text.value]
    return dict(text.split(": ", 1) for text in lines)
