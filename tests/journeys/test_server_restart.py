"""The server stops while somebody reads, and comes back: the page says so in Dutch, and recovers where it was."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data import ROOT
from tests.journeys.conftest import free_port, wait_until_healthy
from tests.journeys.screen import address_of, wait_for_page

pytestmark = pytest.mark.browser
VIEW = "/gemeente?plaats=GM0202&ronde=2024"


@contextmanager
def served(store: Path, port: int, log: Path) -> Iterator[str]:
    """Run the dashboard on this port and stop it at the end."""
    with log.open("wb") as output:
        command = [sys.executable, "-m", "ui", "--store", str(store), "--port", str(port)]
        server = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)
        try:
            wait_until_healthy(server, f"http://127.0.0.1:{port}", log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()
            server.wait(timeout=20)


def test_the_page_says_that_the_server_is_gone_and_recovers_with_its_choices(phone: Page, store: Path, tmp_path: Path) -> None:
    port = free_port()
    with served(store, port, tmp_path / "first.log") as address:
        phone.goto(f"{address}{VIEW}")
        wait_for_page(phone, "Arnhem")
    lost = phone.get_by_role("status").filter(has_text="De CI Monitor is even niet bereikbaar.")
    expect(lost).to_be_visible()
    expect(lost.get_by_role("link", name="Laad de pagina opnieuw")).to_be_visible()
    with served(store, port, tmp_path / "second.log"):
        expect(lost).to_have_count(0)
        wait_for_page(phone, "Arnhem")
        assert address_of(phone) == VIEW
        expect(phone.locator(".stMain").first).to_contain_text("Arnhem scoort in 2024")
        phone.get_by_role("radio", name="Operationeel").or_(phone.get_by_role("button", name="Operationeel")).first.tap()
        expect(phone.get_by_role("heading", name="Ontwikkeling, operationeel")).to_be_visible()
        assert address_of(phone) == f"{VIEW}&niveau=operational"
