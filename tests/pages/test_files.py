"""The files of a block: taken by the link on the page, equal to its table, and gone when nobody keeps the page."""

import asyncio
import csv
import gc
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import Workbook, load_workbook
from PIL import Image
from starlette.applications import Starlette
from streamlit.testing.v1 import AppTest

from analysis.forecast import METHOD_VERSION
from data import ROOT
from data.text import speaking
from ingest.neutral import neutral_text
from tests.pages.conftest import ARNHEM
from tests.pages.screen import figures, open_page
from tests.ui.pictured import TABLE, charts
from ui import cached
from ui.block import Block, Explanation, block_of
from ui.charts.markup import tag
from ui.charts.records import PlaceLink, TrendChart, Value, Worded
from ui.files.deposit import deposit, take
from ui.files.links import draw_file_links, file_stem
from ui.files.routes import FILE_ROUTES

HOST = "monitor.voorbeeld.nl"
VIEW = f"https://{HOST}/gemeente?plaats={ARNHEM}"
SAMPLE_WORD = "Verzonnen voorbeelddata"
TITLE = "=SOM(A1) «é»"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def ask(path: str, method: str = "GET", referer: str = VIEW) -> Answer:
    """Ask the server for a file, as a browser does that follows a link on a page."""
    sent: list[dict] = []
    scope = {
        "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
        "headers": [(b"host", HOST.encode()), (b"referer", referer.encode())],
    }  # fmt: skip

    async def receive() -> dict:
        return {"type": "http.request", "body": b""}

    async def send(message: dict) -> None:
        sent.append(message)

    asyncio.run(Starlette(routes=FILE_ROUTES)(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], headers, b"".join(message.get("body", b"") for message in sent[1:]))


def links(html: str) -> dict[str, str]:
    """Return the addresses of the files in a block by how they end."""
    found = [unescape(link) for link in re.findall(r'href="\.(/bestand/[^"]+)"', html)]
    return {link.rpartition(".")[2]: link for link in found}


