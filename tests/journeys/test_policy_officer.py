"""A policy officer drops a workbook: reads what is wrong, sees the effect, publishes, and undoes it."""

import csv
import re
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from analysis.places import fetch_place
from analysis.scores import fetch_score_per_scope
from data import QUESTIONNAIRE
from data import store as stores
from tests.journeys.screen import keep_screenshot, wait_for_page

pytestmark = pytest.mark.browser

WAIT = 30_000


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A register with three right answers and two mistakes: a 7 on a scale of 0-4 (F2) and a code of no municipality (A3)."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Monitor"
    sheet.append(["CBS-code", "Gemeente", "Jaar", "S01", "S02", "S06", "S07"])
    sheet.append(["GM0202", "Arnhem", 2026, 4, 4, 7, 4])
    sheet.append(["GM9999", "Nergenshuizen", 2026, 1, 1, 1, 1])
    path = tmp_path / "monitor arnhem.xlsx"
    book.save(path)
    return path


def score_of_arnhem(store: Path) -> float:
    con = stores.read(store)
    scores = fetch_score_per_scope(con, fetch_place(con, "GM0202"), 2026)
    return float(scores.loc[scores["code"] == "strategic/communicatie", "score_pct"].item())


def test_uploads_reads_publishes_and_undoes(laptop: Page, dashboard: str, store: Path, workbook: Path) -> None:
    before = score_of_arnhem(store)
    laptop.goto(f"{dashboard}/uploaden")
    wait_for_page(laptop, "Bestand uploaden")
    laptop.locator("input[type=file]").set_input_files(workbook)
    main = laptop.locator(".stMain").first

    # what is wrong, each in its cell, in plain Dutch; nothing is published yet
    expect(main).to_contain_text("cel F2", timeout=WAIT)
    expect(main).to_contain_text("een cijfer van 0 tot en met 4")
    expect(main).to_contain_text("cel A3")
    expect(main).to_contain_text("Wat er verandert", timeout=WAIT)
    expect(main).to_contain_text("Scores die veranderen", timeout=WAIT)
    publish = laptop.get_by_role("button", name="Publiceer", exact=True)
    expect(publish).to_be_disabled()
    assert score_of_arnhem(store) == before
    keep_screenshot(laptop, "laptop-upload-findings")

    # what is right may go, once the user says so
    laptop.locator("label", has_text="Publiceer alleen de 3 gegevens die goed zijn").click()
    expect(publish).to_be_enabled(timeout=WAIT)
    publish.click()
    expect(main).to_contain_text("Gepubliceerd als aanlevering", timeout=WAIT)
    assert score_of_arnhem(store) != before
    keep_screenshot(laptop, "laptop-upload-published")

    # and back
    wait_for_page(laptop, "Bestand uploaden")
    laptop.get_by_role("button", name="Maak deze aanlevering ongedaan").click()
    laptop.get_by_role("button", name="Ja, maak ongedaan").click()
    expect(main).to_contain_text("is ongedaan gemaakt", timeout=WAIT)
    assert score_of_arnhem(store) == before


def text_of(question_id: str) -> str:
    """The Dutch text of a question."""
    with (QUESTIONNAIRE / "questions.csv").open(encoding="utf-8", newline="") as source:
        return next(row["question_nl"] for row in csv.DictReader(source) if row["question_id"] == question_id)


def saved(book: openpyxl.Workbook, path: Path) -> Path:
    book.save(path)
    return path


@pytest.fixture
def forms_export(tmp_path: Path) -> Path:
    """Microsoft Forms in Dutch: who and when, no round, one head changed by the maker, and a 7 on a scale of 0-4 (J2)."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Blad1"
    changed = text_of("S07").replace("Hoe ", "Op welke manier ")
    questions = [text_of("S01"), text_of("S02"), changed, text_of("S06")]
    sheet.append(["Id", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Gemeente", *questions])
    start, end = datetime(2026, 3, 2, 9, 0), datetime(2026, 3, 2, 9, 20)
    sheet.append([1, start, end, "f.devries@arnhem.nl", "Fatma de Vries", "Arnhem", 4, 4, 4, 7])
    return saved(book, tmp_path / "Monitor circulair inkopen.xlsx")


@pytest.fixture
def hand_made(tmp_path: Path) -> Path:
    """A register as a colleague keeps it: titles, merged heads above the heads, a near name (A6), a word (D6), a total."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Stand van zaken"
    sheet.append(["Circulair inkopen in onze regio"])
    sheet.append(["bijgewerkt door het inkoopteam"])
    sheet.append([])
    sheet.append(["Wie", None, "Strategisch", None, "Communicatie", None])
    sheet.merge_cells("A4:B4")
    sheet.merge_cells("C4:D4")
    sheet.merge_cells("E4:F4")
    sheet.append(["Gemeente", "Jaar", "S01", "S02", "S06", "S07"])
    sheet.append(["Arnhm", 2026, 4, "vier keer", 4, 4])
    sheet.append(["Totaal", None, 4, 4, 4, 4])
    return saved(book, tmp_path / "overzicht regio.xlsx")


def pick(page: Page, label: str, text: str) -> None:
    """Choose in a list by typing what only one option has."""
    wait_until_drawn(page)
    box = page.get_by_role("combobox", name=re.compile(re.escape(label)))
    box.click()
    box.fill(text)
    expect(page.get_by_role("option")).to_have_count(1)  # until the list is as it stays
    box.press("Enter")  # a click may meet a list that is being drawn anew
    expect(box).to_have_value(re.compile(re.escape(text)))


