"""A clock inside the page: when the last chart with the wanted name is in the document, and when the last key or click was."""

from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page

CLOCK = """
window.__last = 0;
for (const kind of ['keydown', 'click']) window.addEventListener(kind, () => { window.__last = performance.now(); }, true);
window.__drawn = (selector, name, wanted) => new Promise((done, fail) => {
  const began = performance.now();
  const look = () => {
    let found = 0;
    for (const chart of document.querySelectorAll(selector)) if (chart.textContent.includes(name)) found += 1;
    if (performance.now() - began > 60000) fail(new Error(`${found} of ${wanted} charts name ${name}`));
    else if (found >= wanted) requestAnimationFrame(() => done([performance.now(), window.__last]));
    else setTimeout(look, 5);
  };
  look();
});
"""
SIZE = {"width": 1440, "height": 1600}
LINK = {"offline": False, "latency": 40, "downloadThroughput": 20e6 / 8, "uploadThroughput": 5e6 / 8}  # 20 Mbit/s, 40 ms


@dataclass(frozen=True)
class Candidate:
    """A page under test: how a drawn chart is recognised and how many of them name the municipality."""

    name: str
    address: str
    selector: str
    charts_n: int


def seconds_to_open(browser: Browser, candidate: Candidate, name: str, *, is_slow_link: bool = False) -> float:
    """From the start of the navigation of a new visitor to the last chart."""
    context, page = _visit(browser, is_slow_link=is_slow_link)
    page.goto(candidate.address, wait_until="commit")
    drawn, _last = _wait(page, candidate, name)
    context.close()
    return drawn / 1000


def opened(browser: Browser, candidate: Candidate, name: str) -> Page:
    """A page that is ready and at rest."""
    _context, page = _visit(browser)
    page.goto(candidate.address)
    _wait(page, candidate, name)
    page.wait_for_timeout(1000)
    return page


def seconds_since_choice(page: Page, candidate: Candidate, name: str) -> float:
    """From the last key or click of the choice to the last chart with the new name."""
    drawn, last = _wait(page, candidate, name)
    page.wait_for_timeout(300)
    return (drawn - last) / 1000


def _visit(browser: Browser, *, is_slow_link: bool = False) -> tuple[BrowserContext, Page]:
    context = browser.new_context(viewport=SIZE)
    page = context.new_page()
    page.add_init_script(CLOCK)
    if is_slow_link:
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", LINK)
    return context, page


def _wait(page: Page, candidate: Candidate, name: str) -> tuple[float, float]:
    drawn, last = page.evaluate("([s, n, w]) => window.__drawn(s, n, w)", [candidate.selector, name, candidate.charts_n])
    return drawn, last
