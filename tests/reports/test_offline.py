"""The report as one HTML file: it holds what the screen shows, and fetches nothing."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from data.text import speaking
from reports.contents.report import report_of
from reports.offline.page import write_page
from reports.records import Report
from tests.reports.test_receipt import names_of_others
from ui.charts.table_html import shown_value

SERVER = "https://monitor.example.nl"
EMPTY = frozenset({"meta", "br", "img", "link"})


class Reader(HTMLParser):
    """What a reader of the file meets: its texts, headings, ids, and what elements point at."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.tags: Counter[str] = Counter()
        self.pointed: list[tuple[str, str, str]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in EMPTY:
            self._open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src", "xlink:href", "action", "srcset", "data"):
                self.pointed.append((tag, name, value or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] != ["style"]:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return flat(" ".join(self.texts))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.fixture(scope="module", autouse=True)
def _sample(sample: Path) -> Iterator[None]:
    yield
    made.cache_clear()


@cache
def made(code: str, round_year: int = 2026, is_anonymous: bool = False, server: str = SERVER) -> tuple[Report, str, Reader]:
    report = report_of(code, round_year, is_anonymous=is_anonymous, server=server)
    html = write_page(report).decode()
    reader = Reader()
    reader.feed(html)
    return report, html, reader


@pytest.mark.parametrize("code", ["GM0202", "GM0501", "PV24"])
def test_every_sentence_and_every_figure_of_the_blocks_is_in_it(code: str) -> None:
    report, _html, reader = made(code)
    text = reader.text
    told = [report.title, *report.sentences, report.origin.sample_note, report.origin.source]
    for section in report.sections:
        told += [section.title, *section.sentences]
        for block in section.blocks:
            told += [block.title, block.sentence, block.explanation.what]
            told += [
                shown_value(cell, column)
                for row in block.table.rows
                for cell, column in zip(row, block.table.columns, strict=True)
            ]
    assert len(told) > 20
    assert [each for each in told if flat(each).strip() not in text] == []
    order = [text.rindex(flat(section.title)) for section in report.sections]
    assert len(order) == len(set(order))


@pytest.mark.parametrize("code", ["GM0202", "GM0501", "PV24"])
def test_headings_go_down_one_at_a_time_and_every_id_is_there_once(code: str) -> None:
    _report, _html, reader = made(code)
    assert reader.headings.count(1) == 1
    assert reader.headings[0] == 1
    assert all(later - earlier <= 1 for earlier, later in zip(reader.headings, reader.headings[1:], strict=False))
    assert [each for each, n in Counter(reader.ids).items() if n > 1 and not each.startswith("ci-")] == []
    within = {value[1:] for _tag, name, value in reader.pointed if name == "href" and value.startswith("#")}
    assert within <= set(reader.ids)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    for code in ("GM0202", "PV24"):
        _report, html, reader = made(code)
        assert reader.tags["script"] == reader.tags["link"] == reader.tags["img"] == reader.tags["iframe"] == 0
        assert {tag for tag, _name, _value in reader.pointed} == {"a"}
        assert all(value.startswith((SERVER, "#", "https://", "http://")) for _tag, _name, value in reader.pointed)
        assert "default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; font-src data:;" in html
        style = html[html.index("<style>") : html.index("</style>")]
        assert re.findall(r'url\((?!"?(?:data:|#))', style) == []
        assert "@import" not in style
        assert " onclick" not in html
        assert reader.tags["button"] == 0
        assert len(html.encode()) < 650_000


def test_without_a_server_there_is_no_link_to_it_and_no_code() -> None:
    report, html, reader = made("GM0202", server="")
    addresses = {value for _tag, _name, value in reader.pointed}
    assert all(value.startswith(("#", "http")) for value in addresses)
    assert not any("gemeente?plaats" in value for value in addresses)
    assert "ci-qr" not in html[html.index("</style>") :]
    assert "Apeldoorn" in reader.text or "Gelderland" in reader.text
    assert f"{SERVER}/gemeente?plaats=" in made("GM0202")[1]
    assert report.origin.address == ""


def test_the_file_names_nobody_else_when_it_may_not() -> None:
    _report, html, reader = made("GM0202", is_anonymous=True)
    assert set(re.findall(r"GM\d{4}", html)) == {"GM0202"}
    assert "Uitgave zonder namen" in reader.text
    assert names_of_others("GM0202").findall(html[html.index("</style>") :]) == []
    assert names_of_others("GM0202").search(made("GM0202")[2].text) is not None


def test_a_text_stays_text(sample: Path) -> None:
    report = made("GM0202")[0]
    bad = '</style><script>alert(1)</script>"><img src=x onerror=alert(1)>'
    html = write_page(replace(report, title=bad, sentences=(bad,), sections=()))
    assert b"<script" not in html
    assert b"<img" not in html


def test_it_speaks_the_language_of_the_reader() -> None:
    with speaking("en"):
        html = write_page(report_of("GM0501", 2026)).decode()
    assert '<html lang="en"' in html
    assert made("GM0501")[1].startswith('<!doctype html><html lang="nl"')
    assert "Contents" in html
