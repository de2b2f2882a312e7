"""The page of a municipality in headless Chromium, against a plain Streamlit page with the same charts and constant data.

Clock inside the page: from the start of the navigation, or from the last key of the
choice, to the moment the last chart with the new name is in the document. Both
servers run at the same time and are asked in turn.
"""

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.measure import Ratio, ratio_of
from data import ROOT, store
from ingest.samples import build_sample_store
from tests.journeys.conftest import BROWSER_FLAGS, browser_path, free_port

TURNS = 6  # the first of each is a warm-up and does not count
CLOCK = """
window.__last = 0;
for (const kind of ['keydown', 'click']) window.addEventListener(kind, () => { window.__last = performance.now(); }, true);
window.__drawn = (selector, name, wanted) => new Promise((done) => {
  const look = () => {
    let found = 0;
    for (const chart of document.querySelectorAll(selector)) if (chart.textContent.includes(name)) found += 1;
    if (found >= wanted) requestAnimationFrame(() => done([performance.now(), window.__last]));
    else setTimeout(look, 5);
  };
  look();
});
"""


@dataclass(frozen=True)
class Candidate:
    """A page under test: how a drawn chart is recognised and how many of them name the municipality."""

    name: str
    path: str
    selector: str
    charts_n: int


# Three of our six figures name the municipality (trend, themes, strong and weak points); the last of them is drawn last.
OURS = Candidate("ours", "/gemeente?plaats={code}", ".ci-host", 3)
ANY_NAME = " "  # the plain page opens with the first name of its list; a space stands before it in every title
PLAIN = Candidate("plain", "/", ".gtitle", 3)


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "store"
        build_sample_store(path)
        places = municipalities(path)
        browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_FLAGS)
        ours = [sys.executable, "-m", "ui", "--store", str(path), "--port"]
        plain = [sys.executable, "-m", "streamlit", "run", "benchmarks/plain_page.py", "--server.headless=true", "--server.port"]
        with serve(ours) as our_address, serve(plain) as plain_address:
            return measure(browser, {OURS: our_address, PLAIN: plain_address}, places)


def municipalities(path: Path) -> list[tuple[str, str]]:
    """Large participants with both level scores, by code and name."""
    rows = store.read(path).execute("""
        select place.cbs_code, place.name from place
        join score on score.cbs_code = place.cbs_code and score.scope = 'level' and score.score_pct is not null
        where score.round_year = (select max(round_year) from round) and place.valid_to is null
        group by all having count(*) = (select count(*) from level)
        order by any_value(place.population) desc limit 8
    """)
    return rows.fetchall()


def measure(browser: Browser, addresses: dict[Candidate, str], places: list[tuple[str, str]]) -> list[Ratio]:
    opened: list[dict[Candidate, float]] = []
    for _turn in range(TURNS):
        opened.append(
            {candidate: seconds_to_open(browser, candidate, address, places[0]) for candidate, address in addresses.items()}
        )
    changed: list[dict[Candidate, float]] = []
    pages = {candidate: open_page(browser, candidate, address, places[0]) for candidate, address in addresses.items()}
    for turn in range(TURNS + 4):
        name = places[1 + turn % (len(places) - 1)][1]
        changed.append({candidate: seconds_to_change(page, candidate, name) for candidate, page in pages.items()})
    return [
        ratio_of("page of a municipality, navigation to all charts drawn", "plain Streamlit page", pairs(opened)),
        ratio_of("page of a municipality, change of municipality to all charts updated", "plain Streamlit page", pairs(changed)),
    ]


def pairs(turns: list[dict[Candidate, float]]) -> list[tuple[float, float]]:
    return [(turn[OURS], turn[PLAIN]) for turn in turns[1:]]


def seconds_to_open(browser: Browser, candidate: Candidate, address: str, place: tuple[str, str]) -> float:
    context = browser.new_context(viewport={"width": 1440, "height": 1200})
    page = context.new_page()
    page.add_init_script(CLOCK)
    page.goto(address + candidate.path.format(code=place[0]), wait_until="commit")
    name = place[1] if candidate is OURS else ANY_NAME
    drawn, _last = page.evaluate("([s, n, w]) => window.__drawn(s, n, w)", [candidate.selector, name, candidate.charts_n])
    context.close()
    return drawn / 1000


def open_page(browser: Browser, candidate: Candidate, address: str, place: tuple[str, str]) -> Page:
    page = browser.new_page(viewport={"width": 1440, "height": 1200})
    page.add_init_script(CLOCK)
    page.goto(address + candidate.path.format(code=place[0]))
    name = place[1] if candidate is OURS else ANY_NAME
    page.evaluate("([s, n, w]) => window.__drawn(s, n, w)", [candidate.selector, name, candidate.charts_n])
    page.wait_for_timeout(1000)
    return page


def seconds_to_change(page: Page, candidate: Candidate, name: str) -> float:
    page.bring_to_front()
    page.get_by_role("combobox").first.click()
    page.keyboard.type(name)
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    drawn, last = page.evaluate("([s, n, w]) => window.__drawn(s, n, w)", [candidate.selector, name, candidate.charts_n])
    page.wait_for_timeout(300)
    return (drawn - last) / 1000


@contextmanager
def serve(words: list[str]) -> Iterator[str]:
    port = free_port()
    server = subprocess.Popen([*words, str(port)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_healthy(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_until_healthy(address: str) -> None:
    for _attempt in range(300):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)
