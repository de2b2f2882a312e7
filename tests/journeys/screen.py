"""What the journeys share: waiting for a page, its address, and pictures."""

from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from data import ROOT

ARTIFACTS = ROOT / "artifacts"


def wait_for_page(page: Page, heading: str) -> None:
    """Wait until the page with this main heading has been drawn to its end, and has taken the place of its first view."""
    wait_for_takeover(page)
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible(timeout=20_000)
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible(timeout=20_000)


def wait_for_takeover(page: Page) -> None:
    """Wait until Streamlit has drawn the page below its first view, which is then gone; at once where there is none."""
    expect(page.locator("#ci-first")).to_have_count(0, timeout=30_000)


def address_of(page: Page) -> str:
    """The address without the server."""
    parts = urlsplit(page.url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def keep_screenshot(page: Page, name: str) -> None:
    """Keep a picture of what is on the screen among the artefacts of the run."""
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"{name}.png", full_page=True)


def open_page(page: Page, address: str) -> None:
    """Open an address and wait until the page and the frame around it have been drawn."""
    page.goto(address)
    wait_for_takeover(page)
    expect(page.locator("#ci-menu")).to_have_count(1, timeout=30_000)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible(timeout=30_000)


def wait_for_drawing(page: Page) -> None:
    """Wait until the browser has drawn twice: once what was asked, once what followed from its width."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def keep_picture(page: Page, name: str) -> None:
    """Keep a picture among the artefacts of the run; as JPEG, which takes half the time of PNG."""
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"{name}.jpg", full_page=True, type="jpeg", quality=70)
