"""A council member keeps a group to compare with, in the browser alone, and comes back to it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.screen import address_of, wait_for_page

pytestmark = pytest.mark.browser
ONLY_READS = True


def test_a_group_is_kept_in_the_browser_and_in_its_link(laptop: Page, dashboard: str) -> None:
    laptop.goto(f"{dashboard}/vergelijken?plaats=GM0202&groep=eigen&leden=GM0268-GM0228-GM0307-GM0200&naam=Buren")
    wait_for_page(laptop, "Vergelijken")
    saved, answer = laptop.locator(".ci-saved"), laptop.locator(".stMain").first
    expect(answer).to_contain_text("het gemiddelde van de groep “Buren”")
    saved.get_by_role("button", name="Bewaar deze groep in deze browser").click()
    expect(saved.get_by_role("link", name="Buren")).to_be_visible()

    saved.get_by_role("button", name="Andere naam: Buren").click()
    saved.get_by_label("Nieuwe naam").fill("Onze <b>buren</b>")
    laptop.keyboard.press("Enter")
    laptop.goto(f"{dashboard}/vergelijken?plaats=GM0202&groep=eigen")  # nothing chosen: the list is open
    link = saved.get_by_role("link", name="Onze <b>buren</b>")
    expect(link).to_be_visible(timeout=20_000)
    link.click()
    expect(answer).to_contain_text("de groep “Onze <b>buren</b>”")
    assert address_of(laptop).startswith("/vergelijken?plaats=GM0202&groep=eigen&leden=GM0268-GM0228-GM0307-GM0200&naam=Onze")

    saved.locator("summary").click()
    saved.get_by_role("button", name=re.compile("Verwijder")).click()
    saved.get_by_role("button", name=re.compile("Echt verwijderen")).click()
    expect(saved).to_contain_text("U hebt in deze browser nog geen groep bewaard.")
