"""A policy officer drops a workbook: reads what is wrong, sees the effect, publishes, and undoes it."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from analysis.places import fetch_place
from analysis.scores import fetch_score_per_scope
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
    expect(main).to_contain_text("2. Wat er verandert", timeout=WAIT)
    expect(main).to_contain_text("Scores die veranderen", timeout=WAIT)
    publish = laptop.locator("[data-testid=stBaseButton-primary]")
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
