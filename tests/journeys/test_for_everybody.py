"""The dashboard with the keyboard alone, at 200% zoom, in one's own colours, and on the first screen of a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.axe import broken_rules
from tests.journeys.screen import address_of, keep_picture, open_page
from tests.journeys.walk import walk

pytestmark = pytest.mark.browser
ONLY_READS = True

GEMEENTE = "/gemeente?plaats=GM0202"
PATHS = {"overzicht": "/", "gemeente": GEMEENTE}
PLAIN = ["/lees", "/lees/gemeente/GM0202", "/lees/provincie/PV20", "/lees/gemeente/GM9999"]
SAME_ROW = 60  # pixels: what stands in one row need not have its top at one height
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A visitor of the plain pages, which forbid scripts: axe-core is let in for the test."""
    opened = browser.new_context(locale="nl-NL", bypass_csp=True)
    yield opened.new_page()
    opened.close()


@pytest.mark.parametrize("name", ["overzicht", "gemeente"])
def test_the_tab_key_reaches_everything_in_the_order_of_the_screen(visitor: BrowserContext, dashboard: str, name: str) -> None:
    """As narrow as a phone, where one thing stands below the other: the focus never goes up, is always seen, and gets out."""
    page = visitor.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, dashboard + PATHS[name])
    wanted, stops = walk(page)
    assert stops[0].text == "Direct naar de inhoud"
    assert sorted(set(wanted) - {stop.mark for stop in stops}) == []
    assert [stop for stop in stops if not stop.is_seen] == []
    tops = [stop.top for stop in stops[2:]]  # after the skip link and the page itself
    assert [stops[2:][at + 1] for at in range(len(tops) - 1) if tops[at + 1] < tops[at] - SAME_ROW] == []
    page.close()


def test_the_skip_link_leads_past_the_menu_and_the_menu_stays_in_the_app(visitor: BrowserContext, dashboard: str) -> None:
    page = visitor.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, dashboard + GEMEENTE)
    page.evaluate("window.isTheSamePage = true")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()

    menu = page.get_by_role("button", name="Menu", exact=True)
    menu.press("Enter")
    expect(page.get_by_role("navigation", name="Pagina’s")).to_be_visible()
    assert broken_rules(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("navigation", name="Pagina’s")).to_be_hidden()
    expect(menu).to_be_focused()

    menu.press("Enter")
    page.get_by_role("link", name="Doelen", exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1, name="Doelen van Arnhem")).to_be_focused()
    assert address_of(page) == "/doelen?plaats=GM0202"
    assert page.evaluate("window.isTheSamePage"), "the page was loaded again"
    page.close()


def test_what_opens_on_a_page_breaks_no_rule_either(visitor: BrowserContext, dashboard: str) -> None:
    """Everything that opens at a press, opened at once, at 200% zoom of a laptop; then a chart to explore."""
    page = visitor.new_page()
    page.set_viewport_size({"width": 720, "height": 450})
    open_page(page, dashboard + GEMEENTE)
    page.evaluate("document.querySelectorAll('.stMain details').forEach(each => { each.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "wider than the screen"
    assert broken_rules(page) == []
    page.evaluate("document.querySelectorAll('.stMain details').forEach(each => { each.open = false })")
    page.get_by_role("button", name="Verken de grafiek").first.press("Enter")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=30_000)
    assert broken_rules(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.close()


def test_the_first_screen_of_a_phone_has_the_answer(visitor: BrowserContext, dashboard: str) -> None:
    """The name, the answer, and each score with its direction, before anybody scrolls."""
    page = visitor.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, dashboard + GEMEENTE)
    changes = page.locator(".ci-level .ci-card-score span")
    expect(changes).to_have_count(2)
    for part in (page.get_by_role("heading", level=1), page.locator(".st-key-answer p").first, changes.first, changes.last):
        box = part.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 844
    page.close()


def test_the_bar_fits_the_narrowest_screens_and_the_main_chart_the_widest(visitor: BrowserContext, dashboard: str) -> None:
    """In both languages: the menu button stands inside the column, and nothing makes the page scroll sideways."""
    page = visitor.new_page()
    for language in ("nl", "en"):
        open_page(page, f"{dashboard}/?taal={language}")
        for width in (320, 360, 390):
            page.set_viewport_size({"width": width, "height": 844})
            box = page.locator(".ci-menu-button").bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= width - 16, (language, width)
            assert page.locator(".stMain").evaluate("each => each.scrollWidth") == width
    page.set_viewport_size({"width": 1440, "height": 900})
    open_page(page, f"{dashboard}/doelen-stellen?plaats=GM0202")
    drawn = page.locator(".ci-aim svg.ci-wide").bounding_box()
    assert drawn is not None
    assert drawn["width"] >= 600
    page.close()


@pytest.mark.parametrize("name", ["overzicht", "gemeente"])
def test_colours_of_the_visitors_own_choosing_leave_the_figures_legible(
    visitor: BrowserContext, dashboard: str, name: str
) -> None:
    """In forced colours a bar or a tile made of a background would vanish; figures keep their palette on their own background."""
    page = visitor.new_page()
    page.emulate_media(forced_colors="active", contrast="more", reduced_motion="reduce")
    open_page(page, dashboard + PATHS[name])
    figure = page.locator(".ci-figure").first
    assert figure.evaluate("each => getComputedStyle(each).forcedColorAdjust") == "none"
    assert figure.evaluate("each => getComputedStyle(each).backgroundColor") not in ("rgba(0, 0, 0, 0)", "transparent")
    moving = page.evaluate("document.getAnimations().filter(each => each.effect.getTiming().duration > 1).length")
    assert moving == 0
    keep_picture(page, f"{name}-eigen-kleuren")
    page.close()


@pytest.mark.parametrize("path", PLAIN)
def test_the_plain_pages_break_no_rule(reader: Page, dashboard: str, path: str) -> None:
    """Wide and light, narrow and dark, with all that opens on them opened."""
    broken: list[str] = []
    for width, scheme in ((1280, "light"), (390, "dark")):
        reader.set_viewport_size({"width": width, "height": 844})
        reader.emulate_media(color_scheme=scheme)
        reader.goto(dashboard + path)
        reader.evaluate(OPEN_ALL)
        broken += broken_rules(reader)
        assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth"), "wider than the screen"
    assert broken == []
