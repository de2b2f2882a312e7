"""The whole product in English: every page is walked, and no text of the interface is Dutch. On the sample store.

The reverse, every page in Dutch, is in tests/journeys/test_every_page.py.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from babel.messages.pofile import read_po
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from data import ROOT
from data import store as stores
from data.text import LOCALE
from tests.builders import Filled, make_store
from tests.pages.screen import open_page
from tests.pages.upload_screen import HEADS, drop, field, press, said
from ui.navigation import pages_present

MORE_VIEWS = (
    ("overzicht", {"kleur": "verandering"}),
    ("overzicht", {"kleur": "status"}),
    ("gemeente", {"plaats": "GM0202", "ronde": "2024", "niveau": "operational"}),
    ("gemeente", {"plaats": "GM0501"}),  # dissolved
    ("gemeente", {"plaats": "GM1992"}),  # its successor
    ("gemeente", {"plaats": "GM0796"}),  # did not take part
    ("gemeente", {"plaats": "GM9999", "ronde": "1"}),
    ("provincie", {"plaats": "PV25", "wegen": "ja"}),
    ("vergelijken", {"plaatsen": "GM0202-GM0268-PV25"}),
    ("vergelijken", {"plaats": "GM0202", "groep": "grootte"}),
    ("doelen", {"plaats": "PV25", "termijn": "5"}),
    ("doelen", {"plaats": "GM0202"}),
    ("wat-helpt", {"plaats": "GM0202", "stappen": "S02.4_S03.4"}),
    ("pilots", {"plaats": "PV25", "zoek": "brug"}),
    ("programmas", {"leertraject": "ci2024"}),
    ("leren", {"plaats": "GM0202"}),
    ("wie-leert-van-wie", {"leertraject": "ci2024"}),
    ("vragen", {"plaats": "GM0268", "eerder": "x"}),
    ("doelen-stellen", {"plaats": "GM0202"}),
)
SEEN_ABOVE = ("gemeente", "leren", "vragen", "doelen-stellen")  # without a choice they say little
VIEWS = [*((page.url_path, {}) for page in pages_present() if page.url_path not in SEEN_ABOVE), *MORE_VIEWS]
NO_TEXT = {"id", "page_script_hash", "page", "url", "form_id", "query_string", "component_name", "html_content", "js_content"}
SPOKEN = re.compile(r' (?:aria-label|title|alt|placeholder|data-copy|data-done)="([^"]*)"')
LINK = re.compile(r"<a [^>]*>")
MARKS = re.compile(r"^#+ |^[-*] |:material/\w+:|\\|\*\*")
FEWEST_WORDS = 4  # of a piece of a sentence that is looked for inside other texts


def texts_of(message: Message) -> Iterator[str]:
    """Every text in what is sent to the browser for one element."""
    for described, value in message.ListFields():
        if described.name in NO_TEXT:
            continue
        for each in [value] if isinstance(value, str | bytes | Message) or not hasattr(value, "__iter__") else value:
            if isinstance(each, Message):
                yield from texts_of(each)
            elif isinstance(each, str):
                yield json.loads(each) if described.name == "json" and each.startswith('"') else each


def lines_of(text: str) -> Iterator[str]:
    """What a visitor reads or hears of a text, piece by piece; of HTML what stands between the tags and in spoken attributes."""
    pieces = [*SPOKEN.findall(text), *re.split(r"<[^>]+>", text)] if "<" in text and ">" in text else [text]
    for piece in pieces:
        yield from (plain(line) for line in unescape(piece).split("\n"))


def plain(text: str) -> str:
    return " ".join(MARKS.sub("", text).split()).strip(" :·•")


@cache
def messages() -> tuple[tuple[str, str], ...]:
    """English and Dutch of every text of which the two differ."""
    found = []
    for path in sorted(Path(LOCALE / "nl").glob("*.po")):
        with path.open("rb") as lines:
            for message in read_po(lines, locale="nl"):
                pairs = (
                    [(message.id, message.string)]
                    if isinstance(message.id, str)
                    else zip(*[message.id, message.string], strict=True)
                )
                found += [(english, dutch) for english, dutch in pairs if english and english != dutch]
    return tuple(found)


@cache
def whole_texts() -> frozenset[str]:
    """The Dutch texts without anything filled in, that are no English too."""
    english = {plain(english) for english, _dutch in messages()}
    return frozenset(plain(dutch) for _english, dutch in messages() if "{" not in dutch) - english


@cache
def long_pieces() -> frozenset[str]:
    """The pieces of Dutch texts between what is filled in, long enough to be nothing else."""
    english = "\n".join(english for english, _dutch in messages())
    pieces = {plain(piece) for _english, dutch in messages() for piece in re.split(r"\{\w*\}", dutch)}
    return frozenset(piece for piece in pieces if len(piece.split()) >= FEWEST_WORDS and piece not in english)


@cache
def names_of_data(store: Path) -> frozenset[str]:
    """Who delivered stands in the store, in the language in which the sample was made."""
    return frozenset(row[0] for row in stores.read(store).execute("select distinct delivered_by from delivery").fetchall())


@pytest.fixture(scope="module", autouse=True)
def _store(sample_store: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CI_MONITOR_STORE", str(sample_store))
        yield


def texts_on(app: AppTest) -> list[str]:
    """Every text of the page as it is now."""
    protos = [getattr(element, "proto", None) for element in app]
    return [text for proto in protos if isinstance(proto, Message) for text in texts_of(proto)]


def dutch_in(texts: list[str], names: frozenset[str] = frozenset()) -> list[str]:
    """The Dutch of the catalogue that stands in these texts; names: what is data and may be."""
    lines = {line for text in texts for line in lines_of(text)} - names
    joined = "\n".join(lines)
    assert len(lines) > 20
    return sorted(lines & whole_texts()) + [piece for piece in long_pieces() if piece in joined]


@pytest.mark.parametrize(
    ("page", "address"), VIEWS, ids=lambda value: value if isinstance(value, str) else "-".join(value.values())
)
def test_no_text_of_the_interface_is_dutch(sample_store: Path, page: str, address: dict[str, str]) -> None:
    app = open_page(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30), page, taal="en", **address)
    texts = texts_on(app)
    assert dutch_in(texts, names_of_data(sample_store)) == []
    links = {link for text in texts for link in LINK.findall(text) if 'href="./' in link and "data-language" not in link}
    assert [link for link in links if "taal=en" not in link and "./bestand/" not in link] == []


def test_the_same_pages_in_dutch_are_full_of_it(sample_store: Path) -> None:
    """What is looked for is found where it should be: the walk above can fail."""
    app = open_page(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30), "gemeente", plaats="GM0202")
    assert len(dutch_in(texts_on(app), names_of_data(sample_store))) > 50


def test_the_switch_leads_to_the_same_view(sample_store: Path) -> None:
    view = {"plaats": "GM0268", "ronde": "2025", "thema": "strategic/beleid"}
    app = open_page(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30), "vragen", **view)
    found = {link for text in texts_on(app) for link in LINK.findall(text) if "data-language" in link}
    assert len(found) == 1
    there = unescape(re.search('href="([^"]*)"', found.pop())[1])
    assert there == f"./vragen?{urlencode(view | {'taal': 'en'})}"


def test_remarks_and_what_a_press_leaves_behind_are_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(make_store(tmp_path, [Filled("GM0202", 2026, {"S06": 1.0, "S07": 1.0})])))
    page = open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), "uploaden", taal="en")
    heads = frozenset(HEADS.strip().split(";"))  # of the file itself
    rows = ["GM0202;2026;S06;3", "GM0202;2026;S07;9", "GM9999;2026;S06;3", "GM0228;2026;OA5;veel", "GM0202;1999;S06;1"]
    drop(page, "\n".join(rows) + "\n")
    assert "It says 9 here, and that number does not exist in this scale." in said(page)
    assert dutch_in(texts_on(page), heads) == []
    page.text_input(key="upload_name").set_value("Sam").run()
    field(page, "Publish only", "checkbox").check().run()
    press(page, "Publish")
    assert "Published as delivery" in said(page)
    assert dutch_in(texts_on(page), heads) == []
    press(page, "Yes, undo")
    assert "is undone" in said(page)
    assert dutch_in(texts_on(page), heads) == []
