"""What the tests of the upload page share: dropping a file, pressing, choosing, and what the page says then."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT
from data import store as stores
from tests.ingest.builders import make_workbook
from tests.pages.screen import figures, open_page, told, words

HEADS = "CBS-code;Jaar;Vraag;Antwoord\n"
MIME = "text/csv"
Row = Sequence[Any]


def open_on(request: pytest.FixtureRequest, read_only: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """Open the page on a store of its own for a test that asks for its path, else on one that its module shares.

    What is drawn of the shared one is kept from test to test; that nobody published to it is checked afterwards.
    """
    is_own = "path" in request.fixturenames
    path = request.getfixturevalue("path") if is_own else read_only
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    before = stores.newest_version(path)
    yield open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), "uploaden")
    assert is_own or stores.newest_version(path) == before, "this test publishes: let it ask for path"


def drop(page: AppTest, text: str, name: str = "antwoorden.csv") -> AppTest:
    """Drop a long list as CSV, heads given."""
    return drop_bytes(page, (HEADS + text).encode(), name)


def drop_rows(page: AppTest, *rows: Row, name: str = "register.xlsx", sheet: str = "Monitor") -> AppTest:
    """Drop a workbook with one sheet."""
    return drop_bytes(page, make_workbook({sheet: rows}), name)


def drop_bytes(page: AppTest, content: bytes, name: str) -> AppTest:
    page.file_uploader[0].set_value((name, content, MIME)).run()
    assert not page.exception
    return page


def said(page: AppTest) -> str:
    """Everything the page says, without the signs that keep text from being Markdown."""
    alerts = [alert.value for kind in (page.success, page.info, page.warning, page.error) for alert in kind]
    captions = [caption.value for caption in page.caption]
    return " ".join([*told(page), *alerts, *captions]).replace("\\", "")


def tables(page: AppTest) -> str:
    """The text of every figure on the page."""
    return " | ".join(words(html) for html in figures(page).values())


def everything(page: AppTest) -> str:
    """All that reaches the browser: texts, figures, labels and options of fields."""
    fields = [(field.label, getattr(field, "options", "")) for kind in (page.selectbox, page.text_input) for field in kind]
    return f"{said(page)} {tables(page)} {fields}"


def press(page: AppTest, label: str, at: int = 0) -> AppTest:
    """Press the button with this label."""
    [button for button in page.button if button.label == label][at].click().run()
    assert not page.exception
    return page


def buttons(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def field(page: AppTest, label: str, kind: str = "selectbox") -> Any:
    """The one field whose label begins so."""
    found = [one for one in getattr(page, kind) if one.label.startswith(label)]
    assert len(found) == 1, [one.label for one in getattr(page, kind)]
    return found[0]


def option(page: AppTest, label: str, text: str) -> str:
    """The value behind the option with this text: AppTest knows options as they are shown."""
    return next(shown for shown in field(page, label).options if text in shown)


def deliveries_n(path: Path) -> int:
    return stores.read(path).execute("select count(*) from delivery").fetchall()[0][0]


def answers_of(path: Path, code: str = "GM0202") -> list[tuple[str, float | None]]:
    query = "select question_id, value from current_answer where cbs_code = $code order by question_id"
    return stores.read(path).execute(query, {"code": code}).fetchall()


def communication_score(path: Path) -> float:
    query = "select score_pct from score where cbs_code = 'GM0202' and code = 'strategic/communicatie'"
    return stores.read(path).execute(query).fetchall()[0][0]


def open_box(page: AppTest, key: str) -> AppTest:
    """Open the part of the page with this key: what is in it is made only then."""
    page.session_state[key] = True
    page.run()
    assert not page.exception
    return page
