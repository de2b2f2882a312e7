"""A place is read before Streamlit has drawn its page, and another place before its run has come."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Route, WebSocketRoute, expect

from tests.journeys.axe import broken_rules
from tests.journeys.screen import address_of, wait_for_page, wait_for_takeover

pytestmark = pytest.mark.browser
ONLY_READS = True
VIEW = "/gemeente?plaats=GM0202&ronde=2025"
STREAM = re.compile(r"/_stcore/stream")
PART = re.compile(r"/BidiComponent\.\w+\.js$")  # of Streamlit, which draws the figures; it comes when the page asks for it
BLOCKS = ".st-key-blocks .ci-block > .ci-sentence"

NOT_YET = "#root [data-test-script-state=notRunning] [data-testid=stSkeleton]"
TOP = "document.getElementById('trend').getBoundingClientRect().top"

OLDER = "addEventListener('DOMContentLoaded', () => (document.querySelector('#ci-first [data-sign]').dataset.sign = 'older'))"
BACKGROUND = "element => getComputedStyle(element).backgroundColor"


@pytest.fixture
def page(visitor: BrowserContext) -> Iterator[Page]:
    opened = visitor.new_page()
    opened.set_viewport_size({"width": 1280, "height": 900})
    yield opened
    opened.close()


class Held:
    """What the server sends over the stream is held until it is let go."""

    def __init__(self, page: Page) -> None:
        self.waiting: list[str | bytes] = []
        self.is_held = False
        page.route_web_socket(STREAM, self._join)

    def _join(self, stream: WebSocketRoute) -> None:
        server = stream.connect_to_server()
        stream.on_message(server.send)
        server.on_message(self._hold)
        self.stream = stream

    def _hold(self, message: str | bytes) -> None:
        if self.is_held:
            self.waiting.append(message)
        else:
            self.stream.send(message)

    def let_go(self) -> None:
        self.is_held = False
        for message in self.waiting:
            self.stream.send(message)


def choose(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Gemeente").click()
    page.keyboard.type(name)
    expect(page.get_by_role("option", name=name, exact=True)).to_be_visible()
    page.keyboard.press("Enter")


def test_a_place_is_read_before_streamlit_has_drawn_its_page(page: Page, dashboard: str) -> None:
    held = Held(page)
    held.is_held = True
    parts: list[Route] = []
    page.route(PART, lambda route: parts.append(route))
    page.emulate_media(color_scheme="dark")
    page.goto(dashboard + VIEW)
    first = page.locator("#ci-first")
    assert first.evaluate(BACKGROUND) == "rgb(17, 24, 31)"  # as Streamlit's page below it
    expect(first.get_by_role("heading", level=1)).to_have_text("Arnhem")
    expect(first).to_contain_text("Arnhem scoort in 2025")
    expect(page.locator("#root")).to_have_attribute("inert", "")
    assert broken_rules(page) == []
    table = first.locator("#trend [data-panel=table]")
    table.locator("summary").click()  # opened before the page is there, and still open when it is
    link = first.locator("#trend").get_by_role("link", name="Tabel als CSV")
    link.focus()
    first.evaluate("first => first.scrollTo(0, 500)")
    expect(first).to_have_count(1)
    top = page.evaluate(TOP)
    held.let_go()
    expect(page.locator(NOT_YET)).not_to_have_count(0)  # the run is over, and its figures are not there by far
    page.wait_for_timeout(1000)
    expect(first).to_have_count(1)
    for part in parts:
        part.continue_()
    wait_for_page(page, "Arnhem")
    assert address_of(page) == VIEW
    expect(page.locator("#root #trend [data-panel=table]")).to_have_attribute("open", "")
    assert page.evaluate(TOP) == pytest.approx(top, abs=2), "the page moved under the reader"
    assert page.evaluate("document.activeElement.textContent") == "Tabel als CSV"
    expect(page.locator("#root")).not_to_have_attribute("inert", "")
    expect(page.locator("h1")).to_have_count(1)


def test_what_is_pressed_early_is_done(visitor: BrowserContext, page: Page, dashboard: str) -> None:
    """At once where no run is needed, else as soon as the page is there."""
    visitor.grant_permissions(["clipboard-read", "clipboard-write"])
    held = Held(page)
    held.is_held = True
    page.goto(dashboard + VIEW)
    first = page.locator("#ci-first")
    first.get_by_role("link", name="Operationeel").click()
    expect(first.get_by_role("heading", name="Ontwikkeling, operationeel")).to_be_visible()
    assert address_of(page) == f"{VIEW}&niveau=operational"
    first.locator("#trend").get_by_role("button", name="Kopieer als zin").click()
    expect(first.locator("#trend").get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Arnhem ging van ")
    first.locator("[data-list=choose_round_year]").click()
    held.let_go()
    wait_for_takeover(page)
    page.get_by_role("option", name="2024").click()
    expect(page.locator(".st-key-answer")).to_contain_text("Arnhem scoort in 2024")


def test_a_page_with_other_figures_is_shown_as_soon_as_it_is_whole(page: Page, dashboard: str) -> None:
    """As when a delivery was published between the two."""

    page.add_init_script(OLDER)
    page.goto(dashboard + VIEW)
    expect(page.locator("#ci-first [data-sign=older]")).to_be_visible()
    wait_for_page(page, "Arnhem")
    expect(page.locator(BLOCKS).first).to_contain_text("Arnhem")


def test_its_links_work_without_a_script(page: Page, dashboard: str) -> None:
    page.route("**/*.js", lambda route: route.abort())
    page.goto(dashboard + VIEW)
    page.locator("#ci-first nav").get_by_role("link", name="Provincie").click()
    expect(page.locator("#ci-first h1")).to_have_text("Gelderland")
    assert address_of(page) == "/provincie?plaats=PV25&ronde=2025"


def test_another_place_is_there_before_its_run(page: Page, dashboard: str) -> None:
    held = Held(page)
    page.goto(dashboard + VIEW)
    wait_for_page(page, "Arnhem")
    held.is_held = True
    choose(page, "Nijmegen")
    expect(page.locator(BLOCKS).first).to_contain_text("Nijmegen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nijmegen")
    expect(page.locator(".st-key-answer")).to_contain_text("Nijmegen scoort in 2025")
    page.locator("#trend [data-panel=table] summary").click()
    held.let_go()
    wait_for_page(page, "Nijmegen")
    expect(page).to_have_url(re.compile("plaats=GM0268&ronde=2025$"))
    expect(page.locator("#trend [data-panel=table]")).to_have_attribute("open", "")  # the run found it shown, and left it
    page.go_back()
    wait_for_page(page, "Arnhem")
    expect(page.locator(BLOCKS).first).to_contain_text("Arnhem")


def test_without_an_answer_ahead_the_run_brings_the_place(page: Page, dashboard: str) -> None:
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.route("**/figuren/**", refuse)
    page.goto(dashboard + VIEW)
    wait_for_takeover(page)
    choose(page, "Nijmegen")
    wait_for_page(page, "Nijmegen")
    expect(page.locator(BLOCKS).first).to_contain_text("Nijmegen")
    assert [re.search(r"naam=(\w+)", each)[1] for each in asked] == ["Nijmegen"]
