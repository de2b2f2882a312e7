"""Every page, wide and narrow, light and dark: nothing too wide, nothing English, no error, no rule of axe-core broken."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response, expect

from data.text import LOCALE
from tests.journeys.axe import broken_rules, leave_out_what_is_alike
from tests.journeys.screen import keep_picture, open_page, wait_for_drawing

pytestmark = pytest.mark.browser
ONLY_READS = True

PAGES = {
    "overzicht": "/",
    "gemeente": "/gemeente?plaats=GM0202",
    "gemeente-opgeheven": "/gemeente?plaats=GM0501&ronde=2022",
    "gemeente-opvolger": "/gemeente?plaats=GM1992",
    "gemeente-niet-meegedaan": "/gemeente?plaats=GM0796",
    "provincie": "/provincie?plaats=PV25",
    "provincie-klein": "/provincie?plaats=PV24&ronde=2022&niveau=operational",
    "nederland": "/nederland",
    "doelen-gemeente": "/doelen?plaats=GM0202",
    "doelen-provincie": "/doelen?plaats=PV25&termijn=5",
    "doelen-opgeheven": "/doelen?plaats=GM0501",
    "wat-helpt": "/wat-helpt?plaats=GM0202",
    "pilots": "/pilots",
    "pilots-provincie": "/pilots?plaats=PV25",
    "programmas": "/programmas",
    "programma": "/programmas?leertraject=green_deal_2",
    "leren": "/leren?plaats=GM0202",
    "wie-leert-van-wie": "/wie-leert-van-wie?leertraject=masterclasses",
    "vragen": "/vragen?plaats=GM0268",
    "doelen-stellen": "/doelen-stellen?plaats=GM0202",
    "pilot-melden": "/pilot-melden",
    "voorspellingen": "/voorspellingen",
    "rapporten": "/rapporten",
    "slotbijeenkomst": "/slotbijeenkomst",
    "uploaden": "/uploaden",
    "methode": "/methode",
    "vergelijken": "/vergelijken?plaatsen=GM0202-GM0268-PV25",
    "toegankelijkheid": "/toegankelijkheid",
}
SIZES = {"laptop": (1440, 900), "telefoon": (390, 844)}
FIRST = "laptop"
Scheme = Literal["light", "dark"]
ONE_PER_PAGE = set({address.partition("?")[0]: name for name, address in reversed(PAGES.items())}.values())
OF_THE_DARK = ("color-contrast",)
LIGHT = "rgb(255, 255, 255)"
BACKGROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
OF_THE_FRAMEWORK = ["Deploy", "Browse files", "per file", "Choose an option", "No results", "Running...", "Press Enter to apply"]


def english_sentences() -> Iterator[str]:
    """Message ids that cannot be Dutch by accident: some words long and different from their translation."""
    for path in sorted(Path(LOCALE / "nl").glob("*.po")):
        with path.open("rb") as lines:
            for message in read_po(lines, locale="nl"):
                english = message.id if isinstance(message.id, str) else message.id[0]
                plain = english.replace("*", "").split("{")[0].strip()
                if len(plain.split()) >= 3 and english not in message.string:
                    yield plain


@pytest.fixture(scope="module")
def english() -> list[str]:
    """What may not stand on a page: read once, there are thousands of messages."""
    return [*english_sentences(), *OF_THE_FRAMEWORK]


@pytest.fixture(scope="module")
def tab(visitor: BrowserContext) -> Page:
    """One tab for all pages: every new one starts a process and reads the scripts of the framework anew."""
    return visitor.new_page()


@pytest.fixture
def errors(tab: Page) -> Iterator[list[str]]:
    """What went wrong in the tab during one test."""
    found: list[str] = []
    heard = {
        "pageerror": lambda error: found.append(str(error)),
        "console": lambda message: found.append(message.text) if is_error(message) else None,
        "response": lambda answer: found.append(answer.url) if is_refused(answer) else None,
    }
    for event, listener in heard.items():
        tab.on(event, listener)
    yield found
    for event, listener in heard.items():
        tab.remove_listener(event, listener)


@pytest.mark.parametrize("name", PAGES)
def test_page_looks_right(tab: Page, errors: list[str], english: list[str], dashboard: str, name: str) -> None:
    """Opened once, and made as narrow as a phone; the journeys on a phone open pages at that width. A page is dark once.

    First light at both widths, then dark: other colours are most of a second of work for the browser.
    """
    is_first = name in ONE_PER_PAGE
    show(tab, FIRST, "light")
    open_page(tab, dashboard + PAGES[name])
    for scheme in ("light", "dark") if is_first else ("light",):
        for size in SIZES:
            show(tab, size, scheme)
            wait_for_scheme(tab, scheme)
            if scheme == "light":
                check_page(tab, english)
            show_whole_page(tab, SIZES[size][0])
            keep_picture(tab, f"{name}-{size}-{scheme}")
    assert errors == []
    assert broken_in_both(tab, is_first=is_first) == []


def show(page: Page, size: str, scheme: Scheme) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)


def wait_for_scheme(page: Page, scheme: Scheme) -> None:
    page.wait_for_function(f"{BACKGROUND} {'===' if scheme == 'light' else '!=='} {LIGHT!r}")
    wait_for_drawing(page)


def broken_in_both(page: Page, *, is_first: bool) -> list[str]:
    """What breaks a rule in the dark on a phone, of every page once, and in the light on a laptop, in every state."""
    leave_out_what_is_alike(page)
    broken = broken_rules(page, OF_THE_DARK) if is_first else []
    show(page, FIRST, "light")
    wait_for_scheme(page, "light")
    return broken + broken_rules(page)


def check_page(page: Page, english: list[str]) -> None:
    assert page.locator(".stException, [data-testid=stException]").count() == 0
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "wider than the screen"
    shown = page.evaluate("document.body.innerText")
    assert "Verzonnen voorbeelddata" in shown
    assert [text for text in english if text in shown] == []


def show_whole_page(page: Page, width: int) -> None:
    """Make the window as high as the page: Streamlit scrolls inside it."""
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0, timeout=30_000)
    height = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(int(height) + 20, 9000)})
    wait_for_drawing(page)


def is_error(message: ConsoleMessage) -> bool:
    return message.type == "error" and "404" not in message.text  # what was not found is in the answers, with its address


def is_refused(answer: Response) -> bool:
    """Streamlit first asks for its own addresses below the address of the page, to find out where it is served."""
    return answer.status >= 400 and "/_stcore/" not in answer.url
