"""From a decision of the board to a plan: set targets, see the warning, open what helps, try three steps, keep the plan."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from data import store as stores
from tests.journeys.screen import address_of, keep_screenshot, wait_for_page

pytestmark = pytest.mark.browser

EDE = "GM0228"
WAIT = 20_000


def main_of(page: Page) -> Locator:
    return page.locator(".stMain").first


def fill(page: Page, label: str | re.Pattern[str], text: str) -> None:
    box = page.get_by_role("textbox", name=label).or_(page.get_by_role("spinbutton", name=label)).first
    box.fill(text)
    box.press("Tab")
    wait_until_still(page)


def choose_day(page: Page, label: str, digits: str) -> None:
    page.locator("[data-testid=stDateInput]", has_text=label).get_by_role("spinbutton").first.click()
    page.keyboard.type(digits)
    page.keyboard.press("Tab")
    wait_until_still(page)


def wait_until_still(page: Page) -> None:
    page.wait_for_timeout(300)  # until the browser has told the server
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible(timeout=WAIT)


def newest_score(store: Path) -> float:
    query = "select score_pct from score where cbs_code = $code and scope = 'level' and round_year = 2026 order by code desc"
    return float(stores.read(store).execute(query, {"code": EDE}).fetchall()[0][0])


def set_ambitious_targets(page: Page, dashboard: str, score_pct: float) -> None:
    page.goto(f"{dashboard}/doelen-stellen?plaats={EDE}")
    wait_for_page(page, "Doelen stellen")
    fill(page, re.compile("^Doel voor 2029"), str(min(round(score_pct) + 25, 90)))
    fill(page, re.compile("^Doel voor 2031"), str(min(round(score_pct) + 30, 95)))
    expect(main_of(page)).to_contain_text("dreigt niet gehaald te worden", timeout=WAIT)
    fill(page, "Vastgesteld door", "Gemeenteraad")
    choose_day(page, "Dag van het besluit", "16112026")
    fill(page, "Uw naam", "Sam de Vries")
    keep_screenshot(page, "journey-targets-1-set")
    page.get_by_role("button", name="Publiceer").click()
    expect(main_of(page)).to_contain_text("Gepubliceerd als aanlevering", timeout=WAIT)


def test_sets_targets_sees_the_warning_and_keeps_a_plan(laptop: Page, dashboard: str, store: Path) -> None:
    set_ambitious_targets(laptop, dashboard, newest_score(store))

    laptop.goto(f"{dashboard}/doelen?plaats={EDE}")
    wait_for_page(laptop, "Doelen van Ede")
    expect(main_of(laptop)).to_contain_text("dreigt", timeout=WAIT)
    expect(main_of(laptop)).to_contain_text(re.compile(r"[Vv]an (10|100) gemeenten in deze positie haalde"))
    expect(main_of(laptop)).to_contain_text("Gesteld door de gemeenteraad")
    keep_screenshot(laptop, "journey-targets-2-warning")

    laptop.get_by_role("link", name="Wat helpt het meest").first.click()
    wait_for_page(laptop, "Wat helpt het meest in Ede?")
    boxes = laptop.get_by_role("checkbox")
    for at in range(3):
        main_of(laptop).locator("[data-testid=stCheckbox]:not(:has([role=switch]))").nth(at).locator("label").click()
        wait_until_still(laptop)
        expect(laptop).to_have_url(re.compile(r"stappen=\w+\.\d+(_\w+\.\d+)" + "{" + str(at) + "}"), timeout=WAIT)
    assert boxes.count() >= 3
    tried = address_of(laptop)
    expect(main_of(laptop)).to_contain_text("3 stappen")
    keep_screenshot(laptop, "journey-targets-3-steps")

    laptop.reload()
    wait_for_page(laptop, "Wat helpt het meest in Ede?")
    assert address_of(laptop) == tried  # the link is the view
    fill(laptop, "Naam van het plan", "Plan van aanpak Ede")
    laptop.get_by_role("button", name="Bewaar het plan").click()
    expect(main_of(laptop)).to_contain_text("Plan van aanpak Ede", timeout=WAIT)
    wait_until_still(laptop)
    keep_screenshot(laptop, "journey-targets-4-plan")
    kept = stores.read(store).execute("select name, cbs_code, chance_pct, planned_chance_pct from plan").fetchall()
    assert [row[:2] for row in kept] == [("Plan van aanpak Ede", EDE)]
    assert kept[0][3] >= kept[0][2]
    assert stores.read(store).execute("select count(*) from plan_step").fetchall() == [(3,)]


def test_a_council_member_reads_the_warning_on_a_phone(phone: Page, dashboard: str) -> None:
    phone.goto(f"{dashboard}/doelen?plaats=GM0202&termijn=5")
    wait_for_page(phone, "Doelen van Arnhem")
    expect(main_of(phone)).to_contain_text("doel", timeout=WAIT)
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the phone"
    expect(phone.locator("svg[role=img]:visible")).to_have_count(1, timeout=WAIT)
    phone.get_by_text("Waarom dit woord?").first.click()
    keep_screenshot(phone, "phone-targets")
