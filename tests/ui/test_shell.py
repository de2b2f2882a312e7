"""Our edition of Streamlit's page and scripts. An upgrade that changes a text fails here, loudly."""

import asyncio
import gzip
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from streamlit.runtime.pages_manager import PagesManager

from ui.shell import assets
from ui.shell.assets import SHIPPED, build_asset, our_prefix
from ui.shell.bundle_texts import BundleText, read_bundle_texts, translate_bundle
from ui.shell.index_page import build_index_page
from ui.shell.middleware import DutchShell

SCRIPTS = SHIPPED / "static" / "js"


@cache
def shipped_text(script: Path) -> str:
    return script.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", read_bundle_texts(), ids=lambda text: f"{text.bundle}: {text.english[:50]}")
def test_every_text_of_the_table_still_occurs_in_the_shipped_script(text: BundleText) -> None:
    scripts = list(SCRIPTS.glob(f"{text.bundle}.*.js"))
    assert scripts, f"Streamlit no longer ships {text.bundle}"
    assert any(text.english in shipped_text(script) for script in scripts)


@pytest.mark.parametrize("text", read_bundle_texts(), ids=lambda text: f"{text.bundle}: {text.english[:50]}")
def test_a_translation_fills_in_the_same_values(text: BundleText) -> None:
    """What stands in ${} is code; a translation may leave out a plural, never invent a value."""
    assert set(re.findall(r"\$\{[^}]*\}", text.dutch)) <= set(re.findall(r"\$\{[^}]*\}", text.english)) | {"${t.join(` of `)}"}
    assert (
        text.dutch.count("`") == text.english.count("`")
        or "per soort" in text.dutch
        or "t.join" in text.dutch
        or "result" in text.english
    )


def test_a_script_is_translated_and_nothing_else_in_it_changes() -> None:
    assert translate_bundle("Selectbox.abc.js", "f(`No results`,`Enter`)") == "f(`Niets gevonden`,`Enter`)"
    assert translate_bundle("Unknown.abc.js", "f(`No results`)") == "f(`No results`)"


def index_page(language: str = "nl") -> str:
    return gzip.decompress(build_index_page(language)).decode()


def test_the_page_is_dutch_and_loads_our_scripts_only() -> None:
    html = index_page()
    assert '<html lang="nl">' in html
    assert "<title>CI Monitor</title>" in html
    assert "De CI Monitor wordt geladen" in html
    assert "./static/js/" not in html
    assert f'href="./{our_prefix()}ci/ci.css"' in html
    assert "You need to enable JavaScript" not in html


def test_the_page_is_english_for_who_asks_for_it() -> None:
    html = index_page("en")
    assert '<html lang="en">' in html
    assert "The CI Monitor is loading…" in html
    assert "JavaScript. Switch it on" in html
    assert f'href="./{our_prefix("en")}ci/ci.css"' in html
    assert our_prefix("nl") not in html


def test_an_english_script_is_as_shipped_but_does_not_speak_of_streamlit() -> None:
    assert translate_bundle("Selectbox.abc.js", "f(`No results`,`Enter`)", "en") == "f(`No results`,`Enter`)"
    assert all("Streamlit" not in text.our_english + text.dutch for text in read_bundle_texts())
    spoken = "`Unable to connect to Streamlit server`"
    script = next(SCRIPTS.glob("index.*.js")).name
    assert spoken in shipped_text(SCRIPTS / script)
    english, dutch = (build_asset(f"js/{script}", language) for language in ("en", "nl"))
    assert english is not None
    assert dutch is not None
    assert "`Unable to connect to the CI Monitor`" in gzip.decompress(english.body).decode()
    assert spoken not in gzip.decompress(dutch.body).decode()


def test_our_scripts_come_as_one() -> None:
    asset = build_asset("ci/ci.js")
    assert asset is not None
    script = gzip.decompress(asset.body).decode()
    assert "window.ciFigure" in script
    assert "a[data-language]" in script


def test_every_script_the_page_names_can_be_served() -> None:
    for path in re.findall(rf'"\./{our_prefix()}([^"]+\.(?:js|css))"', index_page()):
        assert build_asset(path) is not None, path


