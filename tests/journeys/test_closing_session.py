"""A facilitator prepares and leads the closing session of a learning programme."""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.axe import broken_rules
from tests.journeys.screen import keep_picture, wait_for_page
from tests.reports.stage_page import ReadPage

pytestmark = pytest.mark.browser
PROGRAMME = "green_deal_2"


@pytest.fixture
def hall(browser: Browser) -> Page:
    """A laptop on a projector of 1920 by 1080."""
    return browser.new_page(viewport={"width": 1920, "height": 1080}, locale="nl-NL", accept_downloads=True)


def test_makes_the_reports_of_a_programme_at_once(laptop: Page, phone: Page, dashboard: str, tmp_path: Path) -> None:
    laptop.goto(f"{dashboard}/rapporten")
    wait_for_page(laptop, "Rapporten")
    choose_programme(laptop, "Leernetwerk")
    laptop.get_by_text("Excel, de hele berekening").click()
    expect(laptop.get_by_text("Het resultaat: 10 bestanden")).to_be_visible()
    assert broken_rules(laptop) == []
    keep_picture(laptop, "laptop-reports")
    laptop.get_by_role("button", name="Maak de rapporten").click()
    expect(laptop.get_by_role("button", name="Stoppen")).to_be_visible()
    phone.goto(f"{dashboard}/gemeente?plaats=GM0202")  # meanwhile others go on
    wait_for_page(phone, "Arnhem")
    laptop.reload()  # the order is in the address
    link = laptop.get_by_role("link", name="Haal de zip op")
    expect(link).to_be_visible(timeout=90_000)
    expect(laptop.get_by_text("5 van 5 rapporten zijn compleet.")).to_be_visible()
    assert broken_rules(laptop) == []
    with laptop.expect_download() as taken:
        link.click()
    taken.value.save_as(tmp_path / "reports.zip")
    with zipfile.ZipFile(tmp_path / "reports.zip") as found:
        assert found.testzip() is None
        endings = sorted(name.rpartition(".")[2] for name in found.namelist())
        assert endings == ["csv", "html", *["pdf"] * 5, *["xlsx"] * 5]
        assert "Geen rapport: geen gemeente." in found.read("inhoud.html").decode()


