"""A council member opens the link on a phone and has two minutes."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.screen import address_of, keep_screenshot, wait_for_page, wait_for_takeover

pytestmark = pytest.mark.browser
ONLY_READS = True


def test_finds_the_own_municipality_and_sees_where_it_stands(phone: Page, dashboard: str) -> None:
    phone.goto(dashboard)
    wait_for_takeover(phone)
    expect(phone.locator(".ci-map a")).to_have_count(342, timeout=20_000)
    keep_screenshot(phone, "phone-overview")

    phone.get_by_role("combobox", name="Zoek uw gemeente").tap()
    phone.keyboard.type("Den Haag")
    phone.keyboard.press("Enter")
    wait_for_page(phone, "'s-Gravenhage")
    assert address_of(phone) == "/gemeente?plaats=GM0518"
    main = phone.locator("section.stMain, .stMain").first
    expect(main).to_contain_text(re.compile(r"'s-Gravenhage scoort in 2026 strategisch \d+ en operationeel \d+"))
    expect(main).to_contain_text("Zuid-Holland")
    expect(main).to_contain_text("Verzonnen voorbeelddata")
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the phone"
    keep_screenshot(phone, "phone-municipality")


def test_the_link_is_the_view(phone: Page, dashboard: str) -> None:
    phone.goto(f"{dashboard}/gemeente?plaats=GM0202&ronde=2024&niveau=operational")
    wait_for_page(phone, "Arnhem")
    expect(phone.get_by_role("heading", name="Ontwikkeling, operationeel")).to_be_visible(timeout=15_000)
    expect(phone.locator(".stMain").first).to_contain_text("scoort in 2024")
    phone.reload()
    wait_for_page(phone, "Arnhem")
    expect(phone.get_by_role("heading", name="Ontwikkeling, operationeel")).to_be_visible(timeout=15_000)
    phone.get_by_role("radio", name="Strategisch").or_(phone.get_by_role("button", name="Strategisch")).first.tap()
    expect(phone.get_by_role("heading", name="Ontwikkeling, strategisch")).to_be_visible(timeout=15_000)
    assert address_of(phone) == "/gemeente?plaats=GM0202&ronde=2024"


def test_a_tap_tells_and_comes_closer_and_the_link_opens_that_municipality(phone: Page, dashboard: str) -> None:
    phone.goto(dashboard)
    wait_for_takeover(phone)
    tile = phone.locator(".ci-map a[data-go=GM0268]")
    expect(tile).to_be_visible(timeout=20_000)
    tile.tap()
    readout = phone.locator(".ci-tiles .ci-readout")
    expect(readout).to_contain_text("Nijmegen, Gelderland")
    expect(readout).to_contain_text("van de vragen beantwoord")
    assert address_of(phone) == "/"
    expect(phone.locator(".ci-zoom")).to_have_js_property("selectedIndex", 4)  # the province it is in, by name
    size = tile.bounding_box()
    assert size is not None
    assert size["width"] >= 24, "too small for a fingertip"
    readout.get_by_role("link", name="Naar Nijmegen").tap()
    wait_for_page(phone, "Nijmegen")
    phone.go_back()
    expect(phone.locator(".ci-map a")).to_have_count(342, timeout=20_000)
    assert address_of(phone) == "/"


def test_the_map_works_with_the_keyboard_alone(laptop: Page, dashboard: str) -> None:
    laptop.goto(dashboard)
    wait_for_takeover(laptop)
    tile = laptop.locator(".ci-map a[data-go=GM0202]")
    expect(tile).to_be_visible(timeout=20_000)
    expect(laptop.locator(".ci-map a[tabindex='0']")).to_have_count(1)
    tile.focus()
    told = {}
    for key in ("ArrowRight", "Home", "End", "Control+Home", "Control+End"):
        laptop.keyboard.press(key)
        told[key] = str(laptop.evaluate("document.activeElement.dataset.at"))
        expect(laptop.locator(".ci-tiles .ci-readout b")).to_have_text(
            str(laptop.evaluate("document.activeElement.getAttribute('aria-label')")).split("; ")[0]
        )
    places = {key: tuple(map(int, at.split(","))) for key, at in told.items()}
    assert places["Home"][1] == places["ArrowRight"][1] == places["End"][1], "Home and End stay in the row"
    assert places["Home"][0] < places["ArrowRight"][0] <= places["End"][0]
    assert places["Control+Home"][1] < places["Home"][1] < places["Control+End"][1]
    expect(laptop.locator(".ci-map a[tabindex='0']")).to_have_count(1)
    tile.focus()
    laptop.keyboard.press("Enter")
    wait_for_page(laptop, "Arnhem")


def test_an_address_that_does_not_exist_gets_a_sentence(phone: Page, dashboard: str) -> None:
    phone.goto(f"{dashboard}/gemeente?plaats=GM9999&ronde=1999")
    expect(phone.locator(".stMain").first).to_contain_text("De ronde “1999” bestaat niet", timeout=20_000)
    expect(phone.locator(".stMain").first).to_contain_text("GM9999")
    expect(phone.locator(".stException")).to_have_count(0)
