"""Every page, wide and narrow, light and dark: nothing too wide, nothing English, no error, no rule of axe-core broken."""

from collections.abc import Iterator
from pathlib import Path

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


@pytest.mark.parametrize("name", PAGES)
def test_page_looks_right(visitor: BrowserContext, english: list[str], dashboard: str, name: str) -> None:
    """Opened once, and made as narrow as a phone; the journeys on a phone open pages at that width. A page is dark once."""
    is_first = name in ONE_PER_PAGE
    page = visitor.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if is_error(message) else None)
    page.on("response", lambda answer: errors.append(answer.url) if is_refused(answer) else None)
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="light")
        if size == FIRST:
            open_page(page, dashboard + PAGES[name])
        page.wait_for_function(f"{BACKGROUND} === {LIGHT!r}")
        wait_for_drawing(page)
        check_page(page, english)
        show_whole_page(page, width)
        keep_picture(page, f"{name}-{size}-light")
        if is_first:
            page.emulate_media(color_scheme="dark")
            page.wait_for_function(f"{BACKGROUND} !== {LIGHT!r}")
            keep_picture(page, f"{name}-{size}-dark")
    assert errors == []
    assert broken_in_both(page, is_first=is_first) == []
    page.close()


def broken_in_both(page: Page, *, is_first: bool) -> list[str]:
    """What breaks a rule in the dark on a phone, of every page once, and in the light on a laptop, in every state."""
    leave_out_what_is_alike(page)
    broken = broken_rules(page, OF_THE_DARK) if is_first else []
    page.set_viewport_size(dict(zip(("width", "height"), SIZES[FIRST], strict=True)))
    page.emulate_media(color_scheme="light")
    page.wait_for_function(f"{BACKGROUND} === {LIGHT!r}")
    wait_for_drawing(page)
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