def choose_programme(laptop: Page, name: str) -> None:
    """Type a part of its name in the list, as one does in a list of four hundred."""
    whom = laptop.get_by_role("combobox", name="Voor wie")
    whom.click()
    whom.press_sequentially(name)
    whom.press("Enter")
    expect(laptop).to_have_url(re.compile("leertraject="))
    expect(laptop.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible()


def test_leads_the_session_by_keyboard_and_takes_it_along(hall: Page, dashboard: str, tmp_path: Path) -> None:
    hall.goto(f"{dashboard}/slotbijeenkomst?verhaal={PROGRAMME}")
    wait_for_page(hall, "Slotbijeenkomst")
    with hall.expect_popup() as opened:
        hall.get_by_role("link", name="Open de presentatie").click()
    stage = opened.value
    problems: list[str] = []
    stage.on("console", lambda message: problems.append(message.text))
    stage.set_viewport_size({"width": 1920, "height": 1080})
    expect(stage.locator(".is-now h2")).to_have_text("Green Deal Circulair Inkopen 2.0 (2018-2020)")
    keep_picture(stage, "stage-opening")
    walk_to_the_end(stage)
    hide_names(stage)
    blacken(stage)
    leave_and_come_back(stage)
    assert broken_rules(stage) == []
    take_along(stage, tmp_path)
    assert problems == []


def walk_to_the_end(stage: Page) -> None:
    """Every slide by the key of a remote control; none of them reaches beyond its edges."""
    total = stage.locator(".stage-slide:not([hidden])").count()
    assert total > 15
    for n in range(1, total + 1):
        expect(stage.locator(".stage-at")).to_have_text(f"{n} van {total}")
        assert stage.evaluate(OVER_THE_EDGE) == [], stage.url
        stage.keyboard.press("PageDown")
    expect(stage.get_by_role("button", name="Volgende")).to_be_disabled()
    stage.keyboard.press("Home")
    stage.keyboard.type("12")
    stage.keyboard.press("Enter")
    expect(stage.locator(".stage-told")).to_contain_text(f"Dia 12 van {total}: ")
    stage.keyboard.press("ArrowLeft")
    stage.keyboard.press(" ")
    expect(stage.locator(".stage-at")).to_have_text(f"12 van {total}")


# What of a slide comes out below or beside it: its figure, its table, its words.
OVER_THE_EDGE = """() => {
  const slide = document.querySelector(".is-now"), edge = slide.getBoundingClientRect();
  const boxes = each => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return [...range.getClientRects()];
  };
  const isOut = ({bottom, left, right}) => bottom > edge.bottom || right > edge.right + 1 || left < edge.left;
  const parts = ".stage-words > *, .stage-figure, .stage-table > *, .stage-table td, .stage-code";
  const out = [...slide.querySelectorAll(parts)].filter(each => isOut(each.getBoundingClientRect()));
  const code = slide.querySelector(".stage-code").getBoundingClientRect();
  const isUnder = ({bottom, left, right, top}) =>
    right > code.left && left < code.right && bottom > code.top && top < code.bottom;
  const under = [...slide.querySelectorAll(".stage-words > *")].filter(each => boxes(each).some(isUnder));
  return [...out, ...under].map(each => each.outerHTML.slice(0, 80));
}"""


def hide_names(stage: Page) -> None:
    """The movers of the programme have names; after the key they have none, also after loading the page anew."""
    stage.evaluate("location.hash = 'dia=movers_operational'")
    movers = stage.locator(".stage-slide.is-now")
    expect(movers).to_have_attribute("data-key", "movers_operational")
    expect(movers).to_contain_text("Wageningen")
    stage.keyboard.press("n")
    expect(stage.locator(".stage-told")).to_have_text("Namen zijn verborgen")
    expect(movers).to_have_attribute("data-key", "movers_operational")
    expect(movers).not_to_contain_text("Wageningen")
    stage.reload()
    expect(movers).to_have_attribute("data-edition", "n")
    expect(movers).to_have_attribute("data-key", "movers_operational")
    stage.get_by_role("button", name="Meer").click()
    stage.get_by_role("button", name="Namen tonen").click()
    expect(movers).to_contain_text("Wageningen")


def blacken(stage: Page) -> None:
    black = stage.locator(".stage-black")
    stage.keyboard.press("b")
    expect(black).to_be_visible()
    keep_picture(stage, "stage-black")
    stage.keyboard.press(".")
    expect(black).to_be_hidden()


def leave_and_come_back(stage: Page) -> None:
    """Notes, colours and large code by key; what is on the screen survives loading the page anew."""
    stage.keyboard.press("p")
    expect(stage.get_by_role("heading", name="Uw notitie")).to_be_visible()
    stage.keyboard.press("l")
    stage.reload()
    expect(stage.get_by_role("heading", name="Uw notitie")).to_be_visible()
    expect(stage.locator("html")).to_have_attribute("data-scheme", "dark")
    keep_picture(stage, "stage-notes-dark")
    stage.keyboard.press("p")
    stage.keyboard.press("q")
    expect(stage.get_by_role("dialog", name="Open deze pagina op uw telefoon")).to_contain_text("/programmas?leertraject=")
    stage.keyboard.press("Escape")
    stage.keyboard.press("?")
    expect(stage.get_by_role("dialog", name="Toetsen")).to_contain_text("pijl naar rechts, spatie, Page Down")
    stage.keyboard.press("Escape")


def take_along(stage: Page, folder: Path) -> None:
    """The files behind the list of slides; the page works without a network and is where it was left."""
    stage.keyboard.press("s")
    overview = stage.get_by_role("dialog", name="Alle dia’s")
    expect(overview.get_by_role("button")).to_have_count(stage.locator(".stage-slide:not([hidden])").count() + 1)
    saved = {}
    for name in ("Bestand voor PowerPoint (PPTX)", "Zonder namen (HTML)"):
        with stage.expect_download() as download:
            overview.get_by_role("link", name=name).click()
        saved[name] = folder / download.value.suggested_filename
        download.value.save_as(saved[name])
    assert [path.name for path in saved.values()] == [
        "ci-monitor-2026-green-deal-2-slotbijeenkomst.pptx", "ci-monitor-2026-green-deal-2-slotbijeenkomst-zonder-namen.html",
    ]  # fmt: skip
    pptx, html = saved.values()
    assert pptx.read_bytes()[:2] == b"PK"
    text = html.read_text(encoding="utf-8")
    assert not re.search(r"\bWageningen\b", text)
    assert len(ReadPage(text).slides) > 15
    stage.context.set_offline(True)
    stage.goto(html.as_uri())
    stage.keyboard.press("End")
    total = stage.locator(".stage-slide").count()
    expect(stage.locator(".stage-at")).to_have_text(f"{total} van {total}")
    expect(stage.get_by_role("button", name="Namen verbergen")).to_have_count(0)
    stage.context.set_offline(False)


def test_follows_on_a_phone(phone: Page, dashboard: str) -> None:
    phone.goto(f"{dashboard}/presentatie/PV25?namen=uit")
    expect(phone.locator(".is-now h2")).to_have_text("Gelderland")
    for _slide in range(4):
        phone.get_by_role("button", name="Volgende").tap()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    sizes = phone.locator(".is-now .stage-words p").evaluate_all(
        "found => found.map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert min(sizes) >= 16
    assert broken_rules(phone) == []
    before = phone.locator(".stage-at").inner_text()
    phone.locator("body").evaluate(SWIPE)
    expect(phone.locator(".stage-at")).not_to_have_text(before)


# From right to left across the title, as a finger does it.
SWIPE = """body => {
  const at = x => [new Touch({ identifier: 1, target: body, clientX: x, clientY: 300 })];
  body.dispatchEvent(new TouchEvent("touchstart", { touches: at(300), changedTouches: at(300), bubbles: true }));
  body.dispatchEvent(new TouchEvent("touchend", { touches: [], changedTouches: at(120), bubbles: true }));
}"""
