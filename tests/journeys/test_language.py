"""Somebody who reads no Dutch presses "English" and stays in it: the page, the shell, and every step after."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.screen import address_of, keep_screenshot, wait_for_page, wait_for_takeover

pytestmark = pytest.mark.browser
ONLY_READS = True

LANGUAGE = "document.documentElement.lang"


def test_the_switch_keeps_the_view_and_lasts(laptop: Page, dashboard: str) -> None:
    laptop.goto(f"{dashboard}/gemeente?plaats=GM0202&ronde=2024")
    wait_for_page(laptop, "Arnhem")
    assert laptop.evaluate(LANGUAGE) == "nl"
    laptop.get_by_role("link", name="English").first.click()
    wait_for_takeover(laptop)
    expect(laptop.get_by_role("heading", name="Development, strategic")).to_be_visible()
    assert address_of(laptop) == "/gemeente?plaats=GM0202&ronde=2024&taal=en"
    assert laptop.evaluate(LANGUAGE) == "en"

    laptop.get_by_role("radio", name="Operational").or_(laptop.get_by_role("button", name="Operational")).first.click()
    expect(laptop.get_by_role("heading", name="Development, operational")).to_be_visible()
    assert "taal=en" in laptop.url
    laptop.get_by_role("combobox", name="Municipality").click()
    laptop.keyboard.type("xyzzy")
    expect(laptop.get_by_text("No results")).to_be_visible()  # a text of the framework's own
    laptop.keyboard.press("Escape")
    keep_screenshot(laptop, "journey-language-english")

    laptop.get_by_role("navigation").get_by_role("link", name="The Netherlands").click()
    wait_for_page(laptop, "The Netherlands")
    assert address_of(laptop) == "/nederland?ronde=2024&niveau=operational&taal=en"
    laptop.reload()
    wait_for_page(laptop, "The Netherlands")
    assert laptop.evaluate(LANGUAGE) == "en"

    laptop.get_by_role("link", name="Nederlands").first.click()
    wait_for_page(laptop, "Nederland")
    assert address_of(laptop) == "/nederland?ronde=2024&niveau=operational"
    assert laptop.evaluate(LANGUAGE) == "nl"
