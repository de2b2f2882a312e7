"""A script loads 200 files while somebody clicks through the pages: no error on a page, no load lost."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data import ROOT
from data import store as stores
from tests.builders import make_store
from tests.journeys.screen import wait_for_page, wait_for_takeover
from tests.pages.conftest import content

pytestmark = [pytest.mark.browser, pytest.mark.processes]

LOADS = 200
READING_S, GLANCE_S = 15, 5  # somebody looks at a page before the next click; at the first of each only shortly
ROUTE = ["/gemeente?plaats=GM0202", "/", "/provincie?plaats=PV25", "/vragen?plaats=GM0268", "/nederland", "/uploaden"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small store: what is tried here is that loading and reading do not hinder each other, at any size and without targets."""
    responses, _targets, pilots = content()
    return make_store(tmp_path_factory.mktemp("journey"), responses, pilots=pilots)


def write_corrections(folder: Path) -> list[Path]:
    """Every file another answer for Arnhem, so that every load changes something."""
    paths = []
    for number in range(LOADS):
        path = folder / f"correctie-{number:03d}.csv"
        values = {"S01": number % 5, "S02": number // 5 % 5, "S09": number // 25 % 5, "S12": number // 125}
        answers = "".join(f"GM0202;2026;{question};{value}\n" for question, value in values.items())
        path.write_text(f"CBS-code;Jaar;Vraag;Antwoord\n{answers}", encoding="utf-8")
        paths.append(path)
    return paths


def test_two_hundred_loads_while_the_pages_are_clicked(laptop: Page, dashboard: str, store: Path, tmp_path: Path) -> None:
    files = write_corrections(tmp_path)
    before = len(deliveries(store))
    words = [sys.executable, "-m", "ingest", "load", *map(str, files), "--store", str(store)]
    loader = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    clicked = 0
    while loader.poll() is None:
        laptop.goto(dashboard + ROUTE[clicked % len(ROUTE)])
        wait_for_takeover(laptop)
        expect(laptop.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
        expect(laptop.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible(timeout=30_000)
        assert laptop.locator("[data-testid=stException], [data-testid=stAlertContentError]").count() == 0
        look(laptop, loader, GLANCE_S if clicked < len(ROUTE) else READING_S)
        clicked += 1
    assert loader.returncode == 0, loader.stderr.read().decode() if loader.stderr else ""
    assert clicked >= len(ROUTE)
    assert len(deliveries(store)) == before + LOADS
    laptop.goto(f"{dashboard}/vragen?plaats=GM0202")
    wait_for_page(laptop, "Vragen")


def look(page: Page, loader: subprocess.Popen[bytes], seconds: int) -> None:
    """Stay on the page for so long, or until everything is loaded."""
    ends_at = time.monotonic() + seconds
    while loader.poll() is None and time.monotonic() < ends_at:
        page.wait_for_timeout(250)


def deliveries(path: Path) -> list[int]:
    return [row[0] for row in stores.read(path).execute("select delivery_id from delivery order by delivery_id").fetchall()]
