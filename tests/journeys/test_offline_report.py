"""The offline report in a browser, opened from a disk: readable for everybody, and nothing is asked of a network."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from reports.contents.report import report_of
from reports.offline.page import write_page
from tests.journeys.axe import broken_rules
from ui import cached

pytestmark = pytest.mark.browser


def test_the_file_is_readable_for_everybody(browser: Browser, sample_store: Path, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CI_MONITOR_STORE", str(sample_store))
        cached.settle_version()
        file = tmp_path / "rapport.html"
        file.write_bytes(write_page(report_of("GM0202", 2026, server="https://monitor.example.nl")))
    page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert page.evaluate("document.fonts.check('16px \"Source Sans 3\"') && document.documentElement.scrollWidth") == 390
    assert broken_rules(page) == []
    page.get_by_role("link", name="De eigen doelen").click()
    assert page.evaluate("document.querySelector('#deel-targets').getBoundingClientRect().top") < 200
    assert asked == [file.as_uri()]
    page.close()