def apply(page: Page) -> None:
    wait_until_drawn(page)
    page.get_by_role("button", name="Pas toe", exact=True).first.click()


def upload(page: Page, dashboard: str, path: Path) -> Locator:
    page.goto(f"{dashboard}/uploaden")
    wait_for_page(page, "Bestand uploaden")
    page.locator("input[type=file]").set_input_files(path)
    main = page.locator(".stMain").first
    expect(main).to_contain_text("is herkend als", timeout=WAIT)
    return main


def wait_until_drawn(page: Page) -> None:
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_visible(timeout=WAIT)


def has_no_sideways_scroll(page: Page) -> bool:
    return bool(page.evaluate("document.querySelector('.stMain').scrollWidth <= document.querySelector('.stMain').clientWidth"))


def publish_and_undo(page: Page, store: Path, before: float) -> None:
    main = page.locator(".stMain").first
    expect(main).to_contain_text("Scores die veranderen", timeout=WAIT)
    assert score_of_arnhem(store) == before
    publish = page.get_by_role("button", name="Publiceer", exact=True)
    expect(publish).to_be_enabled(timeout=WAIT)
    publish.click()
    expect(main).to_contain_text("Gepubliceerd als aanlevering", timeout=WAIT)
    assert score_of_arnhem(store) != before
    wait_until_drawn(page)
    page.get_by_role("button", name="Maak deze aanlevering ongedaan").click()
    page.get_by_role("button", name="Ja, maak ongedaan").click()
    expect(main).to_contain_text("is ongedaan gemaakt", timeout=WAIT)
    assert score_of_arnhem(store) == before


def test_a_forms_export_is_mapped_corrected_published_and_undone(
    laptop: Page, dashboard: str, store: Path, forms_export: Path
) -> None:
    before = score_of_arnhem(store)
    main = upload(laptop, dashboard, forms_export)
    expect(main).to_contain_text("export van Microsoft Forms")
    expect(main).to_contain_text("want het zijn persoonsgegevens: E-mail en Naam")
    for secret in ("f.devries", "Fatma"):
        expect(main).not_to_contain_text(secret)
    pick(laptop, "Over welke meetronde gaat dit bestand?", "2026")
    expect(main).to_contain_text("U gaf 1 ding aan", timeout=WAIT)  # the round is taken; what is drawn anew moves a list
    wait_until_drawn(laptop)

    # the changed head is a suggestion until the user says yes
    expect(main).to_contain_text("Voorstel", timeout=WAIT)
    keep_screenshot(laptop, "laptop-upload-mapping")
    laptop.get_by_role("button", name="Bevestig de koppeling").click()
    expect(main).to_contain_text("Elke kolom heeft een plaats", timeout=WAIT)

    # the wrong cell, in its row
    expect(laptop.locator("td.ci-wrong").first).to_contain_text("7", timeout=WAIT)
    pick(laptop, "Antwoord op S06", "4 - ")
    keep_screenshot(laptop, "laptop-upload-correcting")
    apply(laptop)
    expect(main).to_contain_text("maakte er “4” van", timeout=WAIT)
    expect(laptop.locator("td.ci-wrong")).to_have_count(0)
    publish_and_undo(laptop, store, before)


def test_a_hand_made_register_is_corrected_on_a_phone_published_and_undone(
    phone: Page, dashboard: str, store: Path, hand_made: Path
) -> None:
    before = score_of_arnhem(store)
    main = upload(phone, dashboard, hand_made)
    expect(main).to_contain_text("register")
    expect(main).to_contain_text("in rij 5")
    assert has_no_sideways_scroll(phone)

    # the near name first, never taken by itself
    pick(phone, "Welke gemeente is dit?", "Arnhem")
    keep_screenshot(phone, "phone-upload-correcting")
    apply(phone)
    expect(main).to_contain_text("maakte er “Arnhem” van", timeout=WAIT)
    pick(phone, "Antwoord op S02", "4 - ")
    apply(phone)
    expect(main).to_contain_text("maakte er “4” van", timeout=WAIT)
    assert has_no_sideways_scroll(phone)
    publish_and_undo(phone, store, before)


def test_a_file_that_is_no_workbook_gets_a_sentence(laptop: Page, dashboard: str, tmp_path: Path) -> None:
    broken = tmp_path / "kapot.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is not a workbook")
    laptop.goto(f"{dashboard}/uploaden")
    wait_for_page(laptop, "Bestand uploaden")
    laptop.locator("input[type=file]").set_input_files(broken)
    main = laptop.locator(".stMain").first
    expect(main).to_contain_text("kan niet worden gelezen", timeout=WAIT)
    expect(laptop.locator(".stException")).to_have_count(0)


def test_a_template_can_be_downloaded_and_uploaded_again(laptop: Page, dashboard: str, tmp_path: Path) -> None:
    laptop.goto(f"{dashboard}/uploaden")
    wait_for_page(laptop, "Bestand uploaden")
    laptop.get_by_text("Nog geen bestand? Download een sjabloon").click()
    with laptop.expect_download() as download:
        laptop.get_by_role("button", name="Vragenlijst").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == "ci-monitor-vragenlijst.xlsx"
    assert "S01" in {cell.value for row in openpyxl.load_workbook(path).worksheets[0] for cell in row}
