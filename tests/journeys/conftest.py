"""A real dashboard on the real sample data, and a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from data import ROOT

# What Playwright turns off, which a list of our own replaces; then the pages behind an address bar nobody sees: half a
# second of processor time for every tab.
FEATURES_OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch",
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
)  # fmt: skip
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(FEATURES_OFF)}",
]
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
START_SECONDS = 60
NAVIGATION_MS = 60_000
expect.set_options(timeout=20_000)  # a machine with two busy cores takes longer than the usual five seconds at times


def browser_path() -> str:
    """The browser of the test command; `make test` finds or installs it."""
    named = os.environ.get("CI_MONITOR_BROWSER", "")
    found = [shutil.which(name) for name in (named, *BROWSER_NAMES) if name]
    path = next((path for path in found if path), None)
    assert path, "No Chromium or Chrome: run the tests with `make test`, or set CI_MONITOR_BROWSER"
    return path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run_dashboard(store: Path, log: Path) -> Iterator[str]:
    """Start the dashboard as `make run` does; yield its address; stop it."""
    port = free_port()
    with log.open("wb") as output:
        command = [sys.executable, "-m", "ui", "--store", str(store), "--port", str(port)]
        quiet = {**os.environ, "CI_MONITOR_AHEAD": "no"}  # the cores are for the journeys
        server = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, env=quiet)
        address = f"http://127.0.0.1:{port}"
        try:
            wait_until_healthy(server, address, log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait_until_healthy(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"not healthy after {START_SECONDS} s:\n{log.read_text()}")


@pytest.fixture(scope="module")
def store(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy for one module, which may change it."""
    path = tmp_path_factory.mktemp("journey") / "store"
    shutil.copytree(sample_store, path)
    return path


@pytest.fixture(scope="session")
def read_dashboard(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One server for all modules that only read: starting one and drawing its first pages takes longer than a journey."""
    path = tmp_path_factory.mktemp("read") / "store"
    shutil.copytree(sample_store, path)
    yield from run_dashboard(path, tmp_path_factory.mktemp("log") / "server.log")


@pytest.fixture(scope="module")
def dashboard(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard; a module that says ONLY_READS shares it with the others that say so."""
    if getattr(request.module, "ONLY_READS", False):
        yield request.getfixturevalue("read_dashboard")
    else:
        yield from run_dashboard(request.getfixturevalue("store"), tmp_path_factory.mktemp("log") / "server.log")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser per module: while it is driven an event loop runs, which later tests of the same worker do not bear."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def tab_of_laptop(browser: Browser) -> Iterator[Page]:
    tab = browser.new_page(viewport={"width": 1440, "height": 900}, locale="nl-NL")
    tab.set_default_navigation_timeout(NAVIGATION_MS)
    yield tab
    tab.close()


@pytest.fixture(scope="module")
def tab_of_phone(browser: Browser) -> Iterator[Page]:
    tab = browser.new_page(viewport={"width": 390, "height": 844}, locale="nl-NL", has_touch=True, is_mobile=True)
    tab.set_default_navigation_timeout(NAVIGATION_MS)
    yield tab
    tab.close()


@pytest.fixture
def laptop(tab_of_laptop: Page) -> Iterator[Page]:
    """One tab for the tests of a module: a new one compiles the scripts of the framework anew, a second for every test."""
    yield tab_of_laptop
    forget_all(tab_of_laptop)


@pytest.fixture
def phone(tab_of_phone: Page) -> Iterator[Page]:
    yield tab_of_phone
    forget_all(tab_of_phone)


def forget_all(tab: Page) -> None:
    """Leave nothing in a tab that the next test would find: what is kept in the browser, and the page itself."""
    if tab.url.startswith("http"):
        tab.evaluate("localStorage.clear(); sessionStorage.clear()")
    tab.context.clear_cookies()
    tab.unroute_all()
    tab.goto("about:blank")


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor who opens one page after the other: what the pages share is fetched once, and nothing moves."""
    opened = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    yield opened
    opened.close()
