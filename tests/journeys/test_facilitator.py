"""A facilitator looks how a province stands before a closing session."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.screen import address_of, keep_screenshot, wait_for_page

pytestmark = pytest.mark.browser
ONLY_READS = True


def test_sees_the_province_its_spread_and_its_municipalities(laptop: Page, dashboard: str) -> None:
    laptop.goto(f"{dashboard}/provincie?plaats=PV25")
    wait_for_page(laptop, "Gelderland")
    main = laptop.locator(".stMain").first
    expect(main).to_contain_text("van de 51 gemeenten", timeout=20_000)
    expect(laptop.locator("figure.ci-trend")).to_be_visible(timeout=20_000)
    link = laptop.locator("#members a[data-go=GM0274]")  # Renkum, in the table of its province
    expect(link.first).to_be_visible(timeout=20_000)
    keep_screenshot(laptop, "laptop-province")
    link.first.click()
    wait_for_page(laptop, "Renkum")
    assert address_of(laptop) == "/gemeente?plaats=GM0274"
    laptop.go_back()
    wait_for_page(laptop, "Gelderland")


def test_sorts_the_municipalities_by_a_press_on_a_head(laptop: Page, dashboard: str) -> None:
    laptop.goto(f"{dashboard}/provincie?plaats=PV25")
    wait_for_page(laptop, "Gelderland")
    table = laptop.locator("#members .ci-table").first
    expect(table).to_be_visible(timeout=20_000)
    table.get_by_role("button", name="Strategisch").first.click()
    shown = table.locator("tbody tr").evaluate_all("rows => rows.map(row => row.cells[1].dataset.sort)")
    scores = [float(score) for score in shown if score]
    assert len(scores) > 40
    assert scores == sorted(scores, reverse=True)


def test_reads_the_answers_of_two_rounds_side_by_side(laptop: Page, dashboard: str) -> None:
    laptop.goto(f"{dashboard}/vragen?plaats=GM0202")
    main = laptop.locator(".stMain").first
    expect(main).to_contain_text("Hoe is circulair inkopen opgenomen in het inkoop- en aanbestedingsbeleid?", timeout=20_000)
    keep_screenshot(laptop, "laptop-questions")
