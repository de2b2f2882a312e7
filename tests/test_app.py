"""The frame: every page inside it, the label of sample data, and errors as sentences."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.web.server.app_discovery import discover_asgi_app

from data import ROOT, store
from tests.builders import make_store
from tests.pages.screen import PAGES, frame, words

APP = str(ROOT / "app.py")


@pytest.fixture
def empty_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with reference data and nobody's answers."""
    path = make_store(tmp_path)
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    return path


def visible(app: AppTest) -> str:
    kinds = (app.title, app.header, app.markdown, app.info, app.warning, app.error, app.caption)
    around = [words(html) for html in frame(app).values()]
    return " ".join([*(element.value for kind in kinds for element in kind), *around])


def test_streamlit_finds_the_served_application_in_app_py() -> None:
    assert discover_asgi_app(Path(APP)).import_string == "app:app"


@pytest.mark.parametrize("file", [None, *PAGES.values()])
def test_every_page_works_without_answers(empty_store: Path, file: str | None) -> None:
    app = AppTest.from_file(APP, default_timeout=30).run()
    if file:
        app.switch_page(file).run()
    assert not app.exception
    assert "Verzonnen voorbeelddata" in visible(app)


def test_the_menu_has_every_page_in_dutch(empty_store: Path) -> None:
    """What a council member comes for first, the rest behind "Meer"; each a real link."""
    app = AppTest.from_file(APP, default_timeout=30).run()
    menu = re.findall(r'<li><a href="([^"]+)" data-page(?:="")?(?: aria-current="(\w+)")?>([^<]+)</a>', frame(app)["menu"])
    assert [label for _href, _current, label in menu] == [
        *("Overzicht", "Gemeente", "Provincie", "Nederland", "Vergelijken", "Doelen", "Wat helpt", "Pilots", "Leertrajecten"),
        *(
            "Leren van elkaar",
            "Wie leert van wie",
            "Vragen",
            "Doelen stellen",
            "Pilot melden",
            "Rapporten",
            "Slotbijeenkomst",
            "Uploaden",
        ),
        *("Voorspellingen", "Methode", "Toegankelijkheid"),
    ]
    assert [label for _href, current, label in menu if current == "page"] == ["Overzicht"]
    assert len({href for href, _current, _label in menu}) == len(menu)


def test_without_a_store_the_page_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(tmp_path / "none"))
    app = AppTest.from_file(APP, default_timeout=30).run()
    assert not app.exception
    assert app.title[0].value == "Er zijn nog geen cijfers"
    assert "python -m ingest samples" in app.code[0].value


def test_a_store_that_is_no_sample_has_no_label(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.create_store(tmp_path / "store")
    monkeypatch.setenv("CI_MONITOR_STORE", str(tmp_path / "store"))
    app = AppTest.from_file(APP, default_timeout=30).run()
    assert not app.exception
    assert "Verzonnen" not in visible(app)


def test_a_store_of_another_version_is_one_sentence(empty_store: Path) -> None:
    with store.write(empty_store) as con:
        con.execute("update store_info set schema_version = 999")
    app = AppTest.from_file(APP, default_timeout=30).run()
    assert not app.exception
    assert [error.value for error in app.error] == [
        "De opslag is gemaakt met een andere versie van CI Monitor. Vraag de beheerder om de opslag opnieuw te bouwen."
    ]


def test_an_unforeseen_error_shows_no_detail(caplog: pytest.LogCaptureFixture) -> None:
    def page() -> None:
        from ui.frame import log_script_error

        assert log_script_error(ValueError("/secret/path select * from answer"))

    app = AppTest.from_function(page).run()
    assert [error.value for error in app.error] == [
        "Er ging bij ons iets mis. Probeer het opnieuw of kies een andere pagina. De fout is vastgelegd."
    ]
    assert "secret" not in visible(app)
    assert "secret" in caplog.text


def test_new_figures_are_shown_without_a_restart(empty_store: Path) -> None:
    from tests.builders import Content, Filled, fill
    from tests.pages.conftest import filled

    app = AppTest.from_file(APP, default_timeout=30).run()
    assert "Nog niemand heeft de vragenlijst ingevuld" in visible(app)
    with store.write(empty_store) as con:
        fill(con, Content([Filled(code, 2026, filled(3, 70)) for code in ("GM0202", "GM0268", "GM0228")]))
    app.run()
    assert "Gemeenten in Nederland scoren in 2026 gemiddeld" in visible(app)
