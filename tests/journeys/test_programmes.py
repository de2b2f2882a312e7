"""A facilitator and a policy officer with learning programmes: who is behind, who learns from whom, a pilot moves a promise."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.screen import address_of, keep_screenshot, wait_for_page

pytestmark = pytest.mark.browser

PROGRAMME = "Leertraject Circulair Inkopen 2024 (verzonnen)"  # of the sample data
WAIT = 20_000


def main_of(page: Page) -> Locator:
    return page.locator(".stMain").first


def test_a_facilitator_sees_who_is_behind_and_opens_the_match_table(laptop: Page, dashboard: str) -> None:
    laptop.goto(f"{dashboard}/programmas")
    wait_for_page(laptop, "Leertrajecten")
    laptop.get_by_role("button", name=f"Naar {PROGRAMME}").click()
    wait_for_page(laptop, PROGRAMME)
    expect(laptop).to_have_url(re.compile(r"/programmas\?leertraject=ci2024$"))
    behind = main_of(laptop).get_by_text(re.compile("^Het verst achter: "))
    expect(behind).to_be_visible(timeout=WAIT)
    keep_screenshot(laptop, "journey-programmes-1-behind")

    grid = laptop.get_by_role("table", name="Toezeggingen per deelnemer")
    first = grid.locator("tbody tr").first
    name = first.get_by_role("link").first.inner_text()
    assert name in behind.inner_text()
    promise = first.locator("td").nth(1)
    promise.get_by_text("open").click()
    expect(promise).to_contain_text("Er telt nog geen pilot mee; 2 nodig.", timeout=WAIT, use_inner_text=True)

    main_of(laptop).get_by_role("link", name="Wie leert van wie").first.click()
    wait_for_page(laptop, "Wie leert van wie?")
    assert address_of(laptop) == "/wie-leert-van-wie?leertraject=ci2024"
    told = main_of(laptop)
    expect(told).to_contain_text(re.compile(r"\d+ van de \d+ deelnemers kunnen leren van iemand die verder is"), timeout=WAIT)
    expect(told).to_contain_text(re.compile(r"deelnemer \d+"))
    keep_screenshot(laptop, "journey-programmes-2-matches")


def choose(page: Page, label: str, text: str) -> None:
    """Choose in a list by typing what only one option has."""
    box = page.get_by_role("combobox", name=re.compile("^" + re.escape(label)))
    box.click()
    box.fill(text)
    expect(page.get_by_role("option")).to_have_count(1)
    page.get_by_role("option").click()
    wait_until_still(page)


def type_text(page: Page, label: str, text: str) -> None:
    box = page.get_by_role("textbox", name=label)
    box.fill(text)
    box.press("Tab")
    wait_until_still(page)


def wait_until_still(page: Page) -> None:
    page.wait_for_timeout(300)  # until the browser has told the server
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible(timeout=WAIT)


def test_registers_a_pilot_and_sees_the_promise_move(laptop: Page, dashboard: str) -> None:
    laptop.goto(f"{dashboard}/programmas?leertraject=ci2024")
    wait_for_page(laptop, PROGRAMME)
    grid = laptop.get_by_role("table", name="Toezeggingen per deelnemer")
    municipality = grid.locator("tbody tr").first.get_by_role("link").first.inner_text().removeprefix("Gemeente ")

    laptop.goto(f"{dashboard}/pilot-melden")
    wait_for_page(laptop, "Pilot melden")
    choose(laptop, "Gemeente", municipality)
    type_text(laptop, "Titel van de pilot", "Circulaire fietsbrug over de singel")
    choose(laptop, "Leertraject", PROGRAMME)
    choose(laptop, "Categorie van de pilot", "Grond")
    choose(laptop, "Fase", "Opgeschaald")
    expect(main_of(laptop)).to_contain_text("Twee circulaire inkooptrajecten, of één opgeschaalde pilot", timeout=WAIT)
    type_text(laptop, "Uw naam", "Sam de Vries")
    keep_screenshot(laptop, "journey-pilot-1-effect")
    laptop.get_by_role("button", name="Publiceer").click()
    expect(main_of(laptop)).to_contain_text("Gepubliceerd als aanlevering", timeout=WAIT)
    keep_screenshot(laptop, "journey-pilot-2-published")

    laptop.goto(f"{dashboard}/programmas?leertraject=ci2024")
    wait_for_page(laptop, PROGRAMME)
    row = grid.locator("tbody tr", has=laptop.get_by_role("link", name=f"Gemeente {municipality}"))
    expect(row.locator("td").nth(1)).to_contain_text("nagekomen", timeout=WAIT)
    laptop.goto(f"{dashboard}/pilots")
    wait_for_page(laptop, "Pilots")
    type_text(laptop, "Zoek in titel, organisatie, resultaat en lessen", "fietsbrug over de singel")
    expect(main_of(laptop)).to_contain_text("Circulaire fietsbrug over de singel", timeout=WAIT)
