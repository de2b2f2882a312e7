"""The page rapporten, through the door a facilitator takes: choose, start, follow, stop, take the zip, come back."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT
from reports.making.jobs import ENDED, Jobs
from reports.report_page import job_panel, order_form
from tests.pages.conftest import ARNHEM
from tests.pages.screen import address, figures, open_page, told
from tests.pages.upload_screen import buttons, press, said

PAGE = "rapporten"
FAKE = str(ROOT / "tests" / "reports" / "fake_command.py")
PATIENCE_SECONDS = 20


@pytest.fixture
def orders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Jobs]:
    """The orders of a server whose command says what the real one says, without making anything."""
    made = Jobs(lambda: tmp_path, (sys.executable, FAKE))
    for module in (job_panel, order_form):
        monkeypatch.setattr(module, "JOBS", made)
    yield made
    made.end()


def held(orders: Jobs, *words: str) -> None:
    """Let the command of the orders do this."""
    orders._command = (sys.executable, FAKE, *words)


def wait_for(orders: Jobs, key: str, *, done_n: int) -> None:
    ends_at = time.monotonic() + PATIENCE_SECONDS
    view = orders.look(key)
    while view and view.heard.done_n < done_n and view.state not in ENDED:
        assert time.monotonic() < ends_at
        view = orders.look(key)
    while done_n == 2 and view and view.state not in ENDED:
        view = orders.look(key)


def words_of(orders: Jobs, key: str) -> str:
    return " ".join(orders._jobs[key].words)


def test_it_says_for_whom_and_how_much(app: AppTest, orders: Jobs) -> None:
    open_page(app, PAGE)
    assert told(app)[0] == "U kunt hier 6 rapporten over ronde 2026 laten maken. Uw keuze: Alle deelnemers."
    assert "Het resultaat: 6 bestanden, ongeveer" in said(app)
    app.checkbox(key="reports_xlsx").check().run()
    assert "Het resultaat: 12 bestanden" in said(app)
    for form in ("xlsx", "pdf"):
        app.checkbox(key=f"reports_{form}").uncheck()
    app.run()
    assert "Kies minstens één bestandssoort." in said(app)
    assert app.button(key="reports_start").disabled


def test_the_choice_of_a_group_stands_in_the_address(app: AppTest, orders: Jobs) -> None:
    open_page(app, PAGE)
    app.selectbox(key="reports_whom").set_value("programme:masterclasses").run()
    assert address(app) == {"leertraject": "masterclasses"}
    app.selectbox(key="reports_whom").set_value("PV25").run()
    assert address(app) == {"plaats": "PV25"}
    assert "Deelnemers in Gelderland" in told(app)[0]
    app.selectbox(key="reports_whom").set_value(ARNHEM).run()
    assert address(app) == {"plaats": ARNHEM}
    assert f"./rapport/2026/{ARNHEM}.pdf" in figures(app)["report"]


def test_what_was_chosen_is_what_the_command_gets(app: AppTest, orders: Jobs) -> None:
    held(orders, "--hold")
    open_page(app, PAGE, plaats="PV25", ronde="2025")
    app.checkbox(key="reports_html").check()
    app.radio(key="reports_names").set_value(True)
    app.radio(key="reports_language").set_value("en").run()
    press(app, "Maak de rapporten")
    words = words_of(orders, address(app)["opdracht"])
    assert words.startswith("--province PV25 --round 2025 --format pdf,html --language en --store ")
    assert "--anonymous" in words


def test_it_is_followed_to_its_end_and_the_zip_is_there_after_a_reload(app: AppTest, orders: Jobs) -> None:
    open_page(app, PAGE)
    press(app, "Maak de rapporten")
    key = address(app)["opdracht"]
    wait_for(orders, key, done_n=2)
    again = open_page(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30), PAGE, opdracht=key)
    assert "2 van 2 rapporten zijn compleet." in said(again)
    assert f'href="./rapport-zip/{key}/ci-monitor-2026-keuze.zip"' in figures(again)["reports_zip"]
    press(again, "Maak andere rapporten")
    assert "opdracht" not in address(again)
    assert "Maak de rapporten" in buttons(again)


def test_what_failed_is_named(app: AppTest, orders: Jobs) -> None:
    held(orders, "--fail")
    open_page(app, PAGE)
    press(app, "Maak de rapporten")
    wait_for(orders, address(app)["opdracht"], done_n=2)
    app.run()
    assert "1 van 2 rapporten zijn compleet." in said(app)
    assert "Arnhem: PowerPoint is mislukt: het ging mis" in said(app)


def test_it_can_be_stopped(app: AppTest, orders: Jobs) -> None:
    held(orders, "--hold")
    open_page(app, PAGE)
    press(app, "Maak de rapporten")
    wait_for(orders, address(app)["opdracht"], done_n=1)
    app.run()
    assert "Het maken gaat door als u deze pagina verlaat." in said(app)
    press(app, "Stoppen")
    app.run()
    assert "U hebt het maken gestopt." in said(app)


def test_an_order_that_is_not_there_and_one_that_is_refused_are_said(app: AppTest, orders: Jobs) -> None:
    open_page(app, PAGE, opdracht="nergens")
    assert "Deze rapporten zijn hier niet meer" in said(app)
    press(app, "Maak andere rapporten")
    held(orders, "--refuse")
    press(app, "Maak de rapporten")
    wait_for(orders, address(app)["opdracht"], done_n=2)
    app.run()
    assert "Het kan niet: de schijf is vol." in said(app)


def test_where_the_setting_says_so_nobody_may(app: AppTest, orders: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_REPORTS", "beheer")
    open_page(app, PAGE)
    assert "kan niemand rapporten laten maken" in said(app)
    assert "Maak de rapporten" not in buttons(app)


def test_a_file_that_is_no_template_gets_a_sentence_and_is_not_used(app: AppTest, orders: Jobs) -> None:
    open_page(app, PAGE)
    app.checkbox(key="reports_pptx").check().run()
    app.file_uploader(key="reports_template").set_value(("stijl.pptx", b"geen presentatie", "application/octet-stream")).run()
    assert len(app.error) == 1
    assert app.button(key="reports_start").disabled


def test_in_english_it_is_english(app: AppTest, orders: Jobs) -> None:
    open_page(app, PAGE, taal="en")
    assert told(app)[0] == "6 reports of round 2026 can be made here: All participants."
    assert "Make the reports" in buttons(app)