@pytest.fixture(scope="module")
def block_html(small_store: Path) -> Iterator[dict[str, str]]:
    """The blocks of a municipality as the visitor gets them, with their tables."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CI_MONITOR_STORE", str(small_store))
        yield figures(open_page(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30), "gemeente", plaats=ARNHEM))


@pytest.fixture
def made(small_store: Path, monkeypatch: pytest.MonkeyPatch) -> Block:
    """A block with everything a file has to be careful with."""
    monkeypatch.setenv("CI_MONITOR_STORE", str(small_store))
    chart = next(each for each in charts() if isinstance(each, TrendChart))
    explain = Explanation("Wat.", ("SR-1",), ("+let op",), '\'s-Gravenhage "é"', 2026)
    return Block("trend", TITLE, "-Zin", tag("p", ""), TABLE, explain, None, chart)


def sheets(body: bytes) -> Workbook:
    return load_workbook(io.BytesIO(body))


def rows_of(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";"))


def plain(value: Value) -> str | int | float | None:
    return value.name if isinstance(value, PlaceLink) else value.text if isinstance(value, Worded) else value


def test_a_municipality_can_be_taken_along_in_four_ways(block_html: dict[str, str]) -> None:
    found = links(block_html["trend_rows"])
    answers = {ending: ask(path) for ending, path in found.items()}
    assert list(answers) == ["csv", "xlsx", "svg", "png"]
    for ending, answer in answers.items():
        assert answer.status == 200
        assert answer.headers["content-disposition"] == f'attachment; filename="ci-monitor-arnhem-trend-2026.{ending}"'
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-length"] == str(len(answer.body))
    assert [answer.headers["content-type"] for answer in answers.values()] == [
        "text/csv; charset=utf-8",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "image/svg+xml",
        "image/png",
    ]
    assert Image.open(io.BytesIO(answers["png"].body)).format == "PNG"
    root = ElementTree.fromstring(answers["svg"].body)
    assert root.get("lang") == "nl"
    text = " ".join(root.itertext())
    book = sheets(answers["xlsx"].body)
    about = " ".join(str(row[0]) for row in book.worksheets[1].values)
    head = answers["csv"].body.decode("utf-8-sig")
    for told in (
        "Arnhem, ronde 2026",
        "Antwoorden van de gemeenten zelf in ronde 2026",
        f"Rekenmethode: versie {METHOD_VERSION}",
        VIEW,
    ):
        assert all(told in each for each in (text, about, head)), told
    assert book.sheetnames == ["Tabel", "Toelichting"]


def test_the_three_forms_of_the_table_say_the_same(block_html: dict[str, str]) -> None:
    found = links(block_html["themes_rows"])
    shown = [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", block_html["themes_rows"])]
    in_csv = rows_of(ask(found["csv"]).body)
    in_xlsx = [list(row) for row in sheets(ask(found["xlsx"]).body).worksheets[0].values]
    table = in_csv[-len(in_xlsx) :]
    assert table[0] == in_xlsx[0]
    for csv_row, xlsx_row in zip(table[1:], in_xlsx[1:], strict=True):
        for written, value in zip(csv_row, xlsx_row, strict=True):
            number = isinstance(value, int | float)
            assert written == ("" if value is None else value) or (
                number and float(written.replace(",", ".")) == pytest.approx(value, abs=1e-4)
            )
    heads = [unescape(head) for head in re.findall(r"<th [^>]*><button[^>]*>(.*?)</button>", block_html["themes_rows"])]
    empty = [head for at, head in enumerate(table[0]) if not any(row[at] for row in table[1:])]
    assert heads == [head for head in table[0] if head in heads]
    assert set(table[0]) - set(heads) <= set(empty)  # only a column without a word in it is left out on the page
    assert [unescape(name) for name in shown[:: len(heads)]] == [row[0] for row in table[1:]]


def test_a_text_that_looks_like_a_formula_stays_a_text(made: Block) -> None:
    found = links(str(draw_file_links(made)))
    page = sheets(ask(found["xlsx"]).body).worksheets[0]
    cells = [list(row) for row in page.iter_rows(min_row=2)]
    for row, expected in zip(cells, TABLE.rows, strict=True):
        assert [cell.value for cell in row] == [plain(value) for value in expected]
        assert all(cell.data_type in ("s", "n") for cell in row)
    assert cells[2][0].quotePrefix
    assert cells[3][4].quotePrefix
    written = rows_of(ask(found["csv"]).body)
    assert written[0] == [neutral_text(TITLE)] == ["'" + TITLE]
    assert written[-2][0] == "'=1+1"
    assert written[-1] == ["'@SOM(A1)", "0", "0", "1", "'+31 6"]
    about = sheets(ask(found["xlsx"]).body).worksheets[1]
    assert about["A1"].value == TITLE
    assert about["A1"].data_type == "s"


def test_a_name_with_quotes_and_accents_makes_a_plain_file_name(made: Block) -> None:
    assert re.fullmatch(r"[a-z0-9-]+", file_stem(made)), file_stem(made)
    answer = ask(links(str(draw_file_links(made)))["svg"])
    text = " ".join(ElementTree.fromstring(answer.body).itertext())
    assert '\'s-Gravenhage "é"' in text
    assert TITLE in text


def test_a_control_sign_in_a_text_breaks_no_file(made: Block) -> None:
    odd = replace(made, title="Brug\x0b met \x00 teken", chart=replace(made.chart, title="x\x1f"))
    found = links(str(draw_file_links(odd)))
    assert "Brug met  teken" in " ".join(ElementTree.fromstring(ask(found["svg"]).body).itertext())
    assert sheets(ask(found["xlsx"]).body).worksheets[1]["A1"].value == "Brug met  teken"


def test_a_link_that_is_older_than_the_server_says_what_to_do(made: Block) -> None:
    token = deposit(made)
    for path in (
        "/bestand/0123456789abcdef01234567/ci-monitor-arnhem.csv",
        f"/bestand/{token}/ci-monitor.exe",
        f"/bestand/{token}/x",
    ):
        answer = ask(path)
        assert answer.status == 410
        page = answer.body.decode()
        assert answer.headers["content-type"].startswith("text/html")
        assert "Dit bestand staat niet meer klaar" in page
        assert "laad de pagina opnieuw" in page
        assert '<section lang="en">' in page
        assert 'href="../../"' in page
        assert 'href="../../?taal=en"' in page


def test_a_block_without_a_chart_has_no_picture(made: Block) -> None:
    bare = Block(made.key, made.title, made.sentence, made.markup, made.table, made.explanation)
    assert list(links(str(draw_file_links(bare)))) == ["csv", "xlsx"]
    assert ask(f"/bestand/{deposit(bare)}/x.png").status == 410


def test_a_file_is_in_the_language_of_its_page(made: Block) -> None:
    dutch = deposit(made)
    with speaking("en"):
        copy = block_of("trend", made.chart, made.markup, made.explanation)
        english = deposit(copy)
    assert english != dutch
    assert "2.25" in ask(f"/bestand/{english}/x.csv").body.decode()
    assert "-2,25" in ask(f"/bestand/{dutch}/x.csv").body.decode()
    assert sheets(ask(f"/bestand/{english}/x.xlsx").body).sheetnames == ["Table", "About"]
    assert ElementTree.fromstring(ask(f"/bestand/{english}/x.svg").body).get("lang") == "en"


@pytest.mark.parametrize(
    "referer", ["", "https://elders.nl/gemeente", "javascript:alert(1)", f"https://{HOST}/" + "x" * 3000, "//x["]
)
def test_only_an_address_of_this_server_is_told(made: Block, referer: str) -> None:
    answer = ask(f"/bestand/{deposit(made)}/x.csv", referer=referer)
    assert answer.status == 200
    assert "Deze weergave" not in answer.body.decode()


def test_the_head_of_a_file_can_be_asked_for(made: Block) -> None:
    answer = ask(f"/bestand/{deposit(made)}/x.svg", method="HEAD")
    assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")


def test_the_same_block_has_one_name_and_leaves_when_nobody_keeps_it(made: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.files.deposit.ROOM", 1)
    twin = Block(made.key, made.title, made.sentence, made.markup, made.table, made.explanation, None, made.chart)
    name = deposit(made)
    assert deposit(made) == deposit(twin) == name
    other = Block("ander", made.title, made.sentence, None, made.table, made.explanation)
    kept = deposit(other)
    assert take(name) is not None  # the page that shows it still has it
    del twin
    gc.collect()
    assert deposit(made) == name
    assert take(name).block is made
    lost = Block("weg", made.title, made.sentence, None, made.table, made.explanation)
    gone = deposit(lost)
    assert take(gone) is not None
    del lost
    deposit(made)
    gc.collect()
    assert take(gone) is None
    assert take(kept).block is other


def test_equal_blocks_share_a_name_that_stays_as_long_as_one_of_them(made: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two visitors who open a new page at one moment both draw it; what one of them drew is kept and shown."""
    monkeypatch.setattr("ui.files.deposit.ROOM", 1)
    kept, other = replace(made, title="Gelijk"), replace(made, title="Gelijk")
    name = deposit(kept)
    assert deposit(other) == name
    deposit(replace(made, title="Anders"))
    del other
    gc.collect()
    found = take(name)
    assert found is not None
    assert found.block is kept


def test_a_picture_of_sample_data_says_so(made: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = cached.facts()
    monkeypatch.setattr(cached, "facts", lambda: replace(facts, is_sample=True))
    found = links(str(draw_file_links(made)))
    monkeypatch.setattr(cached, "facts", lambda: facts)  # it stays said, also when the newest figures are real
    for ending in ("csv", "svg"):
        assert ask(found[ending]).body.decode("utf-8-sig").count(SAMPLE_WORD) >= 1
    svg = ElementTree.fromstring(ask(found["svg"]).body)
    assert [text for text in svg.itertext() if text.startswith(SAMPLE_WORD)][1:], "in the frame at the top and at the foot"
    assert any(str(row[0]).startswith(SAMPLE_WORD) for row in sheets(ask(found["xlsx"]).body).worksheets[1].values)
