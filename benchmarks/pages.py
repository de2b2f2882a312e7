"""The page of a municipality in headless Chromium, against the same picture made with plain Dash on the same store.

Both servers run at the same time and are asked in turn. The page has two moments: its
charts are drawn (the first view, which the server sends along), and its lists can be
used (Streamlit has drawn the page too). Also: the plain page of the same place, an
answer of two letters as the floor of this browser, and the page over an emulated link
of 20 Mbit/s and 40 ms.
"""

import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.browser_clock import Candidate, opened, seconds_since_choice, seconds_to_open
from benchmarks.dash_python import dash_python
from benchmarks.measure import Ratio, ratio_of
from benchmarks.servers import AHEAD_SECONDS, serve
from data import store
from ingest.samples import build_sample_store
from tests.journeys.conftest import BROWSER_FLAGS, browser_path

TURNS = 6  # the first of each is a warm-up and does not count
SLOW_TURNS = 4
CHANGES = 14
FIRST = ("GM0202", "Arnhem")  # Dash opens with it
DASH = "plain Dash"
USABLE = "#root .ci-block > .ci-sentence"
SENTENCES = ".ci-block > .ci-sentence"  # short, like the titles of Dash: to look for a name in all tables would slow the page


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "store"
        build_sample_store(path)
        names = large_municipalities(path)
        copy = shutil.copy(store.newest_version(path), Path(folder) / "dash.duckdb")  # a store has one process
        browser = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_FLAGS)
        ours = [sys.executable, "-m", "ui", "--store", str(path), "--port"]
        with serve(ours) as our_address, serve([dash_python(), "benchmarks/dash_page.py", str(copy)], "/") as dash_address:
            return measure(browser, our_address, dash_address, names)


def large_municipalities(path: Path) -> list[str]:
    """Names of large participants with both level scores in the newest round and the one before: each chart names them."""
    rows = store.read(path).execute("""
        select place.name from place
        join score on score.cbs_code = place.cbs_code and score.scope = 'level' and score.score_pct is not null
        where score.round_year >= (select max(round_year) - 1 from round) and place.valid_to is null and place.name <> 'Arnhem'
            and place.name not in (select name from place where place_level <> 'municipality')
        group by all having count(*) = 2 * (select count(*) from level)
        order by any_value(place.population) desc limit 20
    """)
    return [name for (name,) in rows.fetchall()]


def measure(browser: Browser, our_address: str, dash_address: str, names: list[str]) -> list[Ratio]:
    code, name = FIRST
    ours = Candidate("ours", f"{our_address}/gemeente?plaats={code}", SENTENCES, 2)
    usable = replace(ours, name="usable", selector=USABLE)
    floor = Candidate("floor", f"{our_address}/_stcore/health", "body", 1)
    plain = Candidate("plain page", f"{our_address}/lees/gemeente/{code}", SENTENCES, 2)
    dash = Candidate("dash", dash_address, ".gtitle", 6)
    kinds = (ours, usable, plain, dash)
    turns = [[seconds_to_open(browser, each, name) for each in kinds] for _turn in range(TURNS)][1:]
    slow = [
        [seconds_to_open(browser, each, name, is_slow_link=True) for each in (ours, usable, dash)] for _turn in range(SLOW_TURNS)
    ]
    floors = [seconds_to_open(browser, floor, "ok") for _turn in range(TURNS)][1:]
    new = changes(browser, replace(usable, address=f"{ours.address}&ronde=2025"), dash, names)
    time.sleep(AHEAD_SECONDS)
    changed = changes(browser, usable, dash, names)
    what = "page of a municipality"
    return [
        ratio_of(f"{what}, navigation to all charts drawn", DASH, [(own, other) for own, _usable, _plain, other in turns]),
        ratio_of(f"{what}, navigation to its lists can be used", DASH, [(used, other) for _own, used, _plain, other in turns]),
        ratio_of(f"{what}, change of municipality to all charts updated", DASH, changed),
        ratio_of(f"{what}, the same in an earlier round, which is not drawn ahead", DASH, new),
        ratio_of(f"{what} over 20 Mbit/s and 40 ms, to all charts drawn", DASH, [(own, other) for own, _used, other in slow[1:]]),
        ratio_of(f"{what} over 20 Mbit/s and 40 ms, to its lists", DASH, [(used, other) for _own, used, other in slow[1:]]),
        ratio_of(f"plain {what}, to all charts drawn", "the dashboard in use", [(p, used) for _o, used, p, _d in turns]),
        ratio_of("an answer of two letters", "the dashboard in use", list(zip(floors, (turn[1] for turn in turns), strict=True))),
    ]


def changes(browser: Browser, ours: Candidate, dash: Candidate, names: list[str]) -> list[tuple[float, float]]:
    """Every turn another municipality, which nobody asked for before."""
    our_page, dash_page = opened(browser, ours, FIRST[1]), opened(browser, dash, FIRST[1])
    found = []
    for name in names[:CHANGES]:
        choose_ours(our_page, name)
        own = seconds_since_choice(our_page, ours, name)
        choose_dash(dash_page, name)
        found.append((own, seconds_since_choice(dash_page, dash, name)))
    return found[2:]


def choose_ours(page: Page, name: str) -> None:
    page.bring_to_front()
    page.get_by_role("combobox").first.click()
    page.keyboard.type(name)
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")


def choose_dash(page: Page, name: str) -> None:
    page.bring_to_front()
    page.locator("#place").click()
    page.locator(".dash-dropdown-search").fill(name)
    page.wait_for_timeout(300)
    page.locator(".dash-dropdown-option:visible").filter(has_text=name).first.click()