def test_paths_outside_the_folder_are_not_served() -> None:
    assert build_asset("../../../config.py") is None
    assert build_asset("js/../../../../__init__.js") is None
    assert build_asset("media/font.woff2") is None


def test_the_name_of_the_folder_follows_its_content(monkeypatch: pytest.MonkeyPatch) -> None:
    before = our_prefix()
    monkeypatch.setattr(assets, "css_variables", lambda: ":root{}")
    our_prefix.cache_clear()
    try:
        assert our_prefix() != before
    finally:
        our_prefix.cache_clear()


SHELL = '<html lang="en"><body><div id="root"></div></body></html>'
SERVER = Starlette(
    routes=[
        Route("/static/media/font.woff2", lambda _request: PlainTextResponse("font")),
        Route("/health", lambda _request: PlainTextResponse("ok")),
        Route("/{path:path}", lambda _request: HTMLResponse(SHELL, headers={"etag": "old", "last-modified": "yesterday"})),
    ],
    middleware=[Middleware(DutchShell)],
)


@dataclass(frozen=True)
class Answer:
    headers: Headers
    body: bytes

    @property
    def text(self) -> str:
        is_compressed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if is_compressed else self.body).decode()


def ask(path: str, method: str = "GET", query: str = "", **headers: str) -> Answer:
    """Ask a server that answers as Streamlit does: a page for every address, and a few other files."""
    sent: list[dict] = []

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
        "http_version": "1.1", "scheme": "http", "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1),
    }  # fmt: skip
    asyncio.run(SERVER(scope, receive, send))
    return Answer(Headers(raw=sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent[1:]))


def test_any_page_address_gives_our_page_and_is_never_kept() -> None:
    answer = ask("/gemeente", accept="text/html", if_none_match="old", accept_encoding="gzip")
    assert answer.text == index_page()
    assert answer.headers["cache-control"] == "no-cache"
    assert "etag" not in answer.headers
    assert "last-modified" not in answer.headers


@pytest.mark.parametrize(
    ("query", "language"), [("taal=en", "en"), ("plaats=GM0202&taal=en", "en"), ("taal=de", "nl"), ("", "nl")]
)
def test_the_language_is_that_of_the_address(query: str, language: str) -> None:
    answer = ask("/gemeente", query=query, accept="text/html")
    assert answer.text == index_page(language)
    assert int(answer.headers["content-length"]) == len(answer.body)


def test_each_language_has_scripts_of_its_own() -> None:
    name = next(SCRIPTS.glob("Selectbox.*.js")).name
    assert "`No results`" in ask(f"/{our_prefix('en')}js/{name}").text
    assert ask(f"/{our_prefix('en')}media/font.woff2").text == "font"


def test_a_head_request_has_the_headers_without_the_page() -> None:
    answer = ask("/", "HEAD", accept="text/html")
    assert answer.body == b""
    assert int(answer.headers["content-length"]) == len(build_index_page())


def test_scripts_are_compressed_translated_and_kept_for_ever() -> None:
    name = next(SCRIPTS.glob("Selectbox.*.js")).name
    answer = ask(f"/{our_prefix()}js/{name}")
    assert "`Niets gevonden`" in answer.text
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")


def test_our_style_sheet_begins_with_the_palette() -> None:
    assert ask(f"/{our_prefix()}ci/ci.css").text.startswith(":root{--background:#ffffff;")


def test_other_files_and_addresses_pass_through() -> None:
    assert ask(f"/{our_prefix()}media/font.woff2").text == "font"
    assert ask("/health", accept="text/html").text == "ok"
    assert ask("/health").text == "ok"


def test_streamlit_still_has_the_switch_for_its_folder_of_pages() -> None:
    assert hasattr(PagesManager, "uses_pages_directory")


@pytest.mark.parametrize("path", ["js/" + "x" * 300 + ".js", "js/a\0b.js", "../index.html", "js/../../index.html"])
def test_what_is_not_there_is_no_asset_and_not_kept(path: str) -> None:
    before = assets._built.cache_info().currsize
    assert assets.build_asset(path) is None
    assert assets._built.cache_info().currsize == before
