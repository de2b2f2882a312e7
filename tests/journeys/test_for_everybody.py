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
FITS = "document.querySelector('.stMain').scrollWidth <= document.querySelector('.stMain').clientWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A visitor of the plain pages, which forbid scripts: axe-core is let in for the test."""
    opened = browser.new_context(locale="nl-NL", bypass_csp=True)
    yield opened.new_page()
    opened.close()


@pytest.fixture(scope="module")
def only_tab(visitor: BrowserContext) -> Page:
    return visitor.new_page()


@pytest.fixture
def tab(only_tab: Page) -> Page:
    """One tab for the tests of this module, each of which opens a page in it: a new tab is a new process of the browser."""
    only_tab.set_viewport_size({"width": 1280, "height": 720})
    only_tab.emulate_media(forced_colors="none", contrast="no-preference", reduced_motion="reduce")
    return only_tab


@pytest.mark.parametrize("name", ["overzicht", "gemeente"])
def test_the_tab_key_reaches_everything_in_the_order_of_the_screen(tab: Page, dashboard: str, name: str) -> None:
    """As narrow as a phone, where one thing stands below the other: the focus never goes up, is always seen, and gets out."""
    tab.set_viewport_size({"width": 390, "height": 844})
    open_page(tab, dashboard + PATHS[name])
    wanted, stops = walk(tab)
    assert stops[0].text == "Direct naar de inhoud"
    assert sorted(set(wanted) - {stop.mark for stop in stops}) == []
    assert [stop for stop in stops if not stop.is_seen] == []
    tops = [stop.top for stop in stops[2:]]  # after the skip link and the page itself
    assert [stops[2:][at + 1] for at in range(len(tops) - 1) if tops[at + 1] < tops[at] - SAME_ROW] == []


def test_the_skip_link_leads_past_the_menu_and_the_menu_stays_in_the_app(tab: Page, dashboard: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    open_page(tab, dashboard + GEMEENTE)
    tab.evaluate("window.isTheSamePage = true")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_be_focused()

    menu = tab.get_by_role("button", name="Menu", exact=True)
    menu.press("Enter")
    expect(tab.get_by_role("navigation", name="Pagina’s")).to_be_visible()
    assert broken_rules(tab) == []
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("navigation", name="Pagina’s")).to_be_hidden()
    expect(menu).to_be_focused()

    menu.press("Enter")
    tab.get_by_role("link", name="Doelen", exact=True).press("Enter")
    expect(tab.get_by_role("heading", level=1, name="Doelen van Arnhem")).to_be_focused()
    assert address_of(tab) == "/doelen?plaats=GM0202"
    assert tab.evaluate("window.isTheSamePage"), "the page was loaded again"


def test_what_opens_on_a_page_breaks_no_rule_either(tab: Page, dashboard: str) -> None:
    """Everything that opens at a press, opened at once, at 200% zoom of a laptop; then a chart to explore."""
    tab.set_viewport_size({"width": 720, "height": 450})
    open_page(tab, dashboard + GEMEENTE)
    tab.evaluate("document.querySelectorAll('.stMain details').forEach(each => { each.open = true })")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), "wider than the screen"
    assert broken_rules(tab) == []
    tab.set_viewport_size({"width": 1440, "height": 900})
    assert tab.evaluate(FITS), "a table makes the page wider than the screen of a laptop"
    tab.set_viewport_size({"width": 720, "height": 450})
    tab.evaluate("document.querySelectorAll('.stMain details').forEach(each => { each.open = false })")
    tab.get_by_role("button", name="Verken de grafiek").first.press("Enter")
    expect(tab.locator(".js-plotly-plot .main-svg").first).to_be_visible(timeout=30_000)
    assert broken_rules(tab) == []
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_have_count(0)


def test_the_first_screen_of_a_phone_has_the_answer(tab: Page, dashboard: str) -> None:
    """The name, the answer, and each score with its direction, before anybody scrolls."""
    tab.set_viewport_size({"width": 390, "height": 844})
    open_page(tab, dashboard + GEMEENTE)
    changes = tab.locator(".ci-level .ci-card-score span")
    expect(changes).to_have_count(2)
    for part in (tab.get_by_role("heading", level=1), tab.locator(".st-key-answer p").first, changes.first, changes.last):
        box = part.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 844


def test_the_bar_fits_the_narrowest_screens_and_the_main_chart_the_widest(tab: Page, dashboard: str) -> None:
    """In both languages: the menu button stands inside the column, and nothing makes the page scroll sideways."""
    for language in ("nl", "en"):
        open_page(tab, f"{dashboard}/?taal={language}")
        for width in (320, 360, 390):
            tab.set_viewport_size({"width": width, "height": 844})
            box = tab.locator(".ci-menu-button").bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= width - 16, (language, width)
            assert tab.locator(".stMain").evaluate("each => each.scrollWidth") == width
    tab.set_viewport_size({"width": 1440, "height": 900})
    open_page(tab, f"{dashboard}/doelen-stellen?plaats=GM0202")
    drawn = tab.locator(".ci-aim svg.ci-wide").bounding_box()
    assert drawn is not None
    assert drawn["width"] >= 600


@pytest.mark.parametrize("name", ["overzicht", "gemeente"])
def test_colours_of_the_visitors_own_choosing_leave_the_figures_legible(tab: Page, dashboard: str, name: str) -> None:
    """In forced colours a bar or a tile made of a background would vanish; figures keep their palette on their own background."""
    tab.emulate_media(forced_colors="active", contrast="more", reduced_motion="reduce")
    open_page(tab, dashboard + PATHS[name])
    figure = tab.locator(".ci-figure").first
    assert figure.evaluate("each => getComputedStyle(each).forcedColorAdjust") == "none"
    assert figure.evaluate("each => getComputedStyle(each).backgroundColor") not in ("rgba(0, 0, 0, 0)", "transparent")
    moving = tab.evaluate("document.getAnimations().filter(each => each.effect.getTiming().duration > 1).length")
    assert moving == 0
    keep_picture(tab, f"{name}-eigen-kleuren")


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
