"""The link is the view: every choice in the address, one step back at a time, and the same view for whoever opens the link."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.screen import address_of, wait_for_page, wait_for_takeover

pytestmark = pytest.mark.browser
ONLY_READS = True


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="nl-NL", permissions=["clipboard-read", "clipboard-write"]
    )
    yield context
    context.close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A browser that runs no script, on a phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def answer(page: Page) -> str:
    return page.locator(".st-key-answer p, .ci-answer p").first.inner_text()


def expect_view(page: Page, address: str, year: int, level: str) -> str:
    """Wait for the view of Arnhem that belongs to an address; return its answer."""
    expect(page).to_have_url(re.compile(f"{re.escape(address)}$"))
    wait_for_takeover(page)
    expect(page.get_by_role("heading", name=f"Ontwikkeling, {level}")).to_be_visible()
    expect(page.locator(".st-key-answer")).to_contain_text(f"Arnhem scoort in {year}")  # a year alone may be that of a target
    wait_for_page(page, "Arnhem")
    return answer(page)


def test_back_reload_and_a_fresh_browser_give_the_same_view(visitor: BrowserContext, browser: Browser, dashboard: str) -> None:
    page = visitor.new_page()
    page.goto(f"{dashboard}/?ronde=2026&kleur=status")  # what goes without saying is taken out, without a step in the history
    expect(page).to_have_url(f"{dashboard}/?kleur=status")
    page.get_by_role("combobox", name="Zoek uw gemeente").click()
    page.keyboard.type("Arnhem")
    page.keyboard.press("Enter")
    first = expect_view(page, "/gemeente?plaats=GM0202", 2026, "strategisch")
    page.get_by_role("combobox", name="Ronde").click()
    page.get_by_role("option", name="2024").click()
    second = expect_view(page, "/gemeente?plaats=GM0202&ronde=2024", 2024, "strategisch")
    page.get_by_role("radio", name="Operationeel").or_(page.get_by_role("button", name="Operationeel")).first.click()
    last = "/gemeente?plaats=GM0202&ronde=2024&niveau=operational"
    expect_view(page, last, 2024, "operationeel")

    with browser.new_context() as other:  # the link as somebody else gets it
        there = other.new_page()
        there.goto(f"{dashboard}{last}")
        assert expect_view(there, last, 2024, "operationeel") == second

    page.go_back()
    assert expect_view(page, "/gemeente?plaats=GM0202&ronde=2024", 2024, "strategisch") == second
    page.reload()
    assert expect_view(page, "/gemeente?plaats=GM0202&ronde=2024", 2024, "strategisch") == second
    page.go_back()
    assert expect_view(page, "/gemeente?plaats=GM0202", 2026, "strategisch") == first
    page.go_back()
    expect(page.locator(".ci-map a").first).to_be_visible()
    assert address_of(page) == "/?kleur=status"


def test_a_view_is_shared_and_read_without_a_script(visitor: BrowserContext, reader: Page, dashboard: str) -> None:
    page = visitor.new_page()
    page.goto(f"{dashboard}/gemeente?plaats=GM0202&ronde=2025")
    wait_for_page(page, "Arnhem")
    page.get_by_text("Delen", exact=True).click()
    panel = page.locator(".ci-share")
    expect(panel.get_by_label("Link naar wat u nu ziet")).to_have_value(page.url)
    panel.get_by_role("button", name="Kopieer het antwoord als zin").click()
    expect(panel.get_by_role("status")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == f"{answer(page)} ({page.url})"
    code = panel.get_by_role("img", name=re.compile("QR-code"))
    page.wait_for_function("picture => picture.naturalWidth > 0", arg=code.element_handle())
    link = panel.get_by_role("link", name="Versie om te lezen en te printen").evaluate("link => link.href")

    reader.goto(link)
    assert address_of(reader) == "/lees/gemeente/GM0202?ronde=2025"
    assert answer(reader) == answer(page)
    assert reader.locator(".ci-card").first.inner_text() == page.locator(".ci-card").first.inner_text()
    reader.get_by_text("Tabel en download").first.click()
    expect(reader.locator("#trend table")).to_be_visible()
    page.goto(urljoin(link, reader.get_by_role("link", name="Open in het dashboard").get_attribute("href")))
    wait_for_page(page, "Arnhem")
    assert address_of(page) == "/gemeente?plaats=GM0202&ronde=2025"


def test_the_list_finds_a_municipality_without_a_script(reader: Page, dashboard: str) -> None:
    reader.goto(f"{dashboard}/lees")
    reader.get_by_label("Zoek uw gemeente").fill("Den Haag")
    reader.get_by_role("button", name="Zoek").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("'s-Gravenhage")
    assert reader.url == f"{dashboard}/lees/gemeente/GM0518"
